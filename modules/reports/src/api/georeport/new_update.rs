//! A program tells something about a report: a body what became of it, anybody else what a resident has to say.

use axum::{http::StatusCode, response::Response};
use serde::de::IgnoredAny;
use stoa_kernel::{Actor, App, Error, Id, OrNotFound, Timestamp, Tx};
use stoa_web::{PageResult, ProgramForm};

use super::{
    document::{Fault, answer, check_jurisdiction, format_of},
    key::program,
};
use crate::{
    api::{
        open311::{
            fault::ApiFault,
            form::NewUpdate,
            query::Parameters,
            tree::Tree,
            update::{CreatedUpdate, UpdateStatus},
        },
        their_words::status_of,
    },
    commands::{
        TakeAgencyUpdate, TakeResidentUpdate, sender_of, take_agency_update, take_resident_update,
    },
    model::{Report, Update},
    store,
};

/// `POST servicerequestupdates`: 201, with the id of the update.
pub async fn take(form: ProgramForm<IgnoredAny>) -> PageResult<Response> {
    let format = format_of(form.visitor.path().split('?').next().unwrap_or_default());
    let tree = taken(&form).await;
    answer(format, "service_request_updates", StatusCode::CREATED, tree)
}

async fn taken(form: &ProgramForm<IgnoredAny>) -> Result<Tree, Fault> {
    let (visitor, fields) = (&form.visitor, Parameters(form.fields()));
    check_jurisdiction(visitor, fields.get("jurisdiction_id"))?;
    let app = visitor.app();
    let actor = program(app, fields.get("api_key")).await?;
    let update = NewUpdate::read(fields, &app.config.time_zone())?;
    let mut tx = app.db.begin(&actor).await?;
    let prefix = &app.config.town.reference_prefix;
    let found = store::by_reference(&mut tx, prefix, &update.service_request_id).await?;
    let Some(report) = found.filter(|report| !report.hidden) else {
        let text = format!(
            "service_request_id {} was not found.",
            update.service_request_id
        );
        return Err(ApiFault::not_found(text).into());
    };
    let told = if speaks_for(&actor, &report.agency) {
        tell_for_the_body(app, tx, &report, update).await?;
        last_update(app, report.id).await?
    } else {
        tell_for_a_resident(app, tx, &report, update).await?
    };
    let created = CreatedUpdate {
        update_id: told.to_string(),
        account_id: None,
    };
    Ok(created.to_tree())
}

/// Whether the program acts for the body that has the report.
fn speaks_for(actor: &Actor, agency: &str) -> bool {
    let has = |wanted: &str| actor.roles().iter().any(|role| role == wanted);
    has("agency") && has(agency)
}

async fn tell_for_the_body(
    app: &App,
    mut tx: Tx,
    report: &Report,
    update: NewUpdate,
) -> Result<(), Fault> {
    let now = tx.now();
    let input = TakeAgencyUpdate {
        agency: report.agency.clone(),
        reference: report.reference(&app.config.town.reference_prefix),
        their_id: update.update_id.unwrap_or_default(),
        status: update.status.and_then(status_of),
        text: update.description,
        media_urls: update.media_urls,
        at: update.updated_at.map_or(now, |at: Timestamp| at.min(now)),
    };
    let done = take_agency_update(app, &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}

/// What a resident says on another site. Told twice under the same id, it is the same update.
async fn tell_for_a_resident(
    app: &App,
    mut tx: Tx,
    report: &Report,
    update: NewUpdate,
) -> Result<Id<Update>, Fault> {
    let their_id = update.update_id.unwrap_or_default();
    let sender = sender_of(tx.actor());
    if let Some(known) = store::taken_update(&mut tx, &sender, &their_id).await? {
        return Ok(known);
    }
    let input = TakeResidentUpdate {
        reference: report.reference(&app.config.town.reference_prefix),
        their_id,
        fixed: match update.status {
            Some(UpdateStatus::Fixed | UpdateStatus::Closed) => Some(true),
            Some(UpdateStatus::Open | UpdateStatus::Reopen) => Some(false),
            _ => None,
        },
        text: update.description,
        media_urls: update.media_urls,
        said_at: update.updated_at,
    };
    let done = take_resident_update(app, &mut tx, input).await?;
    Ok(tx.commit(done).await?)
}

/// The update that was just written.
async fn last_update(app: &App, report: Id<Report>) -> Result<Id<Update>, Error> {
    let updates = store::updates_of(&mut app.db.read().await?, report).await?;
    let last = updates.iter().map(|update| update.id).max();
    last.or_not_found()
}
