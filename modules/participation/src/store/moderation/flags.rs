//! Who says that something breaks a rule: keyed hashes, and sealed words.

use stoa_kernel::{Reader, Result, Tx, db::Row, params};

use crate::{
    casework::Voice,
    model::moderation::{Case, CaseId, Flag},
};

/// The most flags of a case that are read.
const MOST: usize = 100;

/// Counts a voice once for one thing; `false` when it said so before.
pub async fn insert_flag(tx: &mut Tx, (case, voice): (&Case, Voice), new: &Flag) -> Result<bool> {
    let sql = "INSERT INTO moderation_flag (id, moderation_case, contribution, voice, rule, sealed, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
               ON CONFLICT (contribution, voice) DO NOTHING";
    let values = params![
        new.id,
        case.id,
        case.contribution.reference(),
        voice.hash(),
        new.rule.name(),
        new.sealed.clone(),
        new.at,
    ];
    let is_new = tx.execute(sql, values).await? == 1;
    if is_new {
        let sql =
            "UPDATE moderation_case SET flags = flags + 1, version = version + 1 WHERE id = $1";
        tx.execute(sql, params![case.id]).await?;
    }
    Ok(is_new)
}

/// What was said about a case, the first first.
pub async fn flags_of(db: &mut Reader, case: CaseId) -> Result<Vec<Flag>> {
    let sql = format!(
        "SELECT id, rule, sealed, at FROM moderation_flag WHERE moderation_case = $1 ORDER BY id LIMIT {MOST}"
    );
    let rows = db.rows(&sql, params![case]).await?;
    let flag = |row: &Row| {
        Ok(Flag {
            id: row.get("id")?,
            rule: row.get("rule")?,
            sealed: row.get("sealed")?,
            at: row.get("at")?,
        })
    };
    rows.iter().map(flag).collect()
}
