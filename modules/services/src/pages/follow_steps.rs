//! What the page where an application is followed says of its workflow: the agreed visit, letters, the appeal, and renewal.

use maud::{Markup, html};
use stoa_kernel::{Reader, Result};
use stoa_web::{
    Visitor,
    components::{TagColour, inset_text, link_button, tag, task, task_list},
};

use super::{apply::Applying, words::say};
use crate::{
    casework::outcome::is_offered,
    commands::{can_appeal, can_renew},
    model::{Entry, EntryKind, Task, TaskKind, TaskState, task::latest},
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
    let letters = letters(visitor, db, applying).await?;
    Ok(html! {
        (steps(visitor, applying, &all))
        @if applying.file.tacit.is_some() && applying.application.status.is_open() {
            p.govuk-body { (visitor.t("services-flow-tacit")) }
        }
        (visit(visitor, &all))
        (letters)
        (appeal(visitor, applying, &all, entries))
        @if renewable {
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

/// The appeal: how it stands, or where it is made.
fn appeal(
    visitor: &Visitor,
    applying: &Applying,
    all: &[Task],
    entries: &[(Entry, String)],
) -> Markup {
    let made = all.iter().find(|task| task.kind == TaskKind::Appeal);
    let can = can_appeal(
        visitor.app(),
        (&applying.application, &applying.file),
        visitor.now(),
    );
    let mut latest = entries.iter().rev();
    let outcome =
        latest.find(|(entry, _)| matches!(entry.kind, EntryKind::Upheld | EntryKind::Changed));
    match (made, outcome) {
        (None, _) if can => html! {
            (link_button(visitor.t("services-flow-appeal-title"), format!("{}/appeal", applying.path())).secondary())
        },
        (None, _) => html! {},
        (Some(_), None) => html! {
            h2.govuk-heading-m { (visitor.t("services-flow-appeal")) }
            p.govuk-body { (visitor.t("services-flow-appeal-open")) }
        },
        (Some(_), Some((entry, reason))) => {
            let said = match entry.kind {
                EntryKind::Changed => "services-flow-appeal-changed",
                _ => "services-flow-appeal-upheld",
            };
            html! {
                h2.govuk-heading-m { (visitor.t("services-flow-appeal")) }
                p.govuk-body { (visitor.t(said)) }
                p.govuk-body.stoa-written dir="auto" { (reason) }
            }
        }
    }
}
