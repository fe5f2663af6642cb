//! Somebody of the office prints a letter to an applicant. It has their name and address, so it is recorded as a reading, which they see.

use stoa_kernel::{App, Done, Id, OrNotFound, Result, Tx};

use crate::{
    casework::found::{staff, write_entry},
    events::{ServiceEvent, What},
    model::{Application, EntryKind, Post},
    store::{self, post},
};

/// Writes down that it was printed now; it may be printed once more. `purpose`: what the applicant reads of it.
pub async fn print_post(
    app: &App,
    tx: &mut Tx,
    id: Id<Post>,
    purpose: &str,
) -> Result<Done<(Application, Post)>> {
    let mut one = post::find(tx, id).await?.or_not_found()?;
    let application = store::find(tx, one.application).await?.or_not_found()?;
    let resource = application.resource(&app.config.town.agency, false);
    tx.may("print_post", &resource)?;
    one.printed_at = Some(tx.now());
    one.printed_by = Some(staff(tx)?.name);
    post::mark(tx, &one).await?;
    let (entry, purpose) = write_entry(app, tx, &application, (EntryKind::Read, purpose)).await?;
    let what = What::LetterPrinted { entry, purpose };
    let event = ServiceEvent::of(&application, &app.config.town.reference_prefix, what);
    Ok(Done::new((application, one), &event))
}
