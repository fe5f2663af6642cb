//! People at work and how they sign in; the link by which a resident is known again. See this module's README.md.
//!
//! The front door: in reading order, what can be changed, by what rules, and what is seen of it.

pub mod commands;
pub mod confirmation;
pub mod events;
mod guard;
mod jobs;
pub mod model;
mod openapi;
mod pages;
mod routes;
pub mod store;
pub mod telling;
mod welcome;

use stoa_kernel::{Lang, Migration, PolicySource};
use stoa_web::{Audience, Link, Module, PersonalField, Place};

/// This module, for the program's list.
pub fn module() -> Module {
    Module {
        routes: routes::all,
        migrations: MIGRATIONS,
        policy: Some(POLICY),
        texts: TEXTS,
        jobs: jobs::JOBS,
        links: LINKS,
        openapi: openapi::document,
        personal_data: PERSONAL_DATA,
        show_reference,
        ..Module::named("identity")
    }
}

/// This module's tables.
pub const MIGRATIONS: &[Migration] = &[Migration {
    module: "identity",
    name: "0001_identity",
    sql: include_str!("../migrations/0001_identity.sql"),
}];

/// This module's policies.
pub const POLICY: PolicySource = PolicySource {
    module: "identity",
    schema: include_str!("policy.cedarschema"),
    policies: include_str!("policy.cedar"),
};

const TEXTS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../texts/en.ftl")),
    (Lang::Es, include_str!("../texts/es.ftl")),
    (Lang::Fr, include_str!("../texts/fr.ftl")),
    (Lang::Ar, include_str!("../texts/ar.ftl")),
];

const LINKS: &[Link] = &[
    Link {
        place: Place::Navigation,
        audience: Audience::Roles(&model::residence::OFFICE),
        order: 890,
        text: "identity-residence-office-title",
        href: "/staff/residence",
    },
    Link {
        place: Place::Navigation,
        audience: Audience::Roles(&[model::role::ADMINISTRATOR]),
        order: 900,
        text: "identity-people-title",
        href: "/staff/people",
    },
    Link {
        place: Place::Header,
        audience: Audience::Strangers,
        order: 100,
        text: "identity-sign-in-title",
        href: "/sign-in",
    },
    Link {
        place: Place::Header,
        audience: Audience::Staff,
        order: 110,
        text: "identity-account-title",
        href: "/account",
    },
    Link {
        place: Place::Header,
        audience: Audience::Residents,
        order: 110,
        text: "identity-account-title",
        href: "/account",
    },
    Link {
        place: Place::Header,
        audience: Audience::Staff,
        order: 120,
        text: "identity-sign-out-button",
        href: "/sign-out",
    },
    Link {
        place: Place::Header,
        audience: Audience::Residents,
        order: 120,
        text: "identity-sign-out-button",
        href: "/sign-out",
    },
];

const PERSONAL_DATA: &[PersonalField] = &[
    PersonalField {
        place: "vault email",
        text: "identity-held-email",
        purpose: "identity-held-email-why",
    },
    PersonalField {
        place: "staff.name",
        text: "identity-held-name",
        purpose: "identity-held-name-why",
    },
    PersonalField {
        place: "staff.username",
        text: "identity-held-username",
        purpose: "identity-held-username-why",
    },
    PersonalField {
        place: "session.program",
        text: "identity-held-browser",
        purpose: "identity-held-browser-why",
    },
    PersonalField {
        place: "passkey.name",
        text: "identity-held-passkey-name",
        purpose: "identity-held-passkey-name-why",
    },
    PersonalField {
        place: "residence.lookup",
        text: "identity-held-residence",
        purpose: "identity-held-residence-why",
    },
];

/// `staff-100231` is shown on that person's page.
fn show_reference(reference: &str) -> Option<String> {
    let number: i64 = reference.strip_prefix("staff-")?.parse().ok()?;
    Some(format!("/staff/people/{number}"))
}
