//! Every URL of budgets and elections.

use axum::Router;
use stoa_web::Site;

pub fn all() -> Router<Site> {
    Router::new()
}
