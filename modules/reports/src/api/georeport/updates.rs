//! What happened to requests, for programs that follow them: the extension `servicerequestupdates`.

use axum::{http::StatusCode, response::Response};
use jiff::SignedDuration;
use stoa_kernel::Id;
use stoa_web::PageResult;

use super::document::{Call, Fault, answer};
use crate::{
    api::open311::{
        fault::ApiFault,
        query::UpdateQuery,
        tree::Tree,
        update::{RequestUpdate, UpdateStatus, updates_tree},
    },
    model::{Reference, Report, Status, Update},
    store,
};

/// `GET servicerequestupdates`.
pub async fn list(call: Call) -> PageResult<Response> {
    let tree = listed(&call).await;
    answer(call.format, "service_request_updates", StatusCode::OK, tree)
}

async fn listed(call: &Call) -> Result<Tree, Fault> {
    call.check_jurisdiction()?;
    let config = &call.visitor.app().config;
    let (zone, prefix) = (config.time_zone(), &config.town.reference_prefix);
    let query = UpdateQuery::read(call.parameters(), &zone, call.visitor.now())?;
    let mut ids: Vec<Id<Report>> = Vec::new();
    for id in &query.service_request_ids {
        let unknown = || ApiFault::not_found(format!("service_request_id {id} was not found."));
        ids.push(Reference::parse(prefix, id).ok_or_else(unknown)?.id());
    }
    let before = query
        .updated
        .to
        .saturating_add(SignedDuration::from_secs(1));
    let between = (query.updated.from, before.unwrap_or(query.updated.to));
    let size = usize::try_from(query.page_size).unwrap_or(1000);
    let skip = usize::try_from(query.page - 1)
        .unwrap_or(0)
        .saturating_mul(size);
    let mut db = call.visitor.read().await?;
    let updates = store::public_updates_between(&mut db, between, &ids, (skip, size)).await?;
    let mut of: Vec<Id<Report>> = updates.iter().map(|update| update.report).collect();
    of.sort_unstable();
    of.dedup();
    let reports = store::find_many(&mut db, &of).await?;
    let photos = store::photos_of(&mut db, &of).await?;
    let pictures = |update: &Update| {
        let own = photos
            .iter()
            .filter(|photo| photo.update == Some(update.id) && !photo.hidden);
        let kept = own.map(|photo| {
            let path = format!("/photos/{}-full.jpg", photo.full);
            call.visitor.site.url(&path)
        });
        // What could not be fetched, or has not been yet.
        let links = update.media_url.lines().map(str::to_owned);
        kept.chain(links).collect()
    };
    let shown = updates.iter().filter_map(|update| {
        let report = reports.iter().find(|report| report.id == update.report)?;
        Some(RequestUpdate {
            media_urls: pictures(update),
            ..shown(update, report, prefix)
        })
    });
    Ok(updates_tree(&shown.collect::<Vec<_>>(), &zone))
}

/// The state of an update is the one that it brought; where it brought none, the report's own.
fn shown(update: &Update, report: &Report, prefix: &str) -> RequestUpdate {
    let status = update.status_after.unwrap_or(report.status);
    RequestUpdate {
        update_id: update.id.to_string(),
        service_request_id: report.reference(prefix),
        status: told(status),
        updated_at: update.at,
        description: update.text.clone(),
        media_urls: Vec::new(),
        external_status_code: Some(status.slug().to_owned()),
    }
}

/// Our states in the extension's words.
pub fn told(status: Status) -> UpdateStatus {
    match status {
        Status::Received => UpdateStatus::Open,
        Status::InProgress => UpdateStatus::InProgress,
        Status::Planned => UpdateStatus::ActionScheduled,
        Status::HandedOver => UpdateStatus::NotCouncilsResponsibility,
        Status::Fixed => UpdateStatus::Fixed,
        Status::WontFix => UpdateStatus::NoFurtherAction,
        Status::Duplicate => UpdateStatus::Duplicate,
        Status::Withdrawn => UpdateStatus::Closed,
    }
}
