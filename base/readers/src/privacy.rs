//! Tables that may tell of people: what looks personal, how well rows hide behind one another, and treated tables.

mod arrays;
mod comma;
mod grid;
mod look;
mod measure;
mod recode;
mod rows;
mod treat;

pub use comma::write_csv;
pub(crate) use look::Looking;
pub use look::{Looked, look, look_under};
pub use measure::{Asked, Measured, SmallCells, measure};
pub use treat::{Outcome, Secrets, Treated, Treatment, Untreatable, treat};
