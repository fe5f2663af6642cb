//! Every URL of operations.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::{
    ask_permission, give_up_job, list_jobs, list_mails, retry_job, show_mail, show_operations,
};

/// The program at work, for those who look after it.
pub fn all() -> Router<Site> {
    Router::new()
        .route("/staff/operations", get(show_operations::page))
        .route("/staff/operations/jobs", get(list_jobs::page))
        .route("/staff/operations/jobs/{id}/retry", post(retry_job::send))
        .route(
            "/staff/operations/jobs/{id}/give-up",
            post(give_up_job::send),
        )
        .route("/staff/operations/mails", get(list_mails::page))
        .route("/staff/operations/mails/{name}", get(show_mail::page))
        .route("/staff/operations/permissions", get(ask_permission::page))
}
