//! From a messy file to a typed Parquet table, and what is wrong with it. See README.md.
#![doc = include_str!("../README.md")]

pub mod column;
pub mod finding;
pub mod found;
pub mod load;
pub mod privacy;
pub mod profile;
pub mod refusal;
pub mod source;
pub mod unreadable;

pub(crate) mod csv;
pub(crate) mod kinds;
pub(crate) mod passes;
pub(crate) mod stage;

pub use column::{Column, Kind, names};
pub use finding::Finding;
pub use found::{Format, Found};
pub use load::{Loaded, Progress, Step, load};
pub use profile::{Bin, Frequent, Histogram, Places, Profile, Value};
pub use refusal::{Expected, Refusal};
pub use source::{Bounds, Day, Expectations, Limits, Source, Writing};
pub use unreadable::Unreadable;
