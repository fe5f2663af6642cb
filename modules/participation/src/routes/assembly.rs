//! Every URL of assemblies.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::assembly::{
    join, show_assembly, show_draw,
    work::{run_draw, save_feature, set_up},
};

pub fn all() -> Router<Site> {
    let of = |page: &str| format!("/participate/{{process}}/{{component}}{page}");
    Router::new()
        .merge(staff())
        .route("/participate/assembly/{assembly}", get(show_assembly::find))
        .route(&of("/join"), get(join::form).post(join::send))
        .route(&of("/join/off"), post(join::take_off))
        .route(&of("/join/seat"), post(join::answer))
        .route(&of("/draw"), get(show_draw::newest))
        .route(&of("/draw/{number}"), get(show_draw::page))
        .route(&of("/draw/{number}/{file}"), get(show_draw::file))
}

fn staff() -> Router<Site> {
    Router::new()
        .route(
            "/staff/participation/{process}/assemblies/{component}",
            get(set_up::form).post(set_up::send),
        )
        .route(
            "/staff/participation/{process}/assemblies/{component}/features/new",
            get(save_feature::new_form).post(save_feature::add),
        )
        .route(
            "/staff/participation/{process}/assemblies/{component}/features/{number}",
            get(save_feature::form).post(save_feature::send),
        )
        .route(
            "/staff/participation/{process}/assemblies/{component}/features/{number}/remove",
            post(save_feature::remove),
        )
        .route(
            "/staff/participation/{process}/assemblies/{component}/draw",
            get(run_draw::form).post(run_draw::begin),
        )
        .route(
            "/staff/participation/{process}/assemblies/{component}/draw/panel",
            post(run_draw::draw),
        )
}
