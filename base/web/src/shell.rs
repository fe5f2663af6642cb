//! The shell's own pages, which no module owns: what every site of a government must say, and what its operator asks.

mod api;
mod health;
mod language;
mod statements;

use axum::{
    Router,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};

use crate::{
    assets, gallery, live, metrics,
    module::{Audience, Link, Place},
    site::Site,
    visitor::Visitor,
};

/// The shell's links in the frame of every page.
pub(crate) const LINKS: &[Link] = &[
    footer(900, "web-accessibility-title", "/accessibility"),
    footer(910, "web-privacy-title", "/privacy"),
    footer(920, "web-api-title", "/api"),
];

const fn footer(order: u16, text: &'static str, href: &'static str) -> Link {
    Link {
        place: Place::Footer,
        audience: Audience::Everyone,
        order,
        text,
        href,
    }
}

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/assets/{name}", get(assets::show_asset))
        .route("/assets/town/{name}", get(assets::show_own))
        .route("/theme.css", get(assets::show_theme))
        .route("/favicon.ico", get(assets::show_favicon))
        .route("/livez", get(health::livez))
        .route("/readyz", get(health::readyz))
        .route("/metrics", get(metrics::show_metrics))
        .route("/.well-known/security.txt", get(health::show_security))
        .route("/robots.txt", get(show_robots))
        .route("/gallery", get(show_gallery))
        .route("/live", get(live::listen))
        .route("/language", get(language::choose))
        .route("/accessibility", get(statements::show_accessibility))
        .route("/privacy", get(statements::show_privacy))
        .route("/api", get(api::show_api))
        .route("/api/openapi.json", get(api::show_document))
}

async fn show_gallery(visitor: Visitor) -> Response {
    visitor
        .page(visitor.t("web-gallery-title"))
        .no_index()
        .show(gallery::body())
}

/// What search engines leave out: what is one person's own, and what would be the same page under many addresses. And the maps of
/// what they are to find.
async fn show_robots(State(site): State<Site>) -> Response {
    let maps = site.modules().iter().filter_map(|module| module.sitemap);
    let maps: String = maps
        .map(|path| format!("Sitemap: {}\n", site.url(path)))
        .collect();
    let rules = "User-agent: *\n\
        Disallow: /account\nDisallow: /language\nDisallow: /my\nDisallow: /sign-in\nDisallow: /staff\n";
    (
        [(header::CONTENT_TYPE, "text/plain; charset=utf-8")],
        format!("{rules}{maps}"),
    )
        .into_response()
}
