//! The queue: what is due first, whose it is, how much there is, and the views that somebody keeps.

use stoa_kernel::Actor;
use stoa_reports::commands::SubmitReport;
use stoa_reports::model::Source;

use crate::house::{EAST, House, WEST, at, lamp, on_both};

/// Another report of the same lamp, a bin: it goes to no team and has more time.
fn bin() -> SubmitReport {
    SubmitReport {
        category: "bin".to_owned(),
        description: "The bin is full.".to_owned(),
        point: Some(EAST),
        ..SubmitReport::from(Source::Web)
    }
}

async fn references(house: &House, path: &str) -> Vec<String> {
    let reader = house.browser_of("caseworker").await;
    reader
        .opens(path)
        .await
        .all(".stoa-queue__row .stoa-reference")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_due_first_stands_first() {
    on_both(async |house| {
        let later = house.submit(&Actor::Anonymous, bin()).await;
        let sooner = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let both = [sooner.reference("M"), later.reference("M")];
        assert_eq!(references(&house, "/staff?status=open").await, both);
        assert_eq!(references(&house, "/staff?team=lamps").await, both[..1]);
        assert_eq!(references(&house, "/staff?category=bin").await, both[1..]);
        assert_eq!(
            references(&house, "/staff?status=open&order=newest").await,
            both
        );
        // Without a wish of their own, somebody sees what their team has to do.
        assert_eq!(references(&house, "/staff").await, both[..1]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn clocks_are_said_in_working_time() {
    on_both(async |house| {
        house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let browser = house.browser_of("caseworker").await;
        browser
            .opens("/staff")
            .await
            .says("First answer: 2 working hours left")
            .says("Fix: 2 working days left");
        // Monday 15:00: the answer was due at noon; two working days are until Wednesday 10:00.
        house.clock.set(at("2026-03-02T15:30:00Z"));
        let page = browser.opens("/staff").await;
        page.says("First answer: 3 working hours late");
        assert_eq!(
            page.all(".stoa-clock .govuk-tag--red"),
            ["3 working hours late"]
        );
        let late = browser.opens("/staff?team=lamps&late=1").await;
        assert_eq!(late.all(".stoa-queue__row").len(), 1);
        assert!(late.text().contains("lamps 1 1 late"), "{}", late.text());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_walked_both_ways() {
    on_both(async |house| {
        for _ in 0..53 {
            house.submit(&Actor::Anonymous, lamp(WEST)).await;
        }
        let browser = house.browser_of("caseworker").await;
        let first = browser.opens("/staff?status=open").await;
        assert_eq!(first.all(".stoa-queue__row").len(), 50);
        let second = browser.opens(&first.attribute("a[rel=next]", "href")).await;
        assert_eq!(second.all(".stoa-queue__row").len(), 3);
        assert!(second.all("a[rel=next]").is_empty());
        let back = browser
            .opens(&second.attribute("a[rel=prev]", "href"))
            .await;
        let names = ".stoa-queue__row .stoa-reference";
        assert_eq!(back.all(names), first.all(names));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reference_leads_to_its_report() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let browser = house.browser_of("caseworker").await;
        let reference = report.reference("M");
        let answer = browser
            .get(&format!("/staff?q={}", reference.to_lowercase()))
            .await;
        assert_eq!(
            answer.header("location"),
            format!("/staff/reports/{reference}")
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_sign_in_and_readers_only_read() {
    on_both(async |house| {
        house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let stranger = house.stranger().get("/staff").await;
        assert_eq!(stranger.header("location"), "/sign-in?next=%2Fstaff");
        let boxes = "input[name=report]";
        for (role, may_act) in [
            ("caseworker", true),
            ("manager", true),
            ("analyst", false),
            ("auditor", false),
        ] {
            let page = house
                .browser_of(role)
                .await
                .opens("/staff?status=open")
                .await;
            assert_eq!(!page.all(boxes).is_empty(), may_act, "{role}");
            assert_eq!(page.all("button[name=act]").is_empty(), !may_act, "{role}");
            assert_eq!(page.all(".stoa-queue__tick").is_empty(), !may_act, "{role}");
            assert_eq!(page.text().contains("Write down"), may_act, "{role}");
        }
        let water = house.browser_of_body("caseworker", "water").await;
        let page = water.opens("/staff?status=open").await;
        assert!(
            page.all(boxes).is_empty(),
            "another body's report is not theirs to change"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_view_is_kept_and_removed() {
    on_both(async |house| {
        house.submit(&Actor::Anonymous, bin()).await;
        let browser = house.browser_of("caseworker").await;
        let queue = browser.opens("/staff?category=bin&order=newest").await;
        queue.says("Filtered reports");
        let keep = queue.link("Save this view");
        let nameless = browser.does(&keep, &[("name", " ")]).await;
        assert_eq!(nameless.status, 422);
        let kept = browser.does(&keep, &[("name", "All bins")]).await;
        kept.says("The view “All bins” is saved.");
        assert_eq!(
            kept.all(".stoa-desk__views a[aria-current=page]"),
            ["All bins 1"]
        );
        let views = browser.opens("/staff/views").await;
        let left = browser.sends(&views, "/remove", &[]).await;
        left.says("The view is removed.")
            .says("You have not saved any view yet.");
    })
    .await;
}
