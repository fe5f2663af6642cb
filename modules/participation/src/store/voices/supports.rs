//! Who supports which proposal: keyed hashes, and how many.

use stoa_kernel::{Reader, Result, Tx, params};

use crate::{
    casework::{Supporter, Voice},
    model::voices::ProposalId,
};

/// Counts a voice once; `false` when it was counted before. `root`: its root, sealed.
pub async fn insert_support(
    tx: &mut Tx,
    proposal: ProposalId,
    (supporter, root): (Supporter, Vec<u8>),
) -> Result<bool> {
    if has(tx, proposal, supporter.former).await? {
        return Ok(false);
    }
    let sql = "INSERT INTO proposal_support (proposal, voice, root) VALUES ($1, $2, $3) ON CONFLICT (proposal, voice) DO NOTHING";
    let values = params![proposal, supporter.voice.hash(), root];
    let is_new = tx.execute(sql, values).await? == 1;
    if is_new {
        let sql = "UPDATE proposal SET supports = supports + 1 WHERE id = $1";
        tx.execute(sql, params![proposal]).await?;
    }
    Ok(is_new)
}

/// Takes a voice back; `false` when it was not counted.
pub async fn remove_support(
    tx: &mut Tx,
    proposal: ProposalId,
    supporter: Supporter,
) -> Result<bool> {
    let sql = "DELETE FROM proposal_support WHERE proposal = $1 AND voice IN ($2, $3)";
    let (voice, former) = (supporter.voice.hash(), supporter.former.hash());
    let was_there = tx.execute(sql, params![proposal, voice, former]).await? == 1;
    if was_there {
        let sql = "UPDATE proposal SET supports = supports - 1 WHERE id = $1";
        tx.execute(sql, params![proposal]).await?;
    }
    Ok(was_there)
}

pub async fn is_supporter(
    db: &mut Reader,
    proposal: ProposalId,
    supporter: Supporter,
) -> Result<bool> {
    Ok(has(db, proposal, supporter.voice).await? || has(db, proposal, supporter.former).await?)
}

async fn has(db: &mut Reader, proposal: ProposalId, voice: Voice) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM proposal_support WHERE proposal = $1 AND voice = $2";
    Ok(db.count(sql, params![proposal, voice.hash()]).await? > 0)
}
