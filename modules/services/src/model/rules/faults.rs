//! What is wrong with the rules of a service: tables that cannot be used, examples that come out otherwise, reasons without words.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde_json::{Map, Value};
use stoa_forms::{Definition, Localised, Page};
use stoa_kernel::Message;
use stoa_rules::{Finding, Problem, Table, TableRow};

use super::{
    Asked, DAY, RuleExample, ServiceRules, TableKind, Verdict,
    ask::ask_table,
    inputs::{is_known_to_tables, names_of, question_of},
    with_ids,
};
use crate::model::{FileFault, ServiceFile, reads::given_name};

/// The most rows of a table, and the most examples: what the editor in the browser can hold.
const MOST: usize = 100;

/// What the engine says itself.
fn fault(place: impl Into<String>, what: impl Into<String>) -> FileFault {
    FileFault::new(place, what.into())
}

/// Everything for which a file with such rules cannot be kept.
pub fn faults(file: &ServiceFile, rules: &ServiceRules) -> Vec<FileFault> {
    let mut faults = of_questions(file, rules);
    for (key, words) in &rules.reasons {
        let missing = missing_languages(&file.form, words);
        faults.extend(missing.map(|language| {
            FileFault::of(format!("rules.reasons.{key}"), "services-fault-no-text")
                .with("language", language)
        }));
    }
    faults.extend(of_translations(file, rules));
    for (kind, table) in rules.tables() {
        faults.extend(of_table(file, rules, (kind, table)));
    }
    if faults.is_empty() {
        faults.extend(of_examples(rules));
    }
    faults
}

fn missing_languages<'a>(
    form: &'a Definition,
    words: &'a Localised,
) -> impl Iterator<Item = &'a String> {
    form.languages
        .iter()
        .filter(|language| !words.has(language))
}

/// Translations are there in every language but the first, and of texts that stand in a table.
fn of_translations(file: &ServiceFile, rules: &ServiceRules) -> Vec<FileFault> {
    let said: BTreeSet<&str> = rules
        .tables()
        .flat_map(|(_, table)| said_in(table))
        .collect();
    let mut faults = Vec::new();
    for (text, words) in &rules.translations {
        let place = format!("rules.translations.{text}");
        if !said.contains(text.as_str()) {
            faults.push(FileFault::of(&place, "services-fault-translation-needless"));
        }
        let missing = missing_languages(&file.form, words);
        let missing = missing.filter(|language| *language != file.form.fallback());
        faults.extend(missing.map(|language| {
            FileFault::of(&place, "services-fault-no-text").with("language", language)
        }));
    }
    faults
}

/// The labels of a table's columns and the articles of its rows.
fn said_in(table: &Table) -> impl Iterator<Item = &str> {
    let labels = table.inputs.iter().map(|input| input.label.as_str());
    let articles = table
        .rows
        .iter()
        .filter_map(|row| row.law_article.as_deref());
    labels.chain(articles)
}

/// What only the check asks is held against the same rules as a form.
fn of_questions(file: &ServiceFile, rules: &ServiceRules) -> Vec<FileFault> {
    if rules.questions.is_empty() {
        return Vec::new();
    }
    let mut faults = Vec::new();
    for question in &rules.questions {
        let place = format!("rules.questions, {}", question.key);
        if question.key == DAY || file.form.question(&question.key).is_some() {
            faults.push(FileFault::of(&place, "services-fault-check-key"));
        }
        if question.when.is_some() {
            faults.push(FileFault::of(place, "services-fault-check-when"));
        }
    }
    let form = Definition {
        pages: vec![Page {
            slug: "check".to_owned(),
            title: file.form.title.clone(),
            hint: None,
            when: None,
            repeat: None,
            questions: rules.questions.clone(),
            go_to: Vec::new(),
        }],
        declarations: Vec::new(),
        signatories: Vec::new(),
        ..file.form.clone()
    };
    let flaws = form.check();
    faults.extend(
        flaws
            .iter()
            .map(|flaw| FileFault::flaw("rules.questions", flaw)),
    );
    faults
}

fn of_table(
    file: &ServiceFile,
    rules: &ServiceRules,
    (kind, table): (TableKind, &Table),
) -> Vec<FileFault> {
    let place = format!("rules.{}", kind.slug());
    let mut faults = of_shape(&place, kind, table);
    if kind == TableKind::Fee && file.fee.is_none() {
        faults.push(FileFault::of("fee", "services-fault-fee-too"));
    }
    let checked = with_ids(table).checks();
    let stops = checked
        .findings
        .iter()
        .filter(|one| one.problem != Problem::Gap);
    faults.extend(stops.map(|one| told(&place, one)));
    if !checked.has_faults()
        && let Err(found) = with_ids(table).to_rules()
    {
        faults.extend(found.iter().map(|one| fault(&place, one.to_string())));
    }
    faults.extend(of_inputs(file, rules, (kind, table)));
    let unknown = reasons_of(table)
        .into_iter()
        .filter(|key| !rules.reasons.contains_key(*key));
    faults.extend(
        unknown.map(|key| FileFault::of(&place, "services-fault-reason-words").with("reason", key)),
    );
    faults
}

fn of_shape(place: &str, kind: TableKind, table: &Table) -> Vec<FileFault> {
    let mut faults = Vec::new();
    let (name, its_type) = kind.output();
    let is_first = table
        .outputs
        .first()
        .is_some_and(|output| output.name == name && output.kind == its_type);
    if !is_first {
        let fault = FileFault::of(place, "services-fault-first-output");
        faults.push(fault.with("name", name).with("type", its_type));
    }
    let others = table
        .outputs
        .iter()
        .filter(|output| output.name != name && output.name != "reason");
    faults.extend(others.map(|output| {
        let fault = FileFault::of(place, "services-fault-other-output");
        fault.with("other", &output.name).with("name", name)
    }));
    if !kind.allows(table) {
        faults.push(FileFault::of(place, "services-fault-policy"));
    }
    if table.rows.len() > MOST {
        faults.push(FileFault::of(place, "services-fault-too-many").with("max", MOST));
    }
    faults
}

/// Every input is the answer to a question. What an application costs and how it is decided rests on what the form asks.
fn of_inputs(
    file: &ServiceFile,
    rules: &ServiceRules,
    (kind, table): (TableKind, &Table),
) -> Vec<FileFault> {
    let place = format!("rules.{}", kind.slug());
    let wrong = |name: String| {
        let key = match question_of(&file.form, rules, &name) {
            _ if name == DAY => return None,
            None if given_name(file, &name).is_some() => match kind {
                TableKind::Fee => "services-fault-fee-reads",
                TableKind::Eligibility | TableKind::Decision => return None,
            },
            None => "services-fault-no-question",
            Some(asked) if !is_known_to_tables(&asked.question().kind) => "services-fault-no-input",
            Some(Asked::Check(_)) if kind != TableKind::Eligibility => "services-fault-check-only",
            Some(_) => return None,
        };
        Some(FileFault::of(&place, key).with("question", name))
    };
    names_of(table).into_iter().filter_map(wrong).collect()
}

/// A finding with its place in the table.
fn told(place: &str, finding: &Finding) -> FileFault {
    let mut place = place.to_owned();
    if !finding.rows.is_empty() {
        let rows: Vec<String> = finding.rows.iter().map(ToString::to_string).collect();
        place = format!("{place}, row {}", rows.join(" and "));
    }
    if let Some(column) = finding.column {
        place = format!("{place}, column {column}");
    }
    let what = match finding.problem {
        Problem::Fault => finding.what.clone(),
        Problem::Overlap | Problem::Gap => {
            format!("{} ({})", finding.what, finding.case.join(", "))
        }
    };
    fault(place, what)
}

/// The reasons that rows give as constants.
pub fn reasons_of(table: &Table) -> BTreeSet<&str> {
    let mut outputs = table.outputs.iter();
    let Some(column) = outputs.position(|output| output.name == "reason") else {
        return BTreeSet::new();
    };
    let cells = table.rows.iter().filter_map(|row| row.then.get(column));
    cells.filter_map(|cell| constant(cell)).collect()
}

/// The text that a cell holds in quotation marks.
fn constant(cell: &str) -> Option<&str> {
    let inner = cell.trim().strip_prefix('"')?.strip_suffix('"')?;
    (!inner.is_empty() && !inner.contains('"')).then_some(inner)
}

/// Whether a table gives other results on other days.
fn depends_on_days(table: &Table) -> bool {
    let dated = |row: &TableRow| row.valid_from.is_some() || row.valid_until.is_some();
    table.rows.iter().any(dated) || names_of(table).iter().any(|name| name == DAY)
}

fn of_examples(rules: &ServiceRules) -> Vec<FileFault> {
    let mut faults = Vec::new();
    if rules.examples.len() > MOST {
        let fault = FileFault::of("rules.examples", "services-fault-too-many");
        faults.push(fault.with("max", MOST));
    }
    for (at, example) in rules.examples.iter().enumerate() {
        if let Err(what) = outcome_of(rules, example) {
            let place = format!("rules.examples, example {}", at + 1);
            faults.push(FileFault {
                what,
                ..fault(place, "")
            });
        }
    }
    faults
}

/// What an example comes to.
///
/// # Errors
/// The sentence that says so, when it is not as expected or cannot be tried.
pub fn outcome_of(rules: &ServiceRules, example: &RuleExample) -> Result<Verdict, Message> {
    let kind = example.table;
    let no_table = || Message::new("services-fault-example-table").with("table", kind.slug());
    let table = rules.table(kind).ok_or_else(no_table)?;
    if example.on.is_none() && depends_on_days(table) {
        return Err(Message::new("services-fault-example-day"));
    }
    let names = names_of(table);
    if let Some(unknown) = example.inputs.keys().find(|name| !names.contains(name)) {
        return Err(Message::new("services-fault-example-input").with("name", unknown));
    }
    if example.expected.is_empty() {
        return Err(Message::new("services-fault-example-nothing"));
    }
    let inputs: Map<String, Value> = example.inputs.clone().into_iter().collect();
    let asked = ask_table((kind, table), &inputs, example.on);
    let verdict = asked.map_err(|what| Message::new("services-fault-said").with("what", what))?;
    for (name, expected) in &example.expected {
        let no_output = || Message::new("services-fault-example-output").with("name", name);
        let got = verdict.result.get(name).ok_or_else(no_output)?;
        if !is_same(expected, got) {
            let message = Message::new("services-fault-example-differs").with("name", name);
            return Err(message.with("got", got).with("expected", expected));
        }
    }
    Ok(verdict)
}

/// Numbers are the same however they are written.
fn is_same(one: &Value, two: &Value) -> bool {
    match (one, two) {
        (Value::Number(one), Value::Number(two)) => one.as_f64() == two.as_f64(),
        (one, two) => one == two,
    }
}

/// What the owner of a table should look at although it can be kept: cases without a row on a day from `today` on, rows without an
/// article of law, no example.
pub fn findings(rules: &ServiceRules, kind: TableKind, today: Date) -> Vec<FileFault> {
    let Some(table) = rules.table(kind) else {
        return Vec::new();
    };
    let place = format!("rules.{}", kind.slug());
    let mut found = Vec::new();
    for day in days_of_change(table, today) {
        let of_day = with_ids(table).in_force(day).checks();
        let gaps = of_day
            .findings
            .iter()
            .filter(|one| one.problem == Problem::Gap);
        found.extend(
            gaps.take(5)
                .map(|one| told(&format!("{place}, {day}"), one)),
        );
    }
    for (at, row) in table.rows.iter().enumerate() {
        if row
            .law_article
            .as_deref()
            .is_none_or(|law| law.trim().is_empty())
        {
            let row = format!("{place}, row {}", at + 1);
            found.push(FileFault::of(row, "services-fault-no-law"));
        }
    }
    if !rules.examples.iter().any(|example| example.table == kind) {
        found.push(FileFault::of(place, "services-fault-no-example"));
    }
    found
}

/// Today and the days after it on which other rows come into force, at most ten.
pub fn days_of_change(table: &Table, today: Date) -> Vec<Date> {
    let begins = table.rows.iter().filter_map(|row| row.valid_from);
    let ends = table
        .rows
        .iter()
        .filter_map(|row| row.valid_until?.tomorrow().ok());
    let later: BTreeSet<Date> = begins.chain(ends).filter(|day| *day > today).collect();
    std::iter::once(today).chain(later).take(10).collect()
}
