//! Open data as people and programs meet it, on SQLite and, where STOA_TEST_POSTGRES names a server's database, on PostgreSQL.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

mod house;
mod portal;

mod add_data_key;
mod add_file;
mod add_link;
mod addresses;
mod ask_review;
mod attach_file;
mod changing;
mod charts;
mod ckan;
mod ckan_searches;
mod ckan_writes;
mod clear_own_files;
mod cql2;
mod create_dataset;
mod dcat;
mod describe_dataset;
mod downloads;
mod edit_descriptions;
mod exploring;
mod fetch_file;
mod finding;
mod finish_file;
mod finish_treatment;
mod guarding;
mod harvest_changes;
mod harvest_errors;
mod harvesting;
mod keep_as_is;
mod list_query;
mod maps;
mod migrations;
mod name_successor;
mod ogc;
mod own_records;
mod places;
mod plan_publication;
mod policy;
mod publish_dataset;
mod querying;
mod remove_columns;
mod remove_file;
mod remove_query;
mod resumable;
mod revoke_data_key;
mod save_query;
mod soda;
mod sources;
mod stop_file;
mod take_back_treatment;
mod talk_comments;
mod talk_following;
mod talk_requests;
mod talk_showcase;
mod treat_file;
mod watched_places;
mod withdraw_dataset;
