//! Every URL of petitions.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::petition::{
    answer_petition, save_rules, show_petition, sign_petition, start_petition,
};

pub fn all() -> Router<Site> {
    let of = |page: &str| format!("/participate/{{process}}/{{component}}/petitions{page}");
    Router::new()
        .route(
            &of("/new"),
            get(start_petition::form).post(start_petition::send),
        )
        .route(&of("/{petition}"), get(show_petition::page))
        .route(
            &of("/{petition}/sign"),
            get(sign_petition::form).post(sign_petition::send),
        )
        .route(
            &of("/{petition}/withdraw-signature"),
            post(sign_petition::withdraw),
        )
        .route(&of("/{petition}/hide-name"), post(sign_petition::hide))
        .route(
            &of("/{petition}/answer"),
            get(answer_petition::form).post(answer_petition::send),
        )
        .route("/participate/petition/{petition}", get(show_petition::find))
        .route(
            "/staff/participation/{process}/petitions/{component}",
            get(save_rules::form).post(save_rules::send),
        )
}
