//! What other bodies tell: taken once, as their own words, and only by the body that has the report.

use stoa_kernel::{Actor, Error, Id};
use stoa_reports::{
    commands::{self, SendOutcome, SendToAgency, TakeAgencyUpdate},
    model::{Author, Handover, HandoverState, Report, Status},
    store,
};

use crate::house::{House, WEST, at, fields, lamp, on_both};

pub async fn leak(house: &House) -> Report {
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
        media_urls: Vec::new(),
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

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_is_not_fixed_goes_to_the_body_again() {
    on_both(async |house| {
        let report = leak(&house).await;
        house.take_jobs().await;
        tell(&house, &report, ("u1", Some(Status::Fixed)), "Done.")
            .await
            .unwrap();
        let input = commands::AnswerFixed {
            reference: report.reference("M"),
            fixed: false,
            text: "It runs still.".to_owned(),
        };
        let opened = house
            .act(&Actor::Anonymous, async |app, tx| {
                commands::answer_fixed(app, tx, input).await
            })
            .await
            .unwrap();
        assert_eq!(
            (opened.status, opened.agency.as_str()),
            (Status::HandedOver, "water")
        );
        // The water company is told by mail: it has no server that would know the report.
        let jobs = house.take_jobs().await;
        assert_eq!(
            jobs.iter()
                .filter(|(kind, _)| kind == commands::BY_MAIL)
                .count(),
            1
        );
    })
    .await;
}

/// A report that was handed to the power company, whose server knows it as P-9.
pub async fn taken_by_power(house: &House) -> (Report, Handover) {
    let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
    let input = commands::RouteReport {
        reference: report.reference("M"),
        seen_version: report.version,
        to: commands::RouteTo::Agency {
            agency: "power".to_owned(),
            team: None,
        },
        reason: "Theirs.".to_owned(),
    };
    let report = house
        .act(&crate::house::caseworker(), async |app, tx| {
            commands::route_report(app, tx, input).await
        })
        .await
        .unwrap();
    let mut db = house.app.db.read().await.unwrap();
    let handovers = store::handovers_of(&mut db, report.id).await;
    let handover = handovers.unwrap().remove(0);
    let their_id = "P-9".to_owned();
    let handover = send(house, handover.id, SendOutcome::Taken { their_id }).await;
    (report, handover)
}

async fn send(house: &House, handover: Id<Handover>, outcome: SendOutcome) -> Handover {
    let input = SendToAgency { handover, outcome };
    house
        .act(&Actor::System("test"), async |app, tx| {
            commands::send_to_agency(app, tx, input).await
        })
        .await
        .unwrap()
}

/// What the power company's server says of a report.
pub async fn take_from_power(
    house: &House,
    report: &Report,
    their_id: &str,
    (status, text): (Option<Status>, &str),
) -> Result<(), Error> {
    let update = TakeAgencyUpdate {
        agency: "power".to_owned(),
        reference: report.reference("M"),
        their_id: their_id.to_owned(),
        status,
        text: text.to_owned(),
        media_urls: Vec::new(),
        at: house.clock.now(),
    };
    let taken = house.act(&Actor::System("test"), async |app, tx| {
        commands::take_agency_update(app, tx, update).await
    });
    taken.await.map(|_report| ())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_has_a_report_is_reminded_of_it() {
    on_both(async |house| {
        let (report, handover) = taken_by_power(&house).await;
        let fixed = (Some(Status::Fixed), "");
        take_from_power(&house, &report, "u1", fixed).await.unwrap();
        house.take_jobs().await;
        let input = commands::AnswerFixed {
            reference: report.reference("M"),
            fixed: false,
            text: "Dark still.".to_owned(),
        };
        house
            .act(&Actor::Anonymous, async |app, tx| {
                commands::answer_fixed(app, tx, input).await
            })
            .await
            .unwrap();
        let mut db = house.app.db.read().await.unwrap();
        let again = store::handovers_of(&mut db, report.id).await.unwrap();
        let [again] = again.as_slice() else {
            panic!("it was handed over anew: {again:?}");
        };
        assert_eq!(
            (again.id, again.state),
            (handover.id, HandoverState::Waiting)
        );
        assert_eq!(again.their_id, "P-9");
        let jobs = house.jobs().await;
        assert!(jobs.iter().any(|(kind, _)| kind == commands::BY_OPEN311));
        let updates = store::updates_of(&mut db, report.id).await.unwrap();
        let reminded = SendOutcome::Reminded {
            update_id: "theirs-3".to_owned(),
            of: updates[0].id,
        };
        let sent = send(&house, handover.id, reminded).await;
        assert_eq!(sent.state, HandoverState::Sent);
        // What they say of that update is no news.
        let echo = take_from_power(&house, &report, "theirs-3", (None, "Dark still.")).await;
        assert_eq!(echo, Err(Error::conflict("reports-update-taken-already")));
    })
    .await;
}
