//! Staff type in for people on the phone, at the counter and from paper: the same checks, the day on which it arrived, and letters for
//! whoever has no e-mail address.

use jiff::SignedDuration;
use stoa_kernel::{Actor, Error, Id};
use stoa_services::{
    commands::{BeginForApplicant, PutInPost, begin_for_applicant, print_post, put_in_post},
    model::{Application, Channel, Post, Reference, Status},
    store,
};
use stoa_testkit::{Browser, Page, signs_in, works_as};

use crate::{
    house::{DOG, DOGS, House, KEEPER, on_both},
    sign::{BEN, with_keepers},
};

const NEW: &str = "/staff/applications/new/dog-licence";

/// The link of an application that is begun for somebody.
pub async fn begins(sam: &Browser, how: &[(&str, &str)]) -> String {
    let begun = sam.does(NEW, how).await;
    let first = begun.header("location");
    let led = first.split_once("/page/");
    let (link, _) = led.unwrap_or_else(|| panic!("{}: {}", begun.path, begun.text()));
    link.to_owned()
}

/// The applicant's own link, which letters tell them.
pub async fn own_link(house: &House, reference: &str) -> String {
    let prefix = &house.app.config.town.reference_prefix;
    let id = Reference::parse(prefix, reference).unwrap().id();
    let mut db = house.app.db.read().await.unwrap();
    let found = store::find(&mut db, id).await.unwrap().unwrap();
    let known = house.app.vault.open_data(&mut db, found.person).await;
    format!("/apply/{}", known.unwrap().unwrap()["link"])
}

/// Sends what was typed in; its reference. From then on the link that it was typed in by leads nowhere.
async fn sends(sam: &Browser, link: &str) -> String {
    let sent = sam.does(&format!("{link}/check"), &[("email", "")]).await;
    sent.says("The link that you typed it in by has ended");
    for page in ["", "/follow", "/check"] {
        assert_eq!(sam.get(&format!("{link}{page}")).await.status, 404);
    }
    reference_on(&sent)
}

/// The reference of the case on which whoever typed it in lands.
pub fn reference_on(case: &Page) -> String {
    let path = case.path.as_str();
    path.trim_start_matches("/staff/applications/").to_owned()
}

/// Sam types in what Ana wrote; her own link and the reference.
pub async fn types_in(house: &House, sam: &Browser, how: &[(&str, &str)]) -> (String, String) {
    let link = begins(sam, how).await;
    sam.does(&format!("{link}/page/keeper"), &KEEPER).await;
    sam.does(&format!("{link}/page/dogs"), &DOG).await;
    let page = sam.opens(&format!("{link}/check")).await;
    page.says("The applicant’s e-mail address");
    let reference = sends(sam, &link).await;
    house.does_jobs().await;
    (own_link(house, &reference).await, reference)
}

/// The town's today is 2 March 2026, a Monday.
pub const ON_FRIDAY: [(&str, &str); 5] = [
    ("channel", "paper"),
    ("arrived_on.day", "27"),
    ("arrived_on.month", "2"),
    ("arrived_on.year", "2026"),
    ("language", "en"),
];

#[tokio::test(flavor = "multi_thread")]
async fn paper_counts_from_the_day_on_which_it_arrived() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let sam = house.staff("caseworker").await;
        let (_, reference) = types_in(&house, &sam, &ON_FRIDAY).await;
        let page = sam.opens(&format!("/staff/applications/{reference}")).await;
        page.says("On paper, arrived on 27 February 2026, typed in by")
            .says("27 February 2026")
            // Five working days after Friday.
            .says("6 March 2026");
        let record = house.record(&reference).await;
        assert_eq!(record[..2], ["application_begun", "application_typed_in"]);
        // Of today it would be due a day later.
        let phoned = [("channel", "phone"), ("language", "en")];
        let (_, reference) = types_in(&house, &sam, &phoned).await;
        let page = sam.opens(&format!("/staff/applications/{reference}")).await;
        page.says("By phone, typed in by").says("9 March 2026");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_looked_at_as_of_the_day_of_the_paper() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let sam = house.staff("caseworker").await;
        let link = begins(&sam, &ON_FRIDAY).await;
        sam.does(&format!("{link}/page/keeper"), &KEEPER).await;
        let mut dog = DOG.to_vec();
        // No dog that is on a paper of Friday was born on Saturday.
        dog[1..].copy_from_slice(&[
            ("born.day", "28"),
            ("born.month", "2"),
            ("born.year", "2026"),
        ]);
        let page = format!("{link}/page/dogs");
        assert_eq!(sam.does(&page, &dog).await.status, 422);
        dog[1] = ("born.day", "27");
        let checked = sam.does(&page, &dog).await;
        assert_eq!(checked.status, 200);
        // What was begun is found again, by whoever began it alone.
        let list = sam.opens("/staff/applications/new").await;
        list.says("Begun by you and not sent yet").says("On paper");
        let kim = house.staff("caseworker").await;
        let list = kim.opens("/staff/applications/new").await;
        list.says_nothing_of("Begun by you").says("Dog licence");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_the_beginning_is_told_at_its_place() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let sam = house.staff("caseworker").await;
        let refused = async |fields: &[(&str, &str)], said: &str| {
            let page: Page = sam.does(NEW, fields).await;
            assert_eq!(page.status, 422, "{fields:?}");
            page.says(said);
        };
        refused(&[("language", "en")], "Choose how the application comes.").await;
        let paper = [("channel", "paper"), ("language", "en")];
        refused(&paper, "Enter the day on which the paper arrived.").await;
        for (day, month, year) in [("3", "3", "2026"), ("30", "2", "2026"), ("1", "3", "2020")] {
            let mut fields = ON_FRIDAY.to_vec();
            fields[1..4].copy_from_slice(&[
                ("arrived_on.day", day),
                ("arrived_on.month", month),
                ("arrived_on.year", year),
            ]);
            refused(&fields, "Enter a day of the last 12 months").await;
        }
        let mut fields = ON_FRIDAY.to_vec();
        fields.push(("version", "9"));
        refused(&fields, "There is no such version of this form.").await;
        assert_eq!(house.resident().get(NEW).await.status, 303);
        let other = house.staff_of("caseworker", "harbour").await;
        assert_eq!(other.get(NEW).await.status, 403);
        let page = other.opens("/services/dog-licence").await;
        page.says_nothing_of("Type in an application");
        let page = sam.opens("/services/dog-licence").await;
        page.says("Type in an application");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_paper_is_typed_in_on_its_own_version() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let next = DOGS.replace("Who keeps the dog?", "Who has the dog?");
        house.offers_next(&next, "dog-licence").await;
        let sam = house.staff("caseworker").await;
        let page = sam.opens(&format!("{NEW}?paper=1")).await;
        page.says("The paper is of version 1.")
            .says("with version 2 today");
        let page = sam.opens(&format!("{NEW}?paper=2")).await;
        page.says_nothing_of("The paper is of version");
        let begun = async |version: &str| {
            let mut fields = ON_FRIDAY.to_vec();
            fields.push(("version", version));
            let link = begins(&sam, &fields).await;
            sam.opens(&format!("{link}/page/keeper")).await
        };
        begun("1").await.says("Who keeps the dog?");
        begun("2").await.says("Who has the dog?");
        begun("").await.says("Who has the dog?");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_no_address_of_mail_gets_letters() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let sam = house.staff("caseworker").await;
        let (link, reference) = types_in(&house, &sam, &ON_FRIDAY).await;
        let page = sam.opens("/staff/post").await;
        page.says(&format!("{reference}: application received"))
            .says("Not yet");
        let action = page.attributes("form[action^='/staff/post/']", "action");
        let printed = sam.sends(&page, &action[0], &[]).await;
        assert_eq!(printed.header("content-type"), "application/pdf");
        if let Some(words) = crate::paper::words(&printed.bytes) {
            let link = format!("{}{link}", house.app.config.public_url);
            let words = words.replace(' ', "");
            for said in ["AnaWeaver", "3MillLane", &reference, &link] {
                assert!(words.contains(said), "{said:?} is not in {words:?}");
            }
        }
        // The applicant sees who read their name, and why.
        let told = house.resident().opens(&format!("{link}/follow")).await;
        told.says("To print a letter to you");
        let page = sam.opens("/staff/post").await;
        page.says("No letters wait.").says("Printed last");
        let path = format!("/staff/applications/{reference}/decide");
        let fields = [
            ("decision", "refused"),
            ("reason", "The chip is not registered."),
        ];
        sam.does(&path, &fields).await.says("The decision is made");
        house.does_jobs().await;
        let page = sam.opens("/staff/post").await;
        page.says(&format!("{reference}: the decision"));
        let action = page.attributes("form[action^='/staff/post/']", "action");
        let printed = sam.sends(&page, &action[0], &[]).await;
        if let Some(words) = crate::paper::words(&printed.bytes) {
            assert!(words.contains("The chip is not registered."), "{words}");
        }
        let record = house.record(&reference).await;
        assert!(record.contains(&"letters_to_print".to_owned()));
        assert_eq!(record.last().unwrap(), "letter_printed");
        assert!(house.mails().is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn news_of_the_web_and_to_those_with_an_address_are_no_letters() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let ana = crate::house::Applicant::begins(&house, "dog-licence").await;
        ana.answers_all().await;
        ana.sends("").await;
        house.does_jobs().await;
        let sam = house.staff("caseworker").await;
        sam.opens("/staff/post").await.says("No letters wait.");
        let other = house.staff_of("caseworker", "harbour").await;
        let (_, reference) = types_in(&house, &sam, &ON_FRIDAY).await;
        let page = other.opens("/staff/post").await;
        page.says("No letters wait.").says_nothing_of(&reference);
        let page = sam.opens("/staff/post").await;
        let action = page.attributes("form[action^='/staff/post/']", "action");
        let denied = other.sends(&page, &action[0], &[]).await;
        assert_eq!(denied.status, 403);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_runs_twice_asks_for_one_letter_and_only_the_program_asks() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let sam = house.staff("caseworker").await;
        let (_, reference) = types_in(&house, &sam, &ON_FRIDAY).await;
        let prefix = &house.app.config.town.reference_prefix;
        let news = PutInPost {
            application: Reference::parse(prefix, &reference).unwrap().id(),
            what: "news".to_owned(),
            job: 77,
        };
        let system = Actor::System("services");
        let mut tx = house.app.db.begin(&system).await.unwrap();
        let done = put_in_post(&house.app, &mut tx, news.clone()).await;
        tx.commit(done.unwrap()).await.unwrap();
        let mut tx = house.app.db.begin(&system).await.unwrap();
        let again = put_in_post(&house.app, &mut tx, news.clone()).await;
        assert!(matches!(again, Err(Error::Conflict(_))));
        drop(tx);
        let mut who = works_as("caseworker", "council");
        (who.id, _) = signs_in(&house.app, who.clone()).await;
        let staff = Actor::Staff(who);
        let mut tx = house.app.db.begin(&staff).await.unwrap();
        let denied = put_in_post(&house.app, &mut tx, news).await;
        assert!(matches!(denied, Err(Error::Denied(_))));
        let nothing = print_post(&house.app, &mut tx, Id::<Post>::new(1), "To print").await;
        assert!(matches!(nothing, Err(Error::NotFound)));
        let begin = BeginForApplicant {
            service: "dog-licence".to_owned(),
            channel: Channel::Web,
            arrived_on: None,
            version: None,
            lang: stoa_kernel::Lang::En,
        };
        let wrong = begin_for_applicant(&house.app, &mut tx, begin).await;
        assert!(matches!(wrong, Err(Error::Invalid(_))));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_tell_by_which_way_they_came() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let sam = house.staff("caseworker").await;
        for _ in 0..5 {
            types_in(&house, &sam, &[("channel", "counter"), ("language", "en")]).await;
        }
        let page = sam.opens("/services/dog-licence/figures").await;
        page.says("How they came").says("At the counter");
        types_in(&house, &sam, &ON_FRIDAY).await;
        let page = sam.opens("/services/dog-licence/figures").await;
        page.says("On paper").says("fewer than 5").says("0%");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_signs_a_paper_has_signed_on_it() {
    on_both(async |house| {
        house.offers(&with_keepers()).await;
        let sam = house.staff("caseworker").await;
        let link = begins(&sam, &ON_FRIDAY).await;
        sam.does(&format!("{link}/page/keeper"), &KEEPER).await;
        sam.does(&format!("{link}/page/dogs"), &DOG).await;
        sam.does(&format!("{link}/page/others"), &BEN).await;
        let reference = sends(&sam, &link).await;
        let own = own_link(&house, &reference).await;
        assert_eq!(at(&house, &own).await.status, Status::Received);
        house.does_jobs().await;
        assert!(!house.mails().iter().any(|mail| mail.contains("ben@")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_that_lay_for_long_is_not_granted_by_silence() {
    on_both(async |house| {
        house.offers(&crate::flow_house::dogs()).await;
        let sam = house.staff("caseworker").await;
        let mut how = ON_FRIDAY.to_vec();
        how[1] = ("arrived_on.day", "2");
        let (link, _) = types_in(&house, &sam, &how).await;
        let one = at(&house, &link).await;
        assert_eq!(one.status, Status::Received);
        assert!(one.due_at.unwrap() > house.app.now());
    })
    .await;
}

/// The application of a link, as it is kept.
pub async fn at(house: &House, link: &str) -> Application {
    let token = link.trim_start_matches("/apply/");
    let mut db = house.app.db.read().await.unwrap();
    store::find_by_token(&mut db, token).await.unwrap().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_in_and_never_sent_is_forgotten() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let sam = house.staff("caseworker").await;
        sam.does(NEW, &ON_FRIDAY).await;
        house.waits(SignedDuration::from_hours(24 * 29));
        house.does_jobs().await;
        let sam = house.staff("caseworker").await;
        let page = sam.opens("/staff/applications/new").await;
        page.says_nothing_of("Begun by you");
    })
    .await;
}
