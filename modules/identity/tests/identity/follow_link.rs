//! Following the link.

use jiff::SignedDuration;
use stoa_identity::{commands::follow_link::follow_link, model::browser::Browser, store};
use stoa_kernel::{Actor, Id, actor::Person};

use crate::town::{Town, browser, in_each_town, wrong};

/// A link of somebody's, with its token known to the test.
async fn link(town: &Town, person: Id<Person>) -> String {
    let mut tx = town.app.db.begin(&Actor::System("test")).await.unwrap();
    let token = tx.random_token().unwrap();
    let expires_at = tx.now() + SignedDuration::from_hours(2);
    store::insert_sign_in_link(&mut tx, &token, person, expires_at)
        .await
        .unwrap();
    let event = stoa_identity::events::IdentityEvent::LinkAskedFor;
    tx.commit(stoa_kernel::Done::new(token, &event))
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn follow_link_works_once() {
    in_each_town(async |town| {
        let person = town.resident("rosa@merrow.example").await;
        let token = link(&town, person).await;
        let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
        let done = follow_link(&mut tx, &token, &browser("")).await.unwrap();
        let session = tx.commit(done).await.unwrap();
        assert_eq!(town.holder(&session).await, Actor::Person { id: person });
        let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
        let again = follow_link(&mut tx, &token, &browser("")).await;
        assert_eq!(wrong(again).1, "identity-link-gone");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn follow_link_does_not_work_late_and_ends_the_browsers_old_session() {
    in_each_town(async |town| {
        let person = town.resident("rosa@merrow.example").await;
        let (first, second) = (link(&town, person).await, link(&town, person).await);
        let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
        let done = follow_link(&mut tx, &first, &browser("")).await.unwrap();
        let old = tx.commit(done).await.unwrap();
        let browser = Browser {
            token: Some(old.clone()),
            ..browser("")
        };
        let mut tx = town
            .app
            .db
            .begin(&Actor::Person { id: person })
            .await
            .unwrap();
        let done = follow_link(&mut tx, &second, &browser).await.unwrap();
        tx.commit(done).await.unwrap();
        assert_eq!(town.holder(&old).await, Actor::Anonymous);
        let late = link(&town, person).await;
        town.pass(SignedDuration::from_hours(2));
        let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
        assert_eq!(
            wrong(follow_link(&mut tx, &late, &browser).await).1,
            "identity-link-gone"
        );
    })
    .await;
}
