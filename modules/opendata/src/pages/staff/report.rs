//! The report of a table: what to look at, the columns that were found, and the cells that did not fit.

use serde_json::Value;
use stoa_web::{
    Markup, Visitor,
    components::{cell, number_cell, table},
    html,
};

use crate::{
    model::{DataFile, Kind},
    pages::chart::value_words,
};

pub fn show(visitor: &Visitor, file: &DataFile) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("opendata-to-look-at")) }
        @if file.report.findings.is_empty() { p.govuk-body { (visitor.t("opendata-nothing-found")) } }
        ul.govuk-list.govuk-list--bullet {
            @for finding in &file.report.findings { li dir="auto" { (finding_words(visitor, finding)) } }
        }
        (columns(visitor, file))
        (refusals(visitor, file))
    }
}

/// A finding as a sentence: its kind is the key, its values are the arguments.
pub fn finding_words(visitor: &Visitor, finding: &Value) -> String {
    let Some(fields) = finding.as_object() else {
        return String::new();
    };
    let kind = finding["finding"].as_str().unwrap_or_default();
    let mut words: Vec<(&str, String)> = Vec::new();
    let mut counts: Vec<(&str, i64)> = Vec::new();
    for (name, value) in fields.iter().filter(|(name, _)| *name != "finding") {
        match value {
            Value::Number(number) if number.is_i64() => {
                counts.push((name, number.as_i64().unwrap_or(0)))
            }
            Value::Number(number) => {
                words.push((name, visitor.decimal(number.as_f64().unwrap_or(0.0), 6)))
            }
            Value::Array(all) => words.push((name, visitor.list(all.iter().map(plain)))),
            Value::Object(_) => words.push((
                name,
                value_words(visitor, Kind::Text, value).unwrap_or_default(),
            )),
            Value::Bool(yes) => words.push((name, yes.to_string())),
            other => words.push((name, plain(other))),
        }
    }
    let words = words
        .iter()
        .map(|(name, text)| (*name, text.as_str().into()));
    let counts = counts.iter().map(|(name, count)| (*name, (*count).into()));
    let args: Vec<_> = words.chain(counts).collect();
    visitor.t_with(
        &format!("opendata-finding-{}", kind.replace('_', "-")),
        &args,
    )
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn columns(visitor: &Visitor, file: &DataFile) -> Markup {
    let title = visitor.t("opendata-columns");
    let rows = file.columns.iter().take(1000).map(|column| {
        let missing = column.profile["missing"].as_i64().unwrap_or(0);
        let distinct = column.profile["distinct"].as_i64().unwrap_or(0);
        [
            cell(html! { bdi { (column.label()) } }),
            cell(html! { code dir="ltr" { (column.name) } }),
            cell(visitor.t(&format!("opendata-kind-{}", column.kind.name()))),
            number_cell(visitor.number(missing)),
            number_cell(visitor.number(distinct)),
        ]
    });
    html! {
        (table()
            .caption(title.as_str())
            .caption_class("govuk-table__caption--m")
            .column(visitor.t("opendata-column"))
            .column(visitor.t("opendata-column-name"))
            .column(visitor.t("opendata-kind"))
            .column(number_cell(visitor.t("opendata-missing-cells")))
            .column(number_cell(visitor.t("opendata-distinct")))
            .rows(rows)
            .scrolling(title.as_str()))
    }
}

fn refusals(visitor: &Visitor, file: &DataFile) -> Markup {
    let refusals = &file.report.refusals;
    if refusals.is_empty() {
        return html! {};
    }
    let title = visitor.t("opendata-refused");
    let number = |value: &Value| {
        value
            .as_i64()
            .map_or_else(String::new, |number| visitor.number(number))
    };
    let rows = refusals.iter().map(|one| {
        let expected = one["expected"]["kind"]
            .as_str()
            .map(|kind| kind.replace('_', "-"));
        let expected = match expected {
            Some(kind) => visitor.t(&format!("opendata-kind-{kind}")),
            None => visitor.t("opendata-expected-nothing"),
        };
        [
            number_cell(number(&one["row"])),
            number_cell(number(&one["line"])),
            cell(html! { code dir="ltr" { (one["column"].as_str().unwrap_or_default()) } }),
            cell(html! { bdi { (one["value"].as_str().unwrap_or_default()) } }),
            cell(expected),
        ]
    });
    let more = file.refused - i64::try_from(refusals.len()).unwrap_or(0);
    html! {
        (table()
            .caption(title.as_str())
            .caption_class("govuk-table__caption--m")
            .column(number_cell(visitor.t("opendata-row")))
            .column(number_cell(visitor.t("opendata-line")))
            .column(visitor.t("opendata-column"))
            .column(visitor.t("opendata-value"))
            .column(visitor.t("opendata-expected"))
            .rows(rows)
            .scrolling(title.as_str()))
        @if more > 0 { p.govuk-body { (visitor.t_with("opendata-and-more", &[("count", more.into())])) } }
    }
}
