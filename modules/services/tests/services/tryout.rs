//! A draft tried to its end, on both sides, with nothing kept; and what its permit proves, which is nothing.

use stoa_services::store;
use stoa_testkit::{Browser, File, Page};

use crate::{
    desk::reads::{file as reads_dogs, has_register, register},
    flow_field::PNG,
    house::{Applicant, DOG, DOGS, House, KEEPER, on_both},
    permits::verified,
    sign::{BEN, with_keepers},
};

const BASE: &str = "/staff/services/dog-licence/preview";

/// Answers everything of the dog licence, and is at the end.
async fn walks(who: &Browser) -> Page {
    let first = who.opens(&format!("{BASE}/keeper")).await;
    let dogs = who.sends(&first, "/keeper", &KEEPER).await;
    who.sends(&dogs, "/dogs", &DOG).await
}

async fn handed_out(who: &Browser, end: &Page, then: &str) -> Page {
    who.sends(end, "/preview/dogs", &[("then", then)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_test_permit_says_of_itself_in_each_form_that_it_proves_nothing() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let mia = house.staff("manager").await;
        let end = walks(&mia).await;
        for then in ["credential", "w3c"] {
            let shown = handed_out(&mia, &end, then).await;
            assert!(shown.html().starts_with("ey"), "{}", shown.html());
            let verdict = verified(&house, shown.html()).await;
            verdict
                .says("This is a test permit: it proves nothing.")
                .says("TEST: Dog licence")
                .says("Ana Weaver")
                .says_nothing_of("It is genuine")
                .says_nothing_of("Issued by");
            // Whoever has the town's published key and nothing else knows no such issuer.
            let keys = house.resident().get("/.well-known/jwks.json").await;
            assert!(!keys.html().contains("\"test\""));
            let changed = shown.html().replacen("ey", "eX", 1);
            let refused = verified(&house, &changed).await;
            refused.says_nothing_of("This is a test permit");
        }
        let paper = handed_out(&mia, &end, "permit").await;
        assert_eq!(paper.header("content-type"), "application/pdf");
        let late = handed_out(&mia, &end, "credential").await;
        house.waits(jiff::SignedDuration::from_hours(24 * 500));
        let verdict = verified(&house, late.html()).await;
        verdict
            .says("This is a test permit")
            .says_nothing_of("Expired");
    })
    .await;
}

/// The dog licence with a table of fees, two steps that two people do, a letter of its own and one of the decision.
fn whole() -> String {
    let rules = include_str!("dog_rules.yaml").replacen(
        "fee: { amount: 3000, currency: EUR }",
        "fee: { amount: 3000, currency: EUR, paid: all }",
        1,
    );
    let own = "workflow:
  - { key: papers, name: Papers, kind: check, days: 4, items: [{ key: chip, text: The chip is registered }] }
  - { key: agree, name: Agreement, kind: approval, days: 2, after: [papers] }
letters:
  - { key: granted, sent: granted, subject: Your dog, text: 'Dear {{ applicant }}, {{ reason }} It holds until {{ valid_until }}.' }
  - { key: visit, sent: other, subject: A visit, text: 'Dear {{ applicant }}, {{ reason }}' }
renewal_days: 30
promise_days: 5";
    format!("{}{rules}", DOGS.replacen("promise_days: 5", own, 1))
}

/// Everything that is kept of this service: what is counted, what is asked of the program, who there is.
async fn kept(house: &House) -> (usize, i64, usize, usize) {
    let mut db = house.app.db.read().await.unwrap();
    let counted = store::counts::of_service(&mut db, "dog-licence", "").await;
    let jobs = stoa_kernel::jobs::counts(&mut db).await.unwrap();
    let versions = store::versions_of(&mut db, "dog-licence").await.unwrap();
    (
        counted.unwrap().len(),
        jobs.waiting,
        versions.len(),
        house.mails().len(),
    )
}

/// Sends what was answered, as a test.
async fn sends(who: &Browser, end: &Page, email: &str) -> Page {
    let fields = [("email", email), ("then", "send")];
    let forms = "/preview/dogs#send";
    who.sends(end, forms, &fields).await
}

/// Does something on the page of the case.
async fn acts(who: &Browser, page: &Page, name: &str, fields: &[(&str, &str)]) -> Page {
    let mut fields = fields.to_vec();
    if !fields.iter().any(|(name, _)| *name == "then") {
        fields.push(("then", "act"));
    }
    who.sends(page, &format!("#{name}"), &fields).await
}

/// Pays the fee by the cards of the test provider: one that is declined, one that is none of its own, one that pays.
async fn pays(mia: &Browser, case: &Page) -> Page {
    let declined = acts(mia, case, "pay:0", &[("card", "4000000000000002")]).await;
    declined.says("Payment failed");
    let real = acts(mia, case, "pay:0", &[("card", "4111111111111111")]).await;
    assert_eq!(real.status, 422);
    let paid = acts(mia, case, "pay:0", &[("card", "4242 4242 4242 4242")]).await;
    paid.says_nothing_of("please pay by")
        .says("Paid")
        .says("20 EUR");
    paid
}

/// Does each step, sends a letter, asks and answers.
async fn works(mia: &Browser, paid: &Page) -> Page {
    let unticked = [("result", "passed")];
    let unticked = acts(mia, paid, "step:papers", &unticked).await;
    assert_eq!(unticked.status, 422);
    let ticked = [
        ("item-chip", "yes"),
        ("result", "passed"),
        ("remarks", "Seen."),
    ];
    let checked = acts(mia, paid, "step:papers", &ticked).await;
    checked.says("Seen.").says("Next: Agreement");
    let agreed = acts(mia, &checked, "step:agree", &[("result", "passed")]).await;
    let letter = [("letter", "visit"), ("text", "We come on Monday.")];
    let written = acts(mia, &agreed, "letter", &letter).await;
    written.says("Dear Ana Weaver, We come on Monday.");
    let asked = acts(mia, &written, "ask", &[("text", "Which colour has it?")]).await;
    asked.says("Which colour has it?");
    let answered = acts(mia, &asked, "answer", &[("text", "Brown.")]).await;
    answered.says("Brown.");
    answered
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_sent_paid_worked_on_and_decided_and_nothing_of_it_is_kept() {
    on_both(async |house| {
        house.offers(&whole()).await;
        let mia = house.staff("manager").await;
        let before = kept(&house).await;
        let end = walks(&mia).await;
        let wrong = sends(&mia, &end, "nobody").await;
        assert_eq!(wrong.status, 422);
        let case = sends(&mia, &end, "ana@example.org").await;
        case.says("The case, as both sides see it")
            .says("ana@example.org")
            .says("We received your application")
            .says("The dogs are few and alive.")
            .says("Next: Papers");
        // What is missing is said where it is missing, and what was done before stands.
        let early = [
            ("decision", "granted"),
            ("reason", "Fine."),
            ("against", ""),
        ];
        let refused = acts(&mia, &case, "decide", &early).await;
        assert_eq!(refused.status, 422);
        refused.says("Next: Papers").says("Fine.");
        let paid = pays(&mia, &case).await;
        let answered = works(&mia, &paid).await;
        let granted = acts(&mia, &answered, "decide", &early).await;
        granted
            .says("Your permit")
            .says("Dear Ana Weaver, Fine. It holds until")
            .says("It would go out on")
            .says("Dog Order, section 4");
        let shown = acts(&mia, &granted, "permit", &[("then", "credential")]).await;
        let verdict = verified(&house, shown.html()).await;
        verdict.says("This is a test permit: it proves nothing.");
        let spanish = acts(&mia, &granted, "languages", &[("then", "lang-es")]).await;
        spanish
            .says("ana@example.org")
            .says("Hemos recibido su solicitud");
        let undone = acts(&mia, &granted, "undo", &[("then", "undo")]).await;
        undone
            .says_nothing_of("Your permit")
            .says("Decide on the application");
        assert_eq!(kept(&house).await, before, "nothing is kept");
        house.does_jobs().await;
        assert!(house.mails().is_empty(), "nobody is written to");
        let queue = mia.opens("/staff/applications").await;
        queue.says_nothing_of("Dog licence M-");
        assert_eq!(house.record("service-dog-licence").await.len(), 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn against_the_advice_a_test_needs_a_reason_too() {
    on_both(async |house| {
        house.offers(&whole()).await;
        let mia = house.staff("manager").await;
        let case = sends(&mia, &walks(&mia).await, "").await;
        case.says("gave no e-mail address");
        let refuses = [
            ("decision", "refused"),
            ("reason", "No room."),
            ("against", ""),
        ];
        let passed = [
            ("item-chip", "no"),
            ("result", "failed"),
            ("remarks", "No chip."),
        ];
        let failed = acts(&mia, &case, "step:papers", &passed).await;
        let told = acts(&mia, &failed, "decide", &refuses).await;
        assert_eq!(told.status, 422);
        let why = [
            ("decision", "refused"),
            ("reason", "No room."),
            ("against", "The chip is missing."),
        ];
        let refused = acts(&mia, &told, "decide", &why).await;
        refused
            .says("No room.")
            .says("The chip is missing.")
            .says_nothing_of("Your permit");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tester_learns_nothing_of_who_stands_in_a_register() {
    on_both(async |house| {
        has_register(&house, &register()).await;
        house.offers(&reads_dogs()).await;
        // Bruno is licensed, and stands in the register.
        let ana = Applicant::begins(&house, "dog-licence").await;
        ana.answers_all().await;
        ana.sends("").await;
        let sam = house.staff("caseworker").await;
        let path = format!("/staff/applications/{}/decide", ana.reference().await);
        let fields = [("decision", "granted"), ("reason", "The name is free.")];
        sam.does(&path, &fields).await.says("The decision is made");
        let before = kept(&house).await;
        let mia = house.staff("manager").await;
        let case = sends(&mia, &walks(&mia).await, "").await;
        case.says("Registers are not looked up for a test.")
            .says("The name is free.");
        let fields = [("decision", "granted"), ("reason", "Fine.")];
        let granted = acts(&mia, &case, "decide", &fields).await;
        granted
            .says("Rows that would stand in the register")
            .says("Bruno");
        assert_eq!(kept(&house).await, before, "nothing is kept");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn others_sign_a_test_and_read_who_is_asked() {
    on_both(async |house| {
        house.offers(&with_keepers()).await;
        let mia = house.staff("manager").await;
        let first = mia.opens(&format!("{BASE}/keeper")).await;
        let dogs = mia.sends(&first, "/keeper", &KEEPER).await;
        let others = mia.sends(&dogs, "/dogs", &DOG).await;
        let end = mia.sends(&others, "/others", &BEN).await;
        let fields = [("email", ""), ("then", "send")];
        let asked = mia.sends(&end, "/preview/others#send", &fields).await;
        asked
            .says("ben@example.org")
            .says("The office sees nothing of it until everybody has signed.");
        let signed = acts(&mia, &asked, "sign", &[]).await;
        signed.says("Ben Weaver").says("Decide on the application");
        house.does_jobs().await;
        assert!(house.mails().is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_of_a_test_are_looked_at_and_not_kept() {
    on_both(async |house| {
        let asks = "        - key: photo
          type: file
          kinds: [picture]
          max_count: 1
          max_bytes: 1000000
          label: { en: A photo, es: Una foto, fr: Une photo, ar: صورة }
    - slug: dogs
";
        house
            .offers(&DOGS.replace("    - slug: dogs\n", asks))
            .await;
        let mia = house.staff("manager").await;
        let before = kept(&house).await;
        let first = mia.opens(&format!("{BASE}/keeper")).await;
        let none = mia.sends(&first, "/keeper", &KEEPER).await;
        assert_eq!(none.status, 422, "a file is asked for");
        let program = File("photo.exe", b"MZ\x90\0");
        let keeper: (&str, &[(&str, &str)]) = ("/keeper", &KEEPER);
        let refused = mia.sends_file_as(&first, keeper, ("photo", program)).await;
        assert_eq!(refused.status, 422);
        let dogs = mia
            .sends_file_as(&first, keeper, ("photo", File("bruno.png", PNG)))
            .await;
        let end = mia.sends(&dogs, "/dogs", &DOG).await;
        end.says("bruno.png");
        let case = sends(&mia, &end, "").await;
        case.says("bruno.png")
            .says("The case, as both sides see it");
        assert_eq!(kept(&house).await, before, "nothing is kept");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_finished_says_so_before_it_is_tried_to_its_end() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let mia = house.staff("manager").await;
        let part = "/staff/services/dog-licence/parts/workflow";
        let unfinished = "- key: papers\n  name: Papers\n  kind: check\n  days: 900\n";
        mia.does(part, &[("file", unfinished)]).await.says("saved");
        let end = walks(&mia).await;
        let told = sends(&mia, &end, "").await;
        assert_eq!(told.status, 422);
        told.says("The draft is not finished.")
            .says("What would follow from these answers");
    })
    .await;
}
