//! Every URL of proposals, debates, documents and moderation.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::voices::{
    answer_proposal, edit_proposal, my_proposals, show_proposal, support_proposal,
    withdraw_proposal, write_proposal,
};

pub fn all() -> Router<Site> {
    let of_one = "/participate/{process}/{component}/{proposal}";
    Router::new()
        .route("/my/proposals", get(my_proposals::page))
        .route("/participate/proposal/{proposal}", get(show_proposal::find))
        .route(
            "/participate/{process}/{component}/new",
            get(write_proposal::form).post(write_proposal::send),
        )
        .route(of_one, get(show_proposal::page))
        .route(
            &format!("{of_one}/edit"),
            get(edit_proposal::form).post(edit_proposal::send),
        )
        .route(
            &format!("{of_one}/withdraw"),
            get(withdraw_proposal::form).post(withdraw_proposal::send),
        )
        .route(
            &format!("{of_one}/answer"),
            get(answer_proposal::form).post(answer_proposal::send),
        )
        .route(
            &format!("{of_one}/support"),
            post(support_proposal::support),
        )
        .route(
            &format!("{of_one}/withdraw-support"),
            post(support_proposal::withdraw),
        )
}
