//! When the tables of modules were asked for: a follower's own notes.

use stoa_kernel::{Reader, Result, Timestamp, ledger::derive::Turn, params};

/// Those of these slugs that were not asked for since an instant.
pub async fn own_due<'a>(
    db: &mut Reader,
    slugs: &[&'a str],
    since: Timestamp,
) -> Result<Vec<&'a str>> {
    let mut due = Vec::new();
    for slug in slugs {
        let sql = "SELECT COUNT(*) AS n FROM dataset_own WHERE slug = $1 AND asked_at > $2";
        if db.count(sql, params![*slug, since]).await? == 0 {
            due.push(*slug);
        }
    }
    Ok(due)
}

/// Remembers that one is asked for now; `false` when another node was faster.
pub async fn remember_own(
    turn: &mut Turn,
    slug: &str,
    now: Timestamp,
    since: Timestamp,
) -> Result<bool> {
    let sql = "INSERT INTO dataset_own (slug, asked_at) VALUES ($1, $2)
               ON CONFLICT (slug) DO UPDATE SET asked_at = excluded.asked_at WHERE dataset_own.asked_at <= $3";
    Ok(turn.execute(sql, params![slug, now, since]).await? == 1)
}
