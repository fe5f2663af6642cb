//! Published phases end earlier or later than was promised, and everybody reads why.

use jiff::civil::Date;
use stoa_kernel::{Actor, Error, Result};
use stoa_participation::{
    commands::frame::{MovePhaseEnd, move_phase_end},
    model::{Standing, Verb, tell::Rhythm},
};

use crate::{
    house::{HARBOUR, House, day, on_both, phase, resident},
    processes::fields,
};

const ANA: &str = "ana@example.org";

async fn moves(house: &House, actor: &Actor, (to, reason): (Date, &str)) -> Result<()> {
    let mut tx = house.begins(actor).await;
    let input = MovePhaseEnd {
        process: HARBOUR.to_owned(),
        seen: 0,
        phase: house.setup().await.phases[0].id,
        to,
        reason: reason.to_owned(),
    };
    let done = move_phase_end(&house.app, &mut tx, input).await?;
    tx.commit(done).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phase_ends_earlier_or_later_with_a_reason() {
    on_both(async |house: House| {
        house.is_at("2026-03-12T10:00:00Z");
        let manager = house.asks(Standing::Confirmed).await;
        let why = "The storm kept people at home.";
        for (to, reason, field) in [
            ("2026-03-11", why, "to"),
            ("2026-03-28", why, "to"),
            ("2026-04-02", " ", "reason"),
        ] {
            let error = moves(&house, &manager, (day(to), reason)).await;
            assert_eq!(fields(error.unwrap_err()), [field], "{to}");
        }
        moves(&house, &manager, (day("2026-04-02"), why))
            .await
            .unwrap();
        assert_eq!(
            house.setup().await.process.days.unwrap().1,
            day("2026-04-02")
        );
        house.is_at("2026-04-02T21:00:00Z");
        assert!(house.may(&resident(), Verb::Write).await);
        let today = (day("2026-04-02"), why);
        let error = moves(&house, &manager, today).await.unwrap_err();
        assert_eq!(fields(error), ["to"]);
        house.is_at("2026-04-01T09:00:00Z");
        let early = (day("2026-04-01"), "All has been said.");
        moves(&house, &manager, early).await.unwrap();
        house.is_at("2026-04-01T22:00:00Z");
        assert!(!house.may(&resident(), Verb::Write).await);
        // What has ended stays so.
        let error = moves(&house, &manager, (day("2026-05-01"), why)).await;
        assert!(matches!(error, Err(Error::Conflict(_))), "{error:?}");
        let kinds = house.record().await;
        let moved = kinds.iter().filter(|kind| *kind == "process_phase_moved");
        assert_eq!(moved.count(), 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_moves_a_phase_into_another_or_that_of_others() {
    on_both(async |house: House| {
        house.is_at("2026-03-01T10:00:00Z");
        let manager = house.staff("manager").await;
        house.begins_process(&manager).await.unwrap();
        house.describes(&manager, 0).await.unwrap();
        house.adds_ideas(&manager, Standing::Anyone).await.unwrap();
        for days in [("2026-03-02", "2026-03-04"), ("2026-03-06", "2026-03-09")] {
            house.saves(&manager, phase(days, "write")).await.unwrap();
        }
        let later = (day("2026-03-06"), "More time.");
        let draft = moves(&house, &manager, later).await;
        assert!(matches!(draft, Err(Error::Conflict(_))), "{draft:?}");
        house.publishes(&manager, 0).await.unwrap();
        let error = moves(&house, &manager, later).await.unwrap_err();
        assert_eq!(fields(error), ["to"]);
        let others = [
            house.staff_of("manager", "water").await,
            house.staff("caseworker").await,
            resident(),
        ];
        for actor in others {
            let denied = moves(&house, &actor, (day("2026-03-05"), "More time.")).await;
            assert!(matches!(denied, Err(Error::Denied(_))), "{denied:?}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phase_is_moved_by_clicks() {
    on_both(async |house: House| {
        house.is_at("2026-03-12T10:00:00Z");
        house.asks(Standing::Confirmed).await;
        let desk = house.desk("manager").await;
        let work = "/staff/participation/harbour";
        desk.opens(work).await.says("Move its last day");
        let id = house.setup().await.phases[0].id;
        let path = format!("{work}/phases/{id}/move");
        let wrong = desk.does(&path, &[("to", "soon"), ("reason", "")]).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Choose a day");
        let sent = [("to", "2026-04-02"), ("reason", "The storm.")];
        desk.does(&path, &sent).await.says("The page says why");
        house
            .stranger()
            .opens("/participate/harbour")
            .await
            .says("“Collecting ideas” ends on 2 April 2026 instead of 28 March 2026.")
            .says("The storm.");
        let auditor = house.desk("auditor").await;
        auditor.opens(work).await.says_nothing_of("Move its last");
        assert_eq!(auditor.get(&path).await.status, 403);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_follows_the_process_hears_of_the_move() {
    on_both(async |house: House| {
        house.is_at("2026-03-12T10:00:00Z");
        let manager = house.asks(Standing::Confirmed).await;
        let ana = house.resident(ANA).await;
        let thing = ("process-harbour", Rhythm::AtOnce);
        house.follows(&ana.actor, thing).await.unwrap();
        house.is_at("2026-03-12T10:00:01Z");
        let later = (day("2026-04-02"), "The storm kept people at home.");
        moves(&house, &manager, later).await.unwrap();
        house.tells().await;
        let mails = house.mails_to(ANA);
        let mail = mails.last().unwrap();
        for words in [
            "The last day of a phase was moved: The old harbour",
            "> The storm kept people at home.",
        ] {
            assert!(mail.contains(words), "{words}: {mail}");
        }
    })
    .await;
}
