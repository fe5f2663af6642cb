//! `/data/query?sql=…&format=…`: a question in SQL to everything that is published, as a page or in any form.

mod place;
mod schema;

use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use stoa_kernel::Error;
use stoa_tables::{Aggregate, Format, Kind, Rows, Select};
use stoa_web::{
    FormErrors, Markup, PageResult, Query, Visitor,
    components::{Spellcheck, button, cell, number_cell, table, textarea},
    html,
};

use self::schema::Schema;
use super::words::{address, shown_value};
use crate::{
    downloads::{self, Ending},
    engine::{self, Question},
    model::table_name,
};

/// Rows that the page shows; every form gives all of them.
const SHOWN: u64 = 200;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    sql: String,
    format: String,
    explain: String,
}

pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    if !asked.format.is_empty() && asked.format != "html" {
        let ending = Ending::parse(&asked.format);
        let ending = ending.ok_or_else(|| Error::invalid("format", "opendata-format-unknown"))?;
        let answer = downloads::answer(&visitor, asked.sql, ending).await?;
        let name = format!("query.{}", ending.text());
        return Ok(downloads::dressed(answer, &name, None));
    }
    let schema = Schema::read(&visitor, &asked.sql).await?;
    if asked.sql.trim().is_empty() {
        return Ok(show(&visitor, &asked, &FormErrors::none(), (None, &schema)));
    }
    match answer(&visitor, &asked).await {
        Ok(answered) => Ok(show(
            &visitor,
            &asked,
            &FormErrors::none(),
            (Some(answered), &schema),
        )),
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            Ok(show(&visitor, &asked, &errors, (None, &schema)))
        }
    }
}

/// What the page shows of an answer.
enum Answered {
    Rows(Rows),
    /// How the query would be run.
    Plan(String),
}

async fn answer(visitor: &Visitor, asked: &Asked) -> Result<Answered, Error> {
    let question = Question {
        rows: Some(SHOWN),
        client: visitor.address().to_owned(),
        explain: !asked.explain.is_empty(),
        ..Question::new(asked.sql.clone(), Format::Rows)
    };
    let answer = engine::ask(visitor.app(), question).await?;
    let rows = answer.rows().await.map_err(engine::in_words)?;
    if asked.explain.is_empty() {
        return Ok(Answered::Rows(rows));
    }
    let cells = rows.rows.into_iter().flatten().flatten();
    Ok(Answered::Plan(cells.collect::<Vec<_>>().join("\n")))
}

/// The first rows of an answer, as a page shows them.
pub async fn answered(visitor: &Visitor, sql: &str) -> Result<Markup, Error> {
    let asked = Asked {
        sql: sql.to_owned(),
        ..Asked::default()
    };
    let rows = engine::rows(visitor.app(), visitor.address(), asked.sql.clone(), SHOWN).await?;
    Ok(shown_rows(visitor, &asked, &rows))
}

fn show(
    visitor: &Visitor,
    asked: &Asked,
    errors: &FormErrors,
    (answered, schema): (Option<Answered>, &Schema),
) -> Response {
    let title = visitor.t("opendata-query-title");
    let first = schema
        .0
        .first()
        .map_or_else(|| table_name("trees"), |(name, _)| name.clone());
    let example = Select::from(first).aggregate(Aggregate::Rows, "rows").sql();
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .errors(errors)
        .no_index()
        .wide();
    page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("opendata-query-lead")) }
        p.govuk-body { a.govuk-link href="/data/q" { (visitor.t("opendata-saved-title")) } }
        (place::of(visitor, errors, &asked.sql))
        div.stoa-asking {
        form method="get" action="/data/query" {
            (textarea("sql", visitor.t("opendata-query-sql"))
                .hint(html! { (visitor.t("opendata-query-hint")) " " code dir="ltr" { (example) } })
                .value(asked.sql.as_str())
                .rows(6)
                .spellcheck(Spellcheck::Off)
                .attr("dir", "ltr")
                .error_option(visitor.error_of(errors, "sql")))
            div.govuk-button-group {
                (button(visitor.t("opendata-query-run")))
                (button(visitor.t("opendata-query-explain")).secondary().name("explain").value("1"))
            }
        }
        // On a phone the answer comes before the tables that could be asked next.
        div.stoa-asking__answer {
        @match &answered {
            Some(Answered::Rows(rows)) => { (shown_rows(visitor, asked, rows)) }
            Some(Answered::Plan(plan)) => {
                h2.govuk-heading-m { (visitor.t("opendata-query-plan")) }
                div.stoa-scroll role="region" aria-label=(visitor.t("opendata-query-plan")) tabindex="0" { pre dir="ltr" { (plan) } }
            }
            None => {}
        }
        }
        (schema.show(visitor, &asked.sql))
        }
    })
    .into_response()
}

fn shown_rows(visitor: &Visitor, asked: &Asked, rows: &Rows) -> Markup {
    let title = visitor.t("opendata-query-answer");
    let is_number = |kind: Kind| matches!(kind, Kind::Integer | Kind::Number | Kind::Decimal(_));
    let mut shown = table()
        .caption(title.as_str())
        .caption_class("govuk-table__caption--m")
        .scrolling(title.as_str());
    for column in &rows.columns {
        let heading = html! { bdi { (column.name) } };
        shown = shown.column(if is_number(column.kind) {
            number_cell(heading)
        } else {
            cell(heading)
        });
    }
    for row in &rows.rows {
        let cells = row.iter().zip(&rows.columns).map(|(value, column)| {
            let value =
                html! { bdi.stoa-value { (shown_value(visitor, column.kind, value.as_deref())) } };
            if is_number(column.kind) {
                number_cell(value)
            } else {
                cell(value)
            }
        });
        shown = shown.row(cells);
    }
    let count = i64::try_from(rows.ending.rows).unwrap_or(i64::MAX);
    html! {
        (shown)
        p.govuk-body {
            @if rows.ending.cut.is_some() { (visitor.t_with("opendata-query-cut", &[("count", count.into())])) }
            @else { (visitor.t_with("opendata-rows-found", &[("count", count.into())])) }
        }
        p.govuk-body { a.govuk-link rel="nofollow" href=(address("/data/query/chart", &[("sql", asked.sql.as_str())])) { (visitor.t("opendata-chart-open")) }
            " · " a.govuk-link rel="nofollow" href=(address("/data/q/new", &[("sql", asked.sql.as_str())])) { (visitor.t("opendata-saved-save")) } }
        p.govuk-body {
            @for (place, ending) in Ending::offered(rows.columns.iter().any(|column| column.kind == Kind::Binary)).enumerate() {
                @if place > 0 { " · " }
                a.govuk-link rel="nofollow" href=(address("/data/query", &[("sql", asked.sql.as_str()), ("format", ending.text())])) { (ending.name()) }
            }
        }
    }
}
