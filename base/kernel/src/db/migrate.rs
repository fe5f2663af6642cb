//! Migrations: numbered SQL files of each module, run once, in order.

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

pub(super) async fn run(db: &Db, migrations: &[Migration]) -> Result<()> {
    let mut work = db.work().await?;
    work.batch(
        "CREATE TABLE IF NOT EXISTS migration (
             module TEXT NOT NULL, name TEXT NOT NULL, ran_at BIGINT NOT NULL, PRIMARY KEY (module, name))",
    )
    .await?;
    work.commit().await?;
    for migration in migrations {
        run_one(db, migration).await?;
    }
    Ok(())
}

async fn run_one(db: &Db, migration: &Migration) -> Result<()> {
    let mut work = db.work().await?;
    if db.engine() == EngineKind::Postgres {
        // Two nodes that start at once must not run the same step twice.
        work.batch("LOCK TABLE migration IN EXCLUSIVE MODE").await?;
    }
    let sql = "SELECT 1 AS n FROM migration WHERE module = $1 AND name = $2";
    let key = params![migration.module, migration.name];
    if work.reader().count(sql, key).await? == 1 {
        return Ok(());
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
    work.commit().await
}

/// The two words that the engines name differently. A primary key called INTEGER is SQLite's own row number: without it
/// each table would be searched twice, once for the key and once for the row (<https://sqlite.org/rowidtable.html>).
fn in_dialect(sql: &str, engine: EngineKind) -> String {
    match engine {
        EngineKind::Sqlite => sql.replace(" BIGINT PRIMARY KEY", " INTEGER PRIMARY KEY"),
        EngineKind::Postgres => sql.replace(" BLOB", " BYTEA"),
    }
}
