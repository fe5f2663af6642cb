//! What a town stands on: an empty database, folders, a key, and a clock that stands still.

use std::{
    path::Path,
    sync::atomic::{AtomicU32, Ordering},
};

use jiff::Timestamp;
use stoa_kernel::{
    App, Config, PolicySource,
    clock::Clock,
    db::{EngineKind, Migration},
};
use tempfile::TempDir;
use tokio_postgres::NoTls;

/// Noon in UTC of Monday 2 March 2026.
const NOON: Timestamp = Timestamp::constant(1_772_452_800, 0);

/// The ground of one town, which goes away with it.
pub struct Ground {
    /// May be changed before the town is opened.
    pub config: Config,
    /// Stands at noon of 2 March 2026 until a test moves it.
    pub clock: Clock,
    pub folder: TempDir,
}

/// Runs a test on an empty ground of each database that there is.
pub async fn on_each_database(test: impl AsyncFn(Ground)) {
    for ground in grounds().await {
        test(ground).await;
    }
}

/// An empty ground of each database that there is: SQLite, and PostgreSQL where `STOA_TEST_POSTGRES` names a database.
pub async fn grounds() -> Vec<Ground> {
    let postgres = Ground::on(EngineKind::Postgres).await;
    std::iter::once(Ground::on_sqlite())
        .chain(postgres)
        .collect()
}

impl Ground {
    /// An empty ground; `None` for PostgreSQL where there is none.
    pub async fn on(engine: EngineKind) -> Option<Ground> {
        if engine == EngineKind::Sqlite {
            return Some(Ground::on_sqlite());
        }
        let server = std::env::var("STOA_TEST_POSTGRES").ok()?;
        let url = new_database(&server).await;
        Some(Ground::with(|config| config.database_url = url))
    }

    pub fn on_sqlite() -> Ground {
        Ground::with(|_config| {})
    }

    fn with(database: impl FnOnce(&mut Config)) -> Ground {
        let folder = TempDir::with_prefix("stoa-test-").unwrap();
        let mut config = config_in(folder.path());
        database(&mut config);
        Ground {
            config,
            clock: Clock::fixed(NOON),
            folder,
        }
    }

    /// Opens the town, again if one likes, as after a restart.
    pub async fn open(&self, policies: &[PolicySource], migrations: &[Migration]) -> App {
        let opened = App::open(
            self.config.clone(),
            self.clock.clone(),
            policies,
            migrations,
        );
        let app = opened.await.unwrap();
        let is_postgres = self.config.database_url.starts_with("postgres");
        assert_eq!(app.db.engine() == EngineKind::Postgres, is_postgres);
        app
    }
}

/// A town on SQLite with all that it keeps in this folder.
pub fn config_in(folder: &Path) -> Config {
    let at = |name: &str| folder.join(name).display().to_string();
    Config {
        database_url: format!("sqlite:{}", at("town.db")),
        blobs_url: format!("file:{}", at("blobs")),
        mail_dir: at("mail"),
        master_key_file: at("master.key"),
        search_dir: at("search"),
        ..Config::default()
    }
}

/// An empty database beside the one that the server was given for tests.
async fn new_database(server: &str) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("test_{}_{number}", std::process::id());
    let (client, connection) = tokio_postgres::connect(server, NoTls).await.unwrap();
    tokio::spawn(connection);
    let sql = format!("CREATE DATABASE {name}");
    client.batch_execute(&sql).await.unwrap();
    let (address, query) = server.split_once('?').unwrap_or((server, ""));
    let (host, _) = address.rsplit_once('/').unwrap();
    format!("{host}/{name}?{query}")
}
