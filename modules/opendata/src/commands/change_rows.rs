//! Rows of an open table come, change and go: one event a batch, with the digest of what the batch added.

use jiff::SignedDuration;
use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx};

use super::{found, not_own, note_signs::noted};
use crate::{
    events::{DataEvent, What},
    jobs,
    model::{Live, Personal, Piece, Resource},
    policy, store,
};

/// How long changes gather before they become a version.
const SEALED_AFTER: SignedDuration = SignedDuration::from_hours(24);

/// What a batch adds to a table; its files are kept already.
#[derive(Debug, Clone)]
pub struct ChangeRows {
    pub resource: Id<Resource>,
    /// [`Live::written`] of the table that was looked at.
    pub seen: i64,
    pub rows: Option<Piece>,
    pub dead: Vec<Piece>,
    pub inserted: i64,
    pub updated: i64,
    pub deleted: i64,
    /// What looks personal in what comes.
    pub signs: Personal,
    /// Nothing of what looks personal now was in the rows before: everybody may go on seeing those.
    pub is_before_free: bool,
}

/// `Conflict` when the table has changed since it was seen: then the batch has to be worked out anew; and where a treated table stands in
/// its place. Rows that look personal wait for somebody's decision, with all that come after them.
pub async fn change_rows(tx: &mut Tx, input: ChangeRows) -> Result<Done<Live>> {
    let live = store::live_of(tx, input.resource).await?.or_not_found()?;
    let dataset = found(tx, policy::DESCRIBE, live.dataset).await?;
    not_own(tx, &dataset)?;
    if dataset.is_public() {
        policy::may(tx, policy::PUBLISH, &dataset)?;
    }
    let file = store::file_by_id(tx, live.file).await?.or_not_found()?;
    if file.held_by > 0 {
        return Err(Error::conflict("opendata-table-treated"));
    }
    let mut new = changed(&live, &input, tx.now());
    if !store::replace_live(tx, input.seen, &new).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    let noted = noted(tx, &dataset, &file, input.signs).await?;
    new.waits = !dataset.is_own && !noted.undecided().is_empty();
    if new.waits && !live.waits && input.is_before_free {
        store::show_before(tx, &live).await?;
    } else if live.waits && input.deleted > 0 {
        // Whoever takes rows back does not wait for what others decide: nobody goes on seeing them among those from before.
        store::forget_shown(tx, file.id).await?;
    }
    let job = jobs::TableJob {
        resource: input.resource,
    };
    if new.compacts_from().is_some() {
        tx.enqueue(jobs::COMPACT_TABLE, &job).await?;
    }
    if live.is_sealed() {
        let at = tx.now() + SEALED_AFTER;
        tx.enqueue_at(jobs::SEAL_TABLE, &job, at).await?;
    }
    let what = What::DatasetRowsChanged {
        resource: input.resource.number(),
        revision: new.revision,
        rows: input.rows.map_or_else(String::new, |piece| piece.hash),
        dead: input.dead.into_iter().map(|piece| piece.hash).collect(),
        inserted: input.inserted,
        updated: input.updated,
        deleted: input.deleted,
        digest: new.digest.clone(),
    };
    Ok(Done::new(new, &DataEvent::of(&dataset, what)))
}

fn changed(live: &Live, input: &ChangeRows, now: stoa_kernel::Timestamp) -> Live {
    let mut new = live.clone();
    new.revision += 1;
    new.written += 1;
    new.digest = live.digest_after(input.rows.as_ref(), &input.dead);
    new.changed_at = now;
    new.files.extend(input.rows.clone());
    new.dead.extend(input.dead.iter().cloned());
    new.rows += input.inserted - input.deleted;
    new
}
