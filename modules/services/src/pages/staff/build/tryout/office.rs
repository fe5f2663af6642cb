//! What caseworkers would see: the advice of the rules with its rows, the steps, what can be done next, and what would stand in a register.

use maud::{Markup, Render, html};
use stoa_web::components::{cell, summary_list, table, task, task_list};

use super::{Shown, work};
use crate::{
    model::{Status, TaskState},
    pages::{
        rules::{advice::Reasons, advice_part},
        staff::{
            registers::value_words,
            task_words::{found_key, state_tag},
        },
        words::{Side, due_words, say, status_tag},
    },
    rehearsal::SeenTask,
};

/// All of it; nothing before it is with the office.
pub fn part(shown: &Shown<'_>) -> Markup {
    let (visitor, seen) = (shown.visitor(), shown.seen);
    if seen.application.status == Status::Signing {
        return html! { p.govuk-body { (visitor.t("services-tryout-not-yet")) } };
    }
    let facts = summary_list()
        .row(
            visitor.t("services-column-status"),
            html! { (status_tag(visitor, seen.application.status, Side::Office)) },
        )
        .row_option(
            visitor.t("services-column-due"),
            due_words(visitor, &seen.application, Side::Office),
        );
    html! {
        (facts.render())
        @if !seen.file.reads.is_empty() { p.govuk-body { (visitor.t("services-tryout-registers")) } }
        (advice_part(visitor, (&seen.file, &seen.verdicts), Reasons::Opened))
        (steps(shown))
        @for one in &seen.tasks { (found(shown, one)) }
        @if seen.application.status.is_open() { (work::part(shown)) }
        (written(shown))
    }
}

fn name_of(shown: &Shown<'_>, one: &SeenTask) -> String {
    let mut steps = shown.seen.file.workflow.iter();
    let step = steps.find(|step| step.key == one.task.step);
    step.map(|step| say(shown.visitor(), &step.name).to_owned())
        .unwrap_or_default()
}

/// The steps, and how far each is.
fn steps(shown: &Shown<'_>) -> Markup {
    let visitor = shown.visitor();
    if shown.seen.tasks.is_empty() {
        return html! {};
    }
    let items = shown
        .seen
        .tasks
        .iter()
        .fold(task_list("steps"), |list, one| {
            let item = task(
                name_of(shown, one),
                html! { (state_tag(visitor, &one.task)) },
            );
            let item = match one.task.state {
                TaskState::Waiting => item.cannot_start_yet(),
                _ => item,
            };
            let due = one.task.due_at.filter(|_| one.task.is_open());
            list.task(match due {
                Some(due) => {
                    let day = visitor.date(due);
                    item.hint(visitor.t_with("services-flow-due", &[("day", day.as_str().into())]))
                }
                None => item,
            })
        });
    html! {
        h3.govuk-heading-m { (visitor.t("services-flow-tasks")) }
        (items)
    }
}

/// What was found at a step that is done.
fn found(shown: &Shown<'_>, one: &SeenTask) -> Markup {
    let visitor = shown.visitor();
    if one.task.state != TaskState::Done || (one.ticks.is_empty() && one.remarks.is_empty()) {
        return html! {};
    }
    let mut steps = shown.seen.file.workflow.iter();
    let step = steps.find(|step| step.key == one.task.step);
    let items = step.iter().flat_map(|step| &step.items);
    let rows = items.fold(summary_list(), |list, item| {
        let Some((found, said)) = one.ticks.get(&item.key) else {
            return list;
        };
        let value = html! {
            (visitor.t(found_key(*found)))
            @if !said.is_empty() { br; span.stoa-written dir="auto" { (said) } }
        };
        list.row(say(visitor, &item.text), value)
    });
    html! {
        h4.govuk-heading-s { bdi { (name_of(shown, one)) } }
        @if !one.ticks.is_empty() { (rows) }
        @if !one.remarks.is_empty() { p.govuk-body.stoa-written dir="auto" { (one.remarks) } }
    }
}

/// The rows of a register that would be written.
fn written(shown: &Shown<'_>) -> Markup {
    let visitor = shown.visitor();
    let Some((register, rows)) = &shown.seen.written else {
        return html! {};
    };
    if rows.is_empty() {
        return html! {};
    }
    let title = visitor.t_with(
        "services-tryout-written",
        &[("register", say(visitor, &register.name).into())],
    );
    let columns = register.columns.iter();
    let head = columns.fold(table(), |table, column| {
        table.column(say(visitor, &column.label))
    });
    let cells = rows.iter().map(|row| {
        let values = register.columns.iter();
        values
            .map(|column| cell(value_words(visitor, column, row)))
            .collect::<Vec<_>>()
    });
    html! {
        h3.govuk-heading-m { (title) }
        (head.rows(cells).stacking(title.as_str()))
    }
}
