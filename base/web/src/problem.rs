//! What a handler fails with, and the one place that turns it into a page, into JSON (RFC 9457) or into a standard's
//! own error body. Our own detail goes to the log, under a reference number that the page shows.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde_json::json;
use stoa_kernel::{Actor, Error, Message};

use crate::{
    page::two_thirds,
    signature::random,
    site::Site,
    speech::Speech,
    visitor::{ClientAddress, Visitor},
};

/// What handlers return.
pub type PageResult<T = Response> = Result<T, Problem>;

/// What went wrong, on its way to whoever asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    kind: Kind,
    reference: Option<String>,
}

/// The kernel's six shapes, and what can be wrong with a request before any command sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Failed(Error),
    /// They must sign in at this door, and come back.
    SignIn {
        door: &'static str,
        next: String,
    },
    /// The request cannot be read. HTTP 400.
    Unreadable(Message),
    /// The form is not one that we made for this browser, or it lay open for too long. HTTP 403.
    ForeignForm,
    /// HTTP 405.
    WrongMethod,
    /// HTTP 413.
    TooLarge(Message),
    /// HTTP 429.
    TooOften {
        retry_after_seconds: u32,
    },
    /// We did not finish in time. HTTP 503.
    TooSlow,
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Problem::new(Kind::Failed(error))
    }
}

impl Problem {
    pub(crate) fn new(kind: Kind) -> Self {
        Problem {
            kind,
            reference: None,
        }
    }

    pub(crate) fn sign_in(door: &'static str, next: &str) -> Self {
        Problem::new(Kind::SignIn {
            door,
            next: next.to_owned(),
        })
    }

    /// The request cannot be read, for the reason that this key says.
    pub fn unreadable(key: &'static str) -> Self {
        Problem::new(Kind::Unreadable(Message::new(key)))
    }

    pub fn kind(&self) -> &Kind {
        &self.kind
    }

    /// The kernel's error, if that is what it is.
    pub fn error(&self) -> Option<&Error> {
        match &self.kind {
            Kind::Failed(error) => Some(error),
            _ => None,
        }
    }

    /// The number under which the log knows the detail of a fault of our own.
    pub fn reference(&self) -> Option<&str> {
        self.reference.as_deref()
    }

    pub fn status(&self) -> StatusCode {
        match &self.kind {
            Kind::Failed(Error::Invalid(_)) => StatusCode::UNPROCESSABLE_ENTITY,
            Kind::Failed(Error::NotFound) => StatusCode::NOT_FOUND,
            Kind::Failed(Error::Denied(_)) | Kind::ForeignForm => StatusCode::FORBIDDEN,
            Kind::Failed(Error::Conflict(_)) => StatusCode::CONFLICT,
            Kind::Failed(Error::Busy { .. }) | Kind::TooSlow => StatusCode::SERVICE_UNAVAILABLE,
            Kind::Failed(Error::Broken(_)) => StatusCode::INTERNAL_SERVER_ERROR,
            Kind::SignIn { .. } => StatusCode::UNAUTHORIZED,
            Kind::Unreadable(_) => StatusCode::BAD_REQUEST,
            Kind::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Kind::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Kind::TooOften { .. } => StatusCode::TOO_MANY_REQUESTS,
        }
    }

    /// In how many seconds trying again is worth it, where waiting helps.
    pub fn retry_after(&self) -> Option<u32> {
        match &self.kind {
            Kind::Failed(Error::Busy {
                retry_after_seconds,
            })
            | Kind::TooOften {
                retry_after_seconds,
            } => Some((*retry_after_seconds).max(1)),
            Kind::TooSlow => Some(10),
            _ => None,
        }
    }

    /// What it is, as the title of a page.
    pub fn title(&self, speech: &Speech) -> String {
        speech.t(match &self.kind {
            Kind::Failed(Error::Invalid(_)) => "web-problem-invalid",
            Kind::Failed(Error::NotFound) => "web-problem-not-found",
            Kind::Failed(Error::Denied(_)) => "web-problem-denied",
            Kind::Failed(Error::Conflict(_)) => "web-problem-conflict",
            Kind::Failed(Error::Busy { .. }) | Kind::TooSlow => "web-problem-busy",
            Kind::Failed(Error::Broken(_)) => "web-problem-broken",
            Kind::SignIn { .. } => "web-problem-sign-in",
            Kind::Unreadable(_) => "web-problem-unreadable",
            Kind::ForeignForm => "web-problem-foreign-form",
            Kind::WrongMethod => "web-problem-wrong-method",
            Kind::TooLarge(_) => "web-problem-too-large",
            Kind::TooOften { .. } => "web-problem-too-often",
        })
    }

    /// What happened and what to do next, in one or more sentences.
    pub fn sentence(&self, speech: &Speech) -> String {
        let seconds = i64::from(self.retry_after().unwrap_or(0));
        let wait = [("seconds", seconds.into())];
        match &self.kind {
            Kind::Failed(Error::Invalid(_)) => speech.t("web-problem-invalid-text"),
            Kind::Failed(Error::NotFound) => speech.t("web-problem-not-found-text"),
            Kind::Failed(Error::Denied(message) | Error::Conflict(message))
            | Kind::Unreadable(message)
            | Kind::TooLarge(message) => speech.message(message),
            Kind::Failed(Error::Busy { .. }) | Kind::TooSlow => {
                speech.t_with("web-problem-busy-text", &wait)
            }
            Kind::Failed(Error::Broken(_)) => speech.t("web-problem-broken-text"),
            Kind::SignIn { .. } => speech.t("web-problem-sign-in-text"),
            Kind::ForeignForm => speech.t("web-problem-foreign-form-text"),
            Kind::WrongMethod => speech.t("web-problem-wrong-method-text"),
            Kind::TooOften { .. } => speech.t_with("web-problem-too-often-text", &wait),
        }
    }

    /// The sentence of each field that is wrong.
    pub fn fields(&self, speech: &Speech) -> Vec<(String, String)> {
        match &self.kind {
            Kind::Failed(Error::Invalid(fields)) => fields
                .iter()
                .map(|wrong| (wrong.field.clone(), speech.message(&wrong.message)))
                .collect(),
            _ => Vec::new(),
        }
    }

    /// Puts a fault of our own into the log, and gives it the number that the page shows.
    fn logged(mut self) -> Self {
        if let Kind::Failed(Error::Broken(detail)) = &self.kind {
            let number = random::<5>().map(u64_of).unwrap_or_default();
            let reference = format!("{number:010X}");
            tracing::error!(reference, detail, "a request failed by our own fault");
            self.reference = Some(reference);
        }
        self
    }
}

fn u64_of(bytes: [u8; 5]) -> u64 {
    bytes
        .iter()
        .fold(0, |number, byte| (number << 8) | u64::from(*byte))
}

/// A bare answer that carries the problem to [`answer_problems`], which knows who asked and in what language.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// What is kept of a request until its answer is known, in case it is a problem. All of it is cheap to clone.
struct Asked {
    method: Method,
    uri: Uri,
    headers: [Option<HeaderValue>; 4],
    address: Option<ClientAddress>,
}

const KEPT: [header::HeaderName; 4] = [
    header::ACCEPT,
    header::ACCEPT_LANGUAGE,
    header::COOKIE,
    header::USER_AGENT,
];

impl Asked {
    fn of(request: &Request) -> Self {
        Asked {
            method: request.method().clone(),
            uri: request.uri().clone(),
            headers: KEPT.map(|name| request.headers().get(name).cloned()),
            address: request.extensions().get().copied(),
        }
    }

    fn into_parts(self) -> Parts {
        let mut request = Request::new(());
        *request.method_mut() = self.method;
        *request.uri_mut() = self.uri;
        for (name, value) in KEPT.into_iter().zip(self.headers) {
            if let Some(value) = value {
                request.headers_mut().insert(name, value);
            }
        }
        if let Some(address) = self.address {
            request.extensions_mut().insert(address);
        }
        request.into_parts().0
    }
}

/// The middleware that words every problem for whoever asked.
pub(crate) async fn answer_problems(
    State(site): State<Site>,
    request: Request,
    next: Next,
) -> Response {
    let asked = Asked::of(&request);
    let mut response = next.run(request).await;
    let Some(problem) = response.extensions_mut().remove::<Problem>() else {
        return response;
    };
    let mut worded = word(&site, problem.logged(), asked.into_parts()).await;
    // What the router said besides, such as the methods that a path does allow.
    for (name, value) in response.headers() {
        if !worded.headers().contains_key(name) && *name != header::CONTENT_LENGTH {
            worded.headers_mut().append(name, value.clone());
        }
    }
    worded
}

async fn word(site: &Site, problem: Problem, mut parts: Parts) -> Response {
    use axum::extract::FromRequestParts;
    // When there is too much to do, nobody is looked up for the sake of a page that says so; and where a session
    // cannot be looked up, the page is a stranger's.
    let is_busy = problem.status() == StatusCode::SERVICE_UNAVAILABLE;
    let stranger = Visitor::stranger(&parts, site);
    let visitor = if is_busy {
        stranger
    } else {
        Visitor::from_request_parts(&mut parts, site)
            .await
            .unwrap_or(stranger)
    };
    let path = parts.uri.path();
    let bodies = site.modules().iter().filter_map(|module| module.error_body);
    let own = bodies
        .into_iter()
        .find(|own| own.prefixes.iter().any(|prefix| path.starts_with(prefix)));
    let mut response = match own {
        Some(own) => (own.render)(&problem, &visitor),
        None if wants_json(path, &parts.headers) => as_json(&problem, &visitor),
        None => as_page(&problem, &visitor),
    };
    if let Some(seconds) = problem.retry_after() {
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, seconds.into());
    }
    response
}

/// Programs say that they take JSON; a browser says that it takes HTML, whatever else it takes.
fn wants_json(path: &str, headers: &HeaderMap) -> bool {
    let accept = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok());
    let accept = accept.unwrap_or_default();
    !accept.contains("text/html") && (accept.contains("json") || path.starts_with("/api/"))
}

fn as_json(problem: &Problem, visitor: &Visitor) -> Response {
    let errors: Vec<_> = problem
        .fields(visitor)
        .into_iter()
        .map(|(field, message)| json!({ "field": field, "message": message }))
        .collect();
    let mut body = json!({
        "title": problem.title(visitor),
        "status": problem.status().as_u16(),
        "detail": problem.sentence(visitor),
    });
    if !errors.is_empty() {
        body["errors"] = errors.into();
    }
    if let Some(reference) = problem.reference() {
        body["reference"] = reference.into();
    }
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    (problem.status(), kind, body.to_string()).into_response()
}

fn as_page(problem: &Problem, visitor: &Visitor) -> Response {
    if let Kind::SignIn { door, next } = problem.kind() {
        return visitor.go(&with_next(door, next));
    }
    let title = problem.title(visitor);
    let page = visitor
        .page(title.as_str())
        .status(problem.status())
        .no_index();
    page.show(two_thirds(&html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (problem.sentence(visitor)) }
        (wrong_fields(problem, visitor))
        @if let Some(reference) = problem.reference() {
            p.govuk-body {
                (visitor.t("web-problem-reference")) " " strong { (reference) }
            }
        }
        (ways_on(problem, visitor))
    }))
}

/// The address of a door that leads on to `next`.
fn with_next(door: &str, next: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    format!("{door}?{}", query.append_pair("next", next).finish())
}

fn wrong_fields(problem: &Problem, visitor: &Visitor) -> Markup {
    let fields = problem.fields(visitor);
    html! {
        @if !fields.is_empty() {
            ul.govuk-list.govuk-list--bullet { @for (_, sentence) in &fields { li { (sentence) } } }
        }
    }
}

/// Links that lead on from a page that leads nowhere.
fn ways_on(problem: &Problem, visitor: &Visitor) -> Markup {
    let is_denied = problem.status() == StatusCode::FORBIDDEN;
    let town = &visitor.site.app.config.town;
    html! {
        @if is_denied && visitor.actor == Actor::Anonymous && *problem.kind() != Kind::ForeignForm {
            p.govuk-body { a.govuk-link href=(with_next("/sign-in", visitor.path())) { (visitor.t("web-sign-in")) } }
        }
        @if *problem.kind() == Kind::ForeignForm {
            p.govuk-body { a.govuk-link href=(visitor.path()) { (visitor.t("web-open-form-again")) } }
        }
        p.govuk-body { a.govuk-link href="/" { (visitor.t("web-to-front-page")) } }
        @if !town.contact_email.is_empty() {
            p.govuk-body {
                (visitor.t("web-problem-contact")) " "
                a.govuk-link href={ "mailto:" (town.contact_email) } { (town.contact_email) }
            }
        }
    }
}
