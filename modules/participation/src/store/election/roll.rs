//! Who took a paper: keyed hashes, and what was signed for them unseen.

use stoa_kernel::{Reader, Result, Tx, params};

use crate::{casework::Voice, model::election::ElectionId};

/// Notes that a voice took its paper; `false` when it did so before.
pub async fn insert_paper(
    tx: &mut Tx,
    (election, voice): (ElectionId, Voice),
    (blinded, signature): ([u8; 32], Vec<u8>),
) -> Result<bool> {
    let sql = "INSERT INTO election_roll (election, voice, blinded, signature) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    let values = params![election, voice.hash(), blinded, signature];
    Ok(tx.execute(sql, values).await? == 1)
}

pub async fn has_paper(db: &mut Reader, election: ElectionId, voice: Voice) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM election_roll WHERE election = $1 AND voice = $2";
    Ok(db.count(sql, params![election, voice.hash()]).await? > 0)
}

pub(super) const PAPER_OF: &str =
    "SELECT signature FROM election_roll WHERE election = $1 AND blinded = $2";

/// What was signed for whoever asked with this.
pub async fn paper_of(
    db: &mut Reader,
    election: ElectionId,
    blinded: [u8; 32],
) -> Result<Option<Vec<u8>>> {
    let row = db.row(PAPER_OF, params![election, blinded]).await?;
    row.map(|row| row.get("signature")).transpose()
}

/// How many papers were given out.
pub async fn count_papers(db: &mut Reader, election: ElectionId) -> Result<u64> {
    let sql = "SELECT COUNT(*) AS n FROM election_roll WHERE election = $1";
    Ok(db.count(sql, params![election]).await?.unsigned_abs())
}
