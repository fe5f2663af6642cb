//! The pages of what people say in processes, and of what is answered.

pub mod about;
pub mod add_comment;
pub mod alike;
pub mod answer_proposal;
pub mod edit_proposal;
pub mod list_comments;
pub mod list_proposals;
pub mod my_proposals;
pub mod show_comment;
pub mod show_proposal;
pub mod show_rules;
pub mod support_proposal;
mod talk;
pub mod telling;
pub mod withdraw_proposal;
pub mod write_proposal;

pub use telling::named;
