//! A letter and the controls in which it is written.

use stoa_forms::{Localised, RawFields};
use stoa_kernel::{FieldError, Message};
use stoa_letters::Template;

use super::super::{keyed::hyphened, texts};
use crate::model::{LetterText, Occasion, ServiceFile, letter_text::FIELDS};

/// When a letter is sent, by the words of the file.
pub const OCCASIONS: [(&str, Occasion); 4] = [
    ("granted", Occasion::Granted),
    ("refused", Occasion::Refused),
    ("asked", Occasion::Asked),
    ("other", Occasion::Other),
];

/// The word of an occasion.
pub fn word(sent: Occasion) -> &'static str {
    let own = OCCASIONS.iter().find(|(_, occasion)| *occasion == sent);
    own.map_or("other", |(word, _)| word)
}

/// Puts a letter into its controls.
pub fn fill(letter: &LetterText, languages: &[String]) -> RawFields {
    let mut raw = RawFields::from([("sent", word(letter.sent))]);
    texts::fill(&mut raw, "subject", &letter.subject, languages);
    texts::fill(&mut raw, "text", &letter.text, languages);
    raw
}

/// Reads the controls. `old` is the letter that is changed. A text that cannot be filled in is refused: what is typed stays on the page.
pub fn read(
    (file, old): (&ServiceFile, Option<&LetterText>),
    raw: &RawFields,
    languages: &[String],
) -> Result<LetterText, Vec<FieldError>> {
    let mut errors = Vec::new();
    let nothing = Localised::default();
    let was = |of: fn(&LetterText) -> &Localised| old.map_or(&nothing, of);
    let sent = sent((file, old), raw, &mut errors);
    let subject = was(|old| &old.subject);
    let subject = texts::required((raw, "subject"), subject, languages, &mut errors);
    let text = was(|old| &old.text);
    let text = texts::required((raw, "text"), text, languages, &mut errors);
    let written = languages.iter().filter(|language| text.has(language));
    errors.extend(written.filter_map(|language| {
        let what = unfillable(texts::exact(&text, language))?;
        Some(FieldError::new(format!("text.{language}"), what))
    }));
    if !errors.is_empty() {
        return Err(errors);
    }
    let first = languages.first().map_or("", String::as_str);
    let key = match old {
        Some(old) => old.key.clone(),
        None => key((file, sent), texts::exact(&subject, first)),
    };
    Ok(LetterText {
        key,
        sent,
        subject,
        text,
    })
}

/// When it is sent: a decision and a question have one letter each.
fn sent(
    (file, old): (&ServiceFile, Option<&LetterText>),
    raw: &RawFields,
    errors: &mut Vec<FieldError>,
) -> Occasion {
    let own = OCCASIONS
        .iter()
        .find(|(word, _)| *word == raw.first("sent"));
    let Some((_, sent)) = own else {
        errors.push(FieldError::new(
            "sent",
            Message::new("services-builder-sent-missing"),
        ));
        return Occasion::Other;
    };
    let key = old.map(|old| old.key.as_str());
    let mut others = file
        .letters
        .iter()
        .filter(|one| Some(one.key.as_str()) != key);
    if *sent != Occasion::Other && others.any(|one| one.sent == *sent) {
        errors.push(FieldError::new(
            "sent",
            Message::new("services-fault-letter-twice"),
        ));
    }
    *sent
}

/// Why a text cannot be filled in.
fn unfillable(text: &str) -> Option<Message> {
    let template = match Template::new(text) {
        Ok(template) => template,
        Err(error) => return Some(Message::new("services-fault-said").with("what", error)),
    };
    let unknown = template.check(&FIELDS).into_iter().next()?;
    Some(Message::new("services-fault-field-unknown").with("field", unknown))
}

/// A free name: that of its occasion, or made of its subject.
fn key((file, sent): (&ServiceFile, Occasion), subject: &str) -> String {
    let words = match sent {
        Occasion::Other => subject,
        _ => word(sent),
    };
    hyphened(words, "letter", |key| {
        file.letters.iter().any(|letter| letter.key == key)
    })
}

#[cfg(test)]
mod tests {
    use stoa_forms::RawFields;

    use super::{fill, read};
    use crate::model::{LetterText, ServiceFile};

    fn file() -> ServiceFile {
        let letters = "\nletters:\n  - { key: ok, sent: granted, subject: { en: Yes, de: Ja }, text: { en: \"Dear {{ applicant }}\", ar: أهلا } }\npromise_days: 5";
        let text = include_str!("../../example.yaml");
        ServiceFile::parse(&text.replacen("\npromise_days: 5", letters, 1)).unwrap()
    }

    #[test]
    fn what_is_shown_and_sent_again_changes_nothing() {
        let file = file();
        let languages = file.form.languages.clone();
        let letter = &file.letters[0];
        let back = read((&file, Some(letter)), &fill(letter, &languages), &languages);
        let of = |one: &LetterText| serde_json::to_value(one).unwrap();
        assert_eq!(of(&back.unwrap()), of(letter));
    }

    #[test]
    fn what_cannot_be_filled_in_is_told_at_its_language() {
        let file = file();
        let languages = vec!["en".to_owned(), "ar".to_owned()];
        let wrong = |sent: &str, text: &str| -> Vec<String> {
            let raw = RawFields::from([
                ("sent", sent),
                ("subject.en", "S"),
                ("text.en", "T"),
                ("text.ar", text),
            ]);
            let errors = read((&file, None), &raw, &languages).unwrap_err();
            errors.into_iter().map(|error| error.field).collect()
        };
        assert_eq!(wrong("other", "{{ aplicant }}"), ["text.ar"]);
        assert_eq!(wrong("other", "{{ applicant"), ["text.ar"]);
        assert_eq!(wrong("granted", "ok"), ["sent"]);
        assert_eq!(wrong("never", "ok"), ["sent"]);
        let raw = RawFields::from([("sent", "refused"), ("subject.en", "No"), ("text.en", "No")]);
        assert_eq!(
            read((&file, None), &raw, &languages).unwrap().key,
            "refused"
        );
    }
}
