//! Petitions, who signed them, and what was answered.

mod lists;
mod petitions;
#[cfg(test)]
mod plan_tests;
mod rules;
mod signatures;

pub use lists::{Listing, Order, Place, due_petitions, list_petitions, petitions_of};
pub use petitions::{
    answers_of, insert_answer, insert_petition, note_answer, note_reached, petition_by_id,
};
pub use rules::{rules_of, save_rules};
pub use signatures::{
    Signed, insert_name, insert_signature, names_of, remove_name, remove_signature, signed_by,
};
