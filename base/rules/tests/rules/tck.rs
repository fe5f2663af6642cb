//! The OMG's conformance tests (DMN TCK) as far as they are in the shared data: every case is run, and those that fail are known by name.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use roxmltree::{Document, Node};
use serde_json::{Map, Value as Json};
use stoa_rules::{Conformance, Rules, Terms};

/// Cases that fail, one a line. The list may only shrink.
const KNOWN: &str = include_str!("tck_known.txt");

fn folder() -> Option<PathBuf> {
    let root = std::env::var_os("STOA_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let folder = root.join("dmn-tck");
    if folder.exists() {
        return Some(folder);
    }
    println!("skipped: there is no {}", folder.display());
    None
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().flatten().collect();
    entries.sort_by_key(fs::DirEntry::path);
    for entry in entries {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Option<Node<'a, 'a>> {
    node.children()
        .find(|child| child.tag_name().name() == name)
}

/// A value of a test file: `value`, `list` or components.
fn value(node: Node) -> Json {
    if let Some(list) = child(node, "list") {
        let items = list
            .children()
            .filter(|item| item.tag_name().name() == "item");
        return Json::Array(items.map(|item| value(item)).collect());
    }
    let components = node
        .children()
        .filter(|child| child.tag_name().name() == "component");
    let components: Map<_, _> = components
        .map(|child| (child.attribute("name").unwrap().to_owned(), value(child)))
        .collect();
    if !components.is_empty() {
        return Json::Object(components);
    }
    let Some(node) = child(node, "value") else {
        return Json::Null;
    };
    let attribute = |name: &str| {
        node.attributes()
            .find(|a| a.name() == name)
            .map(|a| a.value())
    };
    if attribute("nil") == Some("true") {
        return Json::Null;
    }
    let text = node.text().unwrap_or_default();
    let kind = attribute("type")
        .unwrap_or_default()
        .rsplit(':')
        .next()
        .unwrap();
    match kind {
        "boolean" => Json::Bool(text.trim() == "true"),
        "decimal" | "double" | "integer" | "int" | "float" => {
            let number: serde_json::Number =
                serde_json::from_str(text.trim()).unwrap_or_else(|_| {
                    serde_json::Number::from_f64(text.trim().parse().unwrap()).unwrap()
                });
            Json::Number(number)
        }
        "string" => Json::String(text.to_owned()),
        // The tests give values of a type to inputs that have none.
        _ => Json::String(format!("@\"{}\"", text.trim())),
    }
}

/// The same of what is expected, which comes out as plain text.
fn plain(json: Json) -> Json {
    match json {
        Json::String(text) => match text.strip_prefix("@\"").and_then(|t| t.strip_suffix('"')) {
            Some(inner) => Json::String(inner.to_owned()),
            None => Json::String(text),
        },
        Json::Array(items) => Json::Array(items.into_iter().map(plain).collect()),
        Json::Object(entries) => Json::Object(
            entries
                .into_iter()
                .map(|(name, json)| (name, plain(json)))
                .collect(),
        ),
        other => other,
    }
}

/// Numbers may be apart by a hundred-millionth, as other programs' decimals have other digits.
fn same(expected: &Json, got: &Json) -> bool {
    let number = |json: &Json| match json {
        Json::Number(number) => number.as_f64(),
        _ => None,
    };
    match (expected, got) {
        (Json::Number(_), Json::Number(_) | Json::String(_)) => {
            let text = |text: &Json| text.as_str().and_then(|text| text.parse().ok());
            let (Some(one), Some(two)) = (number(expected), number(got).or_else(|| text(got)))
            else {
                return false;
            };
            let two: f64 = two;
            (one - two).abs() <= 1e-8 * one.abs().max(1.0)
        }
        (Json::Array(one), Json::Array(two)) => {
            one.len() == two.len() && one.iter().zip(two).all(|(one, two)| same(one, two))
        }
        (Json::Object(one), Json::Object(two)) => {
            one.len() == two.len()
                && one
                    .iter()
                    .all(|(name, one)| two.get(name).is_some_and(|two| same(one, two)))
        }
        (one, two) => one == two,
    }
}

fn rules(test: &Path, document: &Document) -> Result<Rules, String> {
    let folder = test.parent().unwrap();
    let main = child(document.root_element(), "modelName").unwrap();
    let main = folder.join(main.text().unwrap().trim());
    let mut others = Vec::new();
    files(folder, &mut others);
    others.retain(|path| path.extension().is_some_and(|e| e == "dmn") && *path != main);
    let others: Vec<String> = others
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let others: Vec<&str> = others.iter().map(String::as_str).collect();
    Rules::read_with(&fs::read_to_string(main).unwrap(), &others).map_err(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        faults.join("; ")
    })
}

/// Runs a case; each of its results that is not as expected is told.
fn run(rules: &Result<Rules, String>, case: Node, terms: &Terms) -> Vec<String> {
    let rules = match rules {
        Ok(rules) => rules,
        Err(faults) => return vec![faults.clone()],
    };
    let mut inputs = Map::new();
    for input in case
        .children()
        .filter(|child| child.tag_name().name() == "inputNode")
    {
        inputs.insert(input.attribute("name").unwrap().to_owned(), value(input));
    }
    let inputs = Json::Object(inputs);
    let mut wrong = Vec::new();
    for result in case
        .children()
        .filter(|child| child.tag_name().name() == "resultNode")
    {
        let decision = match case.attribute("type") {
            Some("decisionService") => case.attribute("invocableName").unwrap(),
            _ => result.attribute("name").unwrap(),
        };
        let expected = plain(value(child(result, "expected").unwrap()));
        let got = match rules.evaluate(decision, &inputs, terms) {
            Ok(evaluation) => {
                // Of a decision service with several outputs, the one that is asked for.
                let output = result.attribute("name").unwrap();
                let service = case.attribute("type") == Some("decisionService");
                match evaluation.result.get(output) {
                    Some(part) if service => part.clone(),
                    _ => evaluation.result,
                }
            }
            Err(error) => {
                wrong.push(error.to_string());
                continue;
            }
        };
        if !same(&expected, &got) {
            wrong.push(format!("{decision}: expected {expected}, got {got}"));
        }
    }
    wrong
}

#[test]
fn the_conformance_tests_pass_but_for_the_known_ones() {
    let Some(folder) = folder() else {
        return;
    };
    let mut all = Vec::new();
    files(&folder, &mut all);
    let now: jiff::ZonedDateTime = "2026-01-02T03:04:05[UTC]".parse().unwrap();
    let terms = Terms {
        now: Some(now),
        ..Terms::default()
    };
    let (mut cases, mut failed) = (0, BTreeSet::new());
    for path in all.iter().filter(|path| {
        let name = path.file_name().unwrap().to_string_lossy();
        name.contains("-test-") && name.ends_with(".xml")
    }) {
        let text = fs::read_to_string(path).unwrap();
        let document = Document::parse(&text).unwrap();
        let rules = rules(path, &document);
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let root = document.root_element();
        for case in root
            .children()
            .filter(|node| node.tag_name().name() == "testCase")
        {
            cases += 1;
            let wrong = run(&rules, case, &terms);
            if !wrong.is_empty() {
                let id = format!("{name}#{}", case.attribute("id").unwrap());
                println!("{id}: {}", wrong.join("; "));
                failed.insert(id);
            }
        }
    }
    println!("DMN TCK: {} of {cases} cases pass", cases - failed.len());
    let published = Conformance::of_tck();
    assert_eq!(
        (published.cases, published.passed()),
        (cases, cases - failed.len())
    );
    let known: BTreeSet<String> = KNOWN.lines().map(str::to_owned).collect();
    let fresh: Vec<_> = failed.difference(&known).collect();
    let mended: Vec<_> = known.difference(&failed).collect();
    assert!(fresh.is_empty(), "these fail now: {fresh:#?}");
    assert!(mended.is_empty(), "take these off the list: {mended:#?}");
}
