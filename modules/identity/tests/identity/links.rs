//! The links by which residents are known again.

use jiff::SignedDuration;
use stoa_identity::{
    commands::{
        ask_for_link::{AskForLink, ask_for_link, count_request},
        confirm_address::confirm_address,
        follow_link::follow_link,
    },
    model::{browser::Browser, local_path::LocalPath},
    store,
};
use stoa_kernel::{Actor, Id, Lang, actor::Person};

use crate::town::{Town, browser, in_each_town, wrong};

fn wanted(email: &str, lang: Lang) -> AskForLink {
    AskForLink {
        email: email.to_owned(),
        next: LocalPath::new("/my?page=2"),
        lang,
    }
}

async fn asks(town: &Town, email: &str, lang: Lang) {
    let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
    let done = ask_for_link(&town.app, &mut tx, wanted(email, lang))
        .await
        .unwrap();
    tx.commit(done).await.unwrap();
}

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
async fn ask_for_link_mails_a_link_to_whoever_is_known() {
    in_each_town(async |town| {
        let person = town.resident("rosa@merrow.example").await;
        asks(&town, " Rosa@Merrow.example", Lang::Ar).await;
        asks(&town, "stranger@merrow.example", Lang::En).await;
        town.does_its_jobs().await;
        let mails = town.mails();
        assert_eq!(mails.len(), 1, "{mails:?}");
        let line = mails[0]
            .lines()
            .find(|line| line.contains("/sign-in/link/"))
            .unwrap();
        let url = line
            .trim()
            .strip_prefix("http://localhost:8311/sign-in/link/")
            .unwrap();
        let token = url.strip_suffix("?next=/my%3Fpage%3D2").unwrap();
        let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
        let done = follow_link(&mut tx, token, &browser("")).await.unwrap();
        let session = tx.commit(done).await.unwrap();
        assert_eq!(town.holder(&session).await, Actor::Person { id: person });
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomer_confirms_an_address_once_and_nothing_is_kept_before() {
    in_each_town(async |town| {
        let email = "nina@merrow.example";
        let known = async || {
            let mut db = town.app.db.read().await.unwrap();
            town.app.vault.find_by_email(&mut db, email).await.unwrap()
        };
        let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
        let input = AskForLink {
            next: LocalPath::new("/data/requests/new"),
            ..wanted(email, Lang::Fr)
        };
        let done = ask_for_link(&town.app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        town.does_its_jobs().await;
        assert!(known().await.is_empty());
        let mails = town.mails();
        let whole = mails
            .last()
            .unwrap()
            .replace("=\r\n", "")
            .replace("=3D", "=");
        let (_, rest) = whole.split_once("/sign-in/link/").unwrap();
        let (token, _) = rest.split_once("?next=/data/requests/new").unwrap();
        let follow = async |token: &str| {
            let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
            let done = confirm_address(&town.app, &mut tx, token, &browser("")).await?;
            tx.commit(done).await
        };
        let forged = format!("{}00", token.strip_suffix("00").unwrap_or(token));
        assert_eq!(wrong(follow(&forged).await).1, "identity-link-gone");
        let session = follow(token).await.unwrap();
        let person = *known().await.first().unwrap();
        assert_eq!(town.holder(&session).await, Actor::Person { id: person });
        assert_eq!(wrong(follow(token).await).1, "identity-link-gone");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ask_for_link_refuses_what_is_no_address() {
    in_each_town(async |town| {
        let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
        let outcome = ask_for_link(&town.app, &mut tx, wanted("rosa", Lang::En)).await;
        assert_eq!(wrong(outcome), ("email".to_owned(), "kernel-email-invalid"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ask_for_link_cannot_fill_a_mailbox() {
    in_each_town(async |town| {
        let email = format!("{}@merrow.example", "rosa".to_owned());
        for number in 0..6 {
            let address = format!("address{number}");
            count_request(&town.app, &email, &address).await.unwrap();
        }
        let outcome = count_request(&town.app, &email, "another").await;
        assert_eq!(
            wrong(outcome),
            ("email".to_owned(), "identity-too-many-tries")
        );
    })
    .await;
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
