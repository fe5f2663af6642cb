//! The front door of the town: what can be changed, by what rules, and what is seen of it.
#![doc = include_str!("../README.md")]

mod api;
pub mod commands;
pub mod events;
pub mod import;
pub mod jobs;
pub mod model;
mod pages;
pub mod policy;
mod routes;
mod setup;
pub mod store;

use stoa_kernel::{Lang, Migration};
use stoa_web::{Audience, Link, Module, Place};

/// This module, for the program's list.
pub fn module() -> Module {
    Module {
        routes: routes::all,
        migrations: MIGRATIONS,
        policy: Some(policy::SOURCE),
        texts: TEXTS,
        jobs: jobs::JOBS,
        links: LINKS,
        openapi: api::openapi::document,
        show_reference: events::show_reference,
        ..Module::named("town")
    }
}

/// This module's tables.
pub const MIGRATIONS: &[Migration] = &[Migration {
    module: "town",
    name: "0001_town_imports",
    sql: include_str!("../migrations/0001_town_imports.sql"),
}];

const TEXTS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../texts/en.ftl")),
    (Lang::Es, include_str!("../texts/es.ftl")),
    (Lang::Fr, include_str!("../texts/fr.ftl")),
    (Lang::Ar, include_str!("../texts/ar.ftl")),
];

const LINKS: &[Link] = &[Link {
    place: Place::Footer,
    audience: Audience::Everyone,
    order: 300,
    text: "town-responsibility-title",
    href: "/responsibility",
}];
