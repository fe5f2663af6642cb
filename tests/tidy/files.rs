//! Every file: says what it is for, is named after a thing or a verb, is short, and gives a reason for each exception to a lint.

use crate::{
    holds,
    source::{files, program, read, without_tests},
};

fn all_rust() -> Vec<String> {
    let mut all = program();
    all.extend(files("tests", ".rs"));
    all.extend(files("bench", ".rs"));
    all
}

#[test]
fn a_file_says_what_it_is_for() {
    let broken: Vec<_> = all_rust()
        .into_iter()
        .filter(|path| !read(path).starts_with("//! "))
        .map(|path| {
            (
                path,
                "does not begin with `//! ` and what it is for".to_owned(),
            )
        })
        .collect();
    holds("headers", &broken);
}

#[test]
fn a_file_is_named_after_a_thing_or_a_verb() {
    const PATTERNS: [&str; 10] = [
        "util", "utils", "helper", "helpers", "common", "manager", "service", "types", "misc",
        "base",
    ];
    let broken: Vec<_> = all_rust()
        .into_iter()
        .filter(|path| {
            path.split(['/', '.'])
                .any(|part| PATTERNS.contains(&part) && !path.starts_with(part))
        })
        .map(|path| (path, "is named after a pattern".to_owned()))
        .collect();
    holds("names", &broken);
}

#[test]
fn a_file_is_short() {
    let broken: Vec<_> = all_rust()
        .into_iter()
        .filter_map(|path| {
            let lines = without_tests(&read(&path)).lines().count();
            (lines > 400).then(|| {
                (
                    path,
                    format!("has {lines} lines without its tests, and 400 is the most"),
                )
            })
        })
        .collect();
    holds("length", &broken);
}

#[test]
fn an_allowed_lint_has_a_reason() {
    let broken: Vec<_> = all_rust()
        .into_iter()
        .filter(|path| path != "tests/tidy/files.rs")
        .filter(|path| {
            read(path)
                .split("#[allow(")
                .skip(1)
                .chain(read(path).split("#![allow(").skip(1))
                .any(|rest| {
                    let attribute = rest.split_once(")]").map_or(rest, |(inside, _)| inside);
                    !attribute.contains("reason =")
                })
        })
        .map(|path| (path, "allows a lint without `reason = \"…\"`".to_owned()))
        .collect();
    holds("reasons", &broken);
}

#[test]
fn time_comes_from_the_clock() {
    // clippy.toml forbids these calls; here is seen that nobody allows himself an exception but the clock itself.
    let broken: Vec<_> = program()
        .into_iter()
        .filter(|path| path != "base/kernel/src/clock.rs")
        .filter(|path| {
            let text = read(path);
            let text = without_tests(&text);
            ["SystemTime::now", "Timestamp::now", "Zoned::now"]
                .iter()
                .any(|call| text.contains(call))
        })
        .map(|path| {
            (
                path,
                "asks the machine for the time; take it from Tx or the kernel's Clock".to_owned(),
            )
        })
        .collect();
    holds("time", &broken);
}

#[test]
fn no_test_is_switched_off() {
    let broken: Vec<_> = ["pure", "base", "modules", "app", "tests"]
        .iter()
        .flat_map(|floor| files(floor, ".rs"))
        .filter(|path| path != "tests/tidy/files.rs" && read(path).contains("#[ignore"))
        .map(|path| (path, "has a test that is switched off".to_owned()))
        .collect();
    holds("ignored", &broken);
}
