//! The 17 real files of messy-csv: what share is read as their parameters say.

use std::path::Path;

use serde_json::Value;

use crate::support::{Table, load_file, shared};

/// Letters and digits alone: the parameters spell commas, spaces and damaged characters differently from the files.
fn letters(text: &str) -> String {
    text.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_lowercase())
        .collect()
}

/// In how many letters two words differ, at most three.
fn distance(one: &str, other: &str) -> usize {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let begin = one
        .iter()
        .zip(other)
        .take_while(|(one, other)| one == other)
        .count();
    let end = one[begin..]
        .iter()
        .rev()
        .zip(other[begin..].iter().rev())
        .take_while(|(one, other)| one == other)
        .count();
    (one.len() - begin - end).max(other.len() - begin - end)
}

/// The headings without empty ones at the end: such columns are empty in the files, and are left out.
fn headings(parameters: &Value) -> Vec<String> {
    let mut all: Vec<String> = parameters["column_names"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|name| letters(name.as_str().unwrap_or_default()))
        .collect();
    while all.last().is_some_and(String::is_empty) {
        all.pop();
    }
    all
}

/// Where the reading differs from the parameters.
fn differences(table: &Table, parameters: &Value) -> Vec<String> {
    let found = &table.loaded.found;
    let number = |name: &str| {
        parameters[name]
            .as_str()
            .and_then(|text| text.parse::<u64>().ok())
            .unwrap_or(0)
    };
    let mut differences = Vec::new();
    let mut compare = |what: &str, found: String, expected: String| {
        if found != expected {
            differences.push(format!("{what} {found} instead of {expected}"));
        }
    };
    let delimiter = found.delimiter.map(String::from).unwrap_or_default();
    compare(
        "delimiter",
        delimiter,
        parameters["delimiter"]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
    );
    // Without quotation marks in the file any answer is right.
    if let Some(quote) = found.quote {
        compare(
            "quote",
            quote.to_string(),
            parameters["quotechar"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
        );
    }
    compare(
        "preamble",
        found.preamble.to_string(),
        number("preamble_lines").to_string(),
    );
    compare(
        "headings",
        found.headings.to_string(),
        number("header_lines").to_string(),
    );
    let expected = headings(parameters);
    let read: Vec<String> = table
        .headings()
        .iter()
        .map(|heading| letters(heading))
        .collect();
    let alike = read.len() == expected.len()
        && read
            .iter()
            .zip(&expected)
            .all(|(read, expected)| distance(read, expected) <= 3);
    if !alike {
        differences.push(format!("columns {read:?} instead of {expected:?}"));
    }
    differences
}

#[test]
fn real_files_are_read_as_a_person_would() {
    let Some(folder) = shared("catalogue/messy-csv") else {
        return;
    };
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .collect();
    files.sort();
    let mut right = 0;
    for path in &files {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .expect("a name");
        let parameters = folder
            .join("parameters")
            .join(format!("{name}_parameters.json"));
        let differences = match load_file(path) {
            Ok(table) => differences(&table, &read(&parameters)),
            Err(error) => vec![error.to_string()],
        };
        if differences.is_empty() {
            right += 1;
        } else {
            println!("{name}: {}", differences.join("; "));
        }
    }
    println!(
        "{right} of {} files are read as their parameters say",
        files.len()
    );
    assert!(right * 17 >= 14 * files.len(), "{right} of {}", files.len());
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).expect("the parameters")).expect("JSON")
}
