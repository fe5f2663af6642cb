//! The whole site as one router, and what every request passes through, from the outside in: who is it from, what is
//! counted and which headers does the answer carry ([`meet`]); compression; problems in words; limits; panics.

mod address;
mod drain;
mod headers;
mod limits;

use std::{
    any::Any,
    sync::atomic::{AtomicU64, Ordering},
    time::Instant,
};

use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, MatchedPath, Request, State},
    http::{HeaderValue, Uri, header::HeaderName},
    middleware::{self, Next},
    response::{IntoResponse, Redirect, Response},
};
use stoa_kernel::{Config, Error, Result};
use tower_http::{
    CompressionLevel,
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer,
        predicate::{DefaultPredicate, NotForContentType, Predicate},
    },
};
use tracing::Instrument;

use self::{address::Proxies, headers::Headers, limits::Limits};
use crate::{
    local_path::local_path,
    problem::{Kind, Problem, answer_problems},
    signature::random_name,
    site::Site,
    visitor::ClientAddress,
};

/// The longest body that is no form: a form has limits of its own.
const BODY_BYTES: usize = 2_000_000;
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What the middleware knows and counts.
#[derive(Debug)]
pub(crate) struct Door {
    proxies: Proxies,
    headers: Headers,
    limits: Limits,
    /// Requests are numbered from the program's start, after a random name of that start.
    start: String,
    number: AtomicU64,
}

impl Door {
    pub(crate) fn new(config: &Config) -> Result<Self> {
        Ok(Door {
            proxies: Proxies::of(config)?,
            headers: Headers::of(config)?,
            limits: Limits::of(config),
            start: random_name::<4>()?,
            number: AtomicU64::new(0),
        })
    }

    fn next_id(&self) -> String {
        format!(
            "{}-{}",
            self.start,
            self.number.fetch_add(1, Ordering::Relaxed)
        )
    }
}

impl Site {
    /// All modules' pages and our own, within the middleware. Serve it with
    /// `into_make_service_with_connect_info::<SocketAddr>()`, or every visitor counts as one.
    pub fn router(self) -> Router {
        let modules = self.modules().iter().map(|module| (module.routes)());
        let all = modules.fold(crate::shell::routes(), Router::merge);
        // What is already small or squeezed: photos, and the map's tiles, which many ask for at once.
        let squeezable = DefaultPredicate::new()
            .and(NotForContentType::const_new(
                "application/vnd.mapbox-vector-tile",
            ))
            .and(NotForContentType::const_new("application/octet-stream"));
        let compression = CompressionLayer::new()
            .quality(CompressionLevel::Precise(4))
            .compress_when(squeezable);
        all.fallback(nothing_here)
            .method_not_allowed_fallback(wrong_method)
            .layer(CatchPanicLayer::custom(panicked))
            .layer(DefaultBodyLimit::max(BODY_BYTES))
            .layer(middleware::from_fn_with_state(self.clone(), limits::keep))
            .layer(middleware::from_fn_with_state(
                self.clone(),
                answer_problems,
            ))
            .layer(compression)
            .layer(middleware::from_fn_with_state(self.clone(), meet))
            .with_state(self)
    }
}

/// The outermost step: names the request, finds out where it came from, counts it, and dresses the answer.
async fn meet(State(site): State<Site>, request: Request, next: Next) -> Response {
    let mut request = request.map(drain::to_the_end);
    let door = site.door();
    let begun = Instant::now();
    let id = door.next_id();
    let address = door.proxies.client(&request);
    request.extensions_mut().insert(ClientAddress(address));
    let asked = headers::Asked::of(&request);
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route_name = route.as_ref().map_or("", MatchedPath::as_str);
    let method = request.method().clone();
    // The route and not the path: a query or a token in a path may be somebody's personal data.
    let span = tracing::info_span!("request", id, method = method.as_str(), route = route_name);
    let counted = site.metrics().begin();
    let mut response = next.run(request).instrument(span.clone()).await;
    let status = response.status().as_u16();
    counted.end(route_name, method.as_str(), status, begun.elapsed());
    span.in_scope(|| tracing::debug!(status, took = ?begun.elapsed(), "answered"));
    door.headers.dress(&asked, &mut response);
    if let Ok(id) = HeaderValue::try_from(id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

/// An address that no route has. One with a slash too many at its end is led to the one without.
async fn nothing_here(uri: Uri) -> Result<Response, Problem> {
    let path = uri.path().trim_end_matches('/');
    if path.is_empty() || path.len() == uri.path().len() {
        return Err(Error::NotFound.into());
    }
    let query = uri
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    let place = format!("{path}{query}");
    Ok(Redirect::permanent(&local_path(&place)).into_response())
}

async fn wrong_method() -> Result<Response, Problem> {
    Err(Problem::new(Kind::WrongMethod))
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "what tower-http calls has this signature"
)]
fn panicked(cause: Box<dyn Any + Send + 'static>) -> axum::http::Response<Body> {
    let words = cause.downcast_ref::<String>().map(String::as_str);
    let words = words.or_else(|| cause.downcast_ref::<&str>().copied());
    let detail = format!("a panic: {}", words.unwrap_or("without words"));
    Problem::from(Error::Broken(detail)).into_response()
}
