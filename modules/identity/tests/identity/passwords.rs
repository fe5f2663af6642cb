//! Passwords: changed by who knows them, set by a link or by the house.

use jiff::SignedDuration;
use stoa_identity::{
    commands::{
        change_password::change_password, follow_password_link::follow_password_link,
        send_password_link::send_password_link, set_password::set_password, sign_in::SignedIn,
    },
    confirmation::confirm,
    model::password::Hashed,
    store,
};
use stoa_kernel::{Actor, Done, Id, actor::StaffMember};

use crate::town::{PASSWORD, Town, browser, in_each_town, wrong};

const NEW: &str = "another fine password";

async fn new_password() -> Hashed {
    Hashed::of(NEW, "new").await.unwrap()
}

async fn link(town: &Town, id: Id<StaffMember>) -> String {
    let mut tx = town.app.db.begin(&Actor::System("test")).await.unwrap();
    let token = tx.random_token().unwrap();
    let expires_at = tx.now() + SignedDuration::from_hours(72);
    store::insert_password_link(&mut tx, &token, id, expires_at)
        .await
        .unwrap();
    let event = stoa_identity::events::IdentityEvent::LinkAskedFor;
    tx.commit(Done::new(token, &event)).await.unwrap()
}

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

#[tokio::test(flavor = "multi_thread")]
async fn send_password_link_lets_somebody_choose_by_mail() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "caseworker").await;
        let boss = town.staff("boss", "administrator").await;
        let before = link(&town, ana.id).await;
        let mut tx = town.app.db.begin(&Actor::Staff(boss)).await.unwrap();
        let done = send_password_link(&town.app, &mut tx, ana.id)
            .await
            .unwrap();
        tx.commit(done).await.unwrap();
        town.does_its_jobs().await;
        let mails = town.mails();
        let line = mails[0]
            .lines()
            .find(|line| line.contains("/sign-in/password/"))
            .unwrap();
        let token = line
            .trim()
            .strip_prefix("http://localhost:8311/sign-in/password/")
            .unwrap();
        let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
        // The newest link alone holds.
        let outcome = follow_password_link(&mut tx, &before, new_password().await).await;
        assert_eq!(wrong(outcome).1, "identity-link-gone");
        let done = follow_password_link(&mut tx, token, new_password().await)
            .await
            .unwrap();
        tx.commit(done).await.unwrap();
        assert!(matches!(
            town.tries("ana", NEW).await,
            Ok(SignedIn::Welcome(_))
        ));
        town.does_its_jobs().await;
        assert!(
            town.mails()
                .iter()
                .any(|mail| mail.contains("Your password was changed."))
        );
    })
    .await;
}

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
