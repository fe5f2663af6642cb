//! Jobs: rows of the write that asked for them, done afterwards, at least once, with growing pauses between tries.

use std::{future::Future, pin::Pin, sync::Arc, time::Duration};

use jiff::{SignedDuration, Timestamp};
use tokio::task::JoinSet;

use crate::{
    db::{Db, Reader, Row, Work},
    error::{Error, Result},
    ids::Id,
    params,
    tx::Tx,
};

/// How often a job is tried before it is left for a person to look at.
pub const TRIES: i64 = 10;
/// The same for a job that found somebody busy: another's server that is down over a weekend is up on Monday.
pub const TRIES_WHILE_BUSY: i64 = 180;
/// How long a node may work at a job before another takes it over.
const LEASE: SignedDuration = SignedDuration::from_secs(120);
const HALF_LEASE: Duration = Duration::from_secs(60);
/// How many jobs a node does at once.
const PLACES: usize = 16;
/// How long it waits after it was woken, so that a burst of commits wakes it once.
const GATHER: Duration = Duration::from_millis(50);
/// How long it takes at most until another node's jobs, or those of a later time, are seen.
const PAUSE: Duration = Duration::from_secs(1);

/// Marks ids of jobs.
#[derive(Debug)]
pub struct Job;

/// A job to be done now.
#[derive(Debug, Clone)]
pub struct Due {
    pub id: Id<Job>,
    pub kind: String,
    /// JSON, as it was enqueued.
    pub payload: String,
    pub attempts: i64,
}

/// A job as the page of jobs shows it.
#[derive(Debug, Clone)]
pub struct Shown {
    pub id: Id<Job>,
    pub kind: String,
    pub run_at: Timestamp,
    pub attempts: i64,
    pub failed_at: Option<Timestamp>,
    pub last_error: Option<String>,
}

/// What is done with a due job; the program dispatches by its kind.
pub type Worker =
    Arc<dyn Fn(Due) -> Pin<Box<dyn Future<Output = Result<()>> + Send>> + Send + Sync>;

pub(crate) async fn add(
    work: &mut Work,
    id: Id<Job>,
    kind: &str,
    payload: &str,
    at: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO job (id, kind, payload, run_at, attempts) VALUES ($1, $2, $3, $4, 0)";
    work.execute(sql, params![id, kind, payload, at]).await?;
    Ok(())
}

/// Works until `stop` resolves; jobs that were begun are finished first.
pub async fn run(db: Db, worker: Worker, stop: impl Future<Output = ()>) {
    tokio::pin!(stop);
    let mut at_work = JoinSet::new();
    loop {
        let woken = db.committed().notified();
        db.give_way().await;
        // A job that takes long holds one place and not the others.
        match take_due(&db, PLACES - at_work.len()).await {
            Ok(due) => {
                for job in due {
                    at_work.spawn(finish(db.clone(), worker.clone(), job));
                }
            }
            Err(error) => tracing::warn!(%error, "jobs wait for the database"),
        }
        let is_full = at_work.len() == PLACES;
        tokio::select! {
            () = &mut stop => break,
            Some(_finished) = at_work.join_next(), if !at_work.is_empty() => {}
            () = async { woken.await; tokio::time::sleep(GATHER).await }, if !is_full => {}
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
    while at_work.join_next().await.is_some() {}
}

/// Does all jobs that are due, until none is left: for tests and the command line.
pub async fn run_all(db: &Db, worker: &Worker) -> Result<usize> {
    let mut all = 0;
    loop {
        let due = take_due(db, PLACES).await?;
        if due.is_empty() {
            return Ok(all);
        }
        all += due.len();
        let tasks = due
            .into_iter()
            .map(|job| finish(db.clone(), worker.clone(), job));
        futures::future::join_all(tasks).await;
    }
}

/// Does one job, keeping others from it all the while, and writes down what became of it.
async fn finish(db: Db, worker: Worker, job: Due) {
    // The work runs as a task of its own, so that one that panics is a failure like another.
    let mut work = tokio::spawn(worker(job.clone()));
    let outcome = loop {
        match tokio::time::timeout(HALF_LEASE, &mut work).await {
            Ok(ended) => break ended.unwrap_or_else(|lost| Err(Error::broken("the job", lost))),
            Err(_still_at_it) => {
                if let Err(error) = extend_lease(&db, &job).await {
                    tracing::warn!(%error, kind = job.kind, "a job's lease was not extended");
                }
            }
        }
    };
    if let Err(error) = settle(&db, &job, outcome).await {
        tracing::warn!(%error, kind = job.kind, "a job will be done again: its end was not written");
    }
}

async fn extend_lease(db: &Db, job: &Due) -> Result<()> {
    let mut work = db.work().await?;
    let until = db.clock().now() + LEASE;
    let sql = "UPDATE job SET locked_until = $2 WHERE id = $1";
    work.execute(sql, params![job.id, until]).await?;
    work.commit().await
}

async fn take_due(db: &Db, most: usize) -> Result<Vec<Due>> {
    if most == 0 {
        return Ok(Vec::new());
    }
    let now = db.clock().now();
    let sql = "SELECT 1 AS n FROM job WHERE failed_at IS NULL AND run_at <= $1
               AND (locked_until IS NULL OR locked_until <= $1) LIMIT 1";
    if db.read().await?.count(sql, params![now]).await? == 0 {
        return Ok(Vec::new());
    }
    let mut work = db.work().await?;
    let sql = format!(
        "UPDATE job SET locked_until = $2, attempts = attempts + 1 WHERE id IN (
             SELECT id FROM job WHERE failed_at IS NULL AND run_at <= $1
             AND (locked_until IS NULL OR locked_until <= $1)
             ORDER BY run_at LIMIT {most} {})
         RETURNING id, kind, payload, attempts",
        db.skip_locked()
    );
    let until = now + LEASE;
    let rows = work.reader().rows(&sql, params![now, until]).await?;
    work.commit().await?;
    rows.iter()
        .map(|row| {
            Ok(Due {
                id: row.get("id")?,
                kind: row.get("kind")?,
                payload: row.get("payload")?,
                attempts: row.get("attempts")?,
            })
        })
        .collect()
}

async fn settle(db: &Db, job: &Due, outcome: Result<()>) -> Result<()> {
    let mut work = db.work().await?;
    match outcome {
        Ok(()) => {
            work.execute("DELETE FROM job WHERE id = $1", params![job.id])
                .await?;
        }
        Err(error) => {
            tracing::warn!(kind = job.kind, id = job.id.number(), attempts = job.attempts, %error, "a job failed");
            let now = db.clock().now();
            // What was wrong with the job itself does not become right by waiting.
            let most = match error {
                Error::Invalid(_) => 0,
                Error::Busy { .. } => TRIES_WHILE_BUSY,
                _ => TRIES,
            };
            let is_final = job.attempts >= most;
            let failed_at = is_final.then_some(now);
            let sql =
                "UPDATE job SET locked_until = NULL, run_at = $2, failed_at = $3, last_error = $4
                       WHERE id = $1";
            let run_at = now + pause(job.attempts);
            let told = error.to_string();
            work.execute(sql, params![job.id, run_at, failed_at, told])
                .await?;
        }
    }
    work.commit().await
}

/// The pause before the next try: 10 s, 20 s, 40 s, … at most an hour.
fn pause(attempts: i64) -> SignedDuration {
    let doublings = u32::try_from(attempts.clamp(1, 10) - 1).unwrap_or(0);
    SignedDuration::from_secs((10_i64 << doublings).min(3600))
}

/// One job; `None` once it is done.
pub async fn find(db: &mut Reader, id: Id<Job>) -> Result<Option<Shown>> {
    let sql = "SELECT id, kind, run_at, attempts, failed_at, last_error FROM job WHERE id = $1";
    db.row(sql, params![id])
        .await?
        .as_ref()
        .map(shown)
        .transpose()
}

/// Lets a job be done at once, with all its tries before it.
pub async fn retry(tx: &mut Tx, id: Id<Job>) -> Result<()> {
    let sql = "UPDATE job SET run_at = $2, attempts = 0, failed_at = NULL, locked_until = NULL
               WHERE id = $1 AND (locked_until IS NULL OR locked_until <= $2)";
    let now = tx.now();
    let changed = tx.execute(sql, params![id, now]).await?;
    found_at_rest(changed)
}

/// Takes a job away, undone.
pub async fn give_up(tx: &mut Tx, id: Id<Job>) -> Result<()> {
    let sql = "DELETE FROM job WHERE id = $1 AND (locked_until IS NULL OR locked_until <= $2)";
    let now = tx.now();
    let changed = tx.execute(sql, params![id, now]).await?;
    found_at_rest(changed)
}

/// A job that a node is at work on is left to it.
fn found_at_rest(changed: u64) -> Result<()> {
    if changed == 0 {
        return Err(Error::conflict("kernel-job-at-work"));
    }
    Ok(())
}

/// Jobs that wait or have failed, failed ones first, for the page of jobs.
pub async fn list(db: &mut Reader, limit: usize) -> Result<Vec<Shown>> {
    let sql = "SELECT id, kind, run_at, attempts, failed_at, last_error FROM job
               ORDER BY CASE WHEN failed_at IS NULL THEN 1 ELSE 0 END, run_at LIMIT $1";
    db.rows(sql, params![limit])
        .await?
        .iter()
        .map(shown)
        .collect()
}

fn shown(row: &Row) -> Result<Shown> {
    Ok(Shown {
        id: row.get("id")?,
        kind: row.get("kind")?,
        run_at: row.get("run_at")?,
        attempts: row.get("attempts")?,
        failed_at: row.get("failed_at")?,
        last_error: row.get("last_error")?,
    })
}

/// How many jobs there are, for whoever watches over the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Due now or later.
    pub waiting: i64,
    /// Tried too often; they wait for a person.
    pub failed: i64,
}

/// Counts the jobs.
pub async fn counts(db: &mut Reader) -> Result<Counts> {
    let sql = "SELECT COUNT(*) AS n FROM job WHERE failed_at IS NULL";
    let waiting = db.count(sql, &[]).await?;
    let sql = "SELECT COUNT(*) AS n FROM job WHERE failed_at IS NOT NULL";
    let failed = db.count(sql, &[]).await?;
    Ok(Counts { waiting, failed })
}
