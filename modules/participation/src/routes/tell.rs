//! Every URL of following, of the thread and of what people are told.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::tell::{
    choose_notices, follow_process, my_participation, notice, show_thread, staff_thread,
};

pub fn all() -> Router<Site> {
    Router::new()
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
        .route(
            "/staff/participation/{process}/thread",
            get(staff_thread::form).post(staff_thread::send),
        )
        .route(
            "/staff/participation/{process}/thread/remove",
            post(staff_thread::remove),
        )
}
