//! What people see of open data.

mod chart;
pub mod draw_chart;
pub mod explore_table;
mod found;
pub mod list_datasets;
mod privacy_words;
pub mod run_query;
pub mod saved_queries;
pub mod show_changes;
pub mod show_dataset;
pub mod show_map;
pub mod show_version;
pub mod staff;
mod table_at;
pub mod talk;
pub(crate) mod words;

pub use found::{Shown, file_of, public};
pub use table_at::TableAt;
pub use words::{Agencies, asked_pairs};
