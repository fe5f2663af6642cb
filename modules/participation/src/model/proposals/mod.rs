//! Proposals beside their words: of which kind they are, where they would be, what they would cost; who wrote them together, and what became
//! one of several.

mod amendment;
mod credit;
mod details;
mod questions;

pub use amendment::{Amendment, AmendmentId, Verdict};
pub use credit::{Credit, CreditId, MOST_ASKED, MOST_PARTS, Share};
pub use details::{Details, Spot};
pub use questions::{Category, CategoryId, Questions};
