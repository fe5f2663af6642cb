//! Every URL of those who work on reports.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::staff::{
    assign_report, bulk, change_status, hide_photo, hide_report, hide_requests, merge_reports,
    move_report, note_internally, publish_update, queue, read_reporter, recategorise_report,
    redact_text, route_report, saved_views, withdraw_report, work, write_down,
};

/// The queue, and what is done to many reports.
pub fn queues() -> Router<Site> {
    Router::new()
        .route("/staff", get(queue::list_queue))
        .route("/staff/bulk", get(bulk::ask).post(bulk::send))
        .route(
            "/staff/views",
            get(saved_views::ask).post(saved_views::send),
        )
        .route("/staff/views/{view}/remove", post(saved_views::remove))
        .route(
            "/staff/hide-requests",
            get(hide_requests::list_hide_requests),
        )
}

/// One report, and each thing that is done to it.
pub fn work() -> Router<Site> {
    let of = |page: &str| format!("/staff/reports/{{reference}}{page}");
    Router::new()
        .route(
            "/staff/reports/new",
            get(write_down::ask).post(write_down::send),
        )
        .route(&of(""), get(work::work_on_report))
        .route(
            &of("/status"),
            get(change_status::ask).post(change_status::send),
        )
        .route(
            &of("/assign"),
            get(assign_report::ask).post(assign_report::send),
        )
        .route(
            &of("/category"),
            get(recategorise_report::ask).post(recategorise_report::send),
        )
        .route(&of("/place"), get(move_report::ask).post(move_report::send))
        .route(
            &of("/merge"),
            get(merge_reports::ask).post(merge_reports::send),
        )
        .route(
            &of("/route"),
            get(route_report::ask).post(route_report::send),
        )
        .route(
            &of("/note"),
            get(note_internally::ask).post(note_internally::send),
        )
        .route(
            &of("/update"),
            get(publish_update::ask).post(publish_update::send),
        )
        .route(
            &of("/photos/{photo}"),
            get(hide_photo::ask).post(hide_photo::send),
        )
        .route(&of("/text"), get(redact_text::ask).post(redact_text::send))
        .route(&of("/hide"), get(hide_report::ask).post(hide_report::send))
        .route(
            &of("/hide-requests/{request}"),
            get(hide_requests::ask).post(hide_requests::send),
        )
        .route(
            &of("/withdraw"),
            get(withdraw_report::ask).post(withdraw_report::send),
        )
        .route(
            &of("/sealed"),
            get(read_reporter::ask).post(read_reporter::send),
        )
}
