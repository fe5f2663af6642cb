//! Everything that can be changed about the town, one verb a file.

pub mod add_holiday;
pub mod change_area;
pub mod continue_street_import;
pub mod end_agency;
pub mod end_area;
pub mod end_responsibility;
pub mod end_team;
pub mod end_topic;
pub mod finish_street_import;
pub mod import_holidays;
pub mod import_streets;
pub mod remove_holiday;
pub mod replace_map_layers;
pub mod save_agency;
pub mod save_team;
pub mod save_topic;
pub mod set_hours;
pub mod set_responsibility;
pub mod start_street_import;
pub mod stop_street_import;
pub mod upload_areas;
