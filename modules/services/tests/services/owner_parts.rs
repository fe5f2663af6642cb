//! What owners have beside the list of pages: what is taken away, parts as text, translations, and what is missing in their language.

use stoa_kernel::Lang;
use stoa_services::model::ServiceFile;
use stoa_web::Texts;

use crate::{
    house::{DOG, DOGS, KEEPER, on_both},
    owner::{FORM, asks, builds},
};

#[tokio::test(flavor = "multi_thread")]
async fn what_is_removed_is_asked_for_and_says_what_it_breaks() {
    on_both(async |house| {
        let mia = house.staff("manager").await;
        builds(&mia).await;
        let ask = mia.opens(&format!("{FORM}/remove?question=colour")).await;
        ask.says("Remove “Colour”?")
            .says("It depends on the question colour, which does not exist.");
        mia.sends(&ask, "/form/remove", &[]).await.says("saved");
        let form = mia.opens(FORM).await;
        assert!(!form.text().contains("Colour"));
        form.says("What is missing before it can be published");
        let page = mia.opens(&format!("{FORM}/remove?page=the-cat")).await;
        page.says("its 1 question goes with it");
        mia.sends(&page, "/form/remove", &[]).await.says("saved");
        mia.opens(FORM).await.says("Nothing is missing.");
        assert_eq!(
            mia.get(&format!("{FORM}/remove?page=the-cat")).await.status,
            404
        );
        let sentence = mia
            .opens(&format!("{FORM}/remove?declaration=declaration"))
            .await;
        mia.sends(&sentence, "/form/remove", &[]).await;
        assert!(
            !mia.opens(FORM)
                .await
                .text()
                .contains("What I wrote is true")
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_asked_for_with_their_kinds_count_and_size() {
    on_both(async |house| {
        let mia = house.staff("manager").await;
        builds(&mia).await;
        let wanted = [
            ("label.en", "A photo of the cat"),
            ("set.kinds", "picture"),
            ("set.max_count", "3"),
            ("set.max_bytes", "2.5"),
        ];
        asks(&mia, "the-cat", "file", &wanted).await;
        let page = mia
            .opens(&format!("{FORM}/question/a_photo_of_the_cat"))
            .await;
        assert_eq!(page.attribute("[name='set.max_bytes']", "value"), "2.5");
        let file = mia.get("/staff/services/cat-licence/versions/1").await;
        let file = ServiceFile::read(file.html()).unwrap();
        let (_, question) = file.form.question("a_photo_of_the_cat").unwrap();
        let kind = serde_json::to_value(&question.kind).unwrap();
        assert_eq!(kind["max_bytes"], 2_500_000);
        assert_eq!(kind["kinds"], serde_json::json!(["picture"]));
        let path = format!("{FORM}/question/a_photo_of_the_cat");
        let large = mia.does(&path, &[("set.max_bytes", "26")]).await;
        large.says("A file may have 25000000 bytes at most.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_no_buttons_is_written_as_text_and_faults_have_their_line() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let mia = house.staff("manager").await;
        let parts = "/staff/services/dog-licence/parts";
        mia.opens(parts).await.says("Steps before the decision").says("Not used");
        let workflow = format!("{parts}/workflow");
        let unread = mia
            .does(&workflow, &[("file", "- key: papers\n  name: Papers\n  kind: look\n  days: 2")])
            .await;
        assert_eq!(unread.status, 422);
        unread.says("Line 3").says("kind: look");
        let unfinished = "- key: papers\n  name: Papers\n  kind: check\n  days: 900\n";
        let kept = mia.does(&workflow, &[("file", unfinished)]).await;
        kept.says("The draft is saved.")
            .says("Line 5, workflow, step papers, days: Give a whole number from 1 to 250.");
        let done = "- key: papers\n  name: Papers\n  kind: check\n  days: 9\n  items: [{ key: all, text: All }]\n";
        mia.does(&workflow, &[("file", done)]).await;
        mia.opens(parts).await.says("In use (1)").says("Nothing is missing.");
        mia.does(parts, &[("appeal_days", "many")]).await.says("Write a whole number");
        mia.does(parts, &[("appeal_days", "31"), ("renewal_days", "60")])
            .await
            .says("saved");
        let page = "/staff/services/dog-licence/form/page/dogs/file";
        let file = mia.get("/staff/services/dog-licence/versions/2").await;
        let file = ServiceFile::read(file.html()).unwrap();
        // JSON is YAML too.
        let mut nested = serde_json::to_value(file.form.page("dogs").unwrap()).unwrap();
        nested["when"] = serde_json::json!({ "not": { "all": [{ "answered": "home" }] } });
        mia.does(page, &[("file", &nested.to_string())]).await.says("saved");
        let file = mia.get("/staff/services/dog-licence/versions/2").await;
        let file = ServiceFile::read(file.html()).unwrap();
        assert_eq!((file.appeal_days, file.renewal_days), (Some(31), Some(60)));
        assert_eq!(file.workflow.len(), 1);
        assert!(file.form.page("dogs").unwrap().when.is_some());
        assert_eq!(mia.get(&format!("{parts}/name")).await.status, 404);
        let other = house.staff_of("manager", "water").await;
        assert_eq!(other.does(&workflow, &[("file", "")]).await.status, 403);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_register_that_there_is_not_is_missing_before_anybody_publishes() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let (mia, tom) = (house.staff("manager").await, house.staff("manager").await);
        let none = "There is no register “cats”. Add it first.";
        let part = "/staff/services/dog-licence/parts/register";
        let writes = "slug: cats\ncolumns: { dog_name: dog_name }\n";
        let kept = mia.does(part, &[("file", writes)]).await;
        kept.says("The draft is saved.").says(none);
        mia.opens("/staff/services/dog-licence/form")
            .await
            .says(none);
        let page = tom.opens("/staff/services/dog-licence").await;
        page.says(none).says_nothing_of("Nothing is missing.");
        let refused = tom.sends(&page, "/publish", &[]).await;
        refused
            .says(none)
            .says_nothing_of("The draft is not finished.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_are_translated_side_by_side() {
    on_both(async |house| {
        let mia = house.staff("manager").await;
        builds(&mia).await;
        let path = "/staff/services/cat-licence/translations";
        mia.opens(path).await.says("The service has one language.");
        let raw = [("languages", "en"), ("languages", "fr")];
        mia.does(&format!("{FORM}/languages"), &raw).await;
        let page = mia.opens(path).await;
        page.says("Français").says("Who keeps the cat?");
        let fields = [
            ("t/name", "Permis chat"),
            ("t/form/pages/0/title", "À qui est le chat ?"),
        ];
        mia.sends(&page, "/translations", &fields)
            .await
            .says("saved");
        let file = mia.get("/staff/services/cat-licence/versions/1").await;
        let file = ServiceFile::parse(file.html()).unwrap();
        assert_eq!(file.name.get("fr", "en"), "Permis chat");
        assert_eq!(file.name.get("en", "en"), "Cat licence");
        assert_eq!(
            file.form.pages[0].title.get("fr", "en"),
            "À qui est le chat ?"
        );
        assert!(
            !file.form.pages[1].title.has("fr"),
            "what stays empty is missing"
        );
        let all = mia.opens(&format!("{path}?to=fr&all=yes")).await;
        all.says("Permis chat");
        let late = mia.sends(&page, "/translations", &fields).await;
        assert_eq!(late.status, 422);
    })
    .await;
}

#[test]
fn what_is_wrong_with_a_file_is_told_in_each_language() {
    let texts = Texts::load(&[stoa_services::module()]).unwrap();
    let wrong = DOGS.replace("promise_days: 5", "promise_days: 0");
    let faults = ServiceFile::read(&wrong).unwrap_err();
    for (lang, words) in [
        (Lang::En, "Give a whole number from 1 to 250."),
        (Lang::Es, "Indique un número entero de 1 a 250."),
        (Lang::Fr, "Indiquez un nombre entier de 1 à 250."),
        (Lang::Ar, "اكتب عددًا صحيحًا من 1 إلى 250."),
    ] {
        // What is named stands between marks that keep its direction (UAX 9, section 2.4.2).
        let said = texts.message(lang, &faults[0].what);
        assert_eq!(said.replace(['\u{2068}', '\u{2069}'], ""), words);
    }
}

/// A dog licence with a table of fees, a step, and a letter.
fn whole() -> String {
    let rules = include_str!("dog_rules.yaml");
    let own = "workflow: [{ key: papers, name: Papers, kind: check, days: 4, items: [{ key: all, text: All }] }]\n\
        letters: [{ key: granted, sent: granted, subject: Your dog, text: 'Dear {{ applicant }}, {{ reason }}' }]\n\
        promise_days: 5";
    format!("{}{rules}", DOGS.replacen("promise_days: 5", own, 1))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_tried_to_its_end_by_its_owner_and_by_testers_with_a_link() {
    on_both(async |house| {
        house.offers(&whole()).await;
        let mia = house.staff("manager").await;
        let base = "/staff/services/dog-licence/preview";
        let first = mia.opens(&format!("{base}/keeper")).await;
        let dogs = mia.sends(&first, "/keeper", &KEEPER).await;
        let end = mia.sends(&dogs, "/dogs", &DOG).await;
        end.says("What would follow from these answers")
            .says("within 4 working days")
            .says("within 5 working days")
            .says("Dear Ana Weaver")
            .says("EUR");
        let paper = mia
            .sends(&end, "/preview/dogs", &[("then", "permit")])
            .await;
        assert_eq!(paper.header("content-type"), "application/pdf");
        let link = end
            .links()
            .into_iter()
            .find(|link| link.contains("/services/dog-licence/try/"))
            .unwrap();
        let (_, path) = link.split_once("/services/").unwrap();
        let path = format!("/services/{path}");
        let nobody = house.resident().opens(&format!("{path}/keeper")).await;
        nobody.says("Who keeps the dog?");
        // Who may not see how services are set up walks the draft all the same.
        let ana = house.staff("caseworker").await;
        let page = ana.opens(&format!("{path}/keeper")).await;
        page.says("They are kept nowhere");
        let wrong = ana.sends(&page, "/keeper", &[]).await;
        wrong.says("Answer this question.");
        let next = ana.sends(&page, "/keeper", &KEEPER).await;
        let done = ana.sends(&next, "/dogs", &DOG).await;
        done.says("Dear Ana Weaver");
        assert!(done.links().iter().all(|link| !link.contains("/staff/")));
        // Neither another service's link, nor one that is too old.
        let other = path.replace("dog-licence", "cat-licence");
        assert_eq!(ana.get(&format!("{other}/keeper")).await.status, 404);
        house.waits(jiff::SignedDuration::from_hours(24 * 14 + 1));
        assert_eq!(ana.get(&format!("{path}/keeper")).await.status, 404);
        let mut db = house.app.db.read().await.unwrap();
        let counted = stoa_services::store::counts::of_service(&mut db, "dog-licence", "");
        assert!(counted.await.unwrap().is_empty(), "nothing is kept");
    })
    .await;
}
