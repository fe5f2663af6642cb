//! Whoever works on an application writes to the applicant.

use stoa_kernel::{App, Done, Result, Tx};

use crate::{
    casework::found::{find_for, keep, required, write_entry},
    events::What,
    jobs::ask_to_tell,
    model::{Application, EntryKind},
};

/// `Invalid` on `text`.
pub async fn write_to_applicant(
    app: &App,
    tx: &mut Tx,
    reference: &str,
    text: &str,
) -> Result<Done<Application>> {
    let application = find_for(app, tx, reference, "write_to_applicant").await?;
    let text = required("text", text, "services-text-missing")?;
    let (entry, text) = write_entry(app, tx, &application, (EntryKind::Written, &text)).await?;
    ask_to_tell(tx, application.id, "written").await?;
    keep(app, tx, application, What::MessageWritten { entry, text }).await
}
