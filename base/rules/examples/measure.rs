//! How many decision tables a core evaluates in a second: `cargo run --release -p stoa-rules --example measure`.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measurement prints what it measured, and says what went wrong by panicking"
)]

use std::{hint::black_box, time::Instant};

use serde_json::{Value, json};
use stoa_rules::{Rules, Table, TableInput, TableOutput, TableRow, Terms};

const ROUNDS: u32 = 20_000;
const RUNS: u32 = 15;

/// A fee by four inputs, of which the last row of so many is for the case that is asked.
fn fees(rows: usize) -> Table {
    let input = |name: &str, kind: &str| TableInput {
        label: name.to_owned(),
        expression: name.to_owned(),
        kind: kind.to_owned(),
        allowed: None,
    };
    let row = |at: usize| TableRow {
        when: vec![
            format!("[{}..{})", at * 10, at * 10 + 10),
            "true".to_owned(),
            "\"car\", \"van\"".to_owned(),
            "< date(\"2030-01-01\")".to_owned(),
        ],
        then: vec![(at * 5).to_string()],
        law_article: Some(format!("§ {}", at + 1)),
        ..TableRow::default()
    };
    Table {
        name: "Fee".to_owned(),
        policy: stoa_rules::HitPolicy::Unique,
        aggregation: None,
        data: Vec::new(),
        inputs: vec![
            input("emissions", "number"),
            input("resident", "boolean"),
            input("kind", "string"),
            input("day", "date"),
        ],
        outputs: vec![TableOutput {
            name: "fee".to_owned(),
            kind: "number".to_owned(),
            values: None,
            default: None,
        }],
        annotations: Vec::new(),
        rows: (0..rows).map(row).collect(),
    }
}

/// By the fastest of several runs, as other work on the machine makes all of them slower.
fn per_second(rules: &Rules, inputs: &Value, terms: &Terms) -> f64 {
    let run = |_| {
        let started = Instant::now();
        for _ in 0..ROUNDS {
            let made = rules.evaluate("Fee", black_box(inputs), terms);
            black_box(made.expect("an evaluation"));
        }
        f64::from(ROUNDS) / started.elapsed().as_secs_f64()
    };
    (0..RUNS).map(run).fold(0.0, f64::max)
}

fn main() {
    let inputs = json!({"emissions": 95, "resident": true, "kind": "van", "day": "2026-05-06"});
    let silent = Terms {
        trace: false,
        ..Terms::default()
    };
    for rows in [10, 100] {
        let started = Instant::now();
        let rules = fees(rows).to_rules().expect("rules");
        let compiled = started.elapsed();
        let made = rules.evaluate("Fee", &inputs, &silent).expect("made");
        assert_eq!(made.result, json!(45));
        println!(
            "{rows} rows, 4 inputs: {:.0} evaluations a second, {:.0} with the trace; compiled in {compiled:?}",
            per_second(&rules, &inputs, &silent),
            per_second(&rules, &inputs, &Terms::default()),
        );
    }
}
