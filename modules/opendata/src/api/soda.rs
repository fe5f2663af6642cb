//! `/resource/{slug}.{json,csv,geojson}`: rows of a table by questions in SoQL, as Socrata answers them (SODA 2.1), so that the client
//! `sodapy` works; and `/api/views/{slug}.json` and `/api/catalog/v1`, from which it learns what there is.

mod fault;
pub mod question;
mod rows;
mod views;

pub use fault::SodaFault;
pub use views::{catalogue, view};

use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde_json::json;
use stoa_kernel::Error;
use stoa_tables::{Column, Format, Kind};
use stoa_web::{PageResult, Path, Visitor};

use super::catalogue::open;
use crate::{
    engine::{self, Question},
    pages::{TableAt, asked_pairs},
};

/// A table's rows.
pub async fn resource(visitor: Visitor, Path(name): Path<String>) -> PageResult {
    match answer(&visitor, &name).await {
        Ok(response) => Ok(response),
        Err(fault) => fault.answer(&visitor),
    }
}

async fn answer(visitor: &Visitor, name: &str) -> Result<Response, SodaFault> {
    let (id, format) = match name.rsplit_once('.') {
        Some((id, "json")) => (id, Format::NdJson),
        Some((id, "csv")) => (id, Format::Csv),
        Some((id, "geojson")) => (id, Format::GeoJson),
        _ => (name, Format::NdJson),
    };
    let at = TableAt::find(visitor, id).await?;
    let pairs = asked_pairs(visitor);
    let tag = stoa_kernel::digest(&format!("{}{name}{pairs:?}", at.shown.version.digest));
    let tag = format!("\"soda-{}\"", &tag[..24]);
    if visitor.has_copy(&tag) {
        return Ok((axum::http::StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response());
    }
    let select = question::read(&pairs, &at.published.table, &at.file.columns)?;
    let question = Question {
        client: visitor.address().to_owned(),
        ..Question::new(select.sql(), format)
    };
    let answer = engine::ask(visitor.app(), question).await?;
    let columns = answer.columns.clone();
    let (body, media_type) = match format {
        Format::NdJson => (rows::as_json(answer), "application/json;charset=utf-8"),
        Format::Csv => (
            Body::from_stream(futures::StreamExt::fuse(answer)),
            "text/csv; charset=UTF-8",
        ),
        _ => (
            Body::from_stream(futures::StreamExt::fuse(answer)),
            // As sodapy knows it.
            "application/vnd.geo+json; charset=utf-8",
        ),
    };
    let response = open(body.into_response(), media_type);
    with_headers(response, &columns, (&at, tag))
}

/// The headers that Socrata's answers have.
fn with_headers(
    mut response: Response,
    columns: &[Column],
    (at, tag): (&TableAt, String),
) -> Result<Response, SodaFault> {
    let names: Vec<_> = columns.iter().map(|column| &column.name).collect();
    let types: Vec<_> = columns.iter().map(type_of).collect();
    let changed = http_date(at.shown.version.at);
    let exposed = "X-SODA2-Fields, X-SODA2-Types, X-SODA2-Truth-Last-Modified, ETag";
    let about = [
        ("x-soda2-fields", ascii(&json!(names).to_string())),
        ("x-soda2-types", ascii(&json!(types).to_string())),
        ("x-soda2-data-out-of-date", "false".to_owned()),
        ("last-modified", changed.clone()),
        ("x-soda2-truth-last-modified", changed),
        ("etag", tag),
        ("cache-control", "public, no-cache".to_owned()),
        ("access-control-expose-headers", exposed.to_owned()),
    ];
    for (name, value) in about {
        let value =
            HeaderValue::try_from(value).map_err(|error| Error::broken("a header", error))?;
        response.headers_mut().insert(name, value);
    }
    Ok(response)
}

/// JSON that a header can hold: what is not ASCII as its escape.
fn ascii(json: &str) -> String {
    let mut out = String::new();
    for sign in json.chars() {
        if sign.is_ascii() {
            out.push(sign);
            continue;
        }
        for unit in sign.encode_utf16(&mut [0; 2]) {
            out.push_str(&format!("\\u{unit:04x}"));
        }
    }
    out
}

fn http_date(at: stoa_kernel::Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// The type of a column in an answer, by its name with Socrata.
fn type_of(column: &Column) -> &'static str {
    match column.kind {
        Kind::Boolean => "boolean",
        Kind::Integer | Kind::Decimal(_) | Kind::Number => "number",
        Kind::Date | Kind::Instant => "floating_timestamp",
        Kind::Binary => "geometry",
        Kind::Text | Kind::Other => "text",
    }
}
