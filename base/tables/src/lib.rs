//! Published tables as Parquet, and strangers' questions to them. See README.md.
#![doc = include_str!("../README.md")]

mod cache;
mod changes;
mod compare;
mod confine;
mod engine;
mod expression;
mod formats;
mod frames;
pub mod layout;
mod limits;
mod places;
mod pool;
mod query;
mod refused;
mod select;
mod statement;
mod tables;
mod turns;
mod unaccent;
mod work;
mod worker;

/// Columns and batches, at the one version that the engine knows.
pub use datafusion::{arrow, parquet};

pub use changes::{
    Changed, Compacted, Dead, Method, Pieces, Unchanged, Upsert, clear, compact, live_rows, remove,
    schema_of, upsert,
};
pub use compare::{CHANGE, Comparison, Incomparable, compare, is_key};
pub use expression::{Expression, Function, Letters, Sign, Unit};
pub use layout::{Layout, Written, settings, write_table};
pub use limits::Limits;
pub use query::{Answer, Column, Cut, Ending, Format, Formulas, Kind, Query, Rows, Table};
pub use refused::{Fault, Limit, Refused};
pub use select::{Aggregate, Condition, Direction, Literal, Select, quote_name, quote_text};
pub use tables::Tables;
pub use work::work;
