//! Every URL of opinion maps and surveys.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::map::{ask, export, list_statements, moderate, show_map, submit_statement};

pub fn all() -> Router<Site> {
    let map = "/participate/{process}/{component}";
    Router::new()
        .route(&format!("{map}/votes"), post(ask::vote))
        .route(&format!("{map}/map"), get(show_map::page))
        .route(&format!("{map}/statements"), get(list_statements::page))
        .route(
            &format!("{map}/statements/new"),
            get(submit_statement::form).post(submit_statement::send),
        )
        .route(
            &format!("{map}/moderate"),
            get(moderate::form).post(moderate::send),
        )
        .route(&format!("{map}/opinions/{{file}}"), get(export::file))
}
