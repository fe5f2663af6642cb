//! GOLDILOCKS: no chance too great and none too small.
//!
//! Baharav and Flanigan: Fair, manipulation-robust, and transparent sortition (EC 2024): minimised is
//! (n/k) · max p + γ · (k/n) / min p, here with γ = 1, for n people and k seats. So do its authors in their own program
//! (GitHub, Cbaharav/fair_manipulation-robust_transparent_sortition, scripts/paper_data_analysis.py,
//! `find_opt_distribution_true_gold`, as a second-order cone program). They count the whole pool as n, and assume that
//! everybody can be chosen; here n counts those who can. 1/min is convex in one variable, so a few tangents around the optimum replace it, closer each time; what remains is linear.

use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, Solution, Variable};

use crate::{
    columns::Columns,
    error::Result,
    leximin::{Mixture, maximin},
    panel::Panel,
    prices::optimum,
    watch::{Doing, Watch, report},
};

/// Tangents at a time, a power of two, and how often they are drawn anew: the last ones lie within a
/// fifty-thousandth of each other, where a tangent misses the curve by less than a thousand-millionth.
const TANGENTS: usize = 32;
const ROUNDS: usize = 3;

/// A panel is missing if it breaks its row by so much; prices are of the order of 1.
const MISSING: f64 = 1e-7;

/// A tangent counts as used above this.
const USED: f64 = 1e-7;

/// Everything the rule needs to know of the question.
struct Scale {
    /// n ÷ k: a chance times this is 1 where all are equal.
    even: f64,
    seats: f64,
    /// People of each class who can be chosen, 0 for others.
    people: Vec<f64>,
}

/// A tangent of 1 ÷ (even · m) at m: α − β m.
#[derive(Clone, Copy)]
struct Tangent {
    alpha: f64,
    beta: f64,
}

impl Scale {
    /// Where tangents touch: places that grow by a constant factor from one end of the range to the other.
    fn places(&self, (low, high): (f64, f64)) -> Vec<f64> {
        // The factor by repeated square roots, which every machine takes alike.
        let factor = (0..TANGENTS.trailing_zeros()).fold(high / low, |ratio, _| ratio.sqrt());
        std::iter::successors(Some(low), |place| Some(place * factor))
            .take(TANGENTS + 1)
            .collect()
    }

    fn tangents(&self, places: &[f64]) -> Vec<Tangent> {
        let tangent = |at: &f64| Tangent {
            alpha: 2.0 / (self.even * at),
            beta: 1.0 / (self.even * at * at),
        };
        places.iter().map(tangent).collect()
    }
}

/// GOLDILOCKS with γ = 1.
///
/// # Errors
/// If the run is stopped, or the solver gives up.
pub fn goldilocks(columns: &mut Columns<'_>, watch: &mut Watch<'_>) -> Result<Mixture> {
    let instance = columns.instance();
    // The least chance cannot be greater than MAXIMIN's, nor so small that its reciprocal alone costs more than
    // everything does there.
    let fairest = maximin(columns, watch)?.ceiling.unwrap_or(0.0);
    let classes = instance.classes.iter().zip(columns.reached());
    let people: Vec<f64> = classes
        .map(|(class, is)| if is { class.people.len() as f64 } else { 0.0 })
        .collect();
    let (total, seats) = (people.iter().sum::<f64>(), f64::from(instance.size));
    let scale = Scale {
        even: total / seats,
        seats,
        people,
    };
    let worst = scale.even + 1.0 / (scale.even * fairest);
    let mut places = scale.places((1.0 / (scale.even * worst), fairest));
    for round in 0..ROUNDS {
        let mut program = Program::solve(&scale, &scale.tangents(&places), columns.panels())?;
        program.converge(columns, watch)?;
        let used = program.used_tangents();
        if let (Some(first), Some(last), true) = (used.first(), used.last(), round + 1 < ROUNDS) {
            let (before, after) = (first.saturating_sub(1), (last + 1).min(TANGENTS));
            places = scale.places((places[before], places[after]));
        }
    }
    let shares = mix(&scale, &scale.tangents(&places), columns)?;
    Ok(Mixture {
        shares,
        ceiling: Some(fairest),
    })
}

/// The dual program: prices for being above the least chance (`low`) and for being below the greatest (`high`), each
/// times the number of seats.
struct Program {
    high: Vec<Variable>,
    low: Vec<Variable>,
    tangents: Vec<Variable>,
    least: Variable,
    solution: Option<Solution>,
}

impl Program {
    fn solve(scale: &Scale, tangents: &[Tangent], panels: &[Panel]) -> Result<Self> {
        let mut problem = Problem::new(OptimizationDirection::Maximize);
        let least = problem.add_var(1.0, (f64::NEG_INFINITY, f64::INFINITY));
        let (mut one, mut slopes, mut all) = (
            LinearExpr::empty(),
            LinearExpr::empty(),
            LinearExpr::empty(),
        );
        let mut uses = Vec::new();
        for tangent in tangents {
            let using = problem.add_var(scale.seats * tangent.alpha, (0.0, f64::INFINITY));
            one.add(using, 1.0);
            slopes.add(using, -tangent.beta / scale.even);
            uses.push(using);
        }
        let (mut high, mut low) = (Vec::new(), Vec::new());
        let total = scale.even * scale.seats;
        for people in &scale.people {
            let most = if *people > 0.0 { f64::INFINITY } else { 0.0 };
            let (above, below) = (
                problem.add_var(0.0, (0.0, most)),
                problem.add_var(0.0, (0.0, most)),
            );
            all.add(above, people / total);
            slopes.add(below, people / total);
            high.push(above);
            low.push(below);
        }
        problem.add_constraint(one, ComparisonOp::Eq, 1.0);
        problem.add_constraint(all, ComparisonOp::Eq, 1.0);
        problem.add_constraint(slopes, ComparisonOp::Eq, 0.0);
        let mut program = Program {
            high,
            low,
            tangents: uses,
            least,
            solution: None,
        };
        for panel in panels {
            problem.add_constraint(program.row(panel), ComparisonOp::Le, 0.0);
        }
        program.solution = Some(optimum(problem.solve())?);
        Ok(program)
    }

    fn row(&self, panel: &Panel) -> LinearExpr {
        let mut row = LinearExpr::empty();
        row.add(self.least, 1.0);
        for (class, count) in panel.counts() {
            row.add(self.low[*class], f64::from(*count));
            row.add(self.high[*class], -f64::from(*count));
        }
        row
    }

    fn value(&self, variable: Variable) -> f64 {
        self.solution
            .as_ref()
            .map_or(0.0, |solution| solution.var_value(variable))
    }

    fn converge(&mut self, columns: &mut Columns<'_>, watch: &mut Watch<'_>) -> Result<()> {
        loop {
            report(watch, Doing::Balancing, columns.panels().len(), None)?;
            let prices = self.low.iter().zip(&self.high);
            let weights: Vec<f64> = prices
                .map(|(low, high)| self.value(*low) - self.value(*high))
                .collect();
            let limit = MISSING - self.value(self.least);
            let Some(panel) = columns.missing(&weights, limit)? else {
                return Ok(());
            };
            columns.add(panel.clone());
            let row = self.row(&panel);
            if let Some(solution) = self.solution.take() {
                self.solution = Some(optimum(solution.add_constraint(
                    row,
                    ComparisonOp::Le,
                    0.0,
                ))?);
            }
        }
    }

    fn used_tangents(&self) -> Vec<usize> {
        (0..self.tangents.len())
            .filter(|at| self.value(self.tangents[*at]) > USED)
            .collect()
    }
}

/// The primal program on the panels that were found, in units of an equal chance.
fn mix(scale: &Scale, tangents: &[Tangent], columns: &Columns<'_>) -> Result<Vec<f64>> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let greatest = problem.add_var(1.0, (0.0, f64::INFINITY));
    let least = problem.add_var(0.0, (0.0, f64::INFINITY));
    let reciprocal = problem.add_var(1.0, (0.0, f64::INFINITY));
    let mut whole = LinearExpr::empty();
    let mut rows = vec![LinearExpr::empty(); scale.people.len()];
    let mut shares = Vec::new();
    for panel in columns.panels() {
        let share = problem.add_var(0.0, (0.0, f64::INFINITY));
        whole.add(share, 1.0);
        for (class, count) in panel.counts() {
            rows[*class].add(share, f64::from(*count));
        }
        shares.push(share);
    }
    problem.add_constraint(whole, ComparisonOp::Eq, 1.0);
    for (row, people) in rows.into_iter().zip(&scale.people) {
        if *people > 0.0 {
            let part = people / scale.even;
            let (mut above, mut below) = (row.clone(), row);
            above.add(least, -part);
            below.add(greatest, -part);
            problem.add_constraint(above, ComparisonOp::Ge, 0.0);
            problem.add_constraint(below, ComparisonOp::Le, 0.0);
        }
    }
    for tangent in tangents {
        let row = [(reciprocal, 1.0), (least, tangent.beta / scale.even)];
        problem.add_constraint(row, ComparisonOp::Ge, tangent.alpha);
    }
    let solution = optimum(problem.solve())?;
    Ok(shares
        .into_iter()
        .map(|share| solution.var_value(share).max(0.0))
        .collect())
}
