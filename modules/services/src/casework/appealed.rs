//! An application that somebody still has to look at: one that is not decided, or whose decision is appealed against.

use stoa_kernel::{App, Error, Reader, Result, Tx};

use super::found::find_for;
use crate::{
    model::{Application, TaskKind},
    store::tasks,
};

/// Whether a decision is looked at again.
pub async fn is_appealed(db: &mut Reader, application: &Application) -> Result<bool> {
    let all = tasks::of_application(db, application.id).await?;
    Ok(all
        .iter()
        .any(|task| task.kind == TaskKind::Appeal && task.is_open()))
}

/// For a member of staff who may do this with it, by what they saw. `Conflict` when it has changed since, or nobody has to look at it any more.
pub async fn find_looked_at(
    app: &App,
    tx: &mut Tx,
    (reference, seen_version): (&str, i64),
    action: &str,
) -> Result<Application> {
    let found = find_for(app, tx, reference, action).await?;
    if found.version != seen_version {
        return Err(Error::conflict("services-changed-meanwhile"));
    }
    if !found.status.is_open() && !is_appealed(tx, &found).await? {
        return Err(Error::conflict("services-not-open"));
    }
    Ok(found)
}
