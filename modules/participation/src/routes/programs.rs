//! Every URL for programs, and of files.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::{
    api::{comments, decisions, downloads, projects, proposals, writing},
    pages::programs::{import_proposals, keys},
};

pub fn all() -> Router<Site> {
    files()
        .merge(imports())
        .route(
            "/api/participation/processes/{process}/decisions",
            get(decisions::list),
        )
        .route(
            "/api/participation/processes/{process}/{component}/proposals",
            get(proposals::list).post(writing::propose),
        )
        .route(
            "/api/participation/processes/{process}/{component}/proposals/{proposal}",
            get(proposals::show),
        )
        .route(
            "/api/participation/processes/{process}/{component}/proposals/{proposal}/comments",
            get(comments::of_proposal).post(writing::speak_of),
        )
        .route(
            "/api/participation/processes/{process}/{component}/comments",
            get(comments::of_debate).post(writing::speak),
        )
        .route(
            "/api/participation/processes/{process}/{component}/projects",
            get(projects::list),
        )
}

fn files() -> Router<Site> {
    let of = |page: &str| format!("/participate/{{process}}/{{component}}{page}");
    Router::new()
        .route(&of("/proposals.csv"), get(downloads::proposals_csv))
        .route(&of("/proposals.json"), get(downloads::proposals_json))
        .route(&of("/comments.csv"), get(downloads::comments_csv))
        .route(&of("/comments.json"), get(downloads::comments_json))
        .route(&of("/projects.csv"), get(downloads::projects_csv))
        .route(&of("/projects.json"), get(downloads::projects_json))
}

fn imports() -> Router<Site> {
    let of = |page: &str| format!("/participate/{{process}}/{{component}}{page}");
    Router::new()
        .route(
            "/staff/participation/keys",
            get(keys::page).post(keys::send),
        )
        .route(
            "/staff/participation/keys/{key}/end",
            get(keys::ask).post(keys::end),
        )
        .route(
            &of("/import-proposals"),
            get(import_proposals::form).post(import_proposals::send),
        )
        .route(&of("/import-proposals/take"), post(import_proposals::take))
}
