//! The two passes over a text: the first finds out what each column is, the second writes the table.

pub mod distinct;
pub mod duplicates;
pub mod footer;
pub mod geo;
pub mod part;
pub mod report;
pub mod rounds;
pub mod sketch;
pub mod spread;
pub mod table;
pub mod told;
pub mod totals;
pub mod values;
pub mod yardstick;
