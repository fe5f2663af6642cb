//! Whoever was asked whether they want news, and never said so, is forgotten.

use stoa_kernel::{Actor, Error, Id, Result};
use stoa_reports::{
    commands::{self, FollowReport, Following, UNCONFIRMED_FOR},
    links::Link,
    model::{Follow, Report},
    store,
};

use crate::house::{House, WEST, lamp, on_both, person};

async fn follow(house: &House, report: &Report, email: &str) -> Id<Follow> {
    let input = FollowReport {
        reference: report.reference("M"),
        email: email.to_owned(),
        lang: None,
    };
    let following = house.act(&Actor::Anonymous, async |app, tx| {
        commands::follow_report(app, tx, input).await
    });
    match following.await.unwrap() {
        Following::Asked(id) => id,
        Following::Begun(id) => unreachable!("{id:?} was not asked"),
    }
}

async fn forget(house: &House, id: Id<Follow>) -> Result<()> {
    house
        .act(&Actor::System("reports"), async |app, tx| {
            commands::forget_follow(app, tx, id).await
        })
        .await
}

/// How many entries of the vault an address has.
async fn known(house: &House, email: &str) -> usize {
    let mut db = house.app.db.read().await.unwrap();
    let found = house.app.vault.find_by_email(&mut db, email).await;
    found.unwrap().len()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_nobody_confirmed_was_kept_for_ever() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let id = follow(&house, &report, "eve@example.org").await;
        assert_eq!(known(&house, "eve@example.org").await, 1);
        let mut db = house.app.db.read().await.unwrap();
        let jobs = stoa_kernel::jobs::list(&mut db, 10).await.unwrap();
        let job = jobs.iter().find(|job| job.kind == "reports.forget_follow");
        assert_eq!(job.unwrap().run_at, house.app.now() + UNCONFIRMED_FOR);
        drop(db);
        forget(&house, id).await.unwrap();
        assert_eq!(known(&house, "eve@example.org").await, 0);
        assert_eq!(forget(&house, id).await, Err(Error::NotFound));
        let kinds = house.kinds(&report).await;
        assert_eq!(kinds.last().unwrap(), "follow_forgotten");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_confirmed_is_kept_and_so_is_who_reported_something_meanwhile() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let confirmed = follow(&house, &report, "ana@example.org").await;
        let token = Link::Follow(confirmed).token(&house.app);
        let said = house.act(&Actor::Anonymous, async |app, tx| {
            commands::confirm_follow(app, tx, &token).await
        });
        said.await.unwrap();
        let kept = Error::conflict("reports-follow-confirmed-already");
        assert_eq!(forget(&house, confirmed).await, Err(kept));
        assert_eq!(known(&house, "ana@example.org").await, 1);

        let id = follow(&house, &report, "ben@example.org").await;
        let mut db = house.app.db.read().await.unwrap();
        let ben = store::find_follow(&mut db, id)
            .await
            .unwrap()
            .unwrap()
            .person;
        drop(db);
        house.submit(&person(ben), lamp(WEST)).await;
        forget(&house, id).await.unwrap();
        assert_eq!(known(&house, "ben@example.org").await, 1);
    })
    .await;
}
