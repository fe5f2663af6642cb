//! A job that failed is tried again.

use std::sync::Arc;

use axum::http::StatusCode;
use stoa_kernel::jobs::{self, Worker};

use crate::house::{House, on_each_database};

const JOBS: &str = "/staff/operations/jobs";

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_job_is_tried_again_and_the_ledger_says_who_asked() {
    on_each_database(async |house| {
        let id = house.has_failed_job("send_mail", "email").await;
        let administrator = house.signs_in("administrator").await;
        let path = format!("{JOBS}/{id}/retry");
        let answer = house.send(JOBS, &path, &administrator, "").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let job = house.jobs().await.remove(0);
        assert_eq!((job.attempts, job.failed_at), (0, None));
        let well: Worker = Arc::new(|_due| Box::pin(async { Ok(()) }));
        assert_eq!(jobs::run_all(&house.app.db, &well).await.unwrap(), 1);
        assert!(house.jobs().await.is_empty());
        let recorded = house.entries_of_kind("job_retried").await;
        assert_eq!(recorded[0].reference, format!("job-{id}"));
        // Whoever presses the button of an old page hears that it is done.
        let answer = house.send(JOBS, &path, &administrator, "").await;
        assert_eq!(
            answer.status,
            StatusCode::FORBIDDEN,
            "the page has no form any more"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_administrators_do_it() {
    let house = House::open(|_config| {}).await;
    let id = house.has_failed_job("send_mail", "email").await;
    let administrator = house.signs_in("administrator").await;
    for role in ["auditor", "caseworker", "manager"] {
        let cookie = house.signs_in(role).await;
        let page = house.get_as(JOBS, &cookie).await;
        assert!(!page.text().contains("/retry"), "{role}");
        // The token of somebody else's page is of no use.
        let stolen = house.get_as(JOBS, &administrator).await;
        let token = stolen.between("name=\"_form\" value=\"", "\"").to_owned();
        let answer = house
            .post_form(&format!("{JOBS}/{id}/retry"), &cookie, &token)
            .await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{role}");
    }
    assert!(house.jobs().await[0].failed_at.is_some());
}
