//! The second step of signing in.

use jiff::SignedDuration;
use stoa_identity::store;
use stoa_kernel::Actor;

use crate::{
    codes::{code, sets_up, step},
    town::{in_each_town, wrong},
};

#[tokio::test(flavor = "multi_thread")]
async fn give_code_lets_in_once_by_each_code() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "administrator").await;
        sets_up(&town, &ana).await;
        let first = step(&town, "ana").await;
        let token = town.gives_code(&first, &code(town.now())).await.unwrap();
        assert_eq!(town.holder(&token).await, Actor::Staff(ana));
        let second = step(&town, "ana").await;
        let again = wrong(town.gives_code(&second, &code(town.now())).await);
        assert_eq!(again, ("code".to_owned(), "identity-code-wrong"));
        town.pass(SignedDuration::from_secs(30));
        town.gives_code(&second, &code(town.now())).await.unwrap();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn give_code_must_come_soon_and_after_the_same_password() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "administrator").await;
        sets_up(&town, &ana).await;
        assert_eq!(
            wrong(town.gives_code("", "123456").await).1,
            "identity-step-gone"
        );
        let waiting = step(&town, "ana").await;
        assert_eq!(
            wrong(town.gives_code(&waiting, " ").await).1,
            "identity-code-missing"
        );
        town.pass(SignedDuration::from_mins(10));
        let late = town.gives_code(&waiting, &code(town.now())).await;
        assert_eq!(wrong(late).1, "identity-step-gone");
        let waiting = step(&town, "ana").await;
        let password = stoa_identity::model::password::Hashed::of("another fine one", "new").await;
        let mut tx = town.app.db.begin(&Actor::System("test")).await.unwrap();
        let done =
            stoa_identity::commands::set_password::set_password(&mut tx, ana.id, password.unwrap());
        let done = done.await.unwrap();
        tx.commit(done).await.unwrap();
        let outdated = town.gives_code(&waiting, &code(town.now())).await;
        assert_eq!(wrong(outdated).1, "identity-step-gone");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn give_code_slows_down_whoever_knows_the_password_and_guesses() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "administrator").await;
        sets_up(&town, &ana).await;
        let waiting = step(&town, "ana").await;
        for _ in 0..6 {
            let outcome = wrong(town.gives_code(&waiting, "000000").await);
            assert_eq!(outcome.1, "identity-code-wrong");
        }
        let right = town.gives_code(&waiting, &code(town.now())).await;
        assert_eq!(wrong(right).1, "identity-too-many-tries");
        // Giving the password again does not bring new tries.
        let waiting = step(&town, "ana").await;
        let right = town.gives_code(&waiting, &code(town.now())).await;
        assert_eq!(wrong(right).1, "identity-too-many-tries");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn give_code_takes_each_recovery_code_once() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "administrator").await;
        let codes = sets_up(&town, &ana).await;
        assert_eq!(codes.len(), 10);
        let waiting = step(&town, "ana").await;
        town.gives_code(&waiting, &codes[0].to_uppercase())
            .await
            .unwrap();
        let waiting = step(&town, "ana").await;
        assert_eq!(
            wrong(town.gives_code(&waiting, &codes[0]).await).1,
            "identity-code-wrong"
        );
        let mut db = town.app.db.read().await.unwrap();
        assert_eq!(
            store::count_recovery_codes(&mut db, ana.id).await.unwrap(),
            9
        );
    })
    .await;
}
