//! Every URL of those who set reports up.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::manage::{
    end_key, list_categories, list_keys, list_templates, order_categories, questions,
    save_category, save_question, save_template, show_setup, show_targets,
};

/// All of them.
pub fn setup() -> Router<Site> {
    Router::new()
        .route("/staff/setup", get(show_setup::show_setup))
        .route("/staff/setup/targets", get(show_targets::show_targets))
        .route(
            "/staff/setup/templates",
            get(list_templates::list_templates),
        )
        .route(
            "/staff/setup/templates/new",
            get(save_template::ask_new).post(save_template::send_new),
        )
        .route(
            "/staff/setup/templates/{template}",
            get(save_template::ask).post(save_template::send),
        )
        .route(
            "/staff/setup/keys",
            get(list_keys::list_keys).post(list_keys::send),
        )
        .route(
            "/staff/setup/keys/{key}/end",
            get(end_key::ask).post(end_key::send),
        )
        .merge(categories())
}

fn categories() -> Router<Site> {
    let of = |page: &str| format!("/staff/setup/categories/{{code}}{page}");
    Router::new()
        .route(
            "/staff/setup/categories",
            get(list_categories::list_categories),
        )
        .route(
            "/staff/setup/categories/new",
            get(save_category::ask_new).post(save_category::send_new),
        )
        .route(&of(""), get(save_category::ask).post(save_category::send))
        .route(&of("/move"), post(order_categories::send))
        .route(&of("/questions"), get(questions::list_questions))
        .route(
            &of("/questions/new"),
            get(save_question::ask_new).post(save_question::send_new),
        )
        .route(
            &of("/questions/{question}"),
            get(save_question::ask).post(save_question::send),
        )
        .route(
            &of("/questions/{question}/move"),
            post(questions::move_question),
        )
        .route(
            &of("/questions/{question}/remove"),
            post(questions::remove_question),
        )
}
