//! A job that nobody can do is taken away.

use axum::http::StatusCode;

use crate::house::on_each_database;

const JOBS: &str = "/staff/operations/jobs";

#[tokio::test(flavor = "multi_thread")]
async fn a_job_is_given_up_and_the_ledger_says_so() {
    on_each_database(async |house| {
        let id = house.has_failed_job("send_mail", "email").await;
        let administrator = house.signs_in("administrator").await;
        let page = house.get_as(JOBS, &administrator).await;
        assert!(page.text().contains("data-confirm=\"Give this job up?\""));
        let answer = house
            .send(JOBS, &format!("{JOBS}/{id}/give-up"), &administrator, "")
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(house.jobs().await.is_empty());
        let recorded = house.entries_of_kind("job_given_up").await;
        let body: serde_json::Value = serde_json::from_str(&recorded[0].body).unwrap();
        assert_eq!(body["event"]["job_given_up"]["kind"], "send_mail");
        assert_eq!(body["actor"]["kind"], "staff");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_is_gone_is_not_found() {
    on_each_database(async |house| {
        house.has_failed_job("send_mail", "email").await;
        let administrator = house.signs_in("administrator").await;
        let answer = house
            .send(JOBS, &format!("{JOBS}/1/give-up"), &administrator, "")
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert_eq!(house.jobs().await.len(), 1);
    })
    .await;
}
