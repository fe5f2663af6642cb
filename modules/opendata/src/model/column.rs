//! A column of a table, as pages, catalogues and queries know it.

use serde::{Deserialize, Serialize};

/// What a column holds, by the words of the readers of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Boolean,
    Integer,
    Number,
    Date,
    LocalTime,
    Instant,
    Text,
    Place,
}

impl Kind {
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Boolean => "boolean",
            Kind::Integer => "integer",
            Kind::Number => "number",
            Kind::Date => "date",
            Kind::LocalTime => "local-time",
            Kind::Instant => "instant",
            Kind::Text => "text",
            Kind::Place => "place",
        }
    }

    /// The type of Frictionless' Table Schema.
    pub const fn frictionless(self) -> &'static str {
        match self {
            Kind::Boolean => "boolean",
            Kind::Integer => "integer",
            Kind::Number => "number",
            Kind::Date => "date",
            Kind::LocalTime | Kind::Instant => "datetime",
            // CSV has a geometry as its well-known text.
            Kind::Text | Kind::Place => "string",
        }
    }

    /// The type of CKAN's datastore.
    pub const fn ckan(self) -> &'static str {
        match self {
            Kind::Boolean => "bool",
            Kind::Integer => "int",
            Kind::Number => "numeric",
            Kind::Date => "date",
            Kind::LocalTime => "timestamp",
            Kind::Instant => "timestamptz",
            Kind::Text | Kind::Place => "text",
        }
    }

    pub const fn is_numeric(self) -> bool {
        matches!(self, Kind::Integer | Kind::Number)
    }
}

/// A column with what was seen of its values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TableColumn {
    pub name: String,
    /// As the file has it; empty if it has none.
    pub heading: String,
    pub kind: Kind,
    #[serde(default)]
    pub unit: Option<String>,
    /// As the readers tell it.
    #[serde(default)]
    pub profile: serde_json::Value,
}

#[cfg(test)]
impl TableColumn {
    /// A column of which nothing else is known.
    pub fn bare(name: &str, kind: Kind) -> Self {
        TableColumn {
            name: name.to_owned(),
            heading: String::new(),
            kind,
            unit: None,
            profile: serde_json::Value::Null,
        }
    }
}

impl TableColumn {
    /// What people call it.
    pub fn label(&self) -> &str {
        match self.heading.trim() {
            "" => &self.name,
            heading => heading,
        }
    }
}
