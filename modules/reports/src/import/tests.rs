//! Whole files: small ones written here, and the real exports where the shared data are at hand.

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use super::*;

mod broken_files;
mod real_exports;
mod small_files;

/// What came of a file.
struct Read {
    rows: Vec<ImportRow>,
    refused: Vec<Refused>,
}

impl Read {
    fn ids(&self) -> Vec<&str> {
        self.rows.iter().map(|row| row.source_id.as_str()).collect()
    }

    fn refusals(&self) -> Vec<(u64, &str)> {
        self.refused
            .iter()
            .map(|refused| (refused.line, refused.reason.as_str()))
            .collect()
    }

    fn oddities(&self) -> BTreeMap<Oddity, usize> {
        let mut counts = BTreeMap::new();
        for oddity in self.rows.iter().flat_map(|row| &row.oddities) {
            *counts.entry(*oddity).or_default() += 1;
        }
        counts
    }

    fn statuses(&self) -> BTreeMap<&str, usize> {
        let mut counts = BTreeMap::new();
        for row in &self.rows {
            *counts.entry(row.status.name()).or_default() += 1;
        }
        counts
    }
}

fn options() -> SurveyOptions {
    SurveyOptions {
        timezone: Some("Europe/London".to_owned()),
        now: at("2026-01-01T00:00:00Z"),
        ..SurveyOptions::default()
    }
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

fn read_plan(plan: Plan) -> Read {
    let mut reader = RowReader::open(plan).expect("the file opens");
    let mut read = Read {
        rows: Vec::new(),
        refused: Vec::new(),
    };
    while let Some(outcome) = reader.next_outcome().expect("the stream holds") {
        match outcome {
            Outcome::Row(row) => read.rows.push(*row),
            Outcome::Refused(refused) => read.refused.push(refused),
        }
    }
    read
}

fn read(path: &Path, options: SurveyOptions) -> Result<Read, ImportError> {
    survey(path, options).map(read_plan)
}

fn written(content: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(content).expect("room on the disk");
    file
}

fn read_bytes(content: &[u8]) -> Result<Read, ImportError> {
    read(written(content).path(), options())
}

fn read_text(content: &str) -> Read {
    read_bytes(content.as_bytes()).expect("the file is understood")
}

fn fault(content: &str) -> String {
    match read_bytes(content.as_bytes()) {
        Ok(_) => panic!("the file was understood"),
        Err(fault) => fault.to_string(),
    }
}
