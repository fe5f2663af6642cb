//! A member of staff says that they have a conflict of interest: from now on they neither see the application nor decide on it, nor on an
//! appeal, and it and its tasks go back to the queue if they were theirs.

use stoa_kernel::{App, Done, Id, Result, Tx, actor::StaffMember};

use crate::{
    casework::{
        appealed::find_looked_at,
        found::{keep, staff, write_entry},
    },
    events::What,
    model::{Application, EntryKind},
    store::tasks,
};

/// `Conflict` when it has changed since it was seen, or nobody has to look at it any more.
pub async fn declare_conflict(
    app: &App,
    tx: &mut Tx,
    seen: (&str, i64),
) -> Result<Done<Application>> {
    let mut application = find_looked_at(app, tx, seen, "declare_conflict").await?;
    let who = staff(tx)?.id;
    application.barred.add(who);
    application.assignee = application.assignee.filter(|assignee| *assignee != who);
    leave_tasks(tx, (application.id, who)).await?;
    write_entry(app, tx, &application, (EntryKind::StoodBack, "")).await?;
    keep(app, tx, application, What::ConflictDeclared).await
}

/// What they have to do is anybody's again.
async fn leave_tasks(
    tx: &mut Tx,
    (application, who): (Id<Application>, Id<StaffMember>),
) -> Result<()> {
    for mut task in tasks::of_application(tx, application).await? {
        if task.is_ahead() && task.assignee == Some(who) {
            task.assignee = None;
            task.assignee_name.clear();
            tasks::save(tx, &mut task).await?;
        }
    }
    Ok(())
}
