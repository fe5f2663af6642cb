//! What is wrong with a table, by its cells: FEEL that is none, rows that overlap, and cases that no row is for.

use serde::Serialize;

use super::{Table, cover};
use crate::{
    eval::HitPolicy,
    feel::{Expr, Names, parse_expression, parse_unary_tests},
};

/// What kind of problem it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Problem {
    /// The table cannot be used.
    Fault,
    /// Two rows fire for the same case, and `UNIQUE` allows one.
    Overlap,
    /// No row fires for a case.
    Gap,
}

/// A problem, with its place: rows and columns from 1, outputs counted after the inputs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub problem: Problem,
    pub rows: Vec<usize>,
    pub column: Option<usize>,
    /// In words; of an overlap or a gap, the case, one text an input.
    pub what: String,
    pub case: Vec<String>,
}

/// All that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Findings {
    pub findings: Vec<Finding>,
    /// Inputs (from 1) whose cells hold more than constants, so that overlaps and gaps were not looked for.
    pub unchecked: Vec<usize>,
    /// Whether it was too much to look at every case.
    pub incomplete: bool,
}

impl Findings {
    pub fn has_faults(&self) -> bool {
        let mut all = self.findings.iter();
        all.any(|finding| finding.problem == Problem::Fault)
    }

    fn fault(&mut self, row: Option<usize>, column: Option<usize>, what: String) {
        self.findings.push(Finding {
            problem: Problem::Fault,
            rows: row.into_iter().collect(),
            column,
            what,
            case: Vec::new(),
        });
    }
}

impl Table {
    /// Checks every cell; and, if all can be read, whether rows overlap (`UNIQUE`) and whether there are cases without a row (`UNIQUE`, `ANY`,
    /// `FIRST` and `PRIORITY`, unless an output has a default). Rows that are never in force on the same day do not overlap; for gaps, every row counts: check
    /// `in_force(day)` for the gaps of a day.
    pub fn checks(&self) -> Findings {
        let mut findings = Findings::default();
        self.check_shape(&mut findings);
        let cells = self.read_cells(&mut findings);
        if findings.has_faults() {
            return findings;
        }
        let wants_all = matches!(
            self.policy,
            HitPolicy::Unique | HitPolicy::Any | HitPolicy::First | HitPolicy::Priority
        );
        let default = self.outputs.iter().any(|output| output.default.is_some());
        let look_for = cover::Wanted {
            overlaps: self.policy == HitPolicy::Unique,
            gaps: wants_all && !default,
        };
        cover::look(self, &cells, look_for, &mut findings);
        findings
    }

    fn check_shape(&self, findings: &mut Findings) {
        if self.name.trim().is_empty() {
            findings.fault(None, None, "the table has no name".to_owned());
        }
        if self.outputs.is_empty() {
            findings.fault(None, None, "the table has no output".to_owned());
        }
        for (at, output) in self.outputs.iter().enumerate() {
            let column = Some(self.inputs.len() + at + 1);
            let same = |other: &super::TableOutput| other.name == output.name;
            if self.outputs[..at].iter().any(same) {
                findings.fault(None, column, format!("“{}” is there twice", output.name));
            }
            if self.outputs.len() > 1 && output.name.trim().is_empty() {
                findings.fault(None, column, "one of several outputs has a name".to_owned());
            }
        }
        for (at, row) in self.rows.iter().enumerate() {
            let number = Some(at + 1);
            if row.when.len() != self.inputs.len() || row.then.len() != self.outputs.len() {
                let what = "the row has not one cell for each column".to_owned();
                findings.fault(number, None, what);
            }
            if row.notes.len() > self.annotations.len() {
                findings.fault(number, None, "a note has no column".to_owned());
            }
            if let (Some(from), Some(until)) = (row.valid_from, row.valid_until)
                && until < from
            {
                let what = format!("it ends on {until}, before it begins on {from}");
                findings.fault(number, None, what);
            }
            let same = |other: &super::TableRow| !row.id.is_empty() && other.id == row.id;
            if self.rows[..at].iter().any(same) {
                findings.fault(number, None, format!("the id `{}` is there twice", row.id));
            }
        }
    }

    fn names(&self) -> Names {
        let mut names = Names::own();
        for datum in self.all_data() {
            names.add(&datum.name);
        }
        names
    }

    /// The input cells, row by row; faults are told.
    fn read_cells(&self, findings: &mut Findings) -> Vec<Vec<Expr>> {
        let names = self.names();
        for (at, input) in self.inputs.iter().enumerate() {
            let column = Some(at + 1);
            if let Err(fault) = parse_expression(&input.expression, &names) {
                findings.fault(None, column, fault.to_string());
            }
            if let Some(Err(fault)) = input.allowed.as_ref().map(|text| tests(text, &names)) {
                findings.fault(None, column, fault.to_string());
            }
        }
        for (at, output) in self.outputs.iter().enumerate() {
            let column = Some(self.inputs.len() + at + 1);
            if let Some(Err(fault)) = output.values.as_ref().map(|text| tests(text, &names)) {
                findings.fault(None, column, fault.to_string());
            }
            let default = output.default.as_ref();
            if let Some(Err(fault)) = default.map(|text| parse_expression(text, &names)) {
                findings.fault(None, column, fault.to_string());
            }
        }
        let mut rows = Vec::with_capacity(self.rows.len());
        for (at, row) in self.rows.iter().enumerate() {
            let mut cells = Vec::with_capacity(row.when.len());
            for (column, text) in row.when.iter().enumerate() {
                match tests(text, &names) {
                    Ok(cell) => cells.push(cell),
                    Err(fault) => {
                        findings.fault(Some(at + 1), Some(column + 1), fault.to_string());
                    }
                }
            }
            for (column, text) in row.then.iter().enumerate() {
                let empty = matches!(text.trim(), "" | "-");
                if !empty && let Err(fault) = parse_expression(text, &names) {
                    let column = Some(self.inputs.len() + column + 1);
                    findings.fault(Some(at + 1), column, fault.to_string());
                }
            }
            rows.push(cells);
        }
        rows
    }

    /// The tests of an input's allowed values, if it has some that can be read.
    pub(super) fn allowed(&self, input: usize) -> Option<Expr> {
        let text = self.inputs.get(input)?.allowed.as_ref()?;
        tests(text, &self.names()).ok()
    }
}

fn tests(text: &str, names: &Names) -> Result<Expr, crate::feel::SyntaxFault> {
    match text.trim() {
        "" => Ok(Expr::Anything),
        text => parse_unary_tests(text, names),
    }
}
