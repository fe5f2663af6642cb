//! What a table begins as, and what the buttons beside it do: one more or one less of something.

use std::collections::BTreeMap;

use stoa_forms::Kind;
use stoa_rules::{HitPolicy, Table, TableInput, TableOutput, TableRow};

use super::table_form::default_name;
use crate::model::{
    ServiceFile,
    rules::{RuleExample, ServiceRules, TableKind},
};

/// What a table begins as: one column for the first question that it can look at, and one row.
pub fn fresh(file: &ServiceFile, kind: TableKind) -> Table {
    let pages = file.form.pages.iter().filter(|page| page.repeat.is_none());
    let mut questions = pages.flat_map(|page| &page.questions);
    let first = questions.find(|question| {
        matches!(
            question.kind,
            Kind::YesNo {} | Kind::Choice { .. } | Kind::Number { .. } | Kind::Date { .. }
        )
    });
    let (name, its_type) = kind.output();
    let inputs = first.map(|question| TableInput {
        label: question.label.get("en", file.form.fallback()).to_owned(),
        expression: question.key.clone(),
        kind: match question.kind {
            Kind::YesNo {} => "boolean",
            Kind::Number { .. } => "number",
            Kind::Date { .. } => "date",
            _ => "string",
        }
        .to_owned(),
        allowed: None,
    });
    let inputs: Vec<TableInput> = inputs.into_iter().collect();
    let output = match kind {
        TableKind::Eligibility => "true".to_owned(),
        TableKind::Fee => file.fee.as_ref().map_or(0, |fee| fee.amount).to_string(),
        TableKind::Decision => "\"person\"".to_owned(),
    };
    Table {
        name: default_name(kind),
        policy: HitPolicy::First,
        aggregation: None,
        data: Vec::new(),
        outputs: vec![TableOutput {
            name: name.to_owned(),
            kind: its_type.to_owned(),
            values: None,
            default: None,
        }],
        annotations: Vec::new(),
        rows: vec![fresh_row(&[], inputs.len(), output)],
        inputs,
    }
}

/// A row for every case, with an id that no other has.
fn fresh_row(others: &[TableRow], columns: usize, output: String) -> TableRow {
    let number = |row: &TableRow| row.id.strip_prefix("row-")?.parse::<usize>().ok();
    let highest = others.iter().filter_map(number).max().unwrap_or(0);
    TableRow {
        id: format!("row-{}", highest.max(others.len()) + 1),
        when: vec!["-".to_owned(); columns],
        then: vec![output],
        ..TableRow::default()
    }
}

/// What a button does to the table: one more or one less of something. Whether it was such a button.
pub fn act(rules: &mut ServiceRules, kind: TableKind, button: &str) -> bool {
    let (verb, number) = button.rsplit_once('-').unwrap_or((button, ""));
    let at = number.parse::<usize>().ok();
    match (verb, at) {
        ("add", None) if number == "example" => rules.examples.push(RuleExample {
            table: kind,
            on: None,
            inputs: BTreeMap::new(),
            expected: BTreeMap::new(),
        }),
        ("add", None) if number == "reason" => {
            let key = format!("reason_{}", rules.reasons.len() + 1);
            rules.reasons.entry(key).or_default();
        }
        ("drop-example", Some(at)) => {
            let own = rules.examples.iter().enumerate();
            let mut own = own.filter(|(_, example)| example.table == kind);
            if let Some((place, _)) = own.nth(at) {
                rules.examples.remove(place);
            }
        }
        ("drop-reason", Some(at)) => {
            if let Some(key) = rules.reasons.keys().nth(at).cloned() {
                rules.reasons.remove(&key);
            }
        }
        _ => {
            return rules
                .table_mut(kind)
                .as_mut()
                .is_some_and(|table| act_on(table, verb, number));
        }
    }
    true
}

fn act_on(table: &mut Table, verb: &str, number: &str) -> bool {
    let at = number.parse::<usize>().ok();
    match (verb, at) {
        ("add", None) if number == "row" => {
            let mut row = fresh_row(&table.rows, table.inputs.len(), String::new());
            row.then.resize(table.outputs.len(), "null".to_owned());
            table.rows.push(row);
        }
        ("add", None) if number == "column" => {
            table.inputs.push(TableInput {
                label: String::new(),
                expression: String::new(),
                kind: "string".to_owned(),
                allowed: None,
            });
            table
                .rows
                .iter_mut()
                .for_each(|row| row.when.push("-".to_owned()));
        }
        ("drop-row", Some(at)) if at < table.rows.len() => drop(table.rows.remove(at)),
        ("drop-column", Some(at)) if at < table.inputs.len() => {
            table.inputs.remove(at);
            let rows = table.rows.iter_mut().filter(|row| at < row.when.len());
            rows.for_each(|row| drop(row.when.remove(at)));
        }
        _ => return false,
    }
    true
}
