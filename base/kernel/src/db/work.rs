//! The kernel's own transactions: the ground under [`crate::Tx`].

use super::{Db, EngineKind, Reader, Source, Value};
use crate::error::{Error, Result};

/// A transaction, dropped without [`Work::commit`] it leaves nothing behind.
pub(crate) struct Work {
    pub(super) reader: Reader,
    pub(super) db: Db,
}

impl Work {
    pub(crate) async fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        self.reader
            .run(sql, params)
            .await
            .map_err(|fault| fault.naming(sql))
    }

    /// As [`Work::execute`], but a broken rule of uniqueness becomes `taken`.
    pub(crate) async fn execute_or(
        &mut self,
        sql: &str,
        params: &[Value],
        taken: Error,
    ) -> Result<u64> {
        let outcome = self.reader.run(sql, params).await;
        outcome.map_err(|fault| {
            if fault.taken {
                taken
            } else {
                fault.naming(sql)
            }
        })
    }

    pub(crate) async fn batch(&mut self, sql: &str) -> Result<()> {
        let outcome = match &mut self.reader.source {
            Source::SqliteWrite(turn) => turn.batch(sql),
            Source::PostgresWrite(turn) => turn.batch(sql).await,
            _ => Ok(()),
        };
        outcome.map_err(|fault| fault.naming(sql))
    }

    /// Waits until it is on disk.
    pub(crate) async fn commit(self) -> Result<()> {
        match self.reader.source {
            Source::SqliteWrite(turn) => turn.commit().await?,
            Source::PostgresWrite(turn) => turn.commit().await?,
            _ => {}
        }
        self.db.inner.committed.notify_waiters();
        Ok(())
    }

    /// Runs a last statement, and waits until all is on disk.
    pub(crate) async fn execute_and_commit(mut self, sql: &str, params: &[Value]) -> Result<()> {
        if let Source::PostgresWrite(turn) = self.reader.source {
            let outcome = turn.run_and_commit(sql, params).await;
            outcome.map_err(|fault| fault.naming(sql))?;
            self.db.inner.committed.notify_waiters();
            return Ok(());
        }
        self.execute(sql, params).await?;
        self.commit().await
    }

    pub(crate) fn db(&self) -> &Db {
        &self.db
    }

    pub(crate) fn reader(&mut self) -> &mut Reader {
        &mut self.reader
    }

    pub(crate) fn reader_ref(&self) -> &Reader {
        &self.reader
    }

    /// Holds a lock of this name until the transaction ends; `false` when another node holds it.
    /// On SQLite the writer itself is that lock.
    pub(crate) async fn try_lock(&mut self, name: &str) -> Result<bool> {
        if self.db.engine() == EngineKind::Sqlite {
            return Ok(true);
        }
        let sql = "SELECT pg_try_advisory_xact_lock(hashtext($1)) AS held";
        let row = self.reader.row(sql, crate::params![name]).await?;
        row.map_or(Ok(false), |row| row.get("held"))
    }
}
