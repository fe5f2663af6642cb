//! An election as its file tells it: settings, projects and votes, and the form that it was written in.

mod ballots;
mod coded_column;
mod decimal;
mod form;
mod labels;
mod settings;
mod text_column;
mod threshold;
mod to_profile;

pub use ballots::Ballots;
pub(crate) use ballots::Score;
pub use coded_column::CodedColumn;
pub(crate) use coded_column::CodedFiller;
pub use decimal::{Decimal, NotDecimal};
pub(crate) use form::Odd;
pub use form::{Form, LineEnd};
pub use labels::Labels;
pub(crate) use labels::list;
pub use settings::{BallotKind, Ceiling, Limits, Settings};
pub use text_column::TextColumn;
pub use to_profile::{Ceilings, Countable};

/// A whole election. [`crate::pabulib::read`] makes one, and [`crate::pabulib::write`] writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Election {
    pub(crate) meta: Vec<Field>,
    pub(crate) settings: Settings,
    pub(crate) project_columns: Vec<Box<str>>,
    pub(crate) projects: Vec<Project>,
    pub(crate) vote_columns: Vec<VoteColumn>,
    pub(crate) ballots: Ballots,
    pub(crate) form: Form,
}

/// A line of META, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub key: Box<str>,
    pub value: Box<str>,
}

/// A project: what counts, and all its cells as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    pub id: Box<str>,
    /// Zero or more.
    pub cost: Decimal,
    /// In the order of [`Election::project_columns`].
    pub(crate) cells: Vec<Box<str>>,
}

/// A column of VOTES.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct VoteColumn {
    pub(crate) name: Box<str>,
    pub(crate) holds: Holds,
}

/// Where the cells of a column of VOTES are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    Voter,
    Vote,
    Points,
    /// This one of the other columns.
    Other(usize),
}

impl Election {
    /// The settings that bear on the count.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Every line of META, in the order of the file.
    pub fn meta(&self) -> &[Field] {
        &self.meta
    }

    /// What META says of this, without the spaces around it; nothing if it is not there or empty.
    pub fn field(&self, key: &str) -> Option<&str> {
        let field = self
            .meta
            .iter()
            .rev()
            .find(|field| field.key.trim() == key)?;
        Some(field.value.trim()).filter(|value| !value.is_empty())
    }

    pub fn projects(&self) -> &[Project] {
        &self.projects
    }

    /// The names of the columns of PROJECTS, as they are written.
    pub fn project_columns(&self) -> impl Iterator<Item = &str> {
        self.project_columns.iter().map(|name| &**name)
    }

    /// The names of the columns of VOTES, as they are written.
    pub fn vote_columns(&self) -> impl Iterator<Item = &str> {
        self.vote_columns.iter().map(|column| &*column.name)
    }

    /// What PROJECTS says of a project under one of these names of a column, the first that it has. `None` and nothing are
    /// nothing.
    pub fn project_cell(&self, project: usize, names: &[&str]) -> Option<&str> {
        let column = names.iter().find_map(|name| {
            let mut columns = self.project_columns.iter();
            columns.position(|column| column.trim() == *name)
        })?;
        let cell = self.projects.get(project)?.cells.get(column)?.trim();
        (!cell.is_empty() && !cell.eq_ignore_ascii_case("none")).then_some(cell)
    }

    /// A project's name, or its id where it has none.
    pub fn project_name(&self, project: usize) -> &str {
        let id = self
            .projects
            .get(project)
            .map_or("", |project| &*project.id);
        self.project_cell(project, &["name"]).unwrap_or(id)
    }

    /// The place of the project with this id.
    pub fn find_project(&self, id: &str) -> Option<usize> {
        self.projects.iter().position(|project| &*project.id == id)
    }

    pub fn ballots(&self) -> &Ballots {
        &self.ballots
    }

    /// A column of VOTES other than the ids, votes and points.
    pub fn vote_column(&self, name: &str) -> Option<&CodedColumn> {
        let column = self
            .vote_columns
            .iter()
            .find(|column| column.name.trim() == name)?;
        match column.holds {
            Holds::Other(place) => self.ballots.columns.get(place),
            Holds::Voter | Holds::Vote | Holds::Points => None,
        }
    }

    /// How it was written.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// Forgets how it was written: [`crate::pabulib::write`] then writes what was understood, in the plain form.
    pub fn in_plain_form(mut self) -> Self {
        self.form = Form::default();
        self
    }
}
