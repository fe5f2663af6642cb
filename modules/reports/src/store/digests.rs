//! What the follower `reports.mails` remembers, so that a day has one mail.

use stoa_kernel::{Id, Reader, Result, Timestamp, ledger::derive::Turn, params};

use crate::model::Follow;

/// Whether a follow's news until this instant are still to be asked for: `true` once, until the instant has passed.
pub async fn begin_digest(turn: &mut Turn, follow: Id<Follow>, until: Timestamp) -> Result<bool> {
    let now = turn.now();
    let sql = "INSERT INTO report_digest (follow, until) VALUES ($1, $2)
               ON CONFLICT (follow) DO UPDATE SET until = excluded.until WHERE report_digest.until <= $3";
    Ok(turn.execute(sql, params![follow, until, now]).await? == 1)
}

/// Whether the teams were reminded on this day.
pub async fn is_reminded(db: &mut Reader, day: &str) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM report_reminder WHERE day = $1";
    Ok(db.count(sql, params![day]).await? > 0)
}

/// Remembers that they were; `false` when that was known.
pub async fn remember_reminder(turn: &mut Turn, day: &str) -> Result<bool> {
    let sql = "INSERT INTO report_reminder (day) VALUES ($1) ON CONFLICT (day) DO NOTHING";
    Ok(turn.execute(sql, params![day]).await? == 1)
}

/// Whether photos of drafts were looked for in this hour (since the beginning of 1970).
pub async fn is_swept(db: &mut Reader, hour: i64) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM report_draft_sweep WHERE hour >= $1";
    Ok(db.count(sql, params![hour]).await? > 0)
}

/// Remembers that they are, in place of the hours before; `false` when that was known.
pub async fn remember_sweep(turn: &mut Turn, hour: i64) -> Result<bool> {
    let sql = "INSERT INTO report_draft_sweep (hour) VALUES ($1) ON CONFLICT (hour) DO NOTHING";
    let is_first = turn.execute(sql, params![hour]).await? == 1;
    let sql = "DELETE FROM report_draft_sweep WHERE hour < $1";
    turn.execute(sql, params![hour]).await?;
    Ok(is_first)
}
