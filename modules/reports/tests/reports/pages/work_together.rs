//! Two people and one report: nobody's change is lost, and nobody's words. And the way from one report to the next.

use stoa_kernel::Actor;
use stoa_reports::model::Status;

use crate::house::{WEST, lamp, on_both};

#[tokio::test(flavor = "multi_thread")]
async fn the_second_sees_what_the_first_did_and_keeps_their_words() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let path = |to: &str| format!("/staff/reports/{}/status?to={to}", report.reference("M"));
        let first = house.browser_of("manager").await;
        let second = house.browser_of("caseworker").await;
        let slow = second.opens(&path("fixed")).await;
        first
            .does(&path("in-progress"), &[("reason", "A crew is there.")])
            .await;
        let typed = [("reason", "It shines again.")];
        let conflict = second.sends(&slow, "/status", &typed).await;
        assert_eq!(conflict.status, 409);
        conflict
            .says("What changed while you were writing")
            .says("State: from “Received” to “Being worked on”")
            .says("manager")
            .says("A crew is there.");
        assert_eq!(conflict.all("textarea[name=reason]"), ["It shines again."]);
        assert_eq!(house.report(report.id).await.status, Status::InProgress);
        second
            .sends(&conflict, "/status", &[])
            .await
            .says("is changed.");
        let report = house.report(report.id).await;
        assert_eq!(
            (report.status, report.reason.as_str()),
            (Status::Fixed, "It shines again.")
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_walks_through_the_queue_from_report_to_report() {
    on_both(async |house| {
        let mut references = Vec::new();
        for _ in 0..3 {
            let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
            references.push(report.reference("M"));
        }
        let browser = house.browser_of("caseworker").await;
        let queue = browser.opens("/staff?team=lamps").await;
        let first = queue.attribute(".stoa-queue__link", "href");
        let page = browser.opens(&first).await;
        let fixed = browser.opens(&page.link("Fixed")).await;
        let second = browser.sends(&fixed, "/status", &[("then", "next")]).await;
        second.says("is changed.");
        assert!(second.path.contains(&references[1]), "{}", second.path);
        let third = browser.opens(&second.link("Next in the queue")).await;
        assert!(third.path.contains(&references[2]), "{}", third.path);
        assert!(third.all("a[data-key=n]").is_empty(), "it was the last");
        assert_eq!(
            third.link("Back to the queue"),
            "/staff?status=open&team=lamps"
        );
        let fixed = browser.opens(&third.link("Fixed")).await;
        let end = browser.sends(&fixed, "/status", &[("then", "next")]).await;
        assert_eq!(end.path, "/staff?status=open&team=lamps");
        assert_eq!(
            end.all(".stoa-queue__row .stoa-reference"),
            [references[1].clone()]
        );
    })
    .await;
}
