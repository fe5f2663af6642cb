//! What people look at, in a town of ten thousand reports and in one of a million: lists, the map's tiles, a report's page.

use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use hyper::{Method, Request, header};
use stoa_tests::{Browser, Engine};

use crate::{
    filled::Filled,
    load::{Measured, Target, drive},
    run::{Run, SMALL},
};

/// Both towns are asked in turn, so often and so long each time: whatever else the machine does meets both alike.
const TURNS: usize = 8;
const TURN: Duration = Duration::from_millis(1500);
/// Requests in flight.
const PEOPLE: usize = 2;

/// Several places of the town.
const PLACES: [(f64, f64); 5] = [
    (54.735, 1.905),
    (54.730, 1.890),
    (54.741, 1.920),
    (54.725, 1.915),
    (54.748, 1.898),
];

/// The paths of a kind of page, in the town at an address.
type Paths = fn(&str) -> Vec<String>;

/// What is asked for, by a name for the table.
const GROUPS: [(&str, Paths); 6] = [
    ("list", lists),
    ("list, filtered", filtered_lists),
    ("list, near a point", lists_near),
    ("list, by words", lists_by_words),
    ("map tile", tiles),
    ("a report's page", reports),
];

/// Serves both towns side by side and compares the slowest hundredth of each kind of page.
pub fn measure(run: &mut Run) {
    let mut small = Filled::with(SMALL, Engine::Sqlite);
    let small_url = small.serve().url.clone();
    let large_url = run.large().serve().url.clone();
    for (name, choices) in GROUPS {
        let (few, many) = (target(&small_url, choices), target(&large_url, choices));
        let (mut of_few, mut of_many) = (Measured::default(), Measured::default());
        for _ in 0..TURNS {
            of_few.join(drive(&few, PEOPLE, TURN, get));
            of_many.join(drive(&many, PEOPLE, TURN, get));
        }
        let (of_few, of_many) = (of_few.expect_sound(), of_many.expect_sound());
        let p99 = |measured: &Measured| measured.quantile(0.99).as_secs_f64() * 1000.0;
        let ratio = p99(&of_many) / p99(&of_few);
        let medians = [&of_few, &of_many].map(|one| one.quantile(0.5).as_secs_f64() * 1000.0);
        run.table.hold(
            &format!("{name}: p99 of a million : of ten thousand"),
            format!("{:.1} : {:.1} ms = {ratio:.2}", p99(&of_many), p99(&of_few)),
            "at most 1.50",
            ratio <= 1.5,
        );
        run.table.note(
            "  half of them take at most",
            format!("{:.1} : {:.1} ms", medians[1], medians[0]),
        );
    }
    run.large().stop();
}

fn target(url: &str, choices: Paths) -> Target {
    Target {
        address: url.trim_start_matches("http://").to_owned(),
        choices: choices(url),
        ..Target::default()
    }
}

/// One request of each kind and more, for whoever wants to see a node busy with all of it.
pub fn everything(url: &str) -> Vec<String> {
    GROUPS
        .iter()
        .flat_map(|(_, choices)| choices(url))
        .collect()
}

/// Asks for the n-th of the target's paths.
pub fn get(number: u64, target: &Target) -> Request<Full<Bytes>> {
    let count = target.choices.len();
    let place = usize::try_from(number).unwrap_or(0) % count;
    Request::builder()
        .method(Method::GET)
        .uri(&target.choices[place])
        .header(header::HOST, &target.address)
        .header(header::ACCEPT_LANGUAGE, "en")
        .body(Full::default())
        .expect("a request")
}

/// The list as everybody opens it, and pages of it from its whole length.
fn lists(url: &str) -> Vec<String> {
    let mut paths = vec!["/reports".to_owned()];
    for year in 2016..2026 {
        for month in [2, 6, 10] {
            let day = format!("{year}-{month:02}-15T12:00:00Z");
            let at: jiff::Timestamp = day.parse().expect("an instant");
            paths.push(format!("/reports?after={}-0", at.as_microsecond()));
        }
    }
    check(url, paths)
}

/// Every filter by itself and the usual ones together.
fn filtered_lists(url: &str) -> Vec<String> {
    let mut paths: Vec<String> = [
        "status=open",
        "status=closed",
        "status=fixed",
        "status=planned",
        "order=changed",
        "order=changed&category=pothole",
        "order=changed&category=damaged-cabinet",
        "category=pothole&category=tree&category=graffiti",
        "from=2019-05-01&to=2019-05-07",
        "from=2019-05-01&to=2020-05-07&status=open",
        "agency=northwater",
        "agency=northwater&status=open",
        "team=street-lighting",
        "team=street-lighting&status=open",
    ]
    .map(|query| format!("/reports?{query}"))
    .to_vec();
    let page = Browser::new(url).get("/reports").expect_status(200);
    let values = |name: &str| {
        let all = page.attributes(&format!("select[name={name}] option"), "value");
        all.into_iter().filter(|value| !value.is_empty())
    };
    for category in values("category") {
        paths.push(format!("/reports?category={category}"));
        paths.push(format!("/reports?category={category}&status=open"));
    }
    for ward in values("ward") {
        paths.push(format!("/reports?ward={ward}"));
        paths.push(format!("/reports?ward={ward}&status=open"));
        paths.push(format!("/reports?ward={ward}&category=street-lamp"));
        paths.push(format!(
            "/reports?ward={ward}&from=2021-01-01&to=2021-12-31"
        ));
    }
    check(url, paths)
}

/// What lies within some hundred metres, of which a town of a million has a hundred times as much.
fn lists_near(url: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for at in PLACES {
        let (lat, lon) = at;
        paths.push(format!("/reports?near={lat},{lon},250"));
        paths.push(format!("/reports?near={lat},{lon},250&status=open"));
        let (south, west) = (lat - 0.001, lon - 0.002);
        let (north, east) = (lat + 0.001, lon + 0.002);
        paths.push(format!(
            "/reports?bbox={west:.4},{south:.4},{east:.4},{north:.4}"
        ));
    }
    check(url, paths)
}

fn lists_by_words(url: &str) -> Vec<String> {
    let words = [
        "bakery",
        "bridge+barrier",
        "wheelchairs+cannot+pass",
        "mill+lane+12",
        "smell+school",
        "harbor",
        "storm&status=open",
    ];
    let paths = words.map(|words| format!("/reports?q={words}"));
    check(url, paths.to_vec())
}

/// The tiles of a map as it is opened and zoomed into, at several places of the town.
fn tiles(url: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for zoom in 9..=16 {
        for (lat, lon) in PLACES {
            let (x, y) = tile_at(lat, lon, zoom);
            paths.push(format!("/map/reports/{zoom}/{x}/{y}.mvt"));
            paths.push(format!("/map/reports/{zoom}/{x}/{y}.mvt?status=open"));
        }
    }
    check(url, paths)
}

/// The tile of the web's usual grid that holds a point (Web Mercator, <https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames>).
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a tile's number at these zooms fits into 16 bits"
)]
fn tile_at(lat: f64, lon: f64, zoom: u32) -> (u32, u32) {
    let tiles = f64::from(1_u32 << zoom);
    let lat = lat.to_radians();
    let down = (1.0 - (lat.tan() + 1.0 / lat.cos()).ln() / std::f64::consts::PI) / 2.0;
    (
        ((lon + 180.0) / 360.0 * tiles) as u32,
        (down * tiles) as u32,
    )
}

/// Reports from the whole length of the list.
fn reports(url: &str) -> Vec<String> {
    let mut browser = Browser::new(url);
    let mut paths = Vec::new();
    for list in lists(url) {
        let page = browser.get(&list).expect_status(200);
        let links = page.attributes("a[href^='/reports/']", "href");
        paths.extend(links.into_iter().filter(|link| !link.contains('?')));
    }
    paths.sort_unstable();
    paths.dedup();
    assert!(
        paths.len() > 300,
        "the lists show only {} reports",
        paths.len()
    );
    paths
}

/// Refuses what does not answer: a page of an error is quick.
fn check(url: &str, paths: Vec<String>) -> Vec<String> {
    let mut browser = Browser::new(url);
    for path in &paths {
        browser.get(path).expect_status(200);
    }
    paths
}
