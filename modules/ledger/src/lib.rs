//! The front door of the ledger: what can be read, by whom, and at which addresses.
#![doc = include_str!("../README.md")]

mod api;
pub mod commands;
pub mod events;
mod http;
mod model;
mod openapi;
mod pages;
mod routes;
pub mod watch;
pub mod witnesses;

use stoa_kernel::{Lang, PolicySource};
use stoa_web::{Audience, Follower, Link, Module, Place};

/// This module, for the program's list.
pub fn module() -> Module {
    Module {
        routes: routes::all,
        policy: Some(POLICY),
        texts: TEXTS,
        followers: FOLLOWERS,
        links: LINKS,
        openapi: openapi::document,
        ..Module::named("ledger")
    }
}

/// This module's policies.
pub const POLICY: PolicySource = PolicySource {
    module: "ledger",
    schema: include_str!("policy.cedarschema"),
    policies: include_str!("policy.cedar"),
};

const TEXTS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../texts/en.ftl")),
    (Lang::Es, include_str!("../texts/es.ftl")),
    (Lang::Fr, include_str!("../texts/fr.ftl")),
    (Lang::Ar, include_str!("../texts/ar.ftl")),
];

const FOLLOWERS: &[Follower] = &[Follower {
    name: "ledger-witnesses",
    run: |site| Box::pin(witnesses::ask_all(site.app.clone())),
}];

const LINKS: &[Link] = &[Link {
    place: Place::Footer,
    audience: Audience::Everyone,
    order: 300,
    text: "ledger-title",
    href: "/ledger",
}];
