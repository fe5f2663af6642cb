//! Every URL of meetings.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::meeting::{
    calendar, cancel_meeting, join_meeting, publish_minutes, read_needs, save_meeting, show_meeting,
};

pub fn all() -> Router<Site> {
    let of = |page: &str| format!("/participate/{{process}}/{{component}}/meetings{page}");
    Router::new()
        .route(&of(".ics"), get(calendar::feed))
        .route(
            &of("/new"),
            get(save_meeting::new_form).post(save_meeting::add),
        )
        .route(&of("/{meeting}"), get(show_meeting::page))
        .route(
            &of("/{meeting}/edit"),
            get(save_meeting::form).post(save_meeting::send),
        )
        .route(
            &of("/{meeting}/register"),
            get(join_meeting::form).post(join_meeting::send),
        )
        .route(&of("/{meeting}/leave"), post(join_meeting::leave))
        .route(
            &of("/{meeting}/cancel"),
            get(cancel_meeting::form).post(cancel_meeting::send),
        )
        .route(
            &of("/{meeting}/needs"),
            get(read_needs::form).post(read_needs::send),
        )
        .route(
            &of("/{meeting}/minutes"),
            get(publish_minutes::form).post(publish_minutes::send),
        )
        .route(&of("/{meeting}/event.ics"), get(calendar::download))
        .route("/participate/meeting/{meeting}", get(show_meeting::find))
}
