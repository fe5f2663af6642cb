//! Owners write, publish and end services.

use stoa_kernel::{Actor, Error, Id};
use stoa_services::{
    commands::{end_service, publish_service},
    store,
};
use stoa_testkit::works_as;

use crate::house::{Applicant, DOGS, on_both};

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_writes_and_another_publishes() {
    on_both(async |house| {
        let (mia, tom) = (house.staff("manager").await, house.staff("manager").await);
        let wrong = DOGS.replace("promise_days: 5", "promise_days: 0");
        let refused = mia.does("/staff/services/new", &[("file", &wrong)]).await;
        assert_eq!(refused.status, 422);
        refused.says("Give a whole number from 1 to 250");
        let saved = mia.does("/staff/services/new", &[("file", DOGS)]).await;
        saved.says("The draft is saved.");
        let page = mia.opens("/staff/services/dog-licence").await;
        page.says("You wrote in this draft, so you cannot publish it yourself.");
        assert!(
            page.attributes("form[action$='/publish']", "action")
                .is_empty()
        );
        assert_eq!(mia.get("/services/dog-licence").await.status, 404);
        let page = tom.opens("/staff/services/dog-licence").await;
        tom.sends(&page, "/publish", &[]).await.says("is published");
        house.resident().opens("/services/dog-licence").await;
        assert_eq!(
            house.record("service-dog-licence").await,
            ["service_saved", "service_published"]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_wrote_anything_in_a_draft_does_not_publish_it() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let (mia, tom) = (house.staff("manager").await, house.staff("manager").await);
        let path = "/staff/services/dog-licence";
        let hers = DOGS.replace("promise_days: 5", "promise_days: 50");
        mia.does(path, &[("file", &hers)]).await.says("saved");
        // A word by a colleague does not make what she wrote his.
        let his = hers.replace("en: Your dogs,", "en: All your dogs,");
        tom.does(path, &[("file", &his)]).await.says("saved");
        for who in [&mia, &tom] {
            let page = who.opens(path).await;
            assert!(
                page.attributes("form[action$='/publish']", "action")
                    .is_empty()
            );
        }
        let mut db = house.app.db.read().await.unwrap();
        let draft = store::draft_of(&mut db, "dog-licence").await.unwrap();
        drop(db);
        let draft = draft.unwrap();
        let wrote = [draft.writers.numbers(), &[draft.author]].concat();
        assert_eq!(wrote.len(), 2);
        for number in wrote {
            let mut who = works_as("manager", "council");
            who.id = Id::new(number);
            let mut tx = house.app.db.begin(&Actor::Staff(who)).await.unwrap();
            let refused = publish_service(&house.app, &mut tx, "dog-licence", &draft.digest).await;
            let Err(Error::Conflict(message)) = refused else {
                panic!("{refused:?}");
            };
            assert_eq!(message.key, "services-second-person");
        }
        // What people apply with already is nobody's draft: from there somebody writes alone.
        tom.does(path, &[("file", DOGS)]).await.says("saved");
        tom.does(path, &[("file", &his)]).await.says("saved");
        let page = mia.opens(path).await;
        mia.sends(&page, "/publish", &[]).await.says("is published");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_runs_stays_on_the_version_it_was_begun_with() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        let (mia, tom) = (house.staff("manager").await, house.staff("manager").await);
        let next = DOGS.replace("en: Your dogs,", "en: All your dogs,");
        let path = "/staff/services/dog-licence";
        mia.does(path, &[("file", &next)]).await.says("saved");
        let page = tom.opens(path).await;
        tom.sends(&page, "/publish", &[]).await.says("is published");
        ana.answers("keeper", &crate::house::KEEPER)
            .await
            .says_nothing_of("All your dogs");
        let bob = Applicant::begins(&house, "dog-licence").await;
        bob.answers("keeper", &crate::house::KEEPER)
            .await
            .says("All your dogs");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_writes_over_what_a_colleague_wrote() {
    on_both(async |house| {
        let (mia, tom) = (house.staff("manager").await, house.staff("manager").await);
        mia.does("/staff/services/new", &[("file", DOGS)]).await;
        let path = "/staff/services/dog-licence";
        let page = tom.opens(path).await;
        let first = DOGS.replace("promise_days: 5", "promise_days: 6");
        mia.does(path, &[("file", &first)]).await.says("saved");
        let second = DOGS.replace("promise_days: 5", "promise_days: 7");
        let late = tom.sends(&page, "dog-licence", &[("file", &second)]).await;
        assert_eq!(late.status, 422);
        late.says("Somebody else changed this meanwhile");
        assert!(
            late.html().contains("promise_days: 7"),
            "what was typed stays"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ended_service_takes_nobody_new_and_finishes_what_runs() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        let mia = house.staff("manager").await;
        let page = mia.opens("/staff/services/dog-licence").await;
        mia.sends(&page, "/end", &[]).await.says("is ended");
        let stranger = house.resident();
        let page = stranger.opens("/services/dog-licence").await;
        page.says("You can no longer apply");
        ana.answers_all().await;
        ana.sends("").await.says("Application received");
        let app = &house.app;
        let mut tx = app.db.begin(&stoa_kernel::Actor::Anonymous).await.unwrap();
        assert!(end_service(app, &mut tx, "dog-licence").await.is_err());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn caseworkers_and_other_bodies_set_nothing_up() {
    on_both(async |house| {
        house.licenses_dogs().await;
        for (role, agency) in [("caseworker", "council"), ("manager", "water")] {
            let other = house.staff_of(role, agency).await;
            let page = other.get("/staff/services/dog-licence").await;
            if page.status == 200 {
                let sent = other.sends(&page, "dog-licence", &[("file", DOGS)]).await;
                assert_eq!(sent.status, 403, "{role} of {agency}");
            } else {
                assert_eq!(page.status, 403, "{role} of {agency}");
            }
        }
    })
    .await;
}
