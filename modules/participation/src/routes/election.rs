//! Every URL of secret votes.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::election::{
    cast_vote, get_paper, list_ballots, list_papers, open_envelopes, prepare_election, recount,
    show_results, take_envelope,
};

pub fn all() -> Router<Site> {
    Router::new()
        .route(
            "/vote/{election}",
            get(cast_vote::form).post(cast_vote::send),
        )
        .route(
            "/vote/{election}/paper",
            get(get_paper::form).post(get_paper::send),
        )
        .route("/vote/{election}/papers.txt", get(list_papers::file))
        .route("/vote/{election}/envelope", post(take_envelope::take))
        .route("/vote/{election}/check", get(list_ballots::page))
        .route("/vote/{election}/ballots.txt", get(list_ballots::file))
        .route(
            "/participate/recount",
            get(recount::form).post(recount::send),
        )
        .route(
            "/vote/{election}/pots/{pot}/ballots.pb",
            get(show_results::file),
        )
        .route("/vote/{election}/envelopes.txt", get(list_ballots::cast))
        .route(
            "/staff/participation/{process}/votes/{component}",
            get(prepare_election::form).post(prepare_election::send),
        )
        .route(
            "/staff/participation/{process}/votes/{component}/open",
            get(open_envelopes::form).post(open_envelopes::send),
        )
}
