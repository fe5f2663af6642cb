//! Looking behind an entry: for auditors, with a purpose, recorded.

use axum::http::StatusCode;

use crate::house::{House, on_each_database};

async fn read(house: &House, cookie: &str, fields: &str) -> stoa_testkit::Answer {
    house
        .send(
            "/ledger/entries/1",
            "/ledger/entries/1/body",
            cookie,
            fields,
        )
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_auditor_reads_what_an_entry_commits_to_and_that_is_recorded() {
    on_each_database(async |house| {
        house.ring(0..3).await;
        house.seal().await;
        let auditor = house.signs_in("auditor").await;
        let page = read(&house, &auditor, "purpose=complaint").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.text()
                .contains("{&quot;actor&quot;:{&quot;kind&quot;:&quot;anonymous&quot;")
        );
        let recorded = house.entries_of_kind("entry_body_read").await;
        assert_eq!(recorded.len(), 1);
        assert_eq!(recorded[0].reference, "B-1");
        let leaf = recorded[0].leaf.unwrap();
        for (lang, words) in [
            ("en", "Somebody looked behind an entry"),
            ("ar", "اطّلع أحدهم على ما وراء قيد"),
        ] {
            for path in ["/ledger".to_owned(), format!("/ledger/entries/{leaf}")] {
                let page = house.get(&format!("{path}?lang={lang}")).await;
                assert!(page.text().contains(words), "{path} {lang}");
            }
        }
        let body: serde_json::Value = serde_json::from_str(&recorded[0].body).unwrap();
        let event = &body["event"]["entry_body_read"];
        assert_eq!(
            (event["leaf"].as_i64(), event["purpose"].as_str()),
            (Some(1), Some("complaint"))
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_purpose_nothing_is_shown() {
    on_each_database(async |house| {
        house.ring(0..3).await;
        house.seal().await;
        let auditor = house.signs_in("auditor").await;
        for fields in ["", "purpose=", "purpose=curiosity"] {
            let page = read(&house, &auditor, fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
            assert!(!page.text().contains("&quot;actor&quot;"));
        }
        assert!(house.entries_of_kind("entry_body_read").await.is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn others_may_not_and_see_no_button() {
    let house = House::open(|_config| {}).await;
    house.ring(0..3).await;
    house.seal().await;
    let caseworker = house.signs_in("caseworker").await;
    let auditor = house.signs_in("auditor").await;
    let with_form = house.get_as("/ledger/entries/1", &auditor).await;
    assert!(with_form.text().contains("/ledger/entries/1/body"));
    for cookie in ["", caseworker.as_str()] {
        let page = house.get_as("/ledger/entries/1", cookie).await;
        assert!(!page.text().contains("/ledger/entries/1/body"));
        let refused = house
            .send(
                "/ledger/verify",
                "/ledger/entries/1/body",
                cookie,
                "purpose=audit",
            )
            .await;
        let status = refused.status;
        assert!(
            matches!(status, StatusCode::FORBIDDEN | StatusCode::SEE_OTHER),
            "{cookie}: {status}"
        );
    }
    assert!(house.entries_of_kind("entry_body_read").await.is_empty());
}
