//! The pages of moderation: saying that something breaks a rule, deciding, appealing, and the table that shows it all.

pub mod appeal_moderation;
mod case_forms;
mod evidence;
pub mod flag_contribution;
pub mod list_cases;
pub mod list_decided;
pub mod open_case;
pub mod show_case;
mod telling;
pub mod work_on_case;

pub use telling::{hidden_title, rule_name, stub, ways};
