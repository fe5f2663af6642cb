//! Our own checkpoints and those who cosign them: what a witness is asked, what it answered, and which checkpoint is
//! published. Who speaks with them by HTTP is modules/ledger.

use jiff::{SignedDuration, Timestamp};
use stoa_merkle::{AddCheckpoint, SignedCheckpoint, WitnessKey};

use super::{
    prove::consistency,
    tiles::{broken, checkpoint_of_size, checkpoint_where, latest_checkpoint, signed},
};
use crate::{
    app::App,
    config::LedgerConfig,
    db::{Db, Reader, Row},
    error::{OrNotFound, Result},
    params,
};

/// How long a checkpoint waits for its cosignatures before it is published without. The log must not stand still
/// because witnesses are away.
const PATIENCE: SignedDuration = SignedDuration::from_secs(60);

/// How far a witness of ours has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessState {
    /// Its submission prefix.
    pub url: String,
    pub key: WitnessKey,
    /// The size of the newest checkpoint that it cosigned; 0 before the first.
    pub size: u64,
    /// When it did, by its own clock.
    pub cosigned_at: Option<Timestamp>,
    /// When we asked it last.
    pub asked_at: Option<Timestamp>,
    /// Why it did not cosign when it was asked last.
    pub fault: Option<String>,
}

impl WitnessState {
    fn never_asked(url: &str, key: WitnessKey) -> Self {
        WitnessState {
            url: url.to_owned(),
            key,
            size: 0,
            cosigned_at: None,
            asked_at: None,
            fault: None,
        }
    }

    fn with_row(mut self, row: &Row) -> Result<Self> {
        self.size = row.get("size")?;
        self.cosigned_at = row.get("cosigned_at")?;
        self.asked_at = row.get("asked_at")?;
        self.fault = row.get("fault")?;
        Ok(self)
    }
}

/// All witnesses that are configured, in the configuration's order.
pub async fn witness_states(db: &mut Reader, config: &LedgerConfig) -> Result<Vec<WitnessState>> {
    let mut states = Vec::new();
    for (url, key) in config.witnesses() {
        let sql = "SELECT size, cosigned_at, asked_at, fault FROM witness WHERE key = $1";
        let row = db.row(sql, params![key.to_string()]).await?;
        let state = WitnessState::never_asked(url, key);
        states.push(match row {
            Some(row) => state.with_row(&row)?,
            None => state,
        });
    }
    Ok(states)
}

/// What a witness is asked whose last checkpoint of ours had `old` leaves: to cosign the newest one. `None` while the log
/// is empty: there is nothing to vouch for. `NotFound` when the witness has seen more than there is.
pub async fn request_for_witness(db: &mut Reader, old: u64) -> Result<Option<AddCheckpoint>> {
    let newest = latest_checkpoint(db).await?;
    let Some(newest) = newest.filter(|newest| newest.unverified().size() > 0) else {
        return Ok(None);
    };
    let proof = consistency(db, old, newest.unverified().size()).await?;
    AddCheckpoint::new(old, proof, newest)
        .map(Some)
        .map_err(broken)
}

/// Keeps the cosignatures that a witness answered with on the checkpoint of this size. `Broken` when the answer has
/// none of this witness that verifies; nothing is kept then.
pub async fn keep_cosignature(db: &Db, key: &WitnessKey, size: u64, answer: &[u8]) -> Result<()> {
    let mut work = db.work().await?;
    let size = signed(size)?;
    let checkpoint = checkpoint_of_size(work.reader(), size).await?;
    let mut checkpoint = checkpoint.or_not_found()?;
    let seconds = checkpoint.add_cosignatures(answer, key).map_err(broken)?;
    let at = Timestamp::from_second(signed(seconds)?).ok();
    let note = checkpoint.to_string();
    // The first signature is the log's own.
    let cosignatures = checkpoint.note().signatures().len().saturating_sub(1);
    let sql = "UPDATE checkpoint SET note = $2, cosignatures = $3 WHERE size = $1";
    work.execute(sql, params![size, note, cosignatures]).await?;
    let sql = "INSERT INTO witness (key, size, cosigned_at, asked_at) VALUES ($1, $2, $3, $4)
               ON CONFLICT (key) DO UPDATE SET size = excluded.size, cosigned_at = excluded.cosigned_at,
                   asked_at = excluded.asked_at, fault = NULL";
    let now = db.clock().now();
    work.execute(sql, params![key.to_string(), size, at, now])
        .await?;
    work.commit().await
}

/// Remembers why a witness did not cosign; it keeps the size that it had.
pub async fn keep_witness_fault(db: &Db, key: &WitnessKey, fault: &str) -> Result<()> {
    let mut work = db.work().await?;
    let sql = "INSERT INTO witness (key, size, asked_at, fault) VALUES ($1, 0, $2, $3)
               ON CONFLICT (key) DO UPDATE SET asked_at = excluded.asked_at, fault = excluded.fault";
    let now = db.clock().now();
    work.execute(sql, params![key.to_string(), now, fault])
        .await?;
    work.commit().await
}

/// The checkpoint that is published: the newest that is cosigned, or has waited long enough for that; the empty tree's
/// needs no witness. `None` before the sealer has begun. Later ones are never smaller, so that nobody sees the log shrink.
pub async fn published_checkpoint(app: &App, db: &mut Reader) -> Result<Option<SignedCheckpoint>> {
    if app.config.ledger.witnesses.is_empty() {
        return latest_checkpoint(db).await;
    }
    let sql = "SELECT note FROM checkpoint WHERE cosignatures > 0 OR at <= $1 OR size = 0
               ORDER BY size DESC LIMIT 1";
    checkpoint_where(db, sql, params![app.now() - PATIENCE]).await
}

/// The checkpoint that a receipt for this leaf leads to: the published one, or the newest if that does not have it yet.
pub(super) async fn checkpoint_with(
    app: &App,
    db: &mut Reader,
    leaf: u64,
) -> Result<SignedCheckpoint> {
    match published_checkpoint(app, db).await? {
        Some(published) if published.unverified().size() > leaf => Ok(published),
        _ => latest_checkpoint(db).await?.or_not_found(),
    }
}
