//! Cases go to colleagues, to whoever stands in for them, to other bodies, and away from those with a conflict of interest.

use jiff::civil::date;
use stoa_kernel::Error;
use stoa_services::commands::{
    HandOverApplication, SetAbsence, assign_application, declare_conflict, end_absence,
    hand_over_application, set_absence,
};

use super::{applies, path};
use crate::house::on_both;

#[tokio::test(flavor = "multi_thread")]
async fn a_case_given_to_somebody_away_goes_to_whoever_stands_in() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let (_, reference) = applies(&house).await;
        let sam = house.staff("caseworker").await;
        let (kim, lee) = (
            house.works("caseworker", "council").await,
            house.works("caseworker", "council").await,
        );
        let (kim, lee) = (kim.staff().unwrap().clone(), lee.staff().unwrap().clone());
        let manager = house.works("manager", "council").await;
        let mut tx = house.app.db.begin(&manager).await.unwrap();
        let away = SetAbsence {
            staff: kim.id,
            substitute: Some(lee.id),
            first: Some(date(2026, 3, 1)),
            last: Some(date(2026, 3, 9)),
        };
        let done = set_absence(&house.app, &mut tx, away.clone())
            .await
            .unwrap();
        let absence = tx.commit(done).await.unwrap();
        let mut tx = house.app.db.begin(&manager).await.unwrap();
        let twice = set_absence(&house.app, &mut tx, away).await;
        assert!(matches!(twice, Err(Error::Conflict(_))), "{twice:?}");
        drop(tx);
        let page = sam.opens(&format!("{}/pass-on", path(&reference))).await;
        let to = kim.id.to_string();
        let given = sam.sends(&page, "/assign", &[("assignee", &to)]).await;
        given.says("The application was passed on");
        let of = |id: String| format!("/staff/applications?whose={id}");
        sam.opens(&of(lee.id.to_string())).await.says(&reference);
        sam.opens(&of(to.clone())).await.says_nothing_of(&reference);
        let mut tx = house.app.db.begin(&manager).await.unwrap();
        let done = end_absence(&mut tx, absence.id).await.unwrap();
        tx.commit(done).await.unwrap();
        let page = sam.opens(&format!("{}/pass-on", path(&reference))).await;
        sam.sends(&page, "/assign", &[("assignee", &to)]).await;
        sam.opens(&of(to)).await.says(&reference);
        let record = house.record(&format!("absence-{}", absence.id)).await;
        assert_eq!(record, ["absence_set", "absence_ended"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_stands_in_sees_the_cases_among_their_own() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let (_, reference) = applies(&house).await;
        let (sam, kim) = (
            house.staff("caseworker").await,
            house.staff("caseworker").await,
        );
        let page = kim.opens(&path(&reference)).await;
        kim.sends(&page, "/take", &[]).await;
        sam.opens("/staff/applications?whose=mine")
            .await
            .says_nothing_of(&reference);
        let substitute = sam.who.unwrap().to_string();
        let wrong = [
            ("first", "2026-03-02"),
            ("last", "2026-03-01"),
            ("substitute", substitute.as_str()),
        ];
        let refused = kim.does("/staff/absence", &wrong).await;
        assert_eq!(refused.status, 422);
        let fields = [
            ("first", "2026-03-02"),
            ("last", "2026-03-06"),
            ("substitute", substitute.as_str()),
        ];
        kim.does("/staff/absence", &fields)
            .await
            .says("The absence is saved");
        sam.opens("/staff/applications?whose=mine")
            .await
            .says(&reference);
        let page = kim.opens("/staff/absence").await;
        kim.sends(&page, "/end", &[])
            .await
            .says("The absence is ended");
        sam.opens("/staff/applications?whose=mine")
            .await
            .says_nothing_of(&reference);
        let auditor = house.staff("auditor").await;
        assert_eq!(auditor.get("/staff/absence").await.status, 403);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conflict_of_interest_closes_the_case_to_whoever_declares_it() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let (ana, reference) = applies(&house).await;
        let (sam, kim) = (
            house.staff("caseworker").await,
            house.staff("caseworker").await,
        );
        let page = sam.opens(&path(&reference)).await;
        sam.sends(&page, "/take", &[]).await;
        let page = sam.opens(&format!("{}/pass-on", path(&reference))).await;
        sam.sends(&page, "/step-back", &[])
            .await
            .says("You stepped back");
        assert_eq!(sam.get(&path(&reference)).await.status, 403);
        assert_eq!(
            sam.get(&format!("{}/decide", path(&reference)))
                .await
                .status,
            403
        );
        kim.opens("/staff/applications?whose=nobody")
            .await
            .says(&reference);
        kim.opens(&path(&reference))
            .await
            .says("stepped back because of a conflict of interest");
        ana.follows()
            .await
            .says("The office stepped back because of a conflict of interest");
        // Nobody gives it back to them either.
        let page = kim.opens(&format!("{}/pass-on", path(&reference))).await;
        let ids = page.attributes("select[name=assignee] option", "value");
        assert!(!ids.contains(&sam.who.unwrap().to_string()), "{ids:?}");
        let own = house.works("caseworker", "council").await;
        let mut tx = house.app.db.begin(&own).await.unwrap();
        let wrong = assign_application(&house.app, &mut tx, (&reference, 6), sam.who).await;
        assert!(matches!(wrong, Err(Error::Invalid(_))), "{wrong:?}");
        let old = declare_conflict(&house.app, &mut tx, (&reference, 5)).await;
        assert!(matches!(old, Err(Error::Conflict(_))), "{old:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_body_decides_after_a_hand_over() {
    on_both(async |house| {
        house.licenses_dogs().await;
        house.has_agency("water", "Northwater").await;
        let (ana, reference) = applies(&house).await;
        let sam = house.staff("caseworker").await;
        let wet = house.staff_of("caseworker", "water").await;
        assert_eq!(wet.get(&path(&reference)).await.status, 403);
        let page = sam.opens(&format!("{}/pass-on", path(&reference))).await;
        let missing = sam.sends(&page, "/hand-over", &[("agency", "water")]).await;
        assert_eq!(missing.status, 422);
        let fields = [
            ("agency", "water"),
            ("reason", "The dog swims in their reservoir."),
        ];
        sam.sends(&page, "/hand-over", &fields)
            .await
            .says("was handed over");
        assert_eq!(sam.get(&path(&reference)).await.status, 403);
        wet.opens("/staff/applications").await.says(&reference);
        ana.follows()
            .await
            .says("The dog swims in their reservoir.");
        let last = house.record(&reference).await;
        assert_eq!(last.last().unwrap(), "application_handed_over");
        let own = house.works("caseworker", "council").await;
        let mut tx = house.app.db.begin(&own).await.unwrap();
        let input = HandOverApplication {
            reference,
            seen_version: 5,
            agency: "council".to_owned(),
            reason: "Back".to_owned(),
        };
        let denied = hand_over_application(&house.app, &mut tx, input).await;
        assert!(matches!(denied, Err(Error::Denied(_))), "{denied:?}");
    })
    .await;
}
