//! Letters, permits, bills and forms on paper, as PDF that screen readers can read; codes to scan.
#![doc = include_str!("../README.md")]
//!
//! The engine is typst, with its files, packages and network left out: see docs/decisions/0029-letters-by-typst.md.

mod bill;
mod body;
mod document;
mod error;
mod fonts;
mod language;
mod letter;
mod letterhead;
mod logo;
mod markup;
mod paper_form;
mod permit;
mod press;
mod qr;
mod receipt;
mod template;
mod text;
mod words;

pub use bill::{Bill, Instalment};
pub use body::{Block, Body, Inline};
pub use document::{Document, Sheet};
pub use error::Error;
pub use language::{Direction, Language};
pub use letter::Letter;
pub use letterhead::{Colour, Letterhead};
pub use logo::Logo;
pub use paper_form::{Answer, PaperForm, Question, Section};
pub use permit::{Card, Permit, Specimen};
pub use press::Press;
pub use qr::{Correction, qr};
pub use receipt::{Line, Receipt};
pub use template::Template;
