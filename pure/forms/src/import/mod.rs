//! Forms that were made elsewhere, as drafts: what could be taken over, and what needs a person.

pub mod acroform;
mod draft;
pub mod formio;
mod keys;
mod languages;
pub mod xlsform;

pub use draft::{Draft, Finding, NotImported};
