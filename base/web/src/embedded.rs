//! A small page for the pages of others: no navigation, no form, no script, nothing of who looks at it. Its answer alone may stand in a
//! frame of another site; every other page refuses that (see server/headers.rs).

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use maud::{DOCTYPE, Markup, html};

use crate::{assets::asset_path, visitor::Visitor};

/// What marks an answer that may stand in the frames of others.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Framed;

/// What marks an answer that somebody uploaded: whatever it is, a browser that shows it runs nothing of it and lets it reach nothing
/// (`sandbox`, Content Security Policy Level 3, section 6.3.2).
#[derive(Debug, Clone, Copy)]
pub struct Sandboxed;

/// The page, with this title and this content.
pub fn embedded(visitor: &Visitor, title: &str, content: &Markup) -> Response {
    let lang = visitor.lang();
    let direction = if lang.is_rtl() { "rtl" } else { "ltr" };
    let page = html! {
        (DOCTYPE)
        html.govuk-template lang=(lang.code()) dir=(direction) {
            head {
                meta charset="utf-8";
                title { (title) " – " (visitor.site.town_name(lang)) }
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                link rel="stylesheet" href=(asset_path("app.css"));
                link rel="stylesheet" href=(visitor.site.branding().theme.path);
            }
            body.govuk-template__body {
                main.stoa-embedded { h1.govuk-visually-hidden { (title) } (content) }
            }
        }
    };
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    let vary = HeaderValue::from_static("cookie, accept-language");
    let headers = [(header::CONTENT_TYPE, kind), (header::VARY, vary)];
    let mut response = (headers, page.into_string()).into_response();
    response.extensions_mut().insert(Framed);
    response
}
