//! The job that tells the body that has a report what a resident said of it: public words and pictures, and nothing about
//! who said them.
//!
//! The extension has no way to send an update twice safely: before a second try it is looked for in the body's own list,
//! and it carries our number, by which a server that heeds it knows it again.

use stoa_kernel::{
    Actor, Error, Id, OrNotFound, Reader, Result, Timestamp,
    jobs::{Due, TRIES_WHILE_BUSY},
    town::Agency,
};
use stoa_web::Site;

use super::{CLOCKS, Tried, call, client, told, wait};
use crate::{
    api::{
        client::{Client, ClientFault},
        georeport,
        open311::{form::NewUpdate, update::UpdateStatus},
    },
    casework::pass_on::has_it,
    commands::{PassOn, PassOnUpdate, PassOutcome, pass_on_update},
    model::{HandoverState, PassedOn, Report, Status, Update, UpdateKind},
    store,
};

/// Something that was said, and all that its telling needs.
struct Word {
    told: NewUpdate,
    /// What servers are told that want a state with everything.
    status: UpdateStatus,
    /// Between which instants it is looked for in their list; `None` for a first try.
    look: Option<(Timestamp, Timestamp)>,
}

/// What is to be done now.
enum Next {
    /// There is nobody to tell it to, or it is not for telling.
    Ended,
    /// Their server has not said yet under which number it has the report, or is still to hear what was said before.
    Later,
    Tell(Box<(Agency, Word)>),
}

/// Tells it. `Busy` while it cannot be told: the job is then tried again.
pub async fn pass_on(site: Site, due: Due) -> Result<()> {
    let job: PassOn = serde_json::from_str(&due.payload)
        .map_err(|error| Error::broken("the payload of a job", error))?;
    let update = Id::new(job.update);
    let mut db = site.app.db.read().await?;
    let passed = store::passed_on(&mut db, update).await?.or_not_found()?;
    // It was told by an earlier try.
    if passed.state != HandoverState::Waiting {
        return Ok(());
    }
    let next = next(&site, &mut db, (&passed, due.attempts > 1)).await?;
    drop(db);
    let is_last = due.attempts >= TRIES_WHILE_BUSY;
    let outcome = match next {
        Next::Ended => PassOutcome::Ended,
        Next::Later if is_last => PassOutcome::Ended,
        Next::Later => return Err(wait()),
        Next::Tell(tell) => {
            let (agency, word) = *tell;
            let client = client(&site.app, &agency);
            match call(move || deliver(&client, word)).await? {
                Ok(outcome) => outcome,
                Err(fault) if is_last => PassOutcome::Refused {
                    note: fault.to_string(),
                },
                Err(fault) => {
                    tracing::warn!(agency = agency.slug, %fault, "another body's server cannot be told now");
                    return Err(wait());
                }
            }
        }
    };
    let mut tx = site.app.db.begin(&Actor::System("open311")).await?;
    let done = pass_on_update(&site.app, &mut tx, PassOnUpdate { update, outcome }).await?;
    tx.commit(done).await?;
    Ok(())
}

async fn next(site: &Site, db: &mut Reader, (passed, is_tried): (&PassedOn, bool)) -> Result<Next> {
    let setup = store::setup(&site.app.db, db).await?;
    let handover = store::find_handover(db, passed.handover).await?;
    let handover = handover.or_not_found()?;
    let report = store::find(db, handover.report).await?.or_not_found()?;
    let update = store::find_update(db, passed.update)
        .await?
        .or_not_found()?;
    let agency = setup.agency(&handover.agency);
    let agency = agency.filter(|agency| !agency.open311_endpoint.is_empty());
    let is_public = !report.hidden && !update.hidden;
    let Some(agency) = agency.filter(|_| is_public && has_it(&handover, &report)) else {
        return Ok(Next::Ended);
    };
    if handover.their_id.is_empty() || store::has_older_waiting(db, passed).await? {
        return Ok(Next::Later);
    }
    let mut told = told(&update, &handover.their_id, says(&update));
    let photos = store::photos_of(db, &[report.id]).await?;
    let own = photos
        .iter()
        .filter(|photo| photo.update == Some(update.id));
    told.media_urls = own
        .filter(|photo| !photo.hidden)
        .map(|photo| site.url(&format!("/photos/{}-full.jpg", photo.full)))
        .chain(update.media_url.lines().map(str::to_owned))
        .collect();
    let word = Word {
        told,
        status: state_of(&report),
        look: is_tried.then(|| (update.at - CLOCKS, site.app.now() + CLOCKS)),
    };
    Ok(Next::Tell(Box::new((agency.clone(), word))))
}

/// Whoever says that it is fixed says something of its state, and whoever comments on it does not.
fn says(update: &Update) -> Option<UpdateStatus> {
    (update.kind == UpdateKind::ConfirmedFixed).then_some(UpdateStatus::Fixed)
}

/// Where a report stands, for the body that has it: what was handed over to it is open.
fn state_of(report: &Report) -> UpdateStatus {
    match report.status {
        Status::HandedOver => UpdateStatus::Open,
        status => georeport::told(status),
    }
}

/// An error is one after which trying again is safe.
fn deliver(client: &Client, word: Word) -> Tried<PassOutcome> {
    let Word {
        mut told,
        status,
        look,
    } = word;
    if let Some(their_id) = look.map_or(Ok(None), |when| find(client, &told, when))? {
        return Ok(PassOutcome::Taken { their_id });
    }
    let mut sent = client.send_update(&told);
    // FixMyStreet's servers want a state with everything that is said.
    if told.status.is_none() && matches!(sent, Err(ClientFault::Refused { status: 400, .. })) {
        told.status = Some(status);
        sent = client.send_update(&told);
    }
    match sent {
        Ok(created) => Ok(PassOutcome::Taken {
            their_id: created.update_id,
        }),
        // They have it; only the number of the update is unknown.
        Err(ClientFault::Unreadable(_)) => Ok(PassOutcome::Taken {
            their_id: String::new(),
        }),
        Err(fault @ (ClientFault::Refused { .. } | ClientFault::BadAddress(_))) => {
            Ok(PassOutcome::Refused {
                note: fault.to_string(),
            })
        }
        Err(fault) => Err(fault),
    }
}

/// Their id of it, if an earlier try arrived. A server that lists no updates has only our number to know it again by.
fn find(
    client: &Client,
    told: &NewUpdate,
    (from, to): (Timestamp, Timestamp),
) -> Tried<Option<String>> {
    let listed = match client.updates(from, to) {
        Ok(listed) => listed,
        Err(ClientFault::Refused { .. } | ClientFault::Unreadable(_)) => return Ok(None),
        Err(fault) => return Err(fault),
    };
    let found = listed.into_iter().find(|one| {
        one.service_request_id == told.service_request_id
            && !told.description.is_empty()
            && one.description == told.description
    });
    Ok(found.map(|one| one.update_id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{api::client::tests::server, model::Author};

    fn word(look: Option<(Timestamp, Timestamp)>) -> Word {
        let update = Update {
            id: Id::new(5),
            report: Id::new(1),
            at: Timestamp::UNIX_EPOCH,
            by: Author::Resident,
            kind: UpdateKind::Commented,
            before: String::new(),
            after: String::new(),
            text: "Dark still.".to_owned(),
            status_after: None,
            media_url: String::new(),
            internal: false,
            hidden: false,
        };
        Word {
            told: told(&update, "P-9", says(&update)),
            status: UpdateStatus::Open,
            look,
        }
    }

    #[test]
    fn what_arrived_by_an_earlier_try_is_not_told_again() {
        let (client, asked) = server(
            200,
            "<service_request_updates><request_update><update_id>77</update_id>\
             <service_request_id>P-9</service_request_id><description>Dark still.</description>\
             <updated_datetime>1970-01-01T00:00:00Z</updated_datetime></request_update></service_request_updates>",
        );
        let when = (Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH);
        let outcome = deliver(&client, word(Some(when))).expect("an outcome");
        let their_id = "77".to_owned();
        assert_eq!(outcome, PassOutcome::Taken { their_id });
        let lines: Vec<String> = asked.try_iter().map(|(line, _)| line).collect();
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(lines[0].starts_with("GET "), "{lines:?}");
    }

    #[test]
    fn a_server_that_wants_a_state_is_told_one_and_none_is_told_who_said_it() {
        let (client, asked) = server(
            400,
            "<errors><error><code>400</code><description>status?</description></error></errors>",
        );
        let outcome = deliver(&client, word(None)).expect("an outcome");
        let note = "The server refused: status?".to_owned();
        assert_eq!(outcome, PassOutcome::Refused { note });
        let forms: Vec<String> = asked.try_iter().map(|(_, form)| form).collect();
        let said = "service_request_id=P-9&update_id=5";
        let rest = "updated_datetime=1970-01-01T00%3A00%3A00%2B00%3A00&description=Dark+still.\
                    &public_anonymity_required=TRUE&jurisdiction_id=county.example&api_key=secret";
        assert_eq!(
            forms,
            [
                format!("{said}&{rest}"),
                format!("{said}&status=OPEN&{rest}")
            ]
        );
    }
}
