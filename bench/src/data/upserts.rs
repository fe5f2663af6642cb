//! A table that a program writes row by row through CKAN's Action API, a thousand rows a batch, while somebody reads it.

use std::{thread, time::Duration};

use bytes::Bytes;
use http_body_util::Full;
use hyper::{Method, Request, header};
use serde_json::{Value, json};
use stoa_tests::{Browser, Engine, Town};

use super::{
    catalogue::key,
    reports::Chance,
    worked::{float, median},
};
use crate::{
    load::{Measured, Target, drive},
    process::wait_until_it_rests,
    run::Run,
};

/// Rows of the table before it is measured, at most.
const ROWS: u64 = 1_000_000;
/// Rows of a batch while it is filled, and while it is measured.
const FILLS: u64 = 10_000;
const BATCH: u64 = 1000;
/// How long the quiet table is read, and the one that is written.
const LENGTH: Duration = Duration::from_secs(20);

pub fn measure(run: &mut Run) {
    let rows = ROWS.min(run.rows);
    let town = Town::start_with(Engine::Sqlite, &[("STOA_WRITES_PER_MINUTE", "0")]);
    let (key, agency) = key(&town);
    let mut program = Target {
        address: town.url.trim_start_matches("http://").to_owned(),
        api_key: key,
        choices: Vec::new(),
    };
    let package = json!({"name": "bench-live", "title": "A table that is written", "owner_org": agency, "license_id": "cc-by-4.0"});
    asks(&program, "package_create", &package);
    let fields = [
        ("id", "int"),
        ("state", "text"),
        ("level", "numeric"),
        ("seen", "timestamptz"),
    ];
    let fields = fields.map(|(id, kind)| json!({"id": id, "type": kind}));
    let table = json!({"resource": {"package_id": "bench-live", "name": "Live"}, "primary_key": ["id"], "fields": fields});
    let made = asks(&program, "datastore_create", &table);
    let resource = made["resource_id"].as_str().expect("a table").to_owned();
    for begin in (0..rows).step_by(usize::try_from(FILLS).unwrap_or(1)) {
        let records: Vec<Value> = (begin..rows.min(begin + FILLS))
            .map(|id| record(id, 0))
            .collect();
        asks(
            &program,
            "datastore_upsert",
            &json!({"resource_id": resource, "method": "insert", "records": records}),
        );
    }
    program.choices = vec![resource, rows.to_string()];
    wait_until_it_rests(town.process());
    let quiet = drive(&program, 1, LENGTH, read).expect_sound();
    let (written, busy) = thread::scope(|scope| {
        let writer = scope.spawn(|| drive(&program, 1, LENGTH, batch).expect_sound());
        let busy = drive(&program, 1, LENGTH, read).expect_sound();
        (writer.join().expect("a writer"), busy)
    });
    run.table.note(
        &format!("datastore_upsert of {BATCH} rows into {rows}, rows/s"),
        format!("{:.0}", written.rate() * float(BATCH)),
    );
    for (what, share) in [("median", 0.5), ("99th percentile", 0.99)] {
        let (still, moving) = (milliseconds(&quiet, share), milliseconds(&busy, share));
        run.table.note(
            &format!("  reading it meanwhile : when it is quiet, {what}"),
            format!("{moving:.1} : {still:.1} ms = {:.2}", moving / still),
        );
    }
    let mut batches: Vec<f64> = written.times.iter().map(Duration::as_secs_f64).collect();
    run.table.note(
        "  a batch, median",
        format!("{:.0} ms", median(&mut batches) * 1000.0),
    );
}

fn milliseconds(measured: &Measured, share: f64) -> f64 {
    measured.quantile(share).as_secs_f64() * 1000.0
}

fn record(id: u64, turn: u64) -> Value {
    let mut chance = Chance((id + turn * 7_919).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let state = chance.one_of(&["on", "off", "broken", "unknown"]);
    let level = float(id % 1000) / 8.0 + float(turn);
    json!({"id": id, "state": state, "level": level, "seen": format!("2026-03-{:02}T{:02}:00:00Z", id % 28 + 1, turn % 24)})
}

/// What an action answers that has to succeed.
fn asks(program: &Target, action: &str, params: &Value) -> Value {
    let url = format!("http://{}", program.address);
    let mut browser = Browser::new(&url).with("authorization", &program.api_key);
    let path = format!("/api/3/action/{action}");
    let page = browser.post(&path, "application/json", params.to_string().as_bytes());
    page.expect_status(200).json()["result"].clone()
}

fn post(action: &str, body: &Value, target: &Target) -> Request<Full<Bytes>> {
    Request::builder()
        .method(Method::POST)
        .uri(format!("/api/3/action/{action}"))
        .header(header::HOST, &target.address)
        .header(header::AUTHORIZATION, &target.api_key)
        .header(header::CONTENT_TYPE, "application/json")
        .body(Full::new(Bytes::from(body.to_string())))
        .expect("a request")
}

/// The n-th batch: nine rows of ten are there already, somewhere in the table, the others are new.
fn batch(number: u64, target: &Target) -> Request<Full<Bytes>> {
    let rows: u64 = target.choices[1].parse().expect("a number");
    let mut chance = Chance((number + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let records = (0..BATCH).map(|place| match place % 10 {
        0 => record(rows + number * BATCH + place, number),
        _ => record(chance.below(rows), number),
    });
    let records: Vec<Value> = records.collect();
    let body = json!({"resource_id": target.choices[0], "records": records});
    post("datastore_upsert", &body, target)
}

/// One row by its key, and how many are like it: another one each time, so that no answer is remembered.
fn read(number: u64, target: &Target) -> Request<Full<Bytes>> {
    let rows: u64 = target.choices[1].parse().expect("a number");
    let id = number.wrapping_mul(7_919) % rows;
    let body = json!({"resource_id": target.choices[0], "filters": {"id": id}});
    post("datastore_search", &body, target)
}
