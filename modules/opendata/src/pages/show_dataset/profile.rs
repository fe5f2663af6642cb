//! What the columns of a table are like: how much is missing, how many values, the most frequent, how they are spread.

mod small;

use serde_json::Value;
use stoa_web::{
    Markup, Visitor,
    components::{bar_chart, details, summary_list},
    html,
};

use crate::{
    model::{DataFile, Kind, TableColumn},
    pages::{
        chart::{bin_words, value_words},
        words::short,
    },
};

/// Letters of a value in a line.
const BRIEF: usize = 40;

/// All columns, each folded away under its name.
pub fn columns(visitor: &Visitor, file: &DataFile) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("opendata-columns")) }
        @for column in file.columns.iter().take(200) {
            (details(summary(visitor, column, file.rows), inside(visitor, column, file.rows)))
        }
    }
}

/// A column in a line: its name and kind, what is in it in words, and the same as a small drawing.
fn summary(visitor: &Visitor, column: &TableColumn, rows: i64) -> Markup {
    let missing = column.profile["missing"].as_i64().unwrap_or(0);
    let missing = (missing > 0 && rows > 0).then(|| {
        let share = share(visitor, missing, rows);
        visitor.t_with("opendata-missing", &[("share", share.into())])
    });
    let kind = visitor.t(&format!("opendata-kind-{}", column.kind.name()));
    let words = [Some(kind), gist(visitor, column, rows), missing];
    html! {
        bdi { (column.label()) } " – " (visitor.list(words.into_iter().flatten()))
        (small::drawing(column))
    }
}

/// A value in words. Nobody writes the year 2026 with a comma in it.
fn told(visitor: &Visitor, column: &TableColumn, value: &Value) -> Option<String> {
    let whole = value["integer"].as_i64();
    match whole.filter(|year| is_year(&column.name) && (1000..3000).contains(year)) {
        Some(year) => Some(year.to_string()),
        None => value_words(visitor, column.kind, value),
    }
}

/// Whether a column is called a year, in a language that we speak.
fn is_year(name: &str) -> bool {
    const YEARS: [&str; 6] = ["year", "ano", "anio", "annee", "jahr", "sana"];
    name.to_lowercase()
        .split('_')
        .any(|part| YEARS.contains(&part))
}

/// A value as it fits into a line.
fn brief(text: &str) -> String {
    let kept: String = text.chars().take(BRIEF).collect();
    match kept.len() < text.len() {
        true => format!("{kept}…"),
        false => kept,
    }
}

/// From the least to the greatest value, or the most frequent one with its share; `None` where neither says anything.
fn gist(visitor: &Visitor, column: &TableColumn, rows: i64) -> Option<String> {
    let profile = &column.profile;
    let words = |value: &Value| told(visitor, column, value).map(|text| brief(&text));
    let is_time = matches!(column.kind, Kind::Date | Kind::LocalTime | Kind::Instant);
    if column.kind.is_numeric() || is_time {
        let (least, greatest) = (words(&profile["least"])?, words(&profile["greatest"])?);
        let args = [
            ("least", least.as_str().into()),
            ("greatest", greatest.as_str().into()),
        ];
        return Some(visitor.t_with("opendata-column-span", &args));
    }
    let first = &profile["frequent"][0];
    let count = first["rows"].as_i64().filter(|count| *count > 1)?;
    let value = words(&first["value"])?;
    let share = share(visitor, count, rows);
    let args = [
        ("value", value.as_str().into()),
        ("share", share.as_str().into()),
    ];
    Some(visitor.t_with("opendata-column-most", &args))
}

/// A share as whole percent; what is not all is not 100, and what is not nothing is not 0.
fn share(visitor: &Visitor, part: i64, of: i64) -> String {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a share is shown as whole percent"
    )]
    let share = part as f64 / of.max(1) as f64;
    match share {
        share if share > 0.0 && share < 0.005 => format!("< {}", visitor.percent(0.01)),
        share if (0.995..1.0).contains(&share) => format!("> {}", visitor.percent(0.99)),
        share => visitor.percent(share),
    }
}

fn inside(visitor: &Visitor, column: &TableColumn, rows: i64) -> Markup {
    let profile = &column.profile;
    let text = |name: &str| told(visitor, column, &profile[name]);
    let distinct = profile["distinct"]
        .as_i64()
        .map(|count| visitor.number(count));
    let distinct = distinct.map(|count| match profile["exact"].as_bool() {
        Some(false) => visitor.t_with("opendata-about", &[("count", count.into())]),
        _ => count,
    });
    let missing = profile["missing"].as_i64().filter(|missing| *missing > 0);
    let mean = profile["mean"]
        .as_f64()
        .map(|mean| visitor.decimal(mean, 3));
    html! {
        (summary_list()
            .row(visitor.t("opendata-column-name"), html! { code dir="ltr" { (column.name) } })
            .row_option(visitor.t("opendata-unit"), column.unit.clone())
            .row_option(visitor.t("opendata-missing-cells"), missing.map(|missing| format!("{} ({})", visitor.number(missing), share(visitor, missing, rows))))
            .row_option(visitor.t("opendata-distinct"), distinct)
            .row_option(visitor.t("opendata-least"), text("least").map(|text| html! { bdi { (short(&text)) } }))
            .row_option(visitor.t("opendata-greatest"), text("greatest").map(|text| html! { bdi { (short(&text)) } }))
            .row_option(visitor.t("opendata-mean"), mean))
        (histogram(visitor, column))
        (frequent(visitor, column))
    }
}

fn frequent(visitor: &Visitor, column: &TableColumn) -> Markup {
    let values = column.profile["frequent"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    if values.is_empty() {
        return html! {};
    }
    let mut chart = bar_chart(
        visitor.t("opendata-frequent"),
        visitor.t("opendata-value"),
        visitor.t("opendata-rows"),
    );
    for one in values {
        let label = told(visitor, column, &one["value"]).unwrap_or_default();
        chart = bar(
            visitor,
            chart,
            html! { bdi { (short(&label)) } },
            &one["rows"],
        );
    }
    html! { (chart) }
}

fn histogram(visitor: &Visitor, column: &TableColumn) -> Markup {
    let bins = column.profile["histogram"]["bins"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    if bins.len() < 2 {
        return html! {};
    }
    let mut chart = bar_chart(
        visitor.t("opendata-spread"),
        visitor.t("opendata-from-value"),
        visitor.t("opendata-rows"),
    );
    for bin in bins {
        let from = match bin["from"].as_f64() {
            Some(year) if is_year(&column.name) => format!("{year:.0}"),
            from => bin_words(visitor, column.kind, from),
        };
        chart = bar(visitor, chart, html! { bdi { (from) } }, &bin["rows"]);
    }
    html! { (chart) }
}

fn bar(
    visitor: &Visitor,
    chart: stoa_web::components::BarChart,
    label: Markup,
    rows: &Value,
) -> stoa_web::components::BarChart {
    let count = rows.as_i64().unwrap_or(0);
    chart.bar(label, rows.as_f64().unwrap_or(0.0), visitor.number(count))
}
