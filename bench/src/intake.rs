//! Durable intake: reports through HTTP, each acknowledged after its commit is on disk, against a route that keeps nothing.

use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use hyper::{Method, Request, header};
use serde_json::Value;
use stoa_tests::{Engine, Town};

use crate::{
    load::{Target, drive},
    plain::Plain,
    run::Run,
};

/// Requests in flight.
const PEOPLE: usize = 1024;
const LENGTH: Duration = Duration::from_secs(10);
/// All requests come from one address.
pub const UNLIMITED: [(&str, &str); 1] = [("STOA_WRITES_PER_MINUTE", "0")];

/// Runs the same load against the plain route, Stoa on SQLite with shared commits and with one commit each, and PostgreSQL.
pub fn measure(run: &mut Run) {
    let table = &mut run.table;
    let plain = {
        let server = Plain::start();
        let target = Target {
            address: server.address.clone(),
            api_key: "none".to_owned(),
            choices: vec!["service_code=lamp&attribute%5Bkind%5D=off".to_owned()],
        };
        drive(&target, PEOPLE, LENGTH, report).expect_sound()
    };
    table.note(
        "axum route that stores nothing, requests/s",
        format!("{:.0}", plain.rate()),
    );
    let town = open_town();
    let target = target(&town);
    let shared = drive(&target, PEOPLE, LENGTH, report).expect_sound();
    table.note(
        "Stoa on SQLite, durable reports/s",
        format!("{:.0}", shared.rate()),
    );
    table.note(
        "  the slowest hundredth takes at least",
        format!("{:.1} ms", millis(shared.quantile(0.99))),
    );
    // With one request in flight nobody waits for the writer, so each report has a commit of its own.
    let single = drive(&target, 1, LENGTH, report).expect_sound();
    table.note(
        "Stoa on SQLite, a commit each, reports/s",
        format!("{:.0}", single.rate()),
    );
    let ratio = shared.rate() / plain.rate();
    table.hold(
        "durable intake : route that stores nothing",
        format!("{ratio:.2}"),
        "at least 0.50",
        ratio >= 0.5,
    );
    let ratio = shared.rate() / single.rate();
    table.hold(
        "shared commits : a commit each",
        format!("{ratio:.1}"),
        "at least 8",
        ratio >= 8.0,
    );
    if Engine::Postgres.is_here() {
        let town = Town::start_with(Engine::Postgres, &UNLIMITED);
        let grouped = drive(&self::target(&town), PEOPLE, LENGTH, report).expect_sound();
        table.note(
            "Stoa on PostgreSQL, durable reports/s",
            format!("{:.0}", grouped.rate()),
        );
    }
    run.reported_to = Some(town);
}

/// A town on SQLite that does not ask us to slow down.
pub fn open_town() -> Town {
    Town::start_with(Engine::Sqlite, &UNLIMITED)
}

/// Reports until the ledger has so many entries.
pub fn fill(town: &Town, entries: u64) {
    let target = target(town);
    while entries_of(town) < entries {
        drive(&target, PEOPLE, LENGTH, report).expect_sound();
    }
}

/// How many entries the ledger has, sealed or not.
fn entries_of(town: &Town) -> u64 {
    let said = town.visitor().get("/metrics").expect_status(200).text();
    let figure = |name: &str| {
        let line = said.lines().find_map(|line| line.strip_prefix(name));
        line.and_then(|rest| rest.trim().parse::<u64>().ok())
            .unwrap_or(0)
    };
    figure("stoa_ledger_entries ") + figure("stoa_ledger_unsealed ")
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn target(town: &Town) -> Target {
    let mut visitor = town.visitor();
    let services = visitor
        .get("/open311/v2/services.json")
        .expect_status(200)
        .json();
    let services = services.as_array().expect("a list of services");
    let codes = services
        .iter()
        .filter_map(|service| service["service_code"].as_str());
    let choices = codes
        .filter_map(|code| {
            let path = format!("/open311/v2/services/{code}.json");
            answered(code, &visitor.get(&path).expect_status(200).json())
        })
        .collect();
    Target {
        address: town.url.trim_start_matches("http://").to_owned(),
        api_key: town.api_key().to_owned(),
        choices,
    }
}

/// The beginning of a body: the service, and the first answer to each question that it must have. `None` when one has no
/// answers to choose from.
fn answered(code: &str, definition: &Value) -> Option<String> {
    let mut body = format!("service_code={code}");
    let questions = definition["attributes"].as_array()?;
    for question in questions.iter().filter(|one| one["required"] == true) {
        let (name, answer) = (&question["code"], &question["values"][0]["key"]);
        body.push_str(&format!(
            "&attribute%5B{}%5D={}",
            name.as_str()?,
            answer.as_str()?
        ));
    }
    Some(body)
}

fn report(number: u64, target: &Target) -> Request<Full<Bytes>> {
    let choice = &target.choices[usize::try_from(number).unwrap_or(0) % target.choices.len()];
    // Spread over the whole town.
    let (east, north) = (number % 997, number % 991);
    let body = format!(
        "{choice}&lat=54.{:06}&long=1.{:06}&description=Broken+since+Monday%2C+number+{number}&email=ana{number}%40example.org&api_key={}",
        718_000 + north * 34,
        870_000 + east * 68,
        target.api_key,
    );
    Request::builder()
        .method(Method::POST)
        .uri("/open311/v2/requests.json")
        .header(header::HOST, &target.address)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Full::new(Bytes::from(body)))
        .expect("a request")
}
