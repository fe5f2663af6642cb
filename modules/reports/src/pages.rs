//! What people see: residents and the public.

pub mod act_on_report;
pub mod addresses;
pub mod figures;
pub mod filter_form;
pub mod follow;
pub mod front_page;
pub mod list_reports;
pub mod manage;
pub mod map_element;
pub mod my_reports;
pub mod names;
pub mod report_list;
pub mod search;
pub mod sent;
pub mod show_photo;
pub mod show_report;
pub mod staff;
pub mod status_words;
pub mod submit_report;
mod tried;
