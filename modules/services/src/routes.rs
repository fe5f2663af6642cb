//! Every URL of services.

mod builder;
mod office;
mod programs;

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::{
    apply, book, files, follow, issuer, list_services, missing, my_applications, paper, pay,
    permit, permit_on_paper, rules, show_service, sign, staff, verify,
};

/// For residents first, then for those who work on applications, then for those who set services up.
pub fn all() -> Router<Site> {
    Router::new()
        .route("/services", get(list_services::page))
        .route("/services/{slug}", get(show_service::page))
        .route("/services/{slug}/apply", post(apply::begin::send))
        .route("/services/{slug}/paper.pdf", get(paper::print))
        .route("/my/applications", get(my_applications::page))
        .merge(applicants())
        .merge(office::caseworkers())
        .merge(office::owners())
        .merge(permits())
        .merge(office::desk())
        .merge(office::registers())
        .merge(rules())
        .merge(payments())
        .merge(office::workflows())
        .merge(files())
        .merge(office::builders())
        .merge(programs::exchange())
        .merge(appointments())
}

/// Under the link that only the applicant has.
fn applicants() -> Router<Site> {
    Router::new()
        .route("/apply/{token}", get(apply::resume))
        .route(
            "/apply/{token}/check",
            get(apply::check::page).post(apply::check::send),
        )
        .route("/apply/{token}/known", post(apply::known::take))
        .route("/apply/{token}/signatures", get(apply::signatures::page))
        .route(
            "/apply/{token}/signatures/{id}",
            post(apply::signatures::ask_again),
        )
        .route(
            "/apply/{token}/take-back",
            post(apply::signatures::take_back),
        )
        .route("/sign/{token}", get(sign::page).post(sign::sign))
        .route("/sign/{token}/decline", post(sign::decline))
        .route("/apply/{token}/follow", get(follow::page))
        .route("/apply/{token}/answer", post(follow::answer))
        .route(
            "/apply/{token}/missing",
            get(missing::page).post(missing::send),
        )
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
        .route(
            "/permits/statuslist/{number}",
            get(issuer::status_credential),
        )
        .route("/.well-known/jwks.json", get(issuer::keys))
        .route("/.well-known/jwt-vc-issuer", get(issuer::metadata))
        .route("/.well-known/did.json", get(issuer::did))
        .route(
            "/staff/applications/{reference}/revoke",
            post(staff::revoke::send),
        )
}

/// What is decided by rules: checked before, published, and shown to whoever decides.
fn rules() -> Router<Site> {
    Router::new()
        .route(
            "/services/{slug}/check",
            get(rules::check::page).post(rules::check::answer),
        )
        .route("/services/{slug}/rules", get(rules::show::page))
        .route("/services/{slug}/rules.json", get(rules::record::page))
        .route(
            "/staff/services/{slug}/rules/{table}",
            get(staff::rules::page::page).post(staff::rules::page::change),
        )
        .route(
            "/staff/applications/{reference}/advice",
            post(staff::decide::open),
        )
}

/// Money: whoever owes it, by their links; card providers; and those who take it.
fn payments() -> Router<Site> {
    Router::new()
        .route("/apply/{token}/pay", get(pay::show::of_application))
        .route(
            "/apply/{token}/receipt.pdf",
            get(pay::receipt::of_application),
        )
        .route("/pay/{link}", get(pay::show::page))
        .route("/pay/{link}/card", post(pay::card::send))
        .route("/pay/{link}/check", post(pay::card::check))
        .route("/pay/{link}/go", get(pay::card::go))
        .route("/pay/{link}/parts", post(pay::divide::send))
        .route("/pay/{link}/receipt.pdf", get(pay::receipt::print))
        .route(
            "/pay/refunds/{link}",
            get(pay::account::page).post(pay::account::send),
        )
        .route(
            "/pay/bills",
            get(pay::bills::look_up).post(pay::bills::find),
        )
        .route("/pay/bills/{link}", get(pay::bills::page))
        .route("/pay/bills/{link}/parts", post(pay::bills::divide))
        .route("/pay/bills/{link}/bill.pdf", get(pay::bill_on_paper::print))
        .route(
            "/pay/test/{id}",
            get(pay::test_provider::page).post(pay::test_provider::send),
        )
        .route("/payments/callback/{provider}", post(pay::callback::send))
        .merge(office::tills())
}

/// What applicants gave, for themselves and for staff.
fn files() -> Router<Site> {
    Router::new()
        .route("/apply/{token}/files/{file}", get(files::download))
        .route(
            "/staff/applications/{reference}/files/{file}",
            post(files::open),
        )
        .route("/staff/retention", get(staff::retention::page))
        .route(
            "/staff/applications/{reference}/hold",
            post(staff::retention::hold),
        )
        .route(
            "/staff/applications/{reference}/release",
            post(staff::retention::release),
        )
}

/// Times at offices: for everybody, for whoever has a link, and for staff.
fn appointments() -> Router<Site> {
    Router::new()
        .route("/appointments", get(book::list_offices::page))
        .route(
            "/appointments/{office}/{kind}",
            get(book::book_time::page).post(book::book_time::send),
        )
        .route(
            "/appointments/my/{token}",
            get(book::show_appointment::page),
        )
        .route(
            "/appointments/my/{token}/change",
            get(book::change_time::page).post(book::change_time::send),
        )
        .route(
            "/appointments/my/{token}/cancel",
            post(book::show_appointment::cancel),
        )
        .route(
            "/appointments/my/{token}/calendar.ics",
            get(book::calendar::download),
        )
        .route("/appointments/feeds/{token}", get(book::calendar::feed))
        .route(
            "/apply/{token}/appointment",
            get(book::for_application::page).post(book::for_application::send),
        )
        .route(
            "/staff/appointments",
            get(staff::list_appointments::page).post(staff::list_appointments::read),
        )
        .route("/staff/appointments/{id}/mark", post(staff::receive::mark))
        .route(
            "/staff/appointments/{id}/call-off",
            get(staff::receive::page).post(staff::receive::call_off),
        )
        .route(
            "/staff/appointments/{id}/move",
            get(staff::reschedule::page).post(staff::reschedule::send),
        )
        .route("/staff/offices", get(staff::list_offices::page))
        .route(
            "/staff/offices/new",
            get(staff::edit_office::new).post(staff::edit_office::create),
        )
        .route(
            "/staff/offices/{slug}",
            get(staff::edit_office::page).post(staff::edit_office::save),
        )
        .route("/staff/offices/{slug}/feed", post(staff::edit_office::feed))
}
