//! What comes from other programs.

mod import_proposals;

pub use import_proposals::{ImportProposals, Imported, checked_source, import_proposals};
