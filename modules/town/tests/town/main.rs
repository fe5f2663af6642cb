//! Every command of the town, each in a file of its name, on SQLite and, where STOA_TEST_POSTGRES names a server's
//! database, on PostgreSQL.

mod house;

mod add_holiday;
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
