//! An approver sends back what they do not agree with, or somebody opens a finished step anew: it and all after it is done once more.

use std::collections::BTreeSet;

use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    casework::{
        found::{required, write_entry},
        paying::mind_clock,
        tasks::{Work, event, find, reopen, step_name},
    },
    flow_events::Flow,
    model::{EntryKind, Task, TaskKind, TaskState, task::latest, workflow::before},
    store::tasks,
};

/// `Invalid` on `text`. `Conflict` when it has changed since it was seen, cannot be sent back, or the application is not open any more.
pub async fn send_task_back(
    app: &App,
    tx: &mut Tx,
    (number, seen_version): (i64, i64),
    reason: &str,
) -> Result<Done<Task>> {
    let work = find(tx, number, "send_task_back").await?;
    let reason = required("text", reason, "services-reason-missing")?;
    if work.task.version != seen_version {
        return Err(Error::conflict("services-changed-meanwhile"));
    }
    if !work.application.status.is_open() {
        return Err(Error::conflict("services-not-open"));
    }
    let all = tasks::of_application(tx, work.application.id).await?;
    let steps = steps_back(&work, &all).ok_or_else(|| Error::conflict("services-flow-not-open"))?;
    let opened = reopen(app, tx, (&work.application, &work.file), &steps).await?;
    mind_clock(app, tx, work.application.id).await?;
    let town = app.config.town.language.code();
    let name = step_name(&work.file, &work.task, (town, town));
    let said = (EntryKind::StepSentBack, format!("{name}\n{reason}"));
    let (entry, reason) = write_entry(app, tx, &work.application, (said.0, &said.1)).await?;
    let what = Flow::TaskSentBack {
        task: work.task.id.number(),
        step: work.task.step.clone(),
        entry,
        reason,
    };
    let event = event(app, &work.application, what);
    let done = Done::new(work.task, &event);
    Ok(opened.iter().fold(done, |done, event| done.also(event)))
}

/// The steps that are done again: those that an approval approves, or the finished step itself.
fn steps_back(work: &Work, all: &[Task]) -> Option<BTreeSet<String>> {
    let task = &work.task;
    // What was done once more since is opened by its own page.
    if latest(all, &task.step).is_some_and(|last| last.id != task.id) {
        return None;
    }
    match (task.kind, task.state) {
        (TaskKind::Approval, TaskState::Open) => {
            let mut nearest = BTreeSet::new();
            let mut open = before(&work.file.workflow, &task.step);
            while let Some(step) = open.pop() {
                if all.iter().any(|other| other.step == step.key) {
                    nearest.insert(step.key.clone());
                } else {
                    open.extend(before(&work.file.workflow, &step.key));
                }
            }
            Some(nearest)
        }
        (
            TaskKind::Check | TaskKind::Inspection | TaskKind::Approval | TaskKind::Payment,
            TaskState::Done,
        ) => Some(BTreeSet::from([task.step.clone()])),
        _ => None,
    }
}
