//! Everything that can be changed has a test of its name: commands/close_report.rs has a file close_report.rs among the tests
//! of the whole program, or among those of its module.

use crate::{
    holds,
    source::{files, read},
};

#[test]
fn a_command_has_a_test_of_its_name() {
    let mut tests = files("tests/stoa", ".rs");
    tests.extend(files("modules", ".rs"));
    let broken: Vec<_> = files("modules", ".rs")
        .into_iter()
        .filter(|path| path.contains("/src/commands/") && !path.ends_with("/mod.rs"))
        .filter(|path| {
            let module = path.split('/').nth(1).unwrap_or_default();
            let verb = path.rsplit('/').next().unwrap_or_default();
            let places = ["tests/stoa".to_owned(), format!("modules/{module}/tests")];
            !places
                .into_iter()
                .any(|place| tests.contains(&format!("{place}/{module}/{verb}")))
        })
        .map(|path| {
            (
                path,
                "has no test of its name in tests/stoa/ or in its module's tests".to_owned(),
            )
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
