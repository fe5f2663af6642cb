//! Migrations: numbered SQL files of each module, run once, in order.

use std::collections::BTreeSet;

use super::{Db, EngineKind};
use crate::{error::Result, params};

/// One step of a module's tables. One that has run is never edited.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// The module's name.
    pub module: &'static str,
    /// The file's name without its ending, `0001_reports`.
    pub name: &'static str,
    pub sql: &'static str,
}

/// How a database's tables stand to a program's migrations. Steps are named `module/0001_name`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tables {
    /// Steps that have run.
    pub done: Vec<String>,
    /// Steps that the program has and the database has not run.
    pub waiting: Vec<String>,
    /// Steps that the database has run and the program does not know: it is older than the database.
    pub unknown: Vec<String>,
}

impl Migration {
    fn path(&self) -> String {
        format!("{}/{}", self.module, self.name)
    }
}

pub(super) async fn run(db: &Db, migrations: &[Migration]) -> Result<Vec<String>> {
    let mut work = db.work().await?;
    work.batch(
        "CREATE TABLE IF NOT EXISTS migration (
             module TEXT NOT NULL, name TEXT NOT NULL, ran_at BIGINT NOT NULL, PRIMARY KEY (module, name))",
    )
    .await?;
    work.commit().await?;
    let mut ran = Vec::new();
    for migration in migrations {
        if run_one(db, migration).await? {
            ran.push(migration.path());
        }
    }
    Ok(ran)
}

/// Whether it ran now, or had run before.
async fn run_one(db: &Db, migration: &Migration) -> Result<bool> {
    let mut work = db.work().await?;
    if db.engine() == EngineKind::Postgres {
        // Two nodes that start at once must not run the same step twice.
        work.batch("LOCK TABLE migration IN EXCLUSIVE MODE").await?;
    }
    let sql = "SELECT 1 AS n FROM migration WHERE module = $1 AND name = $2";
    let key = params![migration.module, migration.name];
    if work.reader().count(sql, key).await? == 1 {
        return Ok(false);
    }
    tracing::info!(
        module = migration.module,
        name = migration.name,
        "migrating"
    );
    work.batch(&in_dialect(migration.sql, db.engine())).await?;
    let sql = "INSERT INTO migration (module, name, ran_at) VALUES ($1, $2, $3)";
    work.execute(
        sql,
        params![migration.module, migration.name, db.clock().now()],
    )
    .await?;
    work.commit().await?;
    Ok(true)
}

pub(super) async fn compare(db: &Db, migrations: &[Migration]) -> Result<Tables> {
    let have = ran_before(db).await?;
    let known: Vec<String> = migrations.iter().map(Migration::path).collect();
    let (done, waiting) = known.iter().cloned().partition(|path| have.contains(path));
    let unknown = have
        .into_iter()
        .filter(|path| !known.contains(path))
        .collect();
    Ok(Tables {
        done,
        waiting,
        unknown,
    })
}

async fn ran_before(db: &Db) -> Result<BTreeSet<String>> {
    let mut reader = db.read().await?;
    let sql = match db.engine() {
        EngineKind::Sqlite => "SELECT COUNT(*) AS n FROM sqlite_schema WHERE name = 'migration'",
        EngineKind::Postgres => {
            "SELECT CASE WHEN to_regclass('migration') IS NULL THEN 0 ELSE 1 END AS n"
        }
    };
    if reader.count(sql, &[]).await? == 0 {
        return Ok(BTreeSet::new());
    }
    let sql = "SELECT module || '/' || name AS path FROM migration ORDER BY ran_at, module, name";
    reader
        .rows(sql, &[])
        .await?
        .iter()
        .map(|row| row.get("path"))
        .collect()
}

/// The two words that the engines name differently. A primary key called INTEGER is SQLite's own row number: without it
/// each table would be searched twice, once for the key and once for the row (<https://sqlite.org/rowidtable.html>).
fn in_dialect(sql: &str, engine: EngineKind) -> String {
    match engine {
        EngineKind::Sqlite => sql.replace(" BIGINT PRIMARY KEY", " INTEGER PRIMARY KEY"),
        EngineKind::Postgres => sql.replace(" BLOB", " BYTEA"),
    }
}
