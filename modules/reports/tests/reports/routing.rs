//! Another category, another place, another body: the right one gets it, and the clocks keep running.

use stoa_kernel::{Actor, Error, Id};
use stoa_reports::{
    commands::{
        self, AssignReport, MoveReport, RecategoriseReport, RouteReport, RouteTo, SendOutcome,
        SendToAgency,
    },
    model::{HandoverState, HandoverWay, Report, Status, UpdateKind},
    store,
};

use crate::house::{EAST, House, WEST, answers, caseworker, fields, lamp, on_both};

async fn recategorise(
    house: &House,
    report: &Report,
    category: &str,
) -> stoa_kernel::Result<Report> {
    let input = RecategoriseReport {
        reference: report.reference("M"),
        seen_version: report.version,
        category: category.to_owned(),
        answers: Default::default(),
        reason: String::new(),
    };
    house
        .act(&caseworker(), async |app, tx| {
            commands::recategorise_report(app, tx, input).await
        })
        .await
}

async fn route(house: &House, report: &Report, to: RouteTo) -> stoa_kernel::Result<Report> {
    let input = RouteReport {
        reference: report.reference("M"),
        seen_version: report.version,
        to,
        reason: "It is theirs.".to_owned(),
    };
    house
        .act(&caseworker(), async |app, tx| {
            commands::route_report(app, tx, input).await
        })
        .await
}

fn by_hand(agency: &str, team: Option<&str>) -> RouteTo {
    RouteTo::Agency {
        agency: agency.to_owned(),
        team: team.map(str::to_owned),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_category_goes_to_whoever_answers_for_it() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        assert_eq!(
            fields(recategorise(&house, &report, "gone").await),
            ["category"]
        );
        assert_eq!(
            fields(recategorise(&house, &report, "lamp").await),
            ["category"]
        );
        let road = recategorise(&house, &report, "pothole").await.unwrap();
        assert_eq!(
            (road.agency.as_str(), road.team.as_deref()),
            ("council", Some("roads"))
        );
        assert_eq!(road.status, Status::Received);
        // What was promised to the resident stays promised.
        assert_eq!(road.clocks, report.clocks);
        let leak = recategorise(&house, &road, "leak").await.unwrap();
        assert_eq!(
            (leak.agency.as_str(), leak.status),
            ("water", Status::HandedOver)
        );
        assert_eq!(leak.clocks, report.clocks);
        let mut db = house.app.db.read().await.unwrap();
        let handovers = store::handovers_of(&mut db, report.id).await.unwrap();
        assert_eq!(handovers.len(), 1);
        let back = recategorise(&house, &leak, "lamp").await.unwrap();
        assert_eq!(
            (back.agency.as_str(), back.status),
            ("council", Status::InProgress)
        );
        let handovers = store::handovers_of(&mut db, report.id).await.unwrap();
        assert_eq!(handovers[0].state, HandoverState::Ended);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_that_the_new_category_asks_for_stay() {
    on_both(async |house| {
        let mut input = lamp(WEST);
        input.category = "pothole".to_owned();
        input.answers = answers(&[("depth", "12")]);
        let report = house.submit(&Actor::Anonymous, input).await;
        assert_eq!(report.answers[0].values, ["12"]);
        let lamp = recategorise(&house, &report, "lamp").await.unwrap();
        assert_eq!(lamp.answers, []);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_report_of_another_body_is_given_to_it_at_once() {
    on_both(async |house| {
        let mut input = lamp(WEST);
        input.category = "leak".to_owned();
        let report = house.submit(&Actor::Anonymous, input).await;
        assert_eq!(
            (report.agency.as_str(), report.status),
            ("water", Status::HandedOver)
        );
        let mut db = house.app.db.read().await.unwrap();
        let handover = store::handovers_of(&mut db, report.id)
            .await
            .unwrap()
            .remove(0);
        assert_eq!(
            (handover.way, handover.state),
            (HandoverWay::Mail, HandoverState::Waiting)
        );
        let told = SendToAgency {
            handover: handover.id,
            outcome: SendOutcome::Told,
        };
        let system = Actor::System("test");
        let told = house
            .act(&system, async |app, tx| {
                commands::send_to_agency(app, tx, told).await
            })
            .await
            .unwrap();
        assert_eq!(told.state, HandoverState::Sent);
        let updates = store::updates_of(&mut db, report.id).await.unwrap();
        assert_eq!(
            (updates[0].kind, updates[0].after.as_str()),
            (UpdateKind::Sent, "mail")
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_routed_by_hand_and_by_the_map() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let same = route(&house, &report, RouteTo::ByTheMap).await;
        assert_eq!(same, Err(Error::conflict("reports-routed-already")));
        assert_eq!(
            fields(route(&house, &report, by_hand("nobody", None)).await),
            ["agency"]
        );
        assert_eq!(
            fields(route(&house, &report, by_hand("water", Some("roads"))).await),
            ["team"]
        );
        let roads = route(&house, &report, by_hand("council", Some("roads")))
            .await
            .unwrap();
        assert_eq!((roads.status, roads.rule), (Status::Received, None));
        let power = route(&house, &roads, by_hand("power", None)).await.unwrap();
        assert_eq!(
            (power.status, power.team.as_deref()),
            (Status::HandedOver, None)
        );
        assert_eq!(power.clocks, report.clocks);
        let back = route(&house, &power, RouteTo::ByTheMap).await.unwrap();
        assert_eq!(
            (back.agency.as_str(), back.team.as_deref()),
            ("council", Some("lamps"))
        );
        let mut db = house.app.db.read().await.unwrap();
        let updates = store::updates_of(&mut db, report.id).await.unwrap();
        let told: Vec<_> = updates
            .iter()
            .map(|update| (update.after.as_str(), update.internal))
            .collect();
        assert_eq!(
            told,
            [
                ("council/roads", true),
                ("power", false),
                ("council/lamps", false)
            ]
        );
        let handovers = store::handovers_of(&mut db, report.id).await.unwrap();
        assert_eq!(handovers[0].way, HandoverWay::Open311);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_moved_report_is_in_the_ward_of_its_new_place() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let input = MoveReport {
            reference: report.reference("M"),
            seen_version: report.version,
            point: Some(EAST),
            address: "Quay 3".to_owned(),
        };
        let moved = house
            .act(&caseworker(), async |app, tx| {
                commands::move_report(app, tx, input).await
            })
            .await
            .unwrap();
        assert_ne!(moved.ward, report.ward);
        assert_eq!(
            (moved.address.as_str(), moved.clocks),
            ("Quay 3", report.clocks)
        );
        assert_eq!(house.report(report.id).await, moved);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn work_is_given_only_to_those_who_work_there() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let assign = async |team: Option<&str>, assignee| {
            let input = AssignReport {
                reference: report.reference("M"),
                seen_version: report.version,
                team: team.map(str::to_owned),
                assignee,
            };
            house
                .act(&caseworker(), async |app, tx| {
                    commands::assign_report(app, tx, input).await
                })
                .await
        };
        assert_eq!(fields(assign(Some("gone"), None).await), ["team"]);
        assert_eq!(fields(assign(None, Some(Id::new(4))).await), ["assignee"]);
        let colleague = house.add_staff("ruth").await;
        let given = assign(Some("lamps"), Some(colleague)).await.unwrap();
        assert_eq!(given.assignee, Some(colleague));
        // Nothing that the public sees has changed.
        assert_eq!(given.updated_at, report.updated_at);
    })
    .await;
}
