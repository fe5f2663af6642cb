//! The caseworkers' queue, in a town of ten thousand open cases and in one of a million: as it is opened, filtered, and far down.

use std::time::{Duration, Instant};

use stoa_tests::{Browser, Engine, Town};

use crate::{
    load::Measured,
    run::{LARGE, Run, SMALL},
};

/// Both towns are asked in turn, so often each: whatever else the machine does meets both alike.
const TURNS: usize = 40;

/// What an answer takes at most, whatever the machine.
const LONGEST: Duration = Duration::from_millis(200);

/// Parts of the queue, by a name for the table.
const GROUPS: [(&str, &[&str]); 4] = [
    ("queue", &["", "whose=mine"]),
    (
        "queue, of a state",
        &[
            "status=received",
            "status=reviewing",
            "status=waiting",
            "overdue=1",
        ],
    ),
    (
        "queue, nobody's",
        &["whose=nobody", "whose=nobody&status=waiting"],
    ),
    // Behind half of all cases.
    (
        "queue, far down",
        &[
            "after=1800000000000000-0",
            "whose=nobody&after=1800000000000000-0",
        ],
    ),
];

/// Compares the slowest hundredth of each part of the queue.
pub fn measure(run: &mut Run) {
    let (few, many) = (filled(SMALL), filled(LARGE));
    let (mut at_few, mut at_many) = (caseworker(&few), caseworker(&many));
    for (name, queries) in GROUPS {
        let (mut of_few, mut of_many) = (Measured::default(), Measured::default());
        for turn in 0..=TURNS {
            for query in queries {
                let (one, other) = (ask(&mut at_few, query), ask(&mut at_many, query));
                // The first turn opens files and prepares statements.
                if turn > 0 {
                    of_few.times.push(one);
                    of_many.times.push(other);
                }
            }
        }
        let p99 = |measured: &Measured| measured.quantile(0.99);
        let (few, many) = (p99(&of_few), p99(&of_many));
        let ratio = many.as_secs_f64() / few.as_secs_f64();
        let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
        run.table.hold(
            &format!("{name}: p99 of a million cases : of ten thousand"),
            format!(
                "{:.1} : {:.1} ms = {ratio:.2}",
                milliseconds(many),
                milliseconds(few)
            ),
            "at most 1.50, and 200 ms",
            ratio <= 1.5 && many <= LONGEST,
        );
    }
}

/// A town with so many open cases beside those that it has, of both its own services' states and people.
fn filled(cases: u64) -> Town {
    let town = Town::start(Engine::Sqlite);
    let sql = format!(
        "INSERT INTO service_application (id, service, service_version, person, token, channel, status, is_open, agency,
            assignee, answers, begun_at, updated_at, submitted_at, due_at, version)
         WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < {cases}),
            offered(slug, current, agency) AS (SELECT slug, current, agency FROM service WHERE current IS NOT NULL
                ORDER BY slug LIMIT 1)
         SELECT 1000000000000 + n, slug, current, 0, CAST('case ' || n AS BLOB), 'web',
            CASE n % 4 WHEN 0 THEN 'received' WHEN 1 THEN 'reviewing' WHEN 2 THEN 'waiting' ELSE 'received' END, 1, agency,
            CASE WHEN n % 2 = 0 THEN n % 97 END, CAST('' AS BLOB), 0, 0, 0,
            1600000000000000 + n * (400000000000000 / {cases}), 1 FROM counted, offered"
    );
    town.tables(&sql);
    let count = town.tables("SELECT COUNT(*) FROM service_application WHERE is_open = 1");
    let count: u64 = count.parse().expect("a count");
    assert!(count >= cases, "{count} of {cases} cases");
    town
}

/// A manager, who sees the cases of their own body.
fn caseworker(town: &Town) -> Browser {
    let mut browser = Browser::new(&town.url);
    browser.signs_in(town.account("manager"));
    let page = browser.get("/staff/applications").expect_status(200);
    let rows = page.all("[data-queue-row]");
    assert_eq!(rows.len(), 50, "a page of the queue");
    browser
}

fn ask(browser: &mut Browser, query: &str) -> Duration {
    let begun = Instant::now();
    let path = format!("/staff/applications?{query}");
    browser.get(&path).expect_status(200);
    begun.elapsed()
}
