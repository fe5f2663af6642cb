//! Decision tables as DMN writes them (DMN 1.5 section 8).

use std::sync::Arc;

use roxmltree::Node;

use super::{children, first, read::Reader, text_of};
use crate::{
    eval::{Aggregation, Column, DecisionTable, HitPolicy, Output, Row},
    feel::{Expr, normalised},
    kinds::Type,
    value::Value,
};

/// The hit policy of a table; `None` if it is none.
pub fn hit_policy(node: Node) -> Option<HitPolicy> {
    Some(match node.attribute("hitPolicy").unwrap_or("UNIQUE") {
        "UNIQUE" => HitPolicy::Unique,
        "ANY" => HitPolicy::Any,
        "FIRST" => HitPolicy::First,
        "PRIORITY" => HitPolicy::Priority,
        "RULE ORDER" => HitPolicy::RuleOrder,
        "OUTPUT ORDER" => HitPolicy::OutputOrder,
        "COLLECT" => HitPolicy::Collect,
        _ => return None,
    })
}

pub fn aggregation(node: Node) -> Option<Aggregation> {
    match node.attribute("aggregation")? {
        "SUM" => Some(Aggregation::Sum),
        "COUNT" => Some(Aggregation::Count),
        "MIN" => Some(Aggregation::Min),
        "MAX" => Some(Aggregation::Max),
        _ => None,
    }
}

impl Reader<'_, '_> {
    pub fn decision_table(&mut self, node: Node, place: &str) -> Expr {
        let policy = hit_policy(node).unwrap_or_else(|| {
            self.fault(node, place, "its hit policy is none that DMN has");
            HitPolicy::Unique
        });
        let columns: Vec<Column> = children(node, "input")
            .enumerate()
            .map(|(at, input)| self.column(input, &format!("{place}, input {}", at + 1)))
            .collect();
        let outputs: Vec<Output> = children(node, "output")
            .enumerate()
            .map(|(at, output)| self.output(output, &format!("{place}, output {}", at + 1)))
            .collect();
        if outputs.is_empty() {
            self.fault(node, place, "a table has an output");
        }
        let notes: Vec<String> = children(node, "annotation")
            .map(|annotation| annotation.attribute("name").unwrap_or_default().to_owned())
            .collect();
        let mut rows = Vec::new();
        for (at, rule) in children(node, "rule").enumerate() {
            let place = format!("{place}, row {}", at + 1);
            let row = self.row(rule, &place, &notes);
            if row.tests.len() != columns.len() || row.outputs.len() != outputs.len() {
                self.fault(rule, &place, "it has not one cell for each column");
            }
            rows.push(row);
        }
        let label = node
            .attribute("outputLabel")
            .filter(|label| !label.is_empty());
        Expr::Table(Arc::new(DecisionTable {
            name: label.unwrap_or(place.trim_matches(['“', '”'])).to_owned(),
            policy,
            aggregation: aggregation(node),
            columns,
            outputs,
            rows,
        }))
    }

    fn column(&mut self, node: Node, place: &str) -> Column {
        let expression = first(node, "inputExpression");
        let text = expression
            .and_then(|e| text_of(e, "text"))
            .unwrap_or_default();
        let label = node.attribute("label").unwrap_or(text.trim()).to_owned();
        let kind = expression.map_or(Type::Any, |expression| self.type_of(expression));
        let values = first(node, "inputValues").and_then(|values| text_of(values, "text"));
        let values = values.filter(|text| !text.trim().is_empty());
        Column {
            label: Arc::from(label),
            expression: self.expression(expression.unwrap_or(node), place, &text),
            kind,
            allowed: values.map(|text| self.tests(node, place, &text)),
        }
    }

    fn output(&mut self, node: Node, place: &str) -> Output {
        let values = first(node, "outputValues").and_then(|values| text_of(values, "text"));
        let values = match values.map(|text| self.tests(node, place, &text)) {
            Some(Expr::Tests(tests)) => tests,
            _ => Vec::new(),
        };
        let default = first(node, "defaultOutputEntry").and_then(|entry| text_of(entry, "text"));
        let default = default.filter(|text| !text.trim().is_empty());
        Output {
            name: Arc::from(normalised(node.attribute("name").unwrap_or_default())),
            kind: self.type_of(node),
            values,
            default: default.map(|text| self.expression(node, place, &text)),
        }
    }

    fn row(&mut self, rule: Node, place: &str, notes: &[String]) -> Row {
        let mut tests = Vec::new();
        for (at, entry) in children(rule, "inputEntry").enumerate() {
            let text = text_of(entry, "text").unwrap_or_default();
            tests.push(self.tests(entry, &format!("{place}, input {}", at + 1), &text));
        }
        let mut outputs = Vec::new();
        for (at, entry) in children(rule, "outputEntry").enumerate() {
            let text = text_of(entry, "text").unwrap_or_default();
            let place = format!("{place}, output {}", at + 1);
            outputs.push(match text.trim() {
                "" | "-" => Expr::Constant(Value::Null),
                text => self.expression(entry, &place, text),
            });
        }
        let entries = children(rule, "annotationEntry");
        let entries = entries.map(|entry| text_of(entry, "text").unwrap_or_default());
        let named = entries.enumerate().map(|(at, text)| {
            let name = notes.get(at).cloned().unwrap_or_default();
            (name, text.trim().to_owned())
        });
        Row {
            id: rule.attribute("id").unwrap_or_default().to_owned(),
            tests,
            outputs,
            annotations: named.collect(),
        }
    }
}
