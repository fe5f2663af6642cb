//! Who supports which proposal: keyed hashes, and how many.

use stoa_kernel::{Reader, Result, Tx, params};

use crate::{casework::Voice, model::voices::ProposalId};

/// Counts a voice once; `false` when it was counted before.
pub async fn insert_support(tx: &mut Tx, proposal: ProposalId, voice: Voice) -> Result<bool> {
    let sql = "INSERT INTO proposal_support (proposal, voice) VALUES ($1, $2) ON CONFLICT (proposal, voice) DO NOTHING";
    let is_new = tx.execute(sql, params![proposal, voice.hash()]).await? == 1;
    if is_new {
        let sql = "UPDATE proposal SET supports = supports + 1 WHERE id = $1";
        tx.execute(sql, params![proposal]).await?;
    }
    Ok(is_new)
}

/// Takes a voice back; `false` when it was not counted.
pub async fn remove_support(tx: &mut Tx, proposal: ProposalId, voice: Voice) -> Result<bool> {
    let sql = "DELETE FROM proposal_support WHERE proposal = $1 AND voice = $2";
    let was_there = tx.execute(sql, params![proposal, voice.hash()]).await? == 1;
    if was_there {
        let sql = "UPDATE proposal SET supports = supports - 1 WHERE id = $1";
        tx.execute(sql, params![proposal]).await?;
    }
    Ok(was_there)
}

pub async fn is_supporter(db: &mut Reader, proposal: ProposalId, voice: Voice) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM proposal_support WHERE proposal = $1 AND voice = $2";
    Ok(db.count(sql, params![proposal, voice.hash()]).await? > 0)
}
