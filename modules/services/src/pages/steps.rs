//! What happens to an application, step by step: a drawing, and the same as a list, for everybody and, with how far it is, for staff.

use maud::{Markup, html};
use stoa_kernel::{OrNotFound, Reader};
use stoa_web::{PageResult, Path, Visitor, components::tag};

use super::{
    prices::sum_of,
    staff::{show_application::Desk, task_words::state_tag},
    words::say,
};
use crate::{
    model::{ServiceFile, Step, Task, TaskKind, TaskState, task::latest, workflow::before},
    pages::steps_drawing::{Box, Look, drawing},
    store,
};

/// `/services/{slug}/steps`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let file = offered(&mut db, &slug).await?;
    drop(db);
    let name = say(&visitor, &file.name);
    let title = visitor.t("services-flow-steps");
    let page = visitor
        .page(format!("{title}: {name}"))
        .breadcrumb(visitor.t("services-title"), "/services")
        .breadcrumb(name, format!("/services/{slug}"));
    Ok(page.show(content(&visitor, (&file, None), &title)))
}

/// `/staff/applications/{reference}/steps`: by the version that the application was begun with.
pub async fn of_application(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    visitor.staff()?;
    let mut db = visitor.read().await?;
    let desk = Desk::read(&visitor, &mut db, &reference).await?;
    let all = store::tasks::of_application(&mut db, desk.application.id).await?;
    drop(db);
    let title = visitor.t("services-flow-steps");
    let page = visitor
        .page(format!("{title} {}", desk.reference))
        .back(desk.path())
        .no_index();
    Ok(page.show(content(&visitor, (&desk.file, Some(&all)), &title)))
}

async fn offered(db: &mut Reader, slug: &str) -> stoa_kernel::Result<ServiceFile> {
    let service = store::find_service(db, slug).await?.or_not_found()?;
    let current = service.current.or_not_found()?;
    let version = store::find_version(db, current).await?.or_not_found()?;
    ServiceFile::of(&version)
}

/// The drawing of a workflow, from what is received to the decision.
pub fn drawn(
    visitor: &Visitor,
    (file, tasks): (&ServiceFile, Option<&[Task]>),
    title: &str,
) -> Markup {
    let boxes: Vec<Box> = file
        .workflow
        .iter()
        .map(|step| Box {
            key: step.key.clone(),
            name: say(visitor, &step.name).to_owned(),
            look: tasks.map_or(Look::Plain, |tasks| look(tasks, step)),
            after: before(&file.workflow, &step.key)
                .iter()
                .map(|step| step.key.clone())
                .collect(),
        })
        .collect();
    drawing(&boxes, (&ends(visitor), title), visitor.lang().is_rtl())
}

/// What stands before the first and after the last step.
fn ends(visitor: &Visitor) -> [String; 2] {
    ["services-status-received", "services-decision"].map(|key| visitor.t(key))
}

fn content(
    visitor: &Visitor,
    (file, tasks): (&ServiceFile, Option<&[Task]>),
    title: &str,
) -> Markup {
    html! {
        span.govuk-caption-l { (say(visitor, &file.name)) }
        h1.govuk-heading-l { (title) }
        @if file.workflow.is_empty() { p.govuk-body { (visitor.t("services-flow-steps-none")) } }
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                (drawn(visitor, (file, tasks), title))
                (list(visitor, (file, tasks), &ends(visitor)))
            }
        }
    }
}

/// The same in words.
fn list(
    visitor: &Visitor,
    (file, tasks): (&ServiceFile, Option<&[Task]>),
    [first, last]: &[String; 2],
) -> Markup {
    html! {
        ol."govuk-list govuk-list--number govuk-list--spaced" {
            li { strong { (first) } }
            @for step in &file.workflow {
                li { (words(visitor, file, step)) @if let Some(tasks) = tasks { (state(visitor, tasks, step)) } }
            }
            li {
                strong { (last) } br;
                (visitor.t_with("services-promise", &[("days", file.promise_days.into())]))
                @if file.tacit.is_some() { " " (visitor.t("services-flow-tacit")) }
            }
        }
    }
}

fn words(visitor: &Visitor, file: &ServiceFile, step: &Step) -> Markup {
    let waits = before(&file.workflow, &step.key);
    let names = visitor.list(waits.iter().map(|one| say(visitor, &one.name)));
    html! {
        strong { (say(visitor, &step.name)) } br;
        (kind_words(visitor, step)) " "
        (visitor.t_with("services-flow-step-days", &[("days", step.days.into())]))
        @if !names.is_empty() { " " (visitor.t_with("services-flow-step-after", &[("steps", names.as_str().into())])) }
        @if step.when.is_some() { " " (visitor.t("services-flow-step-when")) }
        @if !step.items.is_empty() {
            ul."govuk-list govuk-list--bullet" { @for item in &step.items { li { (say(visitor, &item.text)) } } }
        }
    }
}

/// What kind of step it is, and how much it asks for.
fn kind_words(visitor: &Visitor, step: &Step) -> String {
    let asked = step.payment.as_ref();
    match asked.and_then(|asked| sum_of(visitor, asked)) {
        Some(sum) => visitor.t_with(
            "services-pay-kind-payment-of",
            &[("sum", sum.as_str().into())],
        ),
        None => visitor.t(kind_key(step.kind)),
    }
}

/// The key of what a kind of step is.
fn kind_key(kind: TaskKind) -> &'static str {
    match kind {
        TaskKind::Check => "services-flow-kind-check",
        TaskKind::Inspection => "services-flow-kind-inspection",
        TaskKind::Approval => "services-flow-kind-approval",
        TaskKind::Letter => "services-flow-kind-letter",
        TaskKind::Payment => "services-pay-kind-payment",
        TaskKind::Appeal => "services-flow-appeal",
    }
}

fn state(visitor: &Visitor, tasks: &[Task], step: &Step) -> Markup {
    match latest(tasks, &step.key) {
        Some(task) => html! { " " (state_tag(visitor, task)) },
        None => html! { " " (tag(visitor.t("services-flow-step-not-needed"))) },
    }
}

fn look(tasks: &[Task], step: &Step) -> Look {
    match latest(tasks, &step.key).map(|task| (task.state, task.is_passed())) {
        None | Some((TaskState::Dropped, _)) => Look::Left,
        Some((TaskState::Waiting, _)) => Look::Plain,
        Some((TaskState::Open | TaskState::Paying, _)) => Look::Now,
        Some((TaskState::Done, passed)) => {
            if passed {
                Look::Done
            } else {
                Look::Failed
            }
        }
    }
}
