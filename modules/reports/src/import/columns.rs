//! The fields that a mapping can fill, the expressions that fill them, and both bound to a file's headers.

use std::borrow::Cow;

use serde::Deserialize;

use super::mapping::{Mapping, MappingError, same};

/// What a row can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Id,
    Category,
    Subcategory,
    Title,
    Description,
    Status,
    StatusNote,
    ReportedAt,
    UpdatedAt,
    ClosedAt,
    WithdrawnAt,
    DueAt,
    Latitude,
    Longitude,
    /// Latitude and longitude in one column.
    Point,
    X,
    Y,
    Address,
    Postcode,
    /// The ward, district or whatever the place lies in, as the source numbers or names it.
    Area,
    Neighbourhood,
    Agency,
    /// How the report came in: telephone, web, app.
    Channel,
    MediaUrl,
}

impl Field {
    pub const COUNT: usize = Field::MediaUrl as usize + 1;

    /// As the mapping file spells it.
    pub fn name(self) -> &'static str {
        match self {
            Field::Id => "id",
            Field::Category => "category",
            Field::Subcategory => "subcategory",
            Field::Title => "title",
            Field::Description => "description",
            Field::Status => "status",
            Field::StatusNote => "status_note",
            Field::ReportedAt => "reported_at",
            Field::UpdatedAt => "updated_at",
            Field::ClosedAt => "closed_at",
            Field::WithdrawnAt => "withdrawn_at",
            Field::DueAt => "due_at",
            Field::Latitude => "latitude",
            Field::Longitude => "longitude",
            Field::Point => "point",
            Field::X => "x",
            Field::Y => "y",
            Field::Address => "address",
            Field::Postcode => "postcode",
            Field::Area => "area",
            Field::Neighbourhood => "neighbourhood",
            Field::Agency => "agency",
            Field::Channel => "channel",
            Field::MediaUrl => "media_url",
        }
    }
}

/// Without these a row is no report.
const NEEDED: [Field; 3] = [Field::Id, Field::Category, Field::ReportedAt];

/// How a field is filled from columns.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Expression {
    Column(String),
    /// The first that is not empty.
    FirstOf(Vec<Expression>),
    /// Those that are not empty, one after another.
    Join {
        join: Vec<String>,
        with: String,
    },
}

/// An expression whose columns are numbers.
#[derive(Debug)]
enum Bound {
    Column(usize),
    FirstOf(Vec<Bound>),
    Join(Vec<usize>, String),
}

/// A mapping bound to a file's headers.
#[derive(Debug)]
pub struct Columns {
    bound: [Option<Bound>; Field::COUNT],
}

impl Columns {
    /// Finds the mapping's columns among the headers.
    ///
    /// # Errors
    /// `NoSuchColumn` for a name that the file has not, `MissingFields` when a field without which there is no report
    /// has no column. Both list the columns found.
    pub fn bind(mapping: &Mapping, headers: &[String]) -> Result<Self, MappingError> {
        let names: Vec<String> = headers.iter().map(|header| same(header)).collect();
        let mut columns = Columns {
            bound: [const { None }; Field::COUNT],
        };
        for (field, expression) in &mapping.columns {
            let mut missing = Vec::new();
            columns.bound[*field as usize] = bind(expression, &names, &mut missing);
            if let (false, Some(column)) = (mapping.columns_may_miss, missing.pop()) {
                return Err(MappingError::NoSuchColumn {
                    field: field.name(),
                    column,
                    found: list(headers),
                });
            }
        }
        let missing: Vec<&str> = NEEDED
            .into_iter()
            .filter(|field| !columns.has(*field))
            .map(Field::name)
            .collect();
        if missing.is_empty() {
            return Ok(columns);
        }
        Err(MappingError::MissingFields {
            missing: missing.join(", "),
            found: list(headers),
        })
    }

    pub fn has(&self, field: Field) -> bool {
        self.bound[field as usize].is_some()
    }

    /// The field's text, trimmed; empty when there is none.
    pub fn get<'r>(&self, field: Field, row: &'r [String]) -> Cow<'r, str> {
        self.bound[field as usize]
            .as_ref()
            .map_or(Cow::Borrowed(""), |bound| bound.read(row))
    }
}

impl Bound {
    fn read<'r>(&self, row: &'r [String]) -> Cow<'r, str> {
        match self {
            Bound::Column(number) => Cow::Borrowed(at(row, *number)),
            Bound::FirstOf(choices) => choices
                .iter()
                .map(|choice| choice.read(row))
                .find(|text| !text.is_empty())
                .unwrap_or_default(),
            Bound::Join(numbers, with) => {
                let parts: Vec<&str> = numbers
                    .iter()
                    .map(|number| at(row, *number))
                    .filter(|text| !text.is_empty())
                    .collect();
                Cow::Owned(parts.join(with))
            }
        }
    }
}

fn at(row: &[String], number: usize) -> &str {
    row.get(number).map_or("", |text| text.trim())
}

/// `None` when none of the expression's columns is there; those that are not are added to `missing`.
fn bind(expression: &Expression, names: &[String], missing: &mut Vec<String>) -> Option<Bound> {
    let mut find = |column: &String| {
        let number = names.iter().position(|name| *name == same(column));
        if number.is_none() {
            missing.push(column.clone());
        }
        number
    };
    match expression {
        Expression::Column(column) => find(column).map(Bound::Column),
        Expression::FirstOf(choices) => {
            let choices: Vec<Bound> = choices
                .iter()
                .filter_map(|choice| bind(choice, names, missing))
                .collect();
            (!choices.is_empty()).then_some(Bound::FirstOf(choices))
        }
        Expression::Join { join, with } => {
            let numbers: Vec<usize> = join.iter().filter_map(find).collect();
            (!numbers.is_empty()).then(|| Bound::Join(numbers, with.clone()))
        }
    }
}

fn list(headers: &[String]) -> String {
    headers.join(", ")
}
