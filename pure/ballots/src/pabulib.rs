//! The Pabulib format (`.pb`): reading, with everything that is wrong, and writing, to the byte.
//!
//! The format is described at <https://pabulib.org/format>; Stolicki, Szufa, Talmon, "Pabulib: A Participatory Budgeting
//! Library" (arXiv:2012.06539). Three sections, each a table with semicolons; quotation marks as in RFC 4180.

mod lines;
mod quotes;
mod read;
mod write;

pub use read::{read, read_with_budget};
pub use write::write;
