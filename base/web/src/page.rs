//! The frame of every page: skip link, header, navigation, banners, the page's own content, footer. Nothing inline,
//! so that the content security policy can forbid what an attacker would write.

mod summary;

use std::hash::{DefaultHasher, Hash, Hasher};

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use maud::{DOCTYPE, Markup, html};
use stoa_kernel::Lang;

use crate::{
    assets::asset_path,
    components::{
        back_link, breadcrumbs, footer, header as page_header, notification_banner,
        service_navigation, skip_link,
    },
    form::FormErrors,
    module::{Link, Place},
    visitor::Visitor,
};

/// A page in the making: `visitor.page(title).back("/reports").show(html! { … })`. Its `h1` is part of its content.
#[derive(Debug)]
#[must_use = "a page is only answered by Page::show"]
pub struct Page<'v> {
    visitor: &'v Visitor,
    title: String,
    description: Option<String>,
    status: StatusCode,
    above: Above,
    caption: Option<String>,
    hero: Option<Markup>,
    feeds: Vec<(String, String)>,
    errors: Option<&'v FormErrors>,
    field_names: Vec<(String, String)>,
    live: Option<String>,
    is_wide: bool,
    is_indexed: bool,
}

/// What stands above the content.
#[derive(Debug, Default)]
struct Above {
    back: Option<String>,
    crumbs: Vec<(String, String)>,
}

impl<'v> Page<'v> {
    pub(crate) fn new(visitor: &'v Visitor, title: String) -> Self {
        Page {
            visitor,
            title,
            description: None,
            status: StatusCode::OK,
            above: Above::default(),
            caption: None,
            hero: None,
            feeds: Vec::new(),
            errors: None,
            field_names: Vec::new(),
            live: None,
            is_wide: false,
            is_indexed: true,
        }
    }

    /// A link back to the page before.
    pub fn back(mut self, path: impl Into<String>) -> Self {
        self.above.back = Some(path.into());
        self
    }

    /// A page above this one, from the top down.
    pub fn breadcrumb(mut self, text: impl Into<String>, path: impl Into<String>) -> Self {
        self.above.crumbs.push((text.into(), path.into()));
        self
    }

    /// A line above the heading: what this page is a part of.
    pub fn caption(mut self, text: impl Into<String>) -> Self {
        self.caption = Some(text.into());
        self
    }

    /// For tables and maps: as wide as the window allows.
    pub fn wide(mut self) -> Self {
        self.is_wide = true;
        self
    }

    /// A part before the content that goes from edge to edge, with the page's `h1` in it.
    pub fn hero(mut self, hero: Markup) -> Self {
        self.hero = Some(hero);
        self
    }

    /// An Atom feed of what the page lists.
    pub fn feed(mut self, title: impl Into<String>, path: impl Into<String>) -> Self {
        self.feeds.push((title.into(), path.into()));
        self
    }

    /// Brings itself up to date, where scripts run, when the ledger seals an entry of this reference (of any, where there
    /// is none) from number `since` on. An element with an id and `data-live-replace` is replaced by its newest form;
    /// where one with `data-live-offer` would be another, or there is neither, the page says so and offers itself anew.
    pub fn live(mut self, of: Option<&str>, since: i64) -> Self {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if let Some(of) = of {
            query.append_pair("of", of);
        }
        let query = query.append_pair("since", &since.to_string()).finish();
        self.live = Some(format!("/live?{query}"));
        self
    }

    /// What search engines and link previews say of the page.
    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.description = Some(text.into());
        self
    }

    /// Keeps search engines away.
    pub fn no_index(mut self) -> Self {
        self.is_indexed = false;
        self
    }

    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// What is wrong with the page's form. With errors, the answer is 422 and a summary stands on top.
    pub fn errors(mut self, errors: &'v FormErrors) -> Self {
        if !errors.is_empty() {
            self.errors = Some(errors);
            self.status = StatusCode::UNPROCESSABLE_ENTITY;
        }
        self
    }

    /// What fields are called: the summary names those of which it says the same.
    pub fn field_names(mut self, names: impl IntoIterator<Item = (String, String)>) -> Self {
        self.field_names.extend(names);
        self
    }

    /// The answer, with this content under everything else.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "pages write show(html! { … })"
    )]
    pub fn show(self, content: Markup) -> Response {
        let body = self.render(&content).into_string();
        let visitor = self.visitor;
        let kind = HeaderValue::from_static("text/html; charset=utf-8");
        // A form's token is new each time, so a page with a form never equals its copy, and is simply sent.
        let tag =
            (self.status == StatusCode::OK && visitor.sees_what_all_see()).then(|| tag(&body));
        let mut response = match &tag {
            Some(tag) if visitor.has_copy(tag) => StatusCode::NOT_MODIFIED.into_response(),
            _ => (self.status, [(header::CONTENT_TYPE, kind)], body).into_response(),
        };
        let headers = response.headers_mut();
        headers.insert(
            header::VARY,
            HeaderValue::from_static("cookie, accept-language"),
        );
        if let Some(tag) = tag.and_then(|tag| HeaderValue::try_from(tag).ok()) {
            headers.insert(header::ETAG, tag);
        }
        visitor.with_cookies(response)
    }

    fn render(&self, content: &Markup) -> Markup {
        let lang = self.visitor.lang();
        let direction = if lang.is_rtl() { "rtl" } else { "ltr" };
        html! {
            (DOCTYPE)
            html.govuk-template lang=(lang.code()) dir=(direction) {
                (self.head())
                body.govuk-template__body.stoa-wide[self.is_wide] data-person=[self.visitor.mark()] {
                    (skip_link(self.visitor.t("web-skip"), "#main-content"))
                    (self.header())
                    (self.navigation())
                    (self.main(content))
                    (self.footer())
                }
            }
        }
    }

    fn head(&self) -> Markup {
        let branding = self.visitor.site.branding();
        html! {
            head {
                meta charset="utf-8";
                title { (self.whole_title()) }
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                meta name="theme-color" content=(branding.colour);
                @if let Some(text) = &self.description { meta name="description" content=(text); }
                @if !self.is_indexed { meta name="robots" content="noindex"; }
                link rel="icon" href=(branding.icon.path) type="image/svg+xml";
                link rel="stylesheet" href=(asset_path("app.css"));
                link rel="stylesheet" href=(branding.theme.path);
                script type="module" src=(asset_path("app.js")) {}
                @for (title, path) in &self.feeds {
                    link rel="alternate" type="application/atom+xml" title=(title) href=(path);
                }
            }
        }
    }

    fn whole_title(&self) -> String {
        let town = self.visitor.site.town_name(self.visitor.lang());
        let title = match self.errors {
            Some(_) => {
                let title = self.title.as_str().into();
                self.visitor.t_with("web-title-error", &[("title", title)])
            }
            None => self.title.clone(),
        };
        if title == town {
            title
        } else {
            format!("{title} – {town}")
        }
    }

    fn header(&self) -> Markup {
        let visitor = self.visitor;
        let mut header = page_header(visitor.site.town_name(visitor.lang()))
            .links_label(visitor.t("web-account-links"))
            .languages_label(visitor.t("web-languages"));
        if let Some(logo) = &visitor.site.branding().logo {
            header = header.logo(&logo.path);
        }
        for link in self.links(Place::Header) {
            header = header.link(visitor.t(link.text), link.href);
        }
        for lang in Lang::ALL {
            let href = self.in_language(lang);
            header = if lang == visitor.lang() {
                header.current_language(lang.own_name(), lang.code(), href)
            } else {
                header.language(lang.own_name(), lang.code(), href)
            };
        }
        html! { (header) }
    }

    /// The way to this same page in another language.
    fn in_language(&self, lang: Lang) -> String {
        let next = form_urlencoded::Serializer::new(String::new())
            .append_pair("to", lang.code())
            .append_pair("next", self.visitor.path())
            .finish();
        format!("/language?{next}")
    }

    fn navigation(&self) -> Markup {
        let visitor = self.visitor;
        let path = visitor.path().split('?').next().unwrap_or_default();
        let links: Vec<_> = self.links(Place::Navigation).collect();
        // A page belongs where its address says, or the pages above it.
        let above = || self.above.crumbs.iter().map(|(_, path)| path.as_str());
        let longest = links.iter().filter(|link| {
            let mut places = std::iter::once(path).chain(above());
            places.any(|place| is_within(place, link.href))
        });
        let active = longest
            .max_by_key(|link| link.href.len())
            .map(|link| link.href);
        let mut navigation = service_navigation(visitor.t("web-menu-label"), visitor.t("web-menu"));
        for link in links {
            let text = visitor.t(link.text);
            navigation = if path == link.href {
                navigation.here(text, link.href)
            } else if active == Some(link.href) {
                navigation.active(text, link.href)
            } else {
                navigation.link(text, link.href)
            };
        }
        html! { (navigation) }
    }

    fn links(&self, place: Place) -> impl Iterator<Item = &'v Link> {
        let visitor = self.visitor;
        let links = visitor.site.links(place);
        links.filter(|link| link.audience.includes(&visitor.actor))
    }

    /// Whether an address is a part of the navigation that this reader is not shown.
    fn is_closed(&self, path: &str) -> bool {
        let parts = self.visitor.site.links(Place::Navigation);
        let is_part = parts.filter(|link| link.href == path).count() > 0;
        is_part && !self.links(Place::Navigation).any(|link| link.href == path)
    }

    fn main(&self, content: &Markup) -> Markup {
        let inside = html! {
            (self.summary())
            @if let Some(live) = &self.live { (self.news(live)) }
            @if let Some(caption) = &self.caption { span.govuk-caption-l { (caption) } }
            (content)
        };
        html! {
            @match &self.hero {
                Some(hero) => {
                    div.govuk-width-container { (self.above()) }
                    main #main-content {
                        (hero)
                        div.govuk-width-container.govuk-main-wrapper { (inside) }
                    }
                }
                None => {
                    div.govuk-width-container {
                        (self.above())
                        main.govuk-main-wrapper #main-content { (inside) }
                    }
                }
            }
        }
    }

    /// Where a live page says that it has changed.
    fn news(&self, live: &str) -> Markup {
        let visitor = self.visitor;
        html! {
            div.stoa-news role="status" data-live=(live) data-text-updated=(visitor.t("web-live-updated")) {
                p.govuk-inset-text hidden data-live-note {
                    (visitor.t("web-live-changed")) " "
                    a.govuk-link href=(visitor.path()) { (visitor.t("web-live-show")) }
                }
            }
        }
    }

    fn above(&self) -> Markup {
        let visitor = self.visitor;
        // A part of the site that is not for this reader is not offered as the way up, either.
        let open = |crumb: &&(String, String)| !self.is_closed(&crumb.1);
        let trail = self.above.crumbs.iter().filter(open).fold(
            breadcrumbs(visitor.t("web-breadcrumbs")).collapse_on_mobile(),
            |trail, (text, path)| trail.link(text, path),
        );
        html! {
            @if let Some(path) = &self.above.back {
                nav aria-label=(visitor.t("web-back")) { (back_link(visitor.t("web-back"), path)) }
            }
            @if !self.above.crumbs.is_empty() { (trail.here(&self.title)) }
            @if let Some(notice) = visitor.notice() {
                (notification_banner(visitor.t("web-notice-title"), notice).success())
            }
        }
    }

    fn footer(&self) -> Markup {
        let visitor = self.visitor;
        let version = [("version", env!("CARGO_PKG_VERSION").into())];
        let bottom = footer(visitor.t("web-footer-label"))
            .line(visitor.site.town_name(visitor.lang()))
            .line(visitor.t_with("web-footer-software", &version));
        let bottom = self.links(Place::Footer).fold(bottom, |bottom, link| {
            bottom.link(visitor.t(link.text), link.href)
        });
        html! { (bottom) }
    }
}

/// Content in lines that are not too long to read.
pub(crate) fn two_thirds(content: &Markup) -> Markup {
    html! { div.govuk-grid-row { div.govuk-grid-column-two-thirds { (content) } } }
}

/// Whether a page is a part of what a link of the navigation leads to.
fn is_within(path: &str, href: &str) -> bool {
    let rest = path.strip_prefix(href);
    href != "/" && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// A weak tag of a page's text: the same text has the same tag as long as this program runs.
fn tag(body: &str) -> String {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    format!("W/\"{:016x}\"", hasher.finish())
}
