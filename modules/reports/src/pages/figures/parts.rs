//! The figures apart: by category, ward and body, each as a chart of how many and a table of how fast.

use maud::{Markup, html};
use stoa_kernel::Id;
use stoa_web::{
    Visitor,
    components::{bar_chart, cell, details, number_cell, table},
};

use super::{Counted, amount, in_time, median};
use crate::{
    model::{Status, total::Figures},
    pages::names::Names,
};

/// Bars of a chart; what is left is small, and in the table.
const BARS: usize = 15;

/// All parts.
pub fn parts(visitor: &Visitor, counted: &Counted) -> Markup {
    let names = &counted.names;
    let category = |code: &str| names.category(code).to_owned();
    let agency = |slug: &str| names.agency(slug).to_owned();
    let ward = |number: &str| ward_name(visitor, names, number);
    html! {
        (part(visitor, ("reports-figures-by-category", "reports-category"), &counted.categories, &category))
        (part(visitor, ("reports-figures-by-ward", "reports-ward"), &counted.wards, &ward))
        (part(visitor, ("reports-figures-by-agency", "reports-show-agency"), &counted.agencies, &agency))
    }
}

/// The name of a ward by its number as text.
pub fn ward_name(visitor: &Visitor, names: &Names, number: &str) -> String {
    let id = number
        .parse()
        .ok()
        .filter(|number| *number != 0)
        .map(Id::new);
    match id {
        None => visitor.t("reports-figures-no-ward"),
        Some(id) => names
            .ward(id)
            .map_or_else(|| number.to_owned(), str::to_owned),
    }
}

/// A chart of how many, and a table with how fast.
fn part(
    visitor: &Visitor,
    (title, column): (&str, &str),
    groups: &[(String, Figures)],
    name: &dyn Fn(&str) -> String,
) -> Markup {
    if groups.len() < 2 {
        return html! {};
    }
    let (title, column) = (visitor.t(title), visitor.t(column));
    let chart = groups.iter().take(BARS).fold(
        bar_chart(
            title.as_str(),
            column.as_str(),
            visitor.t("reports-figures-reported"),
        ),
        |chart, (key, figures)| {
            chart.bar(
                name(key),
                amount(figures.reported),
                visitor.number(figures.reported),
            )
        },
    );
    html! {
        div.stoa-part {
            (chart)
            (details(visitor.t("reports-figures-more"), figures_table(visitor, (&title, &column), groups, name)))
        }
    }
}

fn figures_table(
    visitor: &Visitor,
    (title, column): (&str, &str),
    groups: &[(String, Figures)],
    name: &dyn Fn(&str) -> String,
) -> Markup {
    let heads = [
        "reports-figures-reported",
        "reports-figures-fixed",
        "reports-figures-open",
        "reports-figures-closed",
        "reports-figures-median",
        "reports-figures-in-time",
    ];
    let start = table()
        .caption(title)
        .caption_class("govuk-visually-hidden")
        .row_headers()
        .scrolling(title);
    let headed = heads.iter().fold(start.column(column), |table, key| {
        table.column(number_cell(visitor.t(key)))
    });
    let rows = groups.iter().map(|(key, figures)| {
        let fixed = figures.of(Status::Fixed);
        let none = || "–".to_owned();
        let numbers = [
            visitor.number(figures.reported),
            visitor.number(fixed),
            visitor.number(figures.open()),
            visitor.number(figures.closed() - fixed),
            median(visitor, figures).unwrap_or_else(none),
            in_time(visitor, figures).unwrap_or_else(none),
        ];
        std::iter::once(cell(name(key)))
            .chain(numbers.map(number_cell))
            .collect::<Vec<_>>()
    });
    html! { (headed.rows(rows)) }
}
