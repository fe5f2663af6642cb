//! Every URL of proposals, debates, documents and moderation.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::voices::{
    add_comment, answer_proposal, edit_proposal, list_comments, my_proposals, show_comment,
    show_proposal, support_proposal, withdraw_proposal, write_proposal,
};

pub fn all() -> Router<Site> {
    proposals().merge(comments())
}

fn comments() -> Router<Site> {
    let (of_debate, of_proposal) = (
        "/participate/{process}/{component}/comments",
        "/participate/{process}/{component}/{proposal}/comments",
    );
    Router::new()
        .route(of_debate, get(list_comments::of_debate))
        .route(of_proposal, get(list_comments::of_proposal))
        .route(
            &format!("{of_debate}/new"),
            get(add_comment::form_of_debate).post(add_comment::send_of_debate),
        )
        .route(
            &format!("{of_proposal}/new"),
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
