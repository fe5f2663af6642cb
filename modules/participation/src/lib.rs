//! The front door of participation: what the town is asked, by when, and what people can do about it.
#![doc = include_str!("../README.md")]

mod api;
pub mod casework;
pub mod commands;
pub mod counting;
mod datasets;
mod documents;
pub mod drawing;
pub mod events;
pub mod following;
pub mod import;
pub mod live;
pub mod model;
mod openapi;
mod pages;
pub mod policy;
mod routes;
pub mod store;

use stoa_kernel::{Lang, Migration};
use stoa_web::{Audience, Follower, Link, Module, PersonalField, Place};

/// This module, for the program's list.
pub fn module() -> Module {
    Module {
        routes: routes::all,
        migrations: MIGRATIONS,
        policy: Some(policy::SOURCE),
        texts: TEXTS,
        jobs: following::jobs::JOBS,
        followers: FOLLOWERS,
        links: LINKS,
        personal_data: PERSONAL_DATA,
        openapi: openapi::document,
        search: Some(documents::changes),
        datasets: datasets::DATASETS,
        show_reference: events::show_reference,
        ..Module::named("participation")
    }
}

/// This module's tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        module: "participation",
        name: "0001_processes",
        sql: include_str!("../migrations/0001_processes.sql"),
    },
    Migration {
        module: "participation",
        name: "0002_phase_moves",
        sql: include_str!("../migrations/0002_phase_moves.sql"),
    },
    Migration {
        module: "participation",
        name: "0010_following",
        sql: include_str!("../migrations/0010_following.sql"),
    },
    Migration {
        module: "participation",
        name: "0011_decisions",
        sql: include_str!("../migrations/0011_decisions.sql"),
    },
    Migration {
        module: "participation",
        name: "0012_newsletters",
        sql: include_str!("../migrations/0012_newsletters.sql"),
    },
    Migration {
        module: "participation",
        name: "0020_proposals",
        sql: include_str!("../migrations/0020_proposals.sql"),
    },
    Migration {
        module: "participation",
        name: "0021_comments",
        sql: include_str!("../migrations/0021_comments.sql"),
    },
    Migration {
        module: "participation",
        name: "0022_moderation",
        sql: include_str!("../migrations/0022_moderation.sql"),
    },
    Migration {
        module: "participation",
        name: "0024_proposal_details",
        sql: include_str!("../migrations/0024_proposal_details.sql"),
    },
    Migration {
        module: "participation",
        name: "0025_proposal_authors",
        sql: include_str!("../migrations/0025_proposal_authors.sql"),
    },
    Migration {
        module: "participation",
        name: "0026_documents",
        sql: include_str!("../migrations/0026_documents.sql"),
    },
    Migration {
        module: "participation",
        name: "0027_annotations",
        sql: include_str!("../migrations/0027_annotations.sql"),
    },
    Migration {
        module: "participation",
        name: "0028_proposal_merges",
        sql: include_str!("../migrations/0028_proposal_merges.sql"),
    },
    Migration {
        module: "participation",
        name: "0029_amendments",
        sql: include_str!("../migrations/0029_amendments.sql"),
    },
    Migration {
        module: "participation",
        name: "0030_projects",
        sql: include_str!("../migrations/0030_projects.sql"),
    },
    Migration {
        module: "participation",
        name: "0035_elections",
        sql: include_str!("../migrations/0035_elections.sql"),
    },
    Migration {
        module: "participation",
        name: "0036_budget_votes",
        sql: include_str!("../migrations/0036_budget_votes.sql"),
    },
    Migration {
        module: "participation",
        name: "0037_project_steps",
        sql: include_str!("../migrations/0037_project_steps.sql"),
    },
    Migration {
        module: "participation",
        name: "0040_opinions",
        sql: include_str!("../migrations/0040_opinions.sql"),
    },
    // After the statements, of which it has an index.
    Migration {
        module: "participation",
        name: "0023_moderation_evidence",
        sql: include_str!("../migrations/0023_moderation_evidence.sql"),
    },
    Migration {
        module: "participation",
        name: "0042_surveys",
        sql: include_str!("../migrations/0042_surveys.sql"),
    },
    Migration {
        module: "participation",
        name: "0050_petitions",
        sql: include_str!("../migrations/0050_petitions.sql"),
    },
    Migration {
        module: "participation",
        name: "0052_meetings",
        sql: include_str!("../migrations/0052_meetings.sql"),
    },
    Migration {
        module: "participation",
        name: "0054_assemblies",
        sql: include_str!("../migrations/0054_assemblies.sql"),
    },
    Migration {
        module: "participation",
        name: "0057_comments_in_turn",
        sql: include_str!("../migrations/0057_comments_in_turn.sql"),
    },
    Migration {
        module: "participation",
        name: "0058_proposal_origins",
        sql: include_str!("../migrations/0058_proposal_origins.sql"),
    },
    Migration {
        module: "participation",
        name: "0059_program_keys",
        sql: include_str!("../migrations/0059_program_keys.sql"),
    },
];

const FOLLOWERS: &[Follower] = &[following::follow_thread::FOLLOWER];

const TEXTS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../texts/frame/en.ftl")),
    (Lang::Es, include_str!("../texts/frame/es.ftl")),
    (Lang::Fr, include_str!("../texts/frame/fr.ftl")),
    (Lang::Ar, include_str!("../texts/frame/ar.ftl")),
    (Lang::En, include_str!("../texts/voices/en.ftl")),
    (Lang::Es, include_str!("../texts/voices/es.ftl")),
    (Lang::Fr, include_str!("../texts/voices/fr.ftl")),
    (Lang::Ar, include_str!("../texts/voices/ar.ftl")),
    (Lang::En, include_str!("../texts/proposals/en.ftl")),
    (Lang::Es, include_str!("../texts/proposals/es.ftl")),
    (Lang::Fr, include_str!("../texts/proposals/fr.ftl")),
    (Lang::Ar, include_str!("../texts/proposals/ar.ftl")),
    (Lang::En, include_str!("../texts/tell/en.ftl")),
    (Lang::Es, include_str!("../texts/tell/es.ftl")),
    (Lang::Fr, include_str!("../texts/tell/fr.ftl")),
    (Lang::Ar, include_str!("../texts/tell/ar.ftl")),
    (Lang::En, include_str!("../texts/map/en.ftl")),
    (Lang::Es, include_str!("../texts/map/es.ftl")),
    (Lang::Fr, include_str!("../texts/map/fr.ftl")),
    (Lang::Ar, include_str!("../texts/map/ar.ftl")),
    (Lang::En, include_str!("../texts/survey/en.ftl")),
    (Lang::Es, include_str!("../texts/survey/es.ftl")),
    (Lang::Fr, include_str!("../texts/survey/fr.ftl")),
    (Lang::Ar, include_str!("../texts/survey/ar.ftl")),
    (Lang::En, include_str!("../texts/assembly/en.ftl")),
    (Lang::Es, include_str!("../texts/assembly/es.ftl")),
    (Lang::Fr, include_str!("../texts/assembly/fr.ftl")),
    (Lang::Ar, include_str!("../texts/assembly/ar.ftl")),
    (Lang::En, include_str!("../texts/budget/en.ftl")),
    (Lang::Es, include_str!("../texts/budget/es.ftl")),
    (Lang::Fr, include_str!("../texts/budget/fr.ftl")),
    (Lang::Ar, include_str!("../texts/budget/ar.ftl")),
    (Lang::En, include_str!("../texts/election/en.ftl")),
    (Lang::Es, include_str!("../texts/election/es.ftl")),
    (Lang::Fr, include_str!("../texts/election/fr.ftl")),
    (Lang::Ar, include_str!("../texts/election/ar.ftl")),
    (Lang::En, include_str!("../texts/meeting/en.ftl")),
    (Lang::Es, include_str!("../texts/meeting/es.ftl")),
    (Lang::Fr, include_str!("../texts/meeting/fr.ftl")),
    (Lang::Ar, include_str!("../texts/meeting/ar.ftl")),
    (Lang::En, include_str!("../texts/petition/en.ftl")),
    (Lang::Es, include_str!("../texts/petition/es.ftl")),
    (Lang::Fr, include_str!("../texts/petition/fr.ftl")),
    (Lang::Ar, include_str!("../texts/petition/ar.ftl")),
    (Lang::En, include_str!("../texts/programs/en.ftl")),
    (Lang::Es, include_str!("../texts/programs/es.ftl")),
    (Lang::Fr, include_str!("../texts/programs/fr.ftl")),
    (Lang::Ar, include_str!("../texts/programs/ar.ftl")),
    (Lang::En, include_str!("../texts/document/en.ftl")),
    (Lang::Es, include_str!("../texts/document/es.ftl")),
    (Lang::Fr, include_str!("../texts/document/fr.ftl")),
    (Lang::Ar, include_str!("../texts/document/ar.ftl")),
    (Lang::En, include_str!("../texts/moderate/en.ftl")),
    (Lang::Es, include_str!("../texts/moderate/es.ftl")),
    (Lang::Fr, include_str!("../texts/moderate/fr.ftl")),
    (Lang::Ar, include_str!("../texts/moderate/ar.ftl")),
    (Lang::En, include_str!("../texts/record/en.ftl")),
    (Lang::Es, include_str!("../texts/record/es.ftl")),
    (Lang::Fr, include_str!("../texts/record/fr.ftl")),
    (Lang::Ar, include_str!("../texts/record/ar.ftl")),
];

const LINKS: &[Link] = &[
    Link {
        place: Place::Navigation,
        audience: Audience::Everyone,
        order: 50,
        text: "participation-frame-title",
        href: "/participate",
    },
    Link {
        place: Place::Navigation,
        audience: Audience::Staff,
        order: 67,
        text: "participation-frame-staff-title",
        href: "/staff/participation",
    },
];

const PERSONAL_DATA: &[PersonalField] = &[
    PersonalField {
        place: "assembly_volunteer.sealed",
        text: "participation-assembly-held",
        purpose: "participation-assembly-held-why",
    },
    PersonalField {
        place: "participation_follow.thing",
        text: "participation-tell-held-follow",
        purpose: "participation-tell-held-follow-why",
    },
    PersonalField {
        place: "proposal.name_shown",
        text: "participation-voices-held-name",
        purpose: "participation-voices-held-name-why",
    },
    PersonalField {
        place: "proposal_author.name_shown",
        text: "participation-voices-held-name",
        purpose: "participation-voices-held-name-why",
    },
    PersonalField {
        place: "amendment.name_shown",
        text: "participation-voices-held-name",
        purpose: "participation-voices-held-name-why",
    },
    PersonalField {
        place: "comment.name_shown",
        text: "participation-voices-held-name",
        purpose: "participation-voices-held-name-why",
    },
    PersonalField {
        place: "meeting_guest.person",
        text: "participation-meeting-held-seat",
        purpose: "participation-meeting-held-seat-why",
    },
    PersonalField {
        place: "meeting_guest.needs",
        text: "participation-meeting-held-needs",
        purpose: "participation-meeting-held-needs-why",
    },
    PersonalField {
        place: "petition.name_shown",
        text: "participation-petition-held-author",
        purpose: "participation-petition-held-author-why",
    },
    PersonalField {
        place: "petition_name.name_shown",
        text: "participation-petition-held-name",
        purpose: "participation-petition-held-name-why",
    },
    PersonalField {
        place: "annotation.name_shown",
        text: "participation-document-held-name",
        purpose: "participation-document-held-name-why",
    },
    PersonalField {
        place: "contribution_original.sealed",
        text: "participation-moderate-held-original",
        purpose: "participation-moderate-held-original-why",
    },
    PersonalField {
        place: "moderation_appeal.sealed",
        text: "participation-moderate-held-appeal",
        purpose: "participation-moderate-held-appeal-why",
    },
];
