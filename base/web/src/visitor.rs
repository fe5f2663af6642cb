//! Whoever asked for this page: who they are, the language they read, and what they may do. Every page handler has one.

use std::{
    net::{IpAddr, Ipv6Addr},
    ops::Deref,
    sync::OnceLock,
};

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderName, HeaderValue, Uri, header, request::Parts},
    response::{IntoResponse, Response},
};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use maud::{Markup, html};
use stoa_kernel::{
    Actor, App, Error, Id, Lang, Reader, Resource, Result, Timestamp, Tx,
    actor::{Person, Staff},
    sessions,
};

use crate::{
    cookies, form::FormErrors, local_path::local_path, page::Page, problem::Problem,
    signature::random_name, site::Site, speech::Speech,
};

/// How long a notice waits for the page that shows it.
const NOTICE_SECONDS: i64 = 60;
/// How long a form of a visitor without a session may lie open.
const VISITOR_SECONDS: i64 = 30 * 86_400;
/// W3C Clear Site Data, section 3.1.
const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");
/// The purpose that a notice is signed for.
const NOTICE: &str = "notice";

/// The address that a request came from, once proxies are taken off.
#[derive(Debug, Clone, Copy)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    /// What one client can change its address within: of IPv6, a network of 64 bits is one household.
    pub(crate) fn household(self) -> IpAddr {
        match self.0 {
            IpAddr::V4(_) => self.0,
            IpAddr::V6(address) => {
                let network = address.to_bits() & !u128::from(u64::MAX);
                IpAddr::V6(Ipv6Addr::from_bits(network))
            }
        }
    }
}

/// Who asks. Speaks their language: `visitor.t("…")`.
#[derive(Debug)]
pub struct Visitor {
    pub site: Site,
    pub actor: Actor,
    lang: Lang,
    uri: Uri,
    session: Option<String>,
    /// The name in the visitor's cookie, or the one that a form of this page has just made.
    name: Option<String>,
    new_name: OnceLock<String>,
    notice: Option<String>,
    program: Option<HeaderValue>,
    /// The tag of the copy of this page that the browser has.
    copy: Option<HeaderValue>,
    /// The part of a file that is wanted.
    range: Option<HeaderValue>,
    address: String,
}

impl Deref for Visitor {
    type Target = Speech;

    fn deref(&self) -> &Speech {
        self.site.voice(self.lang)
    }
}

impl FromRequestParts<Site> for Visitor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Problem> {
        let mut visitor = Visitor::stranger(parts, site);
        // Most visitors have no session, and cost the database nothing.
        if let Some(token) = &visitor.session {
            let mut db = site.app.db.read().await?;
            visitor.actor = sessions::actor(&mut db, token, site.app.now()).await?;
        }
        Ok(visitor)
    }
}

impl Visitor {
    /// The visitor as far as the request alone tells, whoever may be signed in.
    pub(crate) fn stranger(parts: &Parts, site: &Site) -> Self {
        let cookie = |name| cookies::read(&parts.headers, name).filter(|value| !value.is_empty());
        let address = parts.extensions.get::<ClientAddress>();
        Visitor {
            site: site.clone(),
            actor: Actor::Anonymous,
            lang: language(&parts.uri, &parts.headers, site.app.config.town.language),
            uri: parts.uri.clone(),
            session: cookie(cookies::SESSION).map(str::to_owned),
            name: cookie(cookies::VISITOR).map(str::to_owned),
            new_name: OnceLock::new(),
            notice: cookie(cookies::NOTICE).and_then(|signed| site.signer().open(NOTICE, signed)),
            program: parts.headers.get(header::USER_AGENT).cloned(),
            copy: parts.headers.get(header::IF_NONE_MATCH).cloned(),
            range: parts.headers.get(header::RANGE).cloned(),
            address: address
                .map(|address| address.0.to_string())
                .unwrap_or_default(),
        }
    }

    pub fn app(&self) -> &App {
        &self.site.app
    }

    pub fn now(&self) -> Timestamp {
        self.site.app.now()
    }

    /// Path and query of this request.
    pub fn path(&self) -> &str {
        self.uri.path_and_query().map_or("/", |path| path.as_str())
    }

    /// The member of staff. Strangers are asked to sign in first, residents are told that this is not for them.
    pub fn staff(&self) -> Result<&Staff, Problem> {
        match &self.actor {
            Actor::Staff(staff) => Ok(staff),
            Actor::Anonymous => Err(Problem::sign_in("/sign-in", self.path())),
            _ => Err(Error::denied("web-for-staff").into()),
        }
    }

    /// The resident. Strangers are asked for their e-mail address first.
    pub fn person(&self) -> Result<Id<Person>, Problem> {
        match &self.actor {
            Actor::Person { id } => Ok(*id),
            Actor::Anonymous => Err(Problem::sign_in("/sign-in/link", self.path())),
            _ => Err(Error::denied("web-for-residents").into()),
        }
    }

    /// Whether they may do this, to show or leave out a button.
    pub fn may(&self, action: &str, resource: &Resource) -> bool {
        self.site
            .app
            .db
            .policy()
            .allows(&self.actor, action, resource)
    }

    /// `Denied` unless they may do this, to guard a page. Commands ask by themselves.
    pub fn must(&self, action: &str, resource: &Resource) -> Result<()> {
        self.site.app.db.policy().ask(&self.actor, action, resource)
    }

    pub async fn read(&self) -> Result<Reader> {
        self.site.app.db.read().await
    }

    /// Begins a write by this visitor.
    pub async fn begin(&self) -> Result<Tx> {
        self.site.app.db.begin(&self.actor).await
    }

    /// The token of the session, to end it.
    pub fn session_token(&self) -> Option<&str> {
        self.session.as_deref()
    }

    /// The browser or program, in the words that it gives of itself.
    pub fn program(&self) -> &str {
        self.program
            .as_ref()
            .and_then(|name| name.to_str().ok())
            .unwrap_or_default()
    }

    /// The address that the request came from, for throttles and nothing else; empty when it is not known.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The hidden field that every form with `method="post"` has: it proves that the form came from a page of ours,
    /// made for this browser.
    pub fn csrf_field(&self) -> Markup {
        let token = self.form_token().unwrap_or_else(|error| {
            tracing::error!(%error, "a form has no token");
            String::new()
        });
        html! { input type="hidden" name="_form" value=(token); }
    }

    fn form_token(&self) -> Result<String> {
        if let Some(identity) = self.identity() {
            return self.site.signer().form_token(identity);
        }
        let name = random_name::<16>()?;
        // Two forms of one page share the name that the first of them made.
        self.site
            .signer()
            .form_token(self.new_name.get_or_init(|| name))
    }

    /// By what this browser is told from others: its session, or the random name that its first form gave it. Forms are
    /// tied to it; whoever keeps it keeps a keyed hash. `None` for a browser that was shown no form yet.
    pub fn identity(&self) -> Option<&str> {
        self.session.as_deref().or(self.name.as_deref())
    }

    /// By what their own pages and what a browser keeps for them are told from other people's: the same in each of their sessions, and
    /// of no meaning to anybody else. `None` for whoever has not signed in.
    pub fn mark(&self) -> Option<String> {
        let mark = self.derived("person")?;
        Some(URL_SAFE_NO_PAD.encode(&mark[..16]))
    }

    /// The key under which a browser seals what it keeps of theirs, in base64: only pages that were made for them have it.
    pub fn device_key(&self) -> Option<String> {
        Some(STANDARD.encode(self.derived("device")?))
    }

    fn derived(&self, purpose: &str) -> Option<[u8; 32]> {
        let actor = &self.actor;
        let known = *actor != Actor::Anonymous;
        known.then(|| {
            let who = format!("{} {}", actor.kind(), actor.number());
            self.site.signer().derive(purpose, &who)
        })
    }

    /// Whether this is the token of a form that was made for this browser.
    pub fn owns_form(&self, token: &str) -> bool {
        self.identity()
            .is_some_and(|identity| self.site.signer().is_form_token(identity, token))
    }

    /// A page with this title; see [`Page`].
    pub fn page(&self, title: impl Into<String>) -> Page<'_> {
        Page::new(self, title.into())
    }

    /// Sends the browser on to a page of ours with a GET (303); an address that is not ours becomes the front page.
    pub fn go(&self, path: &str) -> Response {
        let place = HeaderValue::try_from(local_path(path).as_ref());
        let place = place.unwrap_or(HeaderValue::from_static("/"));
        (
            axum::http::StatusCode::SEE_OTHER,
            [(header::LOCATION, place)],
        )
            .into_response()
    }

    /// As [`Visitor::go`]; the next page shows the sentence in a banner.
    pub fn go_with_notice(&self, path: &str, notice: impl Into<String>) -> Response {
        let signed = self.site.signer().sign(NOTICE, &notice.into());
        let response = self.go(path);
        self.set_cookie(response, cookies::NOTICE, &signed, NOTICE_SECONDS)
    }

    /// The sentence for a field of a form that came back.
    pub fn error_of(&self, errors: &FormErrors, field: &str) -> Option<String> {
        errors.get(field).map(|message| self.message(message))
    }

    /// Sets a cookie of ours for so many seconds, which no script can read; 0 takes it away.
    pub fn set_cookie(
        &self,
        mut response: Response,
        name: &str,
        value: &str,
        seconds: i64,
    ) -> Response {
        if let Some(header) = cookies::written(name, value, seconds, self.site.is_https()) {
            response.headers_mut().append(header::SET_COOKIE, header);
        }
        response
    }

    /// Hands the browser the token of a session that was just opened. How long it is good for is in the database.
    pub fn start_session(&self, response: Response, token: &str) -> Response {
        let seconds = sessions::PERSON_HOURS * 3600;
        self.set_cookie(response, cookies::SESSION, token, seconds)
    }

    /// Takes the session's token from the browser, and all that its pages kept there.
    pub fn end_session(&self, mut response: Response) -> Response {
        let kept = HeaderValue::from_static("\"storage\"");
        response.headers_mut().insert(CLEAR_SITE_DATA, kept);
        self.end_session_alone(response)
    }

    /// Takes the session's token alone, where the page has taken away by itself what was this person's: what lies sealed in the browser for others
    /// stays theirs.
    pub fn end_session_alone(&self, response: Response) -> Response {
        self.set_cookie(response, cookies::SESSION, "", 0)
    }

    /// The sentence that the page before left for this one.
    pub(crate) fn notice(&self) -> Option<&str> {
        self.notice.as_deref()
    }

    /// Adds the cookies that a page of ours needs: the name that its forms are tied to, and the end of a shown notice.
    pub(crate) fn with_cookies(&self, mut response: Response) -> Response {
        if let Some(name) = self.new_name.get() {
            response = self.set_cookie(response, cookies::VISITOR, name, VISITOR_SECONDS);
        }
        if self.notice.is_some() {
            response = self.set_cookie(response, cookies::NOTICE, "", 0);
        }
        response
    }

    /// The part of a file that was asked for, as the header `Range` has it.
    pub fn range(&self) -> Option<String> {
        let range = self.range.as_ref()?.to_str().ok()?;
        Some(range.to_owned())
    }

    /// Whether the page is the same for everybody who reads this language and has no session.
    pub(crate) fn sees_what_all_see(&self) -> bool {
        self.session.is_none() && self.notice.is_none() && self.new_name.get().is_none()
    }

    /// Whether the browser already has the page of this tag.
    pub fn has_copy(&self, tag: &str) -> bool {
        let copies = self
            .copy
            .as_ref()
            .and_then(|copies| copies.to_str().ok())
            .unwrap_or_default();
        copies.split(',').any(|copy| copy.trim() == tag)
    }
}

/// The language: of `?lang=`, of the cookie, of the browser's wishes, or the town's own.
fn language(uri: &Uri, headers: &HeaderMap, town: Lang) -> Lang {
    let asked = uri.query().and_then(|query| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs
            .find(|(name, _)| *name == "lang")
            .and_then(|(_, tag)| Lang::parse(tag))
    });
    let chosen = || cookies::read(headers, cookies::LANGUAGE).and_then(Lang::parse);
    asked
        .or_else(chosen)
        .or_else(|| wished(headers))
        .unwrap_or(town)
}

/// The first of our languages by the weights of Accept-Language (RFC 9110, section 12.5.4).
fn wished(headers: &HeaderMap) -> Option<Lang> {
    let wishes = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut best = None;
    for wish in wishes.split(',') {
        let (tag, weight) = wish.split_once(";q=").unwrap_or((wish, "1"));
        let weight: f32 = weight.trim().parse().unwrap_or(0.0);
        let Some(lang) = Lang::parse(tag.trim()).filter(|_| weight > 0.0) else {
            continue;
        };
        if best.is_none_or(|(_, heaviest)| weight > heaviest) {
            best = Some((lang, weight));
        }
    }
    best.map(|(lang, _)| lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speaks(query: &str, cookie: &str, accept: &str) -> Lang {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, cookie.parse().expect("a header"));
        headers.insert(header::ACCEPT_LANGUAGE, accept.parse().expect("a header"));
        let uri = format!("/reports?{query}").parse().expect("an address");
        language(&uri, &headers, Lang::En)
    }

    #[test]
    fn the_nearest_wish_wins() {
        assert_eq!(speaks("lang=ar", "stoa_lang=fr", "es"), Lang::Ar);
        assert_eq!(speaks("lang=xx", "stoa_lang=fr", "es"), Lang::Fr);
        assert_eq!(speaks("page=2", "", "de, fr;q=0.5, es-MX;q=0.8"), Lang::Es);
        assert_eq!(speaks("", "", "fr;q=0, de"), Lang::En);
        assert_eq!(speaks("", "", "*"), Lang::En);
    }
}
