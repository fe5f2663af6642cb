//! Rules: checked before starting, kept with the decision, the same hash everywhere, by the law of the day.

use jiff::{SignedDuration, civil::date};
use stoa_forms::{Answers, PageAnswers, RawFields};
use stoa_kernel::ledger;
use stoa_services::model::{ServiceFile, rules::fee_of};

use crate::house::{Applicant, DOG, DOGS, House, KEEPER, on_both};

/// The dog licence with rules.
pub fn ruled() -> String {
    format!("{DOGS}{}", include_str!("dog_rules.yaml"))
}

/// The hash that a page shows of a table, by its place among them.
fn hashes(page: &stoa_testkit::Page) -> Vec<String> {
    let all = page.all("code.stoa-written");
    all.into_iter().filter(|code| code.len() == 64).collect()
}

async fn has_applied(house: &House, born: &str) -> (Applicant, String) {
    let ana = Applicant::begins(house, "dog-licence").await;
    ana.answers("keeper", &KEEPER).await;
    let mut dog = DOG;
    dog[3].1 = born;
    ana.answers("dogs", &dog).await;
    ana.sends("").await;
    let reference = ana.reference().await;
    (ana, reference)
}

const ONE_DOG: [(&str, &str); 4] = [
    ("born.day", "4"),
    ("born.month", "3"),
    ("born.year", "2024"),
    ("trained", "yes"),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_check_answers_with_its_reasons_and_keeps_nothing() {
    on_both(async |house| {
        house.offers(&ruled()).await;
        let ana = house.resident();
        let page = ana.opens("/services/dog-licence").await;
        page.says("depends on your answers");
        let path = page.link("Check whether you can get it and what it costs");
        let page = ana.opens(&path).await;
        page.says("Is the dog trained?").says("When it was born");
        page.says_nothing_of("Where the dog lives")
            .says_nothing_of("The dog's name");
        let empty = ana.sends(&page, "/check", &[]).await;
        assert_eq!(empty.status, 422);
        empty.says("Choose an answer.");
        let found = ana.sends(&page, "/check", &ONE_DOG).await;
        found
            .says("By the rules you may have it.")
            .says("A trained dog may live here.")
            .says("Dog Order, section 2")
            .says("20 EUR")
            .says("Dog Order, section 5 (1)")
            .says("This is not a decision yet");
        assert_eq!(hashes(&found).len(), 2);
        let mut untrained = ONE_DOG;
        untrained[3].1 = "no";
        let found = ana.sends(&page, "/check", &untrained).await;
        found
            .says("By the rules you may not have it.")
            .says("Only trained dogs may live here.");
        assert_eq!(
            house.record("service-dog-licence").await,
            ["service_saved", "service_published"]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_asks_about_as_many_dogs_as_there_are() {
    on_both(async |house| {
        house.offers(&ruled()).await;
        // Signed in, so that every page's form is of the same session.
        let ana = house.staff("caseworker").await;
        let page = ana.opens("/services/dog-licence/check").await;
        let mut fields = ONE_DOG.to_vec();
        fields.push(("another", "dogs"));
        let more = ana.sends(&page, "/check", &fields).await;
        more.says("Dog 2").says_nothing_of("By the rules");
        assert_eq!(
            more.attribute("#born", "value"),
            "4",
            "nothing is typed twice"
        );
        let mut fields = ONE_DOG.to_vec();
        let second = [
            ("born-2.day", "5"),
            ("born-2.month", "3"),
            ("born-2.year", "2024"),
        ];
        fields.extend(second);
        let found = ana.sends(&more, "/check", &fields).await;
        found.says("40 EUR").says("4 March 2024, 5 March 2024");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tables_are_read_in_the_reader_s_language() {
    on_both(async |house| {
        house.offers(&ruled()).await;
        let english = house.resident();
        let rules = english.opens("/services/dog-licence/rules").await;
        rules.says("Dog Order, section 2").says("Trained");
        // Constants in words, formulas as they stand.
        rules.says("20 EUR").says("2000 * count(born)").says("Yes");
        let mut reader = house.resident();
        reader.lang = "ar";
        let rules = reader.opens("/services/dog-licence/rules").await;
        rules
            .says("لائحة الكلاب، المادة 2")
            .says_nothing_of("Dog Order, section 2");
        let found = reader.does("/services/dog-licence/check", &ONE_DOG).await;
        found.says("لائحة الكلاب، المادة 2");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_catalogue_says_from_what_to_what_it_costs() {
    on_both(async |house| {
        let constant = ruled().replace("2000 * count(born)", "4000");
        house.offers(&constant).await;
        let ana = house.resident();
        ana.opens("/services").await.says("0 to 40 EUR");
        let page = ana.opens("/services/dog-licence").await;
        page.says("0 to 40 EUR").says_nothing_of("30 EUR");
        // A slip of the keyboard finds it, another word does not.
        let found = ana.opens("/services?q=licnce+dogs").await;
        found.says("1 service").says("Dog licence");
        let none = ana.opens("/services?q=cats").await;
        none.says_nothing_of("Dog licence");
    })
    .await;
}

#[test]
fn translations_are_of_what_tables_say() {
    let text = ruled().replace("Trained: { es", "Trainee: { es");
    let faults = ServiceFile::read(&text).unwrap_err();
    assert_eq!(faults[0].place, "rules.translations.Trainee");
    let text = ruled().replace(", fr: Dressé", "");
    let faults = ServiceFile::read(&text).unwrap_err();
    assert_eq!(faults[0].place, "rules.translations.Trained");
    let named = faults[0].what.args.iter().any(|(_, value)| value == "fr");
    assert!(named, "{:?}", faults[0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_law_of_the_day_counts() {
    on_both(async |house| {
        house.offers(&ruled()).await;
        let ana = house.resident();
        let page = ana.opens("/services/dog-licence/check").await;
        let before = ana.sends(&page, "/check", &ONE_DOG).await;
        before.says("20 EUR");
        let rules = ana.opens("/services/dog-licence/rules").await;
        rules.says("From 1 July 2026").says("section 5 (1)");
        let (bob, reference) = has_applied(&house, "2024").await;
        let clock = house.app.db.clock();
        clock.set(house.app.now() + SignedDuration::from_hours(24 * 200));
        let page = ana.opens("/services/dog-licence/check").await;
        let after = ana.sends(&page, "/check", &ONE_DOG).await;
        after.says("25 EUR").says("Dog Order 2026, section 5 (1)");
        assert_eq!(hashes(&before), hashes(&after), "the rules are the same");
        // Whoever applied before is judged by the law of then.
        let sam = house.staff("caseworker").await;
        let path = format!("/staff/applications/{reference}/decide");
        let fields = [("decision", "granted"), ("reason", "All is well.")];
        sam.does(&path, &fields).await.says("The decision is made");
        bob.follows().await.says("20 EUR").says_nothing_of("25 EUR");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_check_the_decision_and_the_applicant_name_the_same_rules() {
    on_both(async |house| {
        house.offers(&ruled()).await;
        let (ana, reference) = has_applied(&house, "2024").await;
        let checked = house
            .resident()
            .does("/services/dog-licence/check", &ONE_DOG)
            .await;
        let fee = hashes(&checked)[1].clone();
        let sam = house.staff("caseworker").await;
        let path = format!("/staff/applications/{reference}/decide");
        let page = sam.opens(&path).await;
        page.says("The rules advise to grant it.")
            .says_nothing_of("The dogs are few and alive.")
            .says_nothing_of("4 March 2024");
        let unsaid = sam.sends(&page, "/advice", &[("purpose", "")]).await;
        assert_eq!(unsaid.status, 422);
        let purpose = [("purpose", "To decide about Bruno")];
        let opened = sam.sends(&page, "/advice", &purpose).await;
        opened
            .says("The dogs are few and alive.")
            .says("4 March 2024");
        ana.follows().await.says("To decide about Bruno");
        assert!(hashes(&opened).contains(&fee));
        let fields = [("decision", "granted"), ("reason", "All is well.")];
        sam.does(&path, &fields).await.says("The decision is made");
        let page = ana.follows().await;
        page.says("How the rules were applied")
            .says("The rules advise to grant it.")
            .says("4 March 2024");
        assert!(hashes(&page).contains(&fee));
        let mut db = house.app.db.read().await.unwrap();
        let entries = ledger::entries_of(&mut db, &reference).await.unwrap();
        let decided = entries
            .iter()
            .find(|entry| entry.kind == "application_decided")
            .unwrap();
        assert!(decided.body.contains(&fee), "{}", decided.body);
        assert!(!decided.body.contains("against"), "{}", decided.body);
        let public = house.resident();
        let json = public.opens("/services/dog-licence/rules.json").await;
        assert!(json.html().contains(&fee));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_decides_against_the_advice_says_why() {
    on_both(async |house| {
        house.offers(&ruled()).await;
        let (ana, reference) = has_applied(&house, "1999").await;
        let sam = house.staff("caseworker").await;
        let path = format!("/staff/applications/{reference}/decide");
        let page = sam.opens(&path).await;
        page.says("The rules advise to refuse it.");
        let mut fields = vec![("decision", "granted"), ("reason", "I saw it.")];
        let silent = sam.sends(&page, "/decide", &fields).await;
        assert_eq!(silent.status, 422);
        silent.says("Say why.");
        fields.push(("against", "It is a tortoise, registered as a dog."));
        sam.sends(&page, "/decide", &fields)
            .await
            .says("The decision is made");
        ana.follows()
            .await
            .says("The office decided otherwise, because:")
            .says("It is a tortoise, registered as a dog.");
        let mut db = house.app.db.read().await.unwrap();
        let entries = ledger::entries_of(&mut db, &reference).await.unwrap();
        let decided = entries
            .iter()
            .find(|entry| entry.kind == "application_decided")
            .unwrap();
        assert!(
            decided.body.contains(r#""against":true"#),
            "{}",
            decided.body
        );
        assert!(!decided.body.contains("tortoise"), "no words in the ledger");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_reads_the_rules_and_programs_too() {
    on_both(async |house| {
        house.offers(&ruled()).await;
        let ana = house.resident();
        let page = ana.opens("/services/dog-licence/rules").await;
        page.says("Who may have it")
            .says("Dog Order, section 5 (2)")
            .says("A person makes every decision")
            .says("7 examples come out as they should")
            .says("It passes 981 of 996 cases");
        let json = ana.opens("/services/dog-licence/rules.json").await;
        let json: serde_json::Value = serde_json::from_str(json.html()).unwrap();
        assert_eq!(json["tables"][1]["decides"], "fee");
        assert_eq!(
            json["tables"][1]["table"]["rows"][0]["law article"],
            "Dog Order, section 5 (1)"
        );
        assert_eq!(json["record"]["dmn_tck"]["passed"], 981);
        house
            .offers(&DOGS.replace("dog-licence", "cat-licence"))
            .await;
        for path in ["check", "rules", "rules.json"] {
            let path = format!("/services/cat-licence/{path}");
            assert_eq!(ana.get(&path).await.status, 404, "{path}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_that_are_wrong_are_not_kept() {
    on_both(async |house| {
        let mia = house.staff("manager").await;
        let file = ruled();
        for (from, to, said) in [
            (
                "{ amount: 2500 }",
                "{ amount: 2600 }",
                "amount is 2500 and not 2600",
            ),
            ("on: 2026-06-30, ", "", "Say on which day"),
            (r#"'"untrained"'"#, r#"'"unknown"'"#, "has no words"),
            ("when: [\"false\"]", "when: [\"true\"]", "row 1 and 2"),
            (
                "when: [\"false\"]",
                "when: [\"fal se)\"]",
                "rules.eligibility, row 2, column 1",
            ),
            (
                "expression: trained",
                "expression: tamed",
                "There is no question “tamed”",
            ),
            (
                "fee: { amount: 3000, currency: EUR }\n",
                "",
                "Give the fee with its currency too",
            ),
            (
                "table: Dog advice\n    policy: FIRST",
                "table: Dog advice\n    policy: COLLECT",
                "One row decides",
            ),
            (
                "{ name: advice, type: string }",
                "{ name: verdict, type: string }",
                "Its first output has to be “advice”",
            ),
            ("key: trained", "key: born", "the form has this one"),
        ] {
            assert!(file.contains(from), "{from}");
            let wrong = file.replacen(from, to, 1);
            let page = mia.does("/staff/services/new", &[("file", &wrong)]).await;
            assert_eq!(page.status, 422, "{to}");
            page.says(said);
        }
        let page = mia.does("/staff/services/new", &[("file", &file)]).await;
        page.says("The draft is saved.");
    })
    .await;
}

#[test]
fn the_fee_is_that_of_the_table_and_otherwise_the_fixed_one() {
    let file = ServiceFile::read(&ruled()).unwrap();
    let page = file.form.page("dogs").unwrap();
    let context = stoa_forms::Context {
        today: date(2026, 5, 6),
        language: "en".to_owned(),
    };
    let mut answers = Answers::default();
    let fee = |answers: &Answers, day| fee_of(&file, answers, day).map(|fee| fee.amount);
    // Nothing answered: no row, so the fixed one.
    assert_eq!(fee(&answers, date(2026, 5, 6)), Some(3000));
    for item in 0..3 {
        let raw = RawFields::from(DOG);
        let given = file.form.parse_page(page, &raw, &answers, &context);
        let given: PageAnswers = given.unwrap();
        answers.merge(page, item, given);
        let wanted = [(2000, 2500), (4000, 4000), (6000, 6000)][item];
        assert_eq!(fee(&answers, date(2026, 6, 30)), Some(wanted.0));
        assert_eq!(fee(&answers, date(2026, 7, 1)), Some(wanted.1));
    }
    answers.none_of(page);
    assert_eq!(fee(&answers, date(2026, 7, 1)), None, "nothing to pay");
    let plain = ServiceFile::read(DOGS).unwrap();
    assert!(fee_of(&plain, &answers, date(2026, 7, 1)).is_none());
}
