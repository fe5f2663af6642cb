//! Every URL of texts under review.

use axum::{Router, routing::get};
use stoa_web::Site;

use crate::pages::document::{
    annotate, compare_versions, decide_annotation, download_table, list_annotations, save_version,
    show_annotation, show_document, show_paragraph,
};

pub fn all() -> Router<Site> {
    let of = |page: &str| format!("/participate/{{process}}/{{component}}{page}");
    Router::new()
        .route(
            &of("/versions/new"),
            get(save_version::form).post(save_version::send),
        )
        .route(&of("/versions/{version}"), get(show_document::version))
        .route(&of("/compare"), get(compare_versions::page))
        .route(&of("/paragraphs/{anchor}"), get(show_paragraph::page))
        .route(
            &of("/paragraphs/{anchor}/annotate"),
            get(annotate::form).post(annotate::send),
        )
        .route(&of("/table"), get(list_annotations::page))
        .route(&of("/table.csv"), get(download_table::file))
        .route(
            "/participate/annotation/{annotation}",
            get(show_annotation::page),
        )
        .route(
            "/participate/annotation/{annotation}/decide",
            get(decide_annotation::form).post(decide_annotation::send),
        )
}
