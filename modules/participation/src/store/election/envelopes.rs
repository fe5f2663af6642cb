//! What was cast.

use stoa_envelopes::Envelope;
use stoa_kernel::{Error, Reader, Result, Tx, params};

use crate::model::election::ElectionId;

pub(super) const LAST_TURN: &str = "SELECT turn FROM election_envelope WHERE election = $1 AND token = $2 ORDER BY turn DESC LIMIT 1";

/// The turn of the last envelope of a paper; 0 where there is none.
pub async fn last_turn(db: &mut Reader, election: ElectionId, token: &[u8]) -> Result<u32> {
    let row = db.row(LAST_TURN, params![election, token]).await?;
    row.map_or(Ok(0), |row| row.get("turn"))
}

/// Keeps an envelope. `Conflict` where another of the same paper and turn was faster.
pub async fn insert_envelope(
    tx: &mut Tx,
    election: ElectionId,
    envelope: &Envelope,
    bytes: Vec<u8>,
) -> Result<()> {
    let sql =
        "INSERT INTO election_envelope (election, token, turn, envelope) VALUES ($1, $2, $3, $4)";
    let token = envelope.paper.token.as_slice();
    let values = params![election, token, envelope.turn, bytes];
    let taken = Error::conflict("participation-election-turn");
    tx.execute_or(sql, values, taken).await?;
    Ok(())
}

pub(super) const ALL: &str =
    "SELECT envelope FROM election_envelope WHERE election = $1 ORDER BY token, turn";

/// All of a vote, in the order of the papers' tokens.
pub async fn envelopes_of(db: &mut Reader, election: ElectionId) -> Result<Vec<Envelope>> {
    let rows = db.rows(ALL, params![election]).await?;
    let read = |bytes: Vec<u8>| {
        Envelope::read(&bytes).map_err(|error| Error::broken("an envelope", error))
    };
    rows.iter().map(|row| read(row.get("envelope")?)).collect()
}
