//! The form of a treatment: a way for each column, what makes rows alike, and counts with noise.

use stoa_disclosure::{Alike, By, ColumnWay, Counts, Error as Fault, Plan, Way};
use stoa_kernel::{Error, Result};
use stoa_web::{
    Markup,
    components::{
        button, checkbox, checkboxes, details, fieldset, radio, radios, select, text_input,
    },
    html,
};

use super::{
    privacy::Privacy,
    privacy_measure::{CHOICES, USUAL},
};
use crate::{
    model::{DataFile, TableColumn, plan_fault},
    pages::privacy_words::way_words,
};

/// Ways that a page offers; those that fit no column are left out.
const OFFERED: [Way; 15] = [
    Way::Drop,
    Way::Pseudonym,
    Way::Month,
    Way::Year,
    Way::Band(5.0),
    Way::Band(10.0),
    Way::Band(100.0),
    Way::Band(1000.0),
    Way::Grid(0.001),
    Way::Grid(0.01),
    Way::Grid(0.1),
    Way::Prefix(1),
    Way::Prefix(2),
    Way::Prefix(3),
    Way::Prefix(4),
];

pub fn form(privacy: &Privacy) -> Markup {
    let (visitor, file) = (privacy.visitor, privacy.file);
    let shapes = file.shapes();
    let inside = html! {
        form #treatment method="post" action={ "/staff/data/files/" (file.id) "/treat" } novalidate {
            (visitor.csrf_field())
            h3.govuk-heading-s { (visitor.t("opendata-privacy-ways")) }
            @for (column, (name, shape)) in file.columns.iter().zip(&shapes).take(CHOICES) {
                @let fitting = OFFERED.into_iter().filter(|way| way.check(name, *shape).is_ok());
                (select(format!("way_{name}"), column.label())
                    .option("", visitor.t("opendata-way-keep"))
                    .options(fitting.map(|way| (way.to_string(), way_words(visitor, way))))
                    .value(privacy.entered(&format!("way_{name}")).unwrap_or_default()))
            }
            (rows_alike(privacy))
            (counted(privacy))
            (button(visitor.t("opendata-privacy-treat")).prevent_double_click())
        }
    };
    let fold = details(visitor.t("opendata-privacy-treat-title"), inside);
    let is_open = !privacy.errors.is_empty();
    html! { (if is_open { fold.open() } else { fold }) }
}

fn choices<'a>(
    privacy: &'a Privacy,
    name: &'a str,
) -> impl Iterator<Item = stoa_web::components::Choice> + 'a {
    let columns = privacy.file.columns.iter().take(CHOICES);
    columns.map(move |column: &TableColumn| {
        let choice = checkbox(&column.name, column.label());
        if privacy.has(name, &column.name) {
            choice.checked()
        } else {
            choice
        }
    })
}

fn rows_alike(privacy: &Privacy) -> Markup {
    let visitor = privacy.visitor;
    let legend = |key: &str| fieldset(visitor.t(key)).legend_class("govuk-fieldset__legend--s");
    let k = privacy
        .entered("k")
        .map_or_else(|| USUAL.to_string(), str::to_owned);
    html! {
        (checkboxes("alike").legend(legend("opendata-privacy-make-alike")).hint(visitor.t("opendata-privacy-make-alike-hint"))
            .small().items(choices(privacy, "alike")))
        (text_input("k", visitor.t("opendata-privacy-least")).value(k).inputmode("numeric").width(4))
        (radios("by_way").legend(legend("opendata-privacy-by-way")).small()
            .item(radio("ranges", visitor.t("opendata-privacy-ranges")))
            .item(radio("rows", visitor.t("opendata-privacy-rows-go")))
            .item(radio("cells", visitor.t("opendata-privacy-cells-go")))
            .value(privacy.entered("by_way").unwrap_or("ranges")))
    }
}

fn counted(privacy: &Privacy) -> Markup {
    let visitor = privacy.visitor;
    let legend =
        fieldset(visitor.t("opendata-privacy-counts")).legend_class("govuk-fieldset__legend--s");
    let given = |name: &str, usual: &str| privacy.entered(name).unwrap_or(usual).to_owned();
    html! {
        (checkboxes("counts").legend(legend).hint(visitor.t("opendata-privacy-counts-hint")).small().items(choices(privacy, "counts")))
        (text_input("epsilon", visitor.t("opendata-privacy-epsilon")).hint(visitor.t("opendata-privacy-epsilon-hint"))
            .value(given("epsilon", "0.5")).inputmode("decimal").width(10))
        (text_input("budget", visitor.t("opendata-privacy-budget")).hint(visitor.t("opendata-privacy-budget-hint"))
            .value(given("budget", "1")).inputmode("decimal").width(10))
    }
}

/// The plan that a form describes. `Invalid` on `treatment` with every fault.
pub fn plan_of(file: &DataFile, fields: &[(String, String)]) -> Result<Plan> {
    let values = |name: &str| -> Vec<String> {
        let named = fields
            .iter()
            .filter(|(known, value)| known == name && !value.is_empty());
        named.map(|(_, value)| value.clone()).collect()
    };
    let first = |name: &str| values(name).into_iter().next().unwrap_or_default();
    let (mut plan, mut faults) = (Plan::default(), Vec::new());
    for column in &file.columns {
        match first(&format!("way_{}", column.name)).as_str() {
            "" => {}
            text => match text.parse() {
                Ok(way) => plan.ways.push(ColumnWay {
                    column: column.name.clone(),
                    way,
                }),
                Err(fault) => faults.push(fault),
            },
        }
    }
    let alike = values("alike");
    if !alike.is_empty() {
        plan.alike = Some(Alike {
            columns: alike,
            k: first("k").trim().parse().unwrap_or(0),
            by: match first("by_way").as_str() {
                "rows" => By::Rows,
                "cells" => By::Cells,
                _ => By::Ranges,
            },
        });
    }
    let counts = values("counts");
    if !counts.is_empty() {
        match first("epsilon").parse() {
            Ok(epsilon) => {
                plan.counts = Some(Counts {
                    columns: counts,
                    epsilon,
                });
            }
            Err(fault) => faults.push(fault),
        }
    }
    match faults.is_empty() {
        true => Ok(plan),
        false => Err(Error::Invalid(faults.iter().map(plan_fault).collect())),
    }
}

/// The budget that a form names; one where it names none.
pub fn budget_of(visitor_gave: &str) -> Result<stoa_disclosure::Epsilon> {
    match visitor_gave.trim() {
        "" => Ok(stoa_disclosure::Epsilon::ONE),
        text => text
            .parse()
            .map_err(|fault: Fault| Error::Invalid(vec![plan_fault(&fault)])),
    }
}
