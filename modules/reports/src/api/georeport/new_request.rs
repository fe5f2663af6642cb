//! A program sends a report.

use axum::{http::StatusCode, response::Response};
use serde::de::IgnoredAny;
use stoa_web::{PageResult, ProgramForm};

use super::{
    document::{Fault, answer, check_jurisdiction, format_of},
    key::{confirm, likely_program},
};
use crate::{
    api::open311::{
        fault::ApiFault,
        form::{Location, NewRequest},
        query::Parameters,
        request::{Created, Receipt},
        tree::Tree,
    },
    commands::{Contact, SubmitReport, submit_report},
    drafts,
    model::Source,
    store::{self, Setup},
};

/// `POST requests`: 201, with the id at once.
pub async fn take(form: ProgramForm<IgnoredAny>) -> PageResult<Response> {
    let format = format_of(form.visitor.path().split('?').next().unwrap_or_default());
    let tree = taken(&form).await;
    answer(format, "service_requests", StatusCode::CREATED, tree)
}

async fn taken(form: &ProgramForm<IgnoredAny>) -> Result<Tree, Fault> {
    let (visitor, fields) = (&form.visitor, Parameters(form.fields()));
    check_jurisdiction(visitor, fields.get("jurisdiction_id"))?;
    let app = visitor.app();
    let key = fields.get("api_key");
    let actor = likely_program(app, key).await?;
    let request = NewRequest::read(fields)?;
    let photos = photos(form).await?;
    let mut tx = app.db.begin(&actor).await?;
    let setup = store::setup(&app.db, &mut tx).await?;
    confirm(&setup, key)?;
    check_service(&setup, &request.service_code)?;
    let input = SubmitReport {
        photos,
        ..meant(request, form)
    };
    let done = submit_report(app, &mut tx, input).await?;
    let submitted = tx.commit(done).await?;
    let created = Created {
        receipt: Receipt::Id(submitted.reference),
        service_notice: None,
        account_id: None,
    };
    Ok(created.to_tree())
}

/// The standard answers 404 to a service that does not exist, unlike to everything else that is wrong.
fn check_service(setup: &Setup, code: &str) -> Result<(), Fault> {
    match setup.category(code).filter(|category| !category.is_ended) {
        Some(_) => Ok(()),
        None => Err(ApiFault::not_found(format!("service_code {code} was not found.")).into()),
    }
}

/// What a request means to us. The standard lets a description be missing, where the service itself says enough.
fn meant(request: NewRequest, form: &ProgramForm<IgnoredAny>) -> SubmitReport {
    let Location {
        point,
        address_string,
        address_id,
    } = request.location;
    let reporter = request.reporter;
    let names = [reporter.first_name, reporter.last_name];
    let names: Vec<String> = names.into_iter().flatten().collect();
    let description = request.description.unwrap_or_else(|| "–".to_owned());
    SubmitReport {
        category: request.service_code,
        description,
        answers: request.attributes.into_iter().collect(),
        point,
        address: address_string.or(address_id).unwrap_or_default(),
        contact: Contact {
            name: names.join(" "),
            email: reporter.email.unwrap_or_default(),
            phone: reporter.phone.unwrap_or_default(),
            lang: Some(form.visitor.lang()),
        },
        media_urls: request.media_urls,
        ..SubmitReport::from(Source::Open311)
    }
}

/// Pictures that were sent along in the form itself, as the field `media` of several clients has them.
async fn photos(form: &ProgramForm<IgnoredAny>) -> Result<Vec<stoa_kernel::files::Photo>, Fault> {
    let mut photos = Vec::new();
    for upload in form
        .uploads
        .iter()
        .filter(|upload| !upload.bytes.is_empty())
    {
        let visitor = &form.visitor;
        let waiting = drafts::waiting(&visitor.app().files);
        let bytes = upload.bytes.clone();
        let kept = waiting.keep_photo(bytes, "photos", visitor.now());
        photos.push(kept.await?);
    }
    Ok(photos)
}
