//! People at work: signing in, sessions, roles, second factors; and the link by which a resident is known again.

pub mod commands;
pub mod confirmation;
pub mod events;
mod guard;
pub mod model;
pub mod store;
pub mod telling;
mod welcome;

use stoa_kernel::{Migration, PolicySource};

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
