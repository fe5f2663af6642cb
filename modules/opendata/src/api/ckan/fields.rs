//! Fields of CKAN's datastore, as columns of our tables.

use serde_json::{Map, Value, json};
use stoa_kernel::{Error, FieldError, Message, Result};
use stoa_readers::names;

use super::asked::{Asked, text_of};
use crate::{
    model::{Kind, TableColumn},
    records,
};

/// The most fields of a table, as PostgreSQL has it for CKAN.
const FIELDS: usize = 1600;
/// The columns that a program asks for; by the rows where it names none.
pub fn fields_of(asked: &Asked, records: &[Value]) -> Result<Vec<TableColumn>> {
    let wanted: Vec<(String, String, String)> = match asked.json("fields") {
        Some(Value::Array(fields)) => fields
            .iter()
            .map(|field| {
                let label = text_of(field.get("info").and_then(|info| info.get("label")));
                (text_of(field.get("id")), text_of(field.get("type")), label)
            })
            .collect(),
        _ => Vec::new(),
    };
    let mut ids: Vec<String> = wanted.iter().map(|(id, _, _)| id.clone()).collect();
    for name in records
        .iter()
        .filter_map(Value::as_object)
        .flat_map(Map::keys)
    {
        if name != "_id" && wanted.is_empty() && !ids.contains(name) {
            ids.push(name.clone());
        }
    }
    if ids.len() > FIELDS {
        return Err(Error::invalid("fields", "opendata-ckan-fields-many"));
    }
    let mut faults = Vec::new();
    let named = names(&ids);
    let mut columns = Vec::new();
    for (id, name) in ids.iter().zip(named) {
        let is_twice = ids.iter().filter(|other| *other == id).count() > 1;
        if id.trim().is_empty() || id.starts_with('_') || id.contains('"') || is_twice {
            let wrong = Message::new("opendata-ckan-field-name").with("field", id);
            faults.push(FieldError::new("fields", wrong));
        }
        let kind = match wanted.iter().find(|(known, _, _)| known == id) {
            Some((_, kind, _)) if !kind.is_empty() => kind_named(kind),
            _ => {
                let values = records.iter().filter_map(|record| record.get(id));
                Some(records::kind_of(values))
            }
        };
        let Some(kind) = kind else {
            let wrong = Message::new("opendata-ckan-field-type").with("field", id);
            faults.push(FieldError::new("fields", wrong));
            continue;
        };
        columns.push(TableColumn {
            name,
            heading: id.clone(),
            kind,
            unit: None,
            profile: Value::Null,
        });
    }
    match faults.is_empty() {
        true => Ok(columns),
        false => Err(Error::Invalid(faults)),
    }
}

/// The kind of a type of PostgreSQL's, as CKAN's clients name them.
fn kind_named(name: &str) -> Option<Kind> {
    let name = name.trim().to_ascii_lowercase();
    let name = name.split('(').next().unwrap_or_default().trim();
    if name.ends_with("[]") || name.starts_with('_') {
        return Some(Kind::Text);
    }
    Some(match name {
        "int" | "int2" | "int4" | "int8" | "integer" | "bigint" | "smallint" | "serial" => {
            Kind::Integer
        }
        "numeric" | "decimal" | "float" | "float4" | "float8" | "real" | "double precision" => {
            Kind::Number
        }
        "bool" | "boolean" => Kind::Boolean,
        "date" => Kind::Date,
        "timestamp" | "timestamp without time zone" => Kind::LocalTime,
        "timestamptz" | "timestamp with time zone" => Kind::Instant,
        "text" | "varchar" | "char" | "character varying" | "json" | "jsonb" | "uuid" | "time"
        | "nested" => Kind::Text,
        _ => return None,
    })
}

/// The columns that a program names and a table has not, with names that it has not either. `Invalid` on `fields` for each that it has
/// with values of another kind.
pub fn new_fields(
    asked: &Asked,
    columns: &[TableColumn],
    records: &[Value],
) -> Result<Vec<TableColumn>> {
    if !asked.json("fields").is_some_and(|fields| fields.is_array()) {
        return Ok(Vec::new());
    }
    let typed = typed_fields(asked);
    let (mut new, mut faults) = (Vec::new(), Vec::new());
    for field in fields_of(asked, records)? {
        let known = columns
            .iter()
            .find(|column| records::is_called(column, &field.heading));
        match known {
            None => new.push(field),
            Some(known) if known.kind != field.kind && typed.contains(&field.heading) => {
                let other = Message::new("opendata-ckan-field-other")
                    .with("field", &field.heading)
                    .with("has", known.kind.ckan())
                    .with("wants", field.kind.ckan());
                faults.push(FieldError::new("fields", other));
            }
            Some(_) => {}
        }
    }
    if columns.len() + new.len() > FIELDS {
        faults.push(FieldError::new(
            "fields",
            Message::new("opendata-ckan-fields-many"),
        ));
    }
    for place in 0..new.len() {
        let taken = columns.iter().chain(&new[..place]);
        let taken: Vec<String> = taken.map(|column| column.name.clone()).collect();
        if let Some(field) = new.get_mut(place) {
            field.name = free_name(&field.name, &taken);
        }
    }
    match faults.is_empty() {
        true => Ok(new),
        false => Err(Error::Invalid(faults)),
    }
}

/// The columns that a program does not name, where it asks that those go (`delete_fields`).
pub fn gone_fields(asked: &Asked, columns: &[TableColumn]) -> Vec<String> {
    let Some(Value::Array(fields)) = asked.json("fields").filter(|_| asked.flag("delete_fields"))
    else {
        return Vec::new();
    };
    let named: Vec<String> = fields
        .iter()
        .map(|field| text_of(field.get("id")))
        .collect();
    let is_named =
        |column: &&TableColumn| named.iter().any(|name| records::is_called(column, name));
    let gone = columns.iter().filter(|column| !is_named(column));
    gone.map(|column| column.name.clone()).collect()
}

/// The fields whose type a program says.
fn typed_fields(asked: &Asked) -> Vec<String> {
    let Some(Value::Array(fields)) = asked.json("fields") else {
        return Vec::new();
    };
    let is_typed = |field: &&Value| !text_of(field.get("type")).is_empty();
    let typed = fields.iter().filter(is_typed);
    typed.map(|field| text_of(field.get("id"))).collect()
}

fn free_name(wanted: &str, taken: &[String]) -> String {
    let numbered = (2..).map(|number| format!("{wanted}_{number}"));
    let mut all = std::iter::once(wanted.to_owned()).chain(numbered);
    let free = all.find(|name| !taken.contains(name));
    free.unwrap_or_else(|| wanted.to_owned())
}

/// The names of the columns of a key.
pub fn named(columns: &[TableColumn], key: &[String]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for name in key {
        let column = columns
            .iter()
            .find(|column| records::is_called(column, name));
        let column =
            column.ok_or_else(|| Error::invalid("primary_key", "opendata-ckan-field-unknown"))?;
        names.push(column.name.clone());
    }
    Ok(names)
}

/// The fields as a program named them, or as they are.
pub fn fields_shown(asked: &Asked, columns: &[TableColumn]) -> Value {
    match asked.json("fields") {
        Some(fields @ Value::Array(_)) => fields,
        _ => columns
            .iter()
            .map(|column| json!({"id": column.name, "type": column.kind.ckan()}))
            .collect(),
    }
}
