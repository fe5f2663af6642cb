//! The job that sends a report to the body that answers for it. Nothing about whoever reported it goes along.

use stoa_kernel::{Actor, Error, Id, OrNotFound, Reader, Result, jobs::Due};
use stoa_web::Site;

use super::{call, client};
use crate::{
    api::{
        client::{Client, ClientFault},
        open311::{
            form::{Location, NewRequest, Reporter},
            request::Receipt,
            service_list::Service,
        },
    },
    commands::{HandOver, SendOutcome, SendToAgency, send_to_agency},
    model::{Category, Handover, HandoverState, Report},
    store,
};

/// What is to be sent, and what was known about it when it was read.
struct Parcel {
    handover: Handover,
    report: Report,
    category: Option<Category>,
    request: NewRequest,
}

/// Sends it. `Busy` when their server cannot at this moment: the job is then tried again.
pub async fn send(site: Site, due: Due) -> Result<()> {
    let job: HandOver = serde_json::from_str(&due.payload)
        .map_err(|error| Error::broken("the payload of a job", error))?;
    let app = &site.app;
    let mut db = app.db.read().await?;
    let handover = store::find_handover(&mut db, Id::new(job.handover))
        .await?
        .or_not_found()?;
    // It was sent by an earlier try, or somebody routed the report elsewhere meanwhile.
    if handover.state != HandoverState::Waiting {
        return Ok(());
    }
    let setup = store::setup(&app.db, &mut db).await?;
    let agency = setup.agency(&handover.agency).or_not_found()?.clone();
    let parcel = pack(&site, &mut db, handover).await?;
    drop(db);
    let (id, client) = (parcel.handover.id, client(app, &agency));
    let outcome = call(move || deliver(&client, parcel)).await?;
    let outcome = outcome.map_err(|fault| {
        tracing::warn!(agency = agency.slug, %fault, "another body's server cannot take a report now");
        Error::Busy { retry_after_seconds: 60 }
    })?;
    let mut tx = app.db.begin(&Actor::System("open311")).await?;
    let input = SendToAgency {
        handover: id,
        outcome,
    };
    let done = send_to_agency(app, &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}

async fn pack(site: &Site, db: &mut Reader, handover: Handover) -> Result<Parcel> {
    let report = store::find(db, handover.report).await?.or_not_found()?;
    let setup = store::setup(&site.app.db, db).await?;
    let reference = report.reference(&site.app.config.town.reference_prefix);
    let photos = store::photos_of(db, &[report.id]).await?;
    let shown = photos.iter().filter(|photo| !photo.hidden);
    let page = site.url(&format!("/reports/{reference}"));
    let request = NewRequest {
        service_code: String::new(),
        location: Location {
            point: report.point,
            address_string: Some(report.address.clone()).filter(|address| !address.is_empty()),
            address_id: None,
        },
        reporter: Reporter::default(),
        // Their staff find the way back to the public page, and we find ours in their list.
        description: Some(format!("{}\n\n{reference} {page}", report.description)),
        media_urls: shown
            .map(|photo| site.url(&format!("/photos/{}-full.jpg", photo.full)))
            .collect(),
        attributes: Vec::new(),
    };
    Ok(Parcel {
        category: setup.category(&report.category).cloned(),
        handover,
        report,
        request,
    })
}

/// Finds the service that fits and sends. An error is one after which trying again is safe.
fn deliver(client: &Client, mut parcel: Parcel) -> std::result::Result<SendOutcome, ClientFault> {
    let refused = |note: String| Ok(SendOutcome::Refused { note });
    let services = match client.services() {
        Ok(services) => services,
        Err(fault) if fault.is_worth_retrying() || fault.may_have_arrived() => return Err(fault),
        Err(fault) => return refused(fault.to_string()),
    };
    let Some(service) = fitting(&services, &parcel) else {
        return refused(format!(
            "Their server offers no service that fits {:?}.",
            parcel.report.category
        ));
    };
    parcel.request.service_code.clone_from(&service.code);
    if service.metadata {
        match answers(client, &parcel, service) {
            Ok(attributes) => parcel.request.attributes = attributes,
            Err(fault) => return Err(fault),
        }
    }
    match client.send(&parcel.request) {
        Ok(created) => Ok(match created.receipt {
            Receipt::Id(their_id) => SendOutcome::Taken { their_id },
            Receipt::Token(token) => SendOutcome::Promised { token },
        }),
        Err(fault) if fault.is_worth_retrying() => Err(fault),
        Err(fault) if fault.may_have_arrived() => refused(format!(
            "It may have arrived all the same: look for {} there before you send it again. {fault}",
            parcel
                .request
                .description
                .unwrap_or_default()
                .lines()
                .last()
                .unwrap_or_default()
        )),
        Err(fault) => refused(fault.to_string()),
    }
}

/// The service of the same code; else of the same name in some language; else of the category's topic.
fn fitting<'a>(services: &'a [Service], parcel: &Parcel) -> Option<&'a Service> {
    let by_code = |code: &str| {
        services
            .iter()
            .find(|service| service.code.eq_ignore_ascii_case(code))
    };
    let by_name = |name: &String| {
        services
            .iter()
            .find(|service| service.name.eq_ignore_ascii_case(name))
    };
    let category = parcel.category.as_ref();
    by_code(&parcel.report.category)
        .or_else(|| category?.name.0.values().find_map(by_name))
        .or_else(|| by_code(&category?.topic))
}

/// Our answers to those of their questions that have the same code.
fn answers(
    client: &Client,
    parcel: &Parcel,
    service: &Service,
) -> std::result::Result<Vec<(String, Vec<String>)>, ClientFault> {
    let definition = match client.definition(&service.code) {
        Ok(definition) => definition,
        // A server that says it asks something and then does not say what is sent no answers.
        Err(ClientFault::Refused { .. }) => return Ok(Vec::new()),
        Err(fault) => return Err(fault),
    };
    let given = |code: &str| {
        parcel
            .report
            .answers
            .iter()
            .find(|answer| answer.question == code)
    };
    let pairs = definition.attributes.iter().filter_map(|attribute| {
        given(&attribute.code).map(|answer| (attribute.code.clone(), answer.values.clone()))
    });
    Ok(pairs.collect())
}
