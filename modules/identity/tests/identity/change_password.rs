//! Changing one's own password, and giving the old one for it.

use stoa_identity::{
    commands::{change_password::change_password, sign_in::SignedIn},
    confirmation::confirm,
};
use stoa_kernel::Actor;

use crate::{
    password_links::{NEW, new_password},
    town::{PASSWORD, browser, in_each_town, wrong},
};

#[tokio::test(flavor = "multi_thread")]
async fn change_password_ends_all_sessions_but_the_new_one() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "caseworker").await;
        let old = town.signs_in("ana").await;
        let confirmed = town.confirms(&ana).await;
        let mut tx = town.app.db.begin(&Actor::Staff(ana.clone())).await.unwrap();
        let done = change_password(&mut tx, &confirmed, new_password().await, &browser("")).await;
        let token = tx.commit(done.unwrap()).await.unwrap();
        assert_eq!(town.holder(&old).await, Actor::Anonymous);
        assert_eq!(town.holder(&token).await, Actor::Staff(ana.clone()));
        let old_password = wrong(town.tries("ana", PASSWORD).await);
        assert_eq!(old_password.1, "identity-sign-in-wrong");
        assert!(matches!(
            town.tries("ana", NEW).await,
            Ok(SignedIn::Welcome(_))
        ));
        assert!(
            town.events(ana.id)
                .await
                .contains(&"password_set".to_owned())
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn change_password_is_only_for_who_gave_the_old_one() {
    in_each_town(async |town| {
        let (ana, ben) = (
            town.staff("ana", "caseworker").await,
            town.staff("ben", "auditor").await,
        );
        let outcome = confirm(&town.app, &ana, "wrong password", "198.51.100.9").await;
        assert_eq!(
            wrong(outcome),
            ("current".to_owned(), "identity-password-wrong")
        );
        let bens = town.confirms(&ben).await;
        let mut tx = town.app.db.begin(&Actor::Staff(ana)).await.unwrap();
        let outcome = change_password(&mut tx, &bens, new_password().await, &browser("")).await;
        assert_eq!(wrong(outcome).1, "kernel-denied");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn confirming_a_password_is_slowed_down_too() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "caseworker").await;
        let address = "address".to_owned();
        for _ in 0..6 {
            let outcome = confirm(&town.app, &ana, "wrong password", &address).await;
            assert_eq!(wrong(outcome).1, "identity-password-wrong");
        }
        let outcome = confirm(&town.app, &ana, PASSWORD, &address).await;
        assert_eq!(wrong(outcome).1, "identity-too-many-tries");
    })
    .await;
}
