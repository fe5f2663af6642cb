//! What an evaluation is allowed, and what it tells of how it came to its result.

use serde::Serialize;
use serde_json::Value as Json;

use crate::{json, value::Value};

/// On which terms an evaluation is made.
#[derive(Clone, Debug)]
pub struct Terms {
    /// Steps that it may take: about one for each part of an expression, and for each character or item copied.
    pub steps: u64,
    /// How deep expressions and calls may stand in one another.
    pub depth: u32,
    /// Whether it tells how it came to its result.
    pub trace: bool,
    /// What `now()` and `today()` give; null without.
    pub now: Option<jiff::ZonedDateTime>,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            steps: 1_000_000,
            depth: 200,
            trace: true,
            now: None,
        }
    }
}

/// A result and how it came about.
#[derive(Clone, Debug, Serialize, PartialEq)]
pub struct Evaluation {
    /// Dates, times and durations as FEEL writes them; numbers that JSON cannot hold exactly as text.
    pub result: Json,
    /// The decisions that were made on the way, each after those that it needed.
    pub trace: Vec<DecisionTrace>,
}

/// A decision that was made.
#[derive(Clone, Debug, Default, Serialize, PartialEq)]
pub struct DecisionTrace {
    pub decision: String,
    /// What it was made of: input data and other decisions.
    pub inputs: Vec<Named>,
    /// The decision tables that were asked.
    pub tables: Vec<TableTrace>,
    pub result: Json,
    /// What did not go as the rules mean it to go.
    pub notes: Vec<String>,
}

/// A decision table that was asked.
#[derive(Clone, Debug, Serialize, PartialEq)]
pub struct TableTrace {
    pub table: String,
    pub inputs: Vec<Named>,
    pub fired: Vec<FiredRow>,
    pub result: Json,
}

/// A row that fired.
#[derive(Clone, Debug, Serialize, PartialEq)]
pub struct FiredRow {
    /// From 1.
    pub number: usize,
    pub id: String,
    /// Such as the article of law, by the name of their column.
    pub annotations: Vec<(String, String)>,
    pub outputs: Vec<Named>,
}

/// A value by its name.
#[derive(Clone, Debug, Serialize, PartialEq)]
pub struct Named {
    pub name: String,
    pub value: Json,
}

impl Named {
    pub fn new(name: &str, value: &Value) -> Self {
        Self {
            name: name.to_owned(),
            value: json::from_value(value),
        }
    }
}

/// Writes the trace while decisions are made within one another.
#[derive(Debug, Default)]
pub struct Tracer {
    on: bool,
    open: Vec<DecisionTrace>,
    done: Vec<DecisionTrace>,
}

impl Tracer {
    pub fn new(on: bool) -> Self {
        Self {
            on,
            ..Self::default()
        }
    }

    pub fn is_on(&self) -> bool {
        self.on
    }

    pub fn begin(&mut self, decision: &str) {
        if self.on {
            self.open.push(DecisionTrace {
                decision: decision.to_owned(),
                ..DecisionTrace::default()
            });
        }
    }

    pub fn end(&mut self, inputs: impl FnOnce() -> Vec<Named>, result: &Value) {
        if let Some(mut decision) = self.open.pop() {
            decision.inputs = inputs();
            decision.result = json::from_value(result);
            self.done.push(decision);
        }
    }

    pub fn table(&mut self, table: TableTrace) {
        if let Some(decision) = self.open.last_mut() {
            decision.tables.push(table);
        }
    }

    pub fn note(&mut self, note: impl FnOnce() -> String) {
        if let Some(decision) = self.open.last_mut() {
            decision.notes.push(note());
        }
    }

    pub fn finish(self) -> Vec<DecisionTrace> {
        self.done
    }
}
