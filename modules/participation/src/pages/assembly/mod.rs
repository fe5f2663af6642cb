//! The pages of assemblies: what they have to look like, putting one's name down, the draw, and the work of their managers.

mod about;
pub mod join;
pub mod show_assembly;
pub mod show_draw;
mod telling;
pub mod work;
