//! What people write to break things: it is printed, or marked as what cannot be.

use proptest::prelude::{ProptestConfig, any, proptest};
use serde_json::json;
use stoa_letters::{Body, Document, Error, Template};

use crate::samples::{bill, letter, paper_form, permit};
use crate::support::{pdf, says, words};

fn letter_saying(text: &str) -> Vec<u8> {
    let mut letter = letter("en");
    let template = Template::new("# Hello {{ text }}\n\n{{ text }}\n\n| {{ text }} | b |\n")
        .expect("a template");
    letter.body = template.fill(&json!({"text": text})).expect("a text");
    letter.recipient = vec![text.to_owned(); 12];
    letter.subject = text.to_owned();
    letter.town.name = text.to_owned();
    pdf(&letter)
}

#[test]
fn typst_is_not_spoken_in_fields() {
    let hostile = "#let x = 1 #x #panic() $x^2$ @ref <label> *b* _i_ `raw` \\ // /* = h #read(\"/etc/passwd\") \"q\" --- ~ ... https://x.y/z";
    // Poppler reads a backtick before a letter as its accent, and lines end where they end.
    says(
        &letter_saying(hostile),
        &[
            "#let x = 1 #x #panic() $x^2$ @ref <label> *b* _i_",
            "// /* = h #read(\"/etc/passwd\") \"q\"",
        ],
    );
}

#[test]
fn fifty_thousand_characters_are_printed() {
    let long = "Wort ".repeat(10_000);
    let mut letter = letter("en");
    letter.body = Body::plain(&long);
    if let Some(words) = words(&pdf(&letter)) {
        assert!(words.matches("Wort").count() >= 10_000);
    }
    letter.body = Body::plain(&"x".repeat(50_000));
    if let Some(words) = words(&pdf(&letter)) {
        assert!(
            words.matches('x').count() >= 50_000,
            "a run without a space stays on the page"
        );
    }
}

#[test]
fn a_permit_of_very_long_fields_is_refused() {
    let mut permit = permit("ar");
    permit.mark = "M".repeat(50_000);
    assert!(matches!(
        permit.pdf(crate::support::noon()),
        Err(Error::TooLong { .. })
    ));
    permit.mark.clear();
    permit.fields = vec![("k".repeat(50_000), String::new())];
    assert!(matches!(
        permit.card().pdf(crate::support::noon()),
        Err(Error::TooLong { .. })
    ));
}

#[test]
fn more_than_anybody_prints_is_refused() {
    let mut letter = letter("en");
    letter.body = Body::plain(&"word ".repeat(500_000));
    assert!(letter.pdf(crate::support::noon()).is_err());
}

#[test]
fn a_writing_no_font_has_is_marked_and_named() {
    let mut letter = letter("en");
    letter.recipient = vec![
        "王小明".to_owned(),
        "नमस्ते".to_owned(),
        "Ελένη Жанна עדה Արամ გია".to_owned(),
    ];
    let missing = letter.unprintable().expect("a letter");
    assert!(
        missing.contains(&'王') && missing.contains(&'न') && !missing.contains(&'ע'),
        "{missing:?}"
    );
    says(
        &pdf(&letter),
        &["\u{fffd}\u{fffd}\u{fffd}", "Ελένη Жанна", "Արամ"],
    );
    assert!(
        crate::samples::letter("ar")
            .unprintable()
            .expect("a letter")
            .is_empty()
    );
    assert!(paper_form("ar").unprintable().expect("a form").is_empty());
}

#[test]
fn one_of_every_thirty_characters_can_be_printed() {
    let characters: Vec<char> = ('\u{0}'..='\u{10ffff}')
        .step_by(30)
        .filter(|&character| u32::from(character) < 0x2_0000 || u32::from(character) > 0xe_0000)
        .collect();
    let mut letter = letter("en");
    letter.body = Body::plain(&characters[..5_000].iter().collect::<String>());
    pdf(&letter);
    letter.body = Body::plain(&('\u{0}'..='\u{6ff}').collect::<String>());
    pdf(&letter);
}

#[test]
fn marks_of_direction_do_not_leave_their_field() {
    let mut bill = bill("en");
    bill.recipient = vec!["Ana \u{202e}evil\u{2066}".to_owned()];
    bill.title = "\u{202e}Tax".to_owned();
    says(&pdf(&bill), &["Ana evil", "Tax", "RF18 5390 0754 7034"]);
    says(
        &letter_saying(&format!("o{}", "\u{301}".repeat(5_000))),
        &["ó"],
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn any_text_is_printed(texts in proptest::collection::vec(any::<String>(), 12)) {
        let mut permit = permit("en");
        permit.title = texts[0].clone();
        permit.mark = texts[1].clone();
        permit.fields = vec![(texts[2].clone(), texts[3].clone())];
        permit.conditions = texts.clone();
        permit.verify_address = texts[4].clone();
        permit.reference = texts[5].clone();
        pdf(&permit);
        pdf(&permit.card());
        letter_saying(&texts.join("\n"));
        let mut form = paper_form("ar");
        form.title = texts[6].clone();
        for (question, text) in form.sections.iter_mut().flat_map(|section| &mut section.questions).zip(&texts) {
            question.label.clone_from(text);
            question.hint.clone_from(text);
        }
        pdf(&form);
    }

    #[test]
    fn any_marks_and_scripts_mixed_are_printed(text in "[a-z\u{301}\u{5b0}-\u{5c7}א-ת\u{64b}-\u{65f}ا-ي\u{e31}\u{e01}\u{200d}\u{200c}\u{2068}\u{2069}Ա-Ֆა-ჰ 0-9.-]{0,200}") {
        letter_saying(&text);
    }
}
