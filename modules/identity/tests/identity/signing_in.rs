//! Signing in with name and password, and out again.

use jiff::SignedDuration;
use stoa_identity::{
    commands::{
        revoke_session::revoke_session,
        sign_in::{SignIn, SignedIn, sign_in},
        sign_out::sign_out,
    },
    model::browser::Browser,
};
use stoa_kernel::{Actor, Error, Id, sessions};

use crate::town::{PASSWORD, browser, in_each_town, wrong};

#[tokio::test(flavor = "multi_thread")]
async fn sign_in_takes_a_user_name_or_an_email_address() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "caseworker").await;
        let token = town.signs_in("ana").await;
        assert_eq!(town.holder(&token).await, Actor::Staff(ana.clone()));
        let email = town.new_staff("ana", "caseworker").email;
        for name in ["ANA".to_owned(), format!(" {} ", email.to_uppercase())] {
            assert!(
                matches!(town.tries(&name, PASSWORD).await, Ok(SignedIn::Welcome(_))),
                "{name}"
            );
        }
        assert_eq!(
            town.events(ana.id).await,
            ["staff_added", "signed_in", "signed_in", "signed_in"]
        );
        town.pass(SignedDuration::from_hours(sessions::STAFF_HOURS));
        assert_eq!(town.holder(&token).await, Actor::Anonymous);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sign_in_answers_unknown_names_and_wrong_passwords_alike() {
    in_each_town(async |town| {
        town.staff("ana", "caseworker").await;
        let known = wrong(town.tries("ana", "wrong password").await);
        let unknown = wrong(town.tries("nobody", "wrong password").await);
        let address = wrong(town.tries("nobody@merrow.example", "wrong password").await);
        assert_eq!(known, ("password".to_owned(), "identity-sign-in-wrong"));
        assert_eq!((&unknown, &address), (&known, &known));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sign_in_slows_down_whoever_guesses_at_a_name_known_or_not() {
    in_each_town(async |town| {
        town.staff("ana", "caseworker").await;
        for name in ["ana".to_owned(), "nobody".to_owned()] {
            for guess in 0..6 {
                let outcome = wrong(town.tries(&name, &format!("guess number {guess}")).await);
                assert_eq!(outcome.1, "identity-sign-in-wrong", "{name} {guess}");
            }
            assert_eq!(
                wrong(town.tries(&name, PASSWORD).await).1,
                "identity-too-many-tries"
            );
        }
        town.pass(SignedDuration::from_secs(3));
        town.signs_in("ana").await;
        // The success forgot the failures: one more wrong password brings no pause.
        assert!(town.tries("ana", "wrong password").await.is_err());
        town.signs_in("ana").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sign_in_counts_many_tries_at_once_each() {
    in_each_town(async |town| {
        town.staff("ana", "caseworker").await;
        let guesses: Vec<_> = (0..12)
            .map(|guess| {
                let (app, name) = (town.app.clone(), "ana".to_owned());
                tokio::spawn(async move {
                    let password = format!("guess number {guess}");
                    // Each comes from another address, as a botnet's do.
                    let browser = browser(&format!("203.0.113.{guess}"));
                    sign_in(&app, SignIn { name, password }, &browser).await
                })
            })
            .collect();
        let mut looked_at = 0;
        for guess in guesses {
            looked_at += usize::from(wrong(guess.await.unwrap()).1 == "identity-sign-in-wrong");
        }
        assert!(
            looked_at <= 6,
            "{looked_at} guesses were compared with the password"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sign_in_slows_down_an_address_that_guesses_at_many_names() {
    in_each_town(async |town| {
        let address = "2001:db8::bad".to_owned();
        let guess = async |number: usize| {
            let name = format!("name{number}");
            let input = SignIn {
                name,
                password: "123456 is common".to_owned(),
            };
            wrong(sign_in(&town.app, input, &browser(&address)).await).1
        };
        for number in 0..21 {
            assert_eq!(guess(number).await, "identity-sign-in-wrong", "{number}");
        }
        assert_eq!(guess(22).await, "identity-too-many-tries");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sign_in_lets_nobody_in_who_has_left_or_has_no_password() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "caseworker").await;
        let mut row = town.row(ana.id).await;
        row.active = false;
        let mut tx = town.app.db.begin(&Actor::System("test")).await.unwrap();
        stoa_kernel::staff::update(&mut tx, &row).await.unwrap();
        let event = stoa_identity::events::IdentityEvent::LinkAskedFor;
        tx.commit(stoa_kernel::Done::new((), &event)).await.unwrap();
        let outcome = wrong(town.tries("ana", PASSWORD).await);
        assert_eq!(outcome.1, "identity-sign-in-wrong");
        let new = town.new_staff("ben", "auditor");
        let mut tx = town.app.db.begin(&Actor::System("test")).await.unwrap();
        let done = stoa_identity::commands::add_staff::add_staff(&town.app, &mut tx, new)
            .await
            .unwrap();
        tx.commit(done).await.unwrap();
        assert_eq!(
            wrong(town.tries("ben", "").await).1,
            "identity-sign-in-wrong"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sign_in_ends_the_session_that_the_browser_held() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "caseworker").await;
        let planted = town.signs_in("ana").await;
        let input = SignIn {
            name: "ana".to_owned(),
            password: PASSWORD.to_owned(),
        };
        let browser = Browser {
            token: Some(planted.clone()),
            ..browser("198.51.100.7")
        };
        let Ok(SignedIn::Welcome(token)) = sign_in(&town.app, input, &browser).await else {
            panic!("not signed in");
        };
        assert_ne!(token, planted);
        assert_eq!(town.holder(&planted).await, Actor::Anonymous);
        assert_eq!(town.holder(&token).await, Actor::Staff(ana));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sign_out_ends_the_session_and_no_other() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "caseworker").await;
        let (here, there) = (town.signs_in("ana").await, town.signs_in("ana").await);
        let mut tx = town.app.db.begin(&Actor::Staff(ana.clone())).await.unwrap();
        let done = sign_out(&mut tx, &here).await.unwrap();
        tx.commit(done).await.unwrap();
        assert_eq!(town.holder(&here).await, Actor::Anonymous);
        assert_eq!(town.holder(&there).await, Actor::Staff(ana.clone()));
        assert_eq!(town.events(ana.id).await.last().unwrap(), "signed_out");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn revoke_session_ends_ones_own_sessions_alone() {
    in_each_town(async |town| {
        let (ana, ben) = (
            town.staff("ana", "caseworker").await,
            town.staff("ben", "auditor").await,
        );
        let (anas, bens) = (town.signs_in("ana").await, town.signs_in("ben").await);
        let id = async |token: &str| {
            sessions::find_id(&mut town.app.db.read().await.unwrap(), token)
                .await
                .unwrap()
                .unwrap()
        };
        let (anas_id, bens_id) = (id(&anas).await, id(&bens).await);
        let mut tx = town.app.db.begin(&Actor::Staff(ana)).await.unwrap();
        assert_eq!(
            revoke_session(&mut tx, bens_id).await.unwrap_err(),
            Error::NotFound
        );
        let done = revoke_session(&mut tx, anas_id).await.unwrap();
        tx.commit(done).await.unwrap();
        assert_eq!(town.holder(&anas).await, Actor::Anonymous);
        assert_eq!(town.holder(&bens).await, Actor::Staff(ben));
        let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
        assert_eq!(
            wrong(revoke_session(&mut tx, Id::new(1)).await).1,
            "identity-sign-in-first"
        );
    })
    .await;
}
