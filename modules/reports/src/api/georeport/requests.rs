//! Reports as service requests: a list by what is asked for, and one by its id.

use axum::{http::StatusCode, response::Response};
use jiff::{SignedDuration, Timestamp};
use stoa_kernel::{Id, Reader};
use stoa_web::{PageResult, Path};

use super::{
    document::{Call, Fault, answer, without_ending},
    shown::Shown,
};
use crate::{
    api::open311::{
        fault::ApiFault,
        query::{Range, RequestQuery},
        request::{RequestStatus, requests_tree},
        tree::Tree,
    },
    model::{Cursor, Near, Reference, Report, ReportFilter, StatusFilter},
    store,
};

/// Nobody may turn pages further than this many requests: the way there is walked each time. Dates lead further.
const DEEPEST: usize = 100_000;

/// `GET requests`.
pub async fn list(call: Call) -> PageResult<Response> {
    let tree = listed(&call).await;
    answer(call.format, "service_requests", StatusCode::OK, tree)
}

async fn listed(call: &Call) -> Result<Tree, Fault> {
    call.check_jurisdiction()?;
    let (app, now) = (call.visitor.app(), call.visitor.now());
    let zone = app.config.time_zone();
    let query = RequestQuery::read(call.parameters(), &zone, now)?;
    let mut db = call.visitor.read().await?;
    let reports = if query.ids.is_empty() {
        turned_to(&mut db, &query).await?
    } else {
        by_ids(&mut db, &query.ids, &app.config.town.reference_prefix).await?
    };
    let shown = Shown::read(&call.visitor, &mut db, &reports, query.extensions).await?;
    let requests: Vec<_> = reports.iter().map(|report| shown.request(report)).collect();
    Ok(requests_tree(&requests, &zone))
}

/// The page that the query asks for, found by walking the pages before it.
async fn turned_to(db: &mut Reader, query: &RequestQuery) -> Result<Vec<Report>, Fault> {
    let size = usize::try_from(query.page_size).unwrap_or(1000);
    let pages = usize::try_from(query.page).unwrap_or(usize::MAX);
    if pages.saturating_mul(size) > DEEPEST {
        let text = format!(
            "page lies beyond {DEEPEST} requests. Ask for a narrower range with start_date and end_date."
        );
        return Err(ApiFault::bad(text).into());
    }
    let filter = filter(query);
    let mut after = None;
    for _ in 1..pages {
        let passed = store::page(db, &filter, after, size).await?;
        let Some(last) = passed.last().filter(|_| passed.len() == size) else {
            return Ok(Vec::new());
        };
        after = Some(cursor(last));
    }
    Ok(store::page(db, &filter, after, size).await?)
}

fn cursor(report: &Report) -> Cursor {
    Cursor {
        at: report.reported_at.as_microsecond(),
        id: report.id.number(),
    }
}

fn filter(query: &RequestQuery) -> ReportFilter {
    let status = match query.statuses.as_slice() {
        [] => StatusFilter::Any,
        all if all.contains(&RequestStatus::Open) && all.contains(&RequestStatus::Closed) => {
            StatusFilter::Any
        }
        [RequestStatus::Open, ..] => StatusFilter::Open,
        [RequestStatus::Closed, ..] => StatusFilter::Closed,
    };
    let from = |range: Option<Range>| range.map(|range| range.from);
    let before = |range: Option<Range>| range.map(|range| just_after(range.to));
    ReportFilter {
        categories: query.service_codes.clone(),
        status,
        reported_from: from(query.requested),
        reported_before: before(query.requested),
        updated_from: from(query.updated),
        updated_before: before(query.updated),
        near: query.around.map(|around| Near {
            point: around.point,
            metres: around.metres,
        }),
        bbox: query.bbox,
        ..ReportFilter::default()
    }
}

/// The range's end is part of it, to the second that its text can say.
fn just_after(at: Timestamp) -> Timestamp {
    at.saturating_add(SignedDuration::from_secs(1))
        .unwrap_or(at)
}

async fn by_ids(db: &mut Reader, ids: &[String], prefix: &str) -> Result<Vec<Report>, Fault> {
    if ids.len() > 1000 {
        return Err(ApiFault::bad("service_request_id names more than 1000 requests.").into());
    }
    let ids: Vec<Id<Report>> = ids
        .iter()
        .filter_map(|id| Reference::parse(prefix, id).map(|reference| reference.id()))
        .collect();
    let found = store::find_many(db, &ids).await?;
    Ok(found.into_iter().filter(|report| !report.hidden).collect())
}

/// `GET requests/ID`.
pub async fn one(call: Call, Path(id): Path<String>) -> PageResult<Response> {
    let tree = found(&call, &id).await;
    answer(call.format, "service_requests", StatusCode::OK, tree)
}

async fn found(call: &Call, id: &str) -> Result<Tree, Fault> {
    call.check_jurisdiction()?;
    let id = without_ending(id)?;
    let config = &call.visitor.app().config;
    let mut db = call.visitor.read().await?;
    let report = store::by_reference(&mut db, &config.town.reference_prefix, id).await?;
    let Some(report) = report.filter(|report| !report.hidden) else {
        let text = format!("service_request_id {id} was not found.");
        return Err(ApiFault::not_found(text).into());
    };
    let reports = [report];
    // One request is shown with everything that is known of it.
    let extended = !matches!(call.parameters().get("extensions"), Some("false" | "0"));
    let shown = Shown::read(&call.visitor, &mut db, &reports, extended).await?;
    let requests: Vec<_> = reports.iter().map(|report| shown.request(report)).collect();
    Ok(requests_tree(&requests, &config.time_zone()))
}
