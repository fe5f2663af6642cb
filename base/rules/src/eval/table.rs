//! Decision tables, compiled: which rows fire and what comes of them (DMN 1.5 section 8).

use std::{cmp::Ordering, sync::Arc};

use super::{Evaluated, Evaluator, Halt, Scope};
use crate::{
    evaluation::{FiredRow, Named, TableTrace},
    feel::Expr,
    functions,
    kinds::Type,
    value::Value,
};

/// What is to be done when several rows fire (section 8.2.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum HitPolicy {
    Unique,
    Any,
    First,
    Priority,
    #[serde(rename = "RULE ORDER")]
    RuleOrder,
    #[serde(rename = "OUTPUT ORDER")]
    OutputOrder,
    Collect,
}

/// What `COLLECT` makes of the outputs of the rows that fired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Aggregation {
    Sum,
    Count,
    Min,
    Max,
}

#[derive(Debug)]
pub struct DecisionTable {
    pub name: String,
    pub policy: HitPolicy,
    pub aggregation: Option<Aggregation>,
    pub columns: Vec<Column>,
    pub outputs: Vec<Output>,
    pub rows: Vec<Row>,
}

/// An input of a table.
#[derive(Debug)]
pub struct Column {
    pub label: Arc<str>,
    pub expression: Expr,
    pub kind: Type,
    /// Tests that every value passes; otherwise the table has no answer.
    pub allowed: Option<Expr>,
}

/// An output of a table.
#[derive(Debug)]
pub struct Output {
    pub name: Arc<str>,
    pub kind: Type,
    /// Its values from the highest priority on.
    pub values: Vec<Expr>,
    pub default: Option<Expr>,
}

#[derive(Debug)]
pub struct Row {
    pub id: String,
    pub tests: Vec<Expr>,
    pub outputs: Vec<Expr>,
    pub annotations: Vec<(String, String)>,
}

/// A row that fired, by its place, with what it gives.
type Hit = (usize, Vec<Value>);

impl Evaluator<'_> {
    pub fn table(&mut self, table: &DecisionTable, scope: &Scope) -> Evaluated {
        let mut inputs = Vec::with_capacity(table.columns.len());
        let mut allowed = true;
        for column in &table.columns {
            let value = self.value(&column.expression, scope)?;
            let value = self.fit(&value, &column.kind)?;
            if let Some(tests) = &column.allowed
                && !self.test(tests, &value, scope)?.is_true()
            {
                allowed = false;
                self.tracer
                    .note(|| format!("{}: {} is not allowed here", table.name, column.label));
            }
            inputs.push(value);
        }
        let hits = match allowed {
            true => self.hits(table, &inputs, scope)?,
            false => Vec::new(),
        };
        let result = match (allowed, hits.is_empty()) {
            (false, _) => Value::Null,
            (true, true) => self.without_hit(table, scope)?,
            (true, false) => self.result(table, &hits, scope)?,
        };
        if self.tracer.is_on() {
            self.tracer.table(trace(table, &inputs, &hits, &result));
        }
        Ok(result)
    }

    fn hits(
        &mut self,
        table: &DecisionTable,
        inputs: &[Value],
        scope: &Scope,
    ) -> Result<Vec<Hit>, Halt> {
        let mut hits = Vec::new();
        for (place, row) in table.rows.iter().enumerate() {
            if !self.row_passes(&row.tests, inputs, scope)? {
                continue;
            }
            let mut values = Vec::with_capacity(row.outputs.len());
            for (output, expression) in table.outputs.iter().zip(&row.outputs) {
                let value = self.value(expression, scope)?;
                values.push(self.fit(&value, &output.kind)?);
            }
            hits.push((place, values));
            if table.policy == HitPolicy::First {
                break;
            }
        }
        Ok(hits)
    }

    fn without_hit(&mut self, table: &DecisionTable, scope: &Scope) -> Evaluated {
        if table.outputs.iter().any(|output| output.default.is_some()) {
            let mut values = Vec::new();
            for output in &table.outputs {
                values.push(match &output.default {
                    Some(default) => self.value(default, scope)?,
                    None => Value::Null,
                });
            }
            return Ok(combined(table, &values));
        }
        let counts =
            table.policy == HitPolicy::Collect && table.aggregation == Some(Aggregation::Count);
        Ok(if counts { Value::from(0) } else { Value::Null })
    }

    fn result(&mut self, table: &DecisionTable, hits: &[Hit], scope: &Scope) -> Evaluated {
        let first = &hits[0].1;
        match table.policy {
            HitPolicy::First => Ok(combined(table, first)),
            HitPolicy::Unique if hits.len() > 1 => {
                self.tracer.note(|| {
                    format!(
                        "{}: more than one row fired, and UNIQUE wants one",
                        table.name
                    )
                });
                Ok(Value::Null)
            }
            HitPolicy::Unique => Ok(combined(table, first)),
            HitPolicy::Any => {
                let value = combined(table, first);
                let agree = |hit: &Hit| combined(table, &hit.1).equals(&value) == Some(true);
                if hits.iter().all(agree) {
                    return Ok(value);
                }
                self.tracer
                    .note(|| format!("{}: rows that fired do not agree", table.name));
                Ok(Value::Null)
            }
            HitPolicy::Priority => {
                let ordered = self.by_priority(table, hits, scope)?;
                Ok(Value::from_option(ordered.into_iter().next()))
            }
            HitPolicy::OutputOrder => Ok(Value::list(self.by_priority(table, hits, scope)?)),
            HitPolicy::RuleOrder | HitPolicy::Collect => {
                let values: Vec<Value> = hits.iter().map(|hit| combined(table, &hit.1)).collect();
                match (table.policy, table.aggregation) {
                    (HitPolicy::Collect, Some(aggregation)) => Ok(aggregated(aggregation, values)),
                    _ => Ok(Value::list(values)),
                }
            }
        }
    }

    /// The outputs of the rows that fired, ordered by the lists of output values.
    fn by_priority(
        &mut self,
        table: &DecisionTable,
        hits: &[Hit],
        scope: &Scope,
    ) -> Result<Vec<Value>, Halt> {
        let mut ranked = Vec::with_capacity(hits.len());
        for (_, values) in hits {
            let mut ranks = Vec::with_capacity(values.len());
            for (output, value) in table.outputs.iter().zip(values) {
                ranks.push(self.rank(output, value, scope)?);
            }
            ranked.push((ranks, combined(table, values)));
        }
        ranked.sort_by(|one, two| one.0.cmp(&two.0));
        Ok(ranked.into_iter().map(|(_, value)| value).collect())
    }

    fn rank(&mut self, output: &Output, value: &Value, scope: &Scope) -> Result<usize, Halt> {
        for (rank, wanted) in output.values.iter().enumerate() {
            if self.test(wanted, value, scope)?.is_true() {
                return Ok(rank);
            }
        }
        Ok(usize::MAX)
    }
}

/// One output as it is, several as a context.
fn combined(table: &DecisionTable, values: &[Value]) -> Value {
    match values {
        [single] => single.clone(),
        several => {
            let names = table.outputs.iter().map(|output| output.name.clone());
            Value::context(names.zip(several.iter().cloned()).collect())
        }
    }
}

fn aggregated(aggregation: Aggregation, values: Vec<Value>) -> Value {
    match aggregation {
        Aggregation::Count => Value::from(i64::try_from(values.len()).unwrap_or(i64::MAX)),
        Aggregation::Sum => functions::sum(&values),
        Aggregation::Min => functions::extreme(&values, Ordering::Less),
        Aggregation::Max => functions::extreme(&values, Ordering::Greater),
    }
}

fn trace(table: &DecisionTable, inputs: &[Value], hits: &[Hit], result: &Value) -> TableTrace {
    let columns = table.columns.iter().zip(inputs);
    let fired = hits.iter().map(|(place, values)| {
        let row = &table.rows[*place];
        let outputs = table.outputs.iter().zip(values);
        FiredRow {
            number: place + 1,
            id: row.id.clone(),
            annotations: row.annotations.clone(),
            outputs: outputs
                .map(|(output, value)| Named::new(&output.name, value))
                .collect(),
        }
    });
    TableTrace {
        table: table.name.clone(),
        inputs: columns
            .map(|(column, value)| Named::new(&column.label, value))
            .collect(),
        fired: fired.collect(),
        result: crate::json::from_value(result),
    }
}
