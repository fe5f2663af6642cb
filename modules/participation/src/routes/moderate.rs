//! Every URL of moderation.

use axum::{Router, routing::get};
use stoa_web::Site;

use crate::pages::moderation::{
    appeal_moderation, flag_contribution, list_cases, list_decided, open_case, show_case,
    work_on_case,
};

pub fn all() -> Router<Site> {
    Router::new()
        .route(
            "/participate/flag/{thing}",
            get(flag_contribution::form).post(flag_contribution::send),
        )
        .route("/participate/moderation", get(list_decided::page))
        .route("/participate/moderation.csv", get(list_decided::csv))
        .route("/participate/moderation/{case}", get(show_case::page))
        .route(
            "/participate/moderation/{case}/appeal",
            get(appeal_moderation::form).post(appeal_moderation::send),
        )
        .route("/staff/participation/moderation", get(list_cases::page))
        .route(
            "/staff/participation/moderation/new/{thing}",
            get(open_case::form).post(open_case::send),
        )
        .route(
            "/staff/participation/moderation/{case}",
            get(work_on_case::form).post(work_on_case::send),
        )
}
