//! What pages show of files and of what came from elsewhere.

mod files;
pub mod import_proposals;
pub mod keys;
mod origin;

pub use files::files;
pub use origin::{came_from, way_to_import};
