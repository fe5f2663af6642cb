//! The same for many reports at once: a page that lists the ticked ones, asks what the action needs, and says to how many
//! people it will be told, before anything is done.

mod outcome;
mod parts;
mod ticked;

pub use ticked::ticked;

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, Id, Result};
use stoa_web::{FormErrors, PageResult, PostForm, Query, Visitor, components::button};

use super::templates;
use crate::{
    commands::{ActInBulk, BulkAct, act_in_bulk, all_reports},
    model::Status,
    pages::{
        names::Names,
        tried::{Tried, finish},
    },
};
use ticked::Ticked;

/// What can be done to many reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// They become one's own work.
    Take,
    Assign,
    Status,
    Category,
    Merge,
}

/// In the order of the buttons.
pub const ACTS: [Act; 5] = [
    Act::Take,
    Act::Assign,
    Act::Status,
    Act::Category,
    Act::Merge,
];

impl Act {
    pub const fn slug(self) -> &'static str {
        match self {
            Act::Take => "take",
            Act::Assign => "assign",
            Act::Status => "status",
            Act::Category => "category",
            Act::Merge => "merge",
        }
    }

    /// The key that presses its button, in the queue and on a report's page alike.
    pub const fn key(self) -> &'static str {
        match self {
            Act::Take => "m",
            Act::Assign => "a",
            Act::Status => "s",
            Act::Category => "c",
            Act::Merge => "g",
        }
    }

    pub fn text_key(self) -> String {
        format!("reports-act-{}", self.slug())
    }

    /// What the policies ask of whoever does it.
    const fn action(self) -> &'static str {
        match self {
            Act::Take | Act::Assign => "assign_report",
            Act::Status => "change_status",
            Act::Category => "recategorise_report",
            Act::Merge => "merge_reports",
        }
    }

    fn parse(slug: &str) -> Result<Self> {
        let found = ACTS.into_iter().find(|act| act.slug() == slug);
        found.ok_or(Error::NotFound)
    }
}

/// The form, as the queue, the page itself or its links send it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct BulkForm {
    act: String,
    /// As [`ticked()`] writes them.
    report: Vec<String>,
    /// The query of the queue to go back to.
    queue: String,
    /// The state to change to.
    to: String,
    template: String,
    template_lang: String,
    reason: String,
    promised_for: String,
    agency: String,
    team: String,
    assignee: String,
    category: String,
    /// The report that stays, among the ticked ones; or `other`, whose reference was typed.
    into: String,
    into_other: String,
}

/// The page as it is asked for.
pub async fn ask(visitor: Visitor, Query(mut form): Query<BulkForm>) -> PageResult {
    visitor.staff()?;
    visitor.must("see_queue", &all_reports(visitor.app()))?;
    let act = Act::parse(&form.act)?;
    let asked = templates::Asked {
        template: &form.template,
        lang: &form.template_lang,
    };
    form.reason = templates::text_of(&visitor, asked).await?;
    show(&visitor, act, &form, &Tried::default()).await
}

/// The action itself.
pub async fn send(form: PostForm<BulkForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    let act = Act::parse(&input.act)?;
    let staying = staying(input);
    let mut reports = ticked::parse(&input.report);
    reports.retain(|(reference, _)| act != Act::Merge || *reference != staying);
    let what = match command(act, input, &staying) {
        Ok(act) => ActInBulk { reports, act },
        Err(error) => return again(visitor, act, input, error).await,
    };
    let mut tx = visitor.begin().await?;
    let done = act_in_bulk(visitor.app(), &mut tx, what).await;
    match finish(tx, done).await {
        Ok(outcome) => outcome::show(visitor, &input.queue, &outcome).await,
        Err(error) => again(visitor, act, input, error).await,
    }
}

fn command(act: Act, input: &BulkForm, staying: &str) -> Result<BulkAct> {
    Ok(match act {
        Act::Take => BulkAct::Take,
        Act::Assign => BulkAct::Assign {
            team: Some(input.team.clone()).filter(|slug| !slug.is_empty()),
            assignee: input.assignee.parse().ok().map(Id::new),
        },
        Act::Status => BulkAct::Status {
            status: Status::parse(&input.to)
                .ok_or_else(|| Error::invalid("to", "reports-status-missing"))?,
            reason: input.reason.clone(),
            promised_for: input.promised_for.parse().ok(),
            agency: input.agency.clone(),
        },
        Act::Category => BulkAct::Recategorise {
            category: input.category.clone(),
            reason: input.reason.clone(),
        },
        Act::Merge if staying.is_empty() => {
            return Err(Error::invalid("into", "reports-merge-missing"));
        }
        Act::Merge => BulkAct::Merge {
            into: staying.to_owned(),
        },
    })
}

/// The reference of the report that stays when others are merged into it.
fn staying(input: &BulkForm) -> String {
    match input.into.as_str() {
        "other" => input.into_other.trim().to_owned(),
        reference => reference.to_owned(),
    }
}

/// The page again after the command refused all of them.
async fn again(visitor: &Visitor, act: Act, input: &BulkForm, error: Error) -> PageResult {
    let tried = match error {
        Error::Conflict(message) => Tried::stopped(visitor.message(&message)),
        other => Tried::with_errors(FormErrors::from_error(other)?),
    };
    show(visitor, act, input, &tried).await
}

async fn show(visitor: &Visitor, act: Act, form: &BulkForm, tried: &Tried) -> PageResult {
    let mut db = visitor.read().await?;
    let names = Names::read(visitor, &mut db).await?;
    let ticked = Ticked::read(visitor, &mut db, act.action(), &form.report).await?;
    drop(db);
    if ticked.rows.is_empty() {
        let back = queue_path(&form.queue);
        return Ok(visitor.go_with_notice(&back, visitor.t("reports-bulk-none-chosen")));
    }
    let title = title(visitor, act, form, ticked.rows.len());
    let target = Status::parse(&form.to).filter(|_| act == Act::Status);
    let page = visitor
        .page(title.as_str())
        .back(queue_path(&form.queue))
        .no_index();
    let fields = parts::fields(visitor, &names, &ticked, (act, form, tried)).await?;
    Ok(tried.frame(page).show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                (tried.warning(visitor))
                (ticked.show(visitor, &names, target))
                @if act == Act::Status && target.is_none() { (parts::states(visitor, form, &ticked)) }
                @else if ticked.rows.iter().any(|row| row.may) { (send_form(visitor, act, form, (&ticked, &fields))) }
            }
        }
    }))
}

fn send_form(
    visitor: &Visitor,
    act: Act,
    form: &BulkForm,
    (ticked, fields): (&Ticked, &Markup),
) -> Markup {
    let own = ticked.rows.iter().filter(|row| row.may);
    let count = i64::try_from(own.count()).unwrap_or(0);
    html! {
        form method="post" action="/staff/bulk" novalidate {
            (visitor.csrf_field())
            input type="hidden" name="act" value=(act.slug());
            input type="hidden" name="queue" value=(form.queue);
            (ticked.hidden(visitor))
            (fields)
            div.govuk-button-group {
                (button(visitor.t_with("reports-bulk-do", &[("count", count.into())]))
                    .prevent_double_click().attr("data-key", "y"))
                a.govuk-link href=(queue_path(&form.queue)) { (visitor.t("reports-work-cancel")) }
            }
        }
    }
}

fn title(visitor: &Visitor, act: Act, form: &BulkForm, count: usize) -> String {
    let count = i64::try_from(count).unwrap_or(0);
    let status = Status::parse(&form.to)
        .map(|status| crate::pages::status_words::status_name(visitor, status))
        .unwrap_or_default();
    let key = match act {
        Act::Status if !status.is_empty() => "reports-bulk-title-status-to".to_owned(),
        _ => format!("reports-bulk-title-{}", act.slug()),
    };
    visitor.t_with(&key, &[("count", count.into()), ("status", status.into())])
}

/// The queue that somebody came from.
fn queue_path(query: &str) -> String {
    if query.is_empty() {
        return "/staff".to_owned();
    }
    format!("/staff?{query}")
}
