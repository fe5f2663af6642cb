//! Decision tables: how many a core evaluates in a second, from JSON to JSON, the table compiled once.

use std::{hint::black_box, time::Instant};

use serde_json::{Value, json};
use stoa_rules::{Rules, Table, Terms};

use crate::run::Run;

/// What is promised of a table of the smaller size, without its trace.
const PROMISED: f64 = 100_000.0;

/// Evaluations in a run; the fastest of so many runs counts.
const ROUNDS: u32 = 20_000;
const RUNS: u32 = 15;

pub fn measure(run: &mut Run) {
    for rows in [10, 100] {
        let rules = Table::from_yaml(&fees(rows)).expect("a table").to_rules();
        let rules = rules.expect("rules");
        let silent = Terms {
            trace: false,
            ..Terms::default()
        };
        let rate = per_second(&rules, &silent);
        let what = format!("decision table of {rows} rows: evaluations a second on a core");
        let measured = format!("{rate:.0}");
        if rows == 10 {
            let promise = "at least 100,000";
            run.table.hold(&what, measured, promise, rate >= PROMISED);
        } else {
            run.table.note(&what, measured);
        }
        let traced = per_second(&rules, &Terms::default());
        run.table.note("  with the trace", format!("{traced:.0}"));
    }
}

/// A fee by four inputs; the tenth row is the one that fires for what is asked.
fn fees(rows: usize) -> String {
    let mut table = String::from(
        "table: Fee\ninputs:\n\
         - {label: Emissions, expression: emissions, type: number}\n\
         - {label: Resident, expression: resident, type: boolean}\n\
         - {label: Kind, expression: kind, type: string}\n\
         - {label: Day, expression: day, type: date}\n\
         outputs: [{name: fee, type: number}]\nrows:\n",
    );
    for row in 0..rows {
        let (low, high) = (row * 10, row * 10 + 10);
        let tests =
            format!(r#"['[{low}..{high})', 'true', '"car", "van"', '< date("2030-01-01")']"#);
        table.push_str(&format!("- {{when: {tests}, then: [{}]}}\n", row * 5));
    }
    table
}

fn per_second(rules: &Rules, terms: &Terms) -> f64 {
    let inputs: Value =
        json!({"emissions": 95, "resident": true, "kind": "van", "day": "2026-05-06"});
    let run = |_| {
        let started = Instant::now();
        for _ in 0..ROUNDS {
            let made = rules.evaluate("Fee", black_box(&inputs), terms);
            assert_eq!(made.expect("an evaluation").result, json!(45));
        }
        f64::from(ROUNDS) / started.elapsed().as_secs_f64()
    };
    (0..RUNS).map(run).fold(0.0, f64::max)
}
