//! The clock alone opens and closes: to the second, on the town's clocks, in the night in which these are put forward too.

use stoa_kernel::{Actor, Error, Id};
use stoa_participation::{
    commands::frame::{WithdrawProcess, remove_phase, withdraw_process},
    model::{Standing, Verb},
};

use crate::{
    house::{HARBOUR, House, on_both, phase, resident},
    processes::fields,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_phase_opens_and_closes_to_the_second() {
    on_both(async |house: House| {
        house.asks(Standing::Confirmed).await;
        // Madrid is an hour before UTC in winter. The last day, 28 March, ends before the clocks are put forward on the 29th.
        for (instant, is_open) in [
            ("2026-03-09T22:59:59.999999Z", false),
            ("2026-03-09T23:00:00Z", true),
            ("2026-03-28T22:59:59.999999Z", true),
            ("2026-03-28T23:00:00Z", false),
        ] {
            house.is_at(instant);
            let may = house.may(&resident(), Verb::Write).await;
            assert_eq!(may, is_open, "{instant}");
            assert!(!house.may(&resident(), Verb::Comment).await, "{instant}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_day_of_the_clocks_change_ends_an_hour_earlier() {
    on_both(async |house: House| {
        let manager = house.staff("manager").await;
        house.begins_process(&manager).await.unwrap();
        house.describes(&manager, 0).await.unwrap();
        house.adds_ideas(&manager, Standing::Anyone).await.unwrap();
        let input = phase(("2026-03-29", "2026-03-29"), "write");
        house.saves(&manager, input).await.unwrap();
        house.publishes(&manager, 0).await.unwrap();
        for (instant, is_open) in [
            ("2026-03-28T23:00:00Z", true),
            ("2026-03-29T21:59:59Z", true),
            ("2026-03-29T22:00:00Z", false),
        ] {
            house.is_at(instant);
            let may = house.may(&Actor::Anonymous, Verb::Write).await;
            assert_eq!(may, is_open, "{instant}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn phases_do_not_overlap_for_the_same_verb() {
    on_both(async |house: House| {
        let manager = house.staff("manager").await;
        house.begins_process(&manager).await.unwrap();
        house.adds_ideas(&manager, Standing::Anyone).await.unwrap();
        let first = phase(("2026-03-10", "2026-03-20"), "write support vote");
        let id = house.saves(&manager, first).await.unwrap();
        let twice = phase(("2026-03-20", "2026-03-25"), "support");
        let error = house.saves(&manager, twice.clone()).await.unwrap_err();
        assert_eq!(fields(error), ["from"]);
        let backwards = phase(("2026-03-22", "2026-03-21"), "write");
        let error = house.saves(&manager, backwards).await.unwrap_err();
        assert_eq!(fields(error), ["to"]);
        // Proposals know no votes.
        let verbs = &house.setup().await.phases[0].verbs;
        let verbs: Vec<String> = verbs.values().map(|verbs| verbs.to_text()).collect();
        assert_eq!(verbs, ["write support"]);
        // Once the first is shorter, the second fits.
        let mut shorter = phase(("2026-03-10", "2026-03-19"), "write support");
        shorter.phase = Some(id);
        house.saves(&manager, shorter).await.unwrap();
        let second = house.saves(&manager, twice).await.unwrap();
        let mut tx = house.begins(&manager).await;
        let none = remove_phase(&mut tx, (HARBOUR, 0), Id::new(1)).await;
        assert_eq!(none.unwrap_err(), Error::NotFound);
        let done = remove_phase(&mut tx, (HARBOUR, 0), second).await;
        tx.commit(done.unwrap()).await.unwrap();
        let setup = house.setup().await;
        assert_eq!(setup.phases.len(), 1);
        assert_eq!(setup.process.days, setup.days());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_open_in_what_was_withdrawn() {
    on_both(async |house: House| {
        let manager = house.asks(Standing::Anyone).await;
        house.is_at("2026-03-15T12:00:00Z");
        assert!(house.may(&Actor::Anonymous, Verb::Support).await);
        let error = house.adds_ideas(&manager, Standing::Anyone).await;
        assert!(matches!(error, Err(Error::Conflict(_))));
        let mut tx = house.begins(&manager).await;
        let input = WithdrawProcess {
            slug: HARBOUR.to_owned(),
            seen: 0,
            reason: "It was sold.".to_owned(),
        };
        let done = withdraw_process(&mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        assert!(!house.may(&Actor::Anonymous, Verb::Support).await);
    })
    .await;
}
