//! One decision table as people edit it: its cells as text, its rows with their days of force and their articles of law.

mod checks;
mod cover;
mod from_dmn;
mod samples;
mod to_dmn;
mod yaml;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::{
    Evaluation, Fault, Rules, Terms,
    eval::{Aggregation, HitPolicy},
};

pub use checks::{Finding, Findings, Problem};

/// A decision table. Cells hold FEEL: unary tests for inputs, expressions for outputs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The name of the decision that the table makes.
    #[serde(rename = "table")]
    pub name: String,
    #[serde(default = "unique")]
    pub policy: HitPolicy,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aggregation: Option<Aggregation>,
    /// The input data that the table asks for, where that is more than the expressions of its inputs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<Datum>,
    pub inputs: Vec<TableInput>,
    pub outputs: Vec<TableOutput>,
    /// The names of further columns of notes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub annotations: Vec<String>,
    pub rows: Vec<TableRow>,
}

fn unique() -> HitPolicy {
    HitPolicy::Unique
}

fn any() -> String {
    "Any".to_owned()
}

/// Input data by name, with the name of its type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Datum {
    pub name: String,
    #[serde(rename = "type", default = "any")]
    pub kind: String,
}

/// An input: what is tested.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableInput {
    pub label: String,
    pub expression: String,
    #[serde(rename = "type", default = "any")]
    pub kind: String,
    /// The values that there may be, as unary tests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed: Option<String>,
}

/// An output: what a row gives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableOutput {
    pub name: String,
    #[serde(rename = "type", default = "any")]
    pub kind: String,
    /// The values that there may be, from the highest priority on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub values: Option<String>,
    /// What it is when no row fires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableRow {
    /// Without one it is called after its place, `row-1`.
    #[serde(default)]
    pub id: String,
    #[serde(deserialize_with = "yaml::cells")]
    pub when: Vec<String>,
    #[serde(deserialize_with = "yaml::cells")]
    pub then: Vec<String>,
    /// The first and the last day on which it is in force.
    #[serde(
        default,
        rename = "valid from",
        skip_serializing_if = "Option::is_none"
    )]
    pub valid_from: Option<Date>,
    #[serde(
        default,
        rename = "valid until",
        skip_serializing_if = "Option::is_none"
    )]
    pub valid_until: Option<Date>,
    /// What it rests on.
    #[serde(
        default,
        rename = "law article",
        skip_serializing_if = "Option::is_none"
    )]
    pub law_article: Option<String>,
    /// One for each further column.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// What the table is to give for some inputs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    pub inputs: Json,
    pub expected: Json,
}

/// What became of an example.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    pub passed: bool,
    pub expected: Json,
    /// The evaluation, or why there is none.
    pub evaluation: Result<Evaluation, String>,
}

impl Table {
    /// The table with the rows that are in force on a day.
    pub fn in_force(&self, day: Date) -> Self {
        let mut table = self.clone();
        table.rows.retain(|row| row.is_in_force(day));
        table
    }

    /// Compiles it.
    ///
    /// # Errors
    /// Every fault in its cells.
    pub fn to_rules(&self) -> Result<Rules, Vec<Fault>> {
        Rules::read(&self.to_dmn())
    }

    /// Tries examples; numbers are equal however they are written.
    ///
    /// # Errors
    /// Every fault in its cells, where there are some.
    pub fn test(&self, examples: &[Example]) -> Result<Vec<Outcome>, Vec<Fault>> {
        let rules = self.to_rules()?;
        let outcomes = examples.iter().map(|example| {
            let evaluation = rules.evaluate(&self.name, &example.inputs, &Terms::default());
            let evaluation = evaluation.map_err(|refusal| refusal.to_string());
            Outcome {
                passed: evaluation
                    .as_ref()
                    .is_ok_and(|got| crate::json::same(&got.result, &example.expected)),
                expected: example.expected.clone(),
                evaluation,
            }
        });
        Ok(outcomes.collect())
    }

    /// Gives every row an id that has none.
    fn with_ids(mut self) -> Self {
        for (at, row) in self.rows.iter_mut().enumerate() {
            if row.id.is_empty() {
                row.id = format!("row-{}", at + 1);
            }
        }
        self
    }
}

impl TableRow {
    pub fn is_in_force(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day)
            && self.valid_until.is_none_or(|until| day <= until)
    }

    /// Whether there is a day on which both are in force.
    fn meets_in_time(&self, other: &Self) -> bool {
        let before = |until: Option<Date>, from: Option<Date>| match (until, from) {
            (Some(until), Some(from)) => until < from,
            _ => false,
        };
        !before(self.valid_until, other.valid_from) && !before(other.valid_until, self.valid_from)
    }
}
