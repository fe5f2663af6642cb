//! Every URL of proposals, debates, documents and moderation.

use axum::Router;
use stoa_web::Site;

pub fn all() -> Router<Site> {
    Router::new()
}
