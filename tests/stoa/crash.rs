//! Acknowledged means durable: the program is killed under load, again and again, and nothing it said it had is lost.

use std::{
    env,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread::{scope, sleep},
    time::{Duration, Instant},
};

use stoa_tests::{Engine, Test, Town, alone};

/// How often each database's town is killed in the ordinary suite; `make soak` goes on for STOA_SOAK_SECONDS.
const KILLS: u64 = 10;
/// How many people report at the same time.
const PEOPLE: usize = 8;

pub fn tests() -> Vec<Test> {
    alone![nothing_acknowledged_is_lost_when_killed]
}

fn nothing_acknowledged_is_lost_when_killed(engine: Engine) {
    let until = env::var("STOA_SOAK_SECONDS").ok().map(|seconds| {
        Instant::now() + Duration::from_secs(seconds.parse().expect("a number of seconds"))
    });
    let mut town = Town::start(engine);
    let service = service_that_asks_little(&town);
    let mut kept = 0;
    for round in 0.. {
        if until.map_or(round >= KILLS, |until| Instant::now() > until) {
            break;
        }
        // Different moments each time: in the first commit, in the middle of many, between the seals of the ledger.
        let acknowledged = report_until_killed(
            &mut town,
            &service,
            Duration::from_millis(40 + round * 173 % 1200),
        );
        town.start_again();
        for id in &acknowledged {
            let page = town
                .visitor()
                .get(&format!("/open311/v2/requests/{id}.json"));
            assert_eq!(
                page.status,
                200,
                "round {round}: {id} was acknowledged and is gone: {}",
                page.text()
            );
        }
        town.ledger_verifies();
        kept += acknowledged.len();
    }
    assert!(
        kept > 0,
        "no report was acknowledged before any kill: nothing was tried"
    );
}

/// The code of a service whose questions may all be left unanswered, so that the same few fields do for everybody.
fn service_that_asks_little(town: &Town) -> String {
    let mut visitor = town.visitor();
    let services = visitor.get("/open311/v2/services.json").json();
    let codes = services.as_array().expect("a list of services").iter();
    let codes = codes.filter_map(|service| service["service_code"].as_str());
    for code in codes {
        let definition = visitor
            .get(&format!("/open311/v2/services/{code}.json"))
            .json();
        let asked = definition["attributes"]
            .as_array()
            .expect("a list of attributes");
        if asked.iter().all(|attribute| attribute["required"] == false) {
            return code.to_owned();
        }
    }
    panic!("every service asks something that must be answered: {services}");
}

/// Lets several people report at once, kills the program after `time`, and gives the ids it had acknowledged.
fn report_until_killed(town: &mut Town, service: &str, time: Duration) -> Vec<String> {
    let acknowledged = Mutex::new(Vec::new());
    let killed = AtomicBool::new(false);
    let number = AtomicU64::new(0);
    let browser = town.visitor();
    let key = town.api_key().to_owned();
    scope(|threads| {
        for _ in 0..PEOPLE {
            let mut browser = browser.clone();
            let (acknowledged, killed, number, key) = (&acknowledged, &killed, &number, &key);
            threads.spawn(move || {
                while !killed.load(Ordering::Relaxed) {
                    let number = number.fetch_add(1, Ordering::Relaxed);
                    let body = format!(
                        "api_key={key}&service_code={service}&address_string=Market+Street+{number}&description=Dark+{number}"
                    );
                    let kind = "application/x-www-form-urlencoded";
                    // An answer that does not come promises nothing.
                    let Ok(page) = browser.try_post("/open311/v2/requests.json", kind, body.as_bytes()) else { return };
                    assert_eq!(page.status, 201, "{}", page.text());
                    let id = page.json()[0]["service_request_id"].as_str().expect("an id").to_owned();
                    acknowledged.lock().expect("nobody panicked").push(id);
                }
            });
        }
        sleep(time);
        town.kill();
        killed.store(true, Ordering::Relaxed);
    });
    acknowledged.into_inner().expect("nobody panicked")
}
