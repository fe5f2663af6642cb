//! Every URL of opinion maps and surveys.

use axum::Router;
use stoa_web::Site;

pub fn all() -> Router<Site> {
    Router::new()
}
