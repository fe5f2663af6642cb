//! What the page where an application is followed says of its workflow: the agreed visit, letters, the appeal, and renewal.

use maud::{Markup, html};
use stoa_kernel::{Reader, Result};
use stoa_web::{
    Visitor,
    components::{TagColour, inset_text, link_button, tag, task, task_list},
};

use super::{
    apply::Applying,
    words::{paragraphs, say},
};
use crate::{
    casework::{outcome::is_offered, renewals},
    commands::{appeals_of, can_appeal, can_renew},
    model::{Entry, EntryKind, Task, TaskResult, TaskState, task::latest},
    store::{letters, permits, tasks},
};

/// All of it; nothing where the service has none.
pub async fn part(
    visitor: &Visitor,
    db: &mut Reader,
    (applying, entries): (&Applying, &[(Entry, String)]),
) -> Result<Markup> {
    let id = applying.application.id;
    let all = tasks::of_application(db, id).await?;
    let permit = permits::of_application(db, id).await?;
    let renewable = match &permit {
        Some(permit) => {
            can_renew(visitor.app(), (&applying.file, permit), visitor.now())?
                && is_offered(db, &applying.application.service).await?
        }
        None => false,
    };
    let against = renewals::stands_against(db, id, None).await?;
    let letters = letters(visitor, db, applying).await?;
    Ok(html! {
        (steps(visitor, applying, &all))
        @if applying.file.tacit.is_some() && applying.application.status.is_open() {
            p.govuk-body { (visitor.t("services-flow-tacit")) }
        }
        (visit(visitor, &all))
        (super::follow_photos::part(visitor, applying, &all))
        (letters)
        (appeal(visitor, applying, &all, entries))
        @if let Some(why) = against {
            h2.govuk-heading-m { (visitor.t("services-flow-renew")) }
            p.govuk-body { (visitor.t(why)) }
        } @else if renewable {
            h2.govuk-heading-m { (visitor.t("services-flow-renew")) }
            (link_button(visitor.t("services-flow-renew"), format!("{}/renew", applying.path())))
        }
    })
}

/// The steps before the decision, and which are done; what came of them is for the decision to say.
fn steps(visitor: &Visitor, applying: &Applying, all: &[Task]) -> Markup {
    let steps = applying.file.workflow.iter();
    let known: Vec<_> = steps
        .filter_map(|step| Some((step, latest(all, &step.key)?)))
        .collect();
    if known.is_empty() || !applying.application.status.is_open() {
        return html! {};
    }
    let items = known.iter().fold(task_list("steps"), |list, (step, one)| {
        let (key, colour) = match one.state {
            TaskState::Open => ("services-flow-state-running", TagColour::Blue),
            TaskState::Paying => ("services-pay-state-open", TagColour::Yellow),
            TaskState::Done => ("services-flow-state-done", TagColour::Green),
            TaskState::Waiting | TaskState::Dropped => {
                ("services-flow-state-waiting", TagColour::Grey)
            }
        };
        let state = html! { (tag(visitor.t(key)).colour(colour)) };
        list.task(task(say(visitor, &step.name), state))
    });
    html! {
        h2.govuk-heading-m { (visitor.t("services-flow-steps-yours")) }
        (items)
    }
}

/// The next visit that was agreed.
fn visit(visitor: &Visitor, all: &[Task]) -> Markup {
    let open = all.iter().filter(|task| task.is_open());
    let next = open.filter_map(|task| task.visit_at).min();
    html! {
        @if let Some(at) = next {
            h2.govuk-heading-m { (visitor.t("services-flow-visit")) }
            (inset_text(visitor.t_with("services-flow-visit-on", &[("when", visitor.date_time(at).as_str().into())])))
        }
    }
}

async fn letters(visitor: &Visitor, db: &mut Reader, applying: &Applying) -> Result<Markup> {
    let sent = letters::of_application(db, applying.application.id).await?;
    if sent.is_empty() {
        return Ok(html! {});
    }
    let subject = |key: &str| {
        let text = applying.file.letters.iter().find(|text| text.key == key);
        text.map_or("", |text| say(visitor, &text.subject))
    };
    Ok(html! {
        h2.govuk-heading-m { (visitor.t("services-flow-letters-yours")) }
        ul.govuk-list {
            @for one in &sent {
                li {
                    a.govuk-link href={ (applying.path()) "/letters/" (one.id) ".pdf" } download { (subject(&one.letter)) " (PDF)" }
                    " " span.govuk-hint { (visitor.date(one.sent_at)) }
                }
            }
        }
    })
}

/// The appeals: how they stand, where another one is made, and where to go after that.
fn appeal(
    visitor: &Visitor,
    applying: &Applying,
    all: &[Task],
    entries: &[(Entry, String)],
) -> Markup {
    let of = (&applying.application, &applying.file, all);
    let can = can_appeal(visitor.app(), of, visitor.now());
    let last = appeals_of(all).next_back();
    let is_open = last.is_some_and(|task| task.state != TaskState::Done);
    let is_upheld = last.is_some_and(|task| task.result == Some(TaskResult::Upheld));
    let to = &applying.file.appeal_to;
    html! {
        @if last.is_some() { h2.govuk-heading-m { (visitor.t("services-flow-appeal")) } }
        @for (entry, reason) in entries {
            @if let Some(said) = said_of(entry.kind) {
                p.govuk-body { (visitor.t(said)) " " span.govuk-hint { (visitor.date(entry.at)) } }
                p.govuk-body.stoa-written dir="auto" { (reason) }
            }
        }
        @if is_open { p.govuk-body { (visitor.t("services-flow-appeal-open")) } }
        @if can {
            (link_button(visitor.t("services-flow-appeal-title"), format!("{}/appeal", applying.path())).secondary())
        }
        @if is_upheld && !to.is_empty() {
            h3.govuk-heading-s { (visitor.t("services-flow-appeal-to")) }
            (paragraphs(visitor, to))
        }
    }
}

/// What is said of an appeal's outcome.
const fn said_of(kind: EntryKind) -> Option<&'static str> {
    match kind {
        EntryKind::Changed => Some("services-flow-appeal-changed"),
        EntryKind::Upheld => Some("services-flow-appeal-upheld"),
        _ => None,
    }
}
