//! The follower that asks other bodies' servers what became of what they were given, every few minutes.

use jiff::{SignedDuration, Timestamp};
use stoa_kernel::{
    Actor, App, Error, Id, Result,
    ledger::derive::{Derived, Turn},
    town::Agency,
};
use stoa_web::Site;

use super::{AT_ONCE, call, client};
use crate::{
    api::{
        client::{Client, ClientFault},
        open311::{
            request::{RequestStatus, ServiceRequest},
            update::RequestUpdate,
        },
        their_words::status_of,
    },
    commands::{SendOutcome, SendToAgency, TakeAgencyUpdate, send_to_agency, take_agency_update},
    model::{Handover, HandoverState, Status},
    store::{self, Asked},
};

const BODIES: Derived = Derived {
    follower: "reports.bodies",
    tables: &["report_asked"],
    takes: &[],
};

/// Their clocks and ours may differ, and updates may come late: each question reaches back so far once more.
const OVERLAP: SignedDuration = SignedDuration::from_hours(1);
/// What their clock says may be later than what ours says.
const AHEAD: SignedDuration = SignedDuration::from_mins(10);
/// The first question, and the widest: a server's range has its limits.
const WIDEST: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Asks each body whose turn it is; 0 always, as nothing more is to be had before the pause is over.
pub async fn turn(site: Site) -> Result<usize> {
    let app = &site.app;
    let mut db = app.db.read().await?;
    let setup = store::setup(&app.db, &mut db).await?;
    let now = app.now();
    let pause = SignedDuration::from_secs(app.config.bodies.ask_every_seconds.into());
    for agency in setup
        .agencies()
        .iter()
        .filter(|agency| !agency.open311_endpoint.is_empty())
    {
        let asked = store::asked(&mut db, &agency.slug).await?;
        if asked.is_some_and(|asked| now.duration_since(asked.at) < pause) {
            continue;
        }
        let (first, _) = sent(app, agency, Id::new(0)).await?;
        let Some(oldest) = first.first() else {
            continue;
        };
        let begun = oldest.made_at - OVERLAP;
        let from = asked.map_or(begun, |asked| asked.until - OVERLAP);
        let from = from.max(now - WIDEST);
        let until = match ask(app, agency, from).await {
            Ok(()) => now,
            Err(fault) => {
                tracing::warn!(agency = agency.slug, %fault, "another body's server gives no news");
                asked.map_or(begun, |asked| asked.until)
            }
        };
        note(app, &agency.slug, Asked { at: now, until }).await?;
    }
    Ok(0)
}

/// Remembers what the body was asked.
async fn note(app: &App, agency: &str, asked: Asked) -> Result<()> {
    let Some(mut turn) = Turn::begin(&app.db, BODIES).await? else {
        return Ok(());
    };
    store::note_asked(&mut turn, agency, asked).await?;
    let position = turn.position();
    turn.done(position).await
}

/// Some of what the body has of ours, after a handover; and from which on there are more, if there are.
async fn sent(
    app: &App,
    agency: &Agency,
    after: Id<Handover>,
) -> Result<(Vec<Handover>, Option<Id<Handover>>)> {
    let mut db = app.db.read().await?;
    let open = store::open_handovers(&mut db, &agency.slug, after, AT_ONCE).await?;
    let last = open.last().map(|handover| handover.id);
    let more = last.filter(|_| open.len() == AT_ONCE);
    let is_sent = |handover: &Handover| handover.state == HandoverState::Sent;
    Ok((open.into_iter().filter(is_sent).collect(), more))
}

async fn ask(app: &App, agency: &Agency, from: Timestamp) -> Result<()> {
    let client = client(app, agency);
    let mut after = Some(Id::new(0));
    while let Some(place) = after {
        let (some, more) = sent(app, agency, place).await?;
        learn_ids(app, &client, &some).await?;
        after = more;
    }
    // Asked first: whatever closed them is then among the updates, which say more, and are taken first.
    let closed = closed(app, agency, &client).await?;
    let (asking, to) = (client.clone(), app.now() + AHEAD);
    let updates = match call(move || asking.updates(from, to)).await? {
        Ok(updates) => updates,
        // Not every server has the extension.
        Err(ClientFault::Refused { .. } | ClientFault::Unreadable(_)) => Vec::new(),
        Err(fault) => return Err(Error::broken("the answer", fault)),
    };
    for update in updates {
        take_update(app, agency, update).await?;
    }
    for (handover, request) in closed {
        take_state(app, agency, &handover, request).await?;
    }
    Ok(())
}

/// Which of what they have is closed there.
async fn closed(
    app: &App,
    agency: &Agency,
    client: &Client,
) -> Result<Vec<(Handover, ServiceRequest)>> {
    let (mut closed, mut after) = (Vec::new(), Some(Id::new(0)));
    while let Some(place) = after {
        let (some, more) = sent(app, agency, place).await?;
        let ids = some.iter().map(|handover| handover.their_id.clone());
        let ids: Vec<String> = ids.filter(|id| !id.is_empty()).collect();
        let asking = client.clone();
        let requests = call(move || asking.requests(&ids)).await?;
        let requests = requests.map_err(|fault| Error::broken("the answer", fault))?;
        let ended = |request: &ServiceRequest| request.status == RequestStatus::Closed;
        for request in requests.into_iter().filter(ended) {
            let handover = some.iter().find(|one| one.their_id == request.id);
            closed.extend(handover.map(|handover| (handover.clone(), request)));
        }
        after = more;
    }
    Ok(closed)
}

/// Asks for the numbers of what they gave tokens for.
async fn learn_ids(app: &App, client: &Client, sent: &[Handover]) -> Result<()> {
    let waits = |handover: &&Handover| handover.their_id.is_empty() && !handover.token.is_empty();
    for handover in sent.iter().filter(waits) {
        let (asking, token) = (client.clone(), handover.token.clone());
        let id = call(move || asking.id_of_token(&token)).await?;
        if let Some(their_id) = id.map_err(|fault| Error::broken("the answer", fault))? {
            learn_id(app, handover.id, their_id).await?;
        }
    }
    Ok(())
}

async fn learn_id(app: &App, handover: Id<Handover>, their_id: String) -> Result<()> {
    let mut tx = app.db.begin(&Actor::System("open311")).await?;
    let input = SendToAgency {
        handover,
        outcome: SendOutcome::Taken { their_id },
    };
    let done = send_to_agency(app, &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}

/// Of a report that they have of ours; the others are other people's.
async fn take_update(app: &App, agency: &Agency, update: RequestUpdate) -> Result<()> {
    let mut db = app.db.read().await?;
    let id = &update.service_request_id;
    let found = store::handover_by_their_id(&mut db, &agency.slug, id).await?;
    drop(db);
    let Some(handover) = found.filter(|handover| handover.state == HandoverState::Sent) else {
        return Ok(());
    };
    let input = TakeAgencyUpdate {
        agency: agency.slug.clone(),
        reference: reference(app, &handover),
        their_id: update.update_id,
        status: status_of(update.status),
        text: update.description,
        media_urls: update.media_urls,
        at: update.updated_at,
    };
    take(app, input).await
}

/// Of a server without updates, or whose updates were missed: one that is closed there is closed here.
async fn take_state(
    app: &App,
    agency: &Agency,
    handover: &Handover,
    request: ServiceRequest,
) -> Result<()> {
    let report = store::find(&mut app.db.read().await?, handover.report).await?;
    if !report.is_some_and(|report| report.status.is_open() && report.agency == agency.slug) {
        return Ok(());
    }
    let now = app.now();
    let at = request.updated_at.unwrap_or(now);
    let input = TakeAgencyUpdate {
        agency: agency.slug.clone(),
        reference: reference(app, handover),
        // A request may be closed, opened again and closed once more.
        their_id: format!("closed-{}-{}", request.id, at.as_second()),
        status: Some(Status::Fixed),
        text: request.status_notes.unwrap_or_default(),
        media_urls: Vec::new(),
        at,
    };
    take(app, input).await
}

fn reference(app: &App, handover: &Handover) -> String {
    crate::model::Reference::of(&app.config.town.reference_prefix, handover.report).to_string()
}

/// Takes it, unless that was done before, or it says nothing new, or the report is no longer theirs.
async fn take(app: &App, input: TakeAgencyUpdate) -> Result<()> {
    let mut tx = app.db.begin(&Actor::System("open311")).await?;
    match take_agency_update(app, &mut tx, input).await {
        Ok(done) => tx.commit(done).await.map(drop),
        Err(Error::Conflict(_) | Error::Invalid(_) | Error::Denied(_)) => Ok(()),
        Err(error) => Err(error),
    }
}
