//! Text with delimiters: how it is written, where its records end, which of them are headings.

pub mod dialect;
pub mod headings;
pub mod records;
pub mod splitter;
