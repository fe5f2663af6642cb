//! What the columns of a sheet are called, and what they are in an election file.

use super::table::{Placed, Table};
use crate::{
    findings::Place,
    rows::{Row, Section},
};

/// Names of columns in sheets, in lower case, with what they are called in files.
const PROJECT_NAMES: &[(&str, &str)] = &[
    ("project id", "project_id"),
    ("id", "project_id"),
    ("title", "name"),
    ("project name", "name"),
    ("project", "name"),
    ("price", "cost"),
    ("categories", "category"),
    ("target", "beneficiaries"),
    ("neighbourhood", "neighborhood"),
    ("public id", "public_id"),
];
const VOTE_NAMES: &[(&str, &str)] = &[
    ("voter id", "voter_id"),
    ("id", "voter_id"),
    ("voter", "voter_id"),
    ("gender", "sex"),
    ("voting method", "voting_method"),
    ("method", "voting_method"),
    ("neighbourhood", "neighborhood"),
    ("votes", "vote"),
    ("projects", "vote"),
    ("citywide projects", "vote"),
    ("district projects", "vote"),
    ("local projects", "vote"),
    ("vote status", STATUS),
    ("status", STATUS),
    ("valid", STATUS),
];
/// The column that says whether a vote is valid. It is read, and not kept.
const STATUS: &str = "vote status";

/// What a sheet holds, by its header.
pub(super) fn section(header: &[String]) -> Option<Section> {
    let has = |section, name| names(section, header).iter().any(|column| column == name);
    if has(Section::Votes, "voter_id") && has(Section::Votes, "vote") {
        Some(Section::Votes)
    } else if has(Section::Projects, "cost") {
        Some(Section::Projects)
    } else if names(Section::Meta, header).starts_with(&["key".to_owned(), "value".to_owned()]) {
        Some(Section::Meta)
    } else if has(Section::Votes, "voter_id") {
        Some(Section::Votes)
    } else {
        None
    }
}

/// The header in the words of files. What has no such word keeps its own.
fn names(section: Section, header: &[String]) -> Vec<String> {
    let known = match section {
        Section::Meta => &[],
        Section::Projects => PROJECT_NAMES,
        Section::Votes => VOTE_NAMES,
    };
    let name = |cell: &String| {
        let words: Vec<&str> = cell.split_whitespace().collect();
        let name = words.join(" ").to_lowercase();
        let mut known = known.iter();
        let word = known
            .find(|(sheet, _)| *sheet == name)
            .map(|(_, file)| (*file).to_owned());
        word.unwrap_or_else(|| name.replace(' ', "_"))
    };
    header.iter().map(name).collect()
}

/// The columns as a file has them, each from one column of the sheet; the vote may be from several.
#[derive(Debug)]
pub(super) struct Wanted {
    columns: Vec<Column>,
    /// Where a vote says whether it is valid.
    pub(super) status: Option<usize>,
}

#[derive(Debug)]
struct Column {
    name: String,
    /// The columns of the sheet whose texts it has, with a comma between them.
    from: Vec<usize>,
}

impl Wanted {
    pub(super) fn of(section: Section, header: &[String]) -> Self {
        let mut wanted = Wanted {
            columns: Vec::new(),
            status: None,
        };
        for (place, name) in names(section, header).into_iter().enumerate() {
            if section == Section::Votes && name == STATUS {
                wanted.status = Some(place);
                continue;
            }
            let mut there = wanted.columns.iter_mut();
            match there.find(|column| column.name == name && name == "vote") {
                Some(column) => column.from.push(place),
                None if name.is_empty() => {}
                None => wanted.columns.push(Column {
                    name,
                    from: vec![place],
                }),
            }
        }
        wanted
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.columns.iter().any(|column| column.name == name)
    }

    /// Whether a vote is valid: `valid`, `yes`, `1` or `true`, or nothing is said.
    pub(super) fn is_valid(&self, line: &Placed<'_>) -> bool {
        let Some(status) = self.status else {
            return true;
        };
        let text = line.cell(status).trim().to_lowercase();
        matches!(text.as_str(), "" | "valid" | "yes" | "1" | "true")
    }

    /// The header as a row.
    pub(super) fn header<'a>(&self, table: &'a Table) -> Renamed<'a> {
        let cells = self.columns.iter().map(|column| Joined {
            text: column.name.clone(),
            parts: column
                .from
                .first()
                .map(|from| (0, *from))
                .into_iter()
                .collect(),
        });
        Renamed {
            cells: cells.collect(),
            place: Box::new(|column| table.place(column)),
        }
    }

    /// A line of the sheet as a row of a file.
    pub(super) fn row<'a>(&self, line: &'a Placed<'a>) -> Renamed<'a> {
        let cell = |column: &Column| {
            let mut joined = Joined::default();
            for from in &column.from {
                let text = line.cell(*from).trim();
                if text.is_empty() && column.from.len() > 1 {
                    continue;
                }
                if !joined.text.is_empty() {
                    joined.text.push(',');
                }
                joined.parts.push((joined.text.len(), *from));
                joined.text.push_str(text);
            }
            joined
        };
        Renamed {
            cells: self.columns.iter().map(cell).collect(),
            place: Box::new(|column| line.place(column, 0)),
        }
    }
}

/// A row under the names that files use, which still knows where its cells are.
pub(super) struct Renamed<'a> {
    cells: Vec<Joined>,
    place: Box<dyn Fn(usize) -> Place + 'a>,
}

/// A cell from one or several of a sheet: for each the byte at which its text begins, and its column.
#[derive(Default)]
struct Joined {
    text: String,
    parts: Vec<(usize, usize)>,
}

impl Row for Renamed<'_> {
    fn len(&self) -> usize {
        self.cells.len()
    }

    fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| &cell.text)
    }

    fn place(&self, column: usize, byte: usize) -> Place {
        let parts = self.cells.get(column).map_or(&[][..], |cell| &cell.parts);
        let part = parts.iter().rev().find(|(begins, _)| *begins <= byte);
        (self.place)(part.map_or(0, |(_, from)| *from))
    }
}
