//! Every command of the town, each in a file of its name, on SQLite and, where STOA_TEST_POSTGRES names a server's
//! database, on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod house;

mod add_holiday;
mod asked_by_programs;
mod change_area;
mod continue_street_import;
mod end_agency;
mod end_area;
mod end_responsibility;
mod end_team;
mod end_topic;
mod finish_street_import;
mod import_holidays;
mod import_streets;
mod pages;
mod policy;
mod remove_holiday;
mod replace_map_layers;
mod save_agency;
mod save_team;
mod save_topic;
mod set_hours;
mod set_responsibility;
mod start_street_import;
mod stop_street_import;
mod upload_areas;
mod uploads;
mod who_answers;
