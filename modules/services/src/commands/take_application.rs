//! A caseworker takes an application: from now on it is theirs, and the applicant sees that somebody works on it.

use stoa_kernel::{App, Done, Result, Tx};

use crate::{
    casework::{
        counting,
        found::{find_open, keep, staff, write_entry},
    },
    events::What,
    model::{Application, EntryKind, Status},
};

/// `Conflict` when it has changed since it was seen.
pub async fn take_application(
    app: &App,
    tx: &mut Tx,
    seen: (&str, i64),
) -> Result<Done<Application>> {
    let mut application = find_open(app, tx, seen, "take_application").await?;
    application.assignee = Some(staff(tx)?.id);
    if application.status == Status::Received {
        application.status = Status::Reviewing;
        counting::taken(app, tx, &application).await?;
    }
    write_entry(app, tx, &application, (EntryKind::Taken, "")).await?;
    keep(app, tx, application, What::ApplicationTaken).await
}
