//! Every URL of what proposals are beside their words.

use axum::{Router, routing::get};
use stoa_web::Site;

use crate::pages::proposals::{
    amend, ask, categories, co_author, co_authors, merge, show_amendment, show_places, split,
};

pub fn all() -> Router<Site> {
    Router::new()
        .route(
            "/participate/{process}/{component}/places",
            get(show_places::page),
        )
        .route(
            "/participate/{process}/{component}/places.geojson",
            get(show_places::features),
        )
        .route(
            "/participate/{process}/{component}/{proposal}/co-authors",
            get(co_authors::form).post(co_authors::send),
        )
        .route(
            "/participate/co-author/{token}",
            get(co_author::form).post(co_author::send),
        )
        .route(
            "/participate/{process}/{component}/{proposal}/amend",
            get(amend::form).post(amend::send),
        )
        .route(
            "/participate/amendment/{amendment}",
            get(show_amendment::page).post(show_amendment::send),
        )
        .route(
            "/participate/{process}/{component}/{proposal}/merge",
            get(merge::form).post(merge::send),
        )
        .route(
            "/participate/{process}/{component}/{proposal}/split",
            get(split::form).post(split::send),
        )
        .route(
            "/staff/participation/{process}/proposals/{component}",
            get(ask::form).post(ask::send),
        )
        .route(
            "/staff/participation/{process}/proposals/{component}/categories/new",
            get(categories::new_form).post(categories::add),
        )
        .route(
            "/staff/participation/{process}/proposals/{component}/categories/{category}",
            get(categories::form).post(categories::send),
        )
}
