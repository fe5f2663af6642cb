//! Asks a table: its result, and the rows that it rests on.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use stoa_forms::{Answers, Definition};
use stoa_rules::{Evaluation, Table, Terms};

use super::{
    ServiceRules, TableKind,
    inputs::{DAY, inputs_of, names_of},
    with_ids,
};

/// What a table said, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    pub table: TableKind,
    /// `Rules::hash` of the whole table, in hex: which rules were asked.
    pub hash: String,
    /// The day whose law counted.
    pub day: Date,
    pub inputs: BTreeMap<String, Value>,
    /// The outputs by their names; null where the rules say nothing.
    pub result: BTreeMap<String, Value>,
    pub rows: Vec<FiredRow>,
    /// What did not go as the rules mean it to go, in English as the engine tells it.
    #[serde(default)]
    pub notes: Vec<String>,
}

/// A row that fired.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FiredRow {
    /// Its place in the whole table, from 1.
    pub number: usize,
    pub law: Option<String>,
    /// The key of its reason.
    pub reason: Option<String>,
}

/// What a caseworker is advised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    Granted,
    Refused,
    /// The rules leave it to a person.
    Person,
}

impl Verdict {
    /// Whether somebody may have it; `None` when the rules do not say.
    pub fn eligible(&self) -> Option<bool> {
        self.result.get("eligible").and_then(Value::as_bool)
    }

    /// What it costs in minor units; `None` when the rules do not say, or say something that is no price.
    pub fn amount(&self) -> Option<i64> {
        let amount = self.result.get("amount").and_then(Value::as_i64)?;
        (0..=10_000_000_000).contains(&amount).then_some(amount)
    }

    fn advice(&self) -> Advice {
        match self.result.get("advice").and_then(Value::as_str) {
            Some("granted") => Advice::Granted,
            Some("refused") => Advice::Refused,
            _ => Advice::Person,
        }
    }
}

impl Advice {
    /// What tables advise together: the table of decisions if there is one; otherwise whoever may not have it is to be refused, and the
    /// rest is left to a person. `None` where no table says anything about the decision.
    pub fn of(verdicts: &[Verdict]) -> Option<Advice> {
        let find = |kind| verdicts.iter().find(|verdict| verdict.table == kind);
        if let Some(decision) = find(TableKind::Decision) {
            return Some(decision.advice());
        }
        let eligibility = find(TableKind::Eligibility)?;
        Some(match eligibility.eligible() {
            Some(false) => Advice::Refused,
            _ => Advice::Person,
        })
    }

    /// Whether a decision goes against it.
    pub fn is_against(self, granted: bool) -> bool {
        matches!(
            (self, granted),
            (Advice::Granted, false) | (Advice::Refused, true)
        )
    }
}

impl ServiceRules {
    /// Asks a table by the rows that are in force on a day. `None` for a table that is not there.
    ///
    /// # Errors
    /// In words, when it cannot be compiled or takes more steps than an evaluation may.
    pub fn ask(
        &self,
        kind: TableKind,
        inputs: &Map<String, Value>,
        day: Date,
    ) -> Result<Option<Verdict>, String> {
        let Some(table) = self.table(kind) else {
            return Ok(None);
        };
        ask_table((kind, table), inputs, Some(day)).map(Some)
    }

    /// Asks every table whose inputs the form knows or `looked` (what registers say) has about an application's answers, by the law of a day. Those that need
    /// what only the check asks are left out.
    ///
    /// # Errors
    /// As [`ServiceRules::ask`].
    pub fn ask_all(
        &self,
        form: &Definition,
        answers: &Answers,
        (looked, day): (&Map<String, Value>, Date),
    ) -> Result<Vec<Verdict>, String> {
        let mut verdicts = Vec::new();
        for (kind, table) in self.tables() {
            let names = names_of(table);
            let known = |name: &String| {
                name == DAY || looked.contains_key(name) || form.question(name).is_some()
            };
            if names.iter().all(known) {
                let mut inputs = inputs_of(form, answers, &names, day);
                let asked = looked.iter().filter(|(name, _)| names.contains(name));
                inputs.extend(asked.map(|(name, value)| (name.clone(), value.clone())));
                verdicts.extend(self.ask(kind, &inputs, day)?);
            }
        }
        Ok(verdicts)
    }
}

/// Asks a table by the rows in force on a day, or by all of them. The day is among its inputs if it asks for it.
pub fn ask_table(
    (kind, table): (TableKind, &Table),
    inputs: &Map<String, Value>,
    day: Option<Date>,
) -> Result<Verdict, String> {
    let whole = with_ids(table);
    let told = |faults: Vec<stoa_rules::Fault>| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        faults.join("; ")
    };
    let rules = whole.to_rules().map_err(told)?;
    let hash = hex::encode(rules.hash());
    let asked = match day {
        Some(day) => whole.in_force(day),
        None => whole.clone(),
    };
    let rules = match asked.rows.len() == whole.rows.len() {
        true => rules,
        false => asked.to_rules().map_err(told)?,
    };
    let mut given = inputs.clone();
    if let Some(day) = day {
        given.insert(DAY.to_owned(), Value::String(day.to_string()));
    }
    let made = rules.evaluate(&whole.name, &Value::Object(given), &Terms::default());
    let made = made.map_err(|refusal| refusal.to_string())?;
    Ok(Verdict {
        table: kind,
        hash,
        day: day.unwrap_or_default(),
        inputs: given_of(&made),
        result: result_of(&whole, &made.result),
        rows: rows_of(&whole, &made),
        notes: made.trace.into_iter().flat_map(|one| one.notes).collect(),
    })
}

/// The inputs as the evaluation took them.
fn given_of(made: &Evaluation) -> BTreeMap<String, Value> {
    let inputs = made.trace.iter().flat_map(|decision| &decision.inputs);
    inputs
        .map(|input| (input.name.clone(), input.value.clone()))
        .collect()
}

/// The outputs by their names, whether there is one or several.
fn result_of(table: &Table, result: &Value) -> BTreeMap<String, Value> {
    let of = |output: &stoa_rules::TableOutput| {
        let value = match (table.outputs.len(), result) {
            (1, value) => value.clone(),
            (_, Value::Object(values)) => values.get(&output.name).cloned().unwrap_or_default(),
            _ => Value::Null,
        };
        (output.name.clone(), value)
    };
    table.outputs.iter().map(of).collect()
}

fn rows_of(table: &Table, made: &Evaluation) -> Vec<FiredRow> {
    let fired = made
        .trace
        .iter()
        .flat_map(|decision| &decision.tables)
        .flat_map(|table| &table.fired);
    fired
        .filter_map(|row| {
            let place = table.rows.iter().position(|own| own.id == row.id)?;
            let reason = row.outputs.iter().find(|output| output.name == "reason");
            Some(FiredRow {
                number: place + 1,
                law: table.rows[place].law_article.clone(),
                reason: reason.and_then(|output| output.value.as_str().map(str::to_owned)),
            })
        })
        .collect()
}
