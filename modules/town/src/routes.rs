//! Every URL of the town.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::{
    api,
    pages::{
        add_holiday, change_area, end_agency, end_area, end_responsibility, end_team, end_topic,
        import_holidays, list_agencies, list_areas, list_holidays, list_hours, list_rules,
        list_streets, list_teams, list_topics, preview_areas, remove_holiday, replace_map_layers,
        save_agency, save_team, save_topic, set_hours, set_responsibility, show_agency, show_area,
        show_responsibility, show_rule, show_setup, show_street_import, start_street_import,
        upload_areas,
    },
};

/// What everybody sees, what programs ask, and the setup.
pub fn all() -> Router<Site> {
    open()
        .merge(bodies())
        .merge(places())
        .merge(rules_and_times())
}

fn open() -> Router<Site> {
    Router::new()
        .route("/responsibility", get(show_responsibility::page))
        .route(
            "/responsibility.geojson",
            get(api::responsibility::show_map),
        )
        .route("/responsibility/rules/{id}", get(show_rule::page))
        .route("/responsibility/areas/{id}", get(show_area::page))
        .route("/responsibility/agencies/{slug}", get(show_agency::page))
        .route("/areas.geojson", get(api::areas::show_areas))
        .route("/map/tiles/{z}/{x}/{y}", get(api::tiles::show_tile))
        .route("/map/search", get(api::search::find_places))
        .route("/map/address", get(api::address::find_address))
        .route("/staff/town", get(show_setup::page))
}

fn bodies() -> Router<Site> {
    Router::new()
        .route("/staff/town/agencies", get(list_agencies::page))
        .route(
            "/staff/town/agencies/new",
            get(save_agency::new_form).post(save_agency::send_new),
        )
        .route(
            "/staff/town/agencies/{slug}",
            get(save_agency::form).post(save_agency::send),
        )
        .route(
            "/staff/town/agencies/{slug}/end",
            get(end_agency::form).post(end_agency::send),
        )
        .route("/staff/town/teams", get(list_teams::page))
        .route(
            "/staff/town/teams/new",
            get(save_team::new_form).post(save_team::send_new),
        )
        .route(
            "/staff/town/teams/{slug}",
            get(save_team::form).post(save_team::send),
        )
        .route(
            "/staff/town/teams/{slug}/end",
            get(end_team::form).post(end_team::send),
        )
        .route("/staff/town/topics", get(list_topics::page))
        .route(
            "/staff/town/topics/new",
            get(save_topic::new_form).post(save_topic::send_new),
        )
        .route(
            "/staff/town/topics/{slug}",
            get(save_topic::form).post(save_topic::send),
        )
        .route(
            "/staff/town/topics/{slug}/end",
            get(end_topic::form).post(end_topic::send),
        )
}

fn places() -> Router<Site> {
    Router::new()
        .route("/staff/town/areas", get(list_areas::page))
        .route(
            "/staff/town/areas/upload",
            get(upload_areas::form).post(upload_areas::send),
        )
        .route(
            "/staff/town/areas/preview",
            get(preview_areas::page).post(preview_areas::send),
        )
        .route(
            "/staff/town/areas/{id}",
            get(change_area::form).post(change_area::send),
        )
        .route(
            "/staff/town/areas/{id}/end",
            get(end_area::form).post(end_area::send),
        )
        .route("/staff/town/streets", get(list_streets::page))
        .route(
            "/staff/town/streets/import",
            get(start_street_import::form).post(start_street_import::send),
        )
        .route(
            "/staff/town/streets/imports/{id}",
            get(show_street_import::page),
        )
        .route(
            "/staff/town/streets/imports/{id}/stop",
            post(show_street_import::stop),
        )
        .route(
            "/staff/town/streets/imports/{id}/continue",
            post(show_street_import::go_on),
        )
        .route(
            "/staff/town/map",
            get(replace_map_layers::form).post(replace_map_layers::send),
        )
}

fn rules_and_times() -> Router<Site> {
    Router::new()
        .route("/staff/town/responsibility", get(list_rules::page))
        .route(
            "/staff/town/responsibility/new",
            get(set_responsibility::new_form).post(set_responsibility::send_new),
        )
        .route(
            "/staff/town/responsibility/{id}",
            get(set_responsibility::form).post(set_responsibility::send),
        )
        .route(
            "/staff/town/responsibility/{id}/end",
            get(end_responsibility::form).post(end_responsibility::send),
        )
        .route("/staff/town/holidays", get(list_holidays::page))
        .route(
            "/staff/town/holidays/add",
            get(add_holiday::form).post(add_holiday::send),
        )
        .route(
            "/staff/town/holidays/remove",
            get(remove_holiday::form).post(remove_holiday::send),
        )
        .route(
            "/staff/town/holidays/import",
            get(import_holidays::form).post(import_holidays::send),
        )
        .route(
            "/staff/town/holidays/import/apply",
            post(import_holidays::apply),
        )
        .route("/staff/town/hours", get(list_hours::page))
        .route(
            "/staff/town/hours/{owner}",
            get(set_hours::form).post(set_hours::send),
        )
}
