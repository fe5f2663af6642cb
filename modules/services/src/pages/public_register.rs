//! What a register's file says that everybody may read: as pages, and as CSV.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use maud::html;
use serde::Deserialize;
use stoa_forms::{Answer, Question};
use stoa_kernel::{Error, OrNotFound, Reader, Result};
use stoa_web::{
    PageResult, Path, Query, Visitor,
    components::{cell, pagination, table},
};

use super::{
    staff::registers::{kept_text, value_words},
    words::say,
};
use crate::{
    model::register::{RegisterFile, RegisterRow},
    store::registers::{self, ROWS},
};

/// The most rows of one file; a header leads to the next.
const CSV_ROWS: usize = 10_000;

/// Where the page or file begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Paging {
    before: String,
}

/// The file of a register that is public. `NotFound` for others: what is not public has no page.
async fn public(db: &mut Reader, slug: &str) -> Result<RegisterFile> {
    let file = registers::find(db, slug).await?.or_not_found()?.file()?;
    if file.public.is_empty() {
        return Err(Error::NotFound);
    }
    Ok(file)
}

fn columns(file: &RegisterFile) -> Vec<&Question> {
    let all = file.columns.iter();
    all.filter(|column| file.public.contains(&column.key))
        .collect()
}

/// So many rows, and the number of the last where there are more.
async fn rows(
    db: &mut Reader,
    (slug, paging): (&str, &Paging),
    most: usize,
) -> Result<(Vec<RegisterRow>, Option<i64>)> {
    let before = paging.before.parse().ok();
    let mut rows = registers::rows(db, slug, (before, most + 1)).await?;
    let more = rows.len() > most;
    rows.truncate(most);
    let next = rows.last().filter(|_| more).map(|row| row.id.number());
    Ok((rows, next))
}

/// `/registers/{slug}`
pub async fn page(
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(paging): Query<Paging>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let file = public(&mut db, &slug).await?;
    let (rows, next) = rows(&mut db, (&slug, &paging), ROWS).await?;
    drop(db);
    let name = say(&visitor, &file.name);
    let columns = columns(&file);
    let lines = rows.iter().map(|row| {
        let values = columns.iter().map(|column| {
            let value = value_words(&visitor, column, &row.open);
            cell(html! { bdi { (value) } })
        });
        values.collect::<Vec<_>>()
    });
    let shown = columns.iter().fold(table(), |shown, column| {
        shown.column(say(&visitor, &column.label))
    });
    let page = visitor
        .page(name)
        .breadcrumb(visitor.t("services-title"), "/services")
        .description(say(&visitor, &file.summary));
    Ok(page.show(html! {
        h1.govuk-heading-l { (name) }
        p.govuk-body-l dir="auto" { (say(&visitor, &file.summary)) }
        p.govuk-body {
            a.govuk-link href={ "/registers/" (slug) "/rows.csv" } { (visitor.t("services-desk-register-csv")) }
        }
        @if rows.is_empty() { p.govuk-body { (visitor.t("services-desk-rows-none")) } }
        @else { (shown.rows(lines).stacking(name)) }
        @if let Some(next) = next {
            (pagination(visitor.t("services-queue-pages")).next(
                visitor.t("services-queue-next"),
                format!("/registers/{slug}?before={next}"),
            ))
        }
    }))
}

/// `/registers/{slug}/rows.csv` (RFC 4180, in UTF-8): headings are the columns' keys.
pub async fn csv(
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(paging): Query<Paging>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let file = public(&mut db, &slug).await?;
    let (rows, next) = rows(&mut db, (&slug, &paging), CSV_ROWS).await?;
    drop(db);
    let columns = columns(&file);
    let keys = columns.iter().map(|column| column.key.clone());
    let mut text = line(keys);
    for row in &rows {
        let values = columns.iter();
        text.push_str(&line(values.map(|column| plain(&visitor, column, row))));
    }
    let kind = [(
        header::CONTENT_TYPE,
        "text/csv; charset=utf-8; header=present",
    )];
    let mut response: Response = (kind, text).into_response();
    if let Some(next) = next {
        let link = format!("</registers/{slug}/rows.csv?before={next}>; rel=\"next\"");
        let link = link
            .parse()
            .map_err(|error| Error::broken("a link to more rows", error))?;
        response.headers_mut().insert(header::LINK, link);
    }
    Ok(response)
}

/// A value as programs read it: days as ISO 8601 writes them, choices by their keys, truths as `true` and `false`; no
/// text as a formula.
fn plain(visitor: &Visitor, column: &Question, row: &RegisterRow) -> String {
    match row.open.get(&column.key) {
        Some(Answer::Date(day)) => day.to_string(),
        Some(Answer::Choice(key)) => key.clone(),
        Some(Answer::Choices(keys)) => keys.join(";"),
        Some(Answer::Truth(truth)) => truth.to_string(),
        // What people wrote is theirs to choose.
        Some(Answer::Text(_) | Answer::Name(_) | Answer::Address(_)) => {
            kept_text(value_words(visitor, column, &row.open))
        }
        _ => value_words(visitor, column, &row.open),
    }
}

fn line(values: impl Iterator<Item = String>) -> String {
    let quoted: Vec<String> = values
        .map(|value| format!("\"{}\"", value.replace('"', "\"\"")))
        .collect();
    format!("{}\r\n", quoted.join(","))
}
