//! The 232 small files of frictionless: each is read, or refused with a sentence; none makes the reader panic.

use std::path::{Path, PathBuf};

use stoa_readers::{Kind, Unreadable};

use crate::support::{load_file, shared};

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, into)
        } else {
            into.push(path)
        }
    }
}

#[test]
fn each_file_is_read_or_refused() {
    let Some(folder) = shared("catalogue/frictionless") else {
        return;
    };
    let mut all = Vec::new();
    files(&folder, &mut all);
    all.sort();
    let (mut read, mut tables) = (0, 0);
    for path in &all {
        let name = path
            .strip_prefix(&folder)
            .expect("within")
            .display()
            .to_string();
        let ending = path
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        let table = [
            "csv", "tsv", "xls", "xlsx", "ods", "parq", "jsonl", "ndjson",
        ]
        .contains(&ending);
        tables += usize::from(table);
        match load_file(path) {
            Ok(loaded) => {
                read += 1;
                let shape = (loaded.loaded.rows, loaded.names());
                println!("read {name}: {shape:?} {:?}", loaded.kinds());
            }
            Err(error) => {
                println!("refused {name}: {error}");
                assert!(
                    !matches!(error, Unreadable::Io(_) | Unreadable::Table(_)),
                    "{name}: {error}"
                );
                assert!(
                    !table || matches!(error, Unreadable::Empty),
                    "{name}: {error}"
                );
            }
        }
    }
    println!(
        "{read} of {} files are read; {tables} of them are tables by their name",
        all.len()
    );
    assert!(all.len() < 232 || read >= 100, "{read}");
}

#[test]
fn well_known_files_give_what_they_hold() {
    let expected: [(&str, &[&str], u64); 15] = [
        ("table.csv", &["id", "name"], 2),
        ("table.tsv", &["id", "name"], 3),
        ("table.csv.gz", &["id", "name"], 2),
        ("table.csv.zip", &["id", "name"], 2),
        ("bom.csv", &["id", "name"], 2),
        ("table.ndjson", &["id", "name"], 2),
        ("table.jsonl", &["id", "name"], 2),
        ("table.keyed.json", &["id", "name"], 2),
        ("table.json", &["id", "name"], 2),
        ("table.parq", &["id", "name"], 2),
        ("table-with-booleans.ods", &["id", "boolean"], 2),
        (
            "table-with-ints-floats-dates.xls",
            &["int", "float", "date"],
            3,
        ),
        ("duplicate-column.csv", &["a", "b", "b_2", "c"], 1),
        ("blank-headers.csv", &["id", "column_2", "age"], 2),
        (
            "issue-1066-largecellsizewithdeviation.csv",
            &["description", "status"],
            19,
        ),
    ];
    for (name, columns, rows) in expected {
        let Some(path) = shared(&format!("catalogue/frictionless/data/{name}")) else {
            return;
        };
        let table = load_file(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(
            (table.names().as_slice(), table.loaded.rows),
            (columns, rows),
            "{name}"
        );
    }
}

#[test]
fn kinds_of_sheets_are_those_of_their_cells() {
    let Some(path) = shared("catalogue/frictionless/data/table-with-ints-floats-dates.ods") else {
        return;
    };
    let table = load_file(&path).expect("a table");
    assert_eq!(
        table.kinds(),
        [Kind::Integer, Kind::Number, Kind::Date, Kind::LocalTime]
    );
    assert_eq!(
        table.rows[0],
        ["2013", "3.3", "2009-08-16", "2009-08-16T05:43:21"]
    );
}
