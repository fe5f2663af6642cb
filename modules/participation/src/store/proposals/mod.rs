//! Proposals beside their words.

mod amendments;
mod credits;
mod merges;
mod questions;

pub use amendments::{amendment_by_id, amendments_of, decide_amendment, insert_amendment};
pub use credits::{answer_credit, credit_by_id, credits_of, insert_credit, remove_question};
pub use merges::{roots_of, unite_supports};

pub(in crate::store) use questions::currency;
pub use questions::{
    insert_category, questions_of, rewrite_category, save_questions, touch_questions,
};
