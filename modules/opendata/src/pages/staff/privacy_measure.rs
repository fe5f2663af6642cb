//! How well the rows of a table hide behind one another: which columns are asked for, and the answer.

use stoa_kernel::{App, Error, Result};
use stoa_readers::privacy::{Asked, Measured};
use stoa_web::{
    Markup, Visitor,
    components::{
        button, cell, checkbox, checkboxes, fieldset, number_cell, select, summary_list, table,
        text_input,
    },
    html,
};

use super::privacy::Privacy;
use crate::{model::DataFile, treating};

/// Columns that can be chosen on a page.
pub const CHOICES: usize = 100;
/// The k that is offered: what statistical offices ask for at least.
pub const USUAL: u64 = 5;

/// What the address asks for; `None` where it asks for nothing.
pub fn asked(pairs: &[(String, String)]) -> Option<Asked> {
    let value = |name: &str| {
        pairs
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.clone())
    };
    let by = pairs.iter().filter(|(name, _)| name == "by");
    let columns: Vec<String> = by.map(|(_, value)| value.clone()).collect();
    (!columns.is_empty()).then(|| Asked {
        columns,
        sensitive: value("sensitive").unwrap_or_default(),
        k: value("least")
            .and_then(|k| k.parse().ok())
            .unwrap_or(USUAL)
            .clamp(2, 1000),
    })
}

/// The answer to what the address asks for.
pub async fn answer(
    visitor: &Visitor,
    app: &App,
    file: &DataFile,
    asked: Asked,
) -> Result<Markup, Error> {
    let k = asked.k;
    let columns = asked.columns.clone();
    Ok(match treating::measured(app, file, asked).await? {
        Some(measured) => show(visitor, &measured, &columns, k),
        None => html! { p.govuk-body { (visitor.t("opendata-privacy-too-long")) } },
    })
}

pub fn form(privacy: &Privacy, measured: &Markup) -> Markup {
    let (visitor, file) = (privacy.visitor, privacy.file);
    let choices = file.columns.iter().take(CHOICES).map(|column| {
        let choice = checkbox(&column.name, column.label());
        if privacy.has("by", &column.name) {
            choice.checked()
        } else {
            choice
        }
    });
    let sensitive = file
        .columns
        .iter()
        .take(CHOICES)
        .map(|column| (column.name.clone(), column.label().to_owned()));
    let k = privacy
        .entered("least")
        .map_or_else(|| USUAL.to_string(), str::to_owned);
    let legend =
        fieldset(visitor.t("opendata-privacy-by")).legend_class("govuk-fieldset__legend--s");
    html! {
        h3.govuk-heading-s { (visitor.t("opendata-privacy-alike")) }
        p.govuk-body { (visitor.t("opendata-privacy-alike-text")) }
        form method="get" action={ "/staff/data/files/" (file.id) "#privacy" } {
            (checkboxes("by").legend(legend).hint(visitor.t("opendata-privacy-by-hint")).small().items(choices)
                .error_option(visitor.error_of(privacy.errors, "by")))
            (select("sensitive", visitor.t("opendata-privacy-sensitive")).hint(visitor.t("opendata-privacy-sensitive-hint"))
                .option("", visitor.t("opendata-privacy-none")).options(sensitive)
                .value(privacy.entered("sensitive").unwrap_or_default()))
            (text_input("least", visitor.t("opendata-privacy-least")).hint(visitor.t("opendata-privacy-least-hint"))
                .value(k).inputmode("numeric").width(4))
            (button(visitor.t("opendata-privacy-measure")).secondary())
        }
        (measured)
    }
}

fn show(visitor: &Visitor, measured: &Measured, columns: &[String], k: u64) -> Markup {
    let count = |number: u64| visitor.number(i64::try_from(number).unwrap_or(i64::MAX));
    let title = visitor.t("opendata-privacy-smallest");
    let mut smallest = table()
        .caption(title.as_str())
        .caption_class("govuk-table__caption--s")
        .scrolling(title.as_str());
    for column in columns {
        smallest = smallest.column(html! { code dir="ltr" { (column) } });
    }
    smallest = smallest.column(number_cell(visitor.t("opendata-rows")));
    for (values, rows) in &measured.smallest {
        let cells = values.iter().map(|value| cell(html! { bdi { (value) } }));
        smallest = smallest.row(cells.chain([number_cell(count(*rows))]));
    }
    let of_k = |key: &str| visitor.t_with(key, &[("k", count(k).into())]);
    html! {
        (summary_list()
            .row(visitor.t("opendata-privacy-k"), count(measured.k))
            .row(visitor.t("opendata-privacy-classes"), count(measured.classes))
            .row(of_k("opendata-privacy-small-classes"), count(measured.small_classes))
            .row(of_k("opendata-privacy-small-rows"), count(measured.small_rows))
            .row_option(visitor.t("opendata-privacy-l"), measured.l.map(count)))
        @if !measured.smallest.is_empty() { (smallest) }
        @for small in &measured.small_cells {
            p.govuk-body {
                (visitor.t_with("opendata-privacy-small-cells", &[
                    ("column", small.column.as_str().into()), ("cells", count(small.cells).into()), ("k", count(k).into()),
                ]))
            }
        }
    }
}
