//! For those who work on applications and for those who set services up.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use super::builder;
use crate::pages::{appeal, feedback, figures, letter, public_register, renew, staff, steps};

pub fn caseworkers() -> Router<Site> {
    Router::new()
        .route("/staff/applications", get(staff::list_queue::page))
        .route("/staff/applications/new", get(staff::type_in::list))
        .route(
            "/staff/applications/new/{slug}",
            get(staff::type_in::page).post(staff::type_in::send),
        )
        .route(
            "/staff/typed-in/{reference}",
            get(staff::second_look::page).post(staff::second_look::send),
        )
        .route(
            "/staff/applications/{reference}/missing",
            get(staff::missing::page).post(staff::missing::send),
        )
        .route("/staff/post", get(staff::post::page))
        .route("/staff/post/{file}", post(staff::post::print))
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
        .route(
            "/staff/applications/{reference}/look-again",
            post(staff::acts::look_again),
        )
}

pub fn owners() -> Router<Site> {
    Router::new()
        .route("/staff/services", get(staff::list_setup::page))
        .route(
            "/staff/services/{slug}",
            get(staff::edit_service::page).post(staff::edit_service::save),
        )
        .route(
            "/staff/services/{slug}/publish",
            post(staff::edit_service::publish),
        )
        .route("/staff/services/{slug}/end", post(staff::edit_service::end))
        .route(
            "/staff/services/new",
            get(staff::build::new::page).post(staff::edit_service::create),
        )
}

/// The caseworkers' desk beside single applications, and what is known of services by numbers.
pub fn desk() -> Router<Site> {
    let of = |verb: &str| format!("/staff/applications/{{reference}}/{verb}");

    Router::new()
        .route(
            "/staff/applications/bulk",
            get(staff::bulk::ask).post(staff::bulk::send),
        )
        .route(
            "/staff/applications/find",
            get(staff::find::page).post(staff::find::send),
        )
        .route(&of("pass-on"), get(staff::pass_on::page))
        .route(&of("assign"), post(staff::pass_on::assign))
        .route(&of("hand-over"), post(staff::pass_on::hand_over))
        .route(&of("step-back"), post(staff::pass_on::step_back))
        .route(&of("give-to-team"), post(staff::pass_on::give_to_team))
        .route(&of("lift-conflict"), post(staff::conflicts::lift))
        .route("/staff/conflicts", get(staff::conflicts::page))
        .route(
            "/staff/absence",
            get(staff::absence::page).post(staff::absence::send),
        )
        .route("/staff/absence/{id}/end", post(staff::absence::end))
        .route("/apply/{token}/feedback", post(feedback::send))
        .route("/services/{slug}/figures", get(figures::page))
}

/// Registers: their rows for those who keep them, and for everybody what the file says is public.
pub fn registers() -> Router<Site> {
    use staff::registers::{edit, list, readings, row, rows};

    Router::new()
        .route("/registers/{slug}", get(public_register::page))
        .route("/registers/{slug}/rows.csv", get(public_register::csv))
        .route("/staff/registers", get(list::page))
        .route("/staff/registers/new", get(edit::new).post(edit::create))
        .route("/staff/registers/{slug}", get(rows::page))
        .route("/staff/registers/{slug}/readings", get(readings::page))
        .route("/staff/registers/{slug}/readings.csv", get(readings::csv))
        .route(
            "/staff/registers/{slug}/file",
            get(edit::page).post(edit::save),
        )
        .route(
            "/staff/registers/{slug}/add",
            get(rows::ask).post(rows::add),
        )
        .route(
            "/staff/registers/{slug}/rows/{row}",
            get(row::page).post(row::read),
        )
        .route(
            "/staff/registers/{slug}/rows/{row}/correct",
            post(row::correct),
        )
        .route(
            "/staff/registers/{slug}/rows/{row}/remove",
            post(row::remove),
        )
}

pub fn tills() -> Router<Site> {
    use staff::payments::{acts, import, list, show, transfers};

    Router::new()
        .route("/staff/payments", get(list::page))
        .route(
            "/staff/payments/statement",
            get(import::statement).post(import::take_statement),
        )
        .route(
            "/staff/payments/bills",
            get(import::bills).post(import::take_bills),
        )
        .route("/staff/payments/entries/{id}", post(acts::settle))
        .route(
            "/staff/payments/transfers",
            get(transfers::page).post(transfers::make),
        )
        .route(
            "/staff/payments/transfers/{id}/download",
            post(transfers::download),
        )
        .route("/staff/payments/transfers/{id}/end", post(transfers::end))
        .route("/staff/payments/{id}", get(show::page))
        .route("/staff/payments/{id}/cash", post(acts::cash))
        .route("/staff/payments/{id}/refund", post(acts::refund))
        .route("/staff/payments/{id}/refunds/{refund}", post(acts::decide))
}

/// Tasks and letters before a decision, appeals and renewals after it.
pub fn workflows() -> Router<Site> {
    let of = |page: &str| format!("/staff/applications/{{reference}}/{page}");

    Router::new()
        .route("/services/{slug}/steps", get(steps::page))
        .route("/apply/{token}/letters/{number}", get(letter::print))
        .route(
            "/apply/{token}/appeal",
            get(appeal::page).post(appeal::send),
        )
        .route("/apply/{token}/renew", get(renew::page).post(renew::send))
        .route("/staff/tasks", get(staff::list_tasks::page))
        .route(
            "/staff/tasks/{number}",
            get(staff::show_task::page).post(staff::task_acts::send),
        )
        .route("/staff/inspections", get(staff::inspections::page))
        .route(
            "/staff/inspections/worker.js",
            get(staff::inspections::worker),
        )
        .route(
            "/staff/inspections/{number}",
            get(staff::show_task::page).post(staff::task_acts::send),
        )
        .route(
            "/staff/inspections/{number}/photo",
            post(staff::photos::remove),
        )
        .route("/staff/tasks/{number}/take", post(staff::task_acts::take))
        .route("/staff/tasks/{number}/back", post(staff::task_acts::back))
        .route(
            "/staff/tasks/{number}/amount",
            post(staff::set_amount::send),
        )
        .route("/staff/tasks/{number}/visit", post(staff::task_acts::visit))
        .route(
            "/staff/tasks/{number}/appeal",
            post(staff::task_acts::appeal),
        )
        .route(&of("steps"), get(steps::of_application))
        .route(
            &of("letters"),
            get(staff::letters::page).post(staff::letters::send),
        )
        .route(&of("letters/preview"), post(staff::letters::preview))
}

/// A service built by clicks, beside its file.
pub fn builders() -> Router<Site> {
    use staff::build;

    Router::new()
        .route("/staff/services/new/about", post(build::new::send))
        .route(
            "/staff/services/import",
            get(build::import::page).post(build::import::send),
        )
        .route(
            "/staff/services/{slug}/about",
            get(build::about::page).post(build::about::send),
        )
        .route(
            "/staff/services/{slug}/parts",
            get(build::parts_list::page).post(build::parts_list::send),
        )
        .route(
            "/staff/services/{slug}/parts/{part}",
            get(build::part_file::part).post(build::part_file::keep_part),
        )
        .route(
            "/staff/services/{slug}/translations",
            get(build::translations::page).post(build::translations::send),
        )
        .route("/staff/services/{slug}/preview", get(build::preview::begin))
        .route(
            "/staff/services/{slug}/preview/{page}",
            get(build::preview::page).post(build::preview::answer),
        )
        .route(
            "/services/{slug}/try/{token}",
            get(build::preview::try_begin),
        )
        .route(
            "/services/{slug}/try/{token}/{page}",
            get(build::preview::try_page).post(build::preview::try_answer),
        )
        .route(
            "/staff/services/{slug}/versions/{which}",
            get(build::versions::page),
        )
        .merge(form_builders())
        .merge(builder::rooms())
}

/// The pages, questions, declarations and languages of a service's form.
fn form_builders() -> Router<Site> {
    use staff::build::{
        declarations, languages, move_parts, overview, page, part_file, question, remove,
    };

    Router::new()
        .route("/staff/services/{slug}/form", get(overview::page))
        .route("/staff/services/{slug}/form/move", post(move_parts::send))
        .route(
            "/staff/services/{slug}/form/remove",
            get(remove::ask).post(remove::send),
        )
        .route(
            "/staff/services/{slug}/form/page/{page}/file",
            get(part_file::page).post(part_file::keep_page),
        )
        .route(
            "/staff/services/{slug}/form/languages",
            get(languages::page).post(languages::send),
        )
        .route(
            "/staff/services/{slug}/form/page",
            get(page::new).post(page::create),
        )
        .route(
            "/staff/services/{slug}/form/page/{page}",
            get(page::page).post(page::change),
        )
        .route(
            "/staff/services/{slug}/form/page/{page}/question",
            get(question::new).post(question::create),
        )
        .route(
            "/staff/services/{slug}/form/question/{key}",
            get(question::page).post(question::change),
        )
        .route(
            "/staff/services/{slug}/form/declaration",
            get(declarations::new).post(declarations::create),
        )
        .route(
            "/staff/services/{slug}/form/declaration/{key}",
            get(declarations::page).post(declarations::change),
        )
}
