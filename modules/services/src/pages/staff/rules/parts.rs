//! What stands beside a table: what is wrong with it, its examples with what they come to, and the words of its reasons.

use maud::{Markup, html};
use stoa_web::{
    Visitor,
    components::{Cell, TagColour, button, cell, table, tag},
};

use super::{
    grid::{day_field, drop_button, field},
    table_form::{WrongDays, names, text_of},
};
use crate::{
    model::{
        FileFault, ServiceFile,
        rules::{RuleExample, ServiceRules, TableKind, faults, findings, outcome_of},
    },
    pages::rules::output_key,
};

/// Faults, for which it cannot be kept, and what should be looked at.
pub fn wrong_part(
    visitor: &Visitor,
    (file, rules): (&ServiceFile, &ServiceRules),
    (kind, today): (TableKind, jiff::civil::Date),
) -> Markup {
    let own = format!("rules.{}", kind.slug());
    let mut stops = faults(file, rules);
    // What is wrong with an example stands beside it.
    stops.retain(|fault| !fault.place.starts_with("rules.examples, example"));
    let hints = findings(rules, kind, today);
    html! {
        h2.govuk-heading-m { (visitor.t("services-rules-findings")) }
        @if stops.is_empty() && hints.is_empty() { p.govuk-body { (visitor.t("services-rules-findings-none")) } }
        (list(visitor, &stops, &tag(visitor.t("services-rules-stops")).colour(TagColour::Red), &own))
        (list(visitor, &hints, &tag(visitor.t("services-rules-hint")).colour(TagColour::Yellow), &own))
    }
}

/// Each with its place in the table.
fn list(
    visitor: &Visitor,
    found: &[FileFault],
    mark: &stoa_web::components::Tag,
    own: &str,
) -> Markup {
    html! {
        @if !found.is_empty() {
            ul.govuk-list {
                @for fault in found {
                    @let place = fault.place.strip_prefix(own).unwrap_or(&fault.place);
                    @let place = place.trim_start_matches(", ");
                    li {
                        (mark) " "
                        @if !place.is_empty() { bdi { (place) } ": " }
                        (visitor.message(&fault.what))
                    }
                }
            }
        }
    }
}

/// The examples of a table, each with what became of it.
pub fn examples_part(
    visitor: &Visitor,
    (kind, rules): (TableKind, &ServiceRules),
    wrong: &WrongDays,
) -> Markup {
    let names = names(rules, kind);
    let (name, _) = kind.output();
    let mut shown = table()
        .caption(visitor.t("services-rules-examples"))
        .column(visitor.t("services-rules-number"))
        .column(visitor.t("services-rules-on"));
    for name in &names {
        shown = shown.column(html! { code dir="ltr" { (name) } });
    }
    for key in [
        output_key(name),
        "services-rules-output-reason",
        "services-rules-outcome",
        "services-rules-drop",
    ] {
        shown = shown.column(visitor.t(key));
    }
    let own = rules.examples.iter();
    let own = own.filter(|example| example.table == kind);
    for (at, example) in own.enumerate() {
        shown = shown.row(example_row(visitor, rules, (at, example), (&names, wrong)));
    }
    html! {
        h2.govuk-heading-m { (visitor.t("services-rules-examples")) }
        p.govuk-hint { (visitor.t("services-rules-examples-hint")) }
        (shown.class("stoa-cells").caption_class("govuk-visually-hidden").scrolling(visitor.t("services-rules-examples")))
        (button(visitor.t("services-rules-add-example")).secondary().name("act").value("add-example"))
    }
}

/// An example's cells.
fn example_row(
    visitor: &Visitor,
    rules: &ServiceRules,
    (at, example): (usize, &RuleExample),
    (names, wrong): (&[String], &WrongDays),
) -> Vec<Cell> {
    let (output, _) = example.table.output();
    let number = visitor.number(i64::try_from(at).unwrap_or(0) + 1);
    let which = format!("{} {number}", visitor.t("services-rules-example"));
    let named = |field: &str| format!("example-{at}-{field}");
    let label = |words: &str| format!("{which}: {words}");
    let text = |value: Option<&serde_json::Value>| value.map(text_of).unwrap_or_default();
    let day = label(&visitor.t("services-rules-on"));
    let day = day_field(visitor, (&named("on"), &day), (example.on, wrong));
    let mut cells = vec![cell(number.as_str()), cell(day)];
    for name in names {
        let value = text(example.inputs.get(name));
        let place = named(&format!("in-{name}"));
        cells.push(cell(field(&place, &label(name), &value)));
    }
    let expected = [
        ("out", output, output_key(output)),
        ("reason", "reason", "services-rules-output-reason"),
    ];
    cells.extend(expected.map(|(place, name, key)| {
        let value = text(example.expected.get(name));
        cell(field(&named(place), &label(&visitor.t(key)), &value))
    }));
    let drop = drop_button(visitor, format!("drop-example-{at}"), &which);
    cells.extend([cell(outcome_words(visitor, rules, example)), cell(drop)]);
    cells
}

fn outcome_words(visitor: &Visitor, rules: &ServiceRules, example: &RuleExample) -> Markup {
    match outcome_of(rules, example) {
        Ok(verdict) => html! {
            (tag(visitor.t("services-rules-passed")).colour(TagColour::Green)) " "
            @for row in verdict.rows {
                (visitor.t_with("services-rules-row", &[("number", visitor.number(i64::try_from(row.number).unwrap_or(0)).as_str().into())])) " "
            }
        },
        Err(what) => html! {
            (tag(visitor.t("services-rules-failed")).colour(TagColour::Red)) " "
            (visitor.message(&what))
        },
    }
}

/// Reasons in words, in each language of the form.
pub fn reasons_part(visitor: &Visitor, (file, rules): (&ServiceFile, &ServiceRules)) -> Markup {
    let mut shown = table()
        .caption(visitor.t("services-rules-reasons"))
        .column(visitor.t("services-rules-reason-key"));
    for language in &file.form.languages {
        shown = shown.column(language.as_str());
    }
    shown = shown.column(visitor.t("services-rules-drop"));
    for (at, (key, words)) in rules.reasons.iter().enumerate() {
        let label = |words: &str| format!("{key}: {words}");
        let name = format!("reason-{at}-key");
        let mut cells = vec![cell(field(
            &name,
            &label(&visitor.t("services-rules-reason-key")),
            key,
        ))];
        for language in &file.form.languages {
            let name = format!("reason-{at}-{language}");
            let value = if words.has(language) {
                words.get(language, "")
            } else {
                ""
            };
            cells.push(cell(html! {
                textarea.govuk-textarea id=(name) name=(name) rows="2" lang=(language) dir="auto"
                    aria-label=(label(language)) { (value) }
            }));
        }
        cells.push(cell(drop_button(visitor, format!("drop-reason-{at}"), key)));
        shown = shown.row(cells);
    }
    html! {
        h2.govuk-heading-m { (visitor.t("services-rules-reasons")) }
        p.govuk-hint { (visitor.t("services-rules-reasons-hint")) }
        (shown.class("stoa-cells").caption_class("govuk-visually-hidden").scrolling(visitor.t("services-rules-reasons")))
        (button(visitor.t("services-rules-add-reason")).secondary().name("act").value("add-reason"))
    }
}
