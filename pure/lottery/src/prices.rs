//! The linear program of LEXIMIN's and MAXIMIN's column generation, in its dual form.
//!
//! Each person i has a price yᵢ ≥ 0, and each known panel P costs Σ_{i ∈ P} yᵢ ≤ c. Minimised is c − Σ fᵢ yᵢ over the
//! people whose chance fᵢ is settled, while the prices of the others add up to the number of people n (Flanigan et al.
//! 2021, supplement, section 4; there they add up to 1). People of a class have one price. The optimum is n times the
//! greatest chance that all who are not settled can have; a panel dearer than c is one that is still missing.

use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, Solution, Variable};

use crate::{
    error::{Error, Result},
    instance::Instance,
    panel::Panel,
};

/// The program and its solution, which adding a panel brings up to date.
pub struct Prices {
    prices: Vec<Variable>,
    cost: Variable,
    solution: Option<Solution>,
}

impl Prices {
    /// `settled` has the chance of each class that is settled already.
    ///
    /// # Errors
    /// If the solver gives up, which it does where the settled chances are out of reach.
    pub fn solve(instance: &Instance, settled: &[Option<f64>], panels: &[Panel]) -> Result<Self> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let cost = problem.add_var(1.0, (0.0, f64::INFINITY));
        let mut all = LinearExpr::empty();
        let mut prices = Vec::with_capacity(instance.classes.len());
        for (class, settled) in instance.classes.iter().zip(settled) {
            let people = class.people.len() as f64;
            let gain = settled.map_or(0.0, |chance| -chance * people);
            let price = problem.add_var(gain, (0.0, f64::INFINITY));
            if settled.is_none() {
                all.add(price, people);
            }
            prices.push(price);
        }
        problem.add_constraint(all, ComparisonOp::Eq, instance.people() as f64);
        for panel in panels {
            problem.add_constraint(row(panel, &prices, cost), ComparisonOp::Le, 0.0);
        }
        let solution = Some(optimum(problem.solve())?);
        Ok(Prices {
            prices,
            cost,
            solution,
        })
    }

    /// Takes another panel into account.
    ///
    /// # Errors
    /// If the solver gives up.
    pub fn add(&mut self, panel: &Panel) -> Result<()> {
        if let Some(solution) = self.solution.take() {
            let row = row(panel, &self.prices, self.cost);
            self.solution = Some(optimum(solution.add_constraint(
                row,
                ComparisonOp::Le,
                0.0,
            ))?);
        }
        Ok(())
    }

    /// The price of one person of each class.
    pub fn prices(&self) -> Vec<f64> {
        let solution = self.solution.as_ref();
        let value = |price: &Variable| solution.map_or(0.0, |solution| solution.var_value(*price));
        self.prices.iter().map(value).collect()
    }

    /// What the dearest known panel costs.
    pub fn cost(&self) -> f64 {
        self.solution
            .as_ref()
            .map_or(0.0, |solution| solution.var_value(self.cost))
    }

    /// n times the chance that everybody who is not settled can have, as far as the known panels allow.
    pub fn optimum(&self) -> f64 {
        self.solution.as_ref().map_or(0.0, Solution::objective)
    }
}

fn row(panel: &Panel, prices: &[Variable], cost: Variable) -> LinearExpr {
    let mut row = LinearExpr::empty();
    for (class, count) in panel.counts() {
        row.add(prices[*class], f64::from(*count));
    }
    row.add(cost, -1.0);
    row
}

/// The solution of a program that is not stopped half-way.
pub(crate) fn optimum(
    outcome: std::result::Result<microlp::SolveOutcome, microlp::Error>,
) -> Result<Solution> {
    outcome?
        .into_solution()
        .map_err(|_interrupted| Error::Solver("it was interrupted".to_owned()))
}
