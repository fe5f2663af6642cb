//! Stores, commands and staff's pages of reports, tried on SQLite and, where STOA_TEST_POSTGRES names a server, on PostgreSQL.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

mod house;

mod act_in_bulk;
mod add_api_key;
mod agencies;
mod answer_fixed;
mod area_news;
mod change_status;
mod correct_contact;
mod drafts;
mod erase_contact;
mod follow_place;
mod following;
mod forget_follow;
mod import_reports;
mod lists;
mod merge_reports;
mod moderation;
mod open_data;
mod pages;
mod pass_on_update;
mod places;
mod policies;
mod routing;
mod saving;
mod submit_report;
mod take_pictures;
mod totals;
