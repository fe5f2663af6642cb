//! Our Open311 server: GeoReport v2 whole, with the extension `servicerequestupdates`, in JSON and XML.
//!
//! What goes over the wire is in [`super::open311`]; here it is asked of the store and of the commands. Every answer,
//! faults of the shell included, has the format that its path ends in.

mod document;
mod key;
mod new_request;
mod new_update;
mod openapi;
mod requests;
mod services;
mod shown;
mod tokens;
mod updates;

use axum::{Router, routing::get};
use stoa_web::Site;

pub use document::error_body;
pub use openapi::fragment;
pub use updates::told;

/// Every URL of GeoReport.
pub fn routes() -> Router<Site> {
    let mut routes = Router::new()
        .route("/open311/v2/services/{code}", get(services::definition))
        .route("/open311/v2/requests/{id}", get(requests::one))
        .route("/open311/v2/tokens/{token}", get(tokens::one));
    for format in ["json", "xml"] {
        let at = |name: &str| format!("/open311/{name}.{format}");
        routes = routes
            .route(&at("discovery"), get(services::discovery))
            .route(&at("v2/discovery"), get(services::discovery))
            .route(&at("v2/services"), get(services::list))
            .route(
                &at("v2/requests"),
                get(requests::list).post(new_request::take),
            )
            .route(
                &at("v2/servicerequestupdates"),
                get(updates::list).post(new_update::take),
            );
    }
    routes
}
