//! Every URL of services.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::{
    apply, follow, issuer, list_services, my_applications, permit, permit_on_paper, show_service,
    staff, verify,
};

/// For residents first, then for those who work on applications, then for those who set services up.
pub fn all() -> Router<Site> {
    Router::new()
        .route("/services", get(list_services::page))
        .route("/services/{slug}", get(show_service::page))
        .route("/services/{slug}/apply", post(apply::begin::send))
        .route("/my/applications", get(my_applications::page))
        .merge(applicants())
        .merge(caseworkers())
        .merge(owners())
        .merge(permits())
}

/// Under the link that only the applicant has.
fn applicants() -> Router<Site> {
    Router::new()
        .route("/apply/{token}", get(apply::resume))
        .route(
            "/apply/{token}/check",
            get(apply::check::page).post(apply::check::send),
        )
        .route("/apply/{token}/follow", get(follow::page))
        .route("/apply/{token}/answer", post(follow::answer))
        .route("/apply/{token}/write", post(follow::write))
        .route("/apply/{token}/withdraw", post(follow::withdraw))
        .route(
            "/apply/{token}/page/{page}",
            get(apply::page::ask).post(apply::page::answer),
        )
}

/// What was granted: for its holder, for whoever it is shown to, and for programs that verify it.
fn permits() -> Router<Site> {
    Router::new()
        .route("/apply/{token}/permit", get(permit::download))
        .route("/apply/{token}/permit.pdf", get(permit_on_paper::print))
        .route("/verify", get(verify::page).post(verify::send))
        // The address in a code is in capitals, which its denser mode asks for.
        .route("/VERIFY", get(verify::page))
        .route("/permits/status/{number}", get(issuer::status_list))
        .route("/.well-known/jwks.json", get(issuer::keys))
        .route("/.well-known/jwt-vc-issuer", get(issuer::metadata))
        .route("/.well-known/did.json", get(issuer::did))
        .route(
            "/staff/applications/{reference}/revoke",
            post(staff::revoke::send),
        )
}

fn caseworkers() -> Router<Site> {
    Router::new()
        .route("/staff/applications", get(staff::list_queue::page))
        .route(
            "/staff/applications/{reference}",
            get(staff::show_application::page).post(staff::show_application::read),
        )
        .route(
            "/staff/applications/{reference}/take",
            post(staff::acts::take),
        )
        .route(
            "/staff/applications/{reference}/ask",
            post(staff::acts::ask),
        )
        .route(
            "/staff/applications/{reference}/write",
            post(staff::acts::write),
        )
        .route(
            "/staff/applications/{reference}/note",
            post(staff::acts::note),
        )
        .route(
            "/staff/applications/{reference}/decide",
            get(staff::decide::page).post(staff::decide::send),
        )
}

fn owners() -> Router<Site> {
    Router::new()
        .route("/staff/services", get(staff::list_setup::page))
        .route(
            "/staff/services/new",
            get(staff::edit_service::new).post(staff::edit_service::create),
        )
        .route(
            "/staff/services/{slug}",
            get(staff::edit_service::page).post(staff::edit_service::save),
        )
        .route(
            "/staff/services/{slug}/publish",
            post(staff::edit_service::publish),
        )
        .route("/staff/services/{slug}/end", post(staff::edit_service::end))
}
