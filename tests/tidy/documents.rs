//! Documents say what is there: each name that an operator may set, files that exist, and links that lead somewhere.

use std::collections::BTreeSet;

use crate::{
    holds,
    source::{files, literals, read, root, without_tests},
};

const CONFIGURE: &str = "docs/operate/configure.md";

/// The files that read the configuration.
fn configuration() -> Vec<String> {
    let mut found = files("base/kernel/src", ".rs");
    found.retain(|path| {
        path == "base/kernel/src/config.rs" || path.starts_with("base/kernel/src/config/")
    });
    assert!(!found.is_empty(), "the configuration has moved");
    found
}

/// The names that stoa.toml may hold: the public fields of what it is read into.
fn keys() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for path in configuration() {
        for line in without_tests(&read(&path)).lines() {
            let field = line.trim().strip_prefix("pub ");
            let name = field.and_then(|field| field.split_once(": "));
            let name = name.map(|(name, _type)| name).filter(|name| is_key(name));
            found.extend(name.map(str::to_owned));
        }
    }
    found
}

fn is_key(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_lowercase() || c == '_')
}

/// The variables that are read; one that ends with `_` stands for all that begin so.
fn variables() -> BTreeSet<String> {
    let read = configuration();
    let texts = read.iter().flat_map(|path| literals(path));
    let texts = texts.map(|literal| literal.text);
    texts.filter(|text| text.starts_with("STOA_")).collect()
}

/// The words of a page's code: what stands between backticks, and indented lines.
fn words(page: &str) -> BTreeSet<String> {
    let lines = page.lines().filter(|line| line.starts_with("    "));
    let code: Vec<&str> = page.split('`').skip(1).step_by(2).chain(lines).collect();
    let code = code.join(" ");
    code.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn each_name_that_can_be_set_is_explained() {
    let page = read(CONFIGURE);
    let (words, keys, variables) = (words(&page), keys(), variables());
    let is_said = |name: &String| match name.ends_with('_') {
        true => words.iter().any(|word| word.starts_with(name.as_str())),
        false => words.contains(name),
    };
    let unsaid = keys.union(&variables).filter(|name| !is_said(name));
    let mut broken: Vec<_> = unsaid
        .map(|name| (name.clone(), format!("is not explained in {CONFIGURE}")))
        .collect();
    let firsts = page.lines().filter_map(|line| line.strip_prefix("| `"));
    let cells = firsts.filter_map(|row| row.split(" | ").next());
    let named = cells.flat_map(|cell| cell.split(['`', ',', ' ']));
    for name in named.filter(|name| !name.is_empty() && is_key(name)) {
        if !keys.contains(name) {
            broken.push((
                name.to_owned(),
                format!("is explained in {CONFIGURE} and does not exist"),
            ));
        }
    }
    holds("configuration", &broken);
}

#[test]
fn a_variable_that_operators_are_told_of_exists() {
    let known = variables();
    let is_known = |word: &str| {
        let begins = |name: &String| name.ends_with('_') && word.starts_with(name.as_str());
        known.contains(word) || known.iter().any(begins)
    };
    let mut broken = Vec::new();
    for path in files("docs/operate", ".md") {
        for word in words(&read(&path)) {
            if word.starts_with("STOA_") && word != "STOA_" && !is_known(&word) {
                broken.push((
                    path.clone(),
                    format!("tells of {word}, which nothing reads"),
                ));
            }
        }
    }
    holds("told-variables", &broken);
}

/// The pages that name files of ours.
fn documents() -> Vec<String> {
    let mut found = vec![
        "README.md".to_owned(),
        "CONTRIBUTING.md".to_owned(),
        "SECURITY.md".to_owned(),
    ];
    for folder in ["docs", "pure", "base", "modules", "frontend"] {
        found.extend(files(folder, ".md"));
    }
    found
}

#[test]
fn a_file_that_a_document_names_is_there() {
    const ENDINGS: [&str; 5] = [".rs", ".ts", ".mjs", ".sql", ".cedar"];
    let all: Vec<String> = ENDINGS
        .iter()
        .flat_map(|ending| files("", ending))
        .map(|path| format!("/{path}"))
        .collect();
    let mut broken = Vec::new();
    for document in documents() {
        let page = read(&document);
        let tokens = page.split(|c: char| !(c.is_ascii_alphanumeric() || "/_-.".contains(c)));
        for token in tokens {
            let names_a_file = ENDINGS
                .iter()
                .any(|ending| token.len() > ending.len() && token.ends_with(ending));
            let is_elsewhere = token.starts_with("//");
            // CONTRIBUTING tells of files that a reader is to make.
            let is_example = token.contains("NAME") || token.contains("_thing");
            let is_ours = names_a_file && !is_elsewhere && !is_example;
            let suffix = format!("/{token}");
            if is_ours && !all.iter().any(|path| path.ends_with(&suffix)) {
                broken.push((
                    document.clone(),
                    format!("names {token}, which is not there"),
                ));
            }
        }
    }
    holds("named-files", &broken);
}

#[test]
fn a_link_leads_somewhere() {
    let mut broken = Vec::new();
    for document in documents() {
        let folder = document.rsplit_once('/').map_or("", |(folder, _)| folder);
        let page = read(&document);
        for rest in page.split("](").skip(1) {
            let target = rest.split(')').next().unwrap_or_default();
            let file = target.split('#').next().unwrap_or_default();
            let is_elsewhere = target.contains("://") || target.starts_with("mailto:");
            if !is_elsewhere && !file.is_empty() && !root().join(folder).join(file).exists() {
                broken.push((document.clone(), format!("links to {target}")));
            }
        }
    }
    holds("links", &broken);
}
