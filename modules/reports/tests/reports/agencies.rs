//! What other bodies tell: taken once, as their own words, and only by the body that has the report.

use stoa_kernel::{Actor, Error, Id};
use stoa_reports::{
    commands::{self, SendOutcome, SendToAgency, TakeAgencyUpdate},
    model::{Author, HandoverState, Report, Status},
    store,
};

use crate::house::{House, WEST, at, fields, lamp, on_both};

async fn leak(house: &House) -> Report {
    let mut input = lamp(WEST);
    input.category = "leak".to_owned();
    house.submit(&Actor::Anonymous, input).await
}

fn water() -> Actor {
    Actor::Program {
        id: Id::new(3),
        name: "Water desk".to_owned(),
        roles: vec![
            "reporter".to_owned(),
            "agency".to_owned(),
            "water".to_owned(),
        ],
    }
}

async fn tell(
    house: &House,
    report: &Report,
    (their_id, status): (&str, Option<Status>),
    text: &str,
) -> stoa_kernel::Result<Report> {
    let input = TakeAgencyUpdate {
        agency: "water".to_owned(),
        reference: report.reference("M"),
        their_id: their_id.to_owned(),
        status,
        text: text.to_owned(),
        at: at("2026-03-02T09:59:00Z"),
    };
    house
        .act(&water(), async |app, tx| {
            commands::take_agency_update(app, tx, input).await
        })
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn their_words_are_taken_once() {
    on_both(async |house| {
        let report = leak(&house).await;
        let open = tell(
            &house,
            &report,
            ("u1", Some(Status::Received)),
            "We have it.",
        )
        .await
        .unwrap();
        // With them "received" means that it lies there still.
        assert_eq!(open.status, Status::HandedOver);
        let again = tell(
            &house,
            &report,
            ("u1", Some(Status::Received)),
            "We have it.",
        )
        .await;
        assert_eq!(again, Err(Error::conflict("reports-update-taken-already")));
        let fixed = tell(&house, &report, ("u2", Some(Status::Fixed)), "")
            .await
            .unwrap();
        assert_eq!(
            (fixed.status, fixed.closed_at),
            (Status::Fixed, Some(house.clock.now()))
        );
        let mut db = house.app.db.read().await.unwrap();
        let updates = store::updates_of(&mut db, report.id).await.unwrap();
        assert!(
            updates
                .iter()
                .all(|update| update.by == Author::Agency("water".to_owned()))
        );
        assert_eq!(updates[0].at, at("2026-03-02T09:59:00Z"));
        let handovers = store::handovers_of(&mut db, report.id).await.unwrap();
        assert_eq!(handovers[0].state, HandoverState::Ended);
        assert_eq!(
            fields(tell(&house, &report, ("u3", None), " ").await),
            ["text"]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_speaks_only_of_its_own_reports() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let refused = tell(&house, &report, ("u1", Some(Status::Fixed)), "Done.").await;
        assert!(matches!(refused, Err(Error::Denied(_))), "{refused:?}");
        assert_eq!(house.report(report.id).await, report);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn their_number_leads_back_to_the_report() {
    on_both(async |house| {
        let report = leak(&house).await;
        let mut db = house.app.db.read().await.unwrap();
        let handover = store::handovers_of(&mut db, report.id)
            .await
            .unwrap()
            .remove(0);
        let send = async |outcome| {
            let input = SendToAgency {
                handover: handover.id,
                outcome,
            };
            let system = Actor::System("test");
            house
                .act(&system, async |app, tx| {
                    commands::send_to_agency(app, tx, input).await
                })
                .await
        };
        send(SendOutcome::Promised {
            token: "t".to_owned(),
        })
        .await
        .unwrap();
        let taken = send(SendOutcome::Taken {
            their_id: "W-77".to_owned(),
        })
        .await
        .unwrap();
        assert_eq!(
            (taken.token.as_str(), taken.state),
            ("t", HandoverState::Sent)
        );
        let found = store::handover_by_their_id(&mut db, "water", "W-77")
            .await
            .unwrap();
        assert_eq!(found.map(|found| found.report), Some(report.id));
        assert_eq!(
            store::handover_by_their_id(&mut db, "water", "")
                .await
                .unwrap(),
            None
        );
        // Told once, though it was written down twice.
        assert_eq!(
            store::updates_of(&mut db, report.id).await.unwrap().len(),
            1
        );
        let open = store::open_handovers(&mut db, "water", Id::new(0), 10)
            .await
            .unwrap();
        assert_eq!(open.len(), 1);
        let refused = send(SendOutcome::Refused {
            note: "No such street.".to_owned(),
        })
        .await
        .unwrap();
        assert_eq!(
            (refused.state, refused.note.as_str()),
            (HandoverState::Refused, "No such street.")
        );
    })
    .await;
}
