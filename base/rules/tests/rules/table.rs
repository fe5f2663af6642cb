//! Tables as people edit them: YAML and DMN, days of force, checks, examples.

use jiff::civil::date;
use proptest::prelude::*;
use serde_json::json;
use stoa_rules::{
    Datum, Example, HitPolicy, Problem, Rules, Table, TableInput, TableOutput, TableRow, Terms,
};

const PERMIT: &str = r#"
table: Parking permit fee
policy: UNIQUE
inputs:
  - {label: Emissions, expression: emissions, type: number, allowed: "[0..500]"}
  - {label: Resident, expression: resident, type: boolean}
outputs:
  - {name: fee, type: number}
annotations: [remark]
rows:
  - when: ["< 100", "true"]
    then: [60]
    law article: "§ 4 (1) & 2"
  - when: ["[100..200)", "true"]
    then: [90]
    valid until: 2025-12-31
    notes: ["as before"]
  - when: ["[100..200)", "true"]
    then: [95]
    valid from: 2026-01-01
  - when: [">= 200", "true"]
    then: ["emissions * 0.75"]
  - when: ["-", "false"]
    then: ["null"]
"#;

fn permit() -> Table {
    Table::from_yaml(PERMIT).unwrap()
}

#[test]
fn yaml_and_dmn_are_the_same_table_and_have_the_same_hash() {
    let table = permit();
    let dmn = table.to_dmn();
    let back = Table::from_dmn(&dmn, "Parking permit fee").unwrap();
    assert_eq!(back, table);
    let one = table.to_rules().unwrap().hash();
    assert_eq!(Rules::read(&dmn).unwrap().hash(), one);
    let mut other = table.clone();
    other.rows[0].then[0] = "61".to_owned();
    assert_ne!(other.to_rules().unwrap().hash(), one);
}

#[test]
fn rows_hold_on_their_days_only() {
    let table = permit();
    let articles = |day| {
        let rows = table.in_force(day).rows;
        rows.iter()
            .map(|row| row.then[0].clone())
            .collect::<Vec<_>>()
    };
    let before = ["60", "90", "emissions * 0.75", "null"];
    let after = ["60", "95", "emissions * 0.75", "null"];
    assert_eq!(articles(date(2025, 12, 31)), before);
    assert_eq!(articles(date(2026, 1, 1)), after);
}

#[test]
fn the_trace_names_the_row_and_its_article() {
    let table = permit().in_force(date(2026, 6, 1));
    let rules = table.to_rules().unwrap();
    let inputs = json!({"emissions": 80, "resident": true});
    let made = rules
        .evaluate("Parking permit fee", &inputs, &Terms::default())
        .unwrap();
    assert_eq!(made.result, json!(60));
    let decision = &made.trace[0];
    assert_eq!(decision.inputs[0].name, "emissions");
    assert_eq!(decision.inputs[0].value, json!(80));
    let fired = &decision.tables[0].fired;
    assert_eq!(fired.len(), 1);
    assert_eq!((fired[0].number, fired[0].id.as_str()), (1, "row-1"));
    assert_eq!(fired[0].outputs[0].value, json!(60));
    let article = fired[0]
        .annotations
        .iter()
        .find(|(name, _)| name == "law article");
    assert_eq!(article.unwrap().1, "§ 4 (1) & 2");
}

#[test]
fn a_complete_table_has_no_findings_and_its_gaps_and_overlaps_are_told() {
    let table = permit();
    let today = table.in_force(date(2026, 6, 1)).checks();
    assert_eq!(today.findings, []);
    // Rows two and three would overlap if they were in force on the same day.
    assert_eq!(table.checks().findings, []);

    let mut wrong = table.in_force(date(2026, 6, 1));
    wrong.rows[0].when[0] = "<= 100".to_owned();
    wrong.rows[2].when[0] = "> 250".to_owned();
    let found = wrong.checks().findings;
    assert_eq!(found.len(), 2, "{found:#?}");
    assert_eq!(
        (found[0].problem, found[0].rows.as_slice()),
        (Problem::Overlap, &[1, 2][..])
    );
    assert_eq!(found[0].case, ["100", "true"]);
    assert_eq!(found[1].problem, Problem::Gap);
    assert_eq!(found[1].case, ["200, (200..250), 250", "true"]);
}

#[test]
fn days_and_texts_are_looked_into_too() {
    let mut table = permit();
    table.inputs[0] = input("day", "date");
    table.inputs[1] = input("kind", "string");
    table.rows = vec![
        row(&["<= date(\"2025-12-31\")", "\"car\", \"van\""], &["1"]),
        row(&["[@\"2026-01-02\"..@\"2026-12-31\"]", "\"car\""], &["2"]),
        row(&["-", "not(\"car\", \"van\")"], &["3"]),
    ];
    let found = table.checks();
    assert!(found.unchecked.is_empty());
    let cases: Vec<Vec<String>> = found.findings.iter().map(|f| f.case.clone()).collect();
    // The first of January, and all after that year; a van in that year.
    let (first, year) = (
        "(@\"2025-12-31\"..@\"2026-01-02\"), > @\"2026-12-31\"",
        "@\"2026-01-02\", (@\"2026-01-02\"..@\"2026-12-31\"), @\"2026-12-31\"",
    );
    assert_eq!(cases, [[first, "\"car\", \"van\""], [year, "\"van\""]]);
    assert!(found.findings.iter().all(|f| f.problem == Problem::Gap));

    table.rows[0].when[0] = "< today()".to_owned();
    assert_eq!(table.checks().unchecked, [1]);
}

#[test]
fn feel_that_is_none_is_told_by_its_cell() {
    let mut table = permit();
    table.rows[1].when[0] = "[100..".to_owned();
    table.rows[3].then[0] = "emissions *".to_owned();
    let found = table.checks().findings;
    let places: Vec<_> = found.iter().map(|f| (f.rows[0], f.column)).collect();
    assert_eq!(places, [(2, Some(1)), (4, Some(3))]);
    let faults = table.to_rules().unwrap_err();
    assert_eq!(faults.len(), 2);
    assert!(faults[0].place.contains("row 2, input 1"), "{}", faults[0]);
}

#[test]
fn examples_pass_or_say_what_came_instead() {
    let table = permit().in_force(date(2025, 6, 1));
    let example = |emissions, resident, expected| Example {
        inputs: json!({"emissions": emissions, "resident": resident}),
        expected,
    };
    let outcomes = table
        .test(&[
            example(150, true, json!(90)),
            example(300, true, json!(225.0)),
            example(50, false, json!(60)),
        ])
        .unwrap();
    let passed: Vec<bool> = outcomes.iter().map(|outcome| outcome.passed).collect();
    assert_eq!(passed, [true, true, false]);
    assert_eq!(outcomes[2].evaluation.as_ref().unwrap().result, json!(null));
}

#[test]
fn a_table_goes_back_into_its_file() {
    let file = r##"<?xml version="1.0"?>
<d:definitions xmlns:d="https://www.omg.org/spec/DMN/20191111/MODEL/" namespace="urn:x" name="x" id="x">
  <!-- kept -->
  <d:inputData id="a" name="age"><d:variable name="age" typeRef="number"/></d:inputData>
  <d:decision id="b" name="Adult"><d:variable name="Adult"/>
    <d:informationRequirement><d:requiredInput href="#a"/></d:informationRequirement>
    <d:decisionTable><d:input label="age"><d:inputExpression typeRef="number"><d:text>age</d:text></d:inputExpression></d:input>
      <d:output name="Adult"/><d:rule id="r"><d:inputEntry><d:text>&gt;= 18</d:text></d:inputEntry><d:outputEntry><d:text>true</d:text></d:outputEntry></d:rule>
    </d:decisionTable></d:decision>
</d:definitions>"##;
    let mut table = Table::from_dmn(file, "Adult").unwrap();
    table.rows[0].when[0] = ">= 21".to_owned();
    let changed = table.put_into(file, "Adult").unwrap();
    assert!(changed.contains("<!-- kept -->"));
    assert_eq!(Table::from_dmn(&changed, "Adult").unwrap(), table);
    let rules = Rules::read(&changed).unwrap();
    let adult = |age| {
        let inputs = json!({ "age": age });
        rules
            .evaluate("Adult", &inputs, &Terms::default())
            .unwrap()
            .result
    };
    assert_eq!((adult(20), adult(21)), (json!(null), json!(true)));
}

#[test]
fn yaml_that_is_no_table_says_where() {
    let fault =
        Table::from_yaml("table: x\ninputs: []\noutputs: []\nrows:\n  - wen: []\n").unwrap_err();
    assert_eq!(fault.line, 5, "{fault}");
}

fn input(name: &str, kind: &str) -> TableInput {
    TableInput {
        label: name.to_owned(),
        expression: name.to_owned(),
        kind: kind.to_owned(),
        allowed: None,
    }
}

fn row(when: &[&str], then: &[&str]) -> TableRow {
    TableRow {
        when: when.iter().map(|&text| text.to_owned()).collect(),
        then: then.iter().map(|&text| text.to_owned()).collect(),
        ..TableRow::default()
    }
}

fn policies() -> impl Strategy<Value = HitPolicy> {
    proptest::sample::select(vec![
        HitPolicy::Unique,
        HitPolicy::Any,
        HitPolicy::First,
        HitPolicy::Priority,
        HitPolicy::RuleOrder,
        HitPolicy::OutputOrder,
        HitPolicy::Collect,
    ])
}

proptest! {
    /// Whatever stands in the cells: what was written is what is read.
    #[test]
    fn every_table_survives_dmn(
        policy in policies(),
        cells in proptest::collection::vec("[ -~äß‐\n\t\"<&>]{0,12}", 8),
        note in "[a-z<&\"]{1,8}",
        year in 1900_i16..2100,
    ) {
        let mut rows = Vec::new();
        for (at, pair) in cells.chunks(2).enumerate() {
            let mut row = row(&[&pair[0]], &[&pair[1]]);
            row.id = format!("r{at}");
            row.valid_from = (at % 2 == 0).then(|| date(year, 2, 3));
            row.law_article = (at % 3 == 0).then(|| note.clone());
            row.notes = vec![note.clone()];
            rows.push(row);
        }
        let output = TableOutput { name: "result".into(), kind: "Any".into(), values: None, default: None };
        let table = Table {
            name: "The decision".into(),
            policy,
            aggregation: None,
            data: vec![Datum { name: "an input".into(), kind: "number".into() }, Datum { name: "b".into(), kind: "Any".into() }],
            inputs: vec![input("an input", "number")],
            outputs: vec![output],
            annotations: vec!["remark".into()],
            rows,
        };
        let back = Table::from_dmn(&table.to_dmn(), "The decision").unwrap();
        prop_assert_eq!(&back, &table);
        // Checks of anything at all end, without a panic.
        let _ = table.checks();
        let _ = table.to_rules();
    }

    /// What the checks say of intervals is what evaluation does: a case fires one row, unless a finding says otherwise.
    #[test]
    fn checks_agree_with_evaluation(bounds in proptest::collection::vec((0_i64..20, 0_i64..20), 1..6), asked in -1_i64..22) {
        let mut table = permit();
        table.inputs = vec![input("n", "number")];
        table.annotations.clear();
        table.rows = bounds.iter().map(|(low, high)| {
            let cell = format!("[{}..{})", low.min(high), low.max(high));
            row(&[&cell], &["1"])
        }).collect();
        let findings = table.checks();
        prop_assert!(!findings.has_faults());
        let fires = |value: f64| bounds.iter().filter(|(one, two)| {
            let (low, high) = (*one.min(two) as f64, *one.max(two) as f64);
            low <= value && value < high
        }).count();
        let overlap = findings.findings.iter().any(|f| f.problem == Problem::Overlap);
        let really = (0..20).any(|value| fires(value as f64) > 1);
        prop_assert_eq!(overlap, really);
        let rules = table.to_rules().unwrap();
        let made = rules.evaluate(&table.name, &json!({"n": asked}), &Terms::default()).unwrap();
        let fired = made.trace[0].tables[0].fired.len();
        prop_assert_eq!(fired, fires(asked as f64));
        let expected = if fired == 1 { json!(1) } else { json!(null) };
        prop_assert_eq!(made.result, expected);
    }
}
