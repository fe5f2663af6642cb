//! Files with headings, separated by semicolons or commas.

use std::collections::{HashMap, HashSet};

use stoa_kernel::{Error, Lang, Result};

use super::{Foreign, Read, Refused, consul, decidim};

/// The most rows of a file.
pub const MOST: usize = 20_000;
/// The longest cell, in bytes.
const LONGEST_CELL: usize = 200_000;
/// Where what is wrong with the file is told.
const FIELD: &str = "file";

/// The cells of a row by their headings in small letters.
pub struct Cells<'r> {
    columns: &'r HashMap<String, usize>,
    record: &'r csv::StringRecord,
}

impl<'r> Cells<'r> {
    /// Without blanks at the ends; empty where there is no such column.
    pub fn get(&self, heading: &str) -> &'r str {
        let place = self.columns.get(heading);
        place
            .and_then(|place| self.record.get(*place))
            .map_or("", str::trim)
    }

    /// The first of these columns that says something.
    pub fn first(&self, headings: &[&str]) -> &'r str {
        let mut all = headings.iter().map(|heading| self.get(heading));
        all.find(|cell| !cell.is_empty()).unwrap_or("")
    }

    /// What a text in several languages says: in this language, else in the first in which it says something.
    pub fn words(&self, heading: &str, main: Lang) -> (&'r str, Option<Lang>) {
        let of = |code: &str| self.get(&format!("{heading}/{code}"));
        let plain = self.get(heading);
        if !plain.is_empty() {
            return (plain, None);
        }
        let own = of(main.code());
        if !own.is_empty() {
            return (own, Some(main));
        }
        let start = format!("{heading}/");
        let mut others: Vec<&String> = self.columns.keys().collect();
        others.retain(|name| name.starts_with(&start));
        others.sort_unstable();
        let mut said = others.into_iter().map(|name| (name, self.get(name)));
        let found = said.find(|(_, text)| !text.is_empty());
        found.map_or(("", None), |(name, text)| {
            (text, Lang::parse(name.trim_start_matches(&start)))
        })
    }
}

/// Reads a file; texts of several languages are taken in `main` where they are there. `Invalid` on `file` for what is no UTF-8, no
/// table of either system, or too long.
pub fn read(bytes: &[u8], main: Lang) -> Result<Read> {
    let wrong = |key| Error::invalid(FIELD, key);
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes)
        .map_err(|_odd| wrong("participation-programs-import-fault-utf8"))?;
    let mut table = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .from_reader(text.as_bytes());
    let headings = table.headers().cloned();
    let headings = headings.map_err(|_odd| wrong("participation-programs-import-fault-table"))?;
    let columns: HashMap<String, usize> = headings
        .iter()
        .enumerate()
        .map(|(place, name)| (name.trim().to_lowercase(), place))
        .collect();
    let said =
        system(&columns).ok_or_else(|| wrong("participation-programs-import-fault-table"))?;
    let (mut read, mut ids) = (Read::default(), HashSet::new());
    let mut lines = Lines {
        bytes: text.as_bytes(),
        at: 0,
        line: 1,
    };
    for record in table.records() {
        let Ok(record) = record else {
            return Err(wrong("participation-programs-import-fault-table"));
        };
        if read.rows.len() + read.refused.len() >= MOST {
            return Err(wrong("participation-programs-import-fault-long"));
        }
        let line = lines.line_of(&record);
        let cells = Cells {
            columns: &columns,
            record: &record,
        };
        let taken = match record.len() == headings.len() {
            true if record.iter().any(|cell| cell.len() > LONGEST_CELL) => Err("text-long"),
            true => said(&cells, main),
            false => Err("width"),
        };
        let id = cells.get("id").to_owned();
        match taken.and_then(|row| checked(row, &mut ids)) {
            Ok(row) => read.rows.push(row),
            Err(why) => read.refused.push(Refused {
                line,
                id: id.chars().take(100).collect(),
                why: why.to_owned(),
            }),
        }
    }
    read.rows.sort_by_key(|row| row.made_at);
    Ok(read)
}

/// Which line of a file a record is on. Where lines end with CR LF, the reader's own count is one too low.
struct Lines<'t> {
    bytes: &'t [u8],
    /// How far it was counted, and the line there, from 1.
    at: usize,
    line: u64,
}

impl Lines<'_> {
    fn line_of(&mut self, record: &csv::StringRecord) -> u64 {
        let from = record.position().map_or(0, csv::Position::byte);
        let from = usize::try_from(from).unwrap_or(self.at).max(self.at);
        let rest = self.bytes.get(from..).unwrap_or_default();
        let ends = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let until = from + ends.count();
        let passed = self.bytes.get(self.at..until).unwrap_or_default();
        let passed = passed.iter().filter(|byte| **byte == b'\n').count();
        self.line += u64::try_from(passed).unwrap_or(0);
        self.at = until;
        self.line
    }
}

/// Each id once.
fn checked(row: Foreign, ids: &mut HashSet<String>) -> std::result::Result<Foreign, &'static str> {
    if let Some(why) = row.fault() {
        return Err(why);
    }
    match ids.insert(row.id.clone()) {
        true => Ok(row),
        false => Err("twice"),
    }
}

type Said = fn(&Cells<'_>, Lang) -> std::result::Result<Foreign, &'static str>;

/// Who wrote a table, by its headings.
fn system(columns: &HashMap<String, usize>) -> Option<Said> {
    if decidim::is_its(columns) {
        return Some(decidim::row);
    }
    consul::is_its(columns).then_some(consul::row)
}

/// What stands more often in the line of headings.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |sign: char| head.matches(sign).count();
    if count(';') >= count(',') { b';' } else { b',' }
}

/// A count as these systems write it; empty for none.
pub fn count(cell: &str) -> std::result::Result<i64, &'static str> {
    if cell.is_empty() {
        return Ok(0);
    }
    let number = cell.parse().ok().filter(|number| *number >= 0);
    number.ok_or("count")
}
