//! Everything that can be changed has a test: commands/close_report.rs has a file close_report.rs among the tests, or one
//! that calls `close_report`.

use crate::{
    holds,
    source::{files, read},
};

/// Whether a text calls the verb: its name with a bracket behind it, and no longer name before it.
fn calls(text: &str, verb: &str) -> bool {
    text.match_indices(&format!("{verb}(")).any(|(start, _)| {
        let before = text[..start].chars().next_back();
        !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
    })
}

#[test]
fn a_command_has_a_test_of_its_name() {
    let broken: Vec<_> = files("modules", ".rs")
        .into_iter()
        .filter(|path| path.contains("/src/commands/") && !path.ends_with("/mod.rs"))
        .filter(|path| {
            let module = path.split('/').nth(1).unwrap_or_default();
            let file = path.rsplit('/').next().unwrap_or_default();
            let verb = file.trim_end_matches(".rs");
            let mut tests = files(&format!("tests/stoa/{module}"), ".rs");
            tests.extend(files(&format!("modules/{module}/tests"), ".rs"));
            !tests
                .iter()
                .any(|test| test.ends_with(&format!("/{file}")) || calls(&read(test), verb))
        })
        .map(|path| {
            let what = "has no test of its name in tests/stoa/ or its module's tests/, and none that calls it";
            (path, what.to_owned())
        })
        .collect();
    holds("command-tests", &broken);
}

#[test]
fn a_command_is_one_public_verb() {
    let broken: Vec<_> = files("modules", ".rs")
        .into_iter()
        .filter(|path| path.contains("/src/commands/") && !path.ends_with("/mod.rs"))
        .filter(|path| {
            let verb = path
                .rsplit('/')
                .next()
                .unwrap_or_default()
                .trim_end_matches(".rs");
            !read(path).contains(&format!("pub async fn {verb}"))
        })
        .map(|path| (path, "has no `pub async fn` of its name".to_owned()))
        .collect();
    holds("command-verbs", &broken);
}
