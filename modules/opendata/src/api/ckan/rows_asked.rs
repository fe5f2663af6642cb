//! Which rows `datastore_search` asks for, and how they are written.

use serde_json::{Map, Value, json};
use stoa_kernel::{Error, FieldError, Message, Result};
use stoa_tables::{Condition, Direction, Literal, Select};

use super::{
    asked::{Asked, text_of},
    words_sought,
};
use crate::model::{DataFile, Kind, PublishedFile, TableColumn, literal};

/// The number of a row, which CKAN gives each.
pub const ROW: &str = "_id";

/// The rows that are asked for, without a page of them.
#[derive(Debug)]
pub struct RowsAsked {
    pub select: Select,
    /// A statement that counts them.
    pub count: String,
    /// The columns of the answer.
    pub fields: Vec<Value>,
    /// All rows are, in the order of the table: how many there are is known.
    pub is_all: bool,
}

/// A table as it is asked.
struct Table<'a> {
    asked: &'a Asked,
    file: &'a DataFile,
    /// No column of its own is called as the number of a row.
    is_numbered: bool,
}

fn invalid(field: &str, name: &str) -> Error {
    let message = Message::new("opendata-ckan-field-none").with("field", name);
    Error::Invalid(vec![FieldError::new(field, message)])
}

/// Reads `fields`, `filters`, `q`, `full_text`, `plain`, `sort` and `distinct`.
///
/// # Errors
/// `Invalid` on the parameter that names a column that there is not, or is no query.
pub fn rows_asked(asked: &Asked, published: &PublishedFile, file: &DataFile) -> Result<RowsAsked> {
    let is_numbered = file.columns.iter().all(|column| column.name != ROW);
    let table = Table {
        asked,
        file,
        is_numbered,
    };
    let named = asked.list("fields");
    for name in &named {
        table.kind(name).ok_or_else(|| invalid("fields", name))?;
    }
    // With the number of each row all rows differ.
    let is_distinct =
        asked.flag("distinct") && !named.is_empty() && !named.iter().any(|name| name == ROW);
    let mut conditions = table.filters()?;
    conditions.extend(table.words()?);
    let order = table.order()?;
    let is_all = conditions.is_empty() && !is_distinct;
    let shows_number =
        is_numbered && !is_distinct && (named.is_empty() || named.iter().any(|name| name == ROW));
    let wanted = |column: &&TableColumn| named.is_empty() || named.contains(&column.name);
    let shown: Vec<&TableColumn> = file.columns.iter().filter(wanted).collect();
    let number = shows_number.then_some(ROW);
    let names = shown.iter().map(|column| column.name.as_str());
    let mut select = Select::from(&published.table).columns(number.into_iter().chain(names));
    for condition in &conditions {
        select = select.filter(condition.clone());
    }
    for (name, direction) in order {
        if is_distinct && !shown.iter().any(|column| column.name == name) {
            return Err(invalid("sort", &name));
        }
        select = select.order(name, direction);
    }
    if is_distinct {
        select = select.distinct();
    } else if is_numbered {
        select = select.numbered(ROW);
    }
    // Rows are numbered on one thread, which counting them seldom needs.
    let mut counted = Select::from(&published.table);
    for condition in conditions {
        counted = counted.filter(condition);
    }
    let count = match is_distinct || table.filters_by_number() {
        true => select.count(),
        false => counted.count(),
    };
    Ok(RowsAsked {
        select,
        count,
        fields: fields_of(number, &shown),
        is_all,
    })
}

fn fields_of(number: Option<&str>, columns: &[&TableColumn]) -> Vec<Value> {
    let number = number.map(|name| json!({"id": name, "type": "int"}));
    let columns = columns.iter().map(|column| {
        json!({"id": column.name, "type": column.kind.ckan(), "info": {"label": column.label()}})
    });
    number.into_iter().chain(columns).collect()
}

impl Table<'_> {
    fn kind(&self, name: &str) -> Option<Kind> {
        let column = self.file.columns.iter().find(|column| column.name == name);
        match column {
            Some(column) => Some(column.kind),
            None => (name == ROW && self.is_numbered).then_some(Kind::Integer),
        }
    }

    fn filters_by_number(&self) -> bool {
        let filters = self.asked.json("filters");
        filters.is_some_and(|filters| filters.get(ROW).is_some())
    }

    /// `filters`: each column has one of its values. A value of another kind stands in no row.
    fn filters(&self) -> Result<Vec<Condition>> {
        let filters = match self.asked.json("filters") {
            None | Some(Value::Null) => return Ok(Vec::new()),
            Some(Value::Object(filters)) => filters,
            Some(_) => return Err(Error::invalid("filters", "opendata-ckan-filters-wrong")),
        };
        let mut conditions = Vec::new();
        for (name, value) in &filters {
            let kind = self.kind(name).ok_or_else(|| invalid("filters", name))?;
            let values = match value {
                Value::Object(_) => {
                    return Err(Error::invalid("filters", "opendata-ckan-filters-wrong"));
                }
                Value::Array(all) => all.iter().collect(),
                one => vec![one],
            };
            let there = values.iter().filter(|value| !value.is_null());
            let literals = there.filter_map(|value| literal(kind, &text_of(Some(value))));
            let literals: Vec<Literal> = literals.collect();
            let one_of = Condition::OneOf(name.clone(), literals);
            conditions.push(match values.iter().any(|value| value.is_null()) {
                true => Condition::Any(vec![one_of, Condition::IsMissing(name.clone())]),
                false => one_of,
            });
        }
        Ok(conditions)
    }

    /// `q` as a text, for all columns, or as an object, for some of them; `full_text`, which newer clients say instead of the text.
    fn words(&self) -> Result<Vec<Condition>> {
        let all: Vec<&TableColumn> = self.file.columns.iter().collect();
        let mut conditions = Vec::new();
        match self.asked.json("q") {
            Some(Value::Object(of_columns)) => {
                for (name, text) in &of_columns {
                    let column = all.iter().find(|column| column.name == *name);
                    let column = column.ok_or_else(|| invalid("q", name))?;
                    conditions.extend(self.sought("q", &text_of(Some(text)), &[column])?);
                }
            }
            _ => conditions.extend(self.sought("q", &self.asked.text("q"), &all)?),
        }
        let whole = self.asked.text("full_text");
        conditions.extend(self.sought("full_text", &whole, &all)?);
        Ok(conditions)
    }

    fn sought(&self, field: &str, text: &str, of: &[&TableColumn]) -> Result<Option<Condition>> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let is_plain = !self.asked.params.contains_key("plain") || self.asked.flag("plain");
        if is_plain {
            return Ok(Some(words_sought::plain(text, of)));
        }
        let wrong = || Error::invalid(field, "opendata-ckan-query-wrong");
        words_sought::query(text, of).map(Some).ok_or_else(wrong)
    }

    fn order(&self) -> Result<Vec<(String, Direction)>> {
        let mut order = Vec::new();
        for part in self.asked.list("sort") {
            let part = part.trim();
            let (name, behind) = match part.strip_prefix('"').and_then(|rest| rest.split_once('"'))
            {
                Some(quoted) => quoted,
                None => part.split_once(char::is_whitespace).unwrap_or((part, "")),
            };
            self.kind(name).ok_or_else(|| invalid("sort", name))?;
            let direction = match behind
                .split_whitespace()
                .next()
                .map(str::to_lowercase)
                .as_deref()
            {
                Some("desc") => Direction::Descending,
                _ => Direction::Ascending,
            };
            order.push((name.to_owned(), direction));
        }
        Ok(order)
    }
}

/// How an answer has its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Objects,
    Lists,
    /// One text, with this between values and no headings.
    Text(char),
}

impl Form {
    /// `Invalid` on `records_format` for one that there is not.
    pub fn of(asked: &Asked) -> Result<Self> {
        Ok(match asked.text("records_format").as_str() {
            "" | "objects" => Form::Objects,
            "lists" => Form::Lists,
            "csv" => Form::Text(','),
            "tsv" => Form::Text('\t'),
            _ => {
                return Err(Error::invalid(
                    "records_format",
                    "opendata-ckan-form-unknown",
                ));
            }
        })
    }

    pub const fn name(self) -> &'static str {
        match self {
            Form::Objects => "objects",
            Form::Lists => "lists",
            Form::Text(',') => "csv",
            Form::Text(_) => "tsv",
        }
    }

    /// The rows with these fields, in their order.
    pub fn write(self, rows: Vec<Map<String, Value>>, fields: &[Value]) -> Value {
        let names: Vec<&str> = fields
            .iter()
            .filter_map(|field| field["id"].as_str())
            .collect();
        let values = |mut row: Map<String, Value>| {
            let all = names
                .iter()
                .map(move |name| row.remove(*name).unwrap_or_default());
            all.collect::<Vec<Value>>()
        };
        match self {
            Form::Objects => {
                let named = |row| {
                    names
                        .iter()
                        .map(|name| (*name).to_owned())
                        .zip(values(row))
                        .collect()
                };
                rows.into_iter()
                    .map(|row| Value::Object(named(row)))
                    .collect()
            }
            Form::Lists => rows
                .into_iter()
                .map(|row| Value::Array(values(row)))
                .collect(),
            Form::Text(between) => {
                let mut text = String::new();
                for row in rows {
                    let cells: Vec<String> = values(row)
                        .iter()
                        .map(|value| cell(value, between))
                        .collect();
                    text.push_str(&cells.join(&between.to_string()));
                    text.push('\n');
                }
                Value::String(text)
            }
        }
    }
}

/// A value as CSV has it (RFC 4180): a missing one is nothing, an empty text two quotes.
fn cell(value: &Value, between: char) -> String {
    let text = match value {
        Value::Null => return String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let is_plain = !text.is_empty() && !text.contains([between, '"', '\n', '\r']);
    match is_plain {
        true => text,
        false => format!("\"{}\"", text.replace('"', "\"\"")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_written_in_each_form() {
        let fields = [
            json!({"id": "_id"}),
            json!({"id": "name"}),
            json!({"id": "note"}),
        ];
        let row = json!({"name": "a \"b\", c", "_id": 1, "note": null, "more": 2});
        let rows = || vec![row.as_object().unwrap().clone()];
        assert_eq!(
            Form::Lists.write(rows(), &fields),
            json!([[1, "a \"b\", c", null]])
        );
        assert_eq!(
            Form::Objects.write(rows(), &fields),
            json!([{"_id": 1, "name": "a \"b\", c", "note": null}])
        );
        assert_eq!(
            Form::Text(',').write(rows(), &fields),
            "1,\"a \"\"b\"\", c\",\n"
        );
        assert_eq!(
            Form::Text('\t').write(rows(), &fields),
            "1\t\"a \"\"b\"\", c\"\t\n"
        );
        assert_eq!(cell(&json!(""), ','), "\"\"");
    }
}
