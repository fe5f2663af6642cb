//! What a cell can be read as, what a column is, and the values themselves.

pub mod date;
pub mod decide;
pub mod fit;
pub mod number;
pub mod word;
