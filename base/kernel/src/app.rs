//! What the program holds while it runs: one struct, handed to everybody.

use std::{path::Path, sync::Arc};

use crate::{
    clock::Clock,
    config::Config,
    db::{Db, Migration, Tables},
    error::{Error, Result},
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
    /// Opens everything that the configuration names, makes what is missing (the key, the folders), and brings the
    /// tables up to date: how the program starts to serve. `Broken`, in words, when the tables are a newer program's.
    pub async fn open(
        config: Config,
        clock: Clock,
        policies: &[PolicySource],
        migrations: &[Migration],
    ) -> Result<Self> {
        let db = Db::open(&config.database_url, clock, Policy::load(policies)?)?;
        db.try_out().await?;
        let migrations = with_own(migrations);
        refuse_newer(&db.tables(&migrations).await?)?;
        db.migrate(&migrations).await?;
        let key = Path::new(&config.master_key_file);
        if !key.exists() && Vault::is_used(&mut db.read().await?).await? {
            return Err(Error::Broken(format!(
                "{} is missing, and the database belongs to the key that was in it: put the file back, or copy it from a node \
                 that has it",
                key.display()
            )));
        }
        let vault = Vault::open_or_create(key)?;
        vault.claim(&db).await?;
        Self::around(config, db, vault).await
    }

    /// Opens what is there and makes nothing: for commands beside a program that serves. `Broken`, in words, when
    /// something is missing or the tables are not those of this program.
    pub async fn open_as_it_is(
        config: Config,
        clock: Clock,
        policies: &[PolicySource],
        migrations: &[Migration],
    ) -> Result<Self> {
        if let Some(missing) = config.sqlite_file().filter(|file| !file.exists()) {
            return Err(Error::Broken(format!(
                "there is no database at {}: `stoa migrate` makes one",
                missing.display()
            )));
        }
        let db = Db::open(&config.database_url, clock, Policy::load(policies)?)?;
        db.try_out().await?;
        let tables = db.tables(&with_own(migrations)).await?;
        refuse_newer(&tables)?;
        if !tables.waiting.is_empty() {
            return Err(Error::Broken(format!(
                "the database is older than this program; `stoa migrate` runs {}",
                tables.waiting.join(", ")
            )));
        }
        let vault = Vault::open(Path::new(&config.master_key_file))?;
        Self::around(config, db, vault).await
    }

    async fn around(config: Config, db: Db, vault: Vault) -> Result<Self> {
        if !vault.fits(&mut db.read().await?).await? {
            return Err(Error::Broken(format!(
                "{} is not the key of this database, which another one sealed: put that one there (on several nodes, copy \
                 the file from the one that was started first)",
                config.master_key_file
            )));
        }
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

/// A program that is older than the database would not know what it leaves out.
fn refuse_newer(tables: &Tables) -> Result<()> {
    match tables.unknown.first() {
        None => Ok(()),
        Some(step) => Err(Error::Broken(format!(
            "the database is newer than this program (it has run {step}): use the newer program"
        ))),
    }
}

/// The kernel's own migrations, and then the modules'.
pub fn with_own(migrations: &[Migration]) -> Vec<Migration> {
    crate::MIGRATIONS
        .iter()
        .chain(migrations)
        .copied()
        .collect()
}
