//! The front door of open data: what can be published, how it is found, seen, asked and fetched.
#![doc = include_str!("../README.md")]

pub mod api;
pub mod changing;
mod charts;
pub mod commands;
pub mod compacting;
mod comparing;
mod counted;
mod documents;
mod downloads;
pub mod engine;
pub mod events;
pub mod fetching;
pub mod harvest;
pub mod jobs;
pub mod language;
pub mod loading;
pub mod looking;
pub mod model;
mod openapi;
mod outside;
pub mod own_records;
mod pages;
mod planned;
pub mod policy;
mod records;
pub mod reshaping;
mod routes;
pub mod store;
pub mod talk;
pub mod treating;
mod uploads;
pub mod watching;

use stoa_kernel::{Lang, Migration};
use stoa_web::{Audience, ErrorBody, Follower, Link, Module, PersonalField, Place};

/// This module, for the program's list.
pub fn module() -> Module {
    Module {
        routes: routes::all,
        migrations: MIGRATIONS,
        policy: Some(policy::SOURCE),
        texts: TEXTS,
        jobs: jobs::JOBS,
        followers: FOLLOWERS,
        search: Some(documents::changes),
        links: LINKS,
        openapi: openapi::document,
        personal_data: PERSONAL_DATA,
        takes_large_files: &["/staff/data/", "/api/3/action/", "/api/action/"],
        show_reference: events::show_reference,
        sitemap: Some("/sitemap.xml"),
        error_body: Some(ErrorBody {
            prefixes: &["/api/3", "/api/action/", "/api/views", "/api/catalog/"],
            render: api::ckan::error_body,
        }),
        ..Module::named("opendata")
    }
}

/// This module's tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        module: "opendata",
        name: "0001_opendata",
        sql: include_str!("../migrations/0001_opendata.sql"),
    },
    Migration {
        module: "opendata",
        name: "0002_own",
        sql: include_str!("../migrations/0002_own.sql"),
    },
    Migration {
        module: "opendata",
        name: "0003_privacy",
        sql: include_str!("../migrations/0003_privacy.sql"),
    },
    Migration {
        module: "opendata",
        name: "0004_arrival",
        sql: include_str!("../migrations/0004_arrival.sql"),
    },
    Migration {
        module: "opendata",
        name: "0005_changes",
        sql: include_str!("../migrations/0005_changes.sql"),
    },
    Migration {
        module: "opendata",
        name: "0006_saved",
        sql: include_str!("../migrations/0006_saved.sql"),
    },
    Migration {
        module: "opendata",
        name: "0007_harvest",
        sql: include_str!("../migrations/0007_harvest.sql"),
    },
    Migration {
        module: "opendata",
        name: "0008_counts",
        sql: include_str!("../migrations/0008_counts.sql"),
    },
    Migration {
        module: "opendata",
        name: "0009_talk",
        sql: include_str!("../migrations/0009_talk.sql"),
    },
    Migration {
        module: "opendata",
        name: "0010_guard",
        sql: include_str!("../migrations/0010_guard.sql"),
    },
    Migration {
        module: "opendata",
        name: "0011_aliases",
        sql: include_str!("../migrations/0011_aliases.sql"),
    },
    Migration {
        module: "opendata",
        name: "0012_places",
        sql: include_str!("../migrations/0012_places.sql"),
    },
    Migration {
        module: "opendata",
        name: "0013_sweeps",
        sql: include_str!("../migrations/0013_sweeps.sql"),
    },
    Migration {
        module: "opendata",
        name: "0014_shown",
        sql: include_str!("../migrations/0014_shown.sql"),
    },
];

const FOLLOWERS: &[Follower] = &[
    own_records::FOLLOWERS[0],
    talk::follow_news::FOLLOWER,
    watching::FOLLOWER,
];

const TEXTS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../texts/en.ftl")),
    (Lang::Es, include_str!("../texts/es.ftl")),
    (Lang::Fr, include_str!("../texts/fr.ftl")),
    (Lang::Ar, include_str!("../texts/ar.ftl")),
    (Lang::En, include_str!("../texts/staff/en.ftl")),
    (Lang::Es, include_str!("../texts/staff/es.ftl")),
    (Lang::Fr, include_str!("../texts/staff/fr.ftl")),
    (Lang::Ar, include_str!("../texts/staff/ar.ftl")),
    (Lang::En, include_str!("../texts/programs/en.ftl")),
    (Lang::Es, include_str!("../texts/programs/es.ftl")),
    (Lang::Fr, include_str!("../texts/programs/fr.ftl")),
    (Lang::Ar, include_str!("../texts/programs/ar.ftl")),
    (Lang::En, include_str!("../texts/arrival/en.ftl")),
    (Lang::Es, include_str!("../texts/arrival/es.ftl")),
    (Lang::Fr, include_str!("../texts/arrival/fr.ftl")),
    (Lang::Ar, include_str!("../texts/arrival/ar.ftl")),
    (Lang::En, include_str!("../texts/charts/en.ftl")),
    (Lang::Es, include_str!("../texts/charts/es.ftl")),
    (Lang::Fr, include_str!("../texts/charts/fr.ftl")),
    (Lang::Ar, include_str!("../texts/charts/ar.ftl")),
    (Lang::En, include_str!("../texts/harvest/en.ftl")),
    (Lang::Es, include_str!("../texts/harvest/es.ftl")),
    (Lang::Fr, include_str!("../texts/harvest/fr.ftl")),
    (Lang::Ar, include_str!("../texts/harvest/ar.ftl")),
    (Lang::En, include_str!("../texts/talk/en.ftl")),
    (Lang::Es, include_str!("../texts/talk/es.ftl")),
    (Lang::Fr, include_str!("../texts/talk/fr.ftl")),
    (Lang::Ar, include_str!("../texts/talk/ar.ftl")),
    (Lang::En, include_str!("../texts/privacy/en.ftl")),
    (Lang::Es, include_str!("../texts/privacy/es.ftl")),
    (Lang::Fr, include_str!("../texts/privacy/fr.ftl")),
    (Lang::Ar, include_str!("../texts/privacy/ar.ftl")),
    (Lang::En, include_str!("../texts/changes/en.ftl")),
    (Lang::Es, include_str!("../texts/changes/es.ftl")),
    (Lang::Fr, include_str!("../texts/changes/fr.ftl")),
    (Lang::Ar, include_str!("../texts/changes/ar.ftl")),
    (Lang::En, include_str!("../texts/speed/en.ftl")),
    (Lang::Es, include_str!("../texts/speed/es.ftl")),
    (Lang::Fr, include_str!("../texts/speed/fr.ftl")),
    (Lang::Ar, include_str!("../texts/speed/ar.ftl")),
    (Lang::En, include_str!("../texts/readers/en.ftl")),
    (Lang::Es, include_str!("../texts/readers/es.ftl")),
    (Lang::Fr, include_str!("../texts/readers/fr.ftl")),
    (Lang::Ar, include_str!("../texts/readers/ar.ftl")),
];

const LINKS: &[Link] = &[
    Link {
        place: Place::Navigation,
        audience: Audience::Everyone,
        order: 40,
        text: "opendata-title",
        href: "/data",
    },
    Link {
        place: Place::Navigation,
        audience: Audience::Staff,
        order: 65,
        text: "opendata-staff-title",
        href: "/staff/data",
    },
];

const PERSONAL_DATA: &[PersonalField] = &[PersonalField {
    place: "data_comment.sealed",
    text: "talk-held-said",
    purpose: "talk-held-said-why",
}];
