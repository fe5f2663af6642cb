//! An applicant appeals against the decision: somebody who did not decide looks at it again.

use jiff::{Span, Timestamp};
use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    casework::{
        counting,
        found::{file_of, find_own, required, write_entry},
        tasks::{event, start},
    },
    flow_events::Flow,
    model::{Application, Duty, EntryKind, ServiceFile, Task, TaskKind, TaskResult, TaskState},
    store::tasks,
};

/// The name of an appeal among the steps of a workflow.
pub const APPEAL: &str = "appeal";
/// Behind every step of a workflow.
const LAST: i64 = 1_000;

/// `Invalid` on `text`. `Conflict` when nothing was decided, it is too late, an appeal is open, or one was decided and changed nothing.
pub async fn appeal_decision(
    app: &App,
    tx: &mut Tx,
    token: &str,
    reasons: &str,
) -> Result<Done<Application>> {
    let application = find_own(app, tx, token, "appeal_decision").await?;
    let reasons = required("text", reasons, "services-flow-appeal-missing")?;
    let (file, _) = file_of(tx, &application).await?;
    let all = tasks::of_application(tx, application.id).await?;
    if appeals_of(&all).any(|task| task.state != TaskState::Done) {
        return Err(Error::conflict("services-flow-appealed-already"));
    }
    if !can_appeal(app, (&application, &file, &all), tx.now()) {
        return Err(Error::conflict("services-flow-appeal-late"));
    }
    let mut task = appeal_of(tx, &application)?;
    start(app, tx, &file, &mut task).await?;
    tasks::insert(tx, &task).await?;
    counting::appealed(app, tx, &application, "made").await?;
    let said = (EntryKind::Appealed, reasons.as_str());
    let (entry, reasons) = write_entry(app, tx, &application, said).await?;
    let event = event(app, &application, Flow::DecisionAppealed { entry, reasons });
    Ok(Done::new(application, &event))
}

/// The appeals among the tasks of an application, the first one first.
pub fn appeals_of(all: &[Task]) -> impl DoubleEndedIterator<Item = &Task> {
    all.iter().filter(|task| task.kind == TaskKind::Appeal)
}

/// Whether the decision can be appealed against at this moment: through the last of the days that the file gives, counted from the decision that
/// holds. What an appeal put in the place of another decision can be appealed against once more; what it upheld is for a court.
pub fn can_appeal(
    app: &App,
    (application, file, all): (&Application, &ServiceFile, &[Task]),
    now: Timestamp,
) -> bool {
    let decided = match appeals_of(all).next_back() {
        None => application.decided_at,
        Some(last) if last.result == Some(TaskResult::Changed) => last.finished_at,
        Some(_) => None,
    };
    let (Some(decided), Some(days)) = (decided, file.appeal_days) else {
        return false;
    };
    let zone = app.config.time_zone();
    let day = |at| zone.to_datetime(at).date();
    let last = Span::new()
        .try_days(days)
        .and_then(|span| day(decided).checked_add(span));
    application.status.is_decided() && last.is_ok_and(|last| day(now) <= last)
}

fn appeal_of(tx: &Tx, application: &Application) -> Result<Task> {
    Ok(Task {
        id: tx.new_id()?,
        application: application.id,
        step: APPEAL.to_owned(),
        kind: TaskKind::Appeal,
        position: LAST,
        state: TaskState::Waiting,
        agency: application.agency.clone(),
        duty: Duty::Caseworker,
        team: String::new(),
        assignee: None,
        assignee_name: String::new(),
        opened_at: None,
        due_at: None,
        visit_at: None,
        result: None,
        remarks: None,
        finished_at: None,
        finished_by: None,
        version: 1,
    })
}
