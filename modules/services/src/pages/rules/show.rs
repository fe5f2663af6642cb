//! The rules of a service for all to read: the tables as they are in force, what changes, and what of it is done by a program.

use jiff::civil::Date;
use maud::{Markup, html};
use stoa_kernel::OrNotFound;
use stoa_rules::{Table, TableRow};
use stoa_web::{
    DateStyle, PageResult, Path, Visitor,
    components::{cell, inset_text, link_button, summary_list, table},
};

use super::{
    record::{self, Record},
    what::{advice_key, examples_of, input_words, output_key, table_key, table_words},
};
use crate::{
    casework::rules::day_of,
    model::{
        Fee, ServiceFile,
        rules::{Advice, ServiceRules, TableKind, days_of_change, hash_of, names_of},
    },
    pages::{
        rules::check_form::CHECKED,
        words::{paragraphs, price, say},
    },
};

/// On the page of a service: the way to the check, and to the rules.
pub fn links(visitor: &Visitor, file: &ServiceFile) -> Markup {
    let Some(rules) = &file.rules else {
        return html! {};
    };
    let path = format!("/services/{}", file.slug);
    let checks = CHECKED.iter().any(|kind| rules.table(*kind).is_some());
    html! {
        @if checks {
            (link_button(visitor.t("services-rules-check-link"), format!("{path}/check")).secondary())
        }
        p.govuk-body { a.govuk-link href={ (path) "/rules" } { (visitor.t("services-rules-link")) } }
    }
}

/// `GET /services/{slug}/rules`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let record = record::read(&visitor, &slug).await?;
    let Record { file, agency, .. } = &record;
    let rules = file.rules.as_ref().or_not_found()?;
    let today = day_of(visitor.app(), visitor.now());
    let title = visitor.t("services-rules-title");
    let name = say(&visitor, &file.name);
    let path = format!("/services/{slug}");
    let page = visitor
        .page(format!("{title}: {name}"))
        .breadcrumb(visitor.t("services-title"), "/services")
        .breadcrumb(name, path.as_str())
        .description(visitor.t("services-rules-lead"));
    Ok(page.show(html! {
        span.govuk-caption-l { (name) }
        h1.govuk-heading-l { (title) }
        p.govuk-body-l { (visitor.t("services-rules-lead")) }
        @for (kind, table) in rules.tables() {
            (of_table(&visitor, (file, rules), (kind, table), today))
        }
        h2.govuk-heading-m { (visitor.t("services-rules-record")) }
        (automated(&visitor, (file, rules), (agency, &record.digest)))
        p.govuk-body {
            a.govuk-link href={ (path) "/rules.json" } { (visitor.t("services-rules-json")) }
        }
    }))
}

/// A table as it is in force, and what changes later.
fn of_table(
    visitor: &Visitor,
    (file, rules): (&ServiceFile, &ServiceRules),
    (kind, whole): (TableKind, &Table),
    today: Date,
) -> Markup {
    let later: Vec<Date> = days_of_change(whole, today).into_iter().skip(1).collect();
    let hash = hash_of(whole).unwrap_or_default();
    let day = visitor.day(today, DateStyle::Long);
    html! {
        h2.govuk-heading-m { (visitor.t(table_key(kind))) }
        p.govuk-body { (visitor.t(policy_key(whole))) }
        h3.govuk-heading-s { (visitor.t_with("services-rules-in-force", &[("day", day.as_str().into())])) }
        (rows(visitor, (file, rules), (kind, whole), today))
        @for day in later {
            @let words = visitor.day(day, DateStyle::Long);
            h3.govuk-heading-s { (visitor.t_with("services-rules-from", &[("day", words.as_str().into())])) }
            (rows(visitor, (file, rules), (kind, whole), day))
        }
        p."govuk-hint govuk-!-margin-bottom-7" {
            (visitor.t("services-rules-version")) " " code.stoa-written dir="ltr" { (hash) }
        }
    }
}

/// The key of how the rows of a table are read.
fn policy_key(table: &Table) -> &'static str {
    use stoa_rules::HitPolicy;
    match table.policy {
        HitPolicy::First => "services-rules-policy-first",
        HitPolicy::Collect => "services-rules-policy-collect",
        _ => "services-rules-policy-one",
    }
}

/// The rows in force on a day, with the numbers that they have in the whole table.
fn rows(
    visitor: &Visitor,
    (file, rules): (&ServiceFile, &ServiceRules),
    (kind, whole): (TableKind, &Table),
    day: Date,
) -> Markup {
    let of_day = whole
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.is_in_force(day));
    let mut shown = table().column(visitor.t("services-rules-number"));
    for input in &whole.inputs {
        let label = match input.label.trim() {
            "" => input_words(visitor, file, rules, &input.expression),
            label => table_words(visitor, rules, label).to_owned(),
        };
        shown = shown.column(label);
    }
    for (at, output) in whole.outputs.iter().enumerate() {
        let prices = output.name == "amount"
            && whole.rows.iter().all(|row| {
                row.then
                    .get(at)
                    .is_some_and(|text| amount_in(text).is_some())
            });
        let key = if prices {
            "services-cost"
        } else {
            output_key(&output.name)
        };
        shown = shown.column(visitor.t(key));
    }
    shown = shown.column(visitor.t("services-rules-law"));
    let lines = of_day.map(|(at, row)| {
        let number = visitor.number(i64::try_from(at).unwrap_or(0) + 1);
        let mut cells = vec![cell(number)];
        cells.extend(row.when.iter().map(|test| tested(visitor, test)));
        let given = row.then.iter().zip(&whole.outputs);
        cells.extend(given.map(|(text, output)| {
            let words = given_words(visitor, (file, rules), (&output.name, text));
            words.map_or_else(|| code(text), cell)
        }));
        cells.push(cell(
            html! { bdi { (table_words(visitor, rules, row.law_article.as_deref().unwrap_or_default())) } },
        ));
        cells
    });
    let on = visitor.day(day, DateStyle::Long);
    let label = format!("{}: {on}", visitor.t(table_key(kind)));
    html! { (shown.rows(lines).stacking(label)) }
}

/// A cell as it stands in the table, in FEEL.
fn code(text: &str) -> stoa_web::components::Cell {
    cell(html! { code dir="ltr" { (text) } })
}

/// What a row asks for: a constant in words, otherwise as it stands in the table.
fn tested(visitor: &Visitor, test: &str) -> stoa_web::components::Cell {
    match test.trim() {
        "true" => cell(visitor.t("services-yes")),
        "false" => cell(visitor.t("services-no")),
        "-" | "" => cell(visitor.t("services-any")),
        _ => code(test),
    }
}

/// What a row gives, in words where it is a constant: a reason, yes or no, a price.
fn given_words(
    visitor: &Visitor,
    (file, rules): (&ServiceFile, &ServiceRules),
    (output, text): (&str, &str),
) -> Option<String> {
    if let Some(words) = reason_of(rules, text) {
        return Some(say(visitor, words).to_owned());
    }
    match (output, text.trim()) {
        ("amount", _) => {
            let amount = amount_in(text)?;
            let fee = file.fee.as_ref()?;
            Some(price(
                visitor,
                Some(&Fee {
                    amount,
                    ..fee.clone()
                }),
            ))
        }
        ("advice", _) => {
            let advice = advice_in(text)?;
            Some(visitor.t(advice_key(advice)))
        }
        (_, "true") => Some(visitor.t("services-yes")),
        (_, "false") => Some(visitor.t("services-no")),
        _ => None,
    }
}

/// What a cell advises as a constant.
fn advice_in(cell: &str) -> Option<Advice> {
    match cell.trim() {
        "\"granted\"" => Some(Advice::Granted),
        "\"refused\"" => Some(Advice::Refused),
        "\"person\"" => Some(Advice::Person),
        _ => None,
    }
}

/// An amount in minor units that a cell gives as a constant.
fn amount_in(cell: &str) -> Option<i64> {
    cell.trim().parse().ok()
}

/// The words of a reason that a cell gives as a constant.
fn reason_of<'r>(rules: &'r ServiceRules, cell: &str) -> Option<&'r stoa_forms::Localised> {
    let key = cell.trim().strip_prefix('"')?.strip_suffix('"')?;
    rules.reasons.get(key)
}

/// The algorithmic transparency record, after the standard of the United Kingdom's government (ATRS): what is automated, who answers, the
/// law, the inputs, how it was tested.
fn automated(
    visitor: &Visitor,
    (file, rules): (&ServiceFile, &ServiceRules),
    (agency, digest): (&str, &str),
) -> Markup {
    let names: std::collections::BTreeSet<String> = rules
        .tables()
        .flat_map(|(_, table)| names_of(table))
        .collect();
    let inputs = names
        .iter()
        .map(|name| input_words(visitor, file, rules, name));
    let tables: Vec<TableKind> = rules.tables().map(|(kind, _)| kind).collect();
    let examples: usize = tables.iter().map(|kind| examples_of(rules, *kind)).sum();
    let tck = stoa_rules::Conformance::of_tck();
    html! {
        (summary_list()
            .row(visitor.t("services-rules-automated"), html! {
                @for kind in &tables { p.govuk-body { (visitor.t(automated_key(*kind))) } }
                p.govuk-body { (visitor.t("services-rules-person-decides")) }
            })
            .row(visitor.t("services-rules-answers"), agency)
            .row(visitor.t("services-law"), html! { (paragraphs(visitor, &file.law)) })
            .row(visitor.t("services-appeal"), html! { (paragraphs(visitor, &file.appeal)) })
            .row(visitor.t("services-rules-inputs"), html! {
                ul."govuk-list govuk-list--bullet" { @for input in inputs { li dir="auto" { (input) } } }
            })
            .row(visitor.t("services-rules-not-used"), visitor.t("services-rules-not-used-words"))
            .row(visitor.t("services-rules-tested"), visitor.t_with("services-rules-tested-words", &[
                ("count", i64::try_from(examples).unwrap_or(0).into()),
            ]))
            .row(visitor.t("services-rules-engine"), visitor.t_with("services-rules-engine-words", &[
                ("passed", visitor.number(i64::try_from(tck.passed()).unwrap_or(0)).as_str().into()),
                ("cases", visitor.number(i64::try_from(tck.cases).unwrap_or(0)).as_str().into()),
            ]))
            .row(visitor.t("services-version-digest"), html! { code.stoa-written dir="ltr" { (digest) } }))
        (inset_text(visitor.t("services-rules-learn")))
    }
}

const fn automated_key(kind: TableKind) -> &'static str {
    match kind {
        TableKind::Eligibility => "services-rules-automated-eligibility",
        TableKind::Fee => "services-rules-automated-fee",
        TableKind::Decision => "services-rules-automated-decision",
    }
}

/// Whether a row is in force on a day or will be.
pub fn is_to_come(row: &TableRow, today: Date) -> bool {
    row.valid_until.is_none_or(|until| today <= until)
}
