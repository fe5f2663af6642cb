//! The way through a form.

use stoa_forms::{Answer, Answers, Definition, FileAnswer, Page, PageAnswers, RawFields};

use crate::{context, permit};

fn slugs(form: &Definition, answers: &Answers) -> Vec<(String, bool)> {
    let path = form.path(answers, &context("en"));
    path.iter()
        .map(|step| (step.page.slug.clone(), step.complete))
        .collect()
}

fn page<'a>(form: &'a Definition, slug: &str) -> &'a Page {
    form.page(slug).expect("a page of the permit")
}

/// Types into a page, as item `item`.
fn fill(form: &Definition, answers: &mut Answers, slug: &str, item: usize, raw: &RawFields) {
    let read = form.parse_page(page(form, slug), raw, answers, &context("en"));
    answers.merge(
        page(form, slug),
        item,
        read.unwrap_or_else(|faults| panic!("{slug}: {faults:?}")),
    );
}

fn you(resident: &str) -> RawFields {
    RawFields::from([
        ("name", "Ana"),
        ("birth", "1990-01-02"),
        ("email", "ana@example.org"),
        ("resident", resident),
    ])
}

fn vehicle(plate: &str, fee: &str) -> RawFields {
    RawFields::from([("plate", plate), ("fuel", "other"), ("fee", fee)])
}

pub fn complete(form: &Definition) -> Answers {
    let mut answers = Answers::default();
    fill(form, &mut answers, "you", 0, &you("yes"));
    let home = RawFields::from([
        ("address.line1", "Mayor 1"),
        ("address.town", "Madrid"),
        ("address.postcode", "28013"),
    ]);
    fill(form, &mut answers, "home", 0, &home);
    fill(
        form,
        &mut answers,
        "vehicles",
        0,
        &vehicle("1234BCD", "60.50"),
    );
    fill(form, &mut answers, "vehicles", 1, &vehicle("5678FGH", "60"));
    fill(form, &mut answers, "pay", 0, &RawFields::default());
    answers.agreed.insert("truth".to_owned());
    answers
}

#[test]
fn the_way_follows_the_answers() {
    let form = permit();
    assert_eq!(form.check(), []);
    let mut answers = Answers::default();
    let way = |names: &[(&str, bool)]| {
        names
            .iter()
            .map(|(slug, done)| ((*slug).to_owned(), *done))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        slugs(&form, &answers),
        way(&[
            ("you", false),
            ("home", false),
            ("vehicles", false),
            ("pay", false)
        ])
    );
    fill(&form, &mut answers, "you", 0, &you("no"));
    assert_eq!(
        slugs(&form, &answers),
        way(&[("you", true), ("visitor", false), ("pay", false)])
    );
    let next = form
        .next_page("you", &answers, &context("en"))
        .expect("a page follows");
    assert_eq!(next.slug, "visitor");
    let before = form
        .previous_page("visitor", &answers, &context("en"))
        .expect("a page before");
    assert_eq!(before.slug, "you");
    let open = form
        .first_incomplete(&answers, &context("en"))
        .expect("a page is open");
    assert_eq!(open.slug, "visitor");
    assert!(form.next_page("pay", &answers, &context("en")).is_none());
}

#[test]
fn questions_are_asked_by_what_was_answered_on_the_page() {
    let form = permit();
    let answers = Answers::default();
    let raw = vehicle("1234BCD", "1").clone();
    let mut electric = raw.clone();
    electric
        .texts
        .insert("fuel".to_owned(), vec!["electric".to_owned()]);
    let faults = form.parse_page(page(&form, "vehicles"), &electric, &answers, &context("en"));
    let faults = faults.expect_err("the proof is missing");
    assert_eq!(
        (faults.len(), faults[0].question.as_str(), faults[0].code),
        (1, "proof", "forms-no-file")
    );
    let proof = FileAnswer {
        id: "1".into(),
        name: "a.pdf".into(),
        media_type: "application/pdf".into(),
        bytes: 9,
    };
    electric
        .files
        .insert("proof".to_owned(), vec![proof.clone()]);
    let read = form.parse_page(page(&form, "vehicles"), &electric, &answers, &context("en"));
    assert!(read.expect("all is there").get("proof").is_some());
    let mut not_asked = raw;
    not_asked.files.insert("proof".to_owned(), vec![proof]);
    let read = form.parse_page(
        page(&form, "vehicles"),
        &not_asked,
        &answers,
        &context("en"),
    );
    assert_eq!(read.expect("all is there").get("proof"), None);
}

#[test]
fn sums_decide_and_are_sent() {
    let form = permit();
    let mut answers = complete(&form);
    let asked = |answers: &Answers| {
        let asked = form.asked(
            page(&form, "pay"),
            &PageAnswers::default(),
            answers,
            &context("en"),
        );
        asked
            .iter()
            .map(|question| question.key.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(asked(&answers), ["total", "iban"]);
    let sent = form
        .submission(&answers, &context("en"))
        .expect("it is complete");
    let Some(Answer::Money(total)) = sent.answer("total") else {
        panic!("the total is sent");
    };
    assert_eq!((total.minor, total.currency.as_str()), (12_050, "EUR"));
    answers.remove(page(&form, "vehicles"), 1);
    assert_eq!(asked(&answers), ["total"]);
}

#[test]
fn what_the_way_leaves_is_kept_and_not_sent() {
    let form = permit();
    let mut answers = complete(&form);
    let sent = form
        .submission(&answers, &context("en"))
        .expect("it is complete");
    assert_eq!(sent.path, ["you", "home", "vehicles", "pay"]);
    assert_eq!(sent.signatories, ["keeper"]);
    let signers = form.signers(&sent);
    let told = signers
        .iter()
        .map(|one| (one.item, one.email.as_str(), one.name.as_str()));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [(0, "ana@example.org", "")],
        "nobody asked for the keeper's name"
    );
    assert_eq!(sent.version, form.version());
    fill(&form, &mut answers, "you", 0, &you("no"));
    fill(
        &form,
        &mut answers,
        "visitor",
        0,
        &RawFields::from([("host", "Bea")]),
    );
    let sent = form
        .submission(&answers, &context("en"))
        .expect("it is complete");
    assert_eq!(sent.path, ["you", "visitor", "pay"]);
    assert!(!sent.answers.pages.contains_key("vehicles"));
    assert!(answers.pages.contains_key("vehicles"));
    // What was answered on a page that is no longer reached decides nothing.
    assert_eq!(sent.answer("total"), None);
}

#[test]
fn what_is_missing_or_no_longer_right_is_an_obstacle() {
    let form = permit();
    let mut answers = complete(&form);
    answers.agreed.clear();
    answers.pages.remove("home");
    for _ in 0..3 {
        fill(&form, &mut answers, "vehicles", 9, &vehicle("1234BCD", "1"));
    }
    let obstacles = form
        .submission(&answers, &context("en"))
        .expect_err("it is not complete");
    let found: Vec<_> = obstacles
        .iter()
        .map(|o| (o.page.as_str(), o.fault.code))
        .collect();
    assert_eq!(
        found,
        [
            ("home", "forms-missing"),
            ("vehicles", "forms-too-many-items"),
            ("", "forms-not-agreed")
        ]
    );

    let form = crate::one_question("{key: a, type: date, earliest: today, label: A}");
    let mut answers = Answers::default();
    let raw = RawFields::from([("a", "2026-06-20")]);
    let read = form
        .parse_page(&form.pages[0], &raw, &answers, &context("en"))
        .expect("in time");
    answers.merge(&form.pages[0], 0, read);
    assert!(form.submission(&answers, &context("en")).is_ok());
    let mut later = context("en");
    later.today = "2026-07-01".parse().expect("a date");
    let obstacles = form.submission(&answers, &later).expect_err("too late");
    assert_eq!(obstacles[0].fault.code, "forms-date-in-the-past");
}

#[test]
fn answers_are_the_same_after_json() {
    let answers = complete(&permit());
    let text = serde_json::to_string(&answers).expect("answers are JSON");
    assert_eq!(
        serde_json::from_str::<Answers>(&text).expect("and read"),
        answers
    );
}

#[test]
fn what_is_known_stands_in_the_fields_beforehand() {
    let form = permit();
    let known = [("name".to_owned(), Answer::Text("Ana".to_owned()))].into();
    let raw = form.prefill(page(&form, "you"), &known, &context("en"));
    assert_eq!(raw, RawFields::from([("name", "Ana")]));
}
