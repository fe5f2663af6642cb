//! Choosing a password by the link.

use jiff::SignedDuration;
use stoa_identity::commands::follow_password_link::follow_password_link;
use stoa_kernel::Actor;

use crate::{
    password_links::{link, new_password},
    town::{in_each_town, wrong},
};

#[tokio::test(flavor = "multi_thread")]
async fn follow_password_link_works_once_and_not_late_and_ends_sessions() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "caseworker").await;
        let session = town.signs_in("ana").await;
        let (token, other) = (link(&town, ana.id).await, link(&town, ana.id).await);
        let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
        let done = follow_password_link(&mut tx, &token, new_password().await)
            .await
            .unwrap();
        tx.commit(done).await.unwrap();
        assert_eq!(town.holder(&session).await, Actor::Anonymous);
        let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
        for gone in [&token, &other] {
            let outcome = follow_password_link(&mut tx, gone, new_password().await).await;
            assert_eq!(wrong(outcome).1, "identity-link-gone");
        }
        drop(tx);
        let late = link(&town, ana.id).await;
        town.pass(SignedDuration::from_hours(72));
        let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
        let outcome = follow_password_link(&mut tx, &late, new_password().await).await;
        assert_eq!(wrong(outcome).1, "identity-link-gone");
    })
    .await;
}
