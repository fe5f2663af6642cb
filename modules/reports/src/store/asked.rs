//! When other bodies' servers were asked for news, and until when they have told all.

use stoa_kernel::{Reader, Result, Timestamp, ledger::derive::Turn, params};

/// What was asked of a body's server so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// When it was asked last, whether it answered or not.
    pub at: Timestamp,
    /// Up to then nothing is missing.
    pub until: Timestamp,
}

/// `None` for a body that was never asked.
pub async fn asked(db: &mut Reader, agency: &str) -> Result<Option<Asked>> {
    let sql = "SELECT asked_at, until FROM report_asked WHERE agency = $1";
    let Some(row) = db.row(sql, params![agency]).await? else {
        return Ok(None);
    };
    Ok(Some(Asked {
        at: row.get("asked_at")?,
        until: row.get("until")?,
    }))
}

/// Remembers it; only the follower that asks has a turn to write it in.
pub async fn note_asked(turn: &mut Turn, agency: &str, asked: Asked) -> Result<()> {
    let sql = "INSERT INTO report_asked (agency, until, asked_at) VALUES ($1, $2, $3)
               ON CONFLICT (agency) DO UPDATE SET until = excluded.until, asked_at = excluded.asked_at";
    turn.execute(sql, params![agency, asked.until, asked.at])
        .await?;
    Ok(())
}
