//! Many reports at once: what was ticked is named before anything is done, and each is done or refused by itself.

use stoa_kernel::Actor;
use stoa_reports::{
    commands::{self, NoteInternally, PublishUpdate},
    model::{Report, Status},
};
use stoa_testkit::Page;

use crate::house::{EAST, House, WEST, caseworker, contact, lamp, on_both};

fn bulk(act: &str, reports: &[&Report]) -> String {
    let ticked = reports
        .iter()
        .map(|report| format!("&report={}:{}", report.reference("M"), report.version));
    format!(
        "/staff/bulk?act={act}&queue=status%3Dopen{}",
        ticked.collect::<String>()
    )
}

async fn two_lamps(house: &House) -> (Report, Report) {
    let first = house.submit(&Actor::Anonymous, lamp(WEST)).await;
    let mut known = lamp(EAST);
    known.contact = contact("ana@example.org");
    (first, house.submit(&Actor::Anonymous, known).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_state_is_said_once_for_all() {
    on_both(async |house| {
        let (first, second) = two_lamps(&house).await;
        let browser = house.browser_of("caseworker").await;
        let choice = browser.opens(&bulk("status", &[&first, &second])).await;
        choice.says("Change the state of 2 reports");
        let path = choice.link("Will not be done");
        let page = browser.opens(&path).await;
        page.says(&first.reference("M"))
            .says(&second.reference("M"))
            .says("1 person gets an e-mail");
        let silent = browser.sends(&page, "/staff/bulk", &[]).await;
        assert_eq!(silent.status, 422);
        silent.says("Give the reason");
        let fields = [("reason", "The lamps go in May.")];
        let done = browser.sends(&page, "/staff/bulk", &fields).await;
        done.says("2 reports were changed.");
        assert_eq!(done.path, "/staff?status=open");
        for report in [first, second] {
            let report = house.report(report.id).await;
            assert_eq!(
                (report.status, report.reason.as_str()),
                (Status::WontFix, "The lamps go in May.")
            );
        }
    })
    .await;
}

async fn publishes(house: &House, report: &Report) {
    let input = PublishUpdate {
        reference: report.reference("M"),
        seen_version: report.version,
        text: "We are on it.".to_owned(),
        photos: Vec::new(),
    };
    let colleague = caseworker();
    let done = house.act(&colleague, async |app, tx| {
        commands::publish_update(app, tx, input).await
    });
    done.await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_meanwhile_is_left_alone() {
    on_both(async |house| {
        let (first, second) = two_lamps(&house).await;
        let browser = house.browser_of("caseworker").await;
        let page = browser.opens(&bulk("take", &[&first, &second])).await;
        publishes(&house, &first).await;
        let outcome = browser.sends(&page, "/staff/bulk", &[]).await;
        outcome
            .says("Some reports could not be changed")
            .says("1 report was changed.")
            .says(&first.reference("M"));
        assert_eq!(house.report(first.id).await.assignee, None);
        assert_eq!(house.report(second.id).await.assignee, browser.who);
        // When not one can be done, the page comes back with what is there now, and can be sent again.
        let stale = browser.opens(&bulk("take", &[&first])).await;
        stale.says("Changed meanwhile");
        let done = browser.sends(&stale, "/staff/bulk", &[]).await;
        done.says("1 report was changed.");
        assert_eq!(
            house.report(first.id).await.team.as_deref(),
            Some("lamps"),
            "its team stays"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn duplicates_go_into_the_oldest() {
    on_both(async |house| {
        let (first, second) = two_lamps(&house).await;
        let browser = house.browser_of("caseworker").await;
        let page = browser.opens(&bulk("merge", &[&second, &first])).await;
        assert_eq!(
            page.attribute("input[name=into][checked]", "value"),
            first.reference("M")
        );
        browser
            .sends(&page, "/staff/bulk", &[])
            .await
            .says("1 report was changed.");
        let merged = house.report(second.id).await;
        assert_eq!(
            (merged.status, merged.duplicate_of),
            (Status::Duplicate, Some(first.id))
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn teams_and_categories_are_changed_together() {
    on_both(async |house| {
        let (first, second) = two_lamps(&house).await;
        let browser = house.browser_of("caseworker").await;
        let page = browser.opens(&bulk("assign", &[&first, &second])).await;
        browser
            .sends(&page, "/staff/bulk", &[("team", "roads")])
            .await
            .says("2 reports were changed.");
        let both = [house.report(first.id).await, house.report(second.id).await];
        assert!(
            both.iter()
                .all(|report| report.team.as_deref() == Some("roads"))
        );
        let page = browser
            .opens(&bulk("category", &[&both[0], &both[1]]))
            .await;
        let missing = browser.sends(&page, "/staff/bulk", &[]).await;
        assert_eq!(missing.status, 422);
        browser
            .sends(&page, "/staff/bulk", &[("category", "bin")])
            .await
            .says("2 reports were changed.");
        assert_eq!(house.report(first.id).await.category, "bin");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_acts_on_what_is_not_theirs() {
    on_both(async |house| {
        let (first, _) = two_lamps(&house).await;
        let auditor = house.browser_of("auditor").await;
        let page: Page = auditor.opens(&bulk("take", &[&first])).await;
        page.says("Not yours to change");
        assert!(page.all("form[method=post]").is_empty());
        let nothing = auditor.get("/staff/bulk?act=take").await;
        assert_eq!(nothing.header("location"), "/staff");
    })
    .await;
}

/// A note is nobody's conflict: it changes nothing that a colleague decides by.
#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_in_nobodys_way() {
    on_both(async |house| {
        let (first, _) = two_lamps(&house).await;
        let browser = house.browser_of("caseworker").await;
        let page = browser.opens(&bulk("take", &[&first])).await;
        let note = NoteInternally {
            reference: first.reference("M"),
            text: "Pole 12".to_owned(),
        };
        let colleague = caseworker();
        let noted = house.act(&colleague, async |app, tx| {
            commands::note_internally(app, tx, note).await
        });
        noted.await.unwrap();
        browser
            .sends(&page, "/staff/bulk", &[])
            .await
            .says("1 report was changed.");
    })
    .await;
}
