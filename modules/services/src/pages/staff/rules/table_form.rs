//! A table, its examples and its reasons as the fields of a form, there and back.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::Value;
use stoa_forms::Localised;
use stoa_rules::{Datum, HitPolicy, Table, TableInput, TableOutput, TableRow};

use crate::model::rules::{RuleExample, ServiceRules, TableKind, names_of, with_ids};

/// The most rows, columns, examples or reasons that a form holds.
const MOST: usize = 100;

/// Fields as they came; the last of a name counts.
pub struct Fields<'a>(pub BTreeMap<&'a str, &'a str>);

impl<'a> Fields<'a> {
    pub fn of(fields: &'a [(String, String)]) -> Self {
        let pairs = fields.iter();
        Fields(
            pairs
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect(),
        )
    }

    fn get(&self, name: &str) -> String {
        self.0.get(name).map_or("", |value| value.trim()).to_owned()
    }

    /// The numbers of what there are several of: `row-0-…`, `row-1-…`.
    fn count(&self, what: &str, field: &str) -> usize {
        let there = |at: &usize| self.0.contains_key(format!("{what}-{at}-{field}").as_str());
        (0..MOST).take_while(there).count()
    }
}

/// What was typed where a day was wanted and is none, by the names of the fields.
pub type WrongDays = BTreeMap<String, String>;

/// The rules with a table as it stands in the form. `base` is what is kept: what the form has no field for stays.
pub fn read(
    fields: &Fields,
    (kind, base): (TableKind, &ServiceRules),
    languages: &[String],
) -> (ServiceRules, WrongDays) {
    let mut wrong = WrongDays::new();
    let mut rules = base.clone();
    let table = table_of(fields, (kind, base), &mut wrong);
    let (name, _) = kind.output();
    let examples =
        (0..fields.count("example", "on")).map(|at| example(fields, (kind, at), name, &mut wrong));
    let examples: Vec<RuleExample> = examples.collect();
    rules.examples.retain(|example| example.table != kind);
    rules.examples.extend(examples);
    rules.reasons = reasons(fields, languages);
    *rules.table_mut(kind) = Some(table);
    (rules, wrong)
}

fn table_of(
    fields: &Fields,
    (kind, base): (TableKind, &ServiceRules),
    wrong: &mut WrongDays,
) -> Table {
    let kept = base.table(kind);
    let (name, its_type) = kind.output();
    let inputs: Vec<TableInput> = (0..fields.count("column", "expression"))
        .map(|at| column(fields, at))
        .collect();
    let rows: Vec<(TableRow, String)> = (0..fields.count("row", "id"))
        .map(|at| row(fields, at, inputs.len(), wrong))
        .collect();
    let gives_reasons = rows.iter().any(|(_, reason)| !reason.is_empty());
    let output = |name: &str, kind: &str| {
        let own = kept.and_then(|table| table.outputs.iter().find(|one| one.name == name));
        own.cloned().unwrap_or_else(|| TableOutput {
            name: name.to_owned(),
            kind: kind.to_owned(),
            values: None,
            default: None,
        })
    };
    let mut outputs = vec![output(name, its_type)];
    if gives_reasons {
        outputs.push(output("reason", "string"));
    }
    let old = kept.map(with_ids);
    let rows = rows.into_iter().map(|(mut row, reason)| {
        if gives_reasons {
            row.then.push(reason_cell(&reason));
        }
        let before = old.iter().flat_map(|table| &table.rows);
        row.notes = before
            .filter(|before| before.id == row.id)
            .flat_map(|before| before.notes.clone())
            .collect();
        row
    });
    Table {
        name: kept.map_or_else(|| default_name(kind), |table| table.name.clone()),
        policy: policy_of(&fields.get("policy")),
        aggregation: kept.and_then(|table| table.aggregation),
        data: data_of(&fields.get("data")),
        outputs,
        annotations: kept
            .map(|table| table.annotations.clone())
            .unwrap_or_default(),
        rows: rows.collect(),
        inputs,
    }
}

/// What a table is called that has no name yet.
pub fn default_name(kind: TableKind) -> String {
    format!("Table of {}", kind.slug())
}

fn column(fields: &Fields, at: usize) -> TableInput {
    let of = |field: &str| fields.get(&format!("column-{at}-{field}"));
    let allowed = of("allowed");
    TableInput {
        label: of("label"),
        expression: of("expression"),
        kind: of("type"),
        allowed: (!allowed.is_empty()).then_some(allowed),
    }
}

fn row(fields: &Fields, at: usize, columns: usize, wrong: &mut WrongDays) -> (TableRow, String) {
    let of = |field: &str| fields.get(&format!("row-{at}-{field}"));
    let cell = |text: String| {
        if text.is_empty() {
            "-".to_owned()
        } else {
            text
        }
    };
    let law = of("law");
    let row = TableRow {
        id: of("id"),
        when: (0..columns)
            .map(|column| cell(of(&format!("when-{column}"))))
            .collect(),
        then: vec![of("then")],
        valid_from: day(fields, format!("row-{at}-from"), wrong),
        valid_until: day(fields, format!("row-{at}-until"), wrong),
        law_article: (!law.is_empty()).then_some(law),
        notes: Vec::new(),
    };
    (row, of("reason"))
}

fn day(fields: &Fields, name: String, wrong: &mut WrongDays) -> Option<Date> {
    let text = fields.get(&name);
    if text.is_empty() {
        return None;
    }
    let day = text.parse().ok();
    if day.is_none() {
        wrong.insert(name, text);
    }
    day
}

fn example(
    fields: &Fields,
    (kind, at): (TableKind, usize),
    output: &str,
    wrong: &mut WrongDays,
) -> RuleExample {
    let beginning = format!("example-{at}-in-");
    let inputs = fields.0.iter().filter_map(|(name, text)| {
        let name = name.strip_prefix(beginning.as_str())?;
        Some((name.to_owned(), value_of(text)?))
    });
    let result = [
        (output.to_owned(), fields.get(&format!("example-{at}-out"))),
        (
            "reason".to_owned(),
            fields.get(&format!("example-{at}-reason")),
        ),
    ];
    RuleExample {
        table: kind,
        on: day(fields, format!("example-{at}-on"), wrong),
        inputs: inputs.collect(),
        expected: result
            .into_iter()
            .filter_map(|(name, text)| Some((name, value_of(&text)?)))
            .collect(),
    }
}

fn reasons(fields: &Fields, languages: &[String]) -> BTreeMap<String, Localised> {
    let all = (0..fields.count("reason", "key")).filter_map(|at| {
        let key = fields.get(&format!("reason-{at}-key"));
        let words = languages
            .iter()
            .fold(Localised::default(), |words, language| {
                words.with(language, fields.get(&format!("reason-{at}-{language}")))
            });
        (!key.is_empty()).then_some((key, words))
    });
    all.collect()
}

/// A value of an example as it is typed: JSON, or a text without quotation marks. Nothing for an empty field.
pub fn value_of(text: &str) -> Option<Value> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    Some(serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned())))
}

/// The same the other way round.
pub fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) if value_of(text).as_ref() == Some(value) => text.clone(),
        other => other.to_string(),
    }
}

/// A reason's key as a cell; what begins with `=` is an expression.
fn reason_cell(text: &str) -> String {
    match text.strip_prefix('=') {
        Some(expression) => expression.trim().to_owned(),
        None if text.is_empty() => "null".to_owned(),
        None => format!("\"{text}\""),
    }
}

/// A cell as a reason's key.
pub fn reason_text(cell: &str) -> String {
    let inner = cell
        .trim()
        .strip_prefix('"')
        .and_then(|inner| inner.strip_suffix('"'));
    match (inner, cell.trim()) {
        (Some(key), _) => key.to_owned(),
        (None, "null" | "-" | "") => String::new(),
        (None, expression) => format!("= {expression}"),
    }
}

/// The policies that a table may have, as DMN calls them.
pub const POLICIES: [(&str, HitPolicy); 5] = [
    ("UNIQUE", HitPolicy::Unique),
    ("FIRST", HitPolicy::First),
    ("ANY", HitPolicy::Any),
    ("PRIORITY", HitPolicy::Priority),
    ("COLLECT", HitPolicy::Collect),
];

fn policy_of(name: &str) -> HitPolicy {
    let found = POLICIES.iter().find(|(own, _)| *own == name);
    found.map_or(HitPolicy::Unique, |(_, policy)| *policy)
}

/// `born: Any, resident: boolean`
fn data_of(text: &str) -> Vec<Datum> {
    let parts = text
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (name, kind) = part.split_once(':').unwrap_or((part, "Any"));
            Datum {
                name: name.trim().to_owned(),
                kind: kind.trim().to_owned(),
            }
        })
        .collect()
}

/// The same the other way round.
pub fn data_text(table: &Table) -> String {
    let data = table.data.iter();
    let data: Vec<String> = data
        .map(|one| format!("{}: {}", one.name, one.kind))
        .collect();
    data.join(", ")
}

/// The inputs that examples give: those that the table asks for, and what examples have beside them.
pub fn names(rules: &ServiceRules, kind: TableKind) -> Vec<String> {
    let mut names = rules.table(kind).map(names_of).unwrap_or_default();
    let own = rules
        .examples
        .iter()
        .filter(|example| example.table == kind);
    for name in own.flat_map(|example| example.inputs.keys()) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names.retain(|name| name != crate::model::rules::DAY);
    names
}
