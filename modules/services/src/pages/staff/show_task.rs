//! A task: what it belongs to, until when, what was found, and what whoever has it can do.

use std::collections::BTreeMap;

use maud::{Markup, Render, html};
use stoa_kernel::{Id, OrNotFound, Reader, Result};
use stoa_web::{
    FormErrors, PageResult, Path, Visitor,
    components::{
        button, date_input, date_part, details, inset_text, link_button, radio, radios,
        summary_list, text_input, textarea,
    },
};

use super::{
    checklist, photos, set_amount,
    show_application::is_opened,
    task_words::{due_words, result_key, state_tag, task_name, task_path},
};
use crate::{
    casework::{
        found::open_entry,
        paying::owed_at,
        tasks::{Work, stays_out, work_of},
    },
    commands::FoundItem,
    model::{
        Attachment, Charge, EntryKind, Found, Step, TaskKind, TaskResult, TaskState, task::latest,
    },
    pages::words::{reference_of, say},
    store::{self, tasks},
};

/// What was typed and did not go through.
#[derive(Debug, Default)]
pub struct Written {
    pub found: Vec<FoundItem>,
    pub result: String,
    pub remarks: String,
    pub text: String,
    pub visit: [String; 4],
    pub amount: String,
}

/// What the page shows.
pub struct Seen {
    pub work: Work,
    /// Whether its step was not done once more since.
    is_latest: bool,
    reference: String,
    ticks: BTreeMap<String, (Found, String)>,
    remarks: String,
    /// Why somebody appeals.
    reasons: String,
    /// The photos that were taken, with their names.
    pub photos: Vec<(Attachment, String)>,
    /// Whether the reader has opened the case today.
    is_opened: bool,
    /// What is asked for at a step of money.
    pub owed: Vec<Charge>,
}

impl Seen {
    /// `Denied` for those who may not see it. What was written is opened for those who may read answers alone.
    pub async fn read(visitor: &Visitor, db: &mut Reader, number: i64) -> Result<Self> {
        let app = visitor.app();
        let task = tasks::find(db, Id::new(number)).await?.or_not_found()?;
        visitor.must("see_task", &task.resource())?;
        let work = work_of(db, task).await?;
        let all = tasks::of_application(db, work.application.id).await?;
        let last = latest(&all, &work.task.step).map(|last| last.id);
        let is_latest = last == Some(work.task.id);
        stays_out(&work.application, &visitor.actor)?;
        let house = &app.config.town.agency;
        // What was written is opened with the case, for a purpose that the applicant sees; whoever has the task reads what they wrote.
        let may = visitor.may("read_answers", &work.application.resource(house, false));
        let opened = may && is_opened(visitor, db, &work.application).await?;
        let is_own = visitor.actor.staff().map(|staff| staff.id) == work.task.assignee;
        let reads = opened || (may && is_own);
        let place = (work.application.person, work.task.id.number());
        let mut ticks = BTreeMap::new();
        for tick in tasks::ticks_of(db, work.task.id).await? {
            let said = match tick.remark.filter(|_| reads) {
                Some(sealed) => app.vault.open_for(db, place, &sealed).await?,
                None => None,
            };
            ticks.insert(tick.item, (tick.result, words(said)));
        }
        let remarks = match work.task.remarks.as_ref().filter(|_| reads) {
            Some(sealed) => app.vault.open_for(db, place, sealed).await?,
            None => None,
        };
        let mut reasons = String::new();
        if work.task.kind == TaskKind::Appeal && opened {
            let entries = store::entries_of(db, work.application.id).await?;
            // Each appeal has its reasons; those of a later one are behind it.
            let begun = work.task.opened_at;
            let appealed = entries
                .iter()
                .filter(|entry| entry.kind == EntryKind::Appealed)
                .find(|entry| begun.is_none_or(|begun| entry.at >= begun));
            if let Some(entry) = appealed {
                reasons = open_entry(app, db, &work.application, entry).await?;
            }
        }
        let photos = photos::of_task(app, db, (&work, reads)).await?;
        let owed = match work.task.kind {
            TaskKind::Payment => owed_at(db, work.application.id, &work.task.step).await?,
            _ => Vec::new(),
        };
        Ok(Seen {
            is_latest,
            photos,
            is_opened: opened,
            owed,
            reference: reference_of(app, &work.application),
            work,
            ticks,
            remarks: words(remarks),
            reasons,
        })
    }

    pub fn path(&self) -> String {
        task_path(&self.work.task)
    }

    /// Where the application is looked at.
    pub fn case_path(&self) -> String {
        format!("/staff/applications/{}", self.reference)
    }

    pub fn step(&self) -> Option<&Step> {
        let steps = &self.work.file.workflow;
        steps.iter().find(|step| step.key == self.work.task.step)
    }

    /// What was found of an item, and what was remarked.
    pub fn tick(&self, item: &str) -> (Option<Found>, &str) {
        match self.ticks.get(item) {
            Some((found, said)) => (Some(*found), said),
            None => (None, ""),
        }
    }
}

fn words(opened: Option<Vec<u8>>) -> String {
    opened
        .map(|text| String::from_utf8_lossy(&text).into_owned())
        .unwrap_or_default()
}

/// `GET /staff/tasks/{id}`, `GET /staff/inspections/{id}`
pub async fn page(visitor: Visitor, Path(number): Path<i64>) -> PageResult {
    visitor.staff()?;
    let mut db = visitor.read().await?;
    let seen = Seen::read(&visitor, &mut db, number).await?;
    drop(db);
    show(&visitor, &seen, &Written::default(), &FormErrors::none())
}

pub fn show(visitor: &Visitor, seen: &Seen, written: &Written, errors: &FormErrors) -> PageResult {
    let name = task_name(visitor, &seen.work);
    let page = visitor
        .page(format!("{name} {}", seen.reference))
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .breadcrumb(visitor.t("services-flow-tasks"), "/staff/tasks")
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" data-task=(seen.work.task.id) {
                span.govuk-caption-l { (say(visitor, &seen.work.file.name)) " " span.stoa-reference { (seen.reference) } }
                h1.govuk-heading-l { (name) }
                (facts(visitor, seen))
                (work(visitor, seen, written, errors))
            }
        }
    }))
}

fn facts(visitor: &Visitor, seen: &Seen) -> Markup {
    let task = &seen.work.task;
    let application = format!("/staff/applications/{}", seen.reference);
    let assignee = Some(task.assignee_name.as_str()).filter(|name| !name.is_empty());
    summary_list()
        .row(
            visitor.t("services-flow-application"),
            html! { a.govuk-link.stoa-reference href=(application) { (seen.reference) } },
        )
        .row(
            visitor.t("services-column-status"),
            html! { (state_tag(visitor, task)) },
        )
        .row_option(visitor.t("services-flow-assignee"), assignee)
        .row_option(
            visitor.t("services-flow-visit"),
            task.visit_at.map(|at| visitor.date_time(at)),
        )
        .row_option(
            visitor.t("services-column-due"),
            due_words(visitor, &seen.work),
        )
        .render()
}

/// What can be done: by whoever has it, by whoever may take it, and what everybody sees.
fn work(visitor: &Visitor, seen: &Seen, written: &Written, errors: &FormErrors) -> Markup {
    let task = &seen.work.task;
    let may = |action: &str| visitor.may(action, &task.resource());
    let own = visitor.actor.staff().map(|staff| staff.id);
    let is_own = own.is_some() && task.assignee == own;
    let can_be_taken = task.is_open() && may("take_task") && !is_own;
    html! {
        @if can_be_taken {
            form method="post" action={ "/staff/tasks/" (task.id) "/take" } {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(task.version);
                (button(visitor.t("services-flow-take")).secondary())
            }
        }
        @if task.is_open() && is_own {
            @match task.kind {
                TaskKind::Letter => (link_button(visitor.t("services-flow-letters"), format!("/staff/applications/{}/letters", seen.reference))),
                TaskKind::Appeal => (appeal(visitor, seen, written, errors)),
                TaskKind::Payment => (set_amount::form(visitor, seen, written, errors)),
                TaskKind::Inspection => { (visit(visitor, seen, written, errors)) (checklist::form(visitor, seen, written, errors)) },
                TaskKind::Check | TaskKind::Approval => (checklist::form(visitor, seen, written, errors)),
            }
        } @else {
            @if let Some(step) = seen.step() { (checklist::found(visitor, seen, step)) }
            @if task.kind == TaskKind::Appeal { (reasons(visitor, seen)) }
            @let purpose = seen.is_opened.then(|| visitor.t("services-flow-photos-purpose"));
            (photos::shown(visitor, seen, purpose.as_deref()))
            (set_amount::owed(visitor, seen))
        }
        @if !seen.remarks.is_empty() {
            h2.govuk-heading-m { (visitor.t("services-flow-remarks")) }
            p.govuk-body.stoa-written dir="auto" { (seen.remarks) }
        }
        (back(visitor, seen, may("send_task_back"), errors))
    }
}

fn reasons(visitor: &Visitor, seen: &Seen) -> Markup {
    html! {
        @if !seen.reasons.is_empty() {
            h2.govuk-heading-m { (visitor.t("services-flow-appeal-reasons")) }
            p.govuk-body.stoa-written dir="auto" { (seen.reasons) }
        } @else {
            p.govuk-body {
                a.govuk-link href={ "/staff/applications/" (seen.reference) } { (visitor.t("services-open-answers")) }
            }
        }
    }
}

fn appeal(visitor: &Visitor, seen: &Seen, written: &Written, errors: &FormErrors) -> Markup {
    let task = &seen.work.task;
    let item = |result: TaskResult| radio(result.slug(), visitor.t(result_key(result)));
    html! {
        (reasons(visitor, seen))
        form method="post" action={ "/staff/tasks/" (task.id) "/appeal" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(task.version);
            (radios("result").legend(visitor.t("services-flow-appeal-result"))
                .items([TaskResult::Upheld, TaskResult::Changed].map(item))
                .value(written.result.as_str()).error_option(visitor.error_of(errors, "result")))
            (textarea("text", visitor.t("services-reason")).hint(visitor.t("services-reason-hint"))
                .rows(6).value(written.text.as_str()).error_option(visitor.error_of(errors, "text")))
            (button(visitor.t("services-flow-appeal-decide")).prevent_double_click())
        }
        (away(visitor, seen))
    }
}

/// Whoever has an appeal may have to do with it privately.
fn away(visitor: &Visitor, seen: &Seen) -> Markup {
    let inside = html! {
        p.govuk-body { (visitor.t("services-desk-conflict-words")) }
        form method="post" action={ "/staff/applications/" (seen.reference) "/step-back" } {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(seen.work.application.version);
            (button(visitor.t("services-desk-step-back")).warning())
        }
    };
    html! { (details(visitor.t("services-desk-conflict"), inside)) }
}

/// When the place is visited, and another day for it.
fn visit(visitor: &Visitor, seen: &Seen, written: &Written, errors: &FormErrors) -> Markup {
    let task = &seen.work.task;
    let [day, month, year, time] = &written.visit;
    let date = date_input("day-date")
        .legend(visitor.t("services-flow-visit-day"))
        .error_option(visitor.error_of(errors, "day"))
        .part(
            date_part("day", visitor.t("services-day"))
                .id("day")
                .value(day),
        )
        .part(
            date_part("month", visitor.t("services-month"))
                .id("month")
                .value(month),
        )
        .part(
            date_part("year", visitor.t("services-year"))
                .id("year")
                .width(4)
                .value(year),
        );
    let form = html! {
        form method="post" action={ "/staff/tasks/" (task.id) "/visit" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(task.version);
            (date)
            (text_input("time", visitor.t("services-flow-visit-time")).hint(visitor.t("services-flow-visit-time-hint"))
                .width(5).value(time.as_str()).error_option(visitor.error_of(errors, "time")))
            (button(visitor.t("services-flow-visit-arrange")).secondary())
        }
    };
    let is_wrong = errors.get("day").is_some() || errors.get("time").is_some();
    let asked = task.visit_at.is_none() || is_wrong;
    let fold = details(visitor.t("services-flow-visit-arrange"), form);
    html! {
        @if asked { (fold.open()) } @else { (fold) }
        (inset_text(visitor.t("services-flow-offline")))
    }
}

/// Sends back what an approver does not agree with, or opens a finished step once more.
fn back(visitor: &Visitor, seen: &Seen, may: bool, errors: &FormErrors) -> Markup {
    let task = &seen.work.task;
    let gave_up = task.kind == TaskKind::Payment && task.result == Some(TaskResult::Failed);
    let is_done = task.state == TaskState::Done && (task.kind.has_items() || gave_up);
    let approves = task.kind == TaskKind::Approval && task.is_open();
    if !may || !seen.is_latest || !seen.work.application.status.is_open() || !(is_done || approves)
    {
        return html! {};
    }
    let words = if approves {
        "services-flow-back"
    } else {
        "services-flow-again"
    };
    let form = html! {
        p.govuk-body { (visitor.t("services-flow-back-words")) }
        form method="post" action={ "/staff/tasks/" (task.id) "/back" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(task.version);
            (textarea("text", visitor.t("services-reason")).rows(4)
                .error_option(visitor.error_of(errors, "text")))
            (button(visitor.t(words)).secondary())
        }
    };
    let fold = details(visitor.t(words), form);
    let is_wrong = errors.get("text").is_some();
    html! { @if is_wrong { (fold.open()) } @else { (fold) } }
}
