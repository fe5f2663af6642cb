//! What nobody but those whom the policies name can do, whichever way it is asked.

use stoa_kernel::{Actor, Error, Result};
use stoa_participation::{
    commands::frame::{WithdrawProcess, remove_phase, withdraw_process},
    model::{Standing, Verb},
};

use crate::house::{HARBOUR, House, on_both, phase, resident};

/// Tries every verb of staff; what each answered.
async fn tries_all(house: &House, actor: &Actor) -> Vec<Result<()>> {
    let any = house.setup().await.phases[0].id;
    let later = phase(("2026-04-01", "2026-04-02"), "comment");
    let mut tx = house.begins(actor).await;
    let removed = remove_phase(&mut tx, (HARBOUR, 0), any).await;
    let input = WithdrawProcess {
        slug: HARBOUR.to_owned(),
        seen: 0,
        reason: "Out of spite.".to_owned(),
    };
    let withdrawn = withdraw_process(&mut tx, input).await;
    drop(tx);
    vec![
        removed.map(|_| ()),
        withdrawn.map(|_| ()),
        house.begins_process(actor).await,
        house.describes(actor, 0).await,
        house.adds_ideas(actor, Standing::Anyone).await,
        house.saves(actor, later).await.map(|_| ()),
        house.publishes(actor, 0).await,
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn only_managers_of_the_body_and_administrators_run_a_process() {
    on_both(async |house: House| {
        house.asks(Standing::Confirmed).await;
        let mut others = vec![Actor::Anonymous, resident()];
        for (role, agency) in [
            ("manager", "water"),
            ("caseworker", "council"),
            ("auditor", "council"),
            ("analyst", "council"),
        ] {
            others.push(house.staff_of(role, agency).await);
        }
        let before = house.setup().await;
        for actor in &others {
            for (number, answer) in tries_all(&house, actor).await.into_iter().enumerate() {
                let is_denied = matches!(answer, Err(Error::Denied(_)));
                assert!(is_denied, "{number} {actor:?}: {answer:?}");
            }
        }
        assert_eq!(house.setup().await, before);
        let administrator = house.staff_of("administrator", "water").await;
        house.describes(&administrator, 0).await.unwrap();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_never_take_part_and_others_as_far_as_they_are_known() {
    on_both(async |house: House| {
        house.asks(Standing::Confirmed).await;
        house.is_at("2026-03-15T12:00:00Z");
        for role in ["manager", "administrator", "caseworker", "auditor"] {
            let actor = house.staff(role).await;
            assert!(!house.may(&actor, Verb::Write).await, "{role}");
        }
        assert!(!house.may(&Actor::Anonymous, Verb::Write).await);
        assert!(house.may(&resident(), Verb::Write).await);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_anyone_may_a_browser_is_enough() {
    on_both(async |house: House| {
        house.asks(Standing::Anyone).await;
        house.is_at("2026-03-15T12:00:00Z");
        assert!(house.may(&Actor::Anonymous, Verb::Support).await);
        assert!(house.may(&resident(), Verb::Support).await);
        let manager = house.staff("manager").await;
        assert!(!house.may(&manager, Verb::Support).await);
    })
    .await;
}
