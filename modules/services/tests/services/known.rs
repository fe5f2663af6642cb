//! What stands in the fields beforehand: the answers of the check, and what somebody told before and wants to take over.

use stoa_kernel::{
    Actor, Done, Error, Event, Id, Lang,
    sessions::{self, Owner},
    vault::PersonalData,
};
use stoa_services::commands::{BeginApplication, begin_with_known, take_known};
use stoa_testkit::Browser;

use crate::{
    house::{Applicant, DOG, DOGS, House, KEEPER, on_both},
    rules::ruled,
};

#[tokio::test(flavor = "multi_thread")]
async fn the_answers_of_the_check_stand_in_the_application() {
    on_both(async |house| {
        house.offers(&ruled()).await;
        // Signed in, so that every page's form is of the same session.
        let (_, ana) = signed_in(&house, "ana@example.org").await;
        let page = ana.opens("/services/dog-licence/check").await;
        let more = [
            ("another", "dogs"),
            ("trained", "yes"),
            ("born.day", "4"),
            ("born.month", "3"),
            ("born.year", "2024"),
        ];
        let page = ana.sends(&page, "/check", &more).await;
        let second = [
            ("born-2.day", "5"),
            ("born-2.month", "6"),
            ("born-2.year", "2023"),
        ];
        let found = ana.sends(&page, "/check", &second).await;
        found.says("By the rules you may have it.");
        let first = ana.sends(&found, "/apply", &[]).await;
        let link = first.path.split("/apply/").last().unwrap().to_owned();
        assert!(!link.contains("2024"), "{link}");
        // The link alone leads to it, from any device; the answers stand in the fields, and nothing is answered yet.
        let link = format!("/apply/{}", link.split('/').next().unwrap());
        let elsewhere = house.resident();
        let led = elsewhere.get(&link).await;
        let link = led
            .header("location")
            .split("/page/")
            .next()
            .unwrap()
            .to_owned();
        let ana = Applicant {
            browser: elsewhere,
            link,
        };
        ana.browser
            .opens(&format!("{}/page/keeper", ana.link))
            .await
            .says_nothing_of("from your check");
        ana.answers("keeper", &KEEPER).await;
        let dogs = ana.browser.opens(&format!("{}/page/dogs", ana.link)).await;
        dogs.says("We filled this in from your check.");
        assert_eq!(dogs.attribute("[name='born.year']", "value"), "2024");
        let next = ana
            .browser
            .sends(&dogs, "/page/dogs", &[("dog_name", "Bruno")])
            .await;
        next.says("dog 2").says("Leave this one out and go on");
        assert_eq!(next.attribute("[name='born.year']", "value"), "2023");
        let checked = ana
            .browser
            .sends(&next, "/page/dogs", &[("dog_name", "Luna")])
            .await;
        checked
            .says("Check your answers")
            .says("Bruno")
            .says("Luna");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_that_was_open_too_long_loses_nothing() {
    on_both(async |house| {
        house.offers(&ruled()).await;
        let ana = house.resident();
        let page = ana.opens("/services/dog-licence/check").await;
        let fields = [
            ("trained", "yes"),
            ("born.day", "4"),
            ("born.month", "3"),
            ("born.year", "2024"),
        ];
        let late = ana.sends_late(&page, "/check", &fields).await;
        assert_eq!(late.status, 422);
        late.says("Nothing that you typed is lost");
        assert_eq!(late.attribute("[name='born.year']", "value"), "2024");
        let found = ana.sends(&late, "/check", &[]).await;
        found.says("By the rules you may have it.");
        let late = ana.sends_late(&found, "/apply", &[]).await;
        assert_eq!(late.attribute("[name='born.year']", "value"), "2024");
        late.says("Nothing that you typed is lost");
    })
    .await;
}

/// The dog licence, which asks for what the town may know.
fn asking() -> String {
    let name = "        - key: keeper\n          type: name\n";
    let home = "        - key: home\n          type: address\n";
    let email = "        - key: mail\n          type: email\n          required: false\n          prefill: email\n          label: { en: E-mail, es: Correo, fr: Courriel, ar: البريد }\n";
    assert!(DOGS.contains(name) && DOGS.contains(home));
    let named = DOGS.replace(name, &format!("{email}{name}          prefill: name\n"));
    named.replace(home, &format!("{home}          prefill: address\n"))
}

#[derive(Debug, serde::Serialize)]
struct Tried;

impl Event for Tried {
    fn kind(&self) -> &'static str {
        "tried"
    }
    fn reference(&self) -> String {
        "tried".to_owned()
    }
    fn agency(&self) -> String {
        "council".to_owned()
    }
}

/// A resident who is signed in with an address.
async fn signed_in(house: &House, email: &str) -> (Actor, Browser) {
    let app = &house.app;
    let mut tx = app.db.begin(&Actor::System("test")).await.unwrap();
    let data = PersonalData::from([("email".to_owned(), email.to_owned())]);
    let person = app.vault.keep(&mut tx, &data).await.unwrap();
    let token = sessions::open(&mut tx, Owner::Person(person), "test")
        .await
        .unwrap();
    let token = tx.commit(Done::new(token, &Tried)).await.unwrap();
    let browser = Browser::new(house.router.clone()).of((Id::new(person.number()), token));
    (Actor::Person { id: person }, browser)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_told_before_is_taken_over_on_a_click_alone() {
    on_both(async |house| {
        house.offers(&asking()).await;
        let before = Applicant::begins(&house, "dog-licence").await;
        before.answers("keeper", &KEEPER).await;
        before.answers("dogs", &DOG).await;
        before
            .sends("ana@example.org")
            .await
            .says("Application received");
        let (ana, browser) = signed_in(&house, "ana@example.org").await;
        let next = Applicant::begins(&house, "dog-licence").await;
        let path = format!("{}/page/keeper", next.link);
        // Whoever is not signed in is offered nothing, and so is whoever has told nothing.
        next.browser
            .opens(&path)
            .await
            .says_nothing_of("Ana Weaver");
        let (_, stranger) = signed_in(&house, "bea@example.org").await;
        stranger
            .opens(&path)
            .await
            .says("bea@example.org")
            .says_nothing_of("Ana Weaver");
        let page = browser.opens(&path).await;
        page.says("Fill in what you told us before")
            .says("Ana Weaver")
            .says("3 Mill Lane");
        page.says("From an application under this address, of")
            .says("The address that you are signed in with");
        assert_eq!(page.attributes("#keeper", "value").concat(), "");
        let filled = browser.sends(&page, "/known", &[]).await;
        let filled = if filled.path.contains("/page/") {
            filled
        } else {
            browser.opens(&path).await
        };
        filled.says("We filled this in from what you told us before.");
        assert_eq!(filled.attribute("#keeper", "value"), "Ana Weaver");
        assert_eq!(filled.attribute("#mail", "value"), "ana@example.org");
        assert_eq!(
            filled.attribute("[name='home.line1']", "value"),
            "3 Mill Lane"
        );
        filled.says_nothing_of("Fill in what you told us before");
        browser
            .sends(&filled, "/page/keeper", &[])
            .await
            .says("Your dogs");
        // Only somebody who is signed in takes anything over, and into nothing that was sent.
        let app = &house.app;
        let token = next.link.trim_start_matches("/apply/").to_owned();
        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        let refused = take_known(app, &mut tx, &token, Lang::En).await;
        assert!(matches!(refused.unwrap_err(), Error::Denied(_)));
        drop(tx);
        let sent = before.link.trim_start_matches("/apply/").to_owned();
        let mut tx = app.db.begin(&ana).await.unwrap();
        let refused = take_known(app, &mut tx, &sent, Lang::En).await;
        assert!(matches!(refused.unwrap_err(), Error::Conflict(_)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_known_is_left_of_what_was_sent() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let app = &house.app;
        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        let input = BeginApplication {
            service: "dog-licence".to_owned(),
            channel: stoa_services::model::Channel::Web,
            lang: Lang::En,
        };
        let said = stoa_forms::PageAnswers(
            [(
                "dog_name".to_owned(),
                stoa_forms::Answer::Text("Rex".to_owned()),
            )]
            .into(),
        );
        let known = [("dogs".to_owned(), vec![said])].into();
        let done = begin_with_known(app, &mut tx, input, known).await.unwrap();
        let begun = tx.commit(done).await.unwrap();
        let ana = Applicant {
            browser: house.resident(),
            link: format!("/apply/{}", begun.token),
        };
        let id = begun.application.id;
        let mut db = app.db.read().await.unwrap();
        let (_, sealed) = stoa_services::store::known::find(&mut db, id)
            .await
            .unwrap()
            .unwrap();
        drop(db);
        assert!(!sealed.windows(3).any(|part| part == b"Rex"));
        ana.answers_all().await;
        ana.sends("").await.says("Application received");
        let mut db = app.db.read().await.unwrap();
        let left = stoa_services::store::known::find(&mut db, id)
            .await
            .unwrap();
        assert!(left.is_none());
    })
    .await;
}
