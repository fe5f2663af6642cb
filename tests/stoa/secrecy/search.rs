//! Looking through all that a town keeps: rows and lines for what links, bytes of files for what may be nowhere.

use std::{fmt::Write, fs, path::Path};

use rusqlite::{Connection, types::ValueRef};
use stoa_tests::{Engine, Town, cluster};

/// Something to be looked for: what it is, and how it may be spelt, as Latin-1 so that any byte is a letter.
struct Mark(&'static str, Vec<String>);

/// What is looked for of all voters.
#[derive(Default)]
pub struct Marks {
    /// By what somebody is known.
    people: Vec<Mark>,
    /// What only somebody's vote shows.
    votes: Vec<Mark>,
    /// What may stand nowhere.
    secrets: Vec<Mark>,
}

/// A file, as Latin-1.
pub type File = (String, String);

impl Mark {
    fn of(what: &'static str, bytes: &[u8]) -> Mark {
        assert!(bytes.len() >= 10, "{what} would be found by chance");
        let spelt = [
            latin(bytes),
            hex::encode(bytes),
            hex::encode_upper(bytes),
            base64(bytes, b"+/"),
            base64(bytes, b"-_"),
        ];
        Mark(what, spelt.into())
    }

    fn is_in(&self, text: &str) -> bool {
        self.1.iter().any(|spelt| text.contains(spelt.as_str()))
    }
}

impl Marks {
    pub fn of_person(&mut self, what: &'static str, bytes: &[u8]) {
        self.people.push(Mark::of(what, bytes));
    }

    pub fn of_vote(&mut self, what: &'static str, bytes: &[u8]) {
        self.votes.push(Mark::of(what, bytes));
    }

    pub fn secret(&mut self, what: &'static str, bytes: &[u8]) {
        self.secrets.push(Mark::of(what, bytes));
    }

    /// What rows or lines tell that they may not: each with why.
    pub fn found_in_rows(&self, rows: &[String]) -> Vec<String> {
        rows.iter().filter_map(|row| self.told_by(row)).collect()
    }

    fn told_by(&self, row: &str) -> Option<String> {
        let of = |marks: &[Mark]| {
            let found = marks.iter().find(|mark| mark.is_in(row));
            found.map(|mark| mark.0)
        };
        let start: String = row.chars().take(300).collect();
        if let Some(secret) = of(&self.secrets) {
            return Some(format!("{secret}: {start}"));
        }
        let (person, vote) = (of(&self.people)?, of(&self.votes)?);
        Some(format!("{person} with {vote}: {start}"))
    }

    /// The files in which a secret stands.
    pub fn found_in_files(&self, files: &Vec<File>) -> Vec<String> {
        let mut found = Vec::new();
        for (name, text) in files {
            let secrets = self.secrets.iter().filter(|mark| mark.is_in(text));
            found.extend(secrets.map(|mark| format!("{}: {name}", mark.0)));
        }
        found
    }

    /// Texts that must be found: a person beside a vote, in two spellings, and a secret.
    pub fn planted(&self) -> Vec<String> {
        let first = |marks: &[Mark], spelling: usize| marks[0].1[spelling].clone();
        let linked = |spelling| {
            format!(
                "{} {}",
                first(&self.people, 0),
                first(&self.votes, spelling)
            )
        };
        vec![linked(1), linked(3), first(&self.secrets, 0)]
    }
}

/// Every row of every table, as text: bytes in hexadecimal.
pub fn rows(town: &Town) -> Vec<String> {
    match (town.engine, town.database()) {
        (Engine::Postgres, Some(url)) => {
            let file = town.beside("rows.pgdump");
            cluster::dump(url, &file);
            let text = latin(&fs::read(&file).expect("a dump"));
            text.lines().map(str::to_owned).collect()
        }
        _ => rows_of_sqlite(&town.database_file()),
    }
}

fn rows_of_sqlite(file: &Path) -> Vec<String> {
    let database = Connection::open(file).expect("the town's database");
    let sql = "SELECT name FROM sqlite_master WHERE type = 'table'";
    let mut tables = database.prepare(sql).expect("the tables");
    let names = tables.query_map([], |row| row.get::<_, String>(0));
    let names: Vec<String> = names.expect("names").flatten().collect();
    names
        .iter()
        .flat_map(|name| rows_of(&database, name))
        .collect()
}

fn rows_of(database: &Connection, table: &str) -> Vec<String> {
    let mut all = database
        .prepare(&format!("SELECT * FROM \"{table}\""))
        .unwrap_or_else(|e| panic!("{table}: {e}"));
    let columns = all.column_count();
    let mut rows = all.raw_query();
    let mut texts = Vec::new();
    while let Some(row) = rows.next().unwrap_or_else(|e| panic!("{table}: {e}")) {
        let mut text = table.to_owned();
        for column in 0..columns {
            let written = match row.get_ref(column).expect("a cell") {
                ValueRef::Null => Ok(()),
                ValueRef::Integer(number) => write!(text, " {number}"),
                ValueRef::Real(number) => write!(text, " {number}"),
                ValueRef::Text(bytes) => write!(text, " {}", latin(bytes)),
                ValueRef::Blob(bytes) => write!(text, " {} {}", hex::encode(bytes), latin(bytes)),
            };
            written.expect("room for a text");
        }
        texts.push(text);
    }
    texts
}

/// A file, or all below a folder.
pub fn files(path: &Path) -> Vec<File> {
    if path.is_file() {
        let bytes = fs::read(path).unwrap_or_default();
        return vec![(path.display().to_string(), latin(&bytes))];
    }
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    entries.flat_map(|entry| files(&entry.path())).collect()
}

fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// RFC 4648, without what fills it up; `last` are the letters for 62 and 63.
fn base64(bytes: &[u8], last: &[u8; 2]) -> String {
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let number = (0..3).fold(0_u32, |number, at| {
            number << 8 | u32::from(three.get(at).copied().unwrap_or(0))
        });
        for at in 0..=three.len() {
            let digit = u8::try_from(number >> (18 - 6 * at) & 63).unwrap_or(0);
            out.push(char::from(match digit {
                0..=25 => b'A' + digit,
                26..=51 => b'a' + digit - 26,
                52..=61 => b'0' + digit - 52,
                _ => last[usize::from(digit - 62)],
            }));
        }
    }
    out
}
