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
    /// The price of each class, as a sum of variables.
    prices: Vec<Vec<Variable>>,
    cost: Variable,
    solution: Option<Solution>,
}

/// The spread prices stay this near to the optimum, for each unit of it.
const NEAR: f64 = 1e-9;

/// Prices are spread by what they have up to this; on average they are 1.
const SPREAD: f64 = 0.25;

impl Prices {
    /// `settled` has the chance of each class that is settled already.
    ///
    /// # Errors
    /// If the solver gives up, which it does where the settled chances are out of reach.
    pub fn solve(instance: &Instance, settled: &[Option<f64>], panels: &[Panel]) -> Result<Self> {
        Self::program(instance, settled, panels, None)
    }

    /// Optimal prices, of which there are often many, that are positive for as many people as can be, so that these
    /// are all settled at once. (The supplement lets a barrier method end in the midst of the optimal prices to that
    /// end.) `optimum` is what [`Prices::optimum`] says of the first kind.
    ///
    /// # Errors
    /// If the solver gives up.
    pub fn spread(
        instance: &Instance,
        settled: &[Option<f64>],
        panels: &[Panel],
        optimum: f64,
    ) -> Result<Self> {
        Self::program(instance, settled, panels, Some(optimum))
    }

    fn program(
        instance: &Instance,
        settled: &[Option<f64>],
        panels: &[Panel],
        spread_at: Option<f64>,
    ) -> Result<Self> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let is_plain = spread_at.is_none();
        let cost = problem.add_var(if is_plain { 1.0 } else { 0.0 }, (0.0, f64::INFINITY));
        let (mut all, mut total) = (LinearExpr::empty(), LinearExpr::empty());
        total.add(cost, 1.0);
        let mut prices = Vec::with_capacity(instance.classes.len());
        for (class, settled) in instance.classes.iter().zip(settled) {
            let people = class.people.len() as f64;
            let gain = settled.map_or(0.0, |chance| -chance * people);
            let price = problem.add_var(if is_plain { gain } else { 0.0 }, (0.0, f64::INFINITY));
            let mut parts = vec![price];
            if !is_plain && settled.is_none() {
                parts.push(problem.add_var(-people, (0.0, SPREAD)));
            }
            for part in &parts {
                if settled.is_none() {
                    all.add(*part, people);
                } else if gain < 0.0 {
                    total.add(*part, gain);
                }
            }
            prices.push(parts);
        }
        problem.add_constraint(all, ComparisonOp::Eq, instance.people() as f64);
        if let Some(optimum) = spread_at {
            let near = optimum + NEAR * optimum.abs().max(1.0);
            problem.add_constraint(total, ComparisonOp::Le, near);
        }
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
        self.prices
            .iter()
            .map(|parts| parts.iter().map(value).sum())
            .collect()
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

fn row(panel: &Panel, prices: &[Vec<Variable>], cost: Variable) -> LinearExpr {
    let mut row = LinearExpr::empty();
    for (class, count) in panel.counts() {
        for part in &prices[*class] {
            row.add(*part, f64::from(*count));
        }
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
