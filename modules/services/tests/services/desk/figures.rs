//! Feedback, and figures of a service: counted as things happen, and told where they are not few.

use jiff::SignedDuration;
use stoa_kernel::{Actor, Error};
use stoa_services::{
    commands::{GiveFeedback, count_mistakes, forget_answers, give_feedback},
    model::figures::{Figures, What},
    store::{self, counts},
};

use super::{applies, path};
use crate::house::{Applicant, DOG, House, KEEPER, on_both};

async fn figures(house: &House) -> Figures {
    let mut db = house.app.db.read().await.unwrap();
    Figures::of(
        counts::of_service(&mut db, "dog-licence", "2026-01")
            .await
            .unwrap(),
    )
}

async fn decides(house: &House, reference: &str, decision: &str) {
    let sam = house.staff("caseworker").await;
    let page = sam.opens(&path(reference)).await;
    sam.sends(&page, "/take", &[]).await;
    let fields = [("decision", decision), ("reason", "So it is.")];
    sam.does(&format!("{}/decide", path(reference)), &fields)
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn how_it_was_is_said_once_and_after_the_decision() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let (ana, reference) = applies(&house).await;
        ana.follows().await.says_nothing_of("How was it?");
        let token = ana.link.trim_start_matches("/apply/").to_owned();
        let early = GiveFeedback {
            token,
            score: 5,
            text: String::new(),
        };
        let mut tx = house.app.db.begin(&Actor::Anonymous).await.unwrap();
        let early = give_feedback(&house.app, &mut tx, early).await;
        assert!(matches!(early, Err(Error::Conflict(_))), "{early:?}");
        drop(tx);
        decides(&house, &reference, "refused").await;
        let page = ana.follows().await;
        let missing = ana.browser.sends(&page, "/feedback", &[]).await;
        missing.says("Choose how it was");
        assert_eq!(missing.status, 422);
        let said = [("score", "2"), ("text", "The reason is short.")];
        let told = ana.browser.sends(&page, "/feedback", &said).await;
        told.says("Thank you for telling us")
            .says_nothing_of("How was it?");
        let again = ana.browser.sends(&page, "/feedback", &said).await;
        again.says("You have said how it was");
        assert_eq!(figures(&house).await.get(What::Score, "2"), 1);
        let sam = house.staff("caseworker").await;
        let page = sam.opens(&path(&reference)).await;
        page.says_nothing_of("The reason is short.");
        let opened = sam
            .sends(&page, &reference, &[("purpose", "Feedback")])
            .await;
        opened.says("The reason is short.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happens_is_counted_once() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let (_, granted) = applies(&house).await;
        let (ana, _) = applies(&house).await;
        let page = ana.follows().await;
        ana.browser.sends(&page, "/withdraw", &[]).await;
        decides(&house, &granted, "granted").await;
        let ben = Applicant::begins(&house, "dog-licence").await;
        ben.answers("keeper", &KEEPER).await;
        ben.answers("keeper", &KEEPER).await;
        let counted = figures(&house).await;
        let check = |what: What, kind: &str, n: i64| {
            assert_eq!(counted.get(what, kind), n, "{what:?} {kind}");
        };
        check(What::Begun, "", 3);
        check(What::Answered, "keeper", 3);
        check(What::Answered, "dogs", 2);
        check(What::Sent, "web", 2);
        check(What::Ended, "granted", 1);
        check(What::Ended, "withdrawn", 1);
        check(What::DaysToTake, "0", 1);
        check(What::DaysToDecide, "0", 1);
        check(What::Promise, "kept", 1);
        assert_eq!(counted.sum(What::Dropped), 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_somebody_left_is_counted_when_their_answers_are_destroyed() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let ben = Applicant::begins(&house, "dog-licence").await;
        ben.answers("keeper", &KEEPER).await;
        let later = house.app.now() + SignedDuration::from_hours(24 * 40);
        let mut db = house.app.db.read().await.unwrap();
        let expired = store::expired(&mut db, later).await.unwrap();
        drop(db);
        let mut tx = house
            .app
            .db
            .begin(&Actor::System("services"))
            .await
            .unwrap();
        let done = forget_answers(&house.app, &mut tx, &expired[0])
            .await
            .unwrap();
        tx.commit(done).await.unwrap();
        let counted = figures(&house).await;
        assert_eq!(counted.get(What::Dropped, "dogs"), 1);
        assert_eq!(counted.sum(What::Dropped), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hard_questions_are_counted_without_what_was_written() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let ben = Applicant::begins(&house, "dog-licence").await;
        ben.answers("keeper", &KEEPER).await;
        let born = [DOG[0], ("born.day", "40"), DOG[2], DOG[3]];
        for _ in 0..5 {
            assert_eq!(ben.answers("dogs", &born).await.status, 422);
        }
        assert_eq!(figures(&house).await.get(What::Mistaken, "born"), 5);
        let page = house
            .resident()
            .opens("/services/dog-licence/figures")
            .await;
        page.says("Questions that are hard to answer");
        let token = ben.link.trim_start_matches("/apply/");
        let mut tx = house.app.db.begin(&Actor::Anonymous).await.unwrap();
        let none = count_mistakes(&house.app, &mut tx, token, &[]).await;
        assert!(matches!(none, Err(Error::Conflict(_))), "{none:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn few_are_told_to_nobody() {
    on_both(async |house| {
        house.licenses_dogs().await;
        for _ in 0..4 {
            applies(&house).await;
        }
        let figures = "/services/dog-licence/figures";
        let page = house.resident().opens(figures).await;
        page.says("fewer than 5")
            .says("Too few to tell")
            .says_nothing_of("100");
        applies(&house).await;
        let page = house.resident().opens(figures).await;
        page.says("100% of 5");
        let service = house.resident().opens("/services/dog-licence").await;
        service.says("How this service does, in figures");
        let module = stoa_services::module();
        let mut datasets = module.datasets.iter();
        let dataset = datasets.find(|one| one.slug == "applications").unwrap();
        let file = house.ground.folder.path().join("applications.csv");
        let rows = (dataset.write)(house.app.clone(), file.clone())
            .await
            .unwrap();
        let text = std::fs::read_to_string(file).unwrap();
        assert_eq!(rows, 2, "{text}");
        assert!(text.contains("dog-licence,2026-03,sent,5,0\n"), "{text}");
    })
    .await;
}
