//! Every URL of assemblies, petitions and meetings.

use axum::Router;
use stoa_web::Site;

pub fn all() -> Router<Site> {
    Router::new()
}
