//! The inspector and the applicant have agreed on a day: it is written down, and the applicant is told.

use jiff::civil::{Date, Time};
use stoa_kernel::{App, Done, Error, Result, Timestamp, Tx};

use crate::{
    casework::{
        found::{staff, write_entry},
        tasks::{event, find_open},
    },
    flow_events::Flow,
    jobs::ask_to_tell,
    model::{EntryKind, Task, TaskKind},
    store::tasks,
};

/// `Invalid` on `day` unless it is to come. `Conflict` when it has changed since it was seen, is no inspection, or is somebody else's.
pub async fn arrange_visit(
    app: &App,
    tx: &mut Tx,
    seen: (i64, i64),
    (day, time): (Date, Time),
) -> Result<Done<Task>> {
    let mut work = find_open(tx, seen, "arrange_visit").await?;
    if work.task.assignee != Some(staff(tx)?.id) {
        return Err(Error::conflict("services-flow-take-first"));
    }
    if work.task.kind != TaskKind::Inspection {
        return Err(Error::conflict("services-flow-not-open"));
    }
    let at: Timestamp = app
        .config
        .time_zone()
        .to_timestamp(day.to_datetime(time))
        .map_err(|_outside| Error::invalid("day", "services-flow-visit-wrong"))?;
    if at <= tx.now() {
        return Err(Error::invalid("day", "services-flow-visit-past"));
    }
    work.task.visit_at = Some(at);
    tasks::save(tx, &mut work.task).await?;
    write_entry(app, tx, &work.application, (EntryKind::VisitArranged, "")).await?;
    ask_to_tell(tx, work.application.id, "visit").await?;
    let what = Flow::VisitArranged {
        task: work.task.id.number(),
        step: work.task.step.clone(),
    };
    let event = event(app, &work.application, what);
    Ok(Done::new(work.task, &event))
}
