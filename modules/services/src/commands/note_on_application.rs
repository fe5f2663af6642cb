//! Whoever works on an application writes a note for colleagues.

use stoa_kernel::{App, Done, Result, Tx};

use crate::{
    casework::found::{find_for, keep, required, write_entry},
    events::What,
    model::{Application, EntryKind},
};

/// `Invalid` on `text`.
pub async fn note_on_application(
    app: &App,
    tx: &mut Tx,
    reference: &str,
    text: &str,
) -> Result<Done<Application>> {
    let application = find_for(app, tx, reference, "note_on_application").await?;
    let text = required("text", text, "services-text-missing")?;
    let (entry, text) = write_entry(app, tx, &application, (EntryKind::Noted, &text)).await?;
    keep(app, tx, application, What::ApplicationNoted { entry, text }).await
}
