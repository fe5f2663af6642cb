//! The rules of a service as people meet them: the check before starting, the tables for all to read, and what a decision rests on.

pub mod advice;
pub mod check;
pub mod check_form;
pub mod record;
pub mod show;
pub mod verdict;
mod what;

pub use advice::{advice_part, basis_part};
pub use show::links;
pub use what::{output_key, table_key, value_words};
