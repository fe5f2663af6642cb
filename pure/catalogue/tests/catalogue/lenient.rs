//! The mistakes of real portals, and what is refused.

use stoa_catalogue::{Access, Finding, Kind, Limits, Unread, read};

fn findings(document: &str) -> Vec<String> {
    let reading = read(
        document.as_bytes(),
        "https://a.example/x",
        &Limits::default(),
    );
    let findings = reading.expect("a catalogue").findings;
    findings.iter().map(Finding::to_string).collect()
}

const PREFIXES: &str =
    "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .\n";

#[test]
fn a_broken_statement_costs_itself_alone() {
    let document = format!(
        "{PREFIXES}<https://a.example/1> a dcat:Dataset ; dct:title \"One\" .\n<https://a.example/2> a nope:Dataset ; dct:title \"Two\" .\n\
         <https://a.example/3> a dcat:Dataset ; dct:title \"Three\"@en ; dct:issued \"soon\" .\n"
    );
    let reading = read(document.as_bytes(), "", &Limits::default()).expect("a catalogue");
    let titles: Vec<&str> = reading
        .records
        .iter()
        .map(|one| one.title.get("en"))
        .collect();
    assert_eq!(titles, ["One", "Three"]);
    let said = findings(&document);
    assert!(
        said[0].starts_with("Line 3: a statement was left out"),
        "{said:?}"
    );
    assert_eq!(
        said[1],
        "The dataset https://a.example/3: “soon” is no day and was left out"
    );
}

#[test]
fn what_cannot_be_known_again_is_left_out_in_words() {
    let document = r#"{"dataset": [
        {"title": "No identifier", "accessLevel": "public"},
        {"identifier": "a:1", "title": " "},
        {"identifier": "a:2", "title": "Two", "accessLevel": "non-public", "modified": "R/P1D", "keyword": "one, two"},
        {"identifier": "a:2", "title": "Two again"},
        "a:3",
        {"identifier": 4, "title": "Four", "spatial": {"type": "Point", "coordinates": [1.5, 51.2]}, "temporal": "2010/2012-05"}
    ]}"#;
    let reading = read(document.as_bytes(), "", &Limits::default()).expect("a catalogue");
    assert_eq!((reading.entries, reading.records.len()), (6, 2));
    let two = &reading.records[0];
    assert_eq!(
        (two.access, two.frequency.as_str()),
        (Access::NonPublic, "DAILY")
    );
    assert_eq!(two.keywords, ["one", "two"]);
    let four = &reading.records[1];
    assert_eq!(
        (
            four.identifier.as_str(),
            four.from.as_str(),
            four.to.as_str()
        ),
        ("4", "2010-01-01", "2012-05-01")
    );
    assert_eq!(
        four.bounds.map(|one| (one.west, one.north)),
        Some((1.5, 51.2))
    );
    let said = findings(document);
    assert_eq!(said.len(), 4, "{said:?}");
    assert_eq!(said[2], "The dataset a:2 is there more than once");
    assert_eq!(said[3], "Entry 5 is no dataset and was left out");
}

#[test]
fn what_is_no_catalogue_is_refused_in_words() {
    let refused = |document: &str| read(document.as_bytes(), "", &Limits::default()).map(|_| ());
    for document in [
        "",
        "hello",
        "<!DOCTYPE html><html><body>",
        "{}",
        "[1,2]",
        "{\"a\": 1}",
        "<a/>",
    ] {
        assert_eq!(refused(document), Err(Unread::Unknown), "{document}");
    }
    assert!(matches!(refused("{\"dataset\": ["), Err(Unread::Json(_))));
    let failed = r#"{"help": "", "success": false, "error": {"message": "Not found", "__type": "Not Found Error"}}"#;
    assert_eq!(
        refused(failed),
        Err(Unread::Refused("Not found".to_owned()))
    );
    assert_eq!(refused(&"[".repeat(100_000)), Err(Unread::TooDeep(64)));
    let laughs = r#"<?xml version="1.0"?><!DOCTYPE rdf:RDF [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>"#;
    assert_eq!(refused(laughs), Err(Unread::Entities));
    let limits = Limits {
        bytes: 10,
        ..Limits::default()
    };
    assert_eq!(
        read(b"{\"dataset\": []}", "", &limits).map(|_| ()),
        Err(Unread::TooLong(10))
    );
}

#[test]
fn no_context_is_fetched_from_elsewhere() {
    let document = r#"{"@context": "https://evil.example/context.jsonld", "@type": "Dataset", "@id": "https://a.example/1"}"#;
    let outcome = read(document.as_bytes(), "", &Limits::default());
    assert!(
        matches!(outcome, Err(Unread::JsonLd(_) | Unread::Unknown)),
        "{outcome:?}"
    );
}

#[test]
fn more_than_the_limit_is_told_of() {
    let datasets: Vec<String> = (0..20)
        .map(|n| format!(r#"{{"identifier": "a:{n}", "title": "T", "accessLevel": "public"}}"#))
        .collect();
    let document = format!("[{}]", datasets.join(","));
    let limits = Limits {
        records: 5,
        ..Limits::default()
    };
    let reading = read(document.as_bytes(), "", &limits).expect("a catalogue");
    assert_eq!((reading.kind, reading.records.len()), (Kind::DataJson, 5));
    let expected = Finding::TooMany {
        what: "datasets".to_owned(),
        most: 5,
    };
    assert_eq!(reading.findings, [expected]);
}
