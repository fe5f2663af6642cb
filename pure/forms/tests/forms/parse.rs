//! What was typed, and what it means.

use stoa_forms::{Answer, Answers, Fault, FileAnswer, PageAnswers, RawFields};

use crate::{context, one_question};

/// Reads the fields of the question `a`.
fn typed(question: &str, raw: &RawFields, language: &str) -> Result<Option<Answer>, Vec<Fault>> {
    let form = one_question(&format!("{{key: a, label: A, {question}}}"));
    let answers = Answers::default();
    let read = form.parse_page(&form.pages[0], raw, &answers, &context(language));
    read.map(|mut page: PageAnswers| page.0.remove("a"))
}

/// What one field comes to: the JSON of the answer's value, or the codes of the faults.
fn one(question: &str, text: &str, language: &str) -> String {
    match typed(question, &RawFields::from([("a", text)]), language) {
        Ok(Some(answer)) => {
            let answer = serde_json::to_value(answer).expect("an answer is JSON");
            stoa_forms::canonical(&answer["value"])
        }
        Ok(None) => "nothing".to_owned(),
        Err(faults) => faults
            .iter()
            .map(|fault| fault.code)
            .collect::<Vec<_>>()
            .join(" "),
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of examples")]
fn one_field_is_read_as_people_write_it() {
    for (question, text, wanted) in [
        (
            "type: text",
            "  Zo\u{0}e\u{308} \n Müller ",
            "\"Zoë Müller\"",
        ),
        ("type: text, max: 3", "abcd", "forms-text-too-long"),
        ("type: text", "   ", "forms-missing"),
        ("type: text, required: false", " ", "nothing"),
        ("type: long_text", "a\r\nb", "\"a\\nb\""),
        ("type: date", "2026-02-28", "\"2026-02-28\""),
        ("type: date", "28/2/2026", "\"2026-02-28\""),
        ("type: date", "٢٨-٠٢-٢٠٢٦", "\"2026-02-28\""),
        ("type: date", "2026-02-30", "forms-not-a-date"),
        ("type: date", "28/2/26", "forms-date-year-of-four-digits"),
        ("type: date", "soon", "forms-not-a-date"),
        (
            "type: date, earliest: today",
            "2026-06-14",
            "forms-date-in-the-past",
        ),
        (
            "type: date, earliest: today",
            "2026-06-15",
            "\"2026-06-15\"",
        ),
        (
            "type: date, latest: today",
            "2026-06-16",
            "forms-date-in-the-future",
        ),
        (
            "type: date, latest: today-18y",
            "2008-06-16",
            "forms-date-too-late",
        ),
        (
            "type: date, latest: today-18y",
            "2008-06-15",
            "\"2008-06-15\"",
        ),
        ("type: time", "14:30", "\"14:30:00\""),
        ("type: time", "2:30 pm", "\"14:30:00\""),
        ("type: time", "14h30", "\"14:30:00\""),
        ("type: time", "25:00", "forms-not-a-time"),
        (
            "type: time, latest: '12:00'",
            "12:01",
            "forms-time-too-late",
        ),
        ("type: email", "ana@exämple.org", "\"ana@exämple.org\""),
        ("type: email", "用户@例え.jp", "\"用户@例え.jp\""),
        ("type: email", "ana@example", "forms-not-an-email"),
        ("type: email", "ana@@example.org", "forms-not-an-email"),
        ("type: email", "a b@example.org", "forms-not-an-email"),
        ("type: email", "ana@-example.org", "forms-not-an-email"),
        (
            "type: phone, country: ES",
            "612 34 56 78",
            "\"+34612345678\"",
        ),
        (
            "type: phone, country: GB",
            "020 7946 0018",
            "\"+442079460018\"",
        ),
        (
            "type: phone, country: GB",
            "+44 (0)20 7946 0018",
            "\"+442079460018\"",
        ),
        (
            "type: phone, country: IT",
            "06 698 12345",
            "\"+390669812345\"",
        ),
        ("type: phone", "0033 1 23 45 67 89", "\"+33123456789\""),
        ("type: phone", "612345678", "forms-phone-without-country"),
        ("type: phone, country: ES", "12345", "forms-not-a-phone"),
        ("type: phone, country: ES", "call me", "forms-not-a-phone"),
        (
            "type: phone, country: ES",
            "+9991234567",
            "forms-not-a-phone",
        ),
        ("type: number", "12", "12"),
        ("type: number", "12.5", "forms-number-not-whole"),
        (
            "type: number, decimals: 1",
            "12.55",
            "forms-number-too-many-decimals",
        ),
        ("type: number, decimals: 1", "12.5", "\"12.5\""),
        ("type: number, min: 5", "4", "forms-number-too-small"),
        ("type: number, max: 5", "6", "forms-number-too-great"),
        ("type: number", "twelve", "forms-not-a-number"),
        (
            "type: money, currency: EUR",
            "€ 1,234.50",
            "{\"currency\":\"EUR\",\"minor\":123450}",
        ),
        (
            "type: money, currency: JPY",
            "1,234円",
            "{\"currency\":\"JPY\",\"minor\":1234}",
        ),
        (
            "type: money, currency: JPY",
            "12.5",
            "forms-number-not-whole",
        ),
        (
            "type: money, currency: KWD",
            "1.234",
            "{\"currency\":\"KWD\",\"minor\":1234}",
        ),
        ("type: money, currency: EUR", "$5", "forms-not-a-number"),
        ("type: yes_no", "no", "false"),
        ("type: yes_no", "maybe", "forms-no-such-choice"),
        ("type: declaration", "on", "true"),
        ("type: declaration", "", "forms-not-agreed"),
        ("type: country", "es", "\"ES\""),
        ("type: country", "XX", "forms-no-such-choice"),
        ("type: country, only: [FR]", "ES", "forms-no-such-choice"),
        ("type: language", "AR", "\"ar\""),
        (
            "type: identity_number, scheme: es_dni_nie",
            "12.345.678-z",
            "\"12345678Z\"",
        ),
        (
            "type: identity_number, scheme: es_dni_nie",
            "12345678A",
            "forms-not-an-identity-number",
        ),
        (
            "type: iban",
            "GB82 WEST 1234 5698 7654 32",
            "\"GB82WEST12345698765432\"",
        ),
        (
            "type: iban, countries: [ES]",
            "GB82WEST12345698765432",
            "forms-iban-of-another-country",
        ),
        (
            "type: iban",
            "GB82WEST1234569876543",
            "forms-iban-of-wrong-length",
        ),
        (
            "type: iban",
            "GB83WEST12345698765432",
            "forms-iban-mistyped",
        ),
        ("type: iban", "US12", "forms-iban-without-country"),
        (
            "type: vehicle_plate, countries: [ES]",
            "1234-bcd",
            "\"1234BCD\"",
        ),
        (
            "type: vehicle_plate, countries: [ES]",
            "AB-123-CD",
            "forms-not-a-plate",
        ),
        (
            "type: vehicle_plate, countries: [ES, FR]",
            "AB-123-CD",
            "\"AB123CD\"",
        ),
        (
            "type: vehicle_plate, countries: [DE]",
            "B-MW 1234 E",
            "\"BMW1234E\"",
        ),
    ] {
        assert_eq!(
            one(question, text, "en"),
            wanted,
            "{question} with {text:?}"
        );
    }
    assert_eq!(
        one("type: money, currency: EUR", "1.234,50 €", "es"),
        "{\"currency\":\"EUR\",\"minor\":123450}"
    );
    assert_eq!(one("type: date", "2/28/2026", "en-US"), "\"2026-02-28\"");
}

#[test]
fn a_date_in_three_fields_names_the_one_that_is_missing() {
    let raw = RawFields::from([("a.day", "3"), ("a.year", "2026")]);
    let faults = typed("type: date", &raw, "en").expect_err("the month is missing");
    assert_eq!(
        (faults.len(), faults[0].part, faults[0].code),
        (1, "month", "forms-date-lacks-part")
    );
    let raw = raw.with("a.month", "4");
    let read = typed("type: date", &raw, "en").expect("a date");
    assert_eq!(
        read,
        Some(Answer::Date("2026-04-03".parse().expect("a date")))
    );
}

#[test]
fn choices_know_what_excludes_the_rest() {
    let question = "type: choices, min: 2, choices: [{key: x, label: X}, {key: y, label: Y}, {key: none, label: None, exclusive: true}]";
    let chosen = |keys: &[&str]| {
        let raw = keys
            .iter()
            .fold(RawFields::default(), |raw, key| raw.with("a", *key));
        typed(question, &raw, "en").map_err(|faults| faults[0].code)
    };
    let choices = |keys: &[&str]| {
        Ok(Some(Answer::Choices(
            keys.iter().map(|key| (*key).to_owned()).collect(),
        )))
    };
    assert_eq!(chosen(&["y", "x"]), choices(&["x", "y"]));
    assert_eq!(chosen(&["none"]), choices(&["none"]));
    assert_eq!(chosen(&["none", "x"]), Err("forms-choice-excludes-others"));
    assert_eq!(chosen(&["x"]), Err("forms-too-few-chosen"));
    assert_eq!(chosen(&["z"]), Err("forms-no-such-choice"));
    assert_eq!(chosen(&[]), Err("forms-nothing-chosen"));
}

#[test]
fn addresses_names_places_and_signatures_have_parts() {
    let raw = RawFields::from([("a.line1", "Calle Mayor 1"), ("a.postcode", "2801")]);
    let faults = typed("type: address, country: ES", &raw, "es").expect_err("it lacks parts");
    let found: Vec<_> = faults
        .iter()
        .map(|fault| (fault.part, fault.code))
        .collect();
    assert_eq!(
        found,
        [
            ("town", "forms-address-lacks-town"),
            ("postcode", "forms-not-a-postcode")
        ]
    );

    let raw = RawFields::from([("a.lat", "40,4168"), ("a.lon", "-3,7038")]);
    let bounds = "type: place, bounds: {west: -4, south: 40, east: -3, north: 41}";
    let Ok(Some(Answer::Place(point))) = typed(bounds, &raw, "es") else {
        panic!("it is a place");
    };
    assert_eq!((point.lat, point.lon), (40.4168, -3.7038));
    let outside = RawFields::from([("a.lat", "50"), ("a.lon", "-3.7")]);
    assert_eq!(
        typed(bounds, &outside, "es").expect_err("outside")[0].code,
        "forms-place-outside"
    );
    let nan = RawFields::from([("a.lat", "NaN"), ("a.lon", "inf")]);
    assert_eq!(
        typed(bounds, &nan, "es").expect_err("no number")[0].code,
        "forms-not-a-place"
    );

    let raw = RawFields::from([("a.given", "Ana"), ("a.family", "Ruiz")]);
    let Ok(Some(Answer::Name(name))) = typed("type: name, parts: given_and_family", &raw, "es")
    else {
        panic!("it is a name");
    };
    assert_eq!(name.full, "Ana Ruiz");

    let raw = RawFields::from([("a.strokes", "[[[1,2],[3,4]]]")]);
    let Ok(Some(Answer::Signature(signature))) = typed("type: signature, drawn: true", &raw, "es")
    else {
        panic!("it is signed");
    };
    assert_eq!(signature.strokes, [[(1, 2), (3, 4)]]);
    let wild = RawFields::from([("a.strokes", "[[[5000,2]]]")]);
    assert!(typed("type: signature, drawn: true", &wild, "es").is_err());
    assert_eq!(
        typed("type: signature", &wild, "es").expect_err("not drawn")[0].code,
        "forms-not-signed"
    );
}

#[test]
fn files_are_of_the_kinds_sizes_and_number_that_are_asked() {
    let file = |media_type: &str, bytes| FileAnswer {
        id: "f".to_owned(),
        name: "f\u{202e}fdp.exe".to_owned(),
        media_type: media_type.to_owned(),
        bytes,
    };
    let codes = |files: Vec<FileAnswer>| {
        let mut raw = RawFields::default();
        raw.files.insert("a".to_owned(), files);
        match typed(
            "type: file, kinds: [pdf], max_bytes: 100, max_count: 2",
            &raw,
            "en",
        ) {
            Ok(answer) => format!("{}", answer.is_some()),
            Err(faults) => faults
                .iter()
                .map(|fault| fault.code)
                .collect::<Vec<_>>()
                .join(" "),
        }
    };
    assert_eq!(codes(vec![file("application/pdf", 100)]), "true");
    assert_eq!(
        codes(vec![file("application/pdf", 101), file("image/png", 1)]),
        "forms-file-too-large forms-file-of-wrong-kind"
    );
    assert_eq!(
        codes(vec![file("application/pdf", 1); 3]),
        "forms-too-many-files"
    );
    assert_eq!(codes(vec![file("application/pdf", 0)]), "forms-file-empty");
    assert_eq!(codes(Vec::new()), "forms-no-file");
}

#[test]
fn fifty_thousand_characters_of_any_script_are_kept() {
    let text = "文😀ب".repeat(16_666);
    let question = "type: long_text, max: 50000";
    assert_eq!(one(question, &text, "en"), format!("\"{text}\""));
    assert_eq!(
        one(question, &format!("{text}abc"), "en"),
        "forms-text-too-long"
    );
}
