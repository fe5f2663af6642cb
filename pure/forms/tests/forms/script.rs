//! Chance: whatever is typed is read without panic, and what was read is read again as the same.

use std::{
    collections::BTreeMap,
    sync::{LazyLock, Mutex},
};

use proptest::prelude::{any, prop, prop_assert_eq, proptest};
use stoa_forms::{Answers, Context, Definition, RawFields};

const QUESTIONS: [&str; 24] = [
    "type: text",
    "type: long_text",
    "type: name",
    "type: name, parts: given_and_family",
    "type: date",
    "type: time",
    "type: address, country: ES",
    "type: email",
    "type: phone, country: GB",
    "type: number, decimals: 3",
    "type: money, currency: EUR",
    "type: choice, choices: [{key: x, label: X}]",
    "type: choices, choices: [{key: x, label: X}, {key: y, label: Y}]",
    "type: place",
    "type: identity_number, scheme: es_dni_nie",
    "type: identity_number, scheme: iso7064_mod97",
    "type: iban",
    "type: vehicle_plate",
    "type: declaration",
    "type: signature, drawn: true",
    "type: yes_no",
    "type: country",
    "type: language",
    "type: identity_number, scheme: luhn",
];
const PARTS: [&str; 14] = [
    "a",
    "a.given",
    "a.family",
    "a.day",
    "a.month",
    "a.year",
    "a.line1",
    "a.town",
    "a.postcode",
    "a.country",
    "a.lat",
    "a.lon",
    "a.name",
    "a.strokes",
];

/// The forms of these questions, each made once.
fn form(question: &str) -> &'static Definition {
    static FORMS: LazyLock<Mutex<BTreeMap<String, &'static Definition>>> =
        LazyLock::new(Mutex::default);
    let mut forms = FORMS.lock().expect("nobody panics with it");
    forms.entry(question.to_owned()).or_insert_with(|| {
        let form = crate::one_question(&format!(
            "{{key: a, label: A, required: false, {question}}}"
        ));
        Box::leak(Box::new(form))
    })
}

/// Reads the fields, and what they came to once more in another language.
fn twice(question: &str, raw: &RawFields, language: &str) {
    let form = form(question);
    let context = Context {
        language: language.to_owned(),
        ..crate::context("en")
    };
    let page = &form.pages[0];
    let Ok(read) = form.parse_page(page, raw, &Answers::default(), &context) else {
        return;
    };
    for other in [language, "en", "es", "ar"] {
        let context = Context {
            language: other.to_owned(),
            ..context.clone()
        };
        let mut fields = RawFields::default();
        for (key, answer) in &read.0 {
            answer.write_fields(key, other, &mut fields);
        }
        let again = form.parse_page(page, &fields, &Answers::default(), &context);
        assert_eq!(
            again.as_ref(),
            Ok(&read),
            "{question} in {other}: {fields:?}"
        );
    }
}

proptest! {
    #[test]
    fn anything_typed_is_read_or_refused(texts in prop::collection::vec(any::<String>(), PARTS.len()), language in "en|es|ar|hi|x") {
        for question in QUESTIONS {
            let mut raw = RawFields::default();
            for (part, text) in PARTS.iter().zip(&texts) {
                raw.push(*part, text);
            }
            twice(question, &raw, &language);
        }
    }

    #[test]
    fn what_looks_right_is_read_again_as_the_same(
        number in "-?[0-9]{1,12}([.,][0-9]{1,3})?",
        date in ("[0-3]?[0-9]", "[01]?[0-9]", "[12][0-9]{3}"),
        places in (-90.0..90.0_f64, -180.0..180.0_f64),
        words in "[\\PC]{1,40}",
    ) {
        for question in ["type: number, decimals: 3", "type: money, currency: KWD", "type: money, currency: EUR", "type: identity_number, scheme: luhn"] {
            for language in ["en", "es", "ar"] {
                twice(question, &RawFields::from([("a", number.as_str())]), language);
            }
        }
        twice("type: date", &RawFields::from([("a.day", date.0.as_str()), ("a.month", &date.1), ("a.year", &date.2)]), "en");
        let (lat, lon) = (places.0.to_string(), places.1.to_string());
        twice("type: place", &RawFields::from([("a.lat", lat.as_str()), ("a.lon", &lon)]), "es");
        for question in ["type: text", "type: long_text", "type: name"] {
            twice(question, &RawFields::from([("a", words.as_str())]), "ar");
        }
        let address = RawFields::from([("a.line1", words.as_str()), ("a.town", &words), ("a.postcode", "28013")]);
        twice("type: address, country: ES", &address, "en");
    }

    #[test]
    fn no_text_is_a_definition_that_breaks_us(text in any::<String>()) {
        let read = Definition::from_yaml(&text);
        prop_assert_eq!(read.is_ok(), false);
    }
}
