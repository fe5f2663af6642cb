//! Tables of rules, edited in the browser: cells as inputs, what is wrong and whether the examples come out beside them. Each button sends
//! the whole table, so that nothing is lost without scripts.

mod alter;
mod file_text;
mod grid;
pub mod page;
mod parts;
mod table_form;

pub use page::links;
