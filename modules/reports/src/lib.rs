//! Problems in public places: reported, worked on, fixed, and proven so.

pub mod api;
pub mod casework;
pub mod commands;
pub mod events;
pub mod follow_totals;
pub mod import;
pub mod jobs;
pub mod links;
mod mails;
pub mod model;
pub mod pages;
pub mod store;
pub mod telling;

use stoa_kernel::{Migration, PolicySource};

/// This module's tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        module: "reports",
        name: "0001_reports",
        sql: include_str!("../migrations/0001_reports.sql"),
    },
    Migration {
        module: "reports",
        name: "0002_asked_bodies",
        sql: include_str!("../migrations/0002_asked_bodies.sql"),
    },
];

/// This module's policies.
pub const POLICY: PolicySource = PolicySource {
    module: "reports",
    schema: include_str!("policy.cedarschema"),
    policies: include_str!("policy.cedar"),
};
