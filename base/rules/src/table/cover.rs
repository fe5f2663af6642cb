//! Which cases the rows of a table cover: twice, or not at all.

use std::collections::BTreeMap;

use super::{
    Table,
    checks::{Finding, Findings, Problem},
    samples::{Piece, constants, pieces},
};
use crate::{
    eval::{Evaluator, Scope},
    evaluation::{Terms, Tracer},
    feel::Expr,
    model::Model,
    value::Value,
};

/// How often a row is looked at, and how many findings are told.
const MOST_LOOKS: usize = 200_000_000;
/// Tables that are larger are not looked into.
const MOST_ROWS: usize = 2000;
const MOST_COLUMNS: usize = 60;
const MOST_FINDINGS: usize = 50;

#[derive(Clone, Copy)]
pub struct Wanted {
    pub overlaps: bool,
    pub gaps: bool,
}

/// An input: its pieces, and for each piece the rows whose cell says yes.
struct Column {
    pieces: Vec<Piece>,
    rows: Vec<Vec<bool>>,
}

/// Looks for overlaps and gaps. An input whose cells are not all constants is taken as fitting every row, which finds no gap that is none; overlaps are
/// then not looked for at all.
pub fn look(table: &Table, cells: &[Vec<Expr>], wanted: Wanted, findings: &mut Findings) {
    if table.rows.len() > MOST_ROWS || table.inputs.len() > MOST_COLUMNS {
        findings.incomplete = true;
        return;
    }
    let mut columns = Vec::with_capacity(table.inputs.len());
    for input in 0..table.inputs.len() {
        match column(table, cells, input) {
            Some(column) => columns.push(column),
            None => {
                findings.unchecked.push(input + 1);
                columns.push(anything(cells.len()));
            }
        }
    }
    let mut left = MOST_LOOKS;
    if wanted.overlaps && findings.unchecked.is_empty() {
        overlaps(table, &columns, &mut left, findings);
    }
    if wanted.gaps {
        let all = vec![true; cells.len()];
        let mut case = Vec::new();
        gaps(&columns, &all, &mut case, &mut left, findings);
    }
    findings.incomplete = left == 0;
}

fn anything(rows: usize) -> Column {
    Column {
        pieces: vec![Piece {
            sample: Value::Null,
            words: "anything".to_owned(),
        }],
        rows: vec![vec![true; rows]],
    }
}

fn column(table: &Table, cells: &[Vec<Expr>], input: usize) -> Option<Column> {
    let mut found = Vec::new();
    for row in cells {
        constants(row.get(input)?, &mut found)?;
    }
    let allowed = table.allowed(input);
    if let Some(tests) = &allowed {
        constants(tests, &mut found)?;
    }
    let mut pieces = pieces(found)?;
    let model = Model::default();
    let terms = Terms {
        steps: 50_000_000,
        ..Terms::default()
    };
    let mut evaluator = Evaluator::new(&model, terms, Tracer::default());
    let mut passes = |tests: &Expr, value: &Value| {
        let answer = evaluator.test(tests, value, &Scope::EMPTY);
        answer.ok().map(|answer| answer.is_true())
    };
    if let Some(tests) = &allowed {
        pieces.retain(|piece| passes(tests, &piece.sample) != Some(false));
    }
    let mut rows = Vec::with_capacity(pieces.len());
    for piece in &pieces {
        let answers = cells.iter().map(|row| passes(&row[input], &piece.sample));
        rows.push(answers.collect::<Option<Vec<bool>>>()?);
    }
    Some(Column { pieces, rows })
}

/// Pairs of rows that fire for the same case while both are in force.
fn overlaps(table: &Table, columns: &[Column], left: &mut usize, findings: &mut Findings) {
    let mut told = 0;
    for two in 0..table.rows.len() {
        for one in 0..two {
            *left = left.saturating_sub(columns.len() + 1);
            if *left == 0 || told == MOST_FINDINGS {
                return;
            }
            if !table.rows[one].meets_in_time(&table.rows[two]) {
                continue;
            }
            let shared = columns.iter().map(|column| {
                let mut both = column.rows.iter().zip(&column.pieces);
                let found = both.find(|(rows, _)| rows[one] && rows[two]);
                found.map(|(_, piece)| piece.words.clone())
            });
            if let Some(case) = shared.collect::<Option<Vec<String>>>() {
                told += 1;
                findings.findings.push(Finding {
                    problem: Problem::Overlap,
                    rows: vec![one + 1, two + 1],
                    column: None,
                    what: format!("rows {} and {} fire together", one + 1, two + 1),
                    case,
                });
            }
        }
    }
}

/// Goes through the cases, input by input, as long as there are rows that may still fire. Pieces in which the same rows are left are one case.
fn gaps(
    columns: &[Column],
    rows: &[bool],
    case: &mut Vec<String>,
    left: &mut usize,
    findings: &mut Findings,
) {
    let pieces = columns.first().map_or(0, |column| column.pieces.len());
    *left = left.saturating_sub(1 + pieces * rows.len());
    let full = findings.findings.len() >= 2 * MOST_FINDINGS;
    if *left == 0 || full {
        return;
    }
    let Some((column, rest)) = columns.split_first() else {
        if !rows.contains(&true) {
            tell_gap(case.clone(), findings);
        }
        return;
    };
    if !rows.contains(&true) {
        let others = rest.iter().map(|_| "anything".to_owned());
        let mut whole = case.clone();
        whole.push("anything".to_owned());
        whole.extend(others);
        tell_gap(whole, findings);
        return;
    }
    let mut seen: BTreeMap<Vec<bool>, Vec<&str>> = BTreeMap::new();
    for (piece, fires) in column.pieces.iter().zip(&column.rows) {
        let remaining: Vec<bool> = rows
            .iter()
            .zip(fires)
            .map(|(one, two)| *one && *two)
            .collect();
        seen.entry(remaining).or_default().push(&piece.words);
    }
    for (remaining, words) in seen {
        case.push(words.join(", "));
        gaps(rest, &remaining, case, left, findings);
        case.pop();
    }
}

fn tell_gap(case: Vec<String>, findings: &mut Findings) {
    findings.findings.push(Finding {
        problem: Problem::Gap,
        rows: Vec::new(),
        column: None,
        what: "no row fires".to_owned(),
        case,
    });
}
