//! A catalogue of a hundred datasets beside one of a hundred thousand, filled by programs through CKAN's Action API.

use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use hyper::{Method, Request, header};
use stoa_tests::{Browser, Engine, Town};

use super::reports::Chance;
use crate::{
    load::{Measured, Target, drive},
    pages::get,
    process::wait_until_it_rests,
    run::Run,
};

/// How many are in the smaller one.
const FEW: u64 = 100;
/// Programs that fill it at once.
const PROGRAMS: usize = 16;
const TURNS: usize = 6;
const TURN: Duration = Duration::from_millis(1500);

const WHAT: [&str; 12] = [
    "Trees",
    "Budgets",
    "Air quality",
    "Bus stops",
    "School meals",
    "Parking places",
    "Playgrounds",
    "Permits",
    "Noise",
    "Water levels",
    "Accidents",
    "Libraries",
];
const WHERE: [&str; 16] = [
    "Northwater",
    "Castle ward",
    "the harbour",
    "Mill Lane",
    "the old town",
    "Highfield",
    "the valley",
    "Eastgate",
    "the market",
    "Riverside",
    "Kings Cross",
    "the suburbs",
    "Westbridge",
    "the islands",
    "Southmoor",
    "the region",
];
const HOW: [&str; 10] = [
    "monthly",
    "by street",
    "by age",
    "measured",
    "planned",
    "since 1990",
    "by contractor",
    "as inspected",
    "in winter",
    "by school",
];
const SEARCHES: [&str; 10] = [
    "trees",
    "budgets+castle",
    "air+quality",
    "bus+stops+northwater",
    "playgronds",
    "permits+harbour+monthly",
    "librar",
    "noise+inspected",
    "accidents+westbridge+winter",
    "number+777",
];

pub fn measure(run: &mut Run) {
    let (few, many) = (filled(FEW), filled(run.datasets));
    run.table.note(
        "a catalogue filled through CKAN's API, datasets/s",
        format!("{} at {:.0}", many.datasets, many.rate),
    );
    let (mut of_few, mut of_many) = (Measured::default(), Measured::default());
    let pages = [&few, &many].map(|one| one.target(one.pages()));
    for _ in 0..TURNS {
        of_few.join(drive(&pages[0], 1, TURN, get));
        of_many.join(drive(&pages[1], 1, TURN, get));
    }
    let (of_few, of_many) = (p99(of_few), p99(of_many));
    let ratio = of_many / of_few;
    run.table.hold(
        &format!("a dataset's page: p99 of {} : of {FEW}", many.datasets),
        format!("{of_many:.1} : {of_few:.1} ms = {ratio:.2}"),
        "at most 2.00",
        ratio <= 2.0,
    );
    for (what, paths, promise) in [
        ("search by words", searches(), true),
        ("the list, and narrowed", lists(), false),
    ] {
        let target = many.target(paths);
        let mut all = Measured::default();
        for _ in 0..TURNS {
            all.join(drive(&target, 1, TURN, get));
        }
        let middle = all.quantile(0.5).as_secs_f64() * 1000.0;
        let slowest = p99(all);
        let shown = format!("{slowest:.1} ms, median {middle:.1}");
        let what = format!("{what} among {}: p99", many.datasets);
        match promise {
            true => run
                .table
                .hold(&what, shown, "at most 50 ms", slowest <= 50.0),
            false => run.table.note(&what, shown),
        }
    }
}

fn p99(measured: Measured) -> f64 {
    measured.expect_sound().quantile(0.99).as_secs_f64() * 1000.0
}

struct Catalogue {
    town: Town,
    datasets: u64,
    rate: f64,
}

/// A town with so many datasets, once its search knows them.
fn filled(datasets: u64) -> Catalogue {
    let town = Town::start_with(Engine::Sqlite, &[("STOA_WRITES_PER_MINUTE", "0")]);
    town.publishes_its_own_data(&town.photos());
    let (key, agency) = key(&town);
    let mut target = Target {
        address: town.url.trim_start_matches("http://").to_owned(),
        api_key: key,
        choices: vec![agency],
    };
    let begun = std::time::Instant::now();
    let mut made = 0;
    while made < datasets {
        // Its number goes on where the last batch has ended.
        target.choices.truncate(1);
        target.choices.push(made.to_string());
        let length = Duration::from_secs(if datasets - made > 2000 { 10 } else { 1 });
        let before = count(&town);
        drive(&target, PROGRAMS, length, package).expect_sound();
        made += (count(&town) - before).max(1) + u64::try_from(PROGRAMS).unwrap_or(0);
    }
    let rate = super::worked::float(made) / begun.elapsed().as_secs_f64();
    let datasets = count(&town);
    let catalogue = Catalogue {
        town,
        datasets,
        rate,
    };
    wait_until_it_rests(catalogue.town.process());
    catalogue
}

/// How many datasets are published.
fn count(town: &Town) -> u64 {
    let page = town.visitor().get("/api/3/action/package_search?rows=0");
    let found = page.expect_status(200).json();
    found["result"]["count"].as_u64().expect("a count")
}

/// A key that a manager makes, as a person does it, and the agency that it is for.
pub fn key(town: &Town) -> (String, String) {
    let mut manager = Browser::new(&town.url);
    manager.signs_in(town.account("manager"));
    let page = manager.get("/staff/data/keys").expect_status(200);
    let agencies = page.attributes("select[name=agency] option", "value");
    let agency = agencies
        .into_iter()
        .find(|value| !value.is_empty())
        .expect("an agency");
    let form = page.form("form[action='/staff/data/keys']");
    let form = form.set("name", "bench").set("agency", &agency);
    let made = manager.submit(&form).expect_status(200);
    let secrets = made.all(".stoa-secret code");
    let secret = secrets.first().expect("a key").trim().to_owned();
    (secret, agency)
}

/// The n-th dataset as a program publishes it: described, with a file that stands elsewhere.
fn package(number: u64, target: &Target) -> Request<Full<Bytes>> {
    let from: u64 = target.choices[1].parse().expect("a number");
    let number = from + number;
    let mut chance = Chance(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let (what, place, how) = (
        chance.one_of(&WHAT),
        chance.one_of(&WHERE),
        chance.one_of(&HOW),
    );
    let body = serde_json::json!({
        "name": format!("bench-{number}"),
        "title": format!("{what} of {place}, {how}, number {number}"),
        "notes": format!("{what} of {place}, {how}, as the office keeps them. Part {} of the series.", number % 500),
        "owner_org": target.choices[0],
        "license_id": "cc-by-4.0",
        "tags": [{"name": what.to_lowercase()}, {"name": place.to_lowercase()}],
        "groups": [{"name": chance.one_of(&["envi", "tran", "heal", "educ", "econ"])}],
        "resources": [{"name": "Table", "url": format!("https://example.org/{number}.csv"), "format": "CSV"}],
    });
    Request::builder()
        .method(Method::POST)
        .uri("/api/3/action/package_create")
        .header(header::HOST, &target.address)
        .header(header::AUTHORIZATION, &target.api_key)
        .header(header::CONTENT_TYPE, "application/json")
        .body(Full::new(Bytes::from(body.to_string())))
        .expect("a request")
}

impl Catalogue {
    fn target(&self, choices: Vec<String>) -> Target {
        let mut visitor = self.town.visitor();
        for path in &choices {
            visitor.get(path).expect_status(200);
        }
        Target {
            address: self.town.url.trim_start_matches("http://").to_owned(),
            choices,
            ..Target::default()
        }
    }

    /// Pages of datasets from the whole length of the list.
    fn pages(&self) -> Vec<String> {
        let mut visitor = self.town.visitor();
        let step = (self.datasets / 100).max(1);
        let mut paths = Vec::new();
        for at in 0..100.min(self.datasets / step) {
            let path = format!("/api/3/action/package_list?limit=1&offset={}", at * step);
            let page = visitor.get(&path).expect_status(200).json();
            if let Some(slug) = page["result"][0].as_str()
                && slug.starts_with("bench-")
            {
                paths.push(format!("/data/{slug}"));
            }
        }
        paths
    }
}

fn searches() -> Vec<String> {
    SEARCHES.map(|words| format!("/data?q={words}")).to_vec()
}

fn lists() -> Vec<String> {
    [
        "/data",
        "/data?theme=ENVI",
        "/data?theme=TRAN&keyword=noise",
        "/data?format=CSV",
        "/data?keyword=harbour",
    ]
    .map(str::to_owned)
    .to_vec()
}
