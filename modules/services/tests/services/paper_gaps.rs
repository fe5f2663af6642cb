//! A form on paper of which answers are missing or break a check: it is received all the same, its applicant is asked for exactly these
//! questions, and nothing is decided before.

use jiff::SignedDuration;
use stoa_kernel::{Actor, Error, Lang, actor::Staff};
use stoa_services::{
    commands::{
        DecideApplication, MarkOnPaper, SendApplication, SupplyAnswers, TypeInAnswers,
        decide_application, mark_on_paper, receive_incomplete, supply_answers, type_in_answers,
    },
    model::{Application, Gaps, ServiceFile, Status},
    store,
};
use stoa_testkit::{Browser, signs_in, works_as};

use crate::{
    house::{DOG, DOGS, House, KEEPER, on_both},
    type_in::{ON_FRIDAY, at, begins, own_link, reference_on},
};

/// A day that there is not, as the paper has it.
const WRONG_DAY: [(&str, &str); 4] = [
    ("dog_name", "Bruno"),
    ("born.day", "31"),
    ("born.month", "2"),
    ("born.year", "2024"),
];

/// Sam keeps a page as it stands on the paper.
async fn keeps(sam: &Browser, path: &str, fields: &[(&str, &str)], written: (&str, &str)) {
    let refused = sam.does(path, fields).await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    refused.says("What stands on the paper");
    let mut all = fields.to_vec();
    all.extend([written, ("then", "paper")]);
    let kept = sam.sends(&refused, path, &all).await;
    assert_eq!(kept.status, 200, "{}", kept.text());
}

/// Sam types in a paper whose dog was born on a day that there is not, and whose keeper forgot the street; the applicant's link and the reference.
async fn takes_in(house: &House, sam: &Browser, email: &str) -> (String, String) {
    let link = begins(sam, &ON_FRIDAY).await;
    let mut keeper = KEEPER.to_vec();
    keeper[1] = ("home.line1", "");
    keeps(
        sam,
        &format!("{link}/page/keeper"),
        &keeper,
        ("paper.home", "Merrow"),
    )
    .await;
    let written = ("paper.born", "31.2.2024");
    keeps(sam, &format!("{link}/page/dogs"), &WRONG_DAY, written).await;
    let check = sam.opens(&format!("{link}/check")).await;
    check
        .says("2 answers are open")
        .says_nothing_of("Send the application");
    let fields = [("email", email), ("then", "incomplete")];
    let reference = reference_on(&sam.sends(&check, "/check", &fields).await);
    house.does_jobs().await;
    (own_link(house, &reference).await, reference)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_incomplete_paper_is_received_and_its_questions_are_asked() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let sam = house.staff("caseworker").await;
        let (link, reference) = takes_in(&house, &sam, "ana@example.org").await;
        let one = at(&house, &link).await;
        assert_eq!(one.status, Status::Waiting);
        assert!(one.paused_at.is_some() && one.expires_at.is_none());
        let mail = house.mails().concat();
        assert!(mail.contains("answers are missing on your form"), "{mail}");
        assert!(
            !mail.contains("31.2.2024"),
            "what was written is in no mail"
        );
        let ana = house.resident();
        let page = ana.opens(&format!("{link}/follow")).await;
        page.says("27 February 2026")
            .says("– Where the dog lives (on the paper: “Merrow”)")
            .says("– dog 1: When it was born (on the paper: “31.2.2024”)")
            .says_nothing_of("– dog 1: The dog's name")
            .says("30 March 2026");
        let case = sam.opens(&format!("/staff/applications/{reference}")).await;
        case.says("This application is incomplete")
            .says_nothing_of("31.2.2024");
        let path = format!("/staff/applications/{reference}");
        let opened = sam
            .sends(&case, &path, &[("purpose", "To look at it")])
            .await;
        opened.says("What stood on the paper").says("31.2.2024");
        let record = house.record(&reference).await;
        for kind in [
            "paper_marked",
            "application_sent",
            "application_incomplete",
            "applicant_asked",
        ] {
            assert!(record.contains(&kind.to_owned()), "{kind}: {record:?}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_applicant_answers_with_the_same_checks_and_the_work_begins() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let sam = house.staff("caseworker").await;
        let (link, reference) = takes_in(&house, &sam, "ana@example.org").await;
        let due = at(&house, &link).await.due_at;
        house.waits(SignedDuration::from_hours(24 * 7));
        let ana = house.resident();
        let path = format!("{link}/missing");
        let page = ana.opens(&path).await;
        page.says("On the paper stands: 31.2.2024")
            .says_nothing_of("The dog's name");
        // What is said besides does not make it complete.
        let follow = ana.opens(&format!("{link}/follow")).await;
        ana.sends(&follow, "/answer", &[("text", "I am on holiday.")])
            .await;
        assert_eq!(at(&house, &link).await.status, Status::Waiting);
        let street = [
            ("keeper-0-home.line1", "3 Mill Lane"),
            ("keeper-0-home.town", "Merrow"),
            ("keeper-0-home.postcode", "12345"),
        ];
        let mut fields = street.to_vec();
        fields.extend([
            ("dogs-0-born.day", "30"),
            ("dogs-0-born.month", "2"),
            ("dogs-0-born.year", "2024"),
        ]);
        let wrong = ana.does(&path, &fields).await;
        assert_eq!(wrong.status, 422);
        assert_eq!(wrong.all(".govuk-error-summary a").len(), 1);
        assert_eq!(
            wrong.attribute("[name='keeper-0-home.line1']", "value"),
            "3 Mill Lane"
        );
        fields[4] = ("dogs-0-born.month", "1");
        let done = ana.does(&path, &fields).await;
        done.says("We have everything");
        let one = at(&house, &link).await;
        assert_eq!(one.status, Status::Received);
        assert!(one.paused_at.is_none() && one.due_at > due);
        done.says("30 January 2024").says("3 Mill Lane");
        house.does_jobs().await;
        assert!(house.mails().concat().contains("everything is there"));
        let record = house.record(&reference).await;
        assert!(
            record.contains(&"answers_supplied".to_owned()),
            "{record:?}"
        );
        assert_eq!(ana.get(&path).await.status, 303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_granted_before_and_nothing_refused_in_the_time_to_answer() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let sam = house.staff("caseworker").await;
        let (link, reference) = takes_in(&house, &sam, "").await;
        let path = format!("/staff/applications/{reference}/decide");
        for decision in ["granted", "refused"] {
            let fields = [("decision", decision), ("reason", "So it is.")];
            sam.does(&path, &fields).await.says("Answers are missing");
        }
        house.waits(SignedDuration::from_hours(24 * 29));
        let sam = house.staff("caseworker").await;
        let granted = [("decision", "granted"), ("reason", "So it is.")];
        sam.does(&path, &granted).await.says("Answers are missing");
        let refused = [("decision", "refused"), ("reason", "Nobody answered.")];
        sam.does(&path, &refused).await.says("The decision is made");
        assert_eq!(at(&house, &link).await.status, Status::Refused);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_that_come_by_letter_are_typed_in_by_staff() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let sam = house.staff("caseworker").await;
        let (link, reference) = takes_in(&house, &sam, "").await;
        // The letter names the questions.
        let post = sam.opens("/staff/post").await;
        post.says(&format!("{reference}: answers are missing"));
        let action = post.attributes("form[action^='/staff/post/']", "action");
        let printed = sam.sends(&post, &action[0], &[]).await;
        if let Some(words) = crate::paper::words(&printed.bytes) {
            assert!(words.contains("31.2.2024"), "{words}");
        }
        let path = format!("/staff/applications/{reference}");
        let missing = format!("{path}/missing");
        assert_eq!(sam.get(&missing).await.status, 303);
        let case = sam.opens(&path).await;
        sam.sends(&case, &path, &[("purpose", "A letter came")])
            .await;
        let other = house.staff_of("caseworker", "harbour").await;
        assert_eq!(other.get(&missing).await.status, 403);
        let fields = [
            ("keeper-0-home.line1", "3 Mill Lane"),
            ("keeper-0-home.town", "Merrow"),
            ("keeper-0-home.postcode", "12345"),
            ("dogs-0-born.day", "3"),
            ("dogs-0-born.month", "2"),
            ("dogs-0-born.year", "2024"),
        ];
        sam.does(&missing, &fields)
            .await
            .says("The answers are kept");
        assert_eq!(at(&house, &link).await.status, Status::Received);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_marked_and_typed_after_all_is_open_no_more() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let sam = house.staff("caseworker").await;
        let link = begins(&sam, &ON_FRIDAY).await;
        sam.does(&format!("{link}/page/keeper"), &KEEPER).await;
        let dogs = format!("{link}/page/dogs");
        keeps(&sam, &dogs, &WRONG_DAY, ("paper.born", "31.2.2024")).await;
        let page = sam.opens(&format!("{dogs}?item=0")).await;
        assert_eq!(page.attribute("[name='paper.born']", "value"), "31.2.2024");
        sam.does(&format!("{dogs}?item=0"), &DOG).await;
        let check = sam.opens(&format!("{link}/check")).await;
        check.says_nothing_of("answers are open").says("Send");
        let case = sam.sends(&check, "/check", &[("email", "")]).await;
        let link = own_link(&house, &reference_on(&case)).await;
        assert_eq!(at(&house, &link).await.status, Status::Received);
    })
    .await;
}

/// A form with a declaration, and with a page that one of its answers leads to.
fn longer() -> String {
    let page = "    - slug: more\n      title: { en: More, es: Más, fr: Plus, ar: المزيد }\n      when: { equals: { question: dog_name, value: Rex } }\n      questions:\n        - { key: why, type: text, max: 60, label: { en: Why Rex?, es: ¿Por qué Rex?, fr: Pourquoi Rex ?, ar: لماذا ركس؟ } }\n";
    let declared = "  declarations:\n    - { key: truth, text: { en: It is true., es: Es cierto., fr: C'est vrai., ar: هذا صحيح. } }\n";
    format!("{}\n{page}{declared}", DOGS.trim_end())
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_that_lead_to_more_questions_are_asked_for_these_too() {
    on_both(async |house| {
        house.offers(&longer()).await;
        let sam = house.staff("caseworker").await;
        let link = begins(&sam, &ON_FRIDAY).await;
        sam.does(&format!("{link}/page/keeper"), &KEEPER).await;
        let mut dog = DOG.to_vec();
        dog[0] = ("dog_name", "");
        keeps(
            &sam,
            &format!("{link}/page/dogs"),
            &dog,
            ("paper.dog_name", ""),
        )
        .await;
        let check = sam.opens(&format!("{link}/check")).await;
        let fields = [("email", ""), ("then", "incomplete")];
        let case = sam.sends(&check, "/check", &fields).await;
        let link = own_link(&house, &reference_on(&case)).await;
        let ana = house.resident();
        let path = format!("{link}/missing");
        let first = ana.opens(&path).await;
        first.says("The dog's name").says("It is true.");
        let fields = [("dogs-0-dog_name", "Rex"), ("-0-truth", "yes")];
        let more = ana.sends(&first, "/missing", &fields).await;
        more.says("Something is still missing").says("Why Rex?");
        assert_eq!(at(&house, &link).await.status, Status::Waiting);
        let done = ana.sends(&more, "/missing", &[("more-0-why", "So.")]).await;
        done.says("We have everything").says("So.");
        assert_eq!(at(&house, &link).await.status, Status::Received);
    })
    .await;
}

/// A member of staff who acts without a browser.
async fn member(house: &House) -> Actor {
    let mut who: Staff = works_as("caseworker", "council");
    (who.id, _) = signs_in(&house.app, who.clone()).await;
    Actor::Staff(who)
}

fn nothing(_file: &ServiceFile, _gaps: &Gaps, _lang: Lang) -> String {
    "Please answer.".to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn only_papers_are_taken_in_incomplete() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let app = &house.app;
        let staff = member(&house).await;
        let sam = house.staff("caseworker").await;
        let phoned = begins(&sam, &[("channel", "phone"), ("language", "en")]).await;
        let token = phoned.trim_start_matches("/apply/").to_owned();
        let mark = MarkOnPaper {
            token: token.clone(),
            page: "keeper".to_owned(),
            item: 0,
            raw: stoa_forms::RawFields::default(),
            written: std::collections::BTreeMap::new(),
            lang: Lang::En,
        };
        let send = SendApplication {
            token,
            email: String::new(),
            agreed: Vec::new(),
            lang: Lang::En,
        };
        let mut tx = app.db.begin(&staff).await.unwrap();
        let marked = mark_on_paper(app, &mut tx, mark.clone()).await;
        assert!(matches!(marked, Err(Error::Conflict(_))));
        let taken = receive_incomplete(app, &mut tx, (send, &nothing)).await;
        assert!(matches!(taken, Err(Error::Conflict(_))));
        drop(tx);
        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        let marked = mark_on_paper(app, &mut tx, mark).await;
        assert!(matches!(marked, Err(Error::Denied(_))));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_is_asked_for_is_answered_and_nothing_is_decided_before() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let app = &house.app;
        let staff = member(&house).await;
        let sam = house.staff("caseworker").await;
        let (link, reference) = takes_in(&house, &sam, "").await;
        let one: Application = at(&house, &link).await;
        let input = SupplyAnswers {
            token: link.trim_start_matches("/apply/").to_owned(),
            raw: stoa_forms::RawFields::default(),
            lang: Lang::En,
        };
        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        let empty = supply_answers(app, &mut tx, (input, &nothing)).await;
        assert!(matches!(empty, Err(Error::Invalid(faults)) if faults.len() == 2));
        drop(tx);
        let input = TypeInAnswers {
            reference: reference.clone(),
            seen_version: one.version - 1,
            raw: stoa_forms::RawFields::default(),
            lang: Lang::En,
        };
        let mut tx = app.db.begin(&staff).await.unwrap();
        let late = type_in_answers(app, &mut tx, (input, &nothing)).await;
        assert!(matches!(late, Err(Error::Conflict(_))));
        let decide = DecideApplication {
            reference,
            seen_version: one.version,
            granted: true,
            reason: "So it is.".to_owned(),
        };
        let early = decide_application(app, &mut tx, decide).await;
        assert!(matches!(early, Err(Error::Conflict(_))));
        drop(tx);
        let mut db = app.db.read().await.unwrap();
        assert_eq!(store::gaps::open_count(&mut db, one.id).await.unwrap(), 2);
    })
    .await;
}
