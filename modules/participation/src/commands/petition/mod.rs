//! Petitions: beginning and signing them, what they need, and the answer of the body.

mod answer_petition;
mod hide_signature_name;
mod save_petition_rules;
mod sign_petition;
mod start_petition;
mod withdraw_signature;

pub use answer_petition::{AnswerPetition, answer_petition};
pub use hide_signature_name::hide_signature_name;
pub use save_petition_rules::{SavePetitionRules, save_petition_rules};
pub use sign_petition::{SignPetition, Signer, sign_petition};
pub use start_petition::{StartPetition, start_petition};
pub use withdraw_signature::withdraw_signature;
