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
    store,
};

const BODIES: Derived = Derived {
    follower: "reports.bodies",
    tables: &["report_asked"],
    takes: &[],
};

/// How long a body's server is left in peace.
const PAUSE: SignedDuration = SignedDuration::from_mins(5);
/// Their clocks and ours may differ, and updates may come late: each question reaches back so far once more.
const OVERLAP: SignedDuration = SignedDuration::from_hours(1);
/// The first question, and the widest: a server's range has its limits.
const WIDEST: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Asks each body whose turn it is; 0 always, as nothing more is to be had before the pause is over.
pub async fn turn(site: Site) -> Result<usize> {
    let app = &site.app;
    let mut db = app.db.read().await?;
    let setup = store::setup(&app.db, &mut db).await?;
    let now = app.now();
    for agency in setup
        .agencies()
        .iter()
        .filter(|agency| !agency.open311_endpoint.is_empty())
    {
        let until = store::asked_until(&mut db, &agency.slug).await?;
        if until.is_some_and(|until| now.duration_since(until) < PAUSE) {
            continue;
        }
        let open = store::open_handovers(&mut db, &agency.slug, Id::new(0), AT_ONCE).await?;
        let sent: Vec<Handover> = open
            .into_iter()
            .filter(|handover| handover.state == HandoverState::Sent)
            .collect();
        if sent.is_empty() {
            continue;
        }
        match ask(app, agency, &sent, until).await {
            Ok(()) => note(app, &agency.slug, now).await?,
            Err(fault) => {
                tracing::warn!(agency = agency.slug, %fault, "another body's server gives no news");
                note(app, &agency.slug, until.unwrap_or(now)).await?;
            }
        }
    }
    Ok(0)
}

/// Remembers until when the body was asked.
async fn note(app: &App, agency: &str, until: Timestamp) -> Result<()> {
    let Some(mut turn) = Turn::begin(&app.db, BODIES).await? else {
        return Ok(());
    };
    store::note_asked(&mut turn, agency, until).await?;
    let position = turn.position();
    turn.done(position).await
}

/// What a server said.
struct News {
    ids: Vec<(Id<Handover>, String)>,
    updates: Vec<RequestUpdate>,
    requests: Vec<ServiceRequest>,
}

async fn ask(
    app: &App,
    agency: &Agency,
    sent: &[Handover],
    until: Option<Timestamp>,
) -> Result<()> {
    let now = app.now();
    let from = until.map_or(now - WIDEST, |until| (until - OVERLAP).max(now - WIDEST));
    let tokens: Vec<_> = sent
        .iter()
        .filter(|handover| handover.their_id.is_empty() && !handover.token.is_empty())
        .map(|handover| (handover.id, handover.token.clone()))
        .collect();
    let ids: Vec<String> = sent
        .iter()
        .map(|handover| handover.their_id.clone())
        .filter(|id| !id.is_empty())
        .collect();
    let client = client(app, agency);
    let news = call(move || fetch(&client, tokens, &ids, from, now)).await?;
    let news = news.map_err(|fault| Error::broken("the answer", fault))?;
    for (handover, their_id) in news.ids {
        learn_id(app, handover, their_id).await?;
    }
    for update in news.updates {
        take_update(app, agency, sent, update).await?;
    }
    for request in news.requests {
        take_state(app, agency, sent, request).await?;
    }
    Ok(())
}

fn fetch(
    client: &Client,
    tokens: Vec<(Id<Handover>, String)>,
    ids: &[String],
    from: Timestamp,
    to: Timestamp,
) -> std::result::Result<News, ClientFault> {
    let mut known = Vec::new();
    for (handover, token) in tokens {
        if let Some(id) = client.id_of_token(&token)? {
            known.push((handover, id));
        }
    }
    let updates = match client.updates(from, to) {
        Ok(updates) => updates,
        // Not every server has the extension.
        Err(ClientFault::Refused { .. } | ClientFault::Unreadable(_)) => Vec::new(),
        Err(fault) => return Err(fault),
    };
    let requests = if ids.is_empty() {
        Vec::new()
    } else {
        client.requests(ids)?
    };
    Ok(News {
        ids: known,
        updates,
        requests,
    })
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

async fn take_update(
    app: &App,
    agency: &Agency,
    sent: &[Handover],
    update: RequestUpdate,
) -> Result<()> {
    let Some(handover) = sent
        .iter()
        .find(|one| one.their_id == update.service_request_id)
    else {
        return Ok(());
    };
    let input = TakeAgencyUpdate {
        agency: agency.slug.clone(),
        reference: reference(app, handover),
        their_id: update.update_id,
        status: status_of(update.status),
        text: update.description,
        at: update.updated_at,
    };
    take(app, input).await
}

/// Of a server without updates, or whose updates were missed: one that is closed there is closed here.
async fn take_state(
    app: &App,
    agency: &Agency,
    sent: &[Handover],
    request: ServiceRequest,
) -> Result<()> {
    if request.status == RequestStatus::Open {
        return Ok(());
    }
    let Some(handover) = sent.iter().find(|one| one.their_id == request.id) else {
        return Ok(());
    };
    let report = store::find(&mut app.db.read().await?, handover.report).await?;
    if !report.is_some_and(|report| report.status.is_open() && report.agency == agency.slug) {
        return Ok(());
    }
    let now = app.now();
    let input = TakeAgencyUpdate {
        agency: agency.slug.clone(),
        reference: reference(app, handover),
        their_id: format!("closed-{}", request.id),
        status: Some(Status::Fixed),
        text: request.status_notes.unwrap_or_default(),
        at: request.updated_at.unwrap_or(now),
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
