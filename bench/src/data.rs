//! The portal of data: five million reports from a CSV to an answer, beside engines that others wrote, and a catalogue of a hundred thousand datasets.

mod catalogue;
mod download;
mod peers;
mod queries;
mod reports;
pub mod upserts;
mod worked;

use std::{
    fs,
    path::{Path, PathBuf},
};

use stoa_tests::{Engine, Program, Town};

use self::{
    peers::{Peers, Place},
    queries::{ALL, Kind},
};
use crate::{
    filled::last_line,
    load::{Target, drive},
    pages::get,
    process::{run, wait_until_it_rests},
    run::Run,
};

/// How often each query is asked of each engine, each time with other values in it; the median counts.
const ROUNDS: u64 = 5;
const LOAD_RATE: f64 = 600_000.0;
const LOAD_MEMORY: u64 = 1024 * 1024;

/// Measures loading, queries, downloads, and then the catalogue.
pub fn measure(run: &mut Run) {
    let mut town = Town::start(Engine::Sqlite);
    town.stop();
    let csv = town.beside("bench-reports.csv");
    let bytes = reports::write(&csv, run.rows).expect("room for a table");
    load(run, &town, &csv, bytes);
    let node = town.serve(&town.folder(), &[("STOA_WRITES_PER_MINUTE", "0")]);
    wait_until_it_rests(node.id());
    let parquet = table_of(&town, &node);
    let size = fs::metadata(&parquet).expect("the table's file").len();
    let part = ratio(size, bytes);
    run.table.hold(
        "  the table's file : the CSV",
        format!("{:.1} : {:.1} MB = {part:.3}", mega(size), mega(bytes)),
        "at most 0.250",
        part <= 0.25,
    );
    queries(run, &node, &csv, &parquet);
    remembered(run, &node);
    download::measure(run, &node);
    node.stop();
    drop(town);
    catalogue::measure(run);
}

/// `stoa publish` of the CSV: from the command to its end, after which anybody can ask the table.
fn load(run: &mut Run, town: &Town, csv: &Path, bytes: u64) {
    let file = csv.display().to_string();
    let arguments = [
        "publish",
        &file,
        "--title",
        "Bench reports",
        "--yes",
        "--json",
    ];
    let ran = self::run(&mut town.command_of(&arguments));
    let said = last_line(&ran);
    assert!(
        said.contains(&format!("\"rows\":{}", run.rows)),
        "not all rows were published: {said}"
    );
    let rate = worked::float(run.rows) / ran.seconds;
    run.table.note(
        &format!("reports of 12 columns, as {:.0} MB of CSV", mega(bytes)),
        run.rows.to_string(),
    );
    run.table.hold(
        "from the CSV to published, rows/s",
        format!("{rate:.0}"),
        "at least 600000",
        rate >= LOAD_RATE,
    );
    run.table.note(
        "  processor time of all threads, rows/s each",
        format!(
            "{:.1} s, {:.0}",
            ran.processor,
            worked::float(run.rows) / ran.processor
        ),
    );
    run.table.hold(
        "  most memory",
        format!("{} MiB", ran.peak / 1024),
        "at most 1024 MiB",
        ran.peak <= LOAD_MEMORY,
    );
}

/// Where the published table lies, by the version that says its hash.
fn table_of(town: &Town, node: &Program) -> PathBuf {
    let mut visitor = town.visitor().at(&node.url);
    let body = visitor.get("/data/bench-reports/versions/1/body.json");
    let body = body.expect_status(200).json();
    let files = body["files"].as_array().expect("the version's files");
    let hash = files[0]["table_hash"].as_str().expect("a table");
    town.photos().join(&hash[..2]).join(&hash[2..4]).join(hash)
}

/// Each of the six, of each engine in turn, with other values each time; answers that differ are refused.
fn queries(run: &mut Run, node: &Program, csv: &Path, parquet: &Path) {
    let mut peers = Peers::ready(run, csv, parquet);
    let places = peers.places();
    let mut took = vec![vec![Vec::new(); places.len() + 1]; ALL.len()];
    let mut work = vec![vec![Vec::new(); 2]; ALL.len()];
    for round in 0..ROUNDS {
        for (number, kind) in ALL.into_iter().enumerate() {
            let before = worked::of_workers(node.id());
            let (seconds, found) = queries::ask(node, kind, round);
            took[number][0].push(seconds);
            work[number][0].push(worked::of_workers(node.id()) - before);
            for (at, place) in places.iter().enumerate() {
                if round > 0 && number > 0 && place.is_slow() && round % 2 == 1 {
                    continue;
                }
                let answer = peers.ask(*place, kind, round);
                assert_eq!(
                    answer.found, found,
                    "{kind:?} at {place:?} counts otherwise"
                );
                took[number][at + 1].push(answer.seconds);
                if *place == Place::DuckDbOnParquet {
                    work[number][1].push(answer.processor);
                }
            }
        }
    }
    drop(peers);
    tell_queries(run, &places, took);
    let ratios = work.into_iter().map(|mut one| {
        let ours = worked::median(&mut one[0]);
        ours / worked::median(&mut one[1])
    });
    let mut ratios: Vec<f64> = ratios.filter(|ratio| ratio.is_finite()).collect();
    if !ratios.is_empty() {
        run.table.note(
            "  processor time : DuckDB's on Parquet, median of six",
            format!("{:.2}", worked::median(&mut ratios)),
        );
    }
}

fn tell_queries(run: &mut Run, places: &[Place], took: Vec<Vec<Vec<f64>>>) {
    let mut ratios = vec![Vec::new(); places.len()];
    for (kind, mut times) in ALL.into_iter().zip(took) {
        let medians: Vec<f64> = times.iter_mut().map(|all| worked::median(all)).collect();
        for (at, ratio) in ratios.iter_mut().enumerate() {
            ratio.push(medians[at + 1] / medians[0]);
        }
        let shown: Vec<String> = medians
            .iter()
            .map(|median| format!("{:.0}", median * 1000.0))
            .collect();
        run.table
            .note(&format!("{}, ms", kind.words()), shown.join(" : "));
    }
    for (place, ratios) in places.iter().zip(&mut ratios) {
        let month = ratios[1];
        let times = worked::median(ratios);
        let (promise, kept) = place.promise(times);
        run.table
            .hold(&place.words(), place.shown(times), &promise, kept);
        if place.is_slow() {
            run.table.hold(
                "  of them month × district",
                format!("{month:.1} times as fast"),
                "at least 20 times",
                month >= 20.0,
            );
        }
    }
}

/// The same query again and again, beside the dataset's page.
fn remembered(run: &mut Run, node: &Program) {
    let target = |path: String| Target {
        address: node.url.trim_start_matches("http://").to_owned(),
        choices: vec![path],
        ..Target::default()
    };
    let again = target(queries::path(Kind::MonthAndDistrict, 0));
    let page = target("/data/bench-reports".to_owned());
    let length = std::time::Duration::from_millis(1500);
    let (mut of_query, mut of_page) = (drive(&again, 1, length, get), drive(&page, 1, length, get));
    for _ in 0..3 {
        of_query.join(drive(&again, 1, length, get));
        of_page.join(drive(&page, 1, length, get));
    }
    let (of_query, of_page) = (of_query.expect_sound(), of_page.expect_sound());
    let median = |of: &crate::load::Measured| of.quantile(0.5).as_secs_f64() * 1000.0;
    let ratio = median(&of_query) / median(&of_page);
    run.table.hold(
        "the same query again : the dataset's page, median",
        format!(
            "{:.2} : {:.2} ms = {ratio:.2}",
            median(&of_query),
            median(&of_page)
        ),
        "at most 1.00",
        ratio <= 1.0,
    );
}

fn mega(bytes: u64) -> f64 {
    worked::float(bytes) / 1e6
}

fn ratio(some: u64, of: u64) -> f64 {
    worked::float(some) / worked::float(of.max(1))
}
