//! What staff see: the datasets they work on, the forms that change them, the report of a file, the keys of programs.

pub mod add_address;
pub mod add_file;
pub mod ask_review;
mod chosen_files;
mod coverage;
pub mod describe_dataset;
pub mod edit_many;
mod frame;
pub mod list_batches;
pub mod list_keys;
pub mod list_sources;
pub mod list_work;
pub mod name_successor;
pub mod new_dataset;
pub mod plan_publication;
mod privacy;
mod privacy_form;
mod privacy_measure;
pub mod publish_dataset;
mod report;
pub mod show_file;
pub mod show_source;
pub mod show_work;
pub mod talk;
pub mod treat_file;
pub mod withdraw_dataset;

pub use frame::form_column;
