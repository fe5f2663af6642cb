//! The pages of budgets: what money there is, the projects on which it can be spent, and the forms by which staff say what they cost and
//! whether they can be done.

mod about;
pub mod decide_eligibility;
pub mod estimate_cost;
pub mod list_projects;
pub mod move_project;
pub mod save_pot;
pub mod save_project;
pub mod show_project;
pub mod telling;

pub use telling::in_words;
