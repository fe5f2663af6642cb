//! Fillable PDFs as drafts. The files were made with reportlab 4 and written by qpdf (pikepdf): plain, with object streams, and encrypted.

use stoa_forms::{
    Definition, Kind,
    import::{Draft, acroform},
};

const PLAIN: &[u8] = include_bytes!("pdf/plain.pdf");
const PACKED: &[u8] = include_bytes!("pdf/packed.pdf");
const LOCKED: &[u8] = include_bytes!("pdf/locked.pdf");

fn kinds(form: &Definition) -> Vec<(&str, &str, &str)> {
    let questions = form.pages.iter().flat_map(|page| {
        let slug = page.slug.as_str();
        page.questions.iter().map(move |question| (slug, question))
    });
    questions
        .map(|(page, question)| (page, question.key.as_str(), question.kind.word()))
        .collect()
}

fn check(draft: &Draft) {
    let form = &draft.definition;
    let expected = [
        ("page-1", "keeper", "text"),
        ("page-1", "chipped", "yes_no"),
        ("page-1", "colour", "choice"),
        ("page-1", "town", "choice"),
        ("page-1", "remarks", "long_text"),
        ("page-2", "days", "choices"),
        ("page-2", "born", "date"),
        ("page-2", "weight", "number"),
    ];
    assert_eq!(kinds(form), expected, "what is read only is left out");
    let question = |key: &str| form.question(key).expect("it is there").1;
    assert!(question("keeper").required);
    assert!(!question("remarks").required);
    assert_eq!(question("keeper").kind, Kind::Text { max: 60 });
    assert_eq!(question("remarks").label.get("en", ""), "Remarks – if any");
    let language = form.fallback().to_owned();
    assert_eq!(question("weight").label.get(&language, ""), "الوزن");
    let offered = |key: &str| -> Vec<&str> {
        let choices = question(key).kind.choices();
        choices.iter().map(|one| one.key.as_str()).collect()
    };
    assert_eq!(offered("colour"), ["black", "white"]);
    assert_eq!(offered("town"), ["Merrow", "Wend"]);
    assert_eq!(offered("days"), ["Mo", "Tu", "We"]);
    let found: Vec<(&str, &str)> = draft
        .findings
        .iter()
        .map(|finding| (finding.name.as_str(), finding.code))
        .collect();
    let expected = [
        ("", "draft-no-label"),
        ("born", "draft-no-label"),
        ("", "draft-no-label"),
        ("weight", "draft-script"),
    ];
    for one in expected {
        assert!(found.contains(&one), "{one:?}: {found:?}");
    }
    assert_eq!(form.check(), [], "the draft makes sense");
}

#[test]
fn fields_become_questions_in_the_order_of_reading() {
    check(&acroform::draft(PLAIN).expect("a draft"));
}

#[test]
fn objects_in_streams_are_read_alike() {
    let packed = acroform::draft(PACKED).expect("a draft");
    check(&packed);
    let plain = acroform::draft(PLAIN).expect("a draft");
    assert_eq!(packed.definition, plain.definition);
}

#[test]
fn what_cannot_be_read_says_so() {
    let why = |bytes: &[u8]| acroform::draft(bytes).expect_err("no draft").to_string();
    assert!(why(LOCKED).contains("encrypted"), "{}", why(LOCKED));
    assert!(why(b"rubbish").contains("no PDF"));
    assert!(why(b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj").contains("no fields"));
    let deep = format!("%PDF-1.7\n1 0 obj {} endobj", "[".repeat(100_000));
    assert!(why(deep.as_bytes()).contains("no PDF"));
}

#[test]
fn cut_and_broken_files_neither_panic_nor_hang() {
    for bytes in [PLAIN, PACKED] {
        for end in (0..bytes.len()).step_by(97) {
            let _whatever_comes = acroform::draft(&bytes[..end]);
            let mut broken = bytes.to_vec();
            broken[end] ^= 0x5a;
            let _whatever_comes = acroform::draft(&broken);
        }
    }
}

#[test]
fn files_that_promise_much_are_put_down_soon() {
    for much in ["1 0 obj(", "trailer((", "1 0 obj[", "1 0 obj<</a"] {
        let bytes = format!("%PDF-1.7\n{}", much.repeat(20_000));
        assert!(acroform::draft(bytes.as_bytes()).is_err(), "{much}");
    }
}

#[test]
fn fields_that_lead_round_in_a_circle_end() {
    let round = b"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 3 0 R /AcroForm << /Fields [2 0 R] >> >> endobj\n\
        2 0 obj << /T (a) /FT /Tx /Kids [2 0 R 4 0 R] >> endobj\n\
        3 0 obj << /Kids [3 0 R] >> endobj\n\
        4 0 obj << /T (b\\(\\051\\n) /TU <FEFF00E9> /Parent 2 0 R >> endobj\n5 0 obj 5 0 R endobj";
    let draft = acroform::draft(round).expect("a draft");
    assert_eq!(kinds(&draft.definition), [("page-1", "a_b__", "text")]);
    let question = &draft.definition.pages[0].questions[0];
    assert_eq!(question.label.get("en", ""), "é");
}

#[test]
fn dictionaries_without_numbers_that_stand_in_themselves_end() {
    for (key, kids) in [("Pages", "Kids"), ("AcroForm", "Fields")] {
        let text = format!(
            "%PDF-1.7\n1 0 obj\n<</Type /Catalog /{key} <</{kids} 5 0 R>>>>\nendobj\n\
             5 0 obj\n[<</T (a) /Kids 5 0 R>> <</T (b) /Kids 5 0 R>>]\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF"
        );
        let _draft = acroform::draft(text.as_bytes());
    }
}
