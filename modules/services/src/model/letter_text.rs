//! The letters of a service: their texts with merge fields, in each language.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use stoa_forms::Localised;
use stoa_letters::Template;

use super::{FileFault, ServiceFile, workflow::is_key};

/// What a letter's text may name: `{{ applicant }}`. `reason` is the decision's reason, what was asked for, or what was written for
/// this letter; `valid_until` is empty where nothing ends.
pub const FIELDS: [&str; 11] = [
    "applicant",
    "appeal",
    "date",
    "law",
    "outcome",
    "reason",
    "received",
    "reference",
    "service",
    "town",
    "valid_until",
];

/// A letter.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterText {
    /// Its name: small letters, digits and hyphens.
    pub key: String,
    /// When it is sent: with the decision, with what is asked for, or when somebody of staff sends it.
    pub sent: Occasion,
    /// What it is about: its title.
    pub subject: Localised,
    /// A template, as base/letters reads it.
    pub text: Localised,
}

/// When a letter is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    Granted,
    Refused,
    Asked,
    Other,
}

/// What is wrong with the letters of a file.
pub(super) fn faults(file: &ServiceFile) -> Vec<FileFault> {
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    let mut sent = Vec::new();
    for letter in &file.letters {
        if !is_key(&letter.key) || !seen.insert(&letter.key) {
            faults.push(FileFault::of(
                place(letter, "key"),
                "services-fault-letter-key",
            ));
        }
        if letter.sent != Occasion::Other && sent.contains(&letter.sent) {
            faults.push(FileFault::of(
                place(letter, "sent"),
                "services-fault-letter-twice",
            ));
        }
        sent.push(letter.sent);
        faults.extend(of_texts(file, letter));
    }
    faults
}

fn of_texts(file: &ServiceFile, letter: &LetterText) -> Vec<FileFault> {
    let mut faults = Vec::new();
    for language in &file.form.languages {
        for (field, text) in [("subject", &letter.subject), ("text", &letter.text)] {
            if !text.has(language) {
                let fault = FileFault::of(place(letter, field), "services-fault-no-text");
                faults.push(fault.with("language", language));
            }
        }
    }
    for (language, text) in letter.text.iter() {
        let at = place(letter, &format!("text in {language:?}"));
        match Template::new(text) {
            Err(error) => faults.push(FileFault::new(at, error)),
            Ok(template) => {
                let unknown = template.check(&FIELDS);
                let fault = |field: String| {
                    FileFault::of(at.as_str(), "services-fault-field-unknown").with("field", field)
                };
                faults.extend(unknown.into_iter().map(fault));
            }
        }
    }
    faults
}

fn place(letter: &LetterText, field: &str) -> String {
    format!("letters, {}, {field}", letter.key)
}

#[cfg(test)]
mod tests {
    use crate::model::ServiceFile;

    #[test]
    fn what_is_wrong_with_a_letter_is_told_with_its_place() {
        let example = include_str!("../pages/staff/example.yaml");
        let letters = "\nletters:\n  - { key: yes, sent: granted, subject: Yes, text: \"Dear {{ applicant }}\" }\npromise_days: 5";
        let file = example.replacen("\npromise_days: 5", letters, 1);
        assert!(ServiceFile::read(&file).is_ok());
        let check = |from: &str, to: &str, place: &str| {
            let faults = ServiceFile::read(&file.replacen(from, to, 1)).unwrap_err();
            assert!(
                faults.iter().any(|fault| fault.place == place),
                "{faults:?}"
            );
        };
        check(
            "{{ applicant }}",
            "{{ aplicant }}",
            "letters, yes, text in \"\"",
        );
        check(
            "{{ applicant }}",
            "{{ applicant",
            "letters, yes, text in \"\"",
        );
        check(
            "subject: Yes",
            "subject: { en: Yes }",
            "letters, yes, subject",
        );
        check("key: yes", "key: Yes", "letters, Yes, key");
        check("sent: granted", "sent: never", "the file");
    }
}
