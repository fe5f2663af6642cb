//! The documents of the W3C's own test suite (shared/data/credentials/w3c-vc-2.0), where they are present.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};
use stoa_credentials::{is_self_asserted, validate_credential, validate_presentation};

use crate::permit::credential;

fn documents(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            documents(&path, found);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            found.push(path);
        }
    }
}

fn shared() -> Option<PathBuf> {
    let named = env::var("STOA_SHARED").ok().map(PathBuf::from);
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let beside = here.ancestors().map(|folder| folder.join("shared/data"));
    let folder = named
        .into_iter()
        .chain(beside)
        .map(|data| data.join("credentials/w3c-vc-2.0"));
    folder.into_iter().find(|folder| folder.is_dir())
}

/// What the suite's own harness puts in before it sends a document: an issuer where there is none or one without a name, and
/// moments for the words.
fn prepared(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap();
    let text = text
        .replace("PAST DATE", "2020-01-01T00:00:00Z")
        .replace("FUTURE DATE", "2099-01-01T00:00:00Z");
    let mut document: Value = serde_json::from_str(&text).unwrap();
    if !path.to_string_lossy().contains("presentation-") {
        match document.get_mut("issuer") {
            None => document["issuer"] = "did:example:issuer".into(),
            Some(Value::Object(issuer)) => {
                issuer.entry("id").or_insert("did:example:issuer".into());
            }
            Some(_) => {}
        }
    }
    document
}

#[test]
fn each_document_of_the_suite_comes_out_as_its_name_says() {
    let Some(folder) = shared() else {
        eprintln!("skipped: shared/data/credentials is not here");
        return;
    };
    let mut paths = Vec::new();
    documents(&folder, &mut paths);
    paths.sort();
    let mut told = (0, 0);
    for path in &paths {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let document = prepared(path);
        let problems = match name.starts_with("presentation-") {
            true => validate_presentation(&document),
            false => validate_credential(&document),
        };
        if name.ends_with("-ok") {
            assert_eq!(problems, [], "{name}");
            told.0 += 1;
        } else if name.ends_with("-fail") {
            assert_ne!(problems, [], "{name}");
            told.1 += 1;
        } else {
            // Neither -ok nor -fail: in JSON it is as good as presentation-holder-ok, and only who presents it knows that the
            // credential is meant to be self-asserted.
            assert_eq!(name, "presentation-self-asserted-vc-issuer-mismatch");
            assert!(problems.is_empty() && !is_self_asserted(&document));
        }
        if name == "presentation-self-asserted-vc-ok" {
            assert!(is_self_asserted(&document));
        }
    }
    eprintln!("{} -ok and {} -fail, {} files", told.0, told.1, paths.len());
    assert_eq!(told.0 + told.1 + 1, paths.len());
}

#[test]
fn a_credential_without_an_issuer_or_a_subject_is_refused() {
    for name in ["@context", "type", "issuer", "credentialSubject"] {
        let mut document = credential();
        document.as_object_mut().unwrap().remove(name);
        let problems = validate_credential(&document);
        assert!(
            problems
                .iter()
                .any(|problem| problem.at == format!("/{name}")),
            "{name}: {problems:?}"
        );
    }
}

#[test]
fn shapes_that_are_refused() {
    let bad = [
        ("@context", json!("https://www.w3.org/ns/credentials/v2")),
        (
            "@context",
            json!(["https://www.w3.org/2018/credentials/v1"]),
        ),
        (
            "@context",
            json!(["https://www.w3.org/ns/credentials/v2", {"name": "https://example.org/other"}]),
        ),
        ("type", json!("VerifiablePresentation")),
        ("type", json!(["VerifiableCredential", ""])),
        ("issuer", json!(["did:example:a", "did:example:b"])),
        ("issuer", json!({"name": "nobody"})),
        ("credentialSubject", json!([])),
        ("credentialSubject", json!("did:example:subject")),
        ("validFrom", json!("2026-01-01T00:00:00")),
        ("validFrom", json!("2026-01-01 00:00:00Z")),
        ("validFrom", json!("2026-02-30T00:00:00Z")),
        ("validFrom", json!(1_767_225_600)),
        ("validUntil", json!("2025-12-31T00:00:00Z")),
        (
            "relatedResource",
            json!({"id": "https://example.org/a.pdf"}),
        ),
        ("credentialSchema", json!({"type": "JsonSchema"})),
        ("name", json!({"@value": "x", "@direction": "up"})),
        ("proof", json!("signed")),
    ];
    for (name, value) in bad {
        let mut document = credential();
        document[name] = value.clone();
        assert_ne!(validate_credential(&document), [], "{name}: {value}");
    }
}
