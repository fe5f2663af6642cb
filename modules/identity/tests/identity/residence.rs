//! That somebody lives here: a code, the office, one human once, and the end of it.

use axum::http::StatusCode;
use jiff::SignedDuration;
use stoa_identity::{
    commands::{
        ask_for_residence_code::ask_for_residence_code,
        confirm_at_office::{ConfirmAtOffice, confirm_at_office},
        end_residence::end_residence,
    },
    model::residence::{Document, LASTS},
};
use stoa_kernel::{
    Actor, Id, Lang, Result,
    actor::Person,
    ledger,
    residence::{Residence, residence_of},
    sessions,
};

use crate::{
    pages::{Window, check},
    town::{Town, in_each_town, wrong},
};

const OWN: &str = "/account/residence";
const DESK: &str = "/staff/residence";

async fn asks(town: &Town, person: Id<Person>) -> Result<String> {
    let mut tx = town.app.db.begin(&Actor::Person { id: person }).await?;
    let done = ask_for_residence_code(&town.app, &mut tx).await?;
    tx.commit(done).await
}

async fn ends(town: &Town, person: Id<Person>) -> Result<()> {
    let mut tx = town.app.db.begin(&Actor::Person { id: person }).await?;
    let done = end_residence(&town.app, &mut tx).await?;
    tx.commit(done).await
}

async fn confirms(town: &Town, actor: &Actor, input: ConfirmAtOffice) -> Result<()> {
    let mut tx = town.app.db.begin(actor).await?;
    let done = confirm_at_office(&town.app, &mut tx, input).await?;
    tx.commit(done).await
}

async fn clerk(town: &Town) -> Actor {
    let agency = town.app.config.town.agency.clone();
    let mut staff = town.staff("clerk", "caseworker").await;
    staff.agency = agency;
    Actor::Staff(staff)
}

fn shows(code: &str, name: &str) -> ConfirmAtOffice {
    ConfirmAtOffice {
        code: code.to_owned(),
        name: name.to_owned(),
        born: "1984-02-29".parse().unwrap(),
        document: Document::IdentityCard,
        moves: false,
    }
}

async fn known(town: &Town, person: Id<Person>) -> Option<Residence> {
    let mut db = town.app.db.read().await.unwrap();
    let at = (person, town.now());
    residence_of(&town.app.vault, &mut db, at).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_shows_their_code_and_a_document_lives_here_for_two_years() {
    in_each_town(async |town| {
        let clerk = clerk(&town).await;
        let ana = town.resident("ana@merrow.example").await;
        let old = asks(&town, ana).await.unwrap();
        let code = asks(&town, ana).await.unwrap();
        let outcome = confirms(&town, &clerk, shows(&old, "Ana López")).await;
        assert_eq!(wrong(outcome).0, "code");
        let typed = code.to_uppercase().replace('-', " ");
        confirms(&town, &clerk, shows(&typed, "Ana López"))
            .await
            .unwrap();
        let held = known(&town, ana).await.unwrap();
        assert_eq!((held.person, held.way.as_str()), (ana, "office"));
        let outcome = asks(&town, ana).await;
        assert_eq!(wrong(outcome).1, "identity-residence-already");
        // The same mailbox, by another link.
        let again = town.resident("ana@merrow.example").await;
        assert_eq!(known(&town, again).await.unwrap().key, held.key);
        town.pass(LASTS);
        assert_eq!(known(&town, ana).await, None);
        let mut db = town.app.db.read().await.unwrap();
        let entries = ledger::entries_of(&mut db, "residence").await.unwrap();
        let kinds: Vec<_> = entries.iter().map(|one| one.kind.as_str()).collect();
        let expected = [
            "residence_code_made",
            "residence_code_made",
            "residence_confirmed",
        ];
        assert_eq!(kinds, expected);
        assert!(!entries.iter().any(|one| one.body.contains("1984")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_human_lives_here_once_and_takes_it_to_another_mailbox() {
    in_each_town(async |town| {
        let clerk = clerk(&town).await;
        let ana = town.resident("ana@merrow.example").await;
        let code = asks(&town, ana).await.unwrap();
        confirms(&town, &clerk, shows(&code, "Ana López"))
            .await
            .unwrap();
        let held = known(&town, ana).await.unwrap();
        let other = town.resident("other@merrow.example").await;
        let code = asks(&town, other).await.unwrap();
        let outcome = confirms(&town, &clerk, shows(&code, "LÓPEZ, Ana")).await;
        assert_eq!(wrong(outcome).0, "moves");
        let moves = ConfirmAtOffice {
            moves: true,
            ..shows(&code, "Lopez Ana")
        };
        confirms(&town, &clerk, moves).await.unwrap();
        assert_eq!(known(&town, ana).await, None);
        assert_eq!(known(&town, other).await.unwrap().key, held.key);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox_is_one_humans_until_they_end_it() {
    in_each_town(async |town| {
        let clerk = clerk(&town).await;
        let ana = town.resident("both@merrow.example").await;
        let (first, ben) = (
            asks(&town, ana).await.unwrap(),
            town.resident("both@merrow.example").await,
        );
        let second = asks(&town, ben).await.unwrap();
        confirms(&town, &clerk, shows(&first, "Ana López"))
            .await
            .unwrap();
        let outcome = confirms(&town, &clerk, shows(&second, "Ben López")).await;
        assert_eq!(wrong(outcome).1, "identity-residence-of-another");
        ends(&town, ben).await.unwrap();
        assert_eq!(known(&town, ana).await, None);
        assert_eq!(wrong(ends(&town, ana).await).1, "identity-residence-none");
        let outcome = confirms(&town, &clerk, shows(&second, "Ben López")).await;
        assert_eq!(wrong(outcome).0, "code");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_is_the_towns_and_a_code_ends_after_thirty_days() {
    in_each_town(async |town| {
        let office = clerk(&town).await;
        let ana = town.resident("ana@merrow.example").await;
        let code = asks(&town, ana).await.unwrap();
        let mut away = town.staff("away", "caseworker").await;
        away.agency = "elsewhere".to_owned();
        let auditor = Actor::Staff(town.staff("auditor", "auditor").await);
        let resident = Actor::Person { id: ana };
        for actor in [Actor::Staff(away), auditor, resident, Actor::Anonymous] {
            let outcome = confirms(&town, &actor, shows(&code, "Ana López")).await;
            assert_eq!(wrong(outcome).1, "kernel-denied");
        }
        let unborn = ConfirmAtOffice {
            born: "2026-03-05".parse().unwrap(),
            ..shows(&code, "Ana López")
        };
        assert_eq!(wrong(confirms(&town, &office, unborn).await).0, "born");
        let nameless = confirms(&town, &office, shows(&code, " . ")).await;
        assert_eq!(wrong(nameless).0, "name");
        town.pass(SignedDuration::from_hours(24 * 30));
        let late = confirms(&town, &office, shows(&code, "Ana López")).await;
        assert_eq!(wrong(late).0, "code");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_forgotten_lives_nowhere() {
    in_each_town(async |town| {
        let clerk = clerk(&town).await;
        let ana = town.resident("ana@merrow.example").await;
        let code = asks(&town, ana).await.unwrap();
        confirms(&town, &clerk, shows(&code, "Ana López"))
            .await
            .unwrap();
        let mut tx = town.app.db.begin(&Actor::System("test")).await.unwrap();
        town.app.vault.forget(&mut tx, ana).await.unwrap();
        let event = stoa_identity::events::IdentityEvent::LinkAskedFor;
        tx.commit(stoa_kernel::Done::new((), &event)).await.unwrap();
        assert_eq!(known(&town, ana).await, None);
    })
    .await;
}

/// What stands between two others in a page.
fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    let rest = page.split_once(before).unwrap().1;
    rest.split_once(after).unwrap().0
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_asked_for_confirmed_and_ended_by_forms() {
    in_each_town(async |town| {
        let ana = town.resident("ana@merrow.example").await;
        let token = opens_session(&town, ana).await;
        let (mut home, mut desk) = (Window::open(&town), Window::open(&town));
        home.cookies.push(("stoa_session".to_owned(), token));
        town.staff("clerk", "caseworker").await;
        desk.signs_in("clerk").await;
        for lang in Lang::ALL.map(Lang::code) {
            for (window, path) in [(&mut home, OWN), (&mut desk, DESK)] {
                let answer = window.get(&format!("{path}?lang={lang}")).await;
                check(&answer, path, lang);
            }
        }
        home.get(&format!("{OWN}?lang=en")).await;
        desk.get(&format!("{DESK}?lang=en")).await;
        let page = home.fill_in(OWN, OWN, &[("step", "ask")]).await.body;
        let code = between(&page, "<p class=\"govuk-heading-l\" dir=\"ltr\">", "</p>");
        let half = [("code", code), ("name", "Ana López"), ("born-day", "31")];
        let refused = desk.fill_in(DESK, DESK, &half).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("value=\"Ana López\""));
        let whole = [
            ("code", code),
            ("name", "Ana López"),
            ("born-day", "29"),
            ("born-month", "2"),
            ("born-year", "1984"),
            ("document", "bill"),
        ];
        let done = desk.fill_in(DESK, DESK, &whole).await;
        assert_eq!(
            (done.status, done.place.as_str()),
            (StatusCode::SEE_OTHER, DESK)
        );
        for lang in Lang::ALL.map(Lang::code) {
            let answer = home.get(&format!("{OWN}?lang={lang}")).await;
            check(&answer, OWN, lang);
            assert!(answer.body.contains("value=\"end\""));
        }
        let ended = home.fill_in(OWN, OWN, &[("step", "end")]).await;
        assert_eq!(ended.place, OWN);
        assert_eq!(known(&town, ana).await, None);
    })
    .await;
}

async fn opens_session(town: &Town, person: Id<Person>) -> String {
    let mut tx = town.app.db.begin(&Actor::System("test")).await.unwrap();
    let token = sessions::open(&mut tx, sessions::Owner::Person(person), "test").await;
    let event = stoa_identity::events::IdentityEvent::LinkAskedFor;
    tx.commit(stoa_kernel::Done::new(token.unwrap(), &event))
        .await
        .unwrap()
}
