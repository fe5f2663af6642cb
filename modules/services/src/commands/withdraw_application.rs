//! The applicant takes their application back.

use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    casework::found::{find_own, keep, write_entry},
    events::What,
    model::{Application, EntryKind, Status},
};

/// `Conflict` when it is decided already, or was never sent.
pub async fn withdraw_application(
    app: &App,
    tx: &mut Tx,
    token: &str,
) -> Result<Done<Application>> {
    let mut application = find_own(app, tx, token, "withdraw_application").await?;
    if !application.status.is_open() {
        return Err(Error::conflict("services-not-open"));
    }
    application.status = Status::Withdrawn;
    application.paused_at = None;
    write_entry(app, tx, &application, (EntryKind::Withdrawn, "")).await?;
    keep(app, tx, application, What::ApplicationWithdrawn).await
}
