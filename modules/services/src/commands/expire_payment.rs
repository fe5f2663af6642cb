//! The program gives up what nobody paid in time, where the file says so: the step has failed, and nothing of it is owed any more.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    casework::{
        found::file_of,
        paying::{Expiring, end, expires_on, owed_at, terms},
    },
    jobs::ask_to_tell,
    model::{Charge, Task, TaskResult, TaskState},
    payments::charges::{drop_charge, today},
    store::{self, tasks},
};

/// `Conflict` when it was paid, decided or given up already, and while an instalment that was agreed on is not late yet: what agreed on it
/// has this looked at again.
pub async fn expire_payment(app: &App, tx: &mut Tx, of: Expiring) -> Result<Done<()>> {
    let application = store::find(tx, Id::new(of.application)).await?;
    let application = application.or_not_found()?;
    let house = &app.config.town.agency;
    tx.may("expire_payment", &application.resource(house, false))?;
    let task: Id<Task> = Id::new(of.task);
    let task = tasks::find(tx, task).await?.or_not_found()?;
    if task.state != TaskState::Paying || !application.status.is_open() {
        return Err(Error::conflict("services-flow-not-open"));
    }
    let (file, _) = file_of(tx, &application).await?;
    let mut owed = owed_at(tx, application.id, &task.step).await?;
    owed.retain(Charge::is_open);
    let days = terms(&file, &task.step).and_then(|terms| terms.expires_days);
    let last = owed.iter().map(|charge| charge.due_on).max();
    if let (Some(days), Some(last)) = (days, last)
        && expires_on(last, days)? > today(app, tx.now())
    {
        return Err(Error::conflict("services-flow-not-open"));
    }
    let mut events = Vec::new();
    for charge in owed {
        events.push(drop_charge(app, tx, charge).await?);
    }
    ask_to_tell(tx, application.id, "expired").await?;
    let ended = (task, TaskResult::Failed);
    let done = end(app, tx, (&application, &file), ended).await?;
    Ok(events.iter().fold(done, |done, event| done.also(event)))
}
