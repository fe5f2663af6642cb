//! Charts of any selection: what was asked becomes a statement with a row for each mark, its answer a figure, and the figure a picture,
//! a Vega-Lite specification and a table.

pub(crate) mod asked;
pub(crate) mod bins;
mod figure;
mod picture;
mod scale;
mod subject;
mod telling;
mod vega_lite;

pub use asked::{Asked, Shape};
pub use bins::{Bins, Step, moment};
pub use figure::{Axis, Datum, Figure};
pub use picture::{Words, picture};
pub use subject::{Subject, draw, values_of};
pub use vega_lite::specification;
