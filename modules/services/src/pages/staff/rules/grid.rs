//! The table itself, a cell an input.

use jiff::civil::Date;
use maud::{Markup, html};
use stoa_rules::Table;
use stoa_web::{
    Visitor,
    components::{Cell, button, cell, error_message, select, table, text_input},
};

use super::table_form::{POLICIES, WrongDays, data_text, reason_text};
use crate::{model::rules::TableKind, pages::rules::output_key};

/// The types of FEEL that a column can have.
const TYPES: [&str; 5] = ["string", "number", "boolean", "date", "Any"];

/// One input of a cell; `label` is what screen readers say.
pub fn field(name: &str, label: &str, value: &str) -> Markup {
    html! {
        input.govuk-input type="text" id=(name) name=(name) value=(value) aria-label=(label)
            dir="ltr" autocomplete="off" spellcheck="false" size="14";
    }
}

/// A day of a row or of an example.
pub fn day_field(
    visitor: &Visitor,
    (name, label): (&str, &str),
    (day, wrong): (Option<Date>, &WrongDays),
) -> Markup {
    let value = match wrong.get(name) {
        Some(text) => text.clone(),
        None => day.map(|day| day.to_string()).unwrap_or_default(),
    };
    let is_wrong = wrong.contains_key(name);
    let message = format!("{name}-error");
    html! {
        @if is_wrong {
            (error_message(visitor.t("services-rules-no-day")).id(message.as_str()))
        }
        input.govuk-input.govuk-input--error[is_wrong] type="date" id=(name) name=(name) value=(value) aria-label=(label)
            aria-invalid=[is_wrong.then_some("true")] aria-describedby=[is_wrong.then_some(message.as_str())];
    }
}

/// A button that takes something away; `what` says it in words.
pub fn drop_button(visitor: &Visitor, act: String, what: &str) -> Markup {
    html! {
        (button(visitor.t("services-rules-drop")).secondary().name("act").value(act)
            .attr("aria-label", format!("{}: {what}", visitor.t("services-rules-drop"))))
    }
}

/// How the rows are read, and the columns.
pub fn columns(visitor: &Visitor, whole: &Table) -> Markup {
    let policy = POLICIES
        .iter()
        .find(|(_, policy)| *policy == whole.policy)
        .map_or("UNIQUE", |(name, _)| *name);
    let mut shown = table()
        .caption(visitor.t("services-rules-columns"))
        .caption_class("govuk-visually-hidden")
        .column(visitor.t("services-rules-column-label"))
        .column(visitor.t("services-rules-column-expression"))
        .column(visitor.t("services-rules-column-type"))
        .column(visitor.t("services-rules-column-allowed"))
        .column(visitor.t("services-rules-drop"));
    for (at, input) in whole.inputs.iter().enumerate() {
        let number = visitor.number(i64::try_from(at).unwrap_or(0) + 1);
        let named = |field: &str| format!("column-{at}-{field}");
        let label = |key: &str| format!("{} {number}", visitor.t(key));
        let kind = html! {
            select.govuk-select id=(named("type")) name=(named("type")) aria-label=(label("services-rules-column-type")) dir="ltr" {
                @for kind in TYPES { option value=(kind) selected[kind == input.kind] { (kind) } }
                @if !TYPES.contains(&input.kind.as_str()) { option value=(input.kind) selected { (input.kind) } }
            }
        };
        let allowed = input.allowed.as_deref().unwrap_or_default();
        shown = shown.row([
            cell(field(
                &named("label"),
                &label("services-rules-column-label"),
                &input.label,
            )),
            cell(field(
                &named("expression"),
                &label("services-rules-column-expression"),
                &input.expression,
            )),
            cell(kind),
            cell(field(
                &named("allowed"),
                &label("services-rules-column-allowed"),
                allowed,
            )),
            cell(drop_button(
                visitor,
                format!("drop-column-{at}"),
                &label("services-rules-column"),
            )),
        ]);
    }
    let policies = POLICIES
        .iter()
        .map(|(name, _)| (*name, visitor.t(policy_key(name))));
    html! {
        (select("policy", visitor.t("services-rules-policy")).options(policies).value(policy))
        (text_input("data", visitor.t("services-rules-data")).hint(visitor.t("services-rules-data-hint"))
            .attr("dir", "ltr").value(data_text(whole)))
        (shown.class("stoa-cells").scrolling(visitor.t("services-rules-columns")))
        (button(visitor.t("services-rules-add-column")).secondary().name("act").value("add-column"))
    }
}

fn policy_key(name: &str) -> &'static str {
    match name {
        "FIRST" => "services-rules-policy-first",
        "ANY" => "services-rules-policy-any",
        "PRIORITY" => "services-rules-policy-priority",
        "COLLECT" => "services-rules-policy-collect",
        _ => "services-rules-policy-one",
    }
}

/// What the columns beside the inputs are called.
struct Words {
    output: String,
    reason: String,
    from: String,
    until: String,
    law: String,
}

impl Words {
    fn of(visitor: &Visitor, kind: TableKind) -> Self {
        Words {
            output: visitor.t(output_key(kind.output().0)),
            reason: visitor.t("services-rules-output-reason"),
            from: visitor.t("services-rules-valid-from"),
            until: visitor.t("services-rules-valid-until"),
            law: visitor.t("services-rules-law"),
        }
    }
}

/// The rows.
pub fn rows(visitor: &Visitor, (kind, whole): (TableKind, &Table), wrong: &WrongDays) -> Markup {
    let words = Words::of(visitor, kind);
    let mut shown = table()
        .caption(visitor.t("services-rules-rows"))
        .column(visitor.t("services-rules-number"));
    for input in &whole.inputs {
        let heading = match input.label.as_str() {
            "" => &input.expression,
            label => label,
        };
        shown = shown.column(heading);
    }
    let Words {
        output,
        reason,
        from,
        until,
        law,
    } = &words;
    for heading in [output, reason, from, until, law] {
        shown = shown.column(heading.as_str());
    }
    shown = shown.column(visitor.t("services-rules-drop"));
    for at in 0..whole.rows.len() {
        shown = shown.row(row(visitor, (whole, at), &words, wrong));
    }
    html! {
        p.govuk-hint { (visitor.t("services-rules-sideways")) }
        (shown.class("stoa-cells").scrolling(visitor.t("services-rules-rows")))
        (button(visitor.t("services-rules-add-row")).secondary().name("act").value("add-row"))
    }
}

/// A row's cells.
fn row(
    visitor: &Visitor,
    (whole, at): (&Table, usize),
    words: &Words,
    wrong: &WrongDays,
) -> Vec<Cell> {
    let Some(row) = whole.rows.get(at) else {
        return Vec::new();
    };
    let number = visitor.number(i64::try_from(at).unwrap_or(0) + 1);
    let which = visitor.t_with("services-rules-row", &[("number", number.as_str().into())]);
    let named = |field: &str| format!("row-{at}-{field}");
    let label = |words: &str| format!("{which}: {words}");
    let mut cells = vec![cell(html! {
        (number) input type="hidden" name=(named("id")) value=(row.id);
    })];
    for (column, input) in whole.inputs.iter().enumerate() {
        let value = row.when.get(column).map_or("", String::as_str);
        let name = named(&format!("when-{column}"));
        cells.push(cell(field(&name, &label(&input.label), value)));
    }
    let reason_at = whole.outputs.iter().position(|one| one.name == "reason");
    let then = row.then.first().map_or("", String::as_str);
    let why = reason_at.and_then(|at| row.then.get(at));
    let why = why.map(|cell| reason_text(cell)).unwrap_or_default();
    let article = row.law_article.as_deref().unwrap_or_default();
    let (from, until) = ((row.valid_from, wrong), (row.valid_until, wrong));
    cells.extend([
        cell(field(&named("then"), &label(&words.output), then)),
        cell(field(&named("reason"), &label(&words.reason), &why)),
        cell(day_field(
            visitor,
            (&named("from"), &label(&words.from)),
            from,
        )),
        cell(day_field(
            visitor,
            (&named("until"), &label(&words.until)),
            until,
        )),
        cell(field(&named("law"), &label(&words.law), article)),
        cell(drop_button(visitor, format!("drop-row-{at}"), &which)),
    ]);
    cells
}
