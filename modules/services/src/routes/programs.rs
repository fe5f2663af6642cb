//! For programs: partners, catalogues, GovStack's building block.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::api::{applications, catalogue, cpsv_ap, govstack, oauth};
use crate::pages::staff;

/// What other programs ask and send, and the pages on which they are let in.
pub fn exchange() -> Router<Site> {
    Router::new()
        .nest("/govstack/registration", registration())
        .merge(operators())
        .route("/services.ttl", get(cpsv_ap::turtle))
        .route("/services.jsonld", get(cpsv_ap::json_ld))
        .route("/services.rdf", get(cpsv_ap::rdf_xml))
        .route(
            "/.well-known/oauth-authorization-server",
            get(oauth::metadata),
        )
        .route("/oauth/token", post(oauth::token))
        .route("/oauth/revoke", post(oauth::revoke))
        .route("/api/services", get(catalogue::list))
        .route("/api/services/{slug}", get(catalogue::show))
        .route(
            "/api/applications",
            get(applications::list).post(applications::send),
        )
        .route("/api/applications/{reference}", get(applications::show))
        .route(
            "/api/applications/{reference}/messages",
            get(applications::messages).post(applications::write),
        )
        .route(
            "/api/applications/{reference}/answer",
            post(applications::answer),
        )
        .route(
            "/api/applications/{reference}/withdraw",
            post(applications::withdraw),
        )
        .route(
            "/staff/partners",
            get(staff::partners::page).post(staff::partners::send),
        )
        .route("/staff/partners/{id}", get(staff::partner::page))
        .route("/staff/partners/{id}/end", post(staff::partner::end))
        .route("/staff/partners/{id}/hooks", post(staff::partner::add))
        .route(
            "/staff/partners/{id}/hooks/{hook}/end",
            post(staff::partner::end_one),
        )
        .route("/staff/hand-overs", get(staff::hand_overs::page))
        .route("/staff/hand-overs/seen", post(staff::money_troubles::seen))
        .route(
            "/staff/hand-overs/{job}/retry",
            post(staff::hand_overs::retry),
        )
        .route(
            "/staff/hand-overs/{job}/give-up",
            post(staff::hand_overs::give_up),
        )
}

/// The pages of a body's own programs that act for its staff.
fn operators() -> Router<Site> {
    Router::new()
        .route(
            "/staff/operators",
            get(staff::operators::page).post(staff::operators::send),
        )
        .route("/staff/operators/{id}", get(staff::operator::page))
        .route(
            "/staff/operators/{id}/accept",
            post(staff::operator::accept),
        )
        .route("/staff/operators/{id}/end", post(staff::operator::end))
}

/// The Registration building block of GovStack.
fn registration() -> Router<Site> {
    Router::new()
        .route("/services", get(govstack::services))
        .route("/services/{id}", get(govstack::service))
        .route("/services/{id}/eForms", get(govstack::forms))
        .route("/services/{id}/applications", post(govstack::apply))
        .route("/eForms/{id}", get(govstack::form))
        .route("/documents", post(govstack::upload))
        .route(
            "/documents/{id}",
            get(govstack::document).post(govstack::read),
        )
        .route("/applications", get(govstack::applications))
        .route("/applications/{id}", get(govstack::show).put(govstack::put))
        .route("/tasks", get(govstack::tasks))
        .route("/tasks/{id}", get(govstack::task))
        .route("/tasks/{id}/complete", post(govstack::complete))
}
