//! Definitions as files.

use stoa_forms::{Condition, Definition, Kind, Literal, Localised};

use crate::{one_question, permit};

#[test]
fn a_definition_is_the_same_after_yaml_and_json() {
    let form = permit();
    let yaml = form.to_yaml().expect("it is written");
    assert_eq!(Definition::from_yaml(&yaml), Ok(form.clone()), "{yaml}");
    let json = form.to_json().to_string();
    assert_eq!(Definition::from_json(&json), Ok(form.clone()));
    assert_eq!(Definition::from_yaml(&json), Ok(form));
}

#[test]
fn the_version_is_of_what_is_said_and_not_of_how() {
    let form = permit();
    let yaml = form.to_yaml().expect("it is written");
    let again = Definition::from_yaml(&yaml).expect("it is read");
    assert_eq!(form.version(), again.version());
    assert_eq!(form.version().to_string().len(), 64);
    let mut other = permit();
    other.title = Localised::plain("Another");
    assert_ne!(form.version(), other.version());
}

#[test]
fn no_is_a_country_and_yes_is_a_word() {
    let form = one_question(
        "{key: a, type: country, only: [NO, ES], label: No, when: {equals: {question: b, value: yes}}}",
    );
    let question = &form.pages[0].questions[0];
    assert_eq!(
        question.kind,
        Kind::Country {
            only: vec!["NO".to_owned(), "ES".to_owned()]
        }
    );
    assert_eq!(question.label.get("en", "en"), "No");
    let value = Literal::Text("yes".to_owned());
    assert_eq!(
        question.when,
        Some(Condition::Equals {
            question: "b".to_owned(),
            value
        })
    );
}

#[test]
fn what_is_misspelt_is_told_with_its_place() {
    for (wrong, told) in [
        (
            "{key: a, type: text, label: A, requierd: false}",
            "requierd",
        ),
        ("{key: a, type: tekst, label: A}", "tekst"),
        ("{key: a, type: email, label: A, max: 3}", "max"),
        (
            "{key: a, type: date, label: A, latest: tomorow}",
            "today-18y",
        ),
        ("{key: a, label: A}", "type"),
        ("{key: a, type: text}", "label"),
        (
            "{key: a, type: number, min: 1.1234567890123, label: A}",
            "decimal",
        ),
    ] {
        let text = format!(
            "slug: one\nlanguages: [en]\ntitle: One\npages:\n- slug: p\n  title: P\n  questions:\n  - {wrong}\n"
        );
        let error = Definition::from_yaml(&text)
            .expect_err("it is misspelt")
            .to_string();
        assert!(error.contains(told), "{wrong}: {error}");
        assert!(error.contains("question a"), "{error}");
        assert!(error.contains("line"), "{error}");
    }
    let twice = "slug: one\nslug: two\nlanguages: [en]\ntitle: One\npages: []\n";
    assert!(Definition::from_yaml(twice).is_err());
}

#[test]
fn hostile_files_are_refused_and_end() {
    let deep = format!("slug: {}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(Definition::from_yaml(&deep).is_err());
    assert!(Definition::from_json(&deep).is_err());
    let nots = format!(
        "{{\"slug\":\"a\",\"languages\":[],\"title\":\"\",\"pages\":[{{\"slug\":\"a\",\"title\":\"\",\"questions\":[],\"when\":{}{{}}{}}}]}}",
        "{\"not\":".repeat(5_000),
        "}".repeat(5_000)
    );
    assert!(Definition::from_yaml(&nots).is_err());
    assert!(Definition::from_json(&nots).is_err());
    let mut laughs = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n".to_owned();
    for level in 1..12 {
        let before = format!("*a{}", level - 1);
        let row = vec![before; 9].join(", ");
        laughs.push_str(&format!("a{level}: &a{level} [{row}]\n"));
    }
    assert!(Definition::from_yaml(&laughs).is_err());
    assert!(Definition::from_yaml(&"a".repeat(5_000_000)).is_err());
}

#[test]
fn texts_fall_back_to_what_there_is() {
    let text = Localised::default()
        .with("fr", "Bonjour")
        .with("en", "Hello");
    assert_eq!(text.get("fr-CA", "en"), "Bonjour");
    assert_eq!(text.get("ar", "en"), "Hello");
    assert_eq!(text.get("ar", "de"), "Hello");
    assert_eq!(Localised::plain("IBAN").get("ar", "en"), "IBAN");
    assert_eq!(Localised::default().get("ar", "en"), "");
}
