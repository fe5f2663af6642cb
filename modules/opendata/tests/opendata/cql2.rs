//! The examples of the standard CQL2 (OGC 21-065), where they are at hand: text and JSON are read.

use std::path::PathBuf;

use stoa_opendata::language::{read_json, read_text};

/// Lists of values that are no part of `IN` are arrays, which are not offered.
const ARRAYS: [&str; 3] = ["clause7_15", "example79", "example81"];

fn examples() -> Option<PathBuf> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = "shared/data/ogc/ogcapi-features/cql2/standard/schema/examples";
    let mut found = here.ancestors().map(|above| above.join(folder));
    found.find(|path| path.exists())
}

#[test]
fn the_examples_of_the_standard_are_read() {
    let Some(folder) = examples() else {
        eprintln!("skipped: the examples of CQL2 are not here");
        return;
    };
    let (mut texts, mut documents) = (0, 0);
    for (kind, count) in [("text", &mut texts), ("json", &mut documents)] {
        for entry in std::fs::read_dir(folder.join(kind)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            let read = match kind {
                "text" => read_text(&text),
                _ => read_json(&serde_json::from_str(&text).unwrap()),
            };
            let is_array = ARRAYS.iter().any(|array| name.starts_with(array));
            assert_eq!(read.is_ok(), !is_array, "{kind} {name}: {read:?}");
            *count += 1;
        }
    }
    assert!(texts > 60 && documents > 60, "{texts} {documents}");
}
