//! `/ogc`: OGC API – Features (parts 1 to 3: Core, GeoJSON, HTML, OpenAPI 3; CRS; filtering with CQL2) and OGC API – Tiles for every published
//! table whose rows have a place, in a column of geometries or in columns of longitude and latitude.

mod asked;
mod collection;
mod crs;
mod document;
mod fault;
mod features;
mod items;
mod landing;
mod pages;
mod properties;
mod tile;
mod tilesets;

pub use collection::{all, one};
pub use items::{item, items};
pub use landing::{api, conformance, landing};
pub use properties::{queryables, schema, sortables};
pub use tile::{DEEPEST, tile, tile_of_selection};
pub use tilesets::{matrix_set, matrix_sets, tileset, tilesets};

use axum::{
    Json,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use stoa_web::Visitor;

use super::catalogue::open;
use crate::pages::asked_pairs;

const JSON: &str = "application/json";
const GEO_JSON: &str = "application/geo+json";
const SCHEMA: &str = "application/schema+json";
const OPENAPI: &str = "application/vnd.oai.openapi+json;version=3.0";

/// Whether somebody asks for a page: by `f=html`, or by an `Accept` that prefers one.
fn wants_page(visitor: &Visitor, headers: &HeaderMap) -> bool {
    let pairs = asked_pairs(visitor);
    let form = pairs.iter().find(|(name, _)| name == "f");
    if let Some((_, form)) = form {
        return form == "html";
    }
    let accept = headers.get(header::ACCEPT);
    let accept = accept.and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|accept| {
        let html = accept.find("text/html");
        let json = accept.find("json");
        html.is_some_and(|html| json.is_none_or(|json| html < json))
    })
}

/// A link, as all answers have them.
fn link(visitor: &Visitor, rel: &str, kind: &str, path: &str) -> Value {
    json!({"rel": rel, "type": kind, "href": visitor.site.url(path)})
}

/// A link with words to it.
fn titled(visitor: &Visitor, (rel, kind): (&str, &str), path: &str, title: &str) -> Value {
    json!({"rel": rel, "type": kind, "href": visitor.site.url(path), "title": title})
}

/// The links to the same thing as JSON and as a page.
fn own_links(visitor: &Visitor, path: &str, kind: &str) -> Vec<Value> {
    vec![
        link(visitor, "self", kind, &format!("{path}?f=json")),
        link(visitor, "alternate", "text/html", &format!("{path}?f=html")),
    ]
}

fn shown(value: Value, media_type: &'static str) -> Response {
    let mut response = open(Json(value).into_response(), media_type);
    response
        .headers_mut()
        .insert(header::VARY, axum::http::HeaderValue::from_static("accept"));
    response
}
