//! The tests of pure/forms.
#![cfg(test)]

mod acroform;
mod check;
mod definition;
mod imports;
mod numbers;
mod outputs;
mod parse;
mod route;
mod script;

use stoa_forms::{Context, Definition};

/// A parking permit, with branches, repeats, sums and signatories.
fn permit() -> Definition {
    Definition::from_yaml(include_str!("permit.yaml")).expect("the permit is a definition")
}

fn context(language: &str) -> Context {
    Context {
        today: "2026-06-15".parse().expect("a date"),
        language: language.to_owned(),
    }
}

/// A form of one page with one question, written in YAML's flow style.
fn one_question(question: &str) -> Definition {
    let text = format!(
        "{{slug: one, languages: [en], title: One, pages: [{{slug: page, title: Page, questions: [{question}]}}]}}"
    );
    Definition::from_yaml(&text).unwrap_or_else(|e| panic!("{question}: {e}"))
}
