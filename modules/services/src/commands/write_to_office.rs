//! The applicant writes to whoever works on their application.

use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    casework::found::{find_own, keep, required, write_entry},
    events::What,
    model::{Application, EntryKind},
};

/// `Invalid` on `text`. `Conflict` before it was sent and after it was withdrawn.
pub async fn write_to_office(
    app: &App,
    tx: &mut Tx,
    token: &str,
    text: &str,
) -> Result<Done<Application>> {
    let application = find_own(app, tx, token, "write_to_office").await?;
    let text = required("text", text, "services-text-missing")?;
    if !(application.status.is_open() || application.status.is_decided()) {
        return Err(Error::conflict("services-not-open"));
    }
    let (entry, text) = write_entry(app, tx, &application, (EntryKind::Written, &text)).await?;
    keep(app, tx, application, What::MessageWritten { entry, text }).await
}
