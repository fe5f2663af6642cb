//! The ledger: each change's event, appended in the change's own transaction, later a leaf of the Merkle tree.
//!
//! The public entry of an event says what kind, which reference, which agency and when, with a salted commitment to
//! the rest: SHA-256 over `stoa-event-v1`, a line feed, the salt of 16 bytes and the body.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use stoa_merkle::{Hash, leaf_hash};

use crate::{
    db::{Reader, Row, Value},
    error::{Error, Result},
    params,
    tx::{Recorded, Tx},
};

pub mod batch;
mod cosigning;
pub mod derive;
pub mod follow;
mod prove;
mod seal;
mod tiles;
mod verify;
mod witness;

pub use cosigning::{
    WitnessState, keep_cosignature, keep_witness_fault, published_checkpoint, request_for_witness,
    witness_states,
};
pub use prove::{bundle_file, consistency, receipt, tile_file};
pub use seal::{Sealer, origin};
pub use tiles::{checkpoint_of_size, latest_checkpoint};
pub use verify::{Verification, verify};
pub use witness::{WitnessAnswer, Witnessed, witness_checkpoint, witness_key, witnessed};

/// Marks ids of events.
#[derive(Debug)]
pub struct EventId;

/// A row of the ledger, sealed or not yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: i64,
    pub at: Timestamp,
    pub kind: String,
    pub reference: String,
    pub agency: String,
    pub salt: Vec<u8>,
    /// JSON: who acted, by kind and number, and the event itself.
    pub body: String,
    /// The entry's index in the tree, once it is sealed.
    pub leaf: Option<i64>,
}

/// The public part of an entry: exactly these fields in this order are the leaf's bytes, as JSON without white space.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicEntry {
    /// The format's version: 1.
    pub v: u8,
    pub kind: String,
    pub reference: String,
    pub agency: String,
    /// RFC 3339 in UTC, to the microsecond.
    pub at: String,
    /// The commitment to the rest, in hex.
    pub commitment: String,
}

const APPEND: &str = "INSERT INTO event (id, at, kind, reference, agency, salt, body)
                      VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Keeps the events of a write, one at least, and commits it.
pub(crate) async fn append_and_commit(mut tx: Tx, mut events: Vec<Recorded>) -> Result<()> {
    let last = events.pop();
    let last = last.ok_or_else(|| Error::Broken("a write without an event".to_owned()))?;
    for event in events {
        let row = row_of(&tx, event)?;
        tx.work().execute(APPEND, &row).await?;
    }
    let row = row_of(&tx, last)?;
    let (work, _present) = tx.into_parts();
    work.execute_and_commit(APPEND, &row).await
}

fn row_of(tx: &Tx, event: Recorded) -> Result<[Value; 7]> {
    let event_body = event
        .body
        .map_err(|error| Error::broken("an event's body", error))?;
    let mut number = serde_json::json!(tx.actor().number());
    if event.forgets_actor {
        number = serde_json::json!(0);
    }
    let actor = serde_json::json!({ "kind": tx.actor().kind(), "number": number });
    let body = serde_json::json!({ "actor": actor, "event": event_body }).to_string();
    Ok([
        tx.new_id::<EventId>()?.into(),
        tx.now().into(),
        event.kind.into(),
        event.reference.into(),
        event.agency.into(),
        tx.random::<16>()?.into(),
        body.into(),
    ])
}

const COLUMNS: &str = "id, at, kind, reference, agency, salt, body, leaf";

impl Entry {
    pub(crate) fn of(row: &Row) -> Result<Self> {
        Ok(Entry {
            id: row.get("id")?,
            at: row.get("at")?,
            kind: row.get("kind")?,
            reference: row.get("reference")?,
            agency: row.get("agency")?,
            salt: row.get("salt")?,
            body: row.get("body")?,
            leaf: row.get("leaf")?,
        })
    }

    /// The commitment to what the public entry does not say.
    pub fn commitment(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(b"stoa-event-v1\n");
        hash.update(&self.salt);
        hash.update(self.body.as_bytes());
        hash.finalize().into()
    }

    pub fn public(&self) -> PublicEntry {
        PublicEntry {
            v: 1,
            kind: self.kind.clone(),
            reference: self.reference.clone(),
            agency: self.agency.clone(),
            at: format!("{:.6}", self.at),
            commitment: hex::encode(self.commitment()),
        }
    }

    /// The leaf's bytes.
    pub fn leaf_bytes(&self) -> Result<Vec<u8>> {
        serde_json::to_vec(&self.public()).map_err(|error| Error::broken("a leaf", error))
    }

    /// The leaf's hash in the tree.
    pub fn leaf_hash(&self) -> Result<Hash> {
        Ok(leaf_hash(&self.leaf_bytes()?))
    }
}

/// The entries of a reference, oldest first.
pub async fn entries_of(db: &mut Reader, reference: &str) -> Result<Vec<Entry>> {
    let sql = format!("SELECT {COLUMNS} FROM event WHERE reference = $1 ORDER BY id LIMIT 1000");
    db.rows(&sql, params![reference])
        .await?
        .iter()
        .map(Entry::of)
        .collect()
}

/// The entry at a leaf's index.
pub async fn entry_at(db: &mut Reader, leaf: i64) -> Result<Option<Entry>> {
    let sql = format!("SELECT {COLUMNS} FROM event WHERE leaf = $1");
    db.row(&sql, params![leaf])
        .await?
        .as_ref()
        .map(Entry::of)
        .transpose()
}

/// Sealed entries from leaf `from`, in the tree's order.
pub async fn entries_from(db: &mut Reader, from: i64, limit: usize) -> Result<Vec<Entry>> {
    let sql = format!("SELECT {COLUMNS} FROM event WHERE leaf >= $1 ORDER BY leaf LIMIT $2");
    db.rows(&sql, params![from, limit])
        .await?
        .iter()
        .map(Entry::of)
        .collect()
}

/// The newest sealed entries, newest first.
pub async fn newest(db: &mut Reader, limit: usize) -> Result<Vec<Entry>> {
    let sql =
        format!("SELECT {COLUMNS} FROM event WHERE leaf IS NOT NULL ORDER BY leaf DESC LIMIT $1");
    db.rows(&sql, params![limit])
        .await?
        .iter()
        .map(Entry::of)
        .collect()
}

/// The newest sealed entry of a reference.
pub async fn newest_of(db: &mut Reader, reference: &str) -> Result<Option<Entry>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM event WHERE reference = $1 AND leaf IS NOT NULL ORDER BY id DESC LIMIT 1"
    );
    let row = db.row(&sql, params![reference]).await?;
    row.as_ref().map(Entry::of).transpose()
}

/// The first number that a new entry of a reference can have: all that are sealed of it lie below.
pub async fn next_of(db: &mut Reader, reference: &str) -> Result<i64> {
    let newest = newest_of(db, reference).await?;
    Ok(newest
        .and_then(|entry| entry.leaf)
        .map_or(0, |leaf| leaf + 1))
}

/// How many entries are sealed.
pub async fn size(db: &mut Reader) -> Result<i64> {
    let sql = "SELECT COALESCE(MAX(leaf) + 1, 0) AS n FROM event WHERE leaf IS NOT NULL";
    db.count(sql, &[]).await
}

/// How far sealing has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Entries that have their place in the tree.
    pub sealed: i64,
    /// Entries that wait for theirs.
    pub unsealed: i64,
    /// When the oldest of those that wait was written.
    pub waiting_since: Option<Timestamp>,
    /// When the newest checkpoint was signed.
    pub checkpoint_at: Option<Timestamp>,
}

/// How far sealing has come, for whoever watches over the program.
pub async fn progress(db: &mut Reader) -> Result<Progress> {
    let sql = "SELECT COUNT(*) AS n FROM event WHERE leaf IS NULL";
    let unsealed = db.count(sql, &[]).await?;
    let sql = "SELECT at FROM event WHERE leaf IS NULL ORDER BY id LIMIT 1";
    let oldest = db.row(sql, &[]).await?;
    let sql = "SELECT size, at FROM checkpoint ORDER BY size DESC LIMIT 1";
    let newest = db.row(sql, &[]).await?;
    Ok(Progress {
        sealed: newest.as_ref().map_or(Ok(0), |row| row.get("size"))?,
        unsealed,
        waiting_since: oldest.map(|row| row.get("at")).transpose()?,
        checkpoint_at: newest.map(|row| row.get("at")).transpose()?,
    })
}
