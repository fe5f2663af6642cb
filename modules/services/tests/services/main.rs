//! Services from the first question to the decision, on SQLite and, where STOA_TEST_POSTGRES names a server's database, on
//! PostgreSQL.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

mod house;

mod appeal_money;
mod appeals_money;
mod apply;
mod book;
mod casework;
mod desk;
mod exchange;
mod exchange_files;
mod exchange_govstack;
mod exchange_hooks;
mod exchange_office;
mod exchange_operators;
mod exchange_partners;
mod file_kinds;
mod files;
mod files_checked;
mod flow_after;
mod flow_appeals;
mod flow_field;
mod flow_house;
mod flow_tasks;
mod forget_races;
mod joined;
mod keep_document;
mod kept_for_money;
mod known;
mod late;
mod late_money;
mod late_staff;
mod owner;
mod owner_parts;
mod owner_rooms;
mod owner_steps;
mod paper;
mod paper_gaps;
mod paper_twice;
mod pay;
mod pay_bills;
mod pay_counter;
mod pay_figures;
mod pay_house;
mod pay_providers;
mod pay_steps;
mod pay_told;
mod pay_transfers;
mod pay_troubles;
mod permissions;
mod permits;
mod permits_after;
mod permits_w3c;
mod places;
mod post_owed;
mod retention;
mod rules;
mod rules_editor;
mod save_service;
mod sign;
mod silence;
mod tryout;
mod type_in;
