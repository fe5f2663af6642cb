//! Reporting a problem: what is kept, who answers, what is refused.

use stoa_kernel::{Actor, Error, Point};
use stoa_reports::{commands, model::Status, store};

use crate::house::{EAST, WEST, answers, at, contact, lamp, on_both, person};

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_kept_with_whoever_answers_for_it() {
    on_both(async |house| {
        let mut input = lamp(WEST);
        input.contact = contact("ana@example.org");
        let made = house.submit(&Actor::Anonymous, input).await;
        let report = house.report(made.id).await;
        assert_eq!(report, made);
        assert_eq!(
            (report.agency.as_str(), report.team.as_deref()),
            ("council", Some("lamps"))
        );
        assert_eq!(report.status, Status::Received);
        // Monday 10:00; the office works 9 to 17, so that 2 hours end at noon and 16 on Wednesday morning.
        assert_eq!(
            report.clocks.respond_due_at,
            Some(at("2026-03-02T12:00:00Z"))
        );
        assert_eq!(report.clocks.fix_due_at, Some(at("2026-03-04T10:00:00Z")));
        assert_eq!(house.kinds(&report).await, ["report_submitted"]);
        let mut db = house.app.db.read().await.unwrap();
        let wards = house.app.db.town().areas(&mut db).await.unwrap();
        assert_eq!(wards.get(report.ward.unwrap()).unwrap().code, "W1");
        let data = house
            .app
            .vault
            .open_data(&mut db, report.reporter.unwrap())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (data["email"].as_str(), data["lang"].as_str()),
            ("ana@example.org", "es")
        );
        let reference = report.reference("M").to_lowercase();
        assert_eq!(
            store::by_reference(&mut db, "M", &reference).await.unwrap(),
            Some(report)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_who_is_known_is_the_reporter() {
    on_both(async |house| {
        let mut input = lamp(WEST);
        input.contact = contact("ana@example.org");
        let first = house.submit(&Actor::Anonymous, input).await;
        let ana = person(first.reporter.unwrap());
        let second = house.submit(&ana, lamp(EAST)).await;
        assert_eq!(second.reporter, first.reporter);
        assert!(second.reporter_told);
        let mut db = house.app.db.read().await.unwrap();
        let own = store::of_reporters(&mut db, &[first.reporter.unwrap()], 10)
            .await
            .unwrap();
        assert_eq!(
            own.iter().map(|report| report.id).collect::<Vec<_>>(),
            [second.id, first.id]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn all_that_is_wrong_is_said_at_once() {
    on_both(async |house| {
        let mut input = lamp(Point {
            lat: 10.0,
            lon: 10.0,
        });
        input.category = "pothole".to_owned();
        input.answers = answers(&[("depth", "deep")]);
        input.description = " \n".to_owned();
        input.contact = contact("no address");
        input.contact.phone = "call me".to_owned();
        let outcome = house
            .act(&Actor::Anonymous, async |app, tx| {
                commands::submit_report(app, tx, input).await
            })
            .await;
        let Err(Error::Invalid(faults)) = outcome else {
            panic!("{outcome:?}")
        };
        let fields: Vec<_> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(
            fields,
            ["answer-depth", "description", "place", "email", "phone"]
        );
        let mut input = lamp(WEST);
        input.point = None;
        input.category = "gone".to_owned();
        let outcome = house
            .act(&Actor::Anonymous, async |app, tx| {
                commands::submit_report(app, tx, input).await
            })
            .await;
        let Err(Error::Invalid(faults)) = outcome else {
            panic!("{outcome:?}")
        };
        let fields: Vec<_> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["category", "place"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_will_do_for_a_place() {
    on_both(async |house| {
        let mut input = lamp(WEST);
        input.point = None;
        input.address = "12 High Street".to_owned();
        let report = house.submit(&Actor::Anonymous, input).await;
        assert_eq!((report.ward, report.point), (None, None));
        assert_eq!(report.team.as_deref(), Some("lamps"));
        assert_eq!(house.report(report.id).await, report);
    })
    .await;
}
