//! Erasing what is known of a resident: everywhere, for good, with their mails and sessions; what they reported stays.

use stoa_kernel::{
    Actor, Error, Id,
    actor::Person,
    sessions::{self, Owner},
    staff,
};
use stoa_reports::{
    commands::{self, FollowReport},
    model::Report,
    store,
};

use crate::house::{House, WEST, contact, lamp, on_both, person};

async fn erase(house: &House, actor: &Actor) -> stoa_kernel::Result<()> {
    house
        .act(actor, async |app, tx| {
            commands::erase_contact(app, tx).await
        })
        .await
}

async fn follow(house: &House, actor: &Actor, report: &Report) {
    let input = FollowReport {
        reference: report.reference("M"),
        email: String::new(),
        lang: None,
    };
    house
        .act(actor, async |app, tx| {
            commands::follow_report(app, tx, input).await
        })
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_leads_to_a_resident_who_had_their_data_erased() {
    on_both(async |house| {
        let submit = async |email: &str| {
            let mut input = lamp(WEST);
            input.contact = contact(email);
            house.submit(&Actor::Anonymous, input).await
        };
        let (first, second) = (
            submit("ana@example.org").await,
            submit("ana@example.org").await,
        );
        let other = submit("ben@example.org").await;
        let ana = person(first.reporter.unwrap());
        follow(&house, &ana, &other).await;
        let owner = Owner::Person(second.reporter.unwrap());
        let token = house
            .write(async |tx| sessions::open(tx, owner, "a browser").await.unwrap())
            .await;
        assert!(matches!(
            erase(&house, &Actor::Anonymous).await,
            Err(Error::Denied(_))
        ));
        erase(&house, &ana).await.unwrap();

        for report in [&first, &second] {
            nothing_is_held_of(&house, report.reporter.unwrap()).await;
        }
        let mut db = house.app.db.read().await.unwrap();
        let found = house
            .app
            .vault
            .find_by_email(&mut db, "ana@example.org")
            .await;
        assert_eq!(found.unwrap(), []);
        let actor = sessions::actor(&mut db, &token, house.clock.now()).await;
        assert_eq!(actor.unwrap(), Actor::Anonymous);
        let bens = house
            .app
            .vault
            .open_data(&mut db, other.reporter.unwrap())
            .await;
        assert!(bens.unwrap().is_some(), "others keep theirs");
        drop(db);
        for report in [first, second] {
            let now = house.report(report.id).await;
            assert!(!now.reporter_told);
            assert_eq!(now.description, report.description);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_module_needs_for_now_stays_with_it() {
    on_both(async |house| {
        let mut input = lamp(WEST);
        input.contact = contact("ana@example.org");
        let report = house.submit(&Actor::Anonymous, input).await;
        // As an application has it, on which it is not decided yet.
        let data = [("email".to_owned(), "ana@example.org".to_owned())];
        let (vault, data) = (&house.app.vault, data.into_iter().collect());
        let applicant = house
            .write(async |tx| {
                let applicant = vault.keep(tx, &data).await.unwrap();
                vault.need(tx, applicant, "services").await.unwrap();
                applicant
            })
            .await;
        let reporter = report.reporter.unwrap();
        erase(&house, &person(reporter)).await.unwrap();
        nothing_is_held_of(&house, reporter).await;
        let mut db = house.app.db.read().await.unwrap();
        let held = vault.open_data(&mut db, applicant).await.unwrap();
        assert_eq!(held, Some(data.clone()));
        assert!(vault.is_needed(&mut db, applicant).await.unwrap());
        drop(db);
        house
            .write(async |tx| vault.forget(tx, applicant).await.unwrap())
            .await;
        let mut db = house.app.db.read().await.unwrap();
        assert_eq!(vault.open_data(&mut db, applicant).await.unwrap(), None);
        assert!(!vault.is_needed(&mut db, applicant).await.unwrap());
    })
    .await;
}

async fn nothing_is_held_of(house: &House, id: Id<Person>) {
    let mut db = house.app.db.read().await.unwrap();
    let data = house.app.vault.open_data(&mut db, id).await.unwrap();
    assert_eq!(data, None);
    assert_eq!(store::follows_of(&mut db, id).await.unwrap(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_works_here_keeps_their_account() {
    on_both(async |house| {
        let (email, colleague) = ("tom@example.org", house.add_staff("tom").await);
        let mut db = house.app.db.read().await.unwrap();
        let row = staff::find(&mut db, colleague).await.unwrap().unwrap();
        drop(db);
        let data = [("email".to_owned(), email.to_owned())]
            .into_iter()
            .collect();
        house
            .write(async |tx| {
                house
                    .app
                    .vault
                    .correct(tx, row.person, &data)
                    .await
                    .unwrap()
            })
            .await;
        let mut input = lamp(WEST);
        input.contact = contact(email);
        let report = house.submit(&Actor::Anonymous, input).await;
        erase(&house, &person(report.reporter.unwrap()))
            .await
            .unwrap();
        nothing_is_held_of(&house, report.reporter.unwrap()).await;
        let mut db = house.app.db.read().await.unwrap();
        let found = staff::find_by_email(&mut db, &house.app.vault, email).await;
        assert_eq!(found.unwrap().map(|one| one.staff.id), Some(colleague));
    })
    .await;
}
