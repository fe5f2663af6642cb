//! The database, whichever of the two it is: reading, and the kernel's own writing. Modules write through [`crate::Tx`].
//!
//! One SQL text serves both: `$1`, RETURNING, ON CONFLICT, common table expressions, window functions. Columns are
//! BIGINT, DOUBLE PRECISION, TEXT or BLOB, and a sum is written `CAST(SUM(x) AS BIGINT)`. What differs has a named
//! function in this file.

use std::{path::Path, sync::Arc, time::Duration};

use jiff::Timestamp;
use tokio::sync::Notify;

use crate::{
    actor::Actor,
    clock::{Clock, from_micros},
    error::{Error, OrNotFound, Result},
    policy::Policy,
    series::Series,
    town::Memory,
    tx::Tx,
};

mod copy;
mod crowd;
mod memories;
mod migrate;
mod postgres;
mod sqlite;
mod value;
mod work;

pub use copy::copy_sqlite;
use crowd::Crowd;
pub(crate) use crowd::Present;
use memories::Memories;
pub use migrate::{Migration, Tables};
pub use value::{FromValue, Row, Value};
pub(crate) use work::Work;

/// How often it is looked at whether memory can be given back.
const LOOK: Duration = Duration::from_secs(10);

/// The town's database. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Db {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    engine: Engine,
    clock: Clock,
    policy: Policy,
    series: Series,
    town: Memory,
    memories: Memories,
    committed: Notify,
    crowd: Crowd,
}

#[derive(Debug)]
enum Engine {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

/// Which engine it is, for the few places that must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EngineKind {
    Sqlite,
    Postgres,
}

/// A failure of a statement, and whether it was a broken rule of uniqueness.
#[derive(Debug)]
pub(crate) struct Fault {
    error: Error,
    taken: bool,
}

/// Reads. A reader that a page holds cannot write, whatever statement it is given.
pub struct Reader {
    source: Source,
}

enum Source {
    SqliteRead(sqlite::ReadConnection),
    SqliteWrite(sqlite::Turn),
    PostgresRead(deadpool_postgres::Object),
    PostgresWrite(postgres::Turn),
}

impl Db {
    /// Opens `sqlite:PATH` (made if there is none) or `postgres://…`. Tables are made by [`Db::migrate`].
    pub fn open(url: &str, clock: Clock, policy: Policy) -> Result<Self> {
        let engine = if let Some(path) = url.strip_prefix("sqlite:") {
            Engine::Sqlite(sqlite::Sqlite::open(Path::new(
                path.trim_start_matches("//"),
            ))?)
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Engine::Postgres(postgres::Postgres::open(url)?)
        } else {
            let hint = "STOA_DATABASE_URL must start with sqlite: or postgres://";
            return Err(Error::Broken(hint.to_owned()));
        };
        let (series, committed) = (Series::default(), Notify::new());
        Ok(Db {
            inner: Arc::new(Inner {
                engine,
                clock,
                policy,
                series,
                town: Memory::default(),
                memories: Memories::default(),
                committed,
                crowd: Crowd::default(),
            }),
        })
    }

    pub fn clock(&self) -> &Clock {
        &self.inner.clock
    }

    pub fn policy(&self) -> &Policy {
        &self.inner.policy
    }

    /// What this node remembers of the town: its areas, without asking the tables for each point.
    pub fn town(&self) -> &Memory {
        &self.inner.town
    }

    /// What this node remembers for a module, so that the same question is not asked of the tables for every write.
    /// One for each type and database; empty at first.
    pub fn memory<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        self.inner.memories.of::<T>()
    }

    pub fn engine(&self) -> EngineKind {
        match self.inner.engine {
            Engine::Sqlite(_) => EngineKind::Sqlite,
            Engine::Postgres(_) => EngineKind::Postgres,
        }
    }

    /// The file of an SQLite database.
    pub fn sqlite_path(&self) -> Option<&Path> {
        match &self.inner.engine {
            Engine::Sqlite(sqlite) => Some(sqlite.path()),
            Engine::Postgres(_) => None,
        }
    }

    /// Begins a reading. It holds one connection until it is dropped.
    pub async fn read(&self) -> Result<Reader> {
        let source = match &self.inner.engine {
            Engine::Sqlite(sqlite) => Source::SqliteRead(sqlite.reader().await?),
            Engine::Postgres(postgres) => Source::PostgresRead(postgres.reader().await?),
        };
        Ok(Reader { source })
    }

    /// Begins a write by `actor`: the one door for changes. `Busy` when too many wait.
    pub async fn begin(&self, actor: &Actor) -> Result<Tx> {
        let present = match actor {
            Actor::System(_) => None,
            _ => Some(self.inner.crowd.enter()),
        };
        self.inner.series.refill(self).await?;
        let work = self.work().await?;
        Ok(Tx::new(
            work,
            (actor.clone(), present),
            self.inner.clock.now(),
        ))
    }

    /// Waits while a crowd of people writes on this node, five seconds at most: what can be done afterwards gives way.
    pub async fn give_way(&self) {
        self.inner.crowd.give_way().await;
    }

    pub(crate) async fn work(&self) -> Result<Work> {
        let source = match &self.inner.engine {
            Engine::Sqlite(sqlite) => Source::SqliteWrite(sqlite.begin().await?),
            Engine::Postgres(postgres) => Source::PostgresWrite(postgres.begin().await?),
        };
        Ok(Work {
            reader: Reader { source },
            db: self.clone(),
        })
    }

    pub(crate) fn series(&self) -> &Series {
        &self.inner.series
    }

    /// Wakes when something was committed by this node, for jobs and the sealer.
    pub(crate) fn committed(&self) -> &Notify {
        &self.inner.committed
    }

    /// Gives back memory that nobody has needed for a while, until `stop` resolves. PostgreSQL's is its server's.
    pub async fn keep_small(self, stop: impl Future<Output = ()>) {
        let Engine::Sqlite(sqlite) = &self.inner.engine else {
            return;
        };
        tokio::pin!(stop);
        loop {
            tokio::select! {
                () = &mut stop => return,
                () = tokio::time::sleep(LOOK) => sqlite.cool_down().await,
            }
        }
    }

    /// Brings the tables up to date: runs the migrations that have not run yet, in order, each in its transaction.
    /// The names of those that ran now, `module/0001_name`.
    pub async fn migrate(&self, migrations: &[Migration]) -> Result<Vec<String>> {
        migrate::run(self, migrations).await
    }

    /// How the tables stand to the program's migrations. Changes nothing.
    pub async fn tables(&self, migrations: &[Migration]) -> Result<Tables> {
        migrate::compare(self, migrations).await
    }

    /// Whether the engine lets us in, to a database that we can use. `Broken`, in words, when not.
    pub async fn try_out(&self) -> Result<()> {
        match &self.inner.engine {
            Engine::Sqlite(_) => Ok(()),
            Engine::Postgres(postgres) => postgres.try_out().await,
        }
    }

    /// The engine in its own words, such as `SQLite 3.51.1`, and its clock, which is the machine's own on SQLite.
    pub async fn about(&self) -> Result<(String, Timestamp)> {
        let mut db = self.read().await?;
        let sql = match self.engine() {
            EngineKind::Sqlite => "SELECT 'SQLite ' || sqlite_version() AS version, NULL AS micros",
            EngineKind::Postgres => {
                "SELECT 'PostgreSQL ' || current_setting('server_version') AS version,
                 CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT) AS micros"
            }
        };
        let row = db.row(sql, &[]).await?.or_not_found()?;
        let micros: Option<i64> = row.get("micros")?;
        let at = micros.map_or_else(|| self.clock().now(), from_micros);
        Ok((row.get("version")?, at))
    }

    /// What the engine finds wrong with its own pages, in its words; nothing when all is well. Reads the whole file
    /// on SQLite; PostgreSQL has no such statement.
    pub async fn damages(&self) -> Result<Vec<String>> {
        if self.engine() == EngineKind::Postgres {
            return Ok(Vec::new());
        }
        let rows = self
            .read()
            .await?
            .rows("PRAGMA integrity_check(20)", &[])
            .await?;
        let found: Vec<String> = rows
            .iter()
            .map(|row| row.get("integrity_check"))
            .collect::<Result<_>>()?;
        Ok(found.into_iter().filter(|line| line != "ok").collect())
    }

    /// The clause that lets several nodes take rows from one table without waiting for each other.
    pub(crate) fn skip_locked(&self) -> &'static str {
        match self.engine() {
            EngineKind::Sqlite => "",
            EngineKind::Postgres => "FOR UPDATE SKIP LOCKED",
        }
    }
}

impl Reader {
    /// All rows of a query. The caller's LIMIT bounds the memory.
    pub async fn rows(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>> {
        let rows = match &mut self.source {
            Source::SqliteRead(connection) => return connection.rows(sql, params).await,
            Source::SqliteWrite(turn) => turn.rows(sql, params),
            Source::PostgresRead(client) => postgres::query(client, sql, params).await,
            Source::PostgresWrite(turn) => turn.rows(sql, params).await,
        };
        rows.map_err(|fault| fault.naming(sql))
    }

    /// The first row of a query, if there is one.
    pub async fn row(&mut self, sql: &str, params: &[Value]) -> Result<Option<Row>> {
        Ok(self.rows(sql, params).await?.into_iter().next())
    }

    /// The first cell of the first row, named `n`: for counts and sums.
    pub async fn count(&mut self, sql: &str, params: &[Value]) -> Result<i64> {
        self.row(sql, params)
            .await?
            .map_or(Ok(0), |row| row.get("n"))
    }

    async fn run(&mut self, sql: &str, params: &[Value]) -> Result<u64, Fault> {
        match &mut self.source {
            Source::SqliteWrite(turn) => turn.run(sql, params),
            Source::PostgresWrite(turn) => turn.run(sql, params).await,
            _ => Err(Error::Broken("a reader was asked to write".to_owned()).into()),
        }
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Fault {
            error,
            taken: false,
        }
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        fault.error
    }
}

impl Fault {
    /// The error, with the statement beside it when it is our own fault.
    fn naming(self, sql: &str) -> Error {
        match self.error {
            Error::Broken(detail) => Error::Broken(format!("{detail}; in: {sql}")),
            error => error,
        }
    }
}
