//! Who took a paper: keyed hashes, and what was signed for them unseen.

use stoa_kernel::{Error, Reader, Result, Tx, db::Row, params};

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

pub(super) const PAPERS_BEGINNING: &str = "SELECT blinded, signature FROM election_roll WHERE election = $1 AND blinded >= $2 AND blinded <= $3 ORDER BY blinded";

/// The name and the blind signature of each paper whose name in hexadecimal begins so, in the order of names. `Broken` for what is not hexadecimal.
pub async fn papers_beginning(
    db: &mut Reader,
    election: ElectionId,
    start: &str,
) -> Result<Vec<(Vec<u8>, Vec<u8>)>> {
    let filled = |with: &str| {
        let text = format!("{start}{}", with.repeat(64 - start.len().min(64)));
        hex::decode(text).map_err(|error| Error::broken("the name of a paper", error))
    };
    let values = params![election, filled("0")?, filled("f")?];
    let rows = db.rows(PAPERS_BEGINNING, values).await?;
    let read = |row: &Row| Ok((row.get("blinded")?, row.get("signature")?));
    rows.iter().map(read).collect()
}
