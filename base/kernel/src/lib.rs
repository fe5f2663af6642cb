//! What every module stands on: who acts, when, where; the one door for writing; the ledger and the vault. No HTTP.

pub mod actor;
pub mod clock;
pub mod config;
pub mod db;
pub mod error;
pub mod files;
pub mod ids;
pub mod jobs;
pub mod lang;
pub mod ledger;
pub mod mail;
pub mod places;
pub mod policy;
pub mod residence;
pub mod search;
mod series;
pub mod sessions;
pub mod staff;
pub mod throttle;
pub mod town;
mod tx;
pub mod vault;

mod app;

pub use actor::Actor;
pub use app::{App, with_own};
pub use config::Config;
pub use db::{Db, Migration, Reader, Row, Value};
pub use error::{Error, FieldError, Message, OrNotFound, Result};
pub use ids::Id;
pub use jiff::Timestamp;
pub use lang::{Lang, Localised};
pub use places::{BBox, Point};
pub use policy::{PolicySource, Resource};
pub use tx::{Done, Event, Tx, digest};
pub use vault::Vault;

/// The kernel's own tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        module: "kernel",
        name: "0001_kernel",
        sql: include_str!("../migrations/0001_kernel.sql"),
    },
    Migration {
        module: "kernel",
        name: "0002_town",
        sql: include_str!("../migrations/0002_town.sql"),
    },
    Migration {
        module: "kernel",
        name: "0003_witnesses",
        sql: include_str!("../migrations/0003_witnesses.sql"),
    },
    Migration {
        module: "kernel",
        name: "0004_master_key",
        sql: include_str!("../migrations/0004_master_key.sql"),
    },
    Migration {
        module: "kernel",
        name: "0005_needed_people",
        sql: include_str!("../migrations/0005_needed_people.sql"),
    },
    Migration {
        module: "kernel",
        name: "0006_residence",
        sql: include_str!("../migrations/0006_residence.sql"),
    },
];
