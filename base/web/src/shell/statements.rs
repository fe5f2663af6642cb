//! What a government's site has to say of itself: who can use it, and what it knows about people.

use axum::response::Response;
use maud::{Markup, html};
use stoa_kernel::sessions;

use crate::{
    components::{cell, table},
    cookies,
    page::two_thirds,
    visitor::Visitor,
};

/// `/accessibility`
pub(super) async fn show_accessibility(visitor: Visitor) -> Response {
    let title = visitor.t("web-accessibility-title");
    let town = visitor.site.town_name(visitor.lang());
    visitor.page(title.as_str()).show(two_thirds(&html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body {
            (visitor.t_with("web-accessibility-intro", &[("town", town.into())]))
        }
        ul.govuk-list.govuk-list--bullet {
            li { (visitor.t("web-accessibility-zoom")) }
            li { (visitor.t("web-accessibility-keyboard")) }
            li { (visitor.t("web-accessibility-reader")) }
            li { (visitor.t("web-accessibility-scripts")) }
            li { (visitor.t("web-accessibility-languages")) }
        }
        h2.govuk-heading-m { (visitor.t("web-accessibility-standard-title")) }
        p.govuk-body { (visitor.t("web-accessibility-standard")) }
        h2.govuk-heading-m { (visitor.t("web-accessibility-maps-title")) }
        p.govuk-body { (visitor.t("web-accessibility-maps")) }
        h2.govuk-heading-m { (visitor.t("web-accessibility-help-title")) }
        p.govuk-body { (visitor.t("web-accessibility-help")) }
        (contact(&visitor))
    }))
}

/// `/privacy`: the register of what every module holds, and why.
pub(super) async fn show_privacy(visitor: Visitor) -> Response {
    let title = visitor.t("web-privacy-title");
    visitor.page(title.as_str()).show(two_thirds(&html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("web-privacy-intro")) }
        (held(&visitor))
        h2.govuk-heading-m { (visitor.t("web-privacy-kept-title")) }
        p.govuk-body { (visitor.t("web-privacy-kept")) }
        h2.govuk-heading-m { (visitor.t("web-privacy-record-title")) }
        p.govuk-body { (visitor.t("web-privacy-record")) }
        (kept_by_browsers(&visitor))
        h2.govuk-heading-m { (visitor.t("web-privacy-rights-title")) }
        p.govuk-body { (visitor.t("web-privacy-rights")) }
        (contact(&visitor))
    }))
}

fn held(visitor: &Visitor) -> Markup {
    let fields: Vec<_> = visitor
        .site
        .modules()
        .iter()
        .flat_map(|module| module.personal_data)
        .collect();
    let title = visitor.t("web-privacy-held-title");
    if fields.is_empty() {
        return html! {
            h2.govuk-heading-m { (title) }
            p.govuk-body { (visitor.t("web-privacy-held-none")) }
        };
    }
    let register = table()
        .caption(title.as_str())
        .caption_class("govuk-visually-hidden")
        .column(visitor.t("web-privacy-what"))
        .column(visitor.t("web-privacy-why"))
        .rows(
            fields
                .iter()
                .map(|field| [cell(visitor.t(field.text)), cell(visitor.t(field.purpose))]),
        )
        .row_headers()
        .stacking(title.as_str());
    html! {
        h2.govuk-heading-m { (title) }
        (register)
    }
}

fn kept_by_browsers(visitor: &Visitor) -> Markup {
    let hours = |hours: i64| visitor.duration(jiff::SignedDuration::from_hours(hours));
    let rows = [
        (
            cookies::SESSION,
            "web-privacy-cookie-session",
            hours(sessions::PERSON_HOURS),
        ),
        (
            cookies::VISITOR,
            "web-privacy-cookie-visitor",
            hours(24 * 30),
        ),
        (
            cookies::LANGUAGE,
            "web-privacy-cookie-language",
            hours(24 * 365 + 6),
        ),
        (
            cookies::NOTICE,
            "web-privacy-cookie-notice",
            visitor.duration(jiff::SignedDuration::from_mins(1)),
        ),
        (
            cookies::PAYING,
            "web-privacy-cookie-paying",
            visitor.duration(jiff::SignedDuration::from_secs(cookies::PAYING_SECONDS)),
        ),
    ];
    let title = visitor.t("web-privacy-cookies-title");
    let list =
        table()
            .caption(title.as_str())
            .caption_class("govuk-visually-hidden")
            .column(visitor.t("web-privacy-cookie-name"))
            .column(visitor.t("web-privacy-cookie-purpose"))
            .column(visitor.t("web-privacy-cookie-length"))
            .rows(rows.map(|(name, purpose, length)| {
                [cell(name), cell(visitor.t(purpose)), cell(length)]
            }))
            .row_headers()
            .stacking(title.as_str());
    html! {
        h2.govuk-heading-m { (title) }
        p.govuk-body { (visitor.t("web-privacy-cookies")) }
        (list)
    }
}

/// How to reach the office, as far as the configuration says.
fn contact(visitor: &Visitor) -> Markup {
    let town = &visitor.site.app.config.town;
    html! {
        @if !town.contact_email.is_empty() {
            p.govuk-body { a.govuk-link href={ "mailto:" (town.contact_email) } { (town.contact_email) } }
        }
        @if !town.contact_phone.is_empty() {
            p.govuk-body { bdi { (town.contact_phone) } }
        }
    }
}
