//! What the verbs of workflows share: the tasks of an application made, opened, taken back, and their clocks.

use std::collections::BTreeSet;

use stoa_forms::{Answers, Context, Definition};
use stoa_kernel::{
    Actor, App, Error, Id, OrNotFound, Reader, Result, Timestamp, Tx,
    town::{WorkCalendar, office_hours},
};

use crate::{
    casework::{found::file_of, paying},
    flow_events::{Flow, FlowEvent},
    model::{
        Application, ServiceFile, Task, TaskKind, TaskState,
        task::{is_ready, latest, obstacle},
        workflow::all_before,
    },
    payments::events::PaymentEvent,
    store::{self, tasks},
};

/// A task with what it belongs to.
pub struct Work {
    pub task: Task,
    pub application: Application,
    pub file: ServiceFile,
}

/// Makes the tasks of an application that was just sent, from the version of the file that it was begun with; what is to be paid at
/// once comes back. `form` and `answers` have what was looked up beside what was asked.
pub async fn plan(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
    (form, answers, context): (&Definition, &Answers, &Context),
) -> Result<Vec<PaymentEvent>> {
    let mut all = Vec::new();
    for (place, step) in file.workflow.iter().enumerate() {
        let holds = |condition| form.holds(condition, answers, context);
        if step.when.as_ref().is_none_or(holds) {
            all.push(Task::of_step(application, step, (tx.new_id()?, place)));
        }
    }
    let mut is_paid_at_once = false;
    for mut task in all.clone() {
        if is_ready(&file.workflow, &all, &task.step) {
            match task.kind {
                TaskKind::Payment => is_paid_at_once = true,
                _ => start(app, tx, file, &mut task).await?,
            }
        }
        tasks::insert(tx, &task).await?;
    }
    match is_paid_at_once {
        true => open_ready(app, tx, (application, file)).await,
        false => Ok(Vec::new()),
    }
}

/// Opens the tasks that waited for what is finished now; their clocks start, and what they ask to be paid comes back.
pub async fn open_ready(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
) -> Result<Vec<PaymentEvent>> {
    let mut events = Vec::new();
    // A step at which nothing is to be paid is finished at once, and others wait for it.
    let mut goes_on = true;
    while std::mem::take(&mut goes_on) {
        let all = tasks::of_application(tx, application.id).await?;
        for mut task in all.clone() {
            let waits = task.state == TaskState::Waiting;
            if waits && is_ready(&file.workflow, &all, &task.step) {
                start(app, tx, file, &mut task).await?;
                if task.kind == TaskKind::Payment {
                    let of = (application, file);
                    events.extend(paying::begin(app, tx, of, &mut task).await?);
                    goes_on |= task.state == TaskState::Done;
                }
                tasks::save(tx, &mut task).await?;
            }
        }
    }
    Ok(events)
}

/// Opens a task, due as many working days from now as its step has.
pub async fn start(app: &App, tx: &mut Tx, file: &ServiceFile, task: &mut Task) -> Result<()> {
    let step = file.workflow.iter().find(|step| step.key == task.step);
    let days = step.map_or(file.promise_days, |step| step.days);
    let calendar = calendar_of(app, tx, task).await?;
    let now = tx.now();
    task.state = TaskState::Open;
    task.opened_at = Some(now);
    // Of a body that never opens, everything is due at once.
    task.due_at = calendar.add_days(now, days).or(Some(now));
    Ok(())
}

/// Opens these steps anew; all that comes after them waits again and is done once more. What was found the first time stays with the
/// task that it was found for; the next one begins with nothing ticked.
pub async fn reopen(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
    steps: &BTreeSet<String>,
) -> Result<Vec<PaymentEvent>> {
    let all = tasks::of_application(tx, application.id).await?;
    for mut task in all.clone() {
        let before = all_before(&file.workflow, &task.step);
        let follows = before.iter().any(|key| steps.contains(*key));
        let is_last = latest(&all, &task.step).is_some_and(|last| last.id == task.id);
        if is_last && (follows || steps.contains(&task.step)) {
            do_anew(tx, &mut task).await?;
        }
    }
    open_ready(app, tx, (application, file)).await
}

/// A task that somebody worked on gives way to another one of its step; one of money, which its charges belong to, begins again.
async fn do_anew(tx: &mut Tx, task: &mut Task) -> Result<()> {
    let was_done = task.state == TaskState::Done && task.kind != TaskKind::Payment;
    let was_begun = !tasks::ticks_of(tx, task.id).await?.is_empty();
    if !was_done && !was_begun {
        task.reset();
        return tasks::save(tx, task).await;
    }
    let mut next = Task {
        id: tx.new_id()?,
        remarks: None,
        version: 1,
        ..task.clone()
    };
    next.reset();
    if !was_done {
        task.state = TaskState::Dropped;
        tasks::save(tx, task).await?;
    }
    tasks::insert(tx, &next).await
}

/// The clocks of tasks stood still with that of their application: what is due moves by the working time that was waited.
pub async fn run_on(
    app: &App,
    tx: &mut Tx,
    (application, paused): (&Application, Timestamp),
) -> Result<()> {
    for mut task in tasks::of_application(tx, application.id).await? {
        let Some((due, opened)) = task.due_at.zip(task.opened_at).filter(|_| task.is_open()) else {
            continue;
        };
        let calendar = calendar_of(app, tx, &task).await?;
        let waited = calendar.between(paused.max(opened), tx.now());
        task.due_at = calendar.add(due, waited).or(Some(due));
        tasks::save(tx, &mut task).await?;
    }
    Ok(())
}

async fn calendar_of(app: &App, tx: &mut Tx, task: &Task) -> Result<WorkCalendar> {
    let team = Some(task.team.as_str()).filter(|team| !team.is_empty());
    let zone = app.config.time_zone();
    office_hours::calendar_for(tx, zone, Some(&task.agency), team).await
}

/// A task for somebody who may do this with it. `Conflict` when it has changed since it was seen, or is not to be done now.
pub async fn find_open(
    tx: &mut Tx,
    (number, seen_version): (i64, i64),
    action: &str,
) -> Result<Work> {
    let work = find(tx, number, action).await?;
    if work.task.version != seen_version {
        return Err(Error::conflict("services-changed-meanwhile"));
    }
    if !work.task.is_open() {
        return Err(Error::conflict("services-flow-not-open"));
    }
    Ok(work)
}

/// The same, whatever its state and version.
pub async fn find(tx: &mut Tx, number: i64, action: &str) -> Result<Work> {
    let task = tasks::find(tx, Id::new(number)).await?.or_not_found()?;
    tx.may(action, &task.resource())?;
    let work = work_of(tx, task).await?;
    // Whoever has a conflict of interest has it with its tasks too.
    stays_out(&work.application, tx.actor())?;
    Ok(work)
}

/// `Denied` for whoever declared a conflict of interest with an application.
pub fn stays_out(application: &Application, actor: &Actor) -> Result<()> {
    match actor.staff() {
        Some(who) if application.barred.has(who.id) => Err(Error::denied("kernel-denied")),
        _ => Ok(()),
    }
}

/// A task with its application and the file of the version it was begun with.
pub async fn work_of(db: &mut Reader, task: Task) -> Result<Work> {
    let application = store::find(db, task.application).await?.or_not_found()?;
    let (file, _) = file_of(db, &application).await?;
    Ok(Work {
        task,
        application,
        file,
    })
}

/// `Conflict` with the reason when an application cannot be decided so yet.
pub async fn decidable(db: &mut Reader, application: &Application, granted: bool) -> Result<()> {
    let all = tasks::of_application(db, application.id).await?;
    obstacle(&all, granted).map_or(Ok(()), |key| Err(Error::conflict(key)))
}

/// What the ledger remembers of something done to an application.
pub fn event(app: &App, application: &Application, what: Flow) -> FlowEvent {
    FlowEvent::of(application, &app.config.town.reference_prefix, what)
}

/// The name of a task's step, for pages and entries; empty for an appeal.
pub fn step_name(file: &ServiceFile, task: &Task, (lang, town): (&str, &str)) -> String {
    let step = file.workflow.iter().find(|step| step.key == task.step);
    step.map(|step| step.name.get(lang, town).to_owned())
        .unwrap_or_default()
}
