//! What the columns of a table are like: how much is missing, how many values, the most frequent, how they are spread.

use serde_json::Value;
use stoa_web::{
    Markup, Visitor,
    components::{bar_chart, details, summary_list},
    html,
};

use crate::{
    model::{DataFile, TableColumn},
    pages::{chart::value_words, words::short},
};

/// All columns, each folded away under its name.
pub fn columns(visitor: &Visitor, file: &DataFile) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("opendata-columns")) }
        @for column in file.columns.iter().take(200) {
            (details(summary(visitor, column, file.rows), inside(visitor, column, file.rows)))
        }
    }
}

fn summary(visitor: &Visitor, column: &TableColumn, rows: i64) -> Markup {
    let missing = column.profile["missing"].as_i64().unwrap_or(0);
    html! {
        bdi { (column.label()) } " – " (visitor.t(&format!("opendata-kind-{}", column.kind.name())))
        @if missing > 0 && rows > 0 { ", " (visitor.t_with("opendata-missing", &[("share", share(visitor, missing, rows).into())])) }
    }
}

fn share(visitor: &Visitor, part: i64, of: i64) -> String {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a share is shown as whole percent"
    )]
    visitor.percent(part as f64 / of.max(1) as f64)
}

fn inside(visitor: &Visitor, column: &TableColumn, rows: i64) -> Markup {
    let profile = &column.profile;
    let text = |name: &str| value_words(visitor, column.kind, &profile[name]);
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
        let label = value_words(visitor, column.kind, &one["value"]).unwrap_or_default();
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
        let from = crate::pages::chart::bin_words(visitor, column.kind, bin["from"].as_f64());
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
