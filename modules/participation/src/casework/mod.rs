//! What every command begins with: finding what it is about, asking whether it may be done, and by whose voice.

mod found;
mod known;
mod moderated;
mod random;
mod supporter;
mod voice;
mod written;

pub use found::{draft, may_take_part, scene, setup};
pub use known::known;
pub use moderated::{Found, contribution, not_hidden, open_original, seal_original};
pub use random::{random, random_text};
pub use supporter::Supporter;
pub use voice::{Voice, Voter};
pub use written::{found_proposal, is_own};
