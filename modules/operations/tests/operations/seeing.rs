//! Who sees what of the program at work.

use axum::http::StatusCode;

use crate::house::{House, on_each_database};

const PAGES: [&str; 3] = [
    "/staff/operations",
    "/staff/operations/jobs",
    "/staff/operations/permissions",
];

#[tokio::test(flavor = "multi_thread")]
async fn administrators_and_auditors_see_it_and_nobody_else() {
    on_each_database(async |house| {
        for (role, status) in [
            ("administrator", StatusCode::OK),
            ("auditor", StatusCode::OK),
            ("manager", StatusCode::FORBIDDEN),
            ("caseworker", StatusCode::FORBIDDEN),
        ] {
            let cookie = house.signs_in(role).await;
            for path in PAGES {
                assert_eq!(
                    house.get_as(path, &cookie).await.status,
                    status,
                    "{role} {path}"
                );
            }
        }
        for path in PAGES {
            let stranger = house.get(path).await;
            assert_eq!(stranger.status, StatusCode::SEE_OTHER);
            assert!(
                stranger.header("location").starts_with("/sign-in?next="),
                "{path}"
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn errors_are_shown_without_addresses() {
    on_each_database(async |house| {
        house
            .has_failed_job("send_mail", "for ana@example.org at 01632 960100")
            .await;
        let cookie = house.signs_in("auditor").await;
        let page = house.get_as("/staff/operations/jobs", &cookie).await;
        assert!(page.text().contains("1 failed job"));
        assert!(
            page.text().contains("invalid input: for […]"),
            "{}",
            page.text()
        );
        assert!(!page.text().contains("ana@") && !page.text().contains("960100"));
        let overview = house.get_as("/staff/operations", &cookie).await;
        assert!(overview.text().contains("Needs attention"));
        assert!(overview.text().contains(env!("CARGO_PKG_VERSION")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_speaks_every_language() {
    let house = House::open(|_config| {}).await;
    house.has_failed_job("send_mail", "email").await;
    let cookie = house.signs_in("administrator").await;
    let mails = ["/staff/operations/mails"];
    for lang in ["en", "es", "fr", "ar"] {
        for path in PAGES.iter().chain(&mails) {
            let page = house.get_as(&format!("{path}?lang={lang}"), &cookie).await;
            assert_eq!(page.status, StatusCode::OK, "{path} {lang}");
            let texts = page.text().split('"').chain(page.text().split(['>', '<']));
            let keys: Vec<_> = texts
                .filter(|text| text.starts_with("operations-"))
                .collect();
            assert!(keys.is_empty(), "{path} {lang}: {keys:?}");
        }
    }
}
