//! What the program holds while it runs: one struct, handed to everybody.

use std::sync::Arc;

use crate::{
    clock::Clock,
    config::Config,
    db::{Db, Migration},
    error::Result,
    files::Files,
    ledger::Sealer,
    mail::Mailer,
    policy::{Policy, PolicySource},
    search::Search,
    throttle::Throttle,
    vault::Vault,
};

/// The house. Cheap to clone.
#[derive(Debug, Clone)]
pub struct App {
    pub config: Arc<Config>,
    pub db: Db,
    pub vault: Vault,
    pub files: Files,
    pub mailer: Mailer,
    pub throttle: Throttle,
    pub sealer: Sealer,
    /// Finds by words, once the program has given it an engine.
    pub search: Search,
}

impl App {
    /// Opens everything that the configuration names, and brings the tables up to date.
    pub async fn open(
        config: Config,
        clock: Clock,
        policies: &[PolicySource],
        migrations: &[Migration],
    ) -> Result<Self> {
        let vault = Vault::open_or_create(config.master_key_file.as_ref())?;
        let db = Db::open(&config.database_url, clock, Policy::load(policies)?)?;
        let all: Vec<_> = crate::MIGRATIONS
            .iter()
            .chain(migrations)
            .copied()
            .collect();
        db.migrate(&all).await?;
        Ok(App {
            files: Files::open(&config.blobs_url)?,
            mailer: Mailer::open(&config)?,
            sealer: Sealer::new(&config, db.clone(), &vault)?,
            throttle: Throttle::new(db.clone(), *vault.web_key()),
            search: Search::default(),
            config: Arc::new(config),
            db,
            vault,
        })
    }

    pub fn now(&self) -> crate::Timestamp {
        self.db.clock().now()
    }
}
