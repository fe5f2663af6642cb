//! A form on paper that is typed in by two people: what both agree on counts, and where they differ the paper is looked at once more.

use stoa_kernel::{Actor, Error, Lang};
use stoa_services::{
    commands::{CompareTypedIn, compare_typed_in},
    model::{Gaps, ServiceFile, Status},
};
use stoa_testkit::{Browser, Page, signs_in, works_as};

use crate::{
    house::{DOG, DOGS, House, KEEPER, on_both},
    type_in::{ON_FRIDAY, at, begins, own_link, reference_on},
};

fn twice() -> String {
    DOGS.replace("\npromise_days:", "\ntyped_in: twice\npromise_days:")
}

/// Sam types the paper in; its link and reference.
async fn first(house: &House, sam: &Browser, dog: &[(&str, &str)]) -> (String, String) {
    let link = begins(sam, &ON_FRIDAY).await;
    sam.does(&format!("{link}/page/keeper"), &KEEPER).await;
    sam.does(&format!("{link}/page/dogs"), dog).await;
    let sent = sam.does(&format!("{link}/check"), &[("email", "")]).await;
    sent.says("It waits for somebody else")
        .says("Waiting to be typed in once more");
    let prefix = &house.app.config.town.reference_prefix;
    let reference = at(house, &link).await.reference(prefix);
    sent.says(&reference);
    (link, reference)
}

/// What the paper says, under the names of the second time.
fn second(name: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![
        ("keeper-0-keeper", "Ana Weaver"),
        ("keeper-0-home.line1", "3 Mill Lane"),
        ("keeper-0-home.town", "Merrow"),
        ("keeper-0-home.postcode", "12345"),
        ("dogs-0-dog_name", name),
        ("dogs-0-born.day", "4"),
        ("dogs-0-born.month", "3"),
        ("dogs-0-born.year", "2024"),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn what_two_people_typed_alike_is_received() {
    on_both(async |house| {
        house.offers(&twice()).await;
        let sam = house.staff("caseworker").await;
        let (link, reference) = first(&house, &sam, &DOG).await;
        let waiting = at(&house, &link).await;
        assert_eq!(waiting.status, Status::Begun);
        assert!(
            waiting.expires_at.is_none(),
            "what arrived is not destroyed"
        );
        let path = format!("/staff/typed-in/{reference}");
        // Whoever typed it does not check themselves, and other bodies see nothing of it.
        assert_eq!(sam.get(&path).await.status, 303);
        let other = house.staff_of("caseworker", "harbour").await;
        assert_eq!(other.get(&path).await.status, 403);
        assert_eq!(
            sam.get(&format!("/staff/applications/{reference}"))
                .await
                .status,
            404
        );
        let kim = house.staff("caseworker").await;
        let list = kim.opens("/staff/applications/new").await;
        assert!(list.links().contains(&path));
        let blank = kim.opens(&path).await;
        blank
            .says_nothing_of("Bruno")
            .says_nothing_of("3 Mill Lane");
        let done = kim.sends(&blank, &path, &second("Bruno")).await;
        done.says("Both agree").says("27 February 2026");
        let link = own_link(&house, &reference).await;
        assert_eq!(at(&house, &link).await.status, Status::Received);
        assert_eq!(kim.get(&path).await.status, 404);
        let record = house.record(&reference).await;
        for kind in ["second_look_asked", "paper_settled", "application_sent"] {
            assert!(record.contains(&kind.to_owned()), "{kind}: {record:?}");
        }
        assert!(!record.contains(&"paper_compared".to_owned()));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_they_differ_the_paper_is_looked_at_once_more() {
    on_both(async |house| {
        house.offers(&twice()).await;
        let sam = house.staff("caseworker").await;
        let (link, reference) = first(&house, &sam, &DOG).await;
        let kim = house.staff("caseworker").await;
        let path = format!("/staff/typed-in/{reference}");
        let mut fields = second("Brumo");
        fields[3] = ("keeper-0-home.postcode", "12346");
        let differs: Page = kim.does(&path, &fields).await;
        assert_eq!(differs.status, 422);
        assert_eq!(differs.all(".govuk-error-summary a").len(), 2);
        differs
            .says("What stands on the paper?")
            .says("Bruno")
            .says("12345");
        assert_eq!(at(&house, &link).await.status, Status::Begun);
        fields.push(("stands.dogs-0-dog_name", "first"));
        let one = kim.sends(&differs, &path, &fields).await;
        assert_eq!(one.all(".govuk-error-summary a").len(), 1);
        fields.push(("stands.keeper-0-home", "second"));
        let done = kim.sends(&one, &path, &fields).await;
        done.says("Both agree");
        let link = own_link(&house, &reference).await;
        let page = house.resident().opens(&format!("{link}/follow")).await;
        page.says("Bruno").says("12346").says_nothing_of("Brumo");
        // The applicant sees that somebody read their answers, and what for.
        page.says("To compare what was typed in with your form on paper");
        let record = house.record(&reference).await;
        assert!(record.contains(&"paper_compared".to_owned()), "{record:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_open_on_the_paper_is_open_for_both() {
    on_both(async |house| {
        house.offers(&twice()).await;
        let sam = house.staff("caseworker").await;
        let link = begins(&sam, &ON_FRIDAY).await;
        sam.does(&format!("{link}/page/keeper"), &KEEPER).await;
        let dogs = format!("{link}/page/dogs");
        let mut dog = DOG.to_vec();
        dog[2] = ("born.month", "13");
        let refused = sam.does(&dogs, &dog).await;
        dog.extend([("paper.born", "4.13.2024"), ("then", "paper")]);
        sam.sends(&refused, &dogs, &dog).await;
        let check = sam.opens(&format!("{link}/check")).await;
        let fields = [("email", ""), ("then", "incomplete")];
        let sent = sam.sends(&check, "/check", &fields).await;
        sent.says("It waits for somebody else");
        let prefix = &house.app.config.town.reference_prefix;
        let reference = at(&house, &link).await.reference(prefix);
        let kim = house.staff("caseworker").await;
        let path = format!("/staff/typed-in/{reference}");
        // Kim reads a 3 where Sam read a 13.
        let differs = kim.does(&path, &second("Bruno")).await;
        differs.says("4.13.2024");
        let mut fields = second("Bruno");
        fields[6] = ("dogs-0-born.month", "13");
        let done = kim.sends(&differs, &path, &fields).await;
        done.says("Both agree")
            .says("This application is incomplete");
        let link = own_link(&house, &reference).await;
        assert_eq!(at(&house, &link).await.status, Status::Waiting);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_leads_to_more_questions_goes_back_and_phones_are_typed_once() {
    on_both(async |house| {
        let more = "    - slug: more\n      title: { en: More, es: Más, fr: Plus, ar: المزيد }\n      when: { equals: { question: dog_name, value: Rex } }\n      questions:\n        - { key: why, type: text, max: 60, label: { en: Why Rex?, es: ¿Por qué Rex?, fr: Pourquoi Rex ?, ar: لماذا ركس؟ } }\n";
        house.offers(&format!("{}\n{more}", twice().trim_end())).await;
        let sam = house.staff("caseworker").await;
        let (link, reference) = first(&house, &sam, &DOG).await;
        let kim = house.staff("caseworker").await;
        let path = format!("/staff/typed-in/{reference}");
        let mut fields = second("Rex");
        let differs = kim.does(&path, &fields).await;
        fields.push(("stands.dogs-0-dog_name", "second"));
        let back = kim.sends(&differs, &path, &fields).await;
        back.says("leads to more questions");
        let one = at(&house, &link).await;
        assert!(one.status == Status::Begun && one.expires_at.is_some());
        sam.does(&format!("{link}/page/more"), &[("why", "So.")]).await;
        let sent = sam.does(&format!("{link}/check"), &[("email", "")]).await;
        sent.says("It waits for somebody else");
        let mut fields = second("Rex");
        fields.push(("more-0-why", "So."));
        kim.does(&path, &fields).await.says("Both agree");
        let phoned = begins(&sam, &[("channel", "phone"), ("language", "en")]).await;
        sam.does(&format!("{phoned}/page/keeper"), &KEEPER).await;
        sam.does(&format!("{phoned}/page/dogs"), &DOG).await;
        let case = sam.does(&format!("{phoned}/check"), &[("email", "")]).await;
        let own = own_link(&house, &reference_on(&case)).await;
        assert_eq!(at(&house, &own).await.status, Status::Received);
    })
    .await;
}

fn nothing(_file: &ServiceFile, _gaps: &Gaps, _lang: Lang) -> String {
    String::new()
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_waits_is_compared() {
    on_both(async |house| {
        house.offers(&twice()).await;
        let sam = house.staff("caseworker").await;
        let link = begins(&sam, &ON_FRIDAY).await;
        let prefix = &house.app.config.town.reference_prefix;
        let input = CompareTypedIn {
            reference: at(&house, &link).await.reference(prefix),
            raw: stoa_forms::RawFields::default(),
            lang: Lang::En,
            purpose: "To compare".to_owned(),
        };
        let mut who = works_as("caseworker", "council");
        (who.id, _) = signs_in(&house.app, who.clone()).await;
        let mut tx = house.app.db.begin(&Actor::Staff(who)).await.unwrap();
        let early = compare_typed_in(&house.app, &mut tx, (input, &nothing)).await;
        assert!(matches!(early, Err(Error::NotFound)));
    })
    .await;
}
