//! Writing a report down for somebody on the telephone.

use stoa_reports::{model::Source, store};

use crate::house::on_both;

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_on_the_telephone_is_kept() {
    on_both(async |house| {
        let browser = house.browser_of("caseworker").await;
        let path = "/staff/reports/new?category=pothole&place=Mill+Lane";
        let page = browser.opens(path).await;
        page.says("How deep, in centimetres?");
        let missing = browser.sends(&page, "/new", &[]).await;
        assert_eq!(missing.status, 422);
        let fields = [
            ("description", "A hole at the bus stop."),
            ("answer-depth", "12"),
            ("choice", "as-written"),
            ("name", "Ana"),
            ("phone", "555 01 23"),
        ];
        let done = browser.sends(&page, "/new", &fields).await;
        done.says("please read it out.")
            .says("written down by staff")
            .says("Mill Lane");
        let reference = done.path.trim_start_matches("/staff/reports/").to_owned();
        let mut db = house.app.db.read().await.unwrap();
        let report = store::by_reference(&mut db, "M", &reference)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (report.source, report.address.as_str()),
            (Source::Staff, "Mill Lane")
        );
        assert!(report.reporter.is_some());
        // The same form sent twice keeps one report.
        let again = browser.sends(&page, "/new", &fields).await;
        assert_eq!(again.path, done.path);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_outside_the_town_is_refused() {
    on_both(async |house| {
        let browser = house.browser_of("caseworker").await;
        let page = browser.opens("/staff/reports/new?category=bin").await;
        let fields = [("description", "Full."), ("lat", "10"), ("lon", "10")];
        let refused = browser.sends(&page, "/new", &fields).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.all("textarea[name=description]"), ["Full."]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn those_who_only_read_write_nothing_down() {
    on_both(async |house| {
        for role in ["auditor", "analyst"] {
            let page = house.browser_of(role).await;
            let page = page.get("/staff/reports/new").await;
            assert_eq!(page.status, 403, "{role}");
        }
        let water = house.browser_of_body("caseworker", "water").await;
        water.opens("/staff/reports/new").await;
    })
    .await;
}
