//! Petitions from the first word to the answer: who may sign, what is kept of it, when the answer falls due, and who is told.

use stoa_kernel::{
    Actor, Done, Error, Localised, ledger,
    town::office_hours::{Holiday, save_holiday},
};
use stoa_participation::{
    commands::petition::sign_petition,
    model::{
        Standing,
        petition::{Outcome, Shown},
        tell::Rhythm,
    },
    store,
};
use stoa_testkit::Tried;

use crate::{
    house::{House, day, on_both},
    petition_house::plea,
};

const UNNAMED: (Shown, &str) = (Shown::Nothing, "");

#[tokio::test(flavor = "multi_thread")]
async fn the_last_signature_that_is_needed_makes_the_answer_due() {
    on_both(async |house: House| {
        house.takes_petitions(Standing::Confirmed, (2, 3)).await;
        house.is_at("2026-03-12T09:00:00Z");
        let mut tx = house.begins(&Actor::System("test")).await;
        let holiday = Holiday {
            calendar: String::new(),
            day: day("2026-03-16"),
            name: Localised::english("A holiday"),
        };
        save_holiday(&mut tx, &holiday).await.unwrap();
        tx.commit(Done::new((), &Tried)).await.unwrap();
        let ana = house.resident("ana@example.org").await.actor;
        let ben = house.resident("ben@example.org").await.actor;
        let cleo = house.resident("cleo@example.org").await.actor;
        let id = house.pleads(&ana, plea("Light the quay")).await.unwrap().id;
        house.signs(&ana, id, UNNAMED).await.unwrap();
        let again = house.signs(&ana, id, UNNAMED).await;
        let already = Error::conflict("participation-petition-signed-already");
        assert_eq!(again, Err(already));
        assert_eq!(house.petition(id).await.due_on, None);
        house.signs(&ben, id, UNNAMED).await.unwrap();
        // Thursday: Friday, then Tuesday and Wednesday, since Monday is free.
        let reached = house.petition(id).await;
        assert_eq!(reached.due_on, Some(day("2026-03-18")));
        house.is_at("2026-03-13T09:00:00Z");
        // What was promised stays, whoever comes and goes.
        house.unsigns(&ben, id).await.unwrap();
        house.signs(&cleo, id, UNNAMED).await.unwrap();
        let now = house.petition(id).await;
        assert_eq!((now.signatures, now.due_on), (2, reached.due_on));
        assert_eq!(now.reached_at, reached.reached_at);
        let unsigned = house.unsigns(&ben, id).await;
        let none = Error::conflict("participation-petition-not-signed");
        assert_eq!(unsigned, Err(none));
        let record = house.record_of(&reached.reference()).await;
        assert_eq!(record, ["petition_started", "petition_reached"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_is_kept_tells_who_signed() {
    on_both(async |house: House| {
        house.takes_petitions(Standing::Confirmed, (5, 3)).await;
        house.is_at("2026-03-12T09:00:00Z");
        let ana = house.resident("ana@example.org").await.actor;
        let ben = house.resident("ben@example.org").await.actor;
        let id = house.pleads(&ana, plea("Light the quay")).await.unwrap().id;
        house
            .signs(&ben, id, (Shown::Name, "Ben Ruiz"))
            .await
            .unwrap();
        let petition = house.petition(id).await;
        let record = house.record_of(&petition.signatures_reference()).await;
        assert_eq!(record, ["petition_signed"]);
        let mut db = house.app.db.read().await.unwrap();
        let entries = ledger::entries_of(&mut db, &petition.signatures_reference()).await;
        let body = &entries.unwrap()[0].body;
        let nobody = r#"{"actor":{"kind":"anonymous","number":0},"event":"petition_signed"}"#;
        assert_eq!(body, nobody);
        drop(db);
        // A write of somebody's own is refused.
        let mut tx = house.begins(&ben).await;
        let input = stoa_participation::commands::petition::SignPetition {
            signer: crate::petition_house::signer(&ben, id),
            shown: Shown::Nothing,
            name: String::new(),
        };
        let named = sign_petition(&house.app, &mut tx, input).await;
        assert!(matches!(named, Err(Error::Broken(_))), "{named:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_stands_as_it_was_chosen_until_it_is_taken_away() {
    on_both(async |house: House| {
        house.takes_petitions(Standing::Confirmed, (5, 3)).await;
        house.is_at("2026-03-12T09:00:00Z");
        let ana = house.resident("ana@example.org").await.actor;
        let ben = house.resident("ben@example.org").await.actor;
        let cleo = house.resident("cleo@example.org").await.actor;
        let id = house.pleads(&ana, plea("Light the quay")).await.unwrap().id;
        let nameless = house.signs(&ana, id, (Shown::Name, " ")).await;
        assert_eq!(
            nameless,
            Err(Error::invalid("name", "participation-petition-fault-name"))
        );
        assert_eq!(house.petition(id).await.signatures, 0);
        house
            .signs(&ana, id, (Shown::Nothing, "Ana Paz"))
            .await
            .unwrap();
        house
            .signs(&ben, id, (Shown::Initials, "Ben Ruiz"))
            .await
            .unwrap();
        house
            .signs(&cleo, id, (Shown::Name, "Cleo Vidal"))
            .await
            .unwrap();
        assert_eq!(names(&house, id).await, ["Cleo Vidal", "B. R."]);
        // Long after the phase is over a name still goes, and the signature stays.
        house.is_at("2026-06-12T09:00:00Z");
        let late = house.unsigns(&cleo, id).await;
        assert!(matches!(late, Err(Error::Denied(_))), "{late:?}");
        house.hides_name(&cleo, id).await.unwrap();
        assert_eq!(names(&house, id).await, ["B. R."]);
        assert_eq!(house.petition(id).await.signatures, 3);
        let none = Error::conflict("participation-petition-no-name");
        assert_eq!(house.hides_name(&cleo, id).await, Err(none));
        let stranger = house.hides_name(&Actor::Anonymous, id).await;
        assert!(matches!(stranger, Err(Error::Denied(_))), "{stranger:?}");
    })
    .await;
}

async fn names(house: &House, id: stoa_participation::model::petition::PetitionId) -> Vec<String> {
    let mut db = house.app.db.read().await.unwrap();
    store::petition::names_of(&mut db, id, 10).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_signs_is_known_as_well_as_is_asked_while_a_phase_lets_them() {
    on_both(async |house: House| {
        house.takes_petitions(Standing::Confirmed, (5, 3)).await;
        let ana = house.resident("ana@example.org").await.actor;
        house.is_at("2026-03-28T22:59:59Z");
        let id = house.pleads(&ana, plea("Light the quay")).await.unwrap().id;
        house.signs(&ana, id, UNNAMED).await.unwrap();
        let mut others = vec![Actor::Anonymous];
        for role in ["manager", "caseworker", "administrator"] {
            others.push(house.staff(role).await);
        }
        for actor in &others {
            let refused = house.signs(actor, id, UNNAMED).await;
            assert!(matches!(refused, Err(Error::Denied(_))), "{actor:?}");
            let refused = house.pleads(actor, plea("Another")).await;
            assert!(matches!(refused, Err(Error::Denied(_))), "{actor:?}");
        }
        house.is_at("2026-03-28T23:00:00Z");
        let ben = house.resident("ben@example.org").await.actor;
        let late = house.signs(&ben, id, UNNAMED).await;
        assert!(matches!(late, Err(Error::Denied(_))), "{late:?}");
        let late = house.pleads(&ben, plea("Too late")).await;
        assert!(matches!(late, Err(Error::Denied(_))));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_body_answers_with_reasons_and_whoever_began_or_follows_is_told() {
    on_both(async |house: House| {
        let manager = house.takes_petitions(Standing::Confirmed, (1, 3)).await;
        house.is_at("2026-03-12T09:00:00Z");
        let ana = house.resident("ana@example.org").await.actor;
        let ben = house.resident("ben@example.org").await.actor;
        let petition = house.pleads(&ana, plea("Light the quay")).await.unwrap();
        let (id, reference) = (petition.id, petition.reference());
        let at_once = (reference.as_str(), Rhythm::AtOnce);
        house.follows(&ben, at_once).await.unwrap();
        house.signs(&ben, id, UNNAMED).await.unwrap();
        house.tells().await;
        assert_eq!(house.mails_to("ana@example.org").len(), 1);
        let granted = Some(Outcome::Granted);
        let empty = house.replies(&manager, (id, 0), (granted, " ")).await;
        assert!(matches!(empty, Err(Error::Invalid(_))), "{empty:?}");
        let undecided = house.replies(&manager, (id, 0), (None, "Why")).await;
        assert!(matches!(undecided, Err(Error::Invalid(_))));
        for (role, agency) in [("manager", "water"), ("auditor", "council")] {
            let other = house.staff_of(role, agency).await;
            let refused = house.replies(&other, (id, 0), (granted, "Why")).await;
            assert!(matches!(refused, Err(Error::Denied(_))), "{role}");
        }
        house.is_at("2026-03-13T09:00:00Z");
        let partly = (Some(Outcome::Partly), "Half of it is lit by May.");
        house.replies(&manager, (id, 1), partly).await.unwrap();
        let slow = house.replies(&manager, (id, 1), partly).await;
        assert!(matches!(slow, Err(Error::Conflict(_))), "{slow:?}");
        house.tells().await;
        for email in ["ana@example.org", "ben@example.org"] {
            let mails = house.mails_to(email);
            let last = mails.last().unwrap();
            assert!(last.contains("> Half of it is lit by May."), "{last}");
        }
        let answered = house.petition(id).await;
        let late = house.signs(&ana, id, UNNAMED).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
        // A second answer stands beside the first, which counts for the day that was due.
        house.is_at("2026-03-20T09:00:00Z");
        house
            .replies(&manager, (id, 2), (granted, "All of it is lit."))
            .await
            .unwrap();
        assert_eq!(house.petition(id).await.answered_at, answered.answered_at);
        let mut db = house.app.db.read().await.unwrap();
        let answers = store::petition::answers_of(&mut db, id).await.unwrap();
        assert_eq!(answers.len(), 2);
        assert_eq!(answers[0].outcome, Outcome::Granted);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_hold_for_what_begins_after_them() {
    on_both(async |house: House| {
        let manager = house.takes_petitions(Standing::Confirmed, (5, 3)).await;
        house.is_at("2026-03-12T09:00:00Z");
        let ana = house.resident("ana@example.org").await.actor;
        let first = house.pleads(&ana, plea("First")).await.unwrap().id;
        let slow = house.sets_rules(&manager, 0, ("7", "9")).await;
        assert!(matches!(slow, Err(Error::Conflict(_))), "{slow:?}");
        let wrong = house.sets_rules(&manager, 1, ("0", "x")).await;
        assert!(matches!(wrong, Err(Error::Invalid(_))), "{wrong:?}");
        house.sets_rules(&manager, 1, ("7", "9")).await.unwrap();
        let second = house.pleads(&ana, plea("Second")).await.unwrap();
        let first = house.petition(first).await;
        assert_eq!((first.needed, first.answer_days), (5, 3));
        assert_eq!((second.needed, second.answer_days), (7, 9));
        let caseworker = house.staff("caseworker").await;
        let refused = house.sets_rules(&caseworker, 2, ("1", "1")).await;
        assert!(matches!(refused, Err(Error::Denied(_))), "{refused:?}");
    })
    .await;
}
