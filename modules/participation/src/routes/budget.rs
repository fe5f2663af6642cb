//! Every URL of budgets and elections.

use axum::{Router, routing::get};
use stoa_web::Site;

use crate::pages::budget::{
    decide_eligibility, estimate_cost, save_pot, save_project, show_project,
};

pub fn all() -> Router<Site> {
    let component = "/participate/{process}/{component}";
    let of_one = format!("{component}/projects/{{number}}");
    Router::new()
        .route("/participate/project/{project}", get(show_project::find))
        .route(
            &format!("{component}/pots/new"),
            get(save_pot::new_form).post(save_pot::add),
        )
        .route(
            &format!("{component}/pots/{{pot}}"),
            get(save_pot::form).post(save_pot::send),
        )
        .route(
            &format!("{component}/projects/new"),
            get(save_project::new_form).post(save_project::add),
        )
        .route(&of_one, get(show_project::page))
        .route(
            &format!("{of_one}/edit"),
            get(save_project::form).post(save_project::send),
        )
        .route(
            &format!("{of_one}/cost"),
            get(estimate_cost::form).post(estimate_cost::send),
        )
        .route(
            &format!("{of_one}/verdict"),
            get(decide_eligibility::form).post(decide_eligibility::send),
        )
}
