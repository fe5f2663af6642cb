//! Throttling of what may be tried only so often, such as signing in: counted in the database, so that all nodes count as one.

use jiff::{SignedDuration, Timestamp};

use crate::{
    db::Db,
    error::{Error, Result},
    params,
    vault::keyed_hash,
};

/// Free tries before pauses begin.
const FREE: u32 = 5;

/// Guards one thing that may be guessed: a sign-in name, an address.
#[derive(Debug, Clone)]
pub struct Throttle {
    db: Db,
    key: [u8; 32],
}

impl Throttle {
    pub(crate) fn new(db: Db, key: [u8; 32]) -> Self {
        Throttle { db, key }
    }

    /// `Busy` with the pause that is left, when `what` was tried too often.
    pub async fn check(&self, what: &str) -> Result<()> {
        let key = keyed_hash(&self.key, what.as_bytes());
        let mut db = self.db.read().await?;
        let row = db
            .row("SELECT until FROM throttle WHERE key = $1", params![key])
            .await?;
        let Some(row) = row else { return Ok(()) };
        let left = row
            .get::<Timestamp>("until")?
            .duration_since(self.db.clock().now())
            .as_secs();
        match u32::try_from(left) {
            Ok(seconds) if seconds > 0 => Err(Error::Busy {
                retry_after_seconds: seconds,
            }),
            _ => Ok(()),
        }
    }

    /// Counts a try before it is made, so that many at once cannot all slip through; [`Throttle::passed`] forgets it
    /// when it succeeds. After `free` of them each doubles the pause, from 2 s to 15 minutes. `Busy` with the pause that
    /// is left; such a try is not counted.
    pub async fn attempt(&self, what: &str, free: u32) -> Result<()> {
        let key = keyed_hash(&self.key, what.as_bytes());
        let now = self.db.clock().now();
        let mut work = self.db.work().await?;
        let sql = "INSERT INTO throttle (key, failures, until) VALUES ($1, 1, $2)
                   ON CONFLICT (key) DO UPDATE SET failures = CASE
                       WHEN throttle.until < $3 THEN 1 ELSE throttle.failures + 1 END
                   WHERE throttle.until <= $2
                   RETURNING failures AS n";
        let day_ago = now - SignedDuration::from_hours(24);
        let failures = work.reader().count(sql, params![key, now, day_ago]).await?;
        if failures == 0 {
            let sql = "SELECT until FROM throttle WHERE key = $1";
            let row = work.reader().row(sql, params![key]).await?;
            let until = row.map_or(Ok(now), |row| row.get::<Timestamp>("until"))?;
            let left = u32::try_from(until.duration_since(now).as_secs()).unwrap_or(0);
            return Err(Error::Busy {
                retry_after_seconds: left + 1,
            });
        }
        let until = now + pause(failures, free);
        let sql = "UPDATE throttle SET until = $2 WHERE key = $1";
        work.execute(sql, params![key, until]).await?;
        work.commit().await
    }

    /// Counts a try that failed: after five, each doubles the pause, from 2 s to 15 minutes.
    pub async fn failed(&self, what: &str) -> Result<()> {
        let key = keyed_hash(&self.key, what.as_bytes());
        let now = self.db.clock().now();
        let mut work = self.db.work().await?;
        let sql = "INSERT INTO throttle (key, failures, until) VALUES ($1, 1, $2)
                   ON CONFLICT (key) DO UPDATE SET failures = CASE
                       WHEN throttle.until < $3 THEN 1 ELSE throttle.failures + 1 END
                   RETURNING failures AS n";
        let day_ago = now - SignedDuration::from_hours(24);
        let failures = work.reader().count(sql, params![key, now, day_ago]).await?;
        let until = now + pause(failures, FREE);
        let sql = "UPDATE throttle SET until = $2 WHERE key = $1";
        work.execute(sql, params![key, until]).await?;
        work.commit().await
    }

    /// Forgets the failures after a success.
    pub async fn passed(&self, what: &str) -> Result<()> {
        let key = keyed_hash(&self.key, what.as_bytes());
        let mut work = self.db.work().await?;
        work.execute("DELETE FROM throttle WHERE key = $1", params![key])
            .await?;
        work.commit().await
    }
}

fn pause(failures: i64, free: u32) -> SignedDuration {
    let doublings = u32::try_from((failures - i64::from(free)).clamp(0, 10)).unwrap_or(0);
    SignedDuration::from_secs(if doublings == 0 {
        0
    } else {
        (1_i64 << doublings).min(900)
    })
}
