//! What readers ask for, show and say, and the questions that somebody has kept, as JSON: the same addresses as the pages, for whoever asks
//! by `Accept: application/json`. Nobody's name is in any of it.

use axum::{
    Json,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use stoa_web::Visitor;

use super::catalogue::open;
use crate::{
    model::{
        Dataset, SavedQuery,
        talk::{CommentState, DataComment, DataRequest, ShowcaseItem},
    },
    pages::words::address,
};

/// An answer that depends on what was accepted.
fn answer(body: Value) -> Response {
    let mut response = open(Json(body).into_response(), "application/json");
    let vary = HeaderValue::from_static("accept");
    response.headers_mut().append(header::VARY, vary);
    response
}

/// A request for data; `dataset` is what came of it, where that is public.
fn request(visitor: &Visitor, request: &DataRequest, dataset: Option<&Dataset>) -> Value {
    json!({
        "id": request.id.to_string(),
        "url": visitor.site.url(&request.path()),
        "title": request.title,
        "text": request.text,
        "agency": request.agency,
        "state": request.state.name(),
        "votes": request.votes,
        "answer": request.answer,
        "dataset": dataset.map(|dataset| &dataset.slug),
        "asked_at": request.asked_at.to_string(),
    })
}

/// `/data/requests/{id}`
pub fn one_request(visitor: &Visitor, of: &DataRequest, dataset: Option<&Dataset>) -> Response {
    answer(request(visitor, of, dataset))
}

/// `/data/requests`: a page of them, with the datasets that came of them, and the address of the next one.
pub fn requests(
    visitor: &Visitor,
    (requests, datasets): (&[DataRequest], &[Dataset]),
    next: Option<String>,
) -> Response {
    let of = |request: &DataRequest| datasets.iter().find(|one| Some(one.id) == request.dataset);
    let shown = requests.iter().map(|one| request(visitor, one, of(one)));
    let shown: Vec<Value> = shown.collect();
    answer(json!({"requests": shown, "next": whole(visitor, next)}))
}

/// `/data/showcase`: a page of what was made of the data.
pub fn showcase(
    visitor: &Visitor,
    items: &[(ShowcaseItem, Vec<Dataset>)],
    next: Option<String>,
) -> Response {
    let shown = items.iter().map(|(item, datasets)| {
        let slugs: Vec<&String> = datasets.iter().map(|dataset| &dataset.slug).collect();
        let picture = format!("/data/showcase/pictures/{}.jpg", item.thumbnail);
        json!({
            "id": item.id.to_string(),
            "title": item.title,
            "text": item.text,
            "url": item.url,
            "picture": (!item.thumbnail.is_empty()).then(|| visitor.site.url(&picture)),
            "datasets": slugs,
            "sent_at": item.sent_at.to_string(),
        })
    });
    let shown: Vec<Value> = shown.collect();
    answer(json!({"items": shown, "next": whole(visitor, next)}))
}

/// `/data/{slug}/comments`: what was said of a dataset, the newest first.
pub fn comments(dataset: &Dataset, comments: &[DataComment]) -> Response {
    let shown = comments.iter().map(|comment| {
        let is_corrected = comment.state == CommentState::Corrected;
        json!({
            "id": comment.id.to_string(),
            "kind": comment.kind.name(),
            "place": comment.place,
            "text": comment.text,
            "state": comment.state.name(),
            "answer": comment.answer,
            "corrected_in": is_corrected.then_some(comment.version),
            "sent_at": comment.sent_at.to_string(),
        })
    });
    let shown: Vec<Value> = shown.collect();
    answer(json!({"dataset": dataset.slug, "comments": shown}))
}

fn question(visitor: &Visitor, query: &SavedQuery) -> Value {
    let rows = [("sql", query.statement.as_str()), ("format", "json")];
    json!({
        "id": query.id,
        "url": visitor.site.url(&query.path()),
        "title": query.title,
        "text": query.text,
        "sql": query.statement,
        "answer": visitor.site.url(&address("/data/query", &rows)),
        "is_listed": query.is_listed,
        "saved_at": query.saved_at.to_string(),
    })
}

/// `/data/q/{id}`: with the address of its answer.
pub fn one_question(visitor: &Visitor, query: &SavedQuery) -> Response {
    answer(question(visitor, query))
}

/// `/data/q`: those of the public list.
pub fn questions(visitor: &Visitor, queries: &[SavedQuery]) -> Response {
    let shown = queries.iter().map(|query| question(visitor, query));
    answer(json!({"questions": shown.collect::<Vec<_>>()}))
}

/// A whole address, for programs that know no other.
fn whole(visitor: &Visitor, path: Option<String>) -> Option<String> {
    path.map(|path| visitor.site.url(&path))
}
