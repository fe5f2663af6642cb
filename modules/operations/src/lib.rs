//! The front door of operations: what can be done about jobs, and what is seen of the program at work.
#![doc = include_str!("../README.md")]

pub mod commands;
pub mod events;
mod model;
mod openapi;
mod pages;
mod routes;

use stoa_kernel::{Lang, PolicySource};
use stoa_web::{Audience, Link, Module, Place};

/// This module, for the program's list.
pub fn module() -> Module {
    Module {
        routes: routes::all,
        policy: Some(POLICY),
        texts: TEXTS,
        links: LINKS,
        openapi: openapi::document,
        ..Module::named("operations")
    }
}

/// This module's policies.
pub const POLICY: PolicySource = PolicySource {
    module: "operations",
    schema: include_str!("policy.cedarschema"),
    policies: include_str!("policy.cedar"),
};

const TEXTS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../texts/en.ftl")),
    (Lang::Es, include_str!("../texts/es.ftl")),
    (Lang::Fr, include_str!("../texts/fr.ftl")),
    (Lang::Ar, include_str!("../texts/ar.ftl")),
];

const LINKS: &[Link] = &[Link {
    place: Place::Navigation,
    audience: Audience::Roles(&["administrator", "auditor"]),
    order: 910,
    text: "operations-title",
    href: "/staff/operations",
}];
