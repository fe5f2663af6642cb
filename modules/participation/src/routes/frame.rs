//! Every URL of processes, their phases and their components.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::{
    api::processes,
    pages::frame::{
        list_processes, show_component, show_process,
        staff::{
            add_component, describe_process, list_work, move_phase_end, new_process,
            publish_process, remove_phase, save_phase, show_work, withdraw_process,
        },
    },
};

pub fn all() -> Router<Site> {
    public().merge(programs()).merge(staff())
}

fn public() -> Router<Site> {
    Router::new()
        .route("/participate", get(list_processes::page))
        .route("/participate/{process}", get(show_process::page))
        .route(
            "/participate/{process}/{component}",
            get(show_component::page),
        )
}

fn programs() -> Router<Site> {
    Router::new()
        .route("/api/participation/processes", get(processes::list))
        .route(
            "/api/participation/processes/{process}",
            get(processes::show),
        )
}

fn staff() -> Router<Site> {
    Router::new()
        .route("/staff/participation", get(list_work::page))
        .route(
            "/staff/participation/new",
            get(new_process::form).post(new_process::send),
        )
        .route("/staff/participation/{process}", get(show_work::page))
        .route(
            "/staff/participation/{process}/describe",
            get(describe_process::form).post(describe_process::send),
        )
        .route(
            "/staff/participation/{process}/components/new",
            get(add_component::form).post(add_component::send),
        )
        .route(
            "/staff/participation/{process}/phases/new",
            get(save_phase::new_form).post(save_phase::add),
        )
        .route(
            "/staff/participation/{process}/phases/{phase}",
            get(save_phase::form).post(save_phase::send),
        )
        .route(
            "/staff/participation/{process}/phases/{phase}/move",
            get(move_phase_end::form).post(move_phase_end::send),
        )
        .route(
            "/staff/participation/{process}/phases/{phase}/remove",
            post(remove_phase::send),
        )
        .route(
            "/staff/participation/{process}/publish",
            post(publish_process::send),
        )
        .route(
            "/staff/participation/{process}/withdraw",
            get(withdraw_process::form).post(withdraw_process::send),
        )
}
