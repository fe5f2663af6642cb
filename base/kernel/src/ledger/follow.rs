//! Following: everything that reacts to what happened reads the sealed entries in order, from where it left off.

use std::{future::Future, pin::Pin, time::Duration};

use futures::FutureExt;

use super::{Entry, entries_from};
use crate::{
    db::{Db, EngineKind, Reader},
    error::Result,
    params,
};

/// How long it takes at most until entries that another node sealed are seen.
const PAUSE: Duration = Duration::from_secs(1);
/// How long a follower waits after it was woken, so that a burst of commits wakes it once.
const GATHER: Duration = Duration::from_millis(150);
/// How long a follower that failed waits before it tries again, at first and at most.
const FIRST_REST: Duration = Duration::from_secs(2);
const LONGEST_REST: Duration = Duration::from_secs(60);

/// The entries that this follower has not done yet, and nothing when it has caught up.
pub async fn next(db: &Db, follower: &str, limit: usize) -> Result<Vec<Entry>> {
    let mut reader = db.read().await?;
    let sql = "SELECT position AS n FROM follower WHERE name = $1";
    let position = reader.count(sql, params![follower]).await?;
    entries_from(&mut reader, position, limit).await
}

/// Remembers that all entries below `position` are done. A follower that stops in between does some twice: its work must bear that.
pub async fn done(db: &Db, follower: &str, position: i64) -> Result<()> {
    let mut work = db.work().await?;
    let sql = "INSERT INTO follower (name, position) VALUES ($1, $2)
               ON CONFLICT (name) DO UPDATE SET position = excluded.position
               WHERE follower.position < excluded.position";
    work.execute(sql, params![follower, position]).await?;
    work.commit().await
}

/// Lets a follower work until `stop` resolves, on one node at a time: `turn` does some entries and says how many, 0
/// when it has caught up. A turn that was begun is finished first.
pub async fn run<Turn>(
    db: Db,
    follower: &str,
    turn: impl Fn() -> Turn,
    stop: impl Future<Output = ()>,
) where
    Turn: Future<Output = Result<usize>>,
{
    tokio::pin!(stop);
    let mut rest = FIRST_REST;
    loop {
        let woken = db.committed().notified();
        match catch_up(&db, follower, &turn, stop.as_mut()).await {
            Ok(Ended::Stopped) => return,
            Ok(Ended::CaughtUp) => rest = FIRST_REST,
            Err(error) => {
                tracing::warn!(follower, %error, "a follower of the ledger rests");
                tokio::select! {
                    () = &mut stop => return,
                    () = tokio::time::sleep(rest) => {}
                }
                rest = (rest * 2).min(LONGEST_REST);
                continue;
            }
        }
        tokio::select! {
            () = &mut stop => return,
            () = async { woken.await; tokio::time::sleep(GATHER).await } => {}
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

/// How a follower's turns came to an end.
enum Ended {
    /// Nothing is left to do, or another node does it.
    CaughtUp,
    /// `stop` has resolved, and must not be asked again.
    Stopped,
}

/// Turns until nothing is left or `stop` has resolved, unless another node is at it.
async fn catch_up<Turn>(
    db: &Db,
    follower: &str,
    turn: &impl Fn() -> Turn,
    mut stop: Pin<&mut impl Future<Output = ()>>,
) -> Result<Ended>
where
    Turn: Future<Output = Result<usize>>,
{
    // On SQLite there is one node, and holding the writer would keep the follower itself from writing.
    let mut lock = None;
    if db.engine() == EngineKind::Postgres {
        let held = lock.insert(db.work().await?);
        if !held.try_lock(&format!("stoa follower {follower}")).await? {
            return Ok(Ended::CaughtUp);
        }
    }
    loop {
        db.give_way().await;
        if turn().await? == 0 {
            return Ok(Ended::CaughtUp);
        }
        if stop.as_mut().now_or_never().is_some() {
            return Ok(Ended::Stopped);
        }
    }
}

/// How far each follower has come, by its name: all entries below its position are done.
pub async fn positions(db: &mut Reader) -> Result<Vec<(String, i64)>> {
    let sql = "SELECT name, position FROM follower ORDER BY name LIMIT 1000";
    let rows = db.rows(sql, &[]).await?;
    rows.iter()
        .map(|row| Ok((row.get("name")?, row.get("position")?)))
        .collect()
}
