//! The house sets a password.

use stoa_identity::commands::{set_password::set_password, sign_in::SignedIn};
use stoa_kernel::Actor;

use crate::{
    password_links::{NEW, new_password},
    town::{in_each_town, wrong},
};

#[tokio::test(flavor = "multi_thread")]
async fn set_password_is_for_the_house_alone() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "caseworker").await;
        let boss = town.staff("boss", "administrator").await;
        let mut tx = town.app.db.begin(&Actor::Staff(boss)).await.unwrap();
        let outcome = set_password(&mut tx, ana.id, new_password().await).await;
        assert_eq!(wrong(outcome).1, "kernel-denied");
        drop(tx);
        let mut tx = town
            .app
            .db
            .begin(&Actor::System("the command line"))
            .await
            .unwrap();
        let done = set_password(&mut tx, ana.id, new_password().await)
            .await
            .unwrap();
        tx.commit(done).await.unwrap();
        assert!(matches!(
            town.tries("ana", NEW).await,
            Ok(SignedIn::Welcome(_))
        ));
    })
    .await;
}
