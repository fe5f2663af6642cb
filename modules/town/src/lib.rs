//! The town itself: its areas, streets, agencies and hours, and who answers for what.

pub mod commands;
pub mod events;
pub mod import;
pub mod jobs;
pub mod model;
pub mod policy;
pub mod store;

use stoa_kernel::Migration;

/// This module's tables.
pub const MIGRATIONS: &[Migration] = &[Migration {
    module: "town",
    name: "0001_town_imports",
    sql: include_str!("../migrations/0001_town_imports.sql"),
}];
