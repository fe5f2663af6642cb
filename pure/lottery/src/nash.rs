//! NASH: the product of all chances as great as it can be (Flanigan et al. 2021, supplement: "Nash welfare").
//!
//! Maximised is Σ log pᵢ over the n people who can be chosen at all. At the optimum no feasible panel P has
//! Σ_{i ∈ P} 1/pᵢ > n, and as the objective is concave, the greatest such sum less n bounds how far any distribution is
//! from the optimum. Panels are added until that bound is met. The mixing of known panels is a primal-dual interior
//! point method that uses only +, −, ×, ÷ and √, so every machine gets the same figures.

use crate::{
    cholesky::Square,
    columns::Columns,
    error::Result,
    instance::Instance,
    leximin::Mixture,
    leximin_by_rows::{Patience, leximin_by_rows},
    panel::Panel,
    panel_search::{Wanted, find_panel},
    watch::{Doing, Watch, report},
};

/// The objective is within this, times the number of people, of the greatest there is.
pub const NASH_GAP: f64 = 1e-7;

/// So many panels are sought each time before all are mixed anew.
const AT_A_TIME: usize = 12;

/// All but the first of them may be this far from the dearest.
const ROUGHLY: f64 = 0.02;

/// Steps of the interior point method; it takes some twenty.
const MOST_STEPS: usize = 120;

/// NASH.
///
/// # Errors
/// If the run is stopped, or the solver gives up.
pub fn nash(columns: &mut Columns<'_>, watch: &mut Watch<'_>) -> Result<Mixture> {
    // LEXIMIN's panels have everybody who can be on one, and are varied.
    if leximin_by_rows(columns, Patience::Bounded, watch)?.is_none() {
        columns.cover_all(watch)?;
    }
    let reached = columns.reached();
    loop {
        report(watch, Doing::Balancing, columns.panels().len(), None)?;
        let mixing = Mixing::of(columns.instance(), columns.panels(), &reached);
        let shares = mixing.best_shares();
        let chances = mixing.chances(&shares);
        if !add_missing(columns, &chances, mixing.total)? {
            return Ok(Mixture {
                shares,
                ceiling: None,
            });
        }
    }
}

/// Adds panels whose Σ 1/p is too great; whether there was any.
fn add_missing(columns: &mut Columns<'_>, chances: &[f64], people: f64) -> Result<bool> {
    // Of the order of 1, which the solver likes best.
    let scale = f64::from(columns.instance().size) / people;
    let inverse = |chance: &f64| if *chance > 0.0 { scale / chance } else { 0.0 };
    let prices: Vec<f64> = chances.iter().map(inverse).collect();
    let limit = people * scale * (1.0 + NASH_GAP);
    let Some(panel) = columns.missing(&prices, limit)? else {
        return Ok(false);
    };
    let mut weights = prices.clone();
    let mut found = Some(panel);
    for _ in 1..AT_A_TIME {
        let Some(panel) = found.filter(|panel| panel.value(&prices) > limit) else {
            break;
        };
        for (class, _) in panel.counts() {
            weights[*class] *= 0.9;
        }
        columns.add(panel);
        found = find_panel(columns.instance(), &weights, Wanted::Within(ROUGHLY))?;
    }
    Ok(true)
}

/// Known panels as columns of a matrix: what share 1 of a panel gives to the chance of each class.
struct Mixing {
    /// For each panel, the classes it has and count ÷ people of the class.
    columns: Vec<Vec<(usize, f64)>>,
    /// People of each class that can be chosen, 0 for the others.
    people: Vec<f64>,
    total: f64,
}

/// Where the interior point method stands.
struct Point {
    shares: Vec<f64>,
    slacks: Vec<f64>,
}

impl Mixing {
    fn of(instance: &Instance, panels: &[Panel], reached: &[bool]) -> Self {
        let of_class = |class: usize| instance.classes[class].people.len() as f64;
        let column = |panel: &Panel| {
            let counts = panel.counts().iter();
            counts
                .map(|(class, count)| (*class, f64::from(*count) / of_class(*class)))
                .collect()
        };
        let people: Vec<f64> = (0..instance.classes.len())
            .map(|class| if reached[class] { of_class(class) } else { 0.0 })
            .collect();
        let total = people.iter().sum();
        Mixing {
            columns: panels.iter().map(column).collect(),
            people,
            total,
        }
    }

    fn chances(&self, shares: &[f64]) -> Vec<f64> {
        let mut chances = vec![0.0; self.people.len()];
        for (column, share) in self.columns.iter().zip(shares) {
            for (class, part) in column {
                chances[*class] += part * share;
            }
        }
        chances
    }

    /// Shares that maximise Σ people × log chance; they add up to 1.
    fn best_shares(&self) -> Vec<f64> {
        let even = 1.0 / self.columns.len() as f64;
        let mut point = Point {
            shares: vec![even; self.columns.len()],
            slacks: vec![self.total; self.columns.len()],
        };
        for _ in 0..MOST_STEPS {
            let products = point.shares.iter().zip(&point.slacks);
            let gap: f64 = products.map(|(share, slack)| share * slack).sum();
            let far = self.step(&mut point, gap / self.columns.len() as f64);
            if gap < self.total * 1e-11 && far < self.total * 1e-10 {
                break;
            }
        }
        let whole: f64 = point.shares.iter().sum();
        point.shares.iter().map(|share| share / whole).collect()
    }

    /// One step towards the central path; returns how far the point was from satisfying its equations.
    fn step(&self, point: &mut Point, mean: f64) -> f64 {
        let chances = self.chances(&point.shares);
        let Point { shares, slacks } = point;
        let target = mean * 0.1;
        let mut far: f64 = 0.0;
        let mut right = Vec::with_capacity(shares.len());
        for (at, column) in self.columns.iter().enumerate() {
            let slope: f64 = column
                .iter()
                .map(|(class, part)| part * self.people[*class] / chances[*class])
                .sum();
            let residual = slope - self.total + slacks[at];
            far = far.max(residual.abs());
            right.push(residual + target / shares[at] - slacks[at]);
        }
        let loose: Vec<f64> = shares
            .iter()
            .zip(slacks.iter())
            .map(|(share, slack)| share / slack)
            .collect();
        let change = self.solve(&chances, &loose, &right);
        let mut length: f64 = 1.0;
        let mut slack_change = Vec::with_capacity(shares.len());
        for at in 0..shares.len() {
            let slack = (target - slacks[at] * change[at]) / shares[at] - slacks[at];
            for (value, change) in [(shares[at], change[at]), (slacks[at], slack)] {
                if change < 0.0 {
                    length = length.min(-0.95 * value / change);
                }
            }
            slack_change.push(slack);
        }
        for at in 0..shares.len() {
            shares[at] += length * change[at];
            slacks[at] += length * slack_change[at];
        }
        far
    }

    /// Solves (AᵀWA + L⁻¹) x = right, where A has our columns, W is people ÷ chance², and L is `loose`, by way of a
    /// matrix of the size of the classes (Woodbury's identity).
    fn solve(&self, chances: &[f64], loose: &[f64], right: &[f64]) -> Vec<f64> {
        let classes = self.people.len();
        let mut square = Square::zero(classes);
        let mut inner = vec![0.0; classes];
        for ((column, loose), right) in self.columns.iter().zip(loose).zip(right) {
            for (class, part) in column {
                inner[*class] += part * loose * right;
                for (other, other_part) in column {
                    if other <= class {
                        square.rows[*class][*other] += part * other_part * loose;
                    }
                }
            }
        }
        for (class, people) in self.people.iter().enumerate() {
            let weight = chances[class] * chances[class] / people.max(1.0);
            square.rows[class][class] += if *people > 0.0 { weight } else { 1.0 };
        }
        square.factor();
        square.solve(&mut inner);
        let columns = self.columns.iter().zip(loose).zip(right);
        columns
            .map(|((column, loose), right)| {
                let back: f64 = column
                    .iter()
                    .map(|(class, part)| part * inner[*class])
                    .sum();
                loose * (right - back)
            })
            .collect()
    }
}
