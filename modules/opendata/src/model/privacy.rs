//! What a file may tell of people, what was done about it, and what a version says of that.

use serde::{Deserialize, Serialize};
use stoa_disclosure::{ColumnWay, Error, Plan, Shape, Sign, Trait, Way, Weight};
use stoa_kernel::{FieldError, Message};
use stoa_readers::privacy::Outcome;

use super::{DataFile, Dataset, FileState, Kind, Resource, TableColumn};

/// What was found on looking over a table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Personal {
    /// Rows that were looked at.
    pub rows: u64,
    pub columns: Vec<PersonalColumn>,
}

impl Personal {
    /// What another look at the table, or at rows that came, has found joins it: what was seen once stays until somebody has
    /// decided. `true` where a column must be decided about that had not to be.
    #[must_use]
    pub fn with(&self, found: Personal) -> (Personal, bool) {
        let mut all = self.clone();
        all.rows = all.rows.max(found.rows);
        let mut is_new = false;
        for column in found.columns {
            let is_strong = column.is_strong();
            match all
                .columns
                .iter_mut()
                .find(|known| known.column == column.column)
            {
                Some(known) if known.is_strong() || !is_strong => {}
                Some(known) => {
                    *known = column;
                    is_new = true;
                }
                None => {
                    all.columns.push(column);
                    is_new |= is_strong;
                }
            }
        }
        (all, is_new)
    }
}

impl Personal {
    /// Columns that must be decided about by what was `found`, and had not to be by this.
    pub fn new_in(&self, found: &Personal) -> Vec<String> {
        let is_known = |name: &str| {
            let mut known = self.columns.iter().filter(|column| column.is_strong());
            known.any(|column| column.column == name)
        };
        let strong = found.columns.iter().filter(|column| column.is_strong());
        let new = strong.filter(|column| !is_known(&column.column));
        new.map(|column| column.column.clone()).collect()
    }

    /// Whether no value of these columns looks personal, whatever they are called.
    pub fn is_free_of(&self, names: &[String]) -> bool {
        let named = self
            .columns
            .iter()
            .filter(|column| names.contains(&column.column));
        let mut signs = named.flat_map(|column| &column.signs);
        signs.all(|sign| sign.fit == 0)
    }
}

/// A column that looks personal, with its reasons, the weightiest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonalColumn {
    pub column: String,
    pub signs: Vec<Sign>,
}

impl PersonalColumn {
    /// Whether somebody must decide.
    pub fn is_strong(&self) -> bool {
        self.signs.iter().any(|sign| sign.weight == Weight::Strong)
    }
}

/// A treatment, with what came of it once it is done.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DoneTreatment {
    pub plan: Plan,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
}

/// What a version says of a file that told of people. It names no value that is gone.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PublishedPrivacy {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub treatments: Vec<DoneTreatment>,
    /// Why columns that look personal are published as they are; empty where none are.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub as_is: String,
    /// That reason is why a file is given out which nobody has looked over, since there is no table of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unread: bool,
}

impl PublishedPrivacy {
    /// `None` for a file of which there is nothing to say.
    pub fn of(file: &DataFile) -> Option<Self> {
        let said = PublishedPrivacy {
            treatments: file.treatments.clone(),
            as_is: file.as_is.clone(),
            unread: file.state == FileState::Attachment && !file.as_is.is_empty(),
        };
        (said != PublishedPrivacy::default()).then_some(said)
    }
}

impl DataFile {
    /// Columns of which somebody must decide before they are published.
    pub fn undecided(&self) -> Vec<&PersonalColumn> {
        if self.state != FileState::Table || !self.as_is.is_empty() {
            return Vec::new();
        }
        let columns = self.report.personal.columns.iter();
        columns.filter(|column| column.is_strong()).collect()
    }

    /// Whether somebody must say why it is given out although the same was treated.
    pub fn is_held_undecided(&self) -> bool {
        self.held_by > 0 && self.as_is.is_empty()
    }

    /// Whether its table was never looked over, as those that were read before there were signs.
    pub fn is_unlooked(&self) -> bool {
        self.state == FileState::Table && self.rows > 0 && self.report.personal.rows == 0
    }

    /// Whether it tells what a treatment of a later file of the same resource, or of the same bytes, takes away. What came does,
    /// whatever it holds; a treated table does where it has one of these columns as it came.
    pub fn tells_despite(&self, plan: &Plan) -> bool {
        let is_counted = |done: &DoneTreatment| done.plan.counts.is_some();
        if self.treated_of == 0 {
            return true;
        }
        if self.treatments.iter().any(is_counted) {
            return false;
        }
        let is_told = |column: &TableColumn| {
            let mut own = self.treatments.iter();
            touches(plan, &column.name) && !own.any(|done| touches(&done.plan, &column.name))
        };
        self.columns.iter().any(is_told)
    }

    /// Its columns as treatments see them.
    pub fn shapes(&self) -> Vec<(&str, Shape)> {
        let columns = self.columns.iter();
        columns
            .map(|column| (column.name.as_str(), shape_of(column.kind)))
            .collect()
    }
}

/// Whether a plan changes a column. Counts stand in place of all of them.
fn touches(plan: &Plan, column: &str) -> bool {
    let alike = plan.alike.iter().flat_map(|alike| &alike.columns);
    plan.counts.is_some()
        || plan.way_of(column).is_some()
        || alike.into_iter().any(|name| name == column)
}

fn shape_of(kind: Kind) -> Shape {
    match kind {
        Kind::Boolean => Shape::Truth,
        Kind::Integer => Shape::Whole,
        Kind::Number => Shape::Number,
        Kind::Date => Shape::Day,
        Kind::LocalTime | Kind::Instant => Shape::Time,
        Kind::Text => Shape::Text,
        Kind::Place => Shape::Place,
    }
}

/// What keeps a dataset from being published for the sake of people; nothing where all is decided. What modules of the house
/// contribute has been thought about by who wrote the module.
pub fn personal_faults(
    dataset: &Dataset,
    files: &[(Resource, Option<DataFile>)],
) -> Vec<FieldError> {
    let fault = |file: &DataFile| {
        if file.is_held_undecided() {
            let message = Message::new("opendata-held-undecided").with("file", &file.file_name);
            return Some(FieldError::new("files", message));
        }
        let columns: Vec<&str> = file
            .undecided()
            .iter()
            .map(|one| one.column.as_str())
            .collect();
        (!columns.is_empty()).then(|| {
            let message = Message::new("opendata-personal-undecided")
                .with("file", &file.file_name)
                .with("columns", columns.join(", "));
            FieldError::new("files", message)
        })
    };
    let files = files.iter().filter_map(|(_, file)| file.as_ref());
    files
        .filter(|_| !dataset.is_own)
        .filter_map(fault)
        .collect()
}

/// Tables that nobody has looked over; whoever publishes lets them be looked over first.
pub fn unlooked_faults(
    dataset: &Dataset,
    files: &[(Resource, Option<DataFile>)],
) -> Vec<FieldError> {
    let files = files.iter().filter_map(|(_, file)| file.as_ref());
    let unlooked = files.filter(|file| !dataset.is_own && file.is_unlooked());
    let fault = |file: &DataFile| {
        let message = Message::new("opendata-personal-unlooked").with("file", &file.file_name);
        FieldError::new("files", message)
    };
    unlooked.map(fault).collect()
}

/// What is proposed for a column that looks like this.
pub fn proposed(of: Trait, column: &TableColumn) -> Way {
    match (of, shape_of(column.kind)) {
        (Trait::BirthDate, Shape::Day | Shape::Time) => Way::Year,
        (Trait::Coordinates, Shape::Number | Shape::Place) => Way::Grid(0.01),
        (Trait::Identity | Trait::Plate | Trait::Ip, _) => Way::Pseudonym,
        _ => Way::Drop,
    }
}

/// One treatment of every column that must be decided.
pub fn proposed_plan(file: &DataFile) -> Plan {
    let way = |personal: &PersonalColumn| {
        let column = file
            .columns
            .iter()
            .find(|column| column.name == personal.column)?;
        let of = personal
            .signs
            .iter()
            .find(|sign| sign.weight == Weight::Strong)?;
        Some(ColumnWay {
            column: column.name.clone(),
            way: proposed(of.of, column),
        })
    };
    Plan {
        ways: file.undecided().into_iter().filter_map(way).collect(),
        ..Plan::default()
    }
}

/// A fault of a plan, in the reader's language.
pub fn plan_fault(error: &Error) -> FieldError {
    let message = match error {
        Error::SmallK(_) => Message::new("opendata-privacy-small-k"),
        Error::NoColumns => Message::new("opendata-privacy-no-columns"),
        Error::NoColumn(column) => {
            Message::new("opendata-privacy-no-column").with("column", column)
        }
        Error::ColumnTwice(column) => {
            Message::new("opendata-privacy-column-twice").with("column", column)
        }
        Error::Unfit { column, way, .. } => Message::new("opendata-privacy-unfit")
            .with("column", column)
            .with("way", way),
        Error::NothingLeft => Message::new("opendata-privacy-nothing-left"),
        Error::CountsAlone => Message::new("opendata-privacy-counts-alone"),
        Error::NoWay(way) => Message::new("opendata-privacy-no-way").with("way", way),
        Error::NoEpsilon(_) => Message::new("opendata-privacy-no-epsilon"),
        Error::BudgetSpent { asked, left } => Message::new("opendata-privacy-budget-spent")
            .with("asked", asked)
            .with("left", left),
        // Those come of the values, on the way; their sentences stand in the report.
        Error::TooManyClasses(_) | Error::TooFewRows { .. } | Error::Stopped => {
            Message::new("opendata-privacy-not-done").with("reason", error)
        }
    };
    FieldError::new("treatment", message)
}
