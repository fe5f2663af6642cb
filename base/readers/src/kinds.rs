//! What a cell can be read as, what a column is, and the values themselves.

pub mod clock;
pub mod date;
pub mod decide;
pub mod fit;
pub mod month;
pub mod number;
pub mod word;
