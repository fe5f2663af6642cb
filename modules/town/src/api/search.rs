//! `/map/search?q=`: streets and addresses as one types.

use axum::{
    Json,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use stoa_kernel::town::{FoundAddress, search_addresses};
use stoa_web::{PageResult, Query, Visitor};

/// How many places are found unless the program wants fewer or more.
const USUAL: usize = 8;
/// The most that a program may want.
const MOST: usize = 50;

/// What was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub q: String,
    pub limit: Option<usize>,
}

/// A street or an address, for programs.
#[derive(Debug, Serialize)]
pub struct Place {
    /// All of it in one line.
    pub label: String,
    pub street: String,
    /// `null` for a street as a whole.
    pub number: Option<String>,
    pub postcode: String,
    pub locality: String,
    pub lat: f64,
    pub lon: f64,
}

impl From<FoundAddress> for Place {
    fn from(found: FoundAddress) -> Self {
        Place {
            label: found.label(),
            street: found.street,
            number: found.number,
            postcode: found.postcode,
            locality: found.locality,
            lat: found.point.lat,
            lon: found.point.lon,
        }
    }
}

#[derive(Serialize)]
struct Found {
    places: Vec<Place>,
}

/// The likeliest places first; none for fewer than two letters.
pub async fn find_places(visitor: Visitor, Query(typed): Query<Typed>) -> PageResult {
    let limit = typed.limit.unwrap_or(USUAL).min(MOST);
    let mut db = visitor.read().await?;
    let found = search_addresses(&mut db, &typed.q, limit).await?;
    let places = found.into_iter().map(Into::into).collect();
    Ok(lasting(Json(Found { places })))
}

/// Streets seldom change: while one types and corrects, the browser need not ask again.
pub(super) fn lasting(body: impl IntoResponse) -> Response {
    let mut response = body.into_response();
    let kept = HeaderValue::from_static("private, max-age=60");
    response.headers_mut().insert(header::CACHE_CONTROL, kept);
    response
}
