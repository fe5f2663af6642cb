//! Correcting what we know of a resident: wherever they are known by their confirmed address, and nowhere else.

use stoa_kernel::{Actor, Error, Id, actor::Person, ledger, vault::PersonalData};
use stoa_reports::commands::{self, Contact, CorrectContact};

use crate::house::{House, WEST, caseworker, fields, lamp, on_both, person};

/// Reports a lamp as somebody with an address and a telephone; who they are in the vault.
async fn reporter(house: &House, name: &str, email: &str) -> Id<Person> {
    let mut input = lamp(WEST);
    input.contact = Contact {
        name: name.to_owned(),
        email: email.to_owned(),
        phone: "+34 600 111 222".to_owned(),
        lang: None,
    };
    let report = house.submit(&Actor::Anonymous, input).await;
    report.reporter.unwrap()
}

async fn correct(
    house: &House,
    actor: &Actor,
    (name, phone): (&str, &str),
) -> stoa_kernel::Result<()> {
    let input = CorrectContact {
        name: name.to_owned(),
        phone: phone.to_owned(),
    };
    house
        .act(actor, async |app, tx| {
            commands::correct_contact(app, tx, input).await
        })
        .await
}

async fn known(house: &House, id: Id<Person>) -> PersonalData {
    let mut db = house.app.db.read().await.unwrap();
    let data = house.app.vault.open_data(&mut db, id).await.unwrap();
    data.unwrap()
}

fn part<'a>(data: &'a PersonalData, field: &str) -> Option<&'a str> {
    data.get(field).map(String::as_str)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_known_of_a_resident_is_corrected_for_each_of_their_reports() {
    on_both(async |house| {
        let first = reporter(&house, "Anna", "ana@example.org").await;
        let second = reporter(&house, "A. Ruiz", "ana@example.org").await;
        let other = reporter(&house, "Ben", "ben@example.org").await;
        assert_ne!(first, second, "people are not joined by what they typed");

        correct(&house, &person(first), ("Ana Ruiz", ""))
            .await
            .unwrap();
        for own in [first, second] {
            let data = known(&house, own).await;
            assert_eq!(part(&data, "name"), Some("Ana Ruiz"));
            assert_eq!(part(&data, "phone"), None, "an empty part is taken out");
            assert_eq!(part(&data, "email"), Some("ana@example.org"));
        }
        let data = known(&house, other).await;
        assert_eq!(part(&data, "name"), Some("Ben"));
        assert_eq!(part(&data, "phone"), Some("+34 600 111 222"));

        let mut db = house.app.db.read().await.unwrap();
        let entries = ledger::entries_of(&mut db, "contact").await.unwrap();
        let [entry] = entries.as_slice() else {
            panic!("one correction is one event: {entries:?}");
        };
        assert_eq!(entry.kind, "contact_corrected");
        let said = format!("{entry:?}");
        assert!(!said.contains("Ruiz"), "the ledger holds no name: {said}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_that_cannot_be_is_refused_by_its_field() {
    on_both(async |house| {
        let ana = reporter(&house, "Ana", "ana@example.org").await;
        let refused = correct(&house, &person(ana), (&"A".repeat(201), "call me")).await;
        assert_eq!(fields(refused), ["name", "phone"]);
        assert_eq!(part(&known(&house, ana).await, "name"), Some("Ana"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_corrects_for_another() {
    on_both(async |house| {
        let ana = reporter(&house, "Ana", "ana@example.org").await;
        for actor in [Actor::Anonymous, caseworker()] {
            let refused = correct(&house, &actor, ("Eve", "")).await;
            assert!(matches!(refused, Err(Error::Denied { .. })), "{refused:?}");
        }
        assert_eq!(part(&known(&house, ana).await, "name"), Some("Ana"));
    })
    .await;
}
