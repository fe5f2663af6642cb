//! Durable applications: whole ones by a partner's program through HTTP, each acknowledged after its commit is on disk, against a
//! route that parses the same body and keeps nothing.

use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use hyper::{Method, Request, header};
use stoa_tests::{Engine, Partner, Town};

use crate::{
    intake::UNLIMITED,
    load::{Measured, Target, drive},
    plain::Plain,
    run::Run,
};

/// Requests in flight.
const PEOPLE: usize = 256;
const LENGTH: Duration = Duration::from_secs(10);

/// Runs the same load against the plain route, and against a town on each database.
pub fn measure(run: &mut Run) {
    let table = &mut run.table;
    let plain = {
        let server = Plain::start();
        drive(&target(&server.address, ""), PEOPLE, LENGTH, application).expect_sound()
    };
    let rate = |measured: &Measured| format!("{:.0}", measured.rate());
    table.note(
        "axum route that parses an application and stores nothing, requests/s",
        rate(&plain),
    );
    for engine in Engine::ALL {
        if !engine.is_here() {
            continue;
        }
        let town = Town::start_with(engine, &UNLIMITED);
        let address = town.url.trim_start_matches("http://");
        let target = target(address, &Partner::of(&town).authorization());
        let kept = drive(&target, PEOPLE, LENGTH, application).expect_sound();
        table.note(
            &format!("Stoa on {engine}, durable applications/s"),
            rate(&kept),
        );
        let ratio = kept.rate() / plain.rate();
        let (what, measured) = (
            "  to the route that stores nothing".to_owned(),
            format!("{ratio:.2}"),
        );
        match engine {
            Engine::Sqlite => table.hold(&what, measured, "at least 0.50", ratio >= 0.5),
            Engine::Postgres => table.note(&what, measured),
        }
    }
}

/// `choices` has the body: a real application, everybody's the same.
fn target(address: &str, authorization: &str) -> Target {
    Target {
        address: address.to_owned(),
        api_key: authorization.to_owned(),
        choices: vec![Partner::application("Ana Weaver").to_string()],
    }
}

fn application(number: u64, target: &Target) -> Request<Full<Bytes>> {
    Request::builder()
        .method(Method::POST)
        .uri("/api/applications")
        .header(header::HOST, &target.address)
        .header(header::AUTHORIZATION, &target.api_key)
        .header("idempotency-key", format!("application-{number}"))
        .header(header::CONTENT_TYPE, "application/json")
        .body(Full::new(Bytes::from(target.choices[0].clone())))
        .expect("a request")
}
