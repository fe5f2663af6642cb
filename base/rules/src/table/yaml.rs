//! Tables as YAML, as the definition of a service holds them: a list of rows.

use serde::{Deserialize, Deserializer};

use super::Table;
use crate::Fault;

/// The longest text that is read, in bytes.
const LONGEST: usize = 5_000_000;

/// A cell: text, or a number or a truth that YAML has read as such.
#[derive(Deserialize)]
#[serde(untagged)]
enum Cell {
    Truth(bool),
    Whole(i64),
    Text(String),
}

pub fn cells<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let cells = Vec::<Cell>::deserialize(deserializer)?;
    let text = |cell| match cell {
        Cell::Truth(truth) => truth.to_string(),
        Cell::Whole(number) => number.to_string(),
        Cell::Text(text) => text,
    };
    Ok(cells.into_iter().map(text).collect())
}

impl Table {
    /// Reads the YAML form.
    ///
    /// # Errors
    /// The first thing that is no table, with its line.
    pub fn from_yaml(text: &str) -> Result<Self, Fault> {
        let fault = |line: u64, what: String| Fault {
            place: "the table".to_owned(),
            what,
            line: u32::try_from(line).unwrap_or(0),
        };
        if text.len() > LONGEST {
            return Err(fault(0, format!("it has more than {LONGEST} bytes")));
        }
        let table: Self = serde_saphyr::from_str(text).map_err(|error| {
            let line = error.location().map_or(0, |place| place.line());
            fault(line, error.to_string())
        })?;
        Ok(table.with_ids())
    }
}
