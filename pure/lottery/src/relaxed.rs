//! What every mixture of panels keeps, as linear rows over the expected number of people of each class, and LEXIMIN
//! over all that keeps them.
//!
//! A feasible panel keeps the quotas in whole numbers; what keeps them in fractions may be no mixture of panels, but
//! nearly always is. There are some dozens of rows, however many people there are, so a round of LEXIMIN is a linear
//! program of some dozens of prices, and each round takes at least one of the rows away from the others (the prices of
//! the people it settles are a combination of rows which is constant from then on): there are never more rounds than
//! rows. Where a point turns out to be no mixture, the row that says so is added ([`Relaxed::cut`]).

use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem};

use crate::{
    error::{Error, Result},
    instance::{Class, Instance},
    prices::optimum,
};

/// Σ factor × expected number ≤ bound.
#[derive(Debug, Clone)]
struct Row {
    factors: Vec<(usize, f64)>,
    bound: f64,
}

/// The rows, and for which classes they are meant.
pub(crate) struct Relaxed<'a> {
    instance: &'a Instance,
    rows: Vec<Row>,
    /// Classes of which nobody can be on a panel, as far as is known.
    shut: Vec<bool>,
}

/// The chances that a rule wants, if they are those of a mixture of panels.
pub(crate) struct Target {
    /// The chance of each class's people.
    pub chances: Vec<f64>,
    /// The least chance of all who can be chosen.
    pub least: f64,
}

/// Prices are 1 on average. One below this is 0.
const POSITIVE: f64 = 1e-6;

/// A chance below this is that of people whom the rows together keep out.
const OUT_OF_REACH: f64 = 1e-9;

/// Each row gives way by this, so that rounding does not make the settled chances contradict each other.
const SLACK: f64 = 1e-11;

/// A class has more people than it may by rounding only, if by less than this.
const TOO_MANY: f64 = 1e-9;

impl<'a> Relaxed<'a> {
    pub fn of(instance: &'a Instance) -> Self {
        let mut members = vec![Vec::new(); instance.limits.len()];
        for (place, class) in instance.classes.iter().enumerate() {
            for quota in &class.quotas {
                members[*quota].push(place);
            }
        }
        let mut rows = Vec::new();
        let row = |classes: &[usize], factor: f64, bound: f64| Row {
            factors: classes.iter().map(|class| (*class, factor)).collect(),
            bound,
        };
        for (members, limit) in members.iter().zip(&instance.limits) {
            if limit.min > 0 {
                rows.push(row(members, -1.0, -f64::from(limit.min)));
            }
            if limit.max < instance.size {
                rows.push(row(members, 1.0, f64::from(limit.max)));
            }
        }
        for kind in &instance.kinds {
            if kind.classes.len() > 1 {
                rows.push(row(&kind.classes, 1.0, kind.households.len() as f64));
            }
        }
        let is_shut =
            |class: &Class| { class.quotas.iter() }.any(|quota| instance.limits[*quota].max == 0);
        Relaxed {
            instance,
            rows,
            shut: instance.classes.iter().map(is_shut).collect(),
        }
    }

    /// Adds a row that every panel keeps.
    pub fn cut(&mut self, factors: &[f64], bound: f64) {
        let factors = factors.iter().copied().enumerate();
        self.rows.push(Row {
            factors: factors.filter(|(_, factor)| *factor != 0.0).collect(),
            bound,
        });
    }

    /// Nobody of this class is on any panel.
    pub fn shut(&mut self, class: usize) {
        self.shut[class] = true;
    }

    pub fn is_shut(&self, class: usize) -> bool {
        self.shut[class]
    }

    /// LEXIMIN over all that keeps the rows.
    ///
    /// # Errors
    /// If the solver gives up; [`Error::Unreachable`] if nothing keeps the rows.
    pub fn leximin(&mut self) -> Result<Target> {
        loop {
            let target = self.settle_all()?;
            // Few classes ever come to the limit that is theirs alone, so these rows come when they are needed.
            let classes = self.instance.classes.iter().enumerate();
            let beyond: Vec<(usize, f64)> = classes
                .map(|(place, class)| (place, f64::from(class.most), class.people.len() as f64))
                .filter(|(place, most, people)| target.chances[*place] * people > most + TOO_MANY)
                .map(|(place, most, _)| (place, most))
                .collect();
            if beyond.is_empty() {
                return Ok(target);
            }
            for (place, most) in beyond {
                let factors = vec![(place, 1.0)];
                self.rows.push(Row {
                    factors,
                    bound: most,
                });
            }
        }
    }

    fn settle_all(&self) -> Result<Target> {
        let mut settled: Vec<Option<f64>> = self
            .shut
            .iter()
            .map(|is| if *is { Some(0.0) } else { None })
            .collect();
        let mut least = None;
        while settled.iter().any(Option::is_none) {
            let (chance, prices) = self.round(&settled)?;
            let chance = if chance > OUT_OF_REACH { chance } else { 0.0 };
            if chance > 0.0 {
                least.get_or_insert(chance);
            }
            let mut any = false;
            for (settled, price) in settled.iter_mut().zip(prices) {
                if settled.is_none() && price > POSITIVE {
                    *settled = Some(chance);
                    any = true;
                }
            }
            if !any {
                return Err(Error::Solver("no price was positive".to_owned()));
            }
        }
        Ok(Target {
            chances: settled.into_iter().flatten().collect(),
            least: least.unwrap_or(0.0),
        })
    }

    /// The greatest chance that everybody who is not settled can have at once, and what a person of each class costs
    /// by the rows' prices. In its dual form: minimised is what the prices make of the rows' bounds, while the people
    /// who are not settled cost as many as they are together, and nobody of them less than nothing.
    fn round(&self, settled: &[Option<f64>]) -> Result<(f64, Vec<f64>)> {
        let people = |class: usize| self.instance.classes[class].people.len() as f64;
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let mut costs = vec![LinearExpr::empty(); settled.len()];
        let mut all = LinearExpr::empty();
        let mut uses = Vec::new();
        let is_open = |class: usize| settled[class].is_none();
        let open = (0..settled.len()).filter(|class| is_open(*class));
        let open: f64 = open.map(people).sum();
        let everybody = Row {
            factors: (0..settled.len()).map(|class| (class, 1.0)).collect(),
            bound: f64::from(self.instance.size),
        };
        // All seats are filled, so only the first row has a price that may be negative.
        let whole = (&everybody, f64::NEG_INFINITY, 0.0);
        let rows = self.rows.iter().map(|row| (row, 0.0, SLACK));
        for (row, lowest, slack) in std::iter::once(whole).chain(rows) {
            let factors = row.factors.iter().copied();
            let taken: f64 = { factors.clone() }
                .map(|(class, factor)| factor * settled[class].unwrap_or(0.0) * people(class))
                .sum();
            let factors: Vec<(usize, f64)> = factors.filter(|(class, _)| is_open(*class)).collect();
            if factors.is_empty() {
                continue;
            }
            let used = problem.add_var(row.bound - taken + slack, (lowest, f64::INFINITY));
            let reach: f64 = { factors.iter() }
                .map(|(class, factor)| factor * people(*class))
                .sum();
            all.add(used, reach / open);
            for (class, factor) in &factors {
                costs[*class].add(used, *factor);
            }
            uses.push((used, factors));
        }
        problem.add_constraint(all, ComparisonOp::Eq, 1.0);
        for (cost, settled) in costs.into_iter().zip(settled) {
            if settled.is_none() {
                problem.add_constraint(cost, ComparisonOp::Ge, 0.0);
            }
        }
        let solution = optimum(problem.solve())?;
        let mut prices = vec![0.0; settled.len()];
        for (used, factors) in uses {
            let used = solution.var_value(used);
            for (class, factor) in factors {
                prices[class] += used * factor;
            }
        }
        Ok((solution.objective() / open, prices))
    }
}
