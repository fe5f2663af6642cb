//! A resident applies: one thing a page, nothing lost, and sent once.

use stoa_services::commands::{
    BeginApplication, KeepAnswers, SendApplication, begin_application, forget_answers,
    keep_answers, send_application,
};

use crate::house::{Applicant, DOG, KEEPER, on_both};

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_finds_applies_and_follows() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let ana = house.resident();
        let found = ana.opens("/services?q=dog").await;
        found.says("1 service").says("Dog licence");
        ana.opens("/services?q=parking")
            .await
            .says("No service fits");
        ana.opens("/services?event=car")
            .await
            .says_nothing_of("Dog licence");
        let page = ana.opens("/services/dog-licence").await;
        page.says("Free of charge")
            .says("We decide within 5 working days")
            .says("The number of the dog's chip");
        let ana = Applicant::begins(&house, "dog-licence").await;
        let wrong = ana.answers("keeper", &[("keeper", "")]).await;
        assert_eq!(wrong.status, 422);
        ana.answers("keeper", &KEEPER).await.says("Your dogs");
        ana.answers("dogs", &DOG).await.says("Check your answers");
        ana.sends("ana@example.org")
            .await
            .says("Application received");
        let page = ana.follows().await;
        page.says("Received").says("We decide by").says("Bruno");
        let reference = ana.reference().await;
        assert_eq!(
            house.record(&reference).await,
            [
                "application_begun",
                "answers_refused",
                "answers_kept",
                "answers_kept",
                "application_sent"
            ]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_kept_page_by_page_and_found_by_the_link_alone() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        ana.answers("keeper", &KEEPER).await;
        // Another device, which has nothing but the link.
        let elsewhere = house.resident();
        let led = elsewhere.get(&ana.link).await;
        assert_eq!(led.header("location"), format!("{}/page/dogs", ana.link));
        let before = elsewhere.opens(&format!("{}/page/keeper", ana.link)).await;
        assert_eq!(before.attribute("#keeper", "value"), "Ana Weaver");
        let other = format!("{}x", ana.link);
        assert_eq!(elsewhere.get(&other).await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn several_dogs_are_told_one_after_the_other() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        ana.answers("keeper", &KEEPER).await;
        let path = format!("{}/page/dogs", ana.link);
        let mut fields = DOG.to_vec();
        fields.push(("then", "another"));
        ana.browser.does(&path, &fields).await.says("dog 2");
        let page = ana.browser.opens(&format!("{path}?item=1")).await;
        let mut fields = DOG.to_vec();
        fields[0].1 = "Luna";
        let checked = ana.browser.sends(&page, "/page/dogs", &fields).await;
        checked.says("Bruno").says("Luna");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sent_twice_is_one_application() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        ana.answers_all().await;
        let check = ana.browser.opens(&format!("{}/check", ana.link)).await;
        ana.browser.sends(&check, "/check", &[]).await;
        let again = ana.browser.sends(&check, "/check", &[]).await;
        assert_eq!(again.header("location"), format!("{}/follow", ana.link));
        let reference = ana.reference().await;
        let record = house.record(&reference).await;
        let sent = record.iter().filter(|kind| *kind == "application_sent");
        assert_eq!(sent.count(), 1);
        // An old page of the form says that it is over, and leads on.
        let late = ana.browser.get(&format!("{}/page/keeper", ana.link)).await;
        assert_eq!(late.header("location"), format!("{}/follow", ana.link));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_incomplete_is_sent_whatever_is_posted() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        ana.answers("keeper", &KEEPER).await;
        let token = ana.link.trim_start_matches("/apply/").to_owned();
        let mut tx = house
            .app
            .db
            .begin(&stoa_kernel::Actor::Anonymous)
            .await
            .unwrap();
        let input = SendApplication {
            token,
            email: String::new(),
            agreed: Vec::new(),
            lang: stoa_kernel::Lang::En,
        };
        let refused = send_application(&house.app, &mut tx, input).await;
        let stoa_kernel::Error::Invalid(faults) = refused.unwrap_err() else {
            unreachable!("it is incomplete");
        };
        assert_eq!(faults[0].field, "page-dogs");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_that_nobody_sent_are_destroyed() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let app = &house.app;
        let mut tx = app.db.begin(&stoa_kernel::Actor::Anonymous).await.unwrap();
        let input = BeginApplication {
            service: "dog-licence".to_owned(),
            channel: stoa_services::model::Channel::Web,
            lang: stoa_kernel::Lang::Fr,
        };
        let done = begin_application(app, &mut tx, input).await.unwrap();
        let begun = tx.commit(done).await.unwrap();
        let mut tx = app.db.begin(&stoa_kernel::Actor::Anonymous).await.unwrap();
        let kept = KeepAnswers {
            token: begun.token.clone(),
            page: "keeper".to_owned(),
            item: 0,
            raw: KEEPER.into(),
            then: String::new(),
            lang: stoa_kernel::Lang::Fr,
        };
        let done = keep_answers(app, &mut tx, kept).await.unwrap();
        let kept = tx.commit(done).await.unwrap();
        let mut tx = app
            .db
            .begin(&stoa_kernel::Actor::System("test"))
            .await
            .unwrap();
        let done = forget_answers(app, &mut tx, &kept).await.unwrap();
        tx.commit(done).await.unwrap();
        let mut db = app.db.read().await.unwrap();
        let found = stoa_services::store::find_by_token(&mut db, &begun.token).await;
        assert!(found.unwrap().is_none());
        // A backup that still has the row cannot be read.
        let place = (kept.person, kept.id.number());
        let opened = app.vault.open_for(&mut db, place, &kept.answers).await;
        assert_eq!(opened.unwrap(), None);
    })
    .await;
}
