//! A manager, who is somebody else, lets a member of staff work on an application again who had declared a conflict of interest, and says why.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx, actor::StaffMember, staff};

use crate::{
    casework::{
        appealed::find_looked_at,
        found::{keep, required, write_entry},
    },
    events::What,
    model::{Application, EntryKind},
};

/// `Invalid` on `reason`. `Denied` to whoever declared one themselves. `Conflict` when it has changed since it was seen, or they have none.
pub async fn lift_conflict(
    app: &App,
    tx: &mut Tx,
    seen: (&str, i64),
    (who, reason): (Id<StaffMember>, &str),
) -> Result<Done<Application>> {
    let mut application = find_looked_at(app, tx, seen, "lift_conflict").await?;
    let reason = required("reason", reason, "services-desk-lift-why-missing")?;
    if !application.barred.has(who) {
        return Err(Error::conflict("services-changed-meanwhile"));
    }
    let person = staff::find(tx, who).await?.or_not_found()?;
    application.barred.remove(who);
    let text = format!("{}\n{reason}", person.staff.name);
    let (entry, reason) =
        write_entry(app, tx, &application, (EntryKind::ConflictLifted, &text)).await?;
    let who = who.number();
    keep(
        app,
        tx,
        application,
        What::ConflictLifted { who, entry, reason },
    )
    .await
}
