//! The header of a section: which column holds what.

use std::fmt;

use super::{Intake, Row, Taken, fields, shown};
use crate::findings::Kind;

/// A section of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Section {
    Meta,
    Projects,
    Votes,
}

impl Section {
    pub(crate) const ALL: [Section; 3] = [Section::Meta, Section::Projects, Section::Votes];

    /// The title line.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Section::Meta => "META",
            Section::Projects => "PROJECTS",
            Section::Votes => "VOTES",
        }
    }

    /// The section that this row begins: its title, in any case, and nothing else.
    pub(crate) fn begun_by(row: &dyn Row) -> Option<Self> {
        let title = row.cell(0).trim();
        let alone = (1..row.len()).all(|cell| row.cell(cell).trim().is_empty());
        let mut all = Self::ALL.into_iter();
        all.find(|section| alone && section.title().eq_ignore_ascii_case(title))
    }

    /// Whether this is the name of a section, in any case.
    fn is_title(text: &str) -> bool {
        Self::ALL
            .into_iter()
            .any(|section| section.title().eq_ignore_ascii_case(text))
    }

    fn known(self) -> &'static [&'static str] {
        match self {
            Section::Meta => &["key", "value"],
            Section::Projects => &fields::PROJECT_COLUMNS,
            Section::Votes => &fields::VOTE_COLUMNS,
        }
    }

    /// Without these columns the section means nothing.
    fn needed(self) -> &'static [&'static str] {
        match self {
            Section::Meta => &["key", "value"],
            Section::Projects => &["project_id", "cost"],
            Section::Votes => &["voter_id", "vote"],
        }
    }
}

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.title())
    }
}

/// More columns than anybody needs; what is beyond them is left out, so that short rows under an endless header stay small.
const MOST_COLUMNS: usize = 200;

impl Intake {
    /// Takes the header of META, which is always the same.
    pub(crate) fn meta_header(&mut self, row: &dyn Row) -> Taken {
        let is = |cell: usize, name: &str| row.cell(cell).trim().eq_ignore_ascii_case(name);
        if is(0, "key") && is(1, "value") {
            return Taken::Kept;
        }
        self.findings.mend(Kind::Header, row.place(0, 0), || {
            let found = shown(row.cell(0));
            let words = format!("META begins with {found}; its first row must be key;value");
            (words, "the first setting")
        });
        Taken::LeftOut
    }

    /// Checks a header of PROJECTS or VOTES, and gives the names of its columns. What is needed and not there is said.
    pub(super) fn header(&mut self, section: Section, row: &dyn Row) -> Vec<Box<str>> {
        let mut names: Vec<Box<str>> = Vec::new();
        for cell in 0..row.len().min(MOST_COLUMNS) {
            let name = row.cell(cell).trim();
            if !name.is_empty() && names.iter().any(|known| known.trim() == name) {
                let kind = Kind::DuplicateColumn;
                self.findings.mend(kind, row.place(cell, 0), || {
                    let words = format!(
                        "{section} has the column {} twice; keep one of them",
                        shown(name)
                    );
                    (words, "the first of them")
                });
            }
            names.push(row.cell(cell).into());
        }
        while names.last().is_some_and(|name| name.trim().is_empty()) {
            names.pop();
        }
        if row.len() > MOST_COLUMNS {
            self.findings
                .add(Kind::Header, row.place(MOST_COLUMNS, 0), || {
                    format!(
                        "{section} has {} columns; at most {MOST_COLUMNS} are read",
                        row.len()
                    )
                });
        }
        self.unknown_columns(section, row, &names);
        for needed in section.needed() {
            if !names.iter().any(|name| name.trim() == *needed) {
                self.findings.add(Kind::Header, row.place(0, 0), || {
                    let found: Vec<&str> = names.iter().take(20).map(|name| name.trim()).collect();
                    format!(
                        "{section} has no column {needed}; its header is {}",
                        shown(&found.join(";"))
                    )
                });
            }
        }
        names
    }

    fn unknown_columns(&mut self, section: Section, row: &dyn Row, names: &[Box<str>]) {
        for (cell, name) in names.iter().enumerate() {
            let name = name.trim();
            if section.known().contains(&name) {
                continue;
            }
            match fields::new_name(name).filter(|new| section.known().contains(new)) {
                Some(new) => self.findings.add(Kind::OldColumn, row.place(cell, 0), || {
                    format!("{section} has the column {name}, which is called {new} now")
                }),
                None => self.findings.add(Kind::UnknownColumn, row.place(cell, 0), || {
                    let name = shown(name);
                    format!("{section} has the column {name}, which the format does not know; it is kept as it is")
                }),
            }
        }
    }

    /// Says of a row that its first cell is the name of a section: other programs, and in some rows ours, take it for one.
    pub(super) fn no_title(&mut self, row: &dyn Row) {
        let first = row.cell(0).trim();
        if Section::is_title(first) {
            self.findings.add(Kind::Value, row.place(0, 0), || {
                format!(
                    "{} is the name of a section, and cannot begin a row",
                    shown(first)
                )
            });
        }
    }

    /// Says of a row how its width differs from the header's.
    pub(super) fn width(&mut self, section: Section, row: &dyn Row, columns: usize) {
        if row.len() == columns {
            return;
        }
        let found = row.len();
        if found < columns {
            let place = row.place(found.saturating_sub(1), usize::MAX);
            self.findings.mend(Kind::MissingCell, place, || {
                let words = format!(
                    "this row of {section} has {found} cells; its header has {columns} columns"
                );
                (words, "empty cells at the end")
            });
            return;
        }
        let surplus = (columns..found).find(|cell| !row.cell(*cell).trim().is_empty());
        match surplus {
            None => {
                let place = row.place(columns, 0);
                self.findings.mend(Kind::EmptySurplusCell, place, || {
                    let words = format!("this row of {section} has {found} cells; its header has {columns} columns");
                    (words, "without the empty cells at the end")
                });
            }
            Some(cell) => self.findings.mend(Kind::SurplusCell, row.place(cell, 0), || {
                let words = format!(
                    "this row of {section} has {found} cells; its header has {columns} columns. A text with a semicolon \
                     in it must stand in double quotation marks"
                );
                (words, "without the cells beyond the header's columns")
            }),
        }
    }
}
