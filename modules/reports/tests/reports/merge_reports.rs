//! Merging: one report stays, and whoever cared for the other is with it.

use stoa_kernel::{Actor, Error, Id};
use stoa_reports::{
    commands::{self, FollowReport, MergeReports, SupportReport},
    model::{FollowOf, Report, Status, UpdateKind},
    store,
};

use crate::house::{House, WEST, caseworker, contact, fields, lamp, on_both, person};

async fn submitted(house: &House, email: &str) -> Report {
    let mut input = lamp(WEST);
    input.contact = contact(email);
    house.submit(&Actor::Anonymous, input).await
}

async fn merge(house: &House, duplicate: &Report, into: &Report) -> stoa_kernel::Result<Report> {
    let input = MergeReports {
        reference: duplicate.reference("M"),
        seen_version: duplicate.version,
        into: into.reference("M"),
    };
    house
        .act(&caseworker(), async |app, tx| {
            commands::merge_reports(app, tx, input).await
        })
        .await
}

async fn follow(house: &House, actor: &Actor, report: &Report) {
    let input = FollowReport {
        reference: report.reference("M"),
        email: String::new(),
        lang: None,
    };
    house
        .act(actor, async |app, tx| {
            commands::follow_report(app, tx, input).await
        })
        .await
        .unwrap();
}

async fn support(house: &House, report: &Report, visitor: &str) {
    let input = SupportReport {
        reference: report.reference("M"),
        visitor: visitor.to_owned(),
    };
    let act = house.act(&Actor::Anonymous, async |app, tx| {
        commands::support_report(app, tx, input).await
    });
    act.await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn everybody_moves_to_the_one_that_stays() {
    on_both(async |house| {
        let (original, duplicate) = (
            submitted(&house, "ana@example.org").await,
            submitted(&house, "ben@example.org").await,
        );
        let (cid, dora) = (
            submitted(&house, "cid@example.org").await,
            submitted(&house, "dora@example.org").await,
        );
        let (cid, dora) = (
            person(cid.reporter.unwrap()),
            person(dora.reporter.unwrap()),
        );
        follow(&house, &cid, &duplicate).await;
        follow(&house, &dora, &duplicate).await;
        follow(&house, &dora, &original).await;
        support(&house, &original, "one").await;
        support(&house, &duplicate, "one").await;
        support(&house, &duplicate, "two").await;
        let stays = merge(&house, &duplicate, &original).await.unwrap();
        // One, two, and Ben, who reported it again.
        assert_eq!((stays.id, stays.supports), (original.id, 3));
        let merged = house.report(duplicate.id).await;
        assert_eq!(
            (merged.status, merged.duplicate_of),
            (Status::Duplicate, Some(original.id))
        );
        let mut db = house.app.db.read().await.unwrap();
        let followers = store::followers(&mut db, original.id, Id::new(0), 10)
            .await
            .unwrap();
        let mut people: Vec<_> = followers.iter().map(|follow| follow.person).collect();
        people.sort_unstable();
        let mut expected = [
            cid.person().unwrap(),
            dora.person().unwrap(),
            duplicate.reporter.unwrap(),
        ];
        expected.sort_unstable();
        assert_eq!(people, expected);
        assert!(
            followers
                .iter()
                .all(|follow| follow.of == FollowOf::Report(original.id))
        );
        let kinds = async |id| {
            let mut db = house.app.db.read().await.unwrap();
            let updates = store::updates_of(&mut db, id).await.unwrap();
            updates
                .into_iter()
                .map(|update| (update.kind, update.after))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            kinds(duplicate.id).await,
            [(UpdateKind::Merged, original.reference("M"))]
        );
        assert_eq!(
            kinds(original.id).await,
            [(UpdateKind::TookDuplicate, duplicate.reference("M"))]
        );
        assert_eq!(
            store::duplicates_of(&mut db, original.id).await.unwrap(),
            [merged]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chain_of_duplicates_leads_to_the_one_that_stays() {
    on_both(async |house| {
        let [first, second, third] = [
            submitted(&house, "a@example.org").await,
            submitted(&house, "b@example.org").await,
            submitted(&house, "c@example.org").await,
        ];
        merge(&house, &second, &first).await.unwrap();
        // Into the second, which is a duplicate itself.
        assert_eq!(merge(&house, &third, &second).await.unwrap().id, first.id);
        let fourth = submitted(&house, "d@example.org").await;
        let first = house.report(first.id).await;
        merge(&house, &first, &fourth).await.unwrap();
        for report in [first.id, second.id, third.id] {
            assert_eq!(house.report(report).await.duplicate_of, Some(fourth.id));
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_no_duplicate_of_itself_or_of_nothing() {
    on_both(async |house| {
        let report = submitted(&house, "a@example.org").await;
        assert_eq!(fields(merge(&house, &report, &report).await), ["into"]);
        let other = submitted(&house, "b@example.org").await;
        let nothing = Report {
            id: Id::new(5),
            ..other.clone()
        };
        assert_eq!(fields(merge(&house, &report, &nothing).await), ["into"]);
        merge(&house, &report, &other).await.unwrap();
        let again = merge(&house, &house.report(report.id).await, &other).await;
        assert_eq!(again, Err(Error::conflict("reports-ended-already")));
        let back = merge(&house, &house.report(other.id).await, &report).await;
        assert_eq!(fields(back), ["into"]);
    })
    .await;
}
