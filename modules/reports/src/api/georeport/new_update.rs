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
        AnswerFixed, CommentOnReport, TakeAgencyUpdate, answer_fixed, comment_on_report,
        take_agency_update,
    },
    model::{Report, Status, Update},
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
    if speaks_for(&actor, &report.agency) {
        tell_for_the_body(app, tx, &report, update).await?;
    } else {
        tell_for_a_resident(app, tx, &report, update).await?;
    }
    let last = last_update(app, report.id).await?;
    let created = CreatedUpdate {
        update_id: last.to_string(),
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
        at: update.updated_at.map_or(now, |at: Timestamp| at.min(now)),
    };
    let done = take_agency_update(app, &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}

/// What a resident says on another site: that it is not fixed, that it is, or anything else.
async fn tell_for_a_resident(
    app: &App,
    mut tx: Tx,
    report: &Report,
    update: NewUpdate,
) -> Result<(), Fault> {
    let reference = report.reference(&app.config.town.reference_prefix);
    let said_fixed = report.status == Status::Fixed;
    let fixed = match update.status {
        Some(UpdateStatus::Fixed | UpdateStatus::Closed) if said_fixed => Some(true),
        Some(UpdateStatus::Open | UpdateStatus::Reopen) if said_fixed => Some(false),
        _ => None,
    };
    match fixed {
        Some(fixed) => {
            let text = update.description;
            let input = AnswerFixed {
                reference,
                fixed,
                text,
            };
            let done = answer_fixed(app, &mut tx, input).await?;
            tx.commit(done).await?;
        }
        None => {
            let input = CommentOnReport {
                reference,
                text: update.description,
                photos: Vec::new(),
            };
            let done = comment_on_report(app, &mut tx, input).await?;
            tx.commit(done).await?;
        }
    }
    Ok(())
}

/// The update that was just written.
async fn last_update(app: &App, report: Id<Report>) -> Result<Id<Update>, Error> {
    let updates = store::updates_of(&mut app.db.read().await?, report).await?;
    let last = updates.iter().map(|update| update.id).max();
    last.or_not_found()
}
