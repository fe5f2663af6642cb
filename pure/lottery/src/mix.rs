//! Shares of panels that give everybody at least the chance that a rule found possible.

use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem};

use crate::{columns::Columns, error::Result, prices::optimum};

/// The shares of the columns' panels for which the greatest shortfall below `floors`, a chance for each class, is
/// least. It is 0 but for rounding if the floors were found on these panels.
///
/// # Errors
/// Only if the solver gives up.
pub fn mix_for(columns: &Columns<'_>, floors: &[f64]) -> Result<Vec<f64>> {
    let instance = columns.instance();
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let shortfall = problem.add_var(1.0, (0.0, f64::INFINITY));
    let mut whole = LinearExpr::empty();
    let mut rows = vec![LinearExpr::empty(); floors.len()];
    let mut shares = Vec::with_capacity(columns.panels().len());
    for panel in columns.panels() {
        let share = problem.add_var(0.0, (0.0, f64::INFINITY));
        whole.add(share, 1.0);
        for (class, count) in panel.counts() {
            rows[*class].add(share, f64::from(*count));
        }
        shares.push(share);
    }
    problem.add_constraint(whole, ComparisonOp::Eq, 1.0);
    for ((mut row, floor), class) in rows.into_iter().zip(floors).zip(&instance.classes) {
        if *floor > 0.0 {
            let people = class.people.len() as f64;
            row.add(shortfall, people);
            problem.add_constraint(row, ComparisonOp::Ge, floor * people);
        }
    }
    let solution = optimum(problem.solve())?;
    Ok(shares
        .into_iter()
        .map(|share| solution.var_value(share).max(0.0))
        .collect())
}
