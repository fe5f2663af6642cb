//! The form of a check, an inspection or an approval: each item with what was found, and what comes of it. It is made for a phone, and
//! where scripts run it keeps what was ticked while there is no network.

use maud::{Markup, html};
use stoa_web::{
    FormErrors, Visitor,
    components::{button, fieldset, radio, radios, summary_list, textarea},
};

use super::{
    photos,
    show_task::{Seen, Written},
    task_words::{found_key, result_key},
};
use crate::model::{Found, Step, TaskKind, TaskResult, workflow::CheckItem};

/// The form, for whoever has the task.
pub fn form(visitor: &Visitor, seen: &Seen, written: &Written, errors: &FormErrors) -> Markup {
    let (task, path) = (&seen.work.task, seen.path());
    let place = format!("{}-{}", task.id, task.version);
    html! {
        form method="post" action=(path) enctype="multipart/form-data" novalidate
            data-checklist=(place)
            data-checklist-key=[visitor.device_key()]
            data-text-ready=(visitor.t("services-flow-offline-ready"))
            data-text-changed=(visitor.t("services-flow-offline-changed"))
            data-text-lost=(visitor.t("services-field-lost"))
            data-text-photo-many=(visitor.t("services-field-photo-many"))
            data-text-photo-smaller=(visitor.t("services-field-photo-smaller"))
            data-text-photo-lost=(visitor.t("services-field-photo-lost"))
            data-text-photo-remove=(visitor.t("services-flow-photo-remove"))
            data-text-kept=(visitor.t("services-flow-offline-kept"))
            data-text-waits=(visitor.t("services-flow-offline-waits"))
        {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(task.version);
            input type="hidden" name="person" value=[visitor.mark()];
            @for item in seen.step().iter().flat_map(|step| &step.items) { (one(visitor, (seen, written), item, errors)) }
            @if task.kind == TaskKind::Inspection { (photos::field(visitor, seen, ("", ""), visitor.error_of(errors, "photo-"))) }
            (outcome(visitor, task.kind, written, errors))
            (textarea("remarks", visitor.t("services-flow-remarks")).hint(visitor.t("services-flow-remarks-hint"))
                .rows(4).value(written.remarks.as_str()).error_option(visitor.error_of(errors, "remarks")))
            div.govuk-button-group {
                (button(visitor.t("services-flow-finish")).name("then").value("finish").prevent_double_click())
                @if task.kind.has_items() {
                    (button(visitor.t("services-flow-keep")).secondary().name("then").value("keep"))
                }
            }
        }
    }
}

fn one(
    visitor: &Visitor,
    (seen, written): (&Seen, &Written),
    item: &CheckItem,
    errors: &FormErrors,
) -> Markup {
    let name = format!("item-{}", item.key);
    let remark = format!("remark-{}", item.key);
    let text = crate::pages::words::say(visitor, &item.text);
    let typed = written.found.iter().find(|found| found.item == item.key);
    let (found, said) = match typed {
        Some(typed) => (typed.result, typed.remark.as_str()),
        None => seen.tick(&item.key),
    };
    let group = radios(name.as_str())
        .legend(fieldset(text).legend_class("govuk-fieldset__legend--s"))
        .items(Found::ALL.map(|found| radio(found.slug(), visitor.t(found_key(found)))))
        .inline()
        .error_option(visitor.error_of(errors, &name));
    let group = match found {
        Some(found) => group.value(found.slug()),
        None => group,
    };
    let about = visitor.t_with("services-flow-remark-on", &[("item", text.into())]);
    html! {
        (group)
        (textarea(remark.as_str(), about).rows(2).value(said)
            .error_option(visitor.error_of(errors, &remark)))
        @if seen.work.task.kind == TaskKind::Inspection {
            @let photo = format!("photo-{}", item.key);
            (photos::field(visitor, seen, (&item.key, text), visitor.error_of(errors, &photo)))
        }
    }
}

pub fn outcome(
    visitor: &Visitor,
    kind: TaskKind,
    written: &Written,
    errors: &FormErrors,
) -> Markup {
    let possible = match kind {
        TaskKind::Inspection => &[TaskResult::Passed, TaskResult::Failed, TaskResult::Again][..],
        _ => &[TaskResult::Passed, TaskResult::Failed],
    };
    let legend = match kind {
        TaskKind::Approval => "services-flow-result-approval",
        _ => "services-flow-result",
    };
    let words = |result: TaskResult| match (kind, result) {
        (TaskKind::Approval, TaskResult::Passed) => "services-yes",
        (TaskKind::Approval, _) => "services-no",
        (_, result) => result_key(result),
    };
    let item = |result: &TaskResult| radio(result.slug(), visitor.t(words(*result)));
    html! {
        (radios("result").legend(fieldset(visitor.t(legend)).legend_class("govuk-fieldset__legend--m"))
            .items(possible.iter().map(item)).value(written.result.as_str())
            .error_option(visitor.error_of(errors, "result")))
    }
}

/// What was found, for everybody who may see the task and does not work on it.
pub fn found(visitor: &Visitor, seen: &Seen, step: &Step) -> Markup {
    let rows = step.items.iter().fold(summary_list(), |list, item| {
        let (found, said) = seen.tick(&item.key);
        let word = found.map(|found| visitor.t(found_key(found)));
        let value = html! {
            (word.unwrap_or_else(|| visitor.t("services-not-answered")))
            @if !said.is_empty() { br; span.stoa-written dir="auto" { (said) } }
        };
        list.row(crate::pages::words::say(visitor, &item.text), value)
    });
    html! {
        @if !step.items.is_empty() {
            h2.govuk-heading-m { (visitor.t("services-flow-checklist")) }
            (rows)
        }
    }
}
