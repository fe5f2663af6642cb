//! Every URL of surveys.

use axum::{Router, routing::get};
use stoa_web::Site;

use crate::pages::survey::{
    answer_survey, balance_survey, build_survey, download_answers, save_question, show_results,
};

pub fn all() -> Router<Site> {
    let of = |page: &str| format!("/participate/{{process}}/{{component}}{page}");
    Router::new()
        .route(
            &of("/answer"),
            get(answer_survey::form).post(answer_survey::send),
        )
        .route(&of("/results"), get(show_results::page))
        .route(&of("/results.csv"), get(download_answers::counts))
        .merge(staff())
}

fn staff() -> Router<Site> {
    let of = |page: &str| format!("/staff/participation/{{process}}/surveys/{{component}}{page}");
    Router::new()
        .route(&of(""), get(build_survey::form).post(build_survey::send))
        .route(
            &of("/questions/new"),
            get(save_question::new_form).post(save_question::add),
        )
        .route(
            &of("/questions/{question}"),
            get(save_question::form).post(save_question::send),
        )
        .route(
            &of("/balance"),
            get(balance_survey::form).post(balance_survey::send),
        )
        .route(&of("/{file}"), get(download_answers::file))
}
