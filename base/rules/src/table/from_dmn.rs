//! Tables from DMN files, and back into them.

use jiff::civil::Date;
use roxmltree::{Document, Node};

use super::{
    Datum, Table, TableInput, TableOutput, TableRow,
    to_dmn::{LAW_ARTICLE, VALID_FROM, VALID_UNTIL},
};
use crate::{
    Fault,
    eval::HitPolicy,
    feel::normalised,
    model::{aggregation, children, first, hit_policy, parsed, text_of},
};

fn fault(document: &Document, node: Node, decision: &str, what: String) -> Fault {
    Fault {
        place: format!("“{decision}”"),
        what,
        line: document.text_pos_at(node.range().start).row,
    }
}

/// The decision table of a decision.
fn find<'a>(document: &'a Document<'a>, decision: &str) -> Result<Node<'a, 'a>, Fault> {
    let root = document.root_element();
    let named = children(root, "decision").find(|node| {
        normalised(node.attribute("name").unwrap_or_default()) == normalised(decision)
    });
    let Some(node) = named else {
        return Err(fault(
            document,
            root,
            decision,
            "there is no such decision".to_owned(),
        ));
    };
    first(node, "decisionTable").ok_or_else(|| {
        fault(
            document,
            node,
            decision,
            "it is not made by a table".to_owned(),
        )
    })
}

impl Table {
    /// Reads the table of a decision from a DMN file of version 1.1 to 1.5. What the file draws is left out.
    ///
    /// # Errors
    /// What is wrong, with its line: no such decision, days of force that are no days.
    pub fn from_dmn(xml: &str, decision: &str) -> Result<Self, Vec<Fault>> {
        let document = parsed(xml).map_err(|fault| vec![fault])?;
        let node = find(&document, decision).map_err(|fault| vec![fault])?;
        let policy = hit_policy(node).unwrap_or(HitPolicy::Unique);
        let names: Vec<&str> = children(node, "annotation")
            .map(|annotation| annotation.attribute("name").unwrap_or_default())
            .collect();
        let mut faults = Vec::new();
        let mut rows = Vec::new();
        for rule in children(node, "rule") {
            match row(rule, &names) {
                Ok(row) => rows.push(row),
                Err(what) => faults.push(fault(&document, rule, decision, what)),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let own = |name: &&str| [VALID_FROM, VALID_UNTIL, LAW_ARTICLE].contains(name);
        let mut table = Self {
            name: decision.to_owned(),
            policy,
            aggregation: aggregation(node),
            data: data(&document, node),
            inputs: children(node, "input").map(input).collect(),
            outputs: children(node, "output").map(output).collect(),
            annotations: names
                .iter()
                .filter(|name| !own(name))
                .map(|name| (*name).to_owned())
                .collect(),
            rows,
        };
        // What the expressions of the inputs tell anyway is not told twice.
        let told = std::mem::take(&mut table.data);
        if told != table.all_data() {
            table.data = told;
        }
        Ok(table.with_ids())
    }

    /// The file with this table in the place of the decision's own. All else stays as it is written.
    ///
    /// # Errors
    /// What is wrong with the file, or that there is no such decision made by a table.
    pub fn put_into(&self, xml: &str, decision: &str) -> Result<String, Vec<Fault>> {
        let document = parsed(xml).map_err(|fault| vec![fault])?;
        let node = find(&document, decision).map_err(|fault| vec![fault])?;
        let range = node.range();
        let written = &xml[range.clone()];
        let name = written[1..]
            .split("decisionTable")
            .next()
            .unwrap_or_default();
        let element = self.to_dmn_element(name);
        Ok(format!(
            "{}{element}{}",
            &xml[..range.start],
            &xml[range.end..]
        ))
    }

    /// The input data that it asks for: what it says, or else what the expressions of its inputs begin with.
    pub(super) fn all_data(&self) -> Vec<Datum> {
        if !self.data.is_empty() {
            return self.data.clone();
        }
        let mut data: Vec<Datum> = Vec::new();
        for input in &self.inputs {
            let name = normalised(&input.expression);
            let plain = |c: char| c.is_alphanumeric() || c == '_' || c == ' ';
            let (name, kind) = match name.split_once('.') {
                Some((whole, _)) => (whole.to_owned(), "Any".to_owned()),
                None => (name, input.kind.clone()),
            };
            let known = data.iter().any(|datum| datum.name == name);
            if !known && !name.is_empty() && name.chars().all(plain) {
                data.push(Datum { name, kind });
            }
        }
        data
    }
}

/// The input data that the decision around the table requires.
fn data(document: &Document, table: Node) -> Vec<Datum> {
    let root = document.root_element();
    let Some(decision) = table.parent_element() else {
        return Vec::new();
    };
    let requirements = children(decision, "informationRequirement");
    let wanted = requirements.filter_map(|r| first(r, "requiredInput")?.attribute("href"));
    let named = |href: &str| {
        let id = href.rsplit('#').next()?;
        let input = children(root, "inputData").find(|node| node.attribute("id") == Some(id))?;
        let variable = first(input, "variable");
        Some(Datum {
            name: normalised(input.attribute("name")?),
            kind: variable
                .and_then(|v| v.attribute("typeRef"))
                .unwrap_or("Any")
                .to_owned(),
        })
    };
    wanted.filter_map(named).collect()
}

fn filled(node: Option<Node>) -> Option<String> {
    let text = text_of(node?, "text")?;
    (!text.trim().is_empty()).then_some(text)
}

fn kind(node: Option<Node>) -> String {
    let kind = node.and_then(|node| node.attribute("typeRef"));
    kind.unwrap_or("Any").to_owned()
}

fn input(node: Node) -> TableInput {
    let expression = first(node, "inputExpression");
    let text = expression
        .and_then(|node| text_of(node, "text"))
        .unwrap_or_default();
    TableInput {
        label: node.attribute("label").unwrap_or(text.trim()).to_owned(),
        kind: kind(expression),
        allowed: filled(first(node, "inputValues")),
        expression: text,
    }
}

fn output(node: Node) -> TableOutput {
    TableOutput {
        name: node.attribute("name").unwrap_or_default().to_owned(),
        kind: kind(Some(node)),
        values: filled(first(node, "outputValues")),
        default: filled(first(node, "defaultOutputEntry")),
    }
}

fn row(rule: Node, names: &[&str]) -> Result<TableRow, String> {
    let cells = |name| -> Vec<String> {
        children(rule, name)
            .map(|cell| text_of(cell, "text").unwrap_or_default())
            .collect()
    };
    let mut row = TableRow {
        id: rule.attribute("id").unwrap_or_default().to_owned(),
        when: cells("inputEntry"),
        then: cells("outputEntry"),
        ..TableRow::default()
    };
    for (name, text) in names.iter().zip(cells("annotationEntry")) {
        match *name {
            VALID_FROM => row.valid_from = day(&text)?,
            VALID_UNTIL => row.valid_until = day(&text)?,
            LAW_ARTICLE => row.law_article = (!text.is_empty()).then_some(text),
            _ => row.notes.push(text),
        }
    }
    if row.notes.iter().all(String::is_empty) {
        row.notes.clear();
    }
    Ok(row)
}

fn day(text: &str) -> Result<Option<Date>, String> {
    match text.trim() {
        "" => Ok(None),
        text => match crate::temporal::date(text) {
            Some(day) => Ok(Some(day)),
            None => Err(format!("`{text}` is no day such as 2024-02-29")),
        },
    }
}
