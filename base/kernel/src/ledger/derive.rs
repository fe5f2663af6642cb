//! What followers write: tables that only say in another way what the ledger's changes have already said.
//!
//! A change has one door, [`crate::Tx`], and leaves an event. A follower's tables are no change: they are sums and
//! notes made of rows that went through that door, and can be made again from them. So a follower gets a [`Turn`] instead,
//! which needs no event, and which is no second door: it is had only under a follower's [`Derived`], holds that follower's
//! lock, moves its position, and refuses every statement that writes to a table which the follower does not name. Tidy
//! checks that nobody else writes to those tables, and that no table of people's own is among them.

use jiff::Timestamp;
use serde::Serialize;

use super::{Entry, entries_from};
use crate::{
    db::{Db, Row, Value, Work},
    error::{Error, Result},
    ids::Id,
    jobs, params,
};

/// A follower and the tables that are its own.
#[derive(Debug, Clone, Copy)]
pub struct Derived {
    /// The follower's name, under which its position is kept: `reports.totals`.
    pub follower: &'static str,
    /// Tables that nobody else writes to.
    pub tables: &'static [&'static str],
    /// Tables in which commands leave word for it; it takes rows out and puts none in.
    pub takes: &'static [&'static str],
}

/// One turn of a follower: what it reads, writes and asks for is kept together with how far it has come, or not at all.
pub struct Turn {
    work: Work,
    derived: Derived,
    position: i64,
    now: Timestamp,
}

impl Turn {
    /// Begins a turn. `None` when another node has it.
    pub async fn begin(db: &Db, derived: Derived) -> Result<Option<Self>> {
        db.series().refill(db).await?;
        let mut work = db.work().await?;
        if !work.try_lock(derived.follower).await? {
            return Ok(None);
        }
        let sql = "SELECT position AS n FROM follower WHERE name = $1";
        let position = work.reader().count(sql, params![derived.follower]).await?;
        let now = db.clock().now();
        Ok(Some(Turn {
            work,
            derived,
            position,
            now,
        }))
    }

    /// The one instant of this turn.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// All leaves below this are done.
    pub fn position(&self) -> i64 {
        self.position
    }

    /// The entries that are not done yet, in the tree's order.
    pub async fn entries(&mut self, limit: usize) -> Result<Vec<Entry>> {
        entries_from(self.work.reader(), self.position, limit).await
    }

    /// How many leaves there are.
    pub async fn sealed(&mut self) -> Result<i64> {
        let sql = "SELECT COALESCE(MAX(leaf) + 1, 0) AS n FROM event WHERE leaf IS NOT NULL";
        self.work.reader().count(sql, &[]).await
    }

    /// All rows of a query.
    pub async fn rows(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>> {
        self.derived.check(sql)?;
        self.work.reader().rows(sql, params).await
    }

    /// Runs a statement on one of the follower's tables; the number of rows it changed.
    pub async fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        self.derived.check(sql)?;
        self.work.execute(sql, params).await
    }

    /// Adds a job that runs once this turn is on disk, not before `at`. `payload` must hold no personal data.
    pub async fn enqueue_at(
        &mut self,
        kind: &'static str,
        payload: &impl Serialize,
        at: Timestamp,
    ) -> Result<()> {
        let payload = serde_json::to_string(payload).map_err(|e| Error::broken("a job", e))?;
        let id: Id<jobs::Job> = self.work.db().series().next().map(Id::new)?;
        jobs::add(&mut self.work, id, kind, &payload, at).await
    }

    /// Keeps what was written, and that all leaves below `position` are done.
    pub async fn done(mut self, position: i64) -> Result<()> {
        if position > self.position {
            let sql = "INSERT INTO follower (name, position) VALUES ($1, $2)
                       ON CONFLICT (name) DO UPDATE SET position = excluded.position";
            self.work
                .execute(sql, params![self.derived.follower, position])
                .await?;
        }
        self.work.commit().await
    }
}

impl Derived {
    /// Reading is free, apart from WITH, behind which either engine may hide a write.
    fn check(&self, sql: &str) -> Result<()> {
        let words: Vec<&str> = sql.split_whitespace().take(3).collect();
        let name = |word: &str| word.split('(').next().unwrap_or_default().to_owned();
        let allowed = match words.as_slice() {
            ["SELECT", ..] => true,
            ["INSERT", "INTO", table] => self.tables.contains(&name(table).as_str()),
            ["UPDATE", table, "SET"] => self.tables.contains(table),
            ["DELETE", "FROM", table] => self.tables.contains(table) || self.takes.contains(table),
            _ => false,
        };
        let follower = self.follower;
        let refused = || Error::Broken(format!("the follower {follower} may not run: {sql}"));
        allowed.then_some(()).ok_or_else(refused)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_follower_writes_to_its_own_tables_alone() {
        let derived = Derived {
            follower: "test.sums",
            tables: &["sum"],
            takes: &["dirty"],
        };
        let check =
            |sql: &str, expected: bool| assert_eq!(derived.check(sql).is_ok(), expected, "{sql}");
        check("SELECT 1", true);
        check("INSERT INTO sum (a) VALUES ($1)", true);
        check("INSERT INTO sum(a) VALUES ($1)", true);
        check("UPDATE sum SET a = 1", true);
        check("DELETE FROM dirty WHERE a = 1", true);
        check("INSERT INTO dirty (a) VALUES (1)", false);
        check("UPDATE dirty SET a = 1", false);
        check("UPDATE report SET a = 1", false);
        check("DELETE FROM event", false);
        check("WITH a AS (DELETE FROM event RETURNING 1) SELECT 1", false);
        check("DROP TABLE event", false);
    }
}
