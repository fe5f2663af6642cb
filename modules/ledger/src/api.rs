//! For programs: the log's files by C2SP tlog-tiles, proofs of consistency, and our service as a witness.

pub mod checkpoint;
pub mod consistency;
pub mod tiles;
pub mod witness;

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

/// An answer in plain text that is soon out of date.
fn fresh_text(text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=2"),
    ];
    with_any_origin((headers, text).into_response())
}

/// What everybody may read may be read by scripts of other sites too: a monitor can run in a browser.
fn with_any_origin(mut response: Response) -> Response {
    let any = HeaderValue::from_static("*");
    response
        .headers_mut()
        .insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, any);
    response
}
