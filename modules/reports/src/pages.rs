//! What people see: residents and the public.

pub mod addresses;
pub mod map_element;
pub mod names;
pub mod report_list;
pub mod sent;
pub mod show_report;
pub mod status_words;
pub mod submit_report;
