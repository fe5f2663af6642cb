//! Every URL of proposals, debates, documents and moderation.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::voices::{
    add_comment, answer_proposal, edit_proposal, list_comments, my_proposals, show_comment,
    show_proposal, show_rules, support_proposal, withdraw_proposal, write_proposal,
};

pub fn all() -> Router<Site> {
    proposals().merge(comments())
}

fn comments() -> Router<Site> {
    let of = |page: &str| format!("/participate/{{process}}/{{component}}{page}");
    Router::new()
        .route(&of("/comments"), get(list_comments::of_debate))
        .route(
            &of("/comments/new"),
            get(add_comment::form_of_debate).post(add_comment::send_of_debate),
        )
        .route(&of("/{proposal}/comments"), get(list_comments::of_proposal))
        .route(
            &of("/{proposal}/comments/new"),
            get(add_comment::form_of_proposal).post(add_comment::send_of_proposal),
        )
        .route("/participate/comment/{comment}", get(show_comment::page))
        .route(
            "/participate/comment/{comment}/vote",
            post(show_comment::vote),
        )
        .route(
            "/participate/comment/{comment}/reply",
            get(add_comment::form_of_reply).post(add_comment::send_of_reply),
        )
}

fn proposals() -> Router<Site> {
    let of = |page: &str| format!("/participate/{{process}}/{{component}}{page}");
    Router::new()
        .route("/my/proposals", get(my_proposals::page))
        .route("/participate/rules", get(show_rules::page))
        .route("/participate/proposal/{proposal}", get(show_proposal::find))
        .route(
            &of("/new"),
            get(write_proposal::form).post(write_proposal::send),
        )
        .route(&of("/{proposal}"), get(show_proposal::page))
        .route(
            &of("/{proposal}/edit"),
            get(edit_proposal::form).post(edit_proposal::send),
        )
        .route(
            &of("/{proposal}/withdraw"),
            get(withdraw_proposal::form).post(withdraw_proposal::send),
        )
        .route(
            &of("/{proposal}/answer"),
            get(answer_proposal::form).post(answer_proposal::send),
        )
        .route(&of("/{proposal}/support"), post(support_proposal::support))
        .route(
            &of("/{proposal}/withdraw-support"),
            post(support_proposal::withdraw),
        )
}
