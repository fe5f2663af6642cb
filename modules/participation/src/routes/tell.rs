//! Every URL of following, of the thread and of what people are told.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::tell::{
    choose_notices,
    decisions::{keep_decision, keep_milestone, list_decisions, show_decision},
    feed, follow_process, my_participation, newsletters, notice, show_thread, staff_thread,
};

pub fn all() -> Router<Site> {
    decisions()
        .route(
            "/my/participation",
            get(my_participation::page).post(choose_notices::send),
        )
        .route("/participate/notice/{token}", get(notice::show))
        .route("/participate/notice/{token}/confirm", post(notice::confirm))
        .route("/participate/notice/{token}/stop", post(notice::stop))
        .route(
            "/participate/{process}/follow",
            get(follow_process::form).post(follow_process::send),
        )
        .route("/participate/{process}/thread", get(show_thread::page))
        .route("/participate/{process}/feed.atom", get(feed::page))
        .route("/participate/{process}/news", get(newsletters::page))
        .route(
            "/participate/{process}/news/new",
            get(newsletters::form).post(newsletters::send),
        )
        .route(
            "/staff/participation/{process}/thread",
            get(staff_thread::form).post(staff_thread::send),
        )
        .route(
            "/staff/participation/{process}/thread/remove",
            post(staff_thread::remove),
        )
}

fn decisions() -> Router<Site> {
    Router::new()
        .route(
            "/participate/{process}/decisions",
            get(list_decisions::page),
        )
        .route(
            "/participate/{process}/decisions/new",
            get(keep_decision::form).post(keep_decision::send),
        )
        .route("/participate/decision/{decision}", get(show_decision::page))
        .route(
            "/participate/decision/{decision}/correct",
            get(keep_decision::correct_form).post(keep_decision::correct_send),
        )
        .route(
            "/participate/decision/{decision}/milestones/new",
            get(keep_milestone::new_form).post(keep_milestone::add),
        )
        .route(
            "/participate/milestone/{milestone}",
            get(keep_milestone::form).post(keep_milestone::send),
        )
}
