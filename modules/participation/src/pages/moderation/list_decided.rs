//! `/participate/moderation` and `/participate/moderation.csv`: everything that was decided about what people wrote, the last first: what kind of
//! thing, by which rule, why, how long it took, and what came of an appeal. Statements that were taken out of opinion maps stand among it.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use stoa_kernel::{Error, Localised, Reader, Result, Timestamp};
use stoa_web::{
    Markup, PageResult, Query, Visitor,
    components::{Cell, cell, pagination, table},
    html,
};

use super::telling::{appeal_code, days, days_words, kind_name, rule_name};
use crate::{
    model::moderation::{Case, Rule},
    store::moderation::{Out, decided_cases, statements_out},
};

/// Lines of a page, and of a file; a header leads to the next.
const PAGE: usize = 50;
const FILE: usize = 10_000;

/// Before which line the page or file begins: an instant in microseconds, and a number.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    before: String,
}

/// One decision.
struct Line {
    id: i64,
    reference: String,
    path: String,
    kind: &'static str,
    process: (String, Localised),
    verdict: &'static str,
    rule: Option<Rule>,
    reason: String,
    opened_at: Timestamp,
    decided_at: Timestamp,
    appeal: &'static str,
    appeal_reason: String,
}

impl Line {
    /// `None` for what nobody has decided.
    fn of(case: Case) -> Option<Self> {
        Some(Line {
            id: case.id.number(),
            reference: case.reference(),
            path: case.path(),
            kind: case.contribution.kind(),
            decided_at: case.decided_at?,
            verdict: case.verdict.name(),
            appeal: appeal_code(case.appeal.as_ref()),
            appeal_reason: case.appeal.map(|appeal| appeal.reason).unwrap_or_default(),
            process: (case.process.slug, case.process.title),
            rule: case.rule,
            reason: case.reason,
            opened_at: case.opened_at,
        })
    }

    fn of_statement(out: Out) -> Self {
        let (slug, component) = (&out.process.0, &out.component);
        Line {
            id: out.id,
            reference: format!("statement-{}", out.id),
            path: format!("/participate/{slug}/{component}/statements"),
            kind: "statement",
            verdict: "hidden",
            rule: None,
            opened_at: out.made_at,
            decided_at: out.decided_at,
            reason: out.reason,
            process: out.process,
            appeal: "none",
            appeal_reason: String::new(),
        }
    }
}

/// So many lines, and before which the next page begins where there are more.
async fn lines(
    db: &mut Reader,
    asked: &Asked,
    limit: usize,
) -> Result<(Vec<Line>, Option<String>)> {
    let before = place(&asked.before);
    let cases = decided_cases(db, before, limit + 1).await?;
    let mut all: Vec<Line> = cases.into_iter().filter_map(Line::of).collect();
    let out = statements_out(db, before, limit + 1).await?;
    all.extend(out.into_iter().map(Line::of_statement));
    all.sort_by_key(|line| std::cmp::Reverse((line.decided_at, line.id)));
    let has_more = all.len() > limit;
    all.truncate(limit);
    let last = all.last().filter(|_| has_more);
    let next = last.map(|last| format!("{}.{}", last.decided_at.as_microsecond(), last.id));
    Ok((all, next))
}

fn place(text: &str) -> Option<(Timestamp, i64)> {
    let (at, id) = text.split_once('.')?;
    let at = Timestamp::from_microsecond(at.parse().ok()?).ok()?;
    Some((at, id.parse().ok()?))
}

pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let mut db = visitor.read().await?;
    let (all, next) = lines(&mut db, &asked, PAGE).await?;
    drop(db);
    let title = visitor.t("participation-moderate-table");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("participation-frame-title"), "/participate")
        .wide();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body-l { (visitor.t("participation-moderate-table-text")) }
        p.govuk-body {
            a.govuk-link href="/participate/rules" { (visitor.t("participation-voices-rules")) } " · "
            a.govuk-link href="/participate/moderation.csv" { (visitor.t("participation-moderate-csv")) }
        }
        @if all.is_empty() { p.govuk-body { (visitor.t("participation-moderate-none")) } }
        @else { (listed(&visitor, &all, &title)) }
        @if let Some(next) = next {
            (pagination(visitor.t("participation-frame-pages"))
                .next(visitor.t("participation-frame-next"), format!("/participate/moderation?before={next}")))
        }
    }))
}

fn listed(visitor: &Visitor, all: &[Line], title: &str) -> Markup {
    html! {
        (table()
            .caption(title)
            .caption_class("govuk-visually-hidden")
            .column(visitor.t("participation-moderate-decided"))
            .column(visitor.t("participation-moderate-what"))
            .column(visitor.t("participation-frame-process"))
            .column(visitor.t("participation-moderate-decision"))
            .column(visitor.t("participation-moderate-rule"))
            .column(visitor.t("participation-frame-field-reason"))
            .column(visitor.t("participation-moderate-took"))
            .column(visitor.t("participation-moderate-appealed"))
            .rows(all.iter().map(|line| row(visitor, line)))
            .stacking(title))
    }
}

fn row(visitor: &Visitor, line: &Line) -> [Cell; 8] {
    let rule = match line.rule {
        Some(rule) => rule_name(visitor, rule),
        None => visitor.t("participation-moderate-no-rule"),
    };
    let verdict = visitor.t(&format!("participation-moderate-verdict-{}", line.verdict));
    let appeal = visitor.t(&format!("participation-moderate-appeal-{}", line.appeal));
    let (slug, title) = &line.process;
    let stretch = (line.opened_at, line.decided_at);
    [
        cell(visitor.date(line.decided_at)),
        cell(
            html! { a.govuk-link href=(line.path) { (kind_name(visitor, line.kind)) " " span.govuk-visually-hidden { (line.reference) } } },
        ),
        cell(
            html! { a.govuk-link href={ "/participate/" (slug) } { bdi { (title.get(visitor.lang())) } } },
        ),
        cell(verdict),
        cell(rule),
        cell(html! { bdi { (line.reason) } }),
        cell(days_words(visitor, stretch)),
        cell(appeal),
    ]
}

/// The same as CSV (RFC 4180, in UTF-8).
pub async fn csv(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let mut db = visitor.read().await?;
    let (all, next) = lines(&mut db, &asked, FILE).await?;
    drop(db);
    let headings = [
        "case",
        "kind",
        "process",
        "decision",
        "rule",
        "reason",
        "opened",
        "decided",
        "days",
        "appeal",
        "appeal_reason",
    ];
    let mut text = record(headings.map(str::to_owned));
    for line in all {
        text.push_str(&record(fields(&visitor, line)));
    }
    let kind = "text/csv; charset=utf-8; header=present";
    let mut response: Response = ([(header::CONTENT_TYPE, kind)], text).into_response();
    if let Some(next) = next {
        let link = format!("</participate/moderation.csv?before={next}>; rel=\"next\"");
        let link = link.parse();
        let link = link.map_err(|error| Error::broken("a link to more lines", error))?;
        response.headers_mut().insert(header::LINK, link);
    }
    Ok(response)
}

fn fields(visitor: &Visitor, line: Line) -> [String; 11] {
    let days = days(visitor, (line.opened_at, line.decided_at));
    [
        line.reference,
        line.kind.to_owned(),
        line.process.0,
        line.verdict.to_owned(),
        line.rule.map_or("", Rule::name).to_owned(),
        no_formula(line.reason),
        line.opened_at.to_string(),
        line.decided_at.to_string(),
        days.to_string(),
        line.appeal.to_owned(),
        no_formula(line.appeal_reason),
    ]
}

/// What people wrote, so that no spreadsheet takes it for a formula.
fn no_formula(text: String) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text,
    }
}

fn record<const N: usize>(fields: [String; N]) -> String {
    let quoted = fields.map(|field| format!("\"{}\"", field.replace('"', "\"\"")));
    format!("{}\r\n", quoted.join(","))
}
