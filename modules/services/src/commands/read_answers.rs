//! Staff read what an applicant answered. Each reading is a change: the ledger keeps that it happened and why, and the applicant sees it.

use stoa_kernel::{App, Done, Result, Tx};

use crate::{
    casework::found::{find_for, required, write_entry},
    events::{ServiceEvent, What},
    model::{Application, EntryKind},
};

/// A reading with its purpose.
#[derive(Debug, Clone)]
pub struct ReadAnswers {
    pub reference: String,
    /// Why it is needed, in words that the applicant reads.
    pub purpose: String,
}

/// Writes down that the answers are read now; the application, for whoever opens them then. `Invalid` on `purpose`.
pub async fn read_answers(app: &App, tx: &mut Tx, input: ReadAnswers) -> Result<Done<Application>> {
    let application = find_for(app, tx, &input.reference, "read_answers").await?;
    let purpose = required("purpose", &input.purpose, "services-purpose-missing")?;
    let (entry, purpose) = write_entry(app, tx, &application, (EntryKind::Read, &purpose)).await?;
    let what = What::ApplicationRead { entry, purpose };
    let event = ServiceEvent::of(&application, &app.config.town.reference_prefix, what);
    Ok(Done::new(application, &event))
}
