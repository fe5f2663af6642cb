//! Secret votes by their commands: papers, envelopes, the opening; who may do what, and when.

use stoa_envelopes::Code;
use stoa_kernel::{Actor, Error, Localised, Result};
use stoa_participation::casework::random;

use crate::{
    election_house::{keys, sealed, vote},
    house::{House, on_both},
};

fn code() -> Code {
    Code::draw(&mut random().unwrap())
}

/// The fields of which something is wrong.
fn faults<T>(answer: Result<T>) -> Vec<String> {
    match answer {
        Err(Error::Invalid(faults)) => faults.into_iter().map(|fault| fault.field).collect(),
        Err(error) => panic!("{error}"),
        Ok(_) => panic!("nothing was wrong"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_is_set_up_before_its_process_is_published() {
    on_both(async |house: House| {
        let manager = house.drafts_vote().await;
        let keys = keys();
        assert_eq!(faults(house.publishes(&manager, 0).await), ["components"]);
        let mut wrong = vote(&keys);
        (wrong.most, wrong.options) = ("3".to_owned(), Localised::english("Only this"));
        assert_eq!(
            faults(house.prepares(&manager, wrong).await),
            ["options_en", "most"]
        );
        let mut wrong = vote(&keys);
        wrong.box_key = keys.sheets(&[0]);
        assert_eq!(faults(house.prepares(&manager, wrong).await), ["box_key"]);
        let caseworker = house.staff("caseworker").await;
        let denied = house.prepares(&caseworker, vote(&keys)).await;
        assert!(matches!(denied, Err(Error::Denied(_))), "{denied:?}");
        let first = house.prepares(&manager, vote(&keys)).await.unwrap();
        let second = house.prepares(&manager, vote(&keys)).await.unwrap();
        assert_ne!(first.paper_key, second.paper_key);
        house.publishes(&manager, 0).await.unwrap();
        let late = house.prepares(&manager, vote(&keys)).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_mailbox_has_one_paper() {
    on_both(async |house: House| {
        let (_, election) = house.asks_to_vote(&keys()).await;
        let ana = house.resident("ana@example.org").await.actor;
        let (first, other) = (code(), code());
        house.takes_paper(&ana, (&election, &first)).await.unwrap();
        for code in [&first, &other] {
            let again = house.takes_paper(&ana, (&election, code)).await;
            assert!(matches!(again, Err(Error::Conflict(_))));
        }
        // The same mailbox under another number of a person.
        let same = house.resident("ana@example.org").await.actor;
        let again = house.takes_paper(&same, (&election, &other)).await;
        assert!(matches!(again, Err(Error::Conflict(_))));
        for actor in [Actor::Anonymous, house.staff("manager").await] {
            let denied = house.takes_paper(&actor, (&election, &other)).await;
            assert!(matches!(denied, Err(Error::Denied(_))));
        }
        for instant in ["2026-03-09T09:00:00Z", "2026-03-29T09:00:00Z"] {
            house.is_at(instant);
            let ben = house.resident("ben@example.org").await.actor;
            let closed = house.takes_paper(&ben, (&election, &other)).await;
            assert!(matches!(closed, Err(Error::Denied(_))), "{instant}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_envelope_is_taken_once_in_its_turn_and_from_nobody_in_particular() {
    on_both(async |house: House| {
        let (_, election) = house.asks_to_vote(&keys()).await;
        let ana = house.resident("ana@example.org").await.actor;
        let (holder, paper) = house.takes_paper(&ana, (&election, &code())).await.unwrap();
        let mine = (&election, &holder, &paper);
        let nobody = Actor::Anonymous;
        let (first, _) = sealed(mine, 1, &[1]);
        assert!(house.casts(&ana, &first).await.is_err());
        for place in [0, 9, 50, 100, 400, first.len() - 1] {
            let mut changed = first.clone();
            changed[place] ^= 1;
            assert!(house.casts(&nobody, &changed).await.is_err(), "{place}");
        }
        assert_eq!(faults(house.casts(&nobody, b"no envelope").await), ["code"]);
        let (early, _) = sealed(mine, 2, &[1]);
        let conflict = house.casts(&nobody, &early).await;
        assert!(matches!(conflict, Err(Error::Conflict(_))));
        let receipt = house.casts(&nobody, &first).await.unwrap();
        assert!(receipt.starts_with("B-"), "{receipt}");
        let again = house.casts(&nobody, &first).await;
        assert!(matches!(again, Err(Error::Conflict(_))));
        house.casts(&nobody, &early).await.unwrap();
        assert_eq!(house.envelopes(&election).await, 2);
        let (late, _) = sealed(mine, 3, &[1]);
        house.is_at("2026-03-29T09:00:00Z");
        let closed = house.casts(&nobody, &late).await;
        assert!(matches!(closed, Err(Error::Denied(_))));
        // Nothing that is kept of papers and envelopes names anybody.
        let all = house.all_of_votes().await;
        assert!(
            !all.contains("\\\"person\\\"") && !all.contains("\"person\""),
            "{all}"
        );
        assert!(all.contains("anonymous"), "{all}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn envelopes_are_opened_by_enough_keyholders_after_the_voting() {
    on_both(async |house: House| {
        let keys = keys();
        let (manager, election) = house.asks_to_vote(&keys).await;
        let mut numbers = Vec::new();
        // The last two keep to no limits: what is no option, and more than may be chosen.
        let votes: [&[u32]; 5] = [&[1, 3], &[3], &[2], &[9], &[1, 2, 3]];
        for (place, options) in votes.iter().enumerate() {
            let email = format!("voter{place}@example.org");
            let voter = house.resident(&email).await.actor;
            let taken = house.takes_paper(&voter, (&election, &code())).await;
            let (holder, paper) = taken.unwrap();
            let mine = (&election, &holder, &paper);
            let room_for = &options[..options.len().min(2)];
            let (bytes, _) = sealed(mine, 1, room_for);
            house.casts(&Actor::Anonymous, &bytes).await.unwrap();
            if place == 2 {
                let (bytes, tracking) = sealed(mine, 2, &[1]);
                house.casts(&Actor::Anonymous, &bytes).await.unwrap();
                numbers.push(tracking);
            }
        }
        let late = house.resident("late@example.org").await.actor;
        house
            .takes_paper(&late, (&election, &code()))
            .await
            .unwrap();
        let before = house.all_of_votes().await;
        assert!(numbers.iter().all(|number| !before.contains(number)));
        let two = || (&election, keys.sheets(&[0, 2]));
        let early = house.opens_envelopes(&manager, two()).await;
        assert!(matches!(early, Err(Error::Conflict(_))), "{early:?}");
        house.is_at("2026-03-29T09:00:00Z");
        let few = (&election, keys.sheets(&[1]));
        let same = (&election, keys.sheets(&[1, 1]));
        let foreign = (&election, self::keys().sheets(&[0, 1]));
        for wrong in [few, same, foreign, (&election, "no sheet".to_owned())] {
            let answer = house.opens_envelopes(&manager, wrong).await;
            assert_eq!(faults(answer), ["shares"]);
        }
        for role in ["caseworker", "auditor"] {
            let other = house.staff(role).await;
            let denied = house.opens_envelopes(&other, two()).await;
            assert!(
                matches!(denied, Err(Error::Denied(_))),
                "{role}: {denied:?}"
            );
        }
        let water = house.staff_of("manager", "water").await;
        let denied = house.opens_envelopes(&water, two()).await;
        assert!(matches!(denied, Err(Error::Denied(_))), "{denied:?}");
        let outcome = house.opens_envelopes(&manager, two()).await.unwrap();
        assert_eq!(
            (outcome.papers, outcome.counted, outcome.invalid),
            (6, 4, 1)
        );
        assert_eq!((outcome.replaced, outcome.unreadable.len()), (1, 0));
        assert_eq!(outcome.votes, [3, 1, 2]);
        let again = house.opens_envelopes(&manager, two()).await;
        assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
    })
    .await;
}
