//! Every URL of this module.

mod manage;
mod staff;

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::{
    api, downloads, feeds, map,
    pages::{
        act_on_report::{
            answer_fixed, ask_to_hide, comment_on_report, follow_report, support_report,
            withdraw_report,
        },
        figures, follow, front_page, list_reports, my_reports, show_photo, show_report,
        submit_report::{category, check, details, draft_photo, place, similar},
    },
};

/// All of them.
pub fn all() -> Router<Site> {
    Router::new()
        .merge(resident())
        .merge(public())
        .merge(followers())
        .merge(staff::queues())
        .merge(staff::work())
        .merge(manage::setup())
        .merge(api::georeport::routes())
}

/// A resident's own report, a question a page.
fn resident() -> Router<Site> {
    Router::new()
        .route("/report", get(place::ask).post(place::answer))
        .route(
            "/report/category",
            get(category::ask).post(category::answer),
        )
        .route("/report/similar", get(similar::ask).post(similar::answer))
        .route("/report/details", get(details::ask).post(details::answer))
        .route("/report/check", get(check::ask).post(check::answer))
        .route(
            "/report/photos/{signed}",
            get(draft_photo::show_draft_photo),
        )
        .route(
            "/my/erase",
            get(my_reports::erase::ask).post(my_reports::erase::answer),
        )
        .route(
            "/my",
            get(my_reports::show_my_reports).post(my_reports::correct),
        )
}

/// What everybody sees, and does about a report.
fn public() -> Router<Site> {
    Router::new()
        .route("/", get(front_page::show_front_page))
        .route("/reports", get(list_reports::list_reports))
        .route("/reports.csv", get(downloads::reports_csv))
        .route("/reports.geojson", get(downloads::reports_geojson))
        .route("/reports.atom", get(feeds::reports_feed))
        .route("/reports/{reference}", get(show_report::show_report))
        .route("/reports/{reference}/support", post(support_report::press))
        .route(
            "/reports/{reference}/follow",
            get(follow_report::ask).post(follow_report::answer),
        )
        .route(
            "/reports/{reference}/comment",
            get(comment_on_report::ask).post(comment_on_report::answer),
        )
        .route(
            "/reports/{reference}/fixed",
            get(answer_fixed::ask).post(answer_fixed::answer),
        )
        .route(
            "/reports/{reference}/hide",
            get(ask_to_hide::ask).post(ask_to_hide::answer),
        )
        .route(
            "/reports/{reference}/withdraw",
            get(withdraw_report::ask).post(withdraw_report::answer),
        )
        .route("/photos/{name}", get(show_photo::show_photo))
        .route("/map/reports/{z}/{x}/{y}", get(map::show_report_tile))
        .route("/figures", get(figures::show_figures))
        .route("/figures.csv", get(figures::figures_csv))
}

/// Following, and the links in mails.
fn followers() -> Router<Site> {
    Router::new()
        .route("/follow", get(follow::ask).post(follow::answer))
        .route(
            "/follow/place",
            get(follow::around_place::ask).post(follow::around_place::answer),
        )
        .route("/follow/{token}", get(follow::by_link::show_link))
        .route(
            "/follow/{token}/confirm",
            get(follow::by_link::show_link).post(follow::by_link::confirm),
        )
        .route(
            "/follow/{token}/stop",
            get(follow::by_link::show_link).post(follow::by_link::stop),
        )
        .route(
            "/follow/{token}/fixed",
            get(follow::by_link::ask_fixed).post(follow::by_link::answer_fixed),
        )
}
