//! What pages say of tasks: their names, states, results and days; and the list of them on an application's page.

use maud::{Markup, html};
use stoa_kernel::{Reader, Result};
use stoa_web::{
    Visitor,
    components::{Tag, TagColour, inset_text, tag, task, task_list},
};

use super::show_application::Desk;
use crate::{
    casework::{renewals, tasks::Work},
    model::{Found, Task, TaskKind, TaskResult, TaskState, task::obstacle},
    pages::words::say,
    store::tasks,
};

/// What a task is called: its step's name.
pub fn task_name(visitor: &Visitor, work: &Work) -> String {
    let steps = &work.file.workflow;
    match steps.iter().find(|step| step.key == work.task.step) {
        Some(step) => say(visitor, &step.name).to_owned(),
        None => visitor.t("services-flow-appeal"),
    }
}

/// Where a task is worked on: inspections have an address of their own, to be opened on a phone.
pub fn task_path(task: &Task) -> String {
    match task.kind {
        TaskKind::Inspection => format!("/staff/inspections/{}", task.id),
        _ => format!("/staff/tasks/{}", task.id),
    }
}

/// Until when an open task is to be done; while the applicant is waited for, that its clock stands still.
pub fn due_words(visitor: &Visitor, work: &Work) -> Option<String> {
    let due = work.task.due_at.filter(|_| work.task.is_open())?;
    if work.application.paused_at.is_some() {
        return Some(visitor.t("services-clock-waits"));
    }
    let day = visitor.date(due);
    let key = if due < visitor.now() {
        "services-flow-overdue"
    } else {
        "services-flow-due"
    };
    Some(visitor.t_with(key, &[("day", day.as_str().into())]))
}

/// How far a task is, as a tag.
pub fn state_tag(visitor: &Visitor, task: &Task) -> Tag {
    let (key, colour) = match (task.state, task.result) {
        (TaskState::Waiting, _) => ("services-flow-state-waiting", TagColour::Grey),
        (TaskState::Open, _) => ("services-flow-state-open", TagColour::Blue),
        (TaskState::Paying, _) => ("services-pay-state-waits", TagColour::Yellow),
        (TaskState::Dropped, _) => ("services-flow-state-dropped", TagColour::Grey),
        (TaskState::Done, Some(result)) => (result_key(result), result_colour(result)),
        (TaskState::Done, None) => ("services-flow-state-done", TagColour::Green),
    };
    tag(visitor.t(key)).colour(colour)
}

/// The key of a result's word.
pub fn result_key(result: TaskResult) -> &'static str {
    match result {
        TaskResult::Passed => "services-flow-result-passed",
        TaskResult::Failed => "services-flow-result-failed",
        TaskResult::Again => "services-flow-result-again",
        TaskResult::Upheld => "services-flow-result-upheld",
        TaskResult::Changed => "services-flow-result-changed",
    }
}

fn result_colour(result: TaskResult) -> TagColour {
    match result {
        TaskResult::Passed => TagColour::Green,
        TaskResult::Failed => TagColour::Red,
        TaskResult::Again => TagColour::Orange,
        TaskResult::Upheld | TaskResult::Changed => TagColour::Teal,
    }
}

/// The key of what was found of an item.
pub fn found_key(found: Found) -> &'static str {
    match found {
        Found::Yes => "services-yes",
        Found::No => "services-no",
        Found::Other => "services-flow-not-applicable",
    }
}

/// The tasks of an application on its page for staff; nothing where its file has no workflow.
pub async fn part(visitor: &Visitor, db: &mut Reader, desk: &Desk) -> Result<Markup> {
    let all = tasks::of_application(db, desk.application.id).await?;
    if all.is_empty() {
        return Ok(html! {});
    }
    let items = all.into_iter().fold(task_list("tasks"), |list, one| {
        let work = Work {
            task: one,
            application: desk.application.clone(),
            file: desk.file.clone(),
        };
        let state = html! { (state_tag(visitor, &work.task)) };
        let item = task(task_name(visitor, &work), state);
        let item = if work.task.state == TaskState::Waiting {
            item.cannot_start_yet()
        } else {
            item.href(task_path(&work.task))
        };
        list.task(match due_words(visitor, &work) {
            Some(due) => item.hint(due),
            None => item,
        })
    });
    let steps = format!("{}/steps", desk.path());
    Ok(html! {
        h2.govuk-heading-m { (visitor.t("services-flow-tasks")) }
        (items)
        p.govuk-body { a.govuk-link href=(steps) { (visitor.t("services-flow-see-steps")) } }
    })
}

/// Why the application cannot be granted yet, before somebody writes a decision for nothing.
pub async fn not_yet(visitor: &Visitor, db: &mut Reader, desk: &Desk) -> Result<Markup> {
    let all = tasks::of_application(db, desk.application.id).await?;
    let renewed = renewals::is_renewed(db, &desk.application).await?;
    let renewed = renewed.then_some(renewals::BESIDE);
    Ok(match obstacle(&all, true).or(renewed) {
        Some(key) => html! { (inset_text(visitor.t(key))) },
        None => html! {},
    })
}
