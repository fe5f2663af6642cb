//! The rules of a service as decision tables: who may have it, what it costs, what is advised. Each row with its days of force and
//! the article of law that it rests on, and examples that have to come out right.

mod ask;
mod faults;
mod fee;
mod inputs;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use stoa_forms::{Localised, Question};
use stoa_rules::{HitPolicy, Table};

pub use ask::{Advice, FiredRow, Verdict};
pub use faults::{days_of_change, faults, findings, outcome_of};
pub use fee::{fee_of, span_of_fees};
pub use inputs::{Asked, DAY, names_of, question_of, value_of};

/// The section `rules` of a service's file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceRules {
    /// What only the check asks, beside questions of the form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// Reasons in words, by the keys that rows give.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub reasons: BTreeMap<String, Localised>,
    /// What tables say in one language, in the others: by a column's label or a row's article of law as it stands there.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<String, Localised>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eligibility: Option<Table>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee: Option<Table>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Table>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<RuleExample>,
}

/// What a table is to give for some inputs on a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleExample {
    pub table: TableKind,
    /// The day whose law counts. It has to be there where rows have days of force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    pub inputs: BTreeMap<String, Value>,
    /// The outputs that matter, by their names.
    pub expected: BTreeMap<String, Value>,
}

/// What a table decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TableKind {
    /// Whether somebody may have it: `eligible`, a truth.
    Eligibility,
    /// What it costs: `amount`, in minor units of the fee's currency.
    Fee,
    /// What a caseworker is advised: `advice`, one of `granted`, `refused`, `person`.
    Decision,
}

impl TableKind {
    pub const ALL: [TableKind; 3] = [TableKind::Eligibility, TableKind::Fee, TableKind::Decision];

    pub const fn slug(self) -> &'static str {
        match self {
            TableKind::Eligibility => "eligibility",
            TableKind::Fee => "fee",
            TableKind::Decision => "decision",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// The output that it has to have, with its type in FEEL.
    pub const fn output(self) -> (&'static str, &'static str) {
        match self {
            TableKind::Eligibility => ("eligible", "boolean"),
            TableKind::Fee => ("amount", "number"),
            TableKind::Decision => ("advice", "string"),
        }
    }

    /// Whether a table may decide so: a single row, or for a fee also the sum of several.
    pub fn allows(self, table: &Table) -> bool {
        match table.policy {
            HitPolicy::Unique | HitPolicy::Any | HitPolicy::First | HitPolicy::Priority => true,
            HitPolicy::Collect => {
                self == TableKind::Fee && table.aggregation.is_some() && table.outputs.len() == 1
            }
            HitPolicy::RuleOrder | HitPolicy::OutputOrder => false,
        }
    }
}

impl ServiceRules {
    pub fn table(&self, kind: TableKind) -> Option<&Table> {
        match kind {
            TableKind::Eligibility => self.eligibility.as_ref(),
            TableKind::Fee => self.fee.as_ref(),
            TableKind::Decision => self.decision.as_ref(),
        }
    }

    pub fn table_mut(&mut self, kind: TableKind) -> &mut Option<Table> {
        match kind {
            TableKind::Eligibility => &mut self.eligibility,
            TableKind::Fee => &mut self.fee,
            TableKind::Decision => &mut self.decision,
        }
    }

    /// The tables that there are.
    pub fn tables(&self) -> impl Iterator<Item = (TableKind, &Table)> {
        TableKind::ALL
            .into_iter()
            .filter_map(|kind| Some((kind, self.table(kind)?)))
    }

    /// The hash of each table, by its name in the file: `Rules::hash` in hex, over all its rows whatever their days of force.
    pub fn hashes(&self) -> BTreeMap<String, String> {
        self.tables()
            .filter_map(|(kind, table)| Some((kind.slug().to_owned(), hash_of(table)?)))
            .collect()
    }
}

/// A table with an id for each row, so that a row is the same whichever others are in force.
pub fn with_ids(table: &Table) -> Table {
    let mut table = table.clone();
    for (at, row) in table.rows.iter_mut().enumerate() {
        if row.id.is_empty() {
            row.id = format!("row-{}", at + 1);
        }
    }
    table
}

/// SHA-256 over what a table means, in hex; `None` for one that cannot be compiled.
pub fn hash_of(table: &Table) -> Option<String> {
    let rules = with_ids(table).to_rules().ok()?;
    Some(hex::encode(rules.hash()))
}
