//! Codes from an app, and recovery codes.

use jiff::{SignedDuration, Timestamp};
use stoa_identity::{
    commands::{
        clear_second_factors::clear_second_factors, remove_second_factor::remove_second_factor,
        renew_recovery_codes::renew_recovery_codes, set_up_second_factor::set_up_second_factor,
        sign_in::SignedIn,
    },
    store,
};
use stoa_kernel::{Actor, actor::Staff};
use totp_rs::{Algorithm, Builder, Secret};

use crate::town::{PASSWORD, Town, in_each_town, wrong};

const SECRET: &[u8] = b"12345678901234567890";

fn code(at: Timestamp) -> String {
    code_of(&Secret::from(SECRET.to_vec()).to_base32(), at)
}

/// The code that an app with this secret, in base32, shows at this time.
pub fn code_of(secret: &str, at: Timestamp) -> String {
    let totp = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_secret(Secret::try_from_base32(secret).unwrap())
        .with_account_name("ana".to_owned())
        .build()
        .unwrap();
    totp.generate(u64::try_from(at.as_second()).unwrap())
        .to_string()
}

/// Sets up codes for somebody; their recovery codes.
async fn sets_up(town: &Town, staff: &Staff) -> Vec<String> {
    let sealed = town
        .app
        .vault
        .seal_secret(staff.id.number(), SECRET)
        .unwrap();
    let confirmed = town.confirms(staff).await;
    let mut tx = town
        .app
        .db
        .begin(&Actor::Staff(staff.clone()))
        .await
        .unwrap();
    let shown = (sealed.as_slice(), &*code(town.now()));
    let done = set_up_second_factor(&town.app, &mut tx, &confirmed, shown)
        .await
        .unwrap();
    let codes = tx.commit(done).await.unwrap();
    town.pass(SignedDuration::from_secs(60));
    codes
}

async fn step(town: &Town, name: &str) -> String {
    match town.tries(name, PASSWORD).await.unwrap() {
        SignedIn::CodeWanted(step) => step,
        SignedIn::Welcome(_) => panic!("nobody asked {name} for a code"),
    }
}

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

#[tokio::test(flavor = "multi_thread")]
async fn renew_recovery_codes_ends_the_old_ones() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "administrator").await;
        let confirmed = town.confirms(&ana).await;
        let mut tx = town.app.db.begin(&Actor::Staff(ana.clone())).await.unwrap();
        let outcome = renew_recovery_codes(&town.app, &mut tx, &confirmed).await;
        assert_eq!(wrong(outcome).1, "identity-no-second-factor");
        drop(tx);
        let old = sets_up(&town, &ana).await;
        let mut tx = town.app.db.begin(&Actor::Staff(ana.clone())).await.unwrap();
        let done = renew_recovery_codes(&town.app, &mut tx, &confirmed)
            .await
            .unwrap();
        let new = tx.commit(done).await.unwrap();
        let waiting = step(&town, "ana").await;
        assert!(town.gives_code(&waiting, &old[0]).await.is_err());
        town.gives_code(&waiting, &new[0]).await.unwrap();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn set_up_second_factor_wants_a_code_and_ones_own_secret() {
    in_each_town(async |town| {
        let (ana, ben) = (
            town.staff("ana", "auditor").await,
            town.staff("ben", "auditor").await,
        );
        let confirmed = town.confirms(&ana).await;
        let own = town.app.vault.seal_secret(ana.id.number(), SECRET).unwrap();
        let bens = town.app.vault.seal_secret(ben.id.number(), SECRET).unwrap();
        let right = code(town.now());
        let mut tx = town.app.db.begin(&Actor::Staff(ana.clone())).await.unwrap();
        for shown in [
            (own.as_slice(), "000000"),
            (bens.as_slice(), &*right),
            (&[], &*right),
        ] {
            let outcome = set_up_second_factor(&town.app, &mut tx, &confirmed, shown).await;
            assert_eq!(wrong(outcome), ("code".to_owned(), "identity-code-wrong"));
        }
        drop(tx);
        sets_up(&town, &ana).await;
        assert_eq!(
            town.events(ana.id).await,
            ["staff_added", "second_factor_set_up"]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn remove_second_factor_lets_the_password_suffice_again() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "auditor").await;
        let codes = sets_up(&town, &ana).await;
        let waiting = step(&town, "ana").await;
        let confirmed = town.confirms(&ana).await;
        let mut tx = town.app.db.begin(&Actor::Staff(ana.clone())).await.unwrap();
        let done = remove_second_factor(&mut tx, &confirmed).await.unwrap();
        tx.commit(done).await.unwrap();
        assert!(town.gives_code(&waiting, &codes[0]).await.is_err());
        town.signs_in("ana").await;
        let mut tx = town.app.db.begin(&Actor::Staff(ana)).await.unwrap();
        let again = remove_second_factor(&mut tx, &confirmed).await;
        assert_eq!(wrong(again).1, "identity-no-second-factor");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn clear_second_factors_helps_who_lost_their_telephone() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "auditor").await;
        let boss = town.staff("boss", "administrator").await;
        sets_up(&town, &ana).await;
        let mut tx = town.app.db.begin(&Actor::Staff(ana.clone())).await.unwrap();
        assert_eq!(
            wrong(clear_second_factors(&mut tx, ana.id).await).1,
            "kernel-denied"
        );
        drop(tx);
        let mut tx = town
            .app
            .db
            .begin(&Actor::Staff(boss.clone()))
            .await
            .unwrap();
        let own = clear_second_factors(&mut tx, boss.id).await;
        assert_eq!(wrong(own).1, "identity-not-your-own-factors");
        let done = clear_second_factors(&mut tx, ana.id).await.unwrap();
        tx.commit(done).await.unwrap();
        town.signs_in("ana").await;
    })
    .await;
}
