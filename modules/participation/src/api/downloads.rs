//! `…/proposals.csv`, `…/proposals.json` and their like: all of a component as a file, streamed a batch at a time.

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures::{Stream, StreamExt, stream};
use serde_json::Value;
use stoa_kernel::{Lang, Result};
use stoa_web::{PageResult, Path, Visitor};

use super::{
    component_at, said,
    walk::{Walk, What},
};
use crate::model::Kind;

type Place = Path<(String, String)>;

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Csv,
    /// A list of objects.
    Json,
}

pub async fn proposals_csv(visitor: Visitor, place: Place) -> PageResult {
    file(&visitor, place, (What::Proposals, Form::Csv)).await
}

pub async fn proposals_json(visitor: Visitor, place: Place) -> PageResult {
    file(&visitor, place, (What::Proposals, Form::Json)).await
}

pub async fn comments_csv(visitor: Visitor, place: Place) -> PageResult {
    file(&visitor, place, (What::Comments, Form::Csv)).await
}

pub async fn comments_json(visitor: Visitor, place: Place) -> PageResult {
    file(&visitor, place, (What::Comments, Form::Json)).await
}

pub async fn projects_csv(visitor: Visitor, place: Place) -> PageResult {
    file(&visitor, place, (What::Projects, Form::Csv)).await
}

pub async fn projects_json(visitor: Visitor, place: Place) -> PageResult {
    file(&visitor, place, (What::Projects, Form::Json)).await
}

async fn file(
    visitor: &Visitor,
    Path((process, component)): Place,
    (what, form): (What, Form),
) -> PageResult {
    let kinds: &[Kind] = match what {
        What::Proposals => &[Kind::Proposals],
        What::Comments => &[Kind::Proposals, Kind::Debate],
        What::Projects => &[Kind::Budget],
    };
    let mut db = visitor.read().await?;
    let place = (process.as_str(), component.as_str());
    let (_, component) = component_at(visitor, &mut db, place, kinds).await?;
    drop(db);
    let walk = Walk::new(visitor.app(), what, (&process, &component));
    let head = match form {
        Form::Csv => said::headings(what.columns())?,
        Form::Json => b"[\n".to_vec(),
    };
    let end = Bytes::from_static(match form {
        Form::Csv => b"",
        Form::Json => b"]\n",
    });
    let rows = pieces(walk, (what, form), visitor.lang());
    let whole = piece(Bytes::from(head)).chain(rows).chain(piece(end));
    Ok(download(Body::from_stream(whole), (what, form)))
}

fn piece(bytes: Bytes) -> impl Stream<Item = Result<Bytes>> {
    stream::iter([Ok(bytes)])
}

/// The rows of a walk as pieces of a file.
fn pieces(walk: Walk, (what, form): (What, Form), lang: Lang) -> impl Stream<Item = Result<Bytes>> {
    let written = stream::try_unfold((walk, true), move |(mut walk, is_first)| async move {
        let Some(rows) = walk.next().await? else {
            return Ok(None);
        };
        let piece = match form {
            Form::Csv => said::rows(what.columns(), &rows, lang)?,
            Form::Json => objects(&rows, is_first).into_bytes(),
        };
        Ok(Some((
            Bytes::from(piece),
            (walk, is_first && rows.is_empty()),
        )))
    });
    written.boxed()
}

fn objects(rows: &[Value], is_first: bool) -> String {
    let mut text = String::new();
    for (place, row) in rows.iter().enumerate() {
        text.push_str(if is_first && place == 0 { "" } else { ",\n" });
        text.push_str(&row.to_string());
    }
    text
}

/// The answer that a browser saves as a file.
fn download(body: Body, (what, form): (What, Form)) -> Response {
    let (kind, end) = match form {
        Form::Csv => ("text/csv; charset=utf-8", "csv"),
        Form::Json => ("application/json", "json"),
    };
    let as_file = format!("attachment; filename=\"{}.{end}\"", what.name());
    let as_file = HeaderValue::try_from(as_file);
    let headers: [(HeaderName, HeaderValue); 3] = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (
            header::CONTENT_DISPOSITION,
            as_file.unwrap_or(HeaderValue::from_static("attachment")),
        ),
        (
            header::ACCESS_CONTROL_ALLOW_ORIGIN,
            HeaderValue::from_static("*"),
        ),
    ];
    (headers, body).into_response()
}
