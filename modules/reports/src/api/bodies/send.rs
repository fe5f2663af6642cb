//! The job that sends a report to the body that answers for it. Nothing about whoever reported it goes along.
//!
//! Open311 has no way to send a request twice safely. When an answer was lost, and whenever a try follows another, the
//! report is looked for in the body's own list before it is sent (again).

use jiff::SignedDuration;
use stoa_kernel::{
    Actor, Error, Id, Lang, OrNotFound, Reader, Result, Timestamp,
    jobs::{Due, TRIES_WHILE_BUSY},
};
use stoa_web::Site;

use super::{CLOCKS, Tried, call, client, shortened, told, wait};
use crate::{
    api::{
        client::{Client, ClientFault},
        open311::{
            form::{LONGEST_DESCRIPTION, Location, NewRequest, NewUpdate, Reporter},
            request::Receipt,
            service_list::{Service, ServiceKind},
            update::UpdateStatus,
        },
    },
    commands::{HandOver, SendOutcome, SendToAgency, send_to_agency},
    model::{Category, Handover, HandoverState, Report, Update, UpdateKind},
    store,
};

/// A handover older than this was tried before, whatever the job says: somebody let it begin anew.
const FIRST_TRY: SignedDuration = SignedDuration::from_mins(1);

/// What is to be sent, and what was known about it when it was read.
struct Parcel {
    handover: Handover,
    report: Report,
    category: Option<Category>,
    request: NewRequest,
    /// The words of the request that no other request has.
    mark: String,
    /// What they are told of a report that they have already, and that is open again.
    reminder: Option<(Id<Update>, NewUpdate)>,
    /// From when on it is looked for in their list; `None` for a first try.
    look_from: Option<Timestamp>,
    now: Timestamp,
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
    let mut parcel = pack(&site, &mut db, handover).await?;
    drop(db);
    let is_first =
        due.attempts <= 1 && parcel.now.duration_since(parcel.handover.changed_at) < FIRST_TRY;
    parcel.look_from = (!is_first).then(|| parcel.handover.made_at - CLOCKS);
    let (id, client) = (parcel.handover.id, client(app, &agency));
    let outcome = match call(move || deliver(&client, parcel)).await? {
        Ok(outcome) => outcome,
        // Now it is for people to find another way.
        Err(fault) if due.attempts >= TRIES_WHILE_BUSY => SendOutcome::Refused {
            note: fault.to_string(),
        },
        Err(fault) => {
            tracing::warn!(agency = agency.slug, %fault, "another body's server cannot take a report now");
            return Err(wait());
        }
    };
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
    // The number behind the sign leads to the same page, and tells this handover from others of the same report.
    let page = site.url(&format!("/reports/{reference}#{}", handover.id));
    let mark = format!("{reference} {page}");
    let reminder = match handover.their_id.as_str() {
        "" => None,
        their_id => reminder(db, &report, their_id).await?,
    };
    let request = NewRequest {
        service_code: String::new(),
        location: Location {
            point: report.point,
            address_string: Some(report.address.clone()).filter(|address| !address.is_empty()),
            address_id: None,
        },
        reporter: Reporter::default(),
        // Their staff find the way back to the public page, and we find ours in their list.
        description: Some(format!("{}\n\n{mark}", beside(&report.description, &mark))),
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
        mark,
        reminder,
        look_from: None,
        now: site.app.now(),
    })
}

/// Of the standard's longest description the mark and an empty line need some.
fn beside(description: &str, mark: &str) -> String {
    let room = (LONGEST_DESCRIPTION - 2).saturating_sub(mark.chars().count());
    shortened(description, room)
}

/// What the resident says who opened it again.
async fn reminder(
    db: &mut Reader,
    report: &Report,
    their_id: &str,
) -> Result<Option<(Id<Update>, NewUpdate)>> {
    let updates = store::updates_of(db, report.id).await?;
    let said = |update: &&Update| update.kind == UpdateKind::Reopened && !update.hidden;
    let last = updates.iter().filter(said).max_by_key(|update| update.id);
    Ok(last.map(|update| {
        let status = Some(UpdateStatus::Open);
        (update.id, told(update, their_id, status))
    }))
}

/// Tells them of a report that they have, or sends one that they have not. An error is one after which trying again is
/// safe.
fn deliver(client: &Client, parcel: Parcel) -> Tried<SendOutcome> {
    let Some((of, told)) = &parcel.reminder else {
        return send_new(client, parcel);
    };
    match client.send_update(told) {
        Ok(created) => Ok(SendOutcome::Reminded {
            update_id: created.update_id,
            of: *of,
        }),
        // Their server takes no updates, or knows the report no longer: it gets it anew.
        Err(ClientFault::Refused { .. }) => send_new(client, parcel),
        // They have it; only the number of the update is unknown.
        Err(ClientFault::Unreadable(_)) => Ok(SendOutcome::Reminded {
            update_id: String::new(),
            of: *of,
        }),
        Err(fault) => Err(fault),
    }
}

fn refused(note: impl Into<String>) -> SendOutcome {
    SendOutcome::Refused { note: note.into() }
}

/// Finds the service that fits and sends.
fn send_new(client: &Client, mut parcel: Parcel) -> Tried<SendOutcome> {
    let services = match client.services() {
        Ok(services) => services,
        Err(fault) if fault.is_worth_retrying() || fault.may_have_arrived() => return Err(fault),
        Err(fault) => return Ok(refused(fault.to_string())),
    };
    let Some(service) = fitting(&services, &parcel) else {
        return Ok(refused(format!(
            "Their server offers no service that fits {:?}.",
            parcel.report.category
        )));
    };
    parcel.request.service_code.clone_from(&service.code);
    if let Some(outcome) = look(client, &parcel, service)? {
        return Ok(outcome);
    }
    if service.metadata {
        parcel.request.attributes = answers(client, &parcel, service)?;
    }
    match client.send(&parcel.request) {
        Ok(created) => Ok(match created.receipt {
            Receipt::Id(their_id) => SendOutcome::Taken { their_id },
            Receipt::Token(token) => SendOutcome::Promised { token },
        }),
        Err(fault) if fault.is_worth_retrying() => Err(fault),
        // The next try finds it in their list, if it arrived.
        Err(fault) if fault.may_have_arrived() && service.kind == ServiceKind::Realtime => {
            Err(fault)
        }
        Err(fault) if fault.may_have_arrived() => Ok(perhaps(&parcel, &fault)),
        Err(fault) => Ok(refused(fault.to_string())),
    }
}

/// Looks for it among what they have, unless this is the first try. `None`: it is not there, and may be sent.
fn look(client: &Client, parcel: &Parcel, service: &Service) -> Tried<Option<SendOutcome>> {
    let Some(from) = parcel.look_from.filter(|_| parcel.reminder.is_none()) else {
        return Ok(None);
    };
    let when = (from, parcel.now + CLOCKS);
    match client.find_request(&service.code, &parcel.mark, when) {
        Ok(found) => Ok(found.map(|their_id| SendOutcome::Taken { their_id })),
        Err(fault @ (ClientFault::Refused { .. } | ClientFault::Unreadable(_))) => {
            Ok(Some(perhaps(parcel, &fault)))
        }
        Err(fault) => Err(fault),
    }
}

/// It cannot be said whether it arrived, and sending it again might make it two: people must look.
fn perhaps(parcel: &Parcel, fault: &ClientFault) -> SendOutcome {
    refused(format!(
        "It may have arrived all the same: look for {} there before you send it again. {fault}",
        parcel.mark
    ))
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

/// Our answers to those of their questions that have the same code, and what a sender fills in by itself.
fn answers(
    client: &Client,
    parcel: &Parcel,
    service: &Service,
) -> Tried<Vec<(String, Vec<String>)>> {
    let definition = match client.definition(&service.code) {
        Ok(definition) => definition,
        // A server that says it asks something and then does not say what is sent no answers.
        Err(ClientFault::Refused { .. }) => return Ok(Vec::new()),
        Err(fault) => return Err(fault),
    };
    let category = parcel.category.as_ref();
    let title = category.map_or("", |category| category.name.get(Lang::En));
    let given = |code: &str| {
        let mut answers = parcel.report.answers.iter();
        answers.find(|answer| answer.question == code)
    };
    let pairs = definition.attributes.iter().filter_map(|attribute| {
        let code = attribute.code.as_str();
        let values = match given(code) {
            Some(answer) => answer.values.clone(),
            None if attribute.automated.as_deref() == Some("server_set") => {
                vec![set_by_sender(
                    code,
                    &parcel.mark,
                    (title, &parcel.report.description),
                )?]
            }
            None => return None,
        };
        Some((code.to_owned(), values))
    });
    Ok(pairs.collect())
}

/// What councils that FixMyStreet sends to expect of a sender (`automated` is `server_set`): nobody is asked for it.
fn set_by_sender(code: &str, mark: &str, (title, description): (&str, &str)) -> Option<String> {
    let (reference, page) = mark.split_once(' ').unwrap_or((mark, ""));
    let value = match code {
        "fixmystreet_id" | "external_id" => reference,
        "report_url" => page,
        "title" => title,
        "description" => description,
        _ => return None,
    };
    Some(value.to_owned()).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_fills_in_what_nobody_is_asked() {
        let set = |code| {
            set_by_sender(
                code,
                "M-1 https://town.example/reports/M-1#5",
                ("Lamp", "Dark."),
            )
        };
        assert_eq!(set("fixmystreet_id").as_deref(), Some("M-1"));
        assert_eq!(
            set("report_url").as_deref(),
            Some("https://town.example/reports/M-1#5")
        );
        assert_eq!(set("title").as_deref(), Some("Lamp"));
        assert_eq!(set("description").as_deref(), Some("Dark."));
        assert_eq!(set("easting"), None);
    }

    #[test]
    fn a_long_description_leaves_room_for_the_mark() {
        let long = beside(&"é".repeat(5000), "M-1 https://town.example/reports/M-1#5");
        assert_eq!(long.chars().count() + 2 + 38, 4000);
        assert!(long.ends_with('…'));
        assert_eq!(beside("Dark.", "M-1"), "Dark.");
    }
}
