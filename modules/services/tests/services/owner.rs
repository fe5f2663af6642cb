//! Owners build services by clicks, preview them, compare versions and import what exists.

use stoa_services::{
    commands::{BuildService, build_service},
    model::ServiceFile,
};
use stoa_testkit::{Browser, File};

use crate::house::{Applicant, DOGS, House, on_both};

pub const FORM: &str = "/staff/services/cat-licence/form";

/// Answers the five fields.
async fn begins(mia: &Browser) {
    let page = mia.opens("/staff/services/new").await;
    let fields = [
        ("name", "Cat licence"),
        ("summary", "Register a cat."),
        ("who_for", "Everybody who keeps a cat."),
        ("languages", "en"),
    ];
    let begun = mia.sends(&page, "/new/about", &fields).await;
    begun
        .says("The draft is saved.")
        .says("The form has no page");
}

/// Adds a question of a kind to a page.
pub async fn asks(mia: &Browser, page: &str, kind: &str, fields: &[(&str, &str)]) {
    let path = format!("{FORM}/page/{page}/question?type={kind}");
    mia.does(&path, fields).await.says("The draft is saved.");
}

/// Builds a whole service, as docs/how-to/make-a-service.md has it.
pub async fn builds(mia: &Browser) {
    begins(mia).await;
    let about = [
        ("appeal.en", "Write to us within a month."),
        ("promise_days", "7"),
        ("fee", "12.50"),
        ("currency", "eur"),
        ("months", "12"),
    ];
    mia.does("/staff/services/cat-licence/about", &about)
        .await
        .says("The draft is saved.");
    let page = format!("{FORM}/page");
    mia.does(&page, &[("title.en", "Who keeps the cat?")]).await;
    asks(
        mia,
        "who-keeps-the-cat",
        "name",
        &[("label.en", "Your name")],
    )
    .await;
    mia.does(&page, &[("title.en", "The cat")]).await;
    asks(
        mia,
        "the-cat",
        "choice",
        &[
            ("label.en", "Colour"),
            ("choices.en", "Black\nWhite\nOther"),
        ],
    )
    .await;
    let when = [
        ("label.en", "Which colour?"),
        ("set.max", "40"),
        ("when.0.question", "colour"),
        ("when.0.is", "is"),
        ("when.0.value", "other"),
    ];
    asks(mia, "the-cat", "text", &when).await;
    let declared = [("text.en", "What I wrote is true.")];
    mia.does(&format!("{FORM}/declaration"), &declared).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_is_built_by_clicks_published_and_applied_for() {
    on_both(async |house| {
        let (mia, tom) = (house.staff("manager").await, house.staff("manager").await);
        builds(&mia).await;
        mia.opens(FORM).await.says("Nothing is missing.");
        let page = tom.opens("/staff/services/cat-licence").await;
        tom.sends(&page, "/publish", &[]).await.says("is published");
        let ana = Applicant::begins(&house, "cat-licence").await;
        ana.answers("who-keeps-the-cat", &[("your_name", "Ana Weaver")])
            .await;
        let missing = ana.answers("the-cat", &[("colour", "other")]).await;
        assert_eq!(missing.status, 422);
        ana.answers("the-cat", &[("colour", "black")]).await;
        let page = ana.browser.opens(&format!("{}/check", ana.link)).await;
        page.says("12.50 EUR");
        let agreed = [("email", ""), ("agreed", "declaration")];
        let sent = ana.browser.sends(&page, "/check", &agreed).await;
        sent.says("Application received");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_that_is_not_finished_is_kept_and_not_published() {
    on_both(async |house| {
        let (mia, tom) = (house.staff("manager").await, house.staff("manager").await);
        begins(&mia).await;
        mia.does(&format!("{FORM}/page"), &[("title.en", "The cat")])
            .await
            .says("The page asks nothing.");
        let page = tom.opens("/staff/services/cat-licence").await;
        tom.sends(&page, "/publish", &[])
            .await
            .says("The draft is not finished.");
        assert_eq!(tom.get("/services/cat-licence").await.status, 404);
        mia.opens("/staff/services/cat-licence/preview/the-cat")
            .await
            .says("The page asks nothing.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    on_both(async |house| {
        let mia = house.staff("manager").await;
        let page = mia.opens("/staff/services/new").await;
        let arabic = [
            ("name", "رخصة قط"),
            ("summary", "Register"),
            ("who_for", "Cats"),
        ];
        let refused = mia.sends(&page, "/new/about", &arabic).await;
        assert_eq!(refused.status, 422);
        refused.says("none can be made of this name");
        assert!(refused.html().contains("رخصة قط"), "what was typed stays");
        begins(&mia).await;
        let again = mia.opens("/staff/services/new").await;
        let same = [("name", "Cat licence"), ("summary", "x"), ("who_for", "x")];
        let taken = mia.sends(&again, "/new/about", &same).await;
        taken.says("There is a service of this address already");
        mia.does(&format!("{FORM}/page"), &[("title.en", "The cat")])
            .await;
        let path = format!("{FORM}/page/the-cat/question?type=date");
        let wrong = mia
            .does(&path, &[("label.en", ""), ("set.latest", "yesterday")])
            .await;
        assert_eq!(wrong.status, 422);
        wrong
            .says("Write this text.")
            .says("one counted from today");
        assert!(wrong.html().contains("yesterday"), "what was typed stays");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_and_questions_are_changed_moved_and_removed() {
    on_both(async |house| {
        let mia = house.staff("manager").await;
        builds(&mia).await;
        let question = format!("{FORM}/question/which_colour");
        let kept = mia.opens(&question).await;
        assert_eq!(kept.attribute("[name='when.0.value']", "value"), "other");
        mia.does(
            &question,
            &[("when.0.is", "is_not"), ("when.0.value", "Black")],
        )
        .await
        .says("The draft is saved.");
        let page = mia.opens(&question).await;
        assert_eq!(page.attribute("[name='when.0.value']", "value"), "black");
        let page = mia.opens(FORM).await;
        // The last form that moves something is that of the last question.
        mia.sends(&page, "/form/move", &[])
            .await
            .says("cannot be moved any further");
        let moved = mia.sends(&page, "/form/move", &[("to", "up")]).await;
        moved.says("The draft is saved.");
        let names = moved.all(".stoa-build__question a.govuk-link");
        assert_eq!(names, ["Your name", "Which colour?", "Colour"]);
        let fields = [("question", "which_colour"), ("to", "down")];
        mia.sends(&moved, "/form/move", &fields).await;
        let way = [
            ("go.0.page", "end"),
            ("go.0.question", "colour"),
            ("go.0.value", "white"),
        ];
        let path = format!("{FORM}/page/the-cat");
        mia.does(&path, &way)
            .await
            .says("Leads to other pages than the next");
        let page = mia.opens(&path).await;
        assert_eq!(page.attribute("[name='go.0.value']", "value"), "white");
        let first = format!("{FORM}/page/who-keeps-the-cat");
        mia.does(&first, &way)
            .await
            .says("which is not asked before it");
        mia.does(&question, &[("label.en", "Which?")]).await;
        let page = mia.opens(&question).await;
        assert_eq!(page.attribute("[name='label.en']", "value"), "Which?");
        let raw = [("languages", "en"), ("languages", "fr")];
        let spoken = mia.does(&format!("{FORM}/languages"), &raw).await;
        spoken.says("English, Français").says("has no text in fr");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_checks_answers_and_keeps_none() {
    on_both(async |house| {
        let mia = house.staff("manager").await;
        builds(&mia).await;
        let path = "/staff/services/cat-licence/preview";
        let first = mia.opens(&format!("{path}/who-keeps-the-cat")).await;
        let wrong = mia.sends(&first, "who-keeps-the-cat", &[]).await;
        wrong.says("Answer this question.");
        let next = mia
            .sends(&first, "who-keeps-the-cat", &[("your_name", "Mia")])
            .await;
        next.says("The cat").says("They are kept nowhere");
        let end = mia.sends(&next, "the-cat", &[("colour", "white")]).await;
        end.says("Mia").says("White").says("What I wrote is true.");
        assert_eq!(
            house.record("service-cat-licence").await.last().unwrap(),
            "service_saved"
        );
        let mut db = house.app.db.read().await.unwrap();
        let nobody = stoa_services::store::counts::of_service(&mut db, "cat-licence", "");
        assert!(nobody.await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_publishes_sees_what_changed() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let (mia, tom) = (house.staff("manager").await, house.staff("manager").await);
        let dogs = "/staff/services/dog-licence";
        mia.does(&format!("{dogs}/about"), &[("promise_days", "9")])
            .await
            .says("saved");
        let label = [("label.en", "Your whole name"), ("label.fr", "")];
        mia.does(&format!("{dogs}/form/question/keeper"), &label)
            .await
            .says("in fr");
        mia.does(
            &format!("{dogs}/form/question/keeper"),
            &[("label.fr", "Nom")],
        )
        .await;
        let page = tom.opens(dogs).await;
        page.says("What the draft changes").says("promise_days");
        page.says("The question or its help reads differently.");
        tom.opens(&format!("{dogs}/versions/1..2"))
            .await
            .says("promise_days");
        let file = tom.get(&format!("{dogs}/versions/2")).await;
        let file = ServiceFile::read(file.html()).unwrap();
        assert_eq!(file.promise_days, 9);
        assert_eq!(tom.get(&format!("{dogs}/versions/3")).await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_builds_over_a_colleague_or_for_another_body() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let (mia, tom) = (house.staff("manager").await, house.staff("manager").await);
        let path = "/staff/services/dog-licence/form/question/keeper";
        let page = tom.opens(path).await;
        mia.does(path, &[("label.en", "Name")]).await.says("saved");
        let late = tom
            .sends(&page, "keeper", &[("label.en", "Full name")])
            .await;
        assert_eq!(late.status, 422);
        late.says("Somebody else changed this meanwhile");
        let other = house.staff_of("manager", "water").await;
        assert_eq!(other.does(path, &[("label.en", "X")]).await.status, 403);
        let clerk = house.staff("caseworker").await;
        assert_eq!(clerk.get(path).await.status, 403);
        let app = &house.app;
        let mut tx = app.db.begin(&stoa_kernel::Actor::Anonymous).await.unwrap();
        let input = BuildService {
            file: ServiceFile::read(DOGS).unwrap(),
            slug: "dog-licence".to_owned(),
            seen: String::new(),
        };
        assert!(build_service(app, &mut tx, input).await.is_err());
    })
    .await;
}

/// Imports a file under a name.
async fn imports(house: &House, name: &str, bytes: &[u8]) -> stoa_testkit::Page {
    let mia = house.staff("manager").await;
    mia.uploads("/staff/services/import", &[], File(name, bytes))
        .await
}

const FORMIO: &str = r#"{"display":"wizard","title":"Noise","path":"noise","components":[
    {"type":"panel","key":"what","title":"What is too loud?","components":[
        {"type":"textfield","key":"source","label":"The source","validate":{"required":true,"maxLength":80}},
        {"type":"signature","key":"sig","label":"Sign"},
        {"type":"strange","key":"odd","label":"Odd"}]}]}"#;

#[tokio::test(flavor = "multi_thread")]
async fn forms_of_elsewhere_become_drafts_with_what_needs_a_person() {
    on_both(async |house| {
        let report = imports(&house, "noise.json", FORMIO.as_bytes()).await;
        report
            .says("The draft is made")
            .says("“strange” is not known");
        let mia = house.staff("manager").await;
        mia.opens("/staff/services/noise/form")
            .await
            .says("What is too loud?");
        let own = imports(&house, "dogs.yaml", DOGS.as_bytes()).await;
        own.says("Every question was taken over");
        let again = imports(&house, "dogs.yaml", DOGS.as_bytes()).await;
        assert_eq!(again.status, 422);
        again.says("There is a service of this address already");
        let picture = imports(&house, "x.png", b"\x89PNG\r\n\x1a\n\xff").await;
        assert_eq!(picture.status, 422);
        let pdf = imports(&house, "licence.pdf", FILLABLE).await;
        pdf.says("The draft is made").says("It had no label");
        mia.opens("/staff/services/form/form").await.says("Remarks");
        let broken = imports(&house, "x.xlsx", b"PK\x03\x04rubbish").await;
        broken.says("The file could not be read");
    })
    .await;
}

/// Workbooks that pyxform 0.15.1 tests itself with (BSD 2-Clause, github.com/XLSForm/pyxform).
const NAME_AND_AGE: &[u8] = include_bytes!("text_and_integer.xlsx");
/// A PDF with fields to fill in.
const FILLABLE: &[u8] = include_bytes!("../../../../pure/forms/tests/forms/pdf/plain.pdf");
const OLD_WORKBOOK: &[u8] = include_bytes!("yes_or_no_question.xls");

#[tokio::test(flavor = "multi_thread")]
async fn a_workbook_of_pyxform_is_imported_published_and_submitted() {
    on_both(async |house| {
        let (mia, tom) = (house.staff("manager").await, house.staff("manager").await);
        let fields = [("address", "name-and-age")];
        let file = File("text_and_integer.xlsx", NAME_AND_AGE);
        let report = mia.uploads("/staff/services/import", &fields, file).await;
        report.says("The draft is made").says("It had no label.");
        let path = "/staff/services/name-and-age";
        let page = mia.opens(&format!("{path}/about")).await;
        let lang = page.attribute("[name^='name.']", "lang");
        let texts = ["name", "summary", "who_for", "appeal", "outcome"];
        let names: Vec<String> = texts.iter().map(|name| format!("{name}.{lang}")).collect();
        let written: Vec<(&str, &str)> = names
            .iter()
            .map(|name| (name.as_str(), "Name and age"))
            .collect();
        mia.sends(&page, "/about", &written)
            .await
            .says("Nothing is missing.");
        for (key, words) in [
            ("your_name", "What is your name?"),
            ("your_age", "How many years old are you?"),
        ] {
            let label = format!("label.{lang}");
            let question = format!("{path}/form/question/{key}");
            let asked = mia.does(&question, &[(&label, words)]).await;
            asked.says("The draft is saved.");
        }
        let page = tom.opens(path).await;
        tom.sends(&page, "/publish", &[]).await.says("is published");
        let ana = Applicant::begins(&house, "name-and-age").await;
        let question = ana
            .browser
            .opens(&format!("{}/page/your-name", ana.link))
            .await;
        question.says("What is your name?");
        ana.answers("your-name", &[("your_name", "Ana")])
            .await
            .says("How many years");
        let wrong = ana.answers("your-age", &[("your_age", "old")]).await;
        assert_eq!(wrong.status, 422);
        ana.answers("your-age", &[("your_age", "41")]).await;
        ana.sends("").await.says("Application received");
        let old = imports(&house, "yes_or_no_question.xls", OLD_WORKBOOK).await;
        old.says("The draft is made");
    })
    .await;
}
