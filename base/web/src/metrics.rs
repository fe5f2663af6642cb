//! What the program counts of itself, in the text format that Prometheus reads (0.0.4).

use std::time::Duration;

use axum::{extract::State, http::header, response::IntoResponse};
use prometheus_client::{
    encoding::{EncodeLabelSet, prometheus_text::encode},
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram, info::Info},
    registry::{Registry, Unit},
};
use stoa_kernel::{Error, jobs, ledger};

use crate::{problem::PageResult, site::Site};

/// From a tenth of a millisecond, which a write in memory takes, to what a person waits for at most.
const SECONDS: [f64; 14] = [
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0,
];

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answer {
    /// The route's pattern, `/reports/{reference}`; empty where there is none.
    route: String,
    method: String,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
}

/// The counters.
#[derive(Debug)]
pub(crate) struct Metrics {
    registry: Registry,
    answers: Family<Answer, Counter>,
    seconds: Family<Route, Histogram, fn() -> Histogram>,
    in_flight: Gauge,
    jobs_waiting: Gauge,
    jobs_failed: Gauge,
    ledger_sealed: Gauge,
    ledger_unsealed: Gauge,
}

/// A request that is being answered; it stops counting when it is dropped, however it ends.
pub(crate) struct Counted<'m> {
    metrics: &'m Metrics,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("stoa");
        let version = env!("CARGO_PKG_VERSION");
        registry.register(
            "build",
            "What is running",
            Info::new(vec![("version", version)]),
        );
        let answers = Family::default();
        registry.register(
            "http_requests",
            "Answers by route, method and status",
            answers.clone(),
        );
        let new: fn() -> Histogram = || Histogram::new(SECONDS);
        let seconds = Family::new_with_constructor(new);
        let help = "How long answers took until their first byte";
        registry.register_with_unit(
            "http_request_duration",
            help,
            Unit::Seconds,
            seconds.clone(),
        );
        let mut gauge = |name: &str, help: &str| {
            let gauge = Gauge::default();
            registry.register(name, help, gauge.clone());
            gauge
        };
        Metrics {
            in_flight: gauge(
                "http_requests_in_flight",
                "Requests that are being answered",
            ),
            jobs_waiting: gauge(
                "jobs_waiting",
                "Jobs that wait for their turn or their next try",
            ),
            jobs_failed: gauge("jobs_failed", "Jobs that failed and wait for a person"),
            ledger_sealed: gauge(
                "ledger_entries",
                "Entries that have their place in the tree",
            ),
            ledger_unsealed: gauge("ledger_unsealed", "Entries that wait to be sealed"),
            registry,
            answers,
            seconds,
        }
    }
}

impl Metrics {
    pub(crate) fn begin(&self) -> Counted<'_> {
        self.in_flight.inc();
        Counted { metrics: self }
    }

    pub(crate) fn in_flight(&self) -> i64 {
        self.in_flight.get()
    }
}

impl Counted<'_> {
    /// Counts the answer.
    pub(crate) fn end(self, route: &str, method: &str, status: u16, took: Duration) {
        let answer = Answer {
            route: route.to_owned(),
            method: method.to_owned(),
            status,
        };
        self.metrics.answers.get_or_create(&answer).inc();
        let route = Route {
            route: answer.route,
        };
        self.metrics
            .seconds
            .get_or_create(&route)
            .observe(took.as_secs_f64());
    }
}

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        self.metrics.in_flight.dec();
    }
}

/// `/metrics`. When the database does not answer, what is counted in memory is still told.
pub(crate) async fn show_metrics(State(site): State<Site>) -> PageResult {
    let metrics = site.metrics();
    if let Err(error) = ask_database(&site).await {
        tracing::warn!(%error, "the figures from the database are missing");
    }
    let mut text = String::new();
    encode(&mut text, &metrics.registry).map_err(|error| Error::broken("metrics", error))?;
    let kind = "text/plain; version=0.0.4; charset=utf-8";
    Ok(([(header::CONTENT_TYPE, kind)], text).into_response())
}

async fn ask_database(site: &Site) -> stoa_kernel::Result<()> {
    let metrics = site.metrics();
    let mut db = site.app.db.read().await?;
    let jobs = jobs::counts(&mut db).await?;
    metrics.jobs_waiting.set(jobs.waiting);
    metrics.jobs_failed.set(jobs.failed);
    let sealing = ledger::progress(&mut db).await?;
    metrics.ledger_sealed.set(sealing.sealed);
    metrics.ledger_unsealed.set(sealing.unsealed);
    Ok(())
}
