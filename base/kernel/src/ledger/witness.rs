//! Stoa as a witness for other logs (C2SP tlog-witness): it cosigns a checkpoint of a log that is configured, if the log
//! only grew since the last one it cosigned.

use stoa_merkle::{AddCheckpoint, EMPTY_ROOT, Hash, NoteSignature, WitnessKey, WitnessSigner};

use super::{
    seal::origin,
    tiles::{broken, signed, unsigned},
};
use crate::{
    Timestamp,
    app::App,
    config::Config,
    db::{Reader, Work},
    error::Result,
    params,
    vault::Vault,
};

/// What a witness answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WitnessAnswer {
    Cosigned(NoteSignature),
    /// We are no witness for this log.
    UnknownLog,
    /// None of the log's keys signed the checkpoint.
    NotSigned,
    /// The last checkpoint that we cosigned had this size, or it had the same size and another root.
    Conflict {
        size: u64,
    },
    /// The proof does not lead from the last checkpoint to this one.
    NotProven,
}

/// The newest checkpoint that we cosigned of another log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witnessed {
    pub origin: String,
    pub size: u64,
    pub root: Hash,
    pub at: Timestamp,
    /// The checkpoint with its signatures.
    pub note: String,
}

/// Our key as a witness. Its name is our log's with `/witness` after it.
pub fn witness_key(config: &Config, vault: &Vault) -> Result<WitnessKey> {
    Ok(signer(config, vault)?.key().clone())
}

fn signer(config: &Config, vault: &Vault) -> Result<WitnessSigner> {
    let name = format!("{}/witness", origin(config));
    WitnessSigner::from_seed(&name, vault.witness_seed()).map_err(broken)
}

/// Cosigns the checkpoint if all is well. Nothing else is answered before the new size is on disk.
pub async fn witness_checkpoint(app: &App, request: &AddCheckpoint) -> Result<WitnessAnswer> {
    let claims = request.checkpoint().unverified();
    let keys = app.config.ledger.keys_of(claims.origin());
    if keys.is_empty() {
        return Ok(WitnessAnswer::UnknownLog);
    }
    let is_signed = |key| request.checkpoint().verify(claims.origin(), key).is_ok();
    if !keys.iter().any(is_signed) {
        return Ok(WitnessAnswer::NotSigned);
    }
    let mut work = app.db.work().await?;
    let last = find(work.reader(), claims.origin()).await?;
    let (size, root) = last.map_or((0, EMPTY_ROOT), |last| (last.size, last.root));
    if request.old_size() != size || (claims.size() == size && claims.root() != root) {
        return Ok(WitnessAnswer::Conflict { size });
    }
    if request.verify_growth(root).is_err() {
        return Ok(WitnessAnswer::NotProven);
    }
    let now = app.now();
    if !keep(&mut work, request, now).await? {
        // Another request was faster; the log asks again and hears the new size.
        return Ok(WitnessAnswer::Conflict { size });
    }
    work.commit().await?;
    let seconds = unsigned(now.as_second())?;
    let cosigned = request
        .checkpoint()
        .cosign(&signer(&app.config, &app.vault)?, seconds);
    cosigned.map(WitnessAnswer::Cosigned).map_err(broken)
}

/// Everything that we cosigned, newest first.
pub async fn witnessed(db: &mut Reader) -> Result<Vec<Witnessed>> {
    let sql = "SELECT origin, size, root, at, note FROM witnessed ORDER BY at DESC LIMIT 200";
    db.rows(sql, &[]).await?.iter().map(of).collect()
}

async fn find(db: &mut Reader, origin: &str) -> Result<Option<Witnessed>> {
    let sql = "SELECT origin, size, root, at, note FROM witnessed WHERE origin = $1";
    let row = db.row(sql, params![origin]).await?;
    row.as_ref().map(of).transpose()
}

fn of(row: &crate::Row) -> Result<Witnessed> {
    let root: Vec<u8> = row.get("root")?;
    Ok(Witnessed {
        origin: row.get("origin")?,
        size: row.get("size")?,
        root: Hash::from_slice(&root).map_err(broken)?,
        at: row.get("at")?,
        note: row.get("note")?,
    })
}

/// Replaces what we cosigned last, unless another request did meanwhile: then `false`.
async fn keep(work: &mut Work, request: &AddCheckpoint, now: Timestamp) -> Result<bool> {
    let claims = request.checkpoint().unverified();
    let sql = "INSERT INTO witnessed (origin, size, root, at, note) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (origin) DO UPDATE SET size = excluded.size, root = excluded.root,
                   at = excluded.at, note = excluded.note
               WHERE witnessed.size = $6";
    let row = params![
        claims.origin(),
        signed(claims.size())?,
        *claims.root().as_bytes(),
        now,
        request.checkpoint().to_string(),
        signed(request.old_size())?,
    ];
    Ok(work.execute(sql, row).await? == 1)
}
