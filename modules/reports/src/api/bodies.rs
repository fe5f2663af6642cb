//! Other bodies' Open311 servers, with Stoa as their client: sending them what is theirs and what residents say of it,
//! and asking what became of it.

mod ask;
mod pass_on;
mod send;

use jiff::{SignedDuration, tz::TimeZone};
use stoa_kernel::{App, Error, Result, town::Agency};
use stoa_web::{Follower, JobKind};

use super::{
    client::{Client, ClientFault, Server},
    open311::{
        form::{LONGEST_DESCRIPTION, NewUpdate, Reporter},
        tree::WireFormat,
        update::UpdateStatus,
    },
};
use crate::model::Update;

/// The job that sends a report to the body that answers for it.
pub const SENDING: JobKind = JobKind {
    kind: crate::commands::BY_OPEN311,
    run: |site, due| Box::pin(send::send(site, due)),
};

/// The job that tells a body what a resident said of a report that it has.
pub const PASSING_ON: JobKind = JobKind {
    kind: crate::commands::PASS_ON,
    run: |site, due| Box::pin(pass_on::pass_on(site, due)),
};

/// The follower that asks what became of what was sent.
pub const ASKING: Follower = Follower {
    name: "reports.bodies",
    run: |site| Box::pin(ask::turn(site)),
};

/// Their clocks and ours may differ by so much.
const CLOCKS: SignedDuration = SignedDuration::from_mins(10);

/// A try that came to nothing.
type Tried<T> = std::result::Result<T, ClientFault>;

/// How many reports of one body are asked about at once.
const AT_ONCE: usize = 500;

/// A client of the body's server. Without an offset, its times are taken on the town's own clocks.
fn client(app: &App, agency: &Agency) -> Client {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let secrets = &app.config.secrets;
    Client::new(Server {
        endpoint: agency.open311_endpoint.clone(),
        jurisdiction_id: some(&agency.open311_jurisdiction),
        api_key: secrets.get(&agency.open311_key).cloned(),
        format: WireFormat::Json,
        zone: zone(app),
    })
}

/// What a resident said, for the server that knows the report as `their_id`; nothing tells who said it.
fn told(update: &Update, their_id: &str, status: Option<UpdateStatus>) -> NewUpdate {
    NewUpdate {
        service_request_id: their_id.to_owned(),
        update_id: Some(update.id.to_string()),
        status,
        updated_at: Some(update.at),
        description: shortened(&update.text, LONGEST_DESCRIPTION),
        media_urls: Vec::new(),
        reporter: Reporter::default(),
        anonymous: true,
    }
}

/// At most `room` characters of a text, the last of them an ellipsis where some are missing.
fn shortened(text: &str, room: usize) -> String {
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let kept: String = text.chars().take(room.saturating_sub(1)).collect();
    format!("{kept}…")
}

/// For the job: it is tried again.
const fn wait() -> Error {
    Error::Busy {
        retry_after_seconds: 60,
    }
}

fn zone(app: &App) -> TimeZone {
    app.config.time_zone()
}

/// Runs a call of the blocking client on a thread that may block.
async fn call<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let task = tokio::task::spawn_blocking(work);
    task.await
        .map_err(|lost| Error::broken("asking another body's server", lost))
}
