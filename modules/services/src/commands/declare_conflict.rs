//! A member of staff says that they have a conflict of interest: from now on they neither see the application nor decide on it, and
//! it goes back to the queue if it was theirs.

use stoa_kernel::{App, Done, Result, Tx};

use crate::{
    casework::found::{find_open, keep, staff, write_entry},
    events::What,
    model::{Application, EntryKind},
};

/// `Conflict` when it has changed since it was seen, or is not open any more.
pub async fn declare_conflict(
    app: &App,
    tx: &mut Tx,
    seen: (&str, i64),
) -> Result<Done<Application>> {
    let mut application = find_open(app, tx, seen, "declare_conflict").await?;
    let who = staff(tx)?.id;
    application.barred.add(who);
    application.assignee = application.assignee.filter(|assignee| *assignee != who);
    write_entry(app, tx, &application, (EntryKind::StoodBack, "")).await?;
    keep(app, tx, application, What::ConflictDeclared).await
}
