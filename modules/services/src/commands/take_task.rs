//! Somebody takes a task, from a colleague too: from now on it is theirs, and the applicant sees that somebody works on the application.

use stoa_kernel::{App, Done, Result, Tx};

use crate::{
    casework::{
        counting,
        found::staff,
        tasks::{event, find_open},
    },
    events::{ServiceEvent, What},
    flow_events::Flow,
    model::{Status, Task},
    store::{self, tasks},
};

/// `Conflict` when it has changed since it was seen, or is not to be done now.
pub async fn take_task(app: &App, tx: &mut Tx, seen: (i64, i64)) -> Result<Done<Task>> {
    let mut work = find_open(tx, seen, "take_task").await?;
    work.task.give(&staff(tx)?);
    tasks::save(tx, &mut work.task).await?;
    let begins = work.application.status == Status::Received;
    if begins {
        work.application.status = Status::Reviewing;
        work.application.version += 1;
        work.application.updated_at = tx.now();
        store::save(tx, &work.application).await?;
        counting::taken(app, tx, &work.application).await?;
    }
    let what = Flow::TaskTaken {
        task: work.task.id.number(),
        step: work.task.step.clone(),
    };
    let event = event(app, &work.application, what);
    let done = Done::new(work.task, &event);
    if !begins {
        return Ok(done);
    }
    let prefix = &app.config.town.reference_prefix;
    let taken = ServiceEvent::of(&work.application, prefix, What::ApplicationTaken);
    Ok(done.also(&taken))
}
