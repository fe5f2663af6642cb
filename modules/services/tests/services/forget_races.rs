//! Answers that nobody sent are destroyed in the end, unless somebody sends or keeps them at the moment at which that happens.

use jiff::SignedDuration;
use stoa_kernel::{Actor, Error};
use stoa_services::{
    commands::forget_answers,
    model::{Application, Status},
    store,
};

use crate::house::{Applicant, DOG, House, KEEPER, on_both};

/// What the program finds that is to be forgotten now.
async fn expired(house: &House) -> Vec<Application> {
    let mut db = house.app.db.read().await.unwrap();
    let now = house.app.now();
    store::expired(&mut db, now).await.unwrap()
}

/// The application of a link, if it is there.
async fn found(house: &House, ana: &Applicant) -> Option<Application> {
    let mut db = house.app.db.read().await.unwrap();
    let token = ana.link.trim_start_matches("/apply/");
    store::find_by_token(&mut db, token).await.unwrap()
}

async fn forgets(house: &House, one: &Application) -> Result<(), Error> {
    let program = Actor::System("services");
    let mut tx = house.app.db.begin(&program).await.unwrap();
    let done = forget_answers(&house.app, &mut tx, one).await?;
    tx.commit(done).await
}

/// Somebody who answered the first page, and whose time is over.
async fn is_late(house: &House) -> Applicant {
    let ana = Applicant::begins(house, "dog-licence").await;
    ana.answers("keeper", &KEEPER).await;
    house.waits(SignedDuration::from_hours(24 * 29));
    ana
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sent_while_it_is_looked_at_is_not_forgotten() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let ana = is_late(&house).await;
        let listed = expired(&house).await;
        assert_eq!(listed.len(), 1);
        ana.answers("dogs", &DOG).await;
        ana.sends("ana@example.org").await;
        let left = forgets(&house, &listed[0]).await;
        assert!(matches!(left, Err(Error::Conflict(_))), "{left:?}");
        house.does_jobs().await;
        let one = found(&house, &ana).await.unwrap();
        assert_eq!(one.status, Status::Received);
        // What they wrote can be read still: its key is there.
        let mut db = house.app.db.read().await.unwrap();
        let known = house.app.vault.open_data(&mut db, one.person).await;
        assert_eq!(known.unwrap().unwrap()["email"], "ana@example.org");
        drop(db);
        let sam = house.staff("caseworker").await;
        let path = format!("/staff/applications/{}", ana.reference().await);
        let page = sam.opens(&path).await;
        sam.sends(&page, &path, &[("purpose", "To decide")])
            .await
            .says("Ana Weaver")
            .says("Bruno");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_while_it_is_looked_at_is_looked_at_anew() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let ana = is_late(&house).await;
        let listed = expired(&house).await;
        ana.answers("dogs", &DOG).await;
        let left = forgets(&house, &listed[0]).await;
        assert!(matches!(left, Err(Error::Conflict(_))), "{left:?}");
        assert!(found(&house, &ana).await.is_some());
        // Its time is over all the same, and it was not sent.
        house.does_jobs().await;
        assert!(found(&house, &ana).await.is_none());
        assert!(expired(&house).await.is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sending_and_forgetting_at_once_leave_all_of_it_or_nothing() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let mut people = Vec::new();
        for _ in 0..6 {
            let ana = Applicant::begins(&house, "dog-licence").await;
            ana.answers_all().await;
            people.push(ana);
        }
        house.waits(SignedDuration::from_hours(24 * 29));
        let listed = expired(&house).await;
        assert_eq!(listed.len(), people.len());
        let sending = people.iter().map(|ana| async {
            let path = format!("{}/check", ana.link);
            let page = ana.browser.get(&path).await;
            // Some come too late to see it.
            if page.status == 200 {
                let fields = [("email", "ana@example.org")];
                ana.browser.sends(&page, "/check", &fields).await;
            }
        });
        let forgetting = listed.iter().map(|one| forgets(&house, one));
        let (_, forgotten) = futures::join!(
            futures::future::join_all(sending),
            futures::future::join_all(forgetting)
        );
        for outcome in &forgotten {
            let fits = matches!(outcome, Ok(()) | Err(Error::Conflict(_)));
            assert!(fits, "{outcome:?}");
        }
        let gone = forgotten.iter().filter(|one| one.is_ok()).count();
        let mut there = 0;
        for ana in &people {
            let Some(one) = found(&house, ana).await else {
                continue;
            };
            there += 1;
            let mut db = house.app.db.read().await.unwrap();
            let known = house.app.vault.open_data(&mut db, one.person).await;
            assert!(known.unwrap().is_some(), "its key is gone");
        }
        assert_eq!(there + gone, people.len());
    })
    .await;
}
