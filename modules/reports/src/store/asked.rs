//! Until when other bodies' servers were asked for news.

use stoa_kernel::{Reader, Result, Timestamp, ledger::derive::Turn, params};

/// `None` for a body that was never asked.
pub async fn asked_until(db: &mut Reader, agency: &str) -> Result<Option<Timestamp>> {
    let sql = "SELECT until FROM report_asked WHERE agency = $1";
    db.row(sql, params![agency])
        .await?
        .map(|row| row.get("until"))
        .transpose()
}

/// Remembers it; only the follower that asks has a turn to write it in.
pub async fn note_asked(turn: &mut Turn, agency: &str, until: Timestamp) -> Result<()> {
    let sql = "INSERT INTO report_asked (agency, until) VALUES ($1, $2)
               ON CONFLICT (agency) DO UPDATE SET until = excluded.until";
    turn.execute(sql, params![agency, until]).await?;
    Ok(())
}
