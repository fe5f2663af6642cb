//! Staff read what was hidden. Each reading is a change: the ledger keeps that it happened and what for, and whoever wrote it sees that too.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx, digest};

use super::{moderated, written};
use crate::{
    casework::open_original,
    events::{Moderated, ModerationEvent},
    model::moderation::{CaseId, Original},
    store,
};

/// A reading with its purpose.
#[derive(Debug, Clone)]
pub struct ReadOriginal {
    pub case: CaseId,
    /// What it is needed for, in words that its author reads.
    pub purpose: String,
}

/// `Invalid` on `purpose`; `NotFound` where nothing is hidden; `Conflict` once whoever wrote it was forgotten.
pub async fn read_original(app: &App, tx: &mut Tx, input: ReadOriginal) -> Result<Done<Original>> {
    let (case, found) = moderated(tx, (input.case, 0)).await?;
    found.hidden.or_not_found()?;
    let purpose = written("purpose", &input.purpose)?;
    let original = open_original(app, tx, case.id).await?;
    let original = original.ok_or_else(|| Error::conflict("participation-moderate-forgotten"))?;
    let staff = tx.actor().staff().map(|staff| staff.id).or_not_found()?;
    store::moderation::insert_reading(tx, (case.id, staff), &purpose).await?;
    let what = Moderated::ModerationOriginalRead {
        purpose: digest(&purpose),
    };
    Ok(Done::new(original, &ModerationEvent::of(&case, what)))
}
