//! What the town is asked, and who may do what about it when; on SQLite and, where STOA_TEST_POSTGRES names a server's database, on
//! PostgreSQL.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

mod assembly_draws;
mod assembly_house;
mod assembly_names;
mod assembly_pages;
mod budget_house;
mod budget_pages;
mod budget_projects;
mod document_house;
mod document_pages;
mod document_versions;
mod election_budget;
mod election_house;
mod election_pages;
mod election_recount;
mod election_votes;
mod frame_api;
mod frame_moves;
mod frame_plans;
mod house;
mod map_imports;
mod map_votes;
mod meeting_house;
mod meeting_pages;
mod meeting_seats;
mod moderate_cases;
mod moderate_house;
mod moderate_pages;
mod pages;
mod permissions;
mod petition_house;
mod petition_pages;
mod petition_signatures;
mod phases;
mod processes;
mod programs_house;
mod programs_import;
mod programs_read;
mod programs_write;
mod proposals_amendments;
mod proposals_credit;
mod proposals_details;
mod proposals_house;
mod residence;
mod seal_votes;
mod survey_answers;
mod survey_house;
mod survey_model;
mod survey_pages;
mod tell_decisions;
mod tell_following;
mod tell_house;
mod voices_comments;
mod voices_house;
mod voices_pages;
mod voices_proposals;
mod voices_rules;
