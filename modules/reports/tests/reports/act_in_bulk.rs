//! The same for many: each is done or refused by itself.

use stoa_kernel::{Actor, Error};
use stoa_reports::{
    commands::{self, ActInBulk, BulkAct, BulkOutcome},
    model::{Report, Status},
    store,
};

use crate::house::{EAST, House, WEST, caseworker, fields, lamp, on_both};

async fn act(house: &House, reports: &[&Report], act: BulkAct) -> stoa_kernel::Result<BulkOutcome> {
    let seen = |report: &&Report| (report.reference("M"), report.version);
    let input = ActInBulk {
        reports: reports.iter().map(seen).collect(),
        act,
    };
    house
        .act(&caseworker(), async |app, tx| {
            commands::act_in_bulk(app, tx, input).await
        })
        .await
}

fn to(status: Status) -> BulkAct {
    BulkAct::Status {
        status,
        reason: "Done on one tour.".to_owned(),
        promised_for: None,
        agency: String::new(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_be_done_is_done_and_the_rest_is_named() {
    on_both(async |house| {
        let one = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let two = house.submit(&Actor::Anonymous, lamp(EAST)).await;
        let stale = Report {
            version: 9,
            ..house.submit(&Actor::Anonymous, lamp(EAST)).await
        };
        let outcome = act(&house, &[&one, &stale, &two], to(Status::Fixed))
            .await
            .unwrap();
        assert_eq!(outcome.done.len(), 2);
        let refused = (
            stale.reference("M"),
            Error::conflict("reports-changed-meanwhile"),
        );
        assert_eq!(outcome.refused, [refused]);
        for (report, status) in [
            (&one, Status::Fixed),
            (&stale, Status::Received),
            (&two, Status::Fixed),
        ] {
            assert_eq!(house.report(report.id).await.status, status);
        }
        assert_eq!(house.kinds(&one).await.last().unwrap(), "status_changed");
        assert_eq!(house.kinds(&stale).await.len(), 1);
        // Nothing of the one that was refused stays behind.
        let mut db = house.app.db.read().await.unwrap();
        assert_eq!(store::updates_of(&mut db, stale.id).await.unwrap(), []);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn when_nothing_can_be_done_the_first_refusal_is_the_answer() {
    on_both(async |house| {
        let one = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let stale = Report {
            version: 9,
            ..one.clone()
        };
        let refused = act(&house, &[&stale], to(Status::Fixed)).await;
        assert_eq!(
            refused.unwrap_err(),
            Error::conflict("reports-changed-meanwhile")
        );
        assert_eq!(
            fields(act(&house, &[], to(Status::Fixed)).await),
            ["reports"]
        );
        let without = BulkAct::Status {
            status: Status::WontFix,
            reason: String::new(),
            promised_for: None,
            agency: String::new(),
        };
        assert_eq!(fields(act(&house, &[&one], without).await), ["reason"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_become_duplicates_of_one() {
    on_both(async |house| {
        let stays = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let one = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let two = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let into = stays.reference("M");
        let outcome = act(&house, &[&one, &two], BulkAct::Merge { into })
            .await
            .unwrap();
        assert!(outcome.done.iter().all(|report| report.id == stays.id));
        assert_eq!(house.report(stays.id).await.supports, 2);
        assert_eq!(house.report(two.id).await.duplicate_of, Some(stays.id));
    })
    .await;
}
