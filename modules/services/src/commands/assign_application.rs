//! An application is given to a colleague, or back to the queue. Whoever is away has somebody who gets it instead.

use stoa_kernel::{App, Done, Id, Result, Tx, actor::StaffMember};

use crate::{
    casework::{
        colleagues,
        found::{find_open, keep, write_entry},
    },
    events::What,
    model::{Application, EntryKind},
};

/// `Invalid` on `assignee` for somebody who cannot work on it. `Conflict` when it has changed since it was seen.
pub async fn assign_application(
    app: &App,
    tx: &mut Tx,
    seen: (&str, i64),
    assignee: Option<Id<StaffMember>>,
) -> Result<Done<Application>> {
    let mut application = find_open(app, tx, seen, "assign_application").await?;
    let now = tx.now();
    let receiver = match assignee {
        Some(wanted) => Some(colleagues::receives(app, tx, &application, (wanted, now)).await?),
        None => None,
    };
    application.assignee = receiver.as_ref().map(|staff| staff.id);
    let name = receiver.map(|staff| staff.name).unwrap_or_default();
    write_entry(app, tx, &application, (EntryKind::Assigned, &name)).await?;
    let to = application.assignee.map(Id::number);
    keep(app, tx, application, What::ApplicationAssigned { to }).await
}
