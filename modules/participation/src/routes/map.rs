//! Every URL of opinion maps and surveys.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::map::{
    ask, embed, export, import, list_statements, moderate, show_map, submit_statement,
};

pub fn all() -> Router<Site> {
    let of = |page: &str| format!("/participate/{{process}}/{{component}}{page}");
    Router::new()
        .route(&of("/votes"), post(ask::vote))
        .route(&of("/map"), get(show_map::page))
        .route(&of("/statements"), get(list_statements::page))
        .route(
            &of("/statements/new"),
            get(submit_statement::form).post(submit_statement::send),
        )
        .route(&of("/moderate"), get(moderate::form).post(moderate::send))
        .route(&of("/import"), get(import::form).post(import::send))
        .route("/embed/opinions/{process}/{component}", get(embed::page))
        .route(&of("/opinions/{file}"), get(export::file))
}
