//! Other bodies' Open311 servers, with Stoa as their client: sending them what is theirs, and asking what became of it.

mod ask;
mod send;

use jiff::tz::TimeZone;
use stoa_kernel::{App, Error, Result, town::Agency};
use stoa_web::{Follower, JobKind};

use super::{
    client::{Client, Server},
    open311::tree::WireFormat,
};

/// The job that sends a report to the body that answers for it.
pub const SENDING: JobKind = JobKind {
    kind: crate::commands::BY_OPEN311,
    run: |site, due| Box::pin(send::send(site, due)),
};

/// The follower that asks what became of what was sent.
pub const ASKING: Follower = Follower {
    name: "reports.bodies",
    run: |site| Box::pin(ask::turn(site)),
};

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

fn zone(app: &App) -> TimeZone {
    app.config.time_zone()
}

/// Runs a call of the blocking client on a thread that may block.
async fn call<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let task = tokio::task::spawn_blocking(work);
    task.await
        .map_err(|lost| Error::broken("asking another body's server", lost))
}
