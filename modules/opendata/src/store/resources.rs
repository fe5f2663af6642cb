//! Published datasets' resources by what stands in their fields.

use stoa_kernel::{Id, Reader, Result, db::Value};

use super::narrowing::beginning;
use crate::model::{DatasetId, Resource, State};

/// What a resource must have in a field, in capitals or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResourceTerm {
    /// The number itself.
    Number(i64),
    OfDataset(i64),
    Title(String),
    Text(String),
    /// The address elsewhere, or the name that its address here ends with.
    Address(String),
    Format(String),
    /// The hash of its file begins so.
    Hash(String),
}

/// By which field they are ordered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ResourceOrder {
    #[default]
    Number,
    Title,
    Address,
    Format,
    Created,
}

impl ResourceOrder {
    const fn sql(self) -> &'static str {
        match self {
            ResourceOrder::Number => "r.id",
            ResourceOrder::Title => "r.title, r.id",
            ResourceOrder::Address => "r.url, r.id",
            ResourceOrder::Format => "r.format, r.id",
            ResourceOrder::Created => "r.created_at, r.id",
        }
    }
}

/// The resources of published datasets that fit all terms, as they are prepared now, with the datasets that they are of.
pub async fn resources_like(
    db: &mut Reader,
    terms: &[ResourceTerm],
    order: ResourceOrder,
    most: usize,
) -> Result<Vec<(Id<Resource>, DatasetId)>> {
    let mut values = vec![Value::from(State::Withdrawn.name())];
    let mut sql =
        "SELECT r.id, r.dataset FROM dataset_resource r JOIN dataset d ON d.id = r.dataset
                   WHERE r.removed_at IS NULL AND d.version > 0 AND d.state <> $1"
            .to_owned();
    for term in terms {
        sql.push_str(" AND ");
        sql.push_str(&condition(term, &mut values));
    }
    values.push(Value::from(most));
    let last = values.len();
    let sql = format!("{sql} ORDER BY {} LIMIT ${last}", order.sql());
    let rows = db.rows(&sql, &values).await?;
    rows.iter()
        .map(|row| Ok((row.get("id")?, row.get("dataset")?)))
        .collect()
}

fn condition(term: &ResourceTerm, values: &mut Vec<Value>) -> String {
    let (value, shape): (Value, fn(usize) -> String) = match term {
        ResourceTerm::Number(number) => (Value::from(*number), |at| format!("r.id = ${at}")),
        ResourceTerm::OfDataset(number) => {
            (Value::from(*number), |at| format!("r.dataset = ${at}"))
        }
        ResourceTerm::Title(text) => (within(text), |at| has("r.title", at)),
        ResourceTerm::Text(text) => (within(text), |at| has("r.text", at)),
        ResourceTerm::Format(text) => (within(text), |at| has("r.format", at)),
        ResourceTerm::Address(text) => (within(text), |at| {
            format!("({} OR {})", has("r.url", at), has("r.name", at))
        }),
        ResourceTerm::Hash(text) => (Value::from(beginning(&text.to_lowercase())), |at| {
            format!(
                "r.file IN (SELECT f.id FROM dataset_file f WHERE f.hash LIKE ${at} ESCAPE '!')"
            )
        }),
    };
    values.push(value);
    shape(values.len())
}

fn has(column: &str, at: usize) -> String {
    format!("LOWER({column}) LIKE LOWER(${at}) ESCAPE '!'")
}

fn within(text: &str) -> Value {
    Value::from(format!("%{}", beginning(text)))
}
