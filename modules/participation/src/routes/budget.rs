//! Every URL of budgets and elections.

use axum::{Router, routing::get};
use stoa_web::Site;

use crate::pages::budget::{
    decide_eligibility, estimate_cost, move_project, save_pot, save_project, show_project,
};

pub fn all() -> Router<Site> {
    Router::new()
        .route("/participate/project/{project}", get(show_project::find))
        .route("/participate/photos/{name}", get(move_project::picture))
        .route(
            "/participate/{process}/{component}/projects/{number}/steps/new",
            get(move_project::form).post(move_project::send),
        )
        .route(
            "/participate/{process}/{component}/pots/new",
            get(save_pot::new_form).post(save_pot::add),
        )
        .route(
            "/participate/{process}/{component}/pots/{pot}",
            get(save_pot::form).post(save_pot::send),
        )
        .route(
            "/participate/{process}/{component}/projects/new",
            get(save_project::new_form).post(save_project::add),
        )
        .route(
            "/participate/{process}/{component}/projects/{number}",
            get(show_project::page),
        )
        .route(
            "/participate/{process}/{component}/projects/{number}/edit",
            get(save_project::form).post(save_project::send),
        )
        .route(
            "/participate/{process}/{component}/projects/{number}/cost",
            get(estimate_cost::form).post(estimate_cost::send),
        )
        .route(
            "/participate/{process}/{component}/projects/{number}/verdict",
            get(decide_eligibility::form).post(decide_eligibility::send),
        )
}
