//! Whoever has a check, an inspection or an approval says what came of it; what waited for it begins.

use stoa_kernel::{App, Done, Error, FieldError, Message, Result, Tx};

use crate::{
    casework::{
        counting,
        found::{LONGEST_TEXT, staff, write_entry},
        paying::mind_clock,
        tasks::{Work, event, find_open, open_ready, start, step_name},
    },
    flow_events::Flow,
    model::{EntryKind, Found, Task, TaskKind, TaskResult, TaskState, task::did_before},
    store::tasks,
};

/// What came of a task.
#[derive(Debug, Clone)]
pub struct FinishTask {
    pub task: i64,
    pub seen_version: i64,
    /// Nothing when nothing was chosen.
    pub result: Option<TaskResult>,
    /// In words for colleagues; needed unless all is well.
    pub remarks: String,
}

/// `Invalid` on `result`, `remarks` and `item-KEY`. `Conflict` when it has changed since it was seen, is somebody else's, or the
/// application is not open any more; and for an approval by whoever did what is approved.
pub async fn finish_task(app: &App, tx: &mut Tx, input: FinishTask) -> Result<Done<Task>> {
    let seen = (input.task, input.seen_version);
    let mut work = find_open(tx, seen, "finish_task").await?;
    let who = staff(tx)?.id;
    if work.task.assignee != Some(who) {
        return Err(Error::conflict("services-flow-take-first"));
    }
    if !work.application.status.is_open() {
        return Err(Error::conflict("services-not-open"));
    }
    let all = tasks::of_application(tx, work.application.id).await?;
    let by = (work.task.step.as_str(), who.number());
    if work.task.kind == TaskKind::Approval && did_before(&work.file.workflow, &all, by) {
        return Err(Error::conflict("services-flow-second-person"));
    }
    let result = check(tx, &work, &input).await?;
    finish(
        app,
        tx,
        &mut work,
        (result, who.number(), input.remarks.trim()),
    )
    .await?;
    if result == TaskResult::Again {
        once_more(app, tx, &work).await?;
    }
    let opened = open_ready(app, tx, (&work.application, &work.file)).await?;
    mind_clock(app, tx, work.application.id).await?;
    let what = Flow::TaskFinished {
        task: work.task.id.number(),
        step: work.task.step.clone(),
        result: result.slug(),
    };
    let event = event(app, &work.application, what);
    let done = Done::new(work.task, &event);
    Ok(opened.iter().fold(done, |done, event| done.also(event)))
}

/// What may come of this task, given what was found.
async fn check(tx: &mut Tx, work: &Work, input: &FinishTask) -> Result<TaskResult> {
    let mut faults = Vec::new();
    let mut wrong = |field: String, key| faults.push(FieldError::new(field, Message::new(key)));
    let possible = match work.task.kind {
        TaskKind::Check | TaskKind::Approval => &[TaskResult::Passed, TaskResult::Failed][..],
        TaskKind::Inspection => &[TaskResult::Passed, TaskResult::Failed, TaskResult::Again],
        TaskKind::Letter | TaskKind::Payment | TaskKind::Appeal => &[],
    };
    let result = input.result.filter(|result| possible.contains(result));
    if result.is_none() {
        wrong("result".to_owned(), "services-flow-result-missing");
    }
    let is_well = result == Some(TaskResult::Passed);
    if input.remarks.trim().is_empty() && result.is_some() && !is_well {
        wrong("remarks".to_owned(), "services-flow-remarks-missing");
    }
    if input.remarks.chars().count() > LONGEST_TEXT {
        wrong("remarks".to_owned(), "services-text-too-long");
    }
    let ticks = tasks::ticks_of(tx, work.task.id).await?;
    let step = work
        .file
        .workflow
        .iter()
        .find(|step| step.key == work.task.step);
    for item in step.iter().flat_map(|step| &step.items) {
        let found = ticks.iter().find(|tick| tick.item == item.key);
        match found.map(|tick| tick.result) {
            None if is_well => wrong(format!("item-{}", item.key), "services-flow-item-missing"),
            Some(Found::No) if is_well => wrong("result".to_owned(), "services-flow-item-is-no"),
            _ => {}
        }
    }
    result
        .filter(|_| faults.is_empty())
        .ok_or(Error::Invalid(faults))
}

/// Writes down what came of a task.
pub(crate) async fn finish(
    app: &App,
    tx: &mut Tx,
    work: &mut Work,
    (result, who, remarks): (TaskResult, i64, &str),
) -> Result<()> {
    let task = &mut work.task;
    task.state = TaskState::Done;
    task.result = Some(result);
    task.finished_at = Some(tx.now());
    task.finished_by = Some(who);
    if !remarks.is_empty() {
        let place = (work.application.person, task.id.number());
        task.remarks = Some(app.vault.seal_for(tx, place, remarks.as_bytes()).await?);
    }
    tasks::save(tx, task).await?;
    counting::step_done(app, tx, &work.application, task).await?;
    let town = app.config.town.language.code();
    let name = step_name(&work.file, task, (town, town));
    let text = format!("{name}\n{remarks}");
    let kind = match result {
        TaskResult::Passed => EntryKind::StepPassed,
        _ => EntryKind::StepFailed,
    };
    write_entry(app, tx, &work.application, (kind, text.trim())).await?;
    Ok(())
}

/// The same inspection again, for whoever did it.
async fn once_more(app: &App, tx: &mut Tx, work: &Work) -> Result<()> {
    let mut next = Task {
        id: tx.new_id()?,
        remarks: None,
        version: 1,
        ..work.task.clone()
    };
    next.reset();
    start(app, tx, &work.file, &mut next).await?;
    tasks::insert(tx, &next).await
}
