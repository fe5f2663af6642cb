//! What staff see: the queue, and everything that is done to a report. Each page hides what its reader may not do; the
//! commands refuse it anyway.

pub mod assign_report;
pub mod bulk;
pub mod change_status;
mod clock_words;
pub(super) mod desk;
mod fields;
pub mod hide_photo;
pub mod hide_report;
pub mod hide_requests;
mod history;
pub mod merge_reports;
pub mod move_report;
mod nearby;
pub mod note_internally;
mod photo_field;
pub mod publish_update;
pub mod queue;
pub mod read_reporter;
pub mod recategorise_report;
pub mod redact_text;
pub mod route_report;
pub mod saved_views;
mod templates;
mod trail;
pub mod withdraw_report;
pub mod work;
pub mod write_down;
