//! Saying where a report stands: what each state needs, and that nobody's change is lost.

use stoa_kernel::{Actor, Error};
use stoa_reports::{
    commands::{self, AssignReport, ChangeStatus, NoteInternally, PublishUpdate, WithdrawReport},
    model::{Author, HandoverState, HandoverWay, Report, Status, UpdateKind},
    store,
};

use crate::house::{
    House, WEST, at, caseworker, contact, fields, lamp, on_both, person, works_for,
};

fn change(report: &Report, status: Status) -> ChangeStatus {
    ChangeStatus {
        reference: report.reference("M"),
        seen_version: report.version,
        status,
        reason: String::new(),
        promised_for: None,
        agency: String::new(),
    }
}

async fn changed(house: &House, input: ChangeStatus) -> stoa_kernel::Result<Report> {
    house
        .act(&caseworker(), async |app, tx| {
            commands::change_status(app, tx, input).await
        })
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn each_state_needs_what_it_promises() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let check = async |input: ChangeStatus, expected: &[&str]| {
            assert_eq!(fields(changed(&house, input).await), expected);
        };
        check(change(&report, Status::Planned), &["promised_for"]).await;
        let past = Some("2026-03-01".parse().unwrap());
        check(
            ChangeStatus {
                promised_for: past,
                ..change(&report, Status::Planned)
            },
            &["promised_for"],
        )
        .await;
        check(change(&report, Status::WontFix), &["reason"]).await;
        check(change(&report, Status::HandedOver), &["agency"]).await;
        let own = "council".to_owned();
        check(
            ChangeStatus {
                agency: own,
                ..change(&report, Status::HandedOver)
            },
            &["agency"],
        )
        .await;
        check(change(&report, Status::Duplicate), &["status"]).await;
        check(change(&report, Status::Withdrawn), &["status"]).await;
        check(change(&report, Status::Received), &["status"]).await;
        assert_eq!(house.report(report.id).await, report);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_answer_stops_the_first_clock_and_the_end_stops_all() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        house.clock.set(at("2026-03-02T11:00:00Z"));
        let promised_for = Some("2026-03-06".parse().unwrap());
        let planned = ChangeStatus {
            promised_for,
            ..change(&report, Status::Planned)
        };
        let report = changed(&house, planned).await.unwrap();
        assert_eq!(report.clocks.responded_at, Some(at("2026-03-02T11:00:00Z")));
        assert_eq!(report.promised_for, promised_for);
        house.clock.set(at("2026-03-05T11:00:00Z"));
        let reason = "We put in a new lamp.".to_owned();
        let fixed = ChangeStatus {
            reason,
            ..change(&report, Status::Fixed)
        };
        let report = changed(&house, fixed).await.unwrap();
        assert_eq!(report.closed_at, Some(at("2026-03-05T11:00:00Z")));
        assert_eq!(
            (report.promised_for, report.clocks.responded_at),
            (None, Some(at("2026-03-02T11:00:00Z")))
        );
        assert_eq!(house.report(report.id).await, report);
        let mut db = house.app.db.read().await.unwrap();
        let updates = store::updates_of(&mut db, report.id).await.unwrap();
        let told: Vec<_> = updates
            .iter()
            .map(|update| (update.kind, update.status_after))
            .collect();
        let changed = UpdateKind::StatusChanged;
        assert_eq!(
            told,
            [
                (changed, Some(Status::Planned)),
                (changed, Some(Status::Fixed))
            ]
        );
        assert!(matches!(&updates[1].by, Author::Staff { name, .. } if name == "Ruth Okoro"));
        assert_eq!(updates[1].text, "We put in a new lamp.");
        assert_eq!(
            house.kinds(&report).await,
            ["report_submitted", "status_changed", "status_changed"]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_comes_second_hears_of_the_first() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let reference = report.reference("M");
        let assign = AssignReport {
            reference: reference.clone(),
            seen_version: report.version,
            team: Some("roads".to_owned()),
            assignee: None,
        };
        let first = house
            .act(&caseworker(), async |app, tx| {
                commands::assign_report(app, tx, assign).await
            })
            .await;
        assert_eq!(first.unwrap().team.as_deref(), Some("roads"));
        let second = changed(&house, change(&report, Status::InProgress)).await;
        assert_eq!(second, Err(Error::conflict("reports-changed-meanwhile")));
        let publish = PublishUpdate {
            reference: reference.clone(),
            seen_version: report.version,
            text: "We are on our way.".to_owned(),
            photos: Vec::new(),
        };
        let third = house
            .act(&caseworker(), async |app, tx| {
                commands::publish_update(app, tx, publish).await
            })
            .await;
        assert_eq!(
            third.unwrap_err(),
            Error::conflict("reports-changed-meanwhile")
        );
        // A note is in nobody's way.
        let note = NoteInternally {
            reference,
            text: "Called them.".to_owned(),
        };
        house
            .act(&caseworker(), async |app, tx| {
                commands::note_internally(app, tx, note).await
            })
            .await
            .unwrap();
        let kinds = house.kinds(&report).await;
        assert_eq!(kinds, ["report_submitted", "report_assigned", "note_added"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_at_once_are_one_change_and_one_conflict() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let (one, other) = tokio::join!(
            changed(&house, change(&report, Status::InProgress)),
            changed(&house, change(&report, Status::Fixed)),
        );
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        let refused = one.err().or(other.err()).unwrap();
        assert_eq!(refused, Error::conflict("reports-changed-meanwhile"));
        assert_eq!(house.report(report.id).await.version, 2);
        assert_eq!(house.kinds(&report).await.len(), 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn handing_over_gives_it_to_the_other_body_and_keeps_the_clocks() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let agency = "water".to_owned();
        let handed = changed(
            &house,
            ChangeStatus {
                agency,
                ..change(&report, Status::HandedOver)
            },
        )
        .await
        .unwrap();
        assert_eq!(
            (handed.agency.as_str(), handed.team.as_deref()),
            ("water", None)
        );
        assert_eq!(handed.clocks.fix_due_at, report.clocks.fix_due_at);
        let mut db = house.app.db.read().await.unwrap();
        let handovers = store::handovers_of(&mut db, report.id).await.unwrap();
        assert_eq!(
            (handovers[0].way, handovers[0].state),
            (HandoverWay::Mail, HandoverState::Waiting)
        );
        // A caseworker of that body works on it, and their words are that body's.
        let theirs = works_for("caseworker", "water");
        let fixed = change(&handed, Status::Fixed);
        let fixed = house
            .act(&theirs, async |app, tx| {
                commands::change_status(app, tx, fixed).await
            })
            .await
            .unwrap();
        let updates = store::updates_of(&mut db, report.id).await.unwrap();
        assert_eq!(
            updates.last().unwrap().by,
            Author::Agency("water".to_owned())
        );
        let handovers = store::handovers_of(&mut db, report.id).await.unwrap();
        assert_eq!(handovers[0].state, HandoverState::Ended);
        // One of another body does not.
        let others = works_for("caseworker", "power");
        let again = change(&fixed, Status::InProgress);
        let refused = house
            .act(&others, async |app, tx| {
                commands::change_status(app, tx, again).await
            })
            .await;
        assert!(matches!(refused, Err(Error::Denied(_))), "{refused:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_open_an_ended_report_with_fresh_clocks() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let fixed = changed(&house, change(&report, Status::Fixed))
            .await
            .unwrap();
        house.clock.set(at("2026-03-09T10:00:00Z"));
        let opened = changed(&house, change(&fixed, Status::Received))
            .await
            .unwrap();
        assert_eq!((opened.closed_at, opened.clocks.responded_at), (None, None));
        assert_eq!(opened.clocks.from, at("2026-03-09T10:00:00Z"));
        assert_eq!(opened.clocks.fix_due_at, Some(at("2026-03-11T10:00:00Z")));
        assert_eq!(opened.reported_at, report.reported_at);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_reporter_and_staff_take_a_report_back() {
    on_both(async |house| {
        let mut input = lamp(WEST);
        input.contact = contact("ana@example.org");
        let report = house.submit(&Actor::Anonymous, input).await;
        let mut input = lamp(WEST);
        input.contact = contact("ANA@example.org");
        let other = house.submit(&Actor::Anonymous, input).await;
        let withdraw = async |actor: Actor| {
            let input = WithdrawReport {
                reference: report.reference("M"),
                text: "It was mine.".to_owned(),
            };
            house
                .act(&actor, async |app, tx| {
                    commands::withdraw_report(app, tx, input).await
                })
                .await
        };
        assert!(matches!(
            withdraw(Actor::Anonymous).await,
            Err(Error::Denied(_))
        ));
        let mut input = lamp(WEST);
        input.contact = contact("ben@example.org");
        let bens = house.submit(&Actor::Anonymous, input).await;
        assert!(matches!(
            withdraw(person(bens.reporter.unwrap())).await,
            Err(Error::Denied(_))
        ));
        // Ana followed the link of her other report: the same mailbox.
        let done = withdraw(person(other.reporter.unwrap())).await.unwrap();
        assert_eq!(done.status, Status::Withdrawn);
        assert_eq!(
            withdraw(caseworker()).await,
            Err(Error::conflict("reports-ended-already"))
        );
    })
    .await;
}
