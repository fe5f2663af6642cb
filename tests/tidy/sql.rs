//! SQL stands only in a store, the kernel, the migrations, and base/tables, whose statements ask published files and never
//! the database; it touches only tables of its own crate.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    holds,
    source::{crates, files, literals, program, read},
};

/// Who may touch each table: the crate whose migrations make it, and the module that its migration is named after
/// (`base/kernel/migrations/0002_town.sql` makes tables that modules/town writes and the kernel reads for everybody).
fn owners() -> BTreeMap<String, BTreeSet<String>> {
    let mut owners: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for folder in crates() {
        for migration in files(&format!("{folder}/migrations"), ".sql") {
            let name = migration
                .rsplit('/')
                .next()
                .unwrap_or_default()
                .trim_end_matches(".sql");
            let module = format!(
                "modules/{}",
                name.split_once('_').map_or(name, |(_, module)| module)
            );
            for table in words_after(&read(&migration), &["TABLE"]) {
                owners
                    .entry(table)
                    .or_default()
                    .extend([folder.clone(), module.clone()]);
            }
        }
    }
    owners
}

/// The names that follow one of `keywords` in a piece of SQL, lower-cased; `IF NOT EXISTS`, `ONLY` and quotes are passed over.
fn words_after(sql: &str, keywords: &[&str]) -> Vec<String> {
    let words: Vec<&str> = sql
        .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
        .collect();
    let mut found = Vec::new();
    for (position, word) in words.iter().enumerate() {
        if keywords.contains(word) {
            let name = words[position + 1..]
                .iter()
                .find(|next| !["IF", "NOT", "EXISTS", "ONLY"].contains(next));
            found.extend(name.map(|name| name.to_lowercase()));
        }
    }
    found
}

/// Whether a string literal is a statement, or a piece of one, in capitals as we write SQL.
fn is_sql(text: &str) -> bool {
    let text = text.trim_start();
    let starts = |word: &str| text.starts_with(word);
    starts("SELECT ")
        || starts("INSERT INTO ")
        || starts("DELETE FROM ")
        || (starts("UPDATE ") && text.contains(" SET "))
        || (starts("WITH ") && text.contains(" AS ("))
        || starts("CREATE TABLE ")
        || starts("ALTER TABLE ")
        || starts("DROP TABLE ")
}

fn is_store(path: &str) -> bool {
    path.starts_with("base/kernel/")
        || path.starts_with("base/tables/")
        // A GeoPackage is a database of its own, of whoever published it.
        || path == "base/readers/src/stage/geopackage.rs"
        || path.ends_with("/src/store.rs")
        || path.contains("/src/store/")
}

#[test]
fn sql_stands_only_in_stores_and_the_kernel() {
    let broken: Vec<_> = program()
        .into_iter()
        .filter(|path| !is_store(path))
        .filter_map(|path| {
            let literal = literals(&path)
                .into_iter()
                .find(|literal| is_sql(&literal.text))?;
            Some((
                path,
                format!("line {}: SQL belongs into a store", literal.line),
            ))
        })
        .collect();
    holds("sql-places", &broken);
}

#[test]
fn a_store_touches_only_its_own_tables() {
    let owners = owners();
    assert!(!owners.is_empty(), "no migration makes a table");
    let mut broken = BTreeMap::new();
    for path in program() {
        let folder = path.split("/src/").next().unwrap_or_default().to_owned();
        for literal in literals(&path) {
            for table in words_after(&literal.text, &["FROM", "JOIN", "INTO", "UPDATE", "TABLE"]) {
                if owners
                    .get(&table)
                    .is_some_and(|owners| !owners.contains(&folder))
                {
                    let what =
                        format!("line {}: the table {table} belongs to others", literal.line);
                    broken.insert(format!("{path} {table}"), what);
                }
            }
        }
    }
    holds("sql-tables", &broken.into_iter().collect::<Vec<_>>());
}

#[test]
fn columns_have_types_that_both_databases_know() {
    const FOREIGN: [&str; 12] = [
        "INTEGER",
        "INT",
        "SERIAL",
        "BOOLEAN",
        "TIMESTAMP",
        "TIMESTAMPTZ",
        "VARCHAR",
        "JSONB",
        "UUID",
        "REAL",
        "NUMERIC",
        "AUTOINCREMENT",
    ];
    let mut broken = Vec::new();
    for migration in crates()
        .iter()
        .flat_map(|folder| files(&format!("{folder}/migrations"), ".sql"))
    {
        for (number, line) in read(&migration).lines().enumerate() {
            let code = line.split("--").next().unwrap_or_default();
            let mut words = code.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
            if let Some(word) = words.find(|word| FOREIGN.contains(word)) {
                broken.push((
                    format!("{migration}:{}", number + 1),
                    format!("{word} is not one of BIGINT, DOUBLE PRECISION, TEXT, BLOB"),
                ));
            }
        }
    }
    holds("column-types", &broken);
}
