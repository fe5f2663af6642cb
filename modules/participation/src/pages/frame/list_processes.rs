//! `/participate`: what the town is asked now and next, and what it was asked before.

use serde::Deserialize;
use stoa_web::{Markup, PageResult, Query, Visitor, components::pagination, html};

use super::{days, telling::today, time_tag};
use crate::{
    model::{Process, parse_day},
    store::frame::{Listed, Place, Which, list},
};

/// Processes of a page.
const PAGE: usize = 20;

/// Which of them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// `past` for those that have ended.
    show: String,
    after: String,
}

pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let which = match asked.show.as_str() {
        "past" => Which::Past,
        _ => Which::Running,
    };
    let mut db = visitor.read().await?;
    let from = (today(&visitor), place(&asked.after));
    let listed = list(&mut db, which, from, PAGE).await?;
    drop(db);
    let title = visitor.t("participation-frame-title");
    let page = visitor.page(title.as_str());
    let page = page.description(visitor.t("participation-frame-lead"));
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body-l { (visitor.t("participation-frame-lead")) }
        p.govuk-body {
            (choice(&visitor, which == Which::Running, ("participation-frame-show-running", "/participate")))
            " · "
            (choice(&visitor, which == Which::Past, ("participation-frame-show-past", "/participate?show=past")))
        }
        @if listed.processes.is_empty() { p.govuk-body { (visitor.t("participation-frame-none")) } }
        @for process in &listed.processes { (one(&visitor, process)) }
        @if let Some(next) = next(which, &listed) {
            (pagination(visitor.t("participation-frame-pages")).next(visitor.t("participation-frame-next"), next))
        }
    }))
}

fn choice(visitor: &Visitor, is_shown: bool, (key, path): (&str, &str)) -> Markup {
    html! {
        @if is_shown { strong { (visitor.t(key)) } } @else { a.govuk-link href=(path) { (visitor.t(key)) } }
    }
}

fn one(visitor: &Visitor, process: &Process) -> Markup {
    let lang = visitor.lang();
    html! {
        h2.govuk-heading-m { a.govuk-link href=(process.path()) dir="auto" { (process.title.get(lang)) } }
        p.govuk-body dir="auto" { (process.question.get(lang)) }
        p.govuk-body {
            (time_tag(visitor, process))
            @if let Some(stretch) = process.days { " " (days(visitor, stretch)) }
        }
    }
}

fn next(which: Which, listed: &Listed) -> Option<String> {
    let last = listed.processes.last().filter(|_| listed.has_more)?;
    let (_, day) = last.days?;
    let show = match which {
        Which::Running => "",
        Which::Past => "show=past&",
    };
    Some(format!("/participate?{show}after={day}.{}", last.id))
}

fn place(text: &str) -> Option<Place> {
    let (day, id) = text.split_once('.')?;
    Some((parse_day(day)?, id.parse().ok()?))
}
