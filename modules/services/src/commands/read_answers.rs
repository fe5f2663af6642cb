//! Staff read what an applicant answered and wrote. Each reading is a change: the ledger keeps that it happened and why, and the applicant sees it.

use stoa_kernel::{App, Done, Result, Tx, digest};

use crate::{
    casework::found::{find_for, required, staff, write_entry},
    events::{ServiceEvent, What},
    model::{Application, EntryKind},
    store,
};

/// A reading with its purpose.
#[derive(Debug, Clone)]
pub struct ReadAnswers {
    pub reference: String,
    /// Why it is needed, in words that the applicant reads.
    pub purpose: String,
}

/// Writes down that the case is opened now; for the rest of the day it stays open to this person, and nobody asks them again.
/// `Invalid` on `purpose`. `Conflict` when they gave the same purpose today.
pub async fn read_answers(app: &App, tx: &mut Tx, input: ReadAnswers) -> Result<Done<Application>> {
    let application = find_for(app, tx, &input.reference, "read_answers").await?;
    let purpose = required("purpose", &input.purpose, "services-purpose-missing")?;
    let day = app.config.time_zone().to_datetime(tx.now()).date();
    let reader = (staff(tx)?.id, day);
    store::readings::insert(tx, application.id, reader, &digest(&purpose)).await?;
    let (entry, purpose) = write_entry(app, tx, &application, (EntryKind::Read, &purpose)).await?;
    let what = What::ApplicationRead { entry, purpose };
    let event = ServiceEvent::of(&application, &app.config.town.reference_prefix, what);
    Ok(Done::new(application, &event))
}
