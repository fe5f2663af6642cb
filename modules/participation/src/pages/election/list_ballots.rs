//! `/vote/{election}/check` and the files of a vote: what anybody checks once the envelopes were opened.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use stoa_kernel::{Error, OrNotFound};
use stoa_web::{
    Markup, PageResult, Path, Query, Visitor,
    components::{button, cell, inset_text, table, text_input},
    html,
};

use super::{found, slate::Slate, vote_page};
use crate::{
    model::election::{Election, is_over},
    pages::frame::staff::frame::form_column,
    store::{
        self,
        election::{Line, ballots_beginning, envelopes_of},
    },
};

/// With which letters the tracking numbers begin.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    start: String,
}

pub async fn page(visitor: Visitor, Path(id): Path<i64>, Query(asked): Query<Asked>) -> PageResult {
    let mut db = visitor.read().await?;
    let (scene, election) = found(&visitor, &mut db, id).await?;
    let letters = asked.start.chars().filter(char::is_ascii_alphanumeric);
    // The first two letters only: whose number it is, the program does not learn.
    let start: String = letters.take(2).collect::<String>().to_ascii_uppercase();
    let lines = match (&election.outcome, start.len()) {
        (Some(_), 2) => Some(ballots_beginning(&mut db, election.id, &start).await?),
        _ => None,
    };
    let slate = Slate::read(&mut db, &scene, &election).await?;
    drop(db);
    let title = visitor.t("participation-election-check");
    let content = html! {
        @if election.outcome.is_none() {
            (inset_text(visitor.t("participation-election-not-opened")))
        } @else {
            p.govuk-body { (visitor.t("participation-election-check-text")) }
            form method="get" action={ (election.path()) "/check" } novalidate {
                (text_input("start", visitor.t("participation-election-start")).width(2).value(start.as_str())
                    .autocomplete("off").attr("maxlength", "2").attr("dir", "ltr"))
                (button(visitor.t("participation-election-show")))
            }
            @if let Some(lines) = &lines { (list(&visitor, (&election, &slate), lines)) }
        }
    };
    Ok(vote_page(&visitor, &scene).show(form_column(&title, &content)))
}

fn list(visitor: &Visitor, (election, slate): (&Election, &Slate), lines: &[Line]) -> Markup {
    let options = election.options_in(visitor.lang());
    let row = |line: &Line| {
        let names = html! {
            @if !line.is_valid { strong { (visitor.t("participation-election-invalid")) } " " }
            ul.govuk-list { @for choice in line.choices.split_whitespace() { li {
                @match &election.budget {
                    Some(budget) => (slate.chosen(visitor, budget, choice)),
                    None => bdi { (name(&options, choice)) },
                }
            } } }
        };
        [
            cell(html! { code dir="ltr" { (line.tracking) } }),
            cell(names),
        ]
    };
    html! {
        @if lines.is_empty() { p.govuk-body { (visitor.t("participation-election-none-begin")) } }
        @else {
            (table().caption(visitor.t("participation-election-ballots"))
                .column(visitor.t("participation-election-tracking"))
                .column(visitor.t("participation-election-chosen"))
                .row_headers().rows(lines.iter().map(row)))
        }
    }
}

/// What a choice says: the option, or the choice itself where there is no such option.
fn name<'a>(options: &[&'a str], choice: &'a str) -> &'a str {
    let number = choice.strip_suffix(":1");
    let number: Option<usize> = number.and_then(|number| number.parse().ok());
    let place = number.and_then(|number| number.checked_sub(1));
    place
        .and_then(|place| options.get(place).copied())
        .unwrap_or(choice)
}

/// `/vote/{election}/ballots.txt`: the file whose digest keyholders compare.
pub async fn file(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let mut db = visitor.read().await?;
    let (_scene, election) = found(&visitor, &mut db, id).await?;
    let outcome = election.outcome.as_ref().or_not_found()?;
    let lines = store::election::list_ballots(&mut db, election.id).await?;
    drop(db);
    let mut text = format!("stoa opened ballots v1\nelection {}\n", election.number());
    for line in &lines {
        let blank = if line.choices.is_empty() { "" } else { " " };
        text.push_str(&format!("{}{blank}{}\n", line.tracking, line.choices));
    }
    for receipt in &outcome.unreadable {
        text.push_str(&format!("unreadable {receipt}\n"));
    }
    Ok(plain(text))
}

/// `/vote/{election}/envelopes.txt`: each envelope in hexadecimal, in the order of the papers' tokens, once nobody votes any more.
pub async fn cast(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let mut db = visitor.read().await?;
    let (scene, election) = found(&visitor, &mut db, id).await?;
    is_over(&scene).then_some(()).or_not_found()?;
    let envelopes = envelopes_of(&mut db, election.id).await?;
    drop(db);
    let mut text = String::new();
    for envelope in &envelopes {
        let bytes = envelope.to_bytes();
        let bytes = bytes.map_err(|error| Error::broken("an envelope", error))?;
        text.push_str(&hex::encode(bytes));
        text.push('\n');
    }
    Ok(plain(text))
}

fn plain(text: String) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    (headers, text).into_response()
}
