//! When no panel meets all quotas: which of them conflict, and the smallest change that helps.

use std::fmt::{self, Display};

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use crate::{
    error::{Error, Result},
    instance::{Instance, Limit},
    panel_search::{Side, class_variables, is_possible, members_of_quotas, nearest_count, sum},
    prices::optimum,
};

/// Between changes of as many seats, the one that spares small lower limits is smaller, by this much at most: going
/// from 1 to 0 loses a whole group. (The weight 2/min is that of the replication code of Flanigan et al. 2021.)
const SPARING: f64 = 1e-3;

/// One end of one quota, in words and numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// The place of the quota.
    pub quota: usize,
    pub label: String,
    pub side: Side,
    /// How many seats it asks for at least or at most.
    pub seats: u32,
    /// How many people of the pool have the value.
    pub people: usize,
}

/// A limit that should change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub end: End,
    /// The new number of seats.
    pub to: u32,
}

/// How far the flex columns of the quotas allow the changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// All changes stay within min_flex and max_flex.
    WithinFlex,
    /// Only changes beyond them help.
    BeyondFlex,
}

/// Why no panel is feasible, and what would help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    pub size: u32,
    /// Ends that no panel meets together, while without any one of them some panel meets the others. Empty if even
    /// without quotas there are too few households for the panel.
    pub together: Vec<End>,
    /// The fewest seats by which limits must move. Empty only if `together` is.
    pub changes: Vec<Change>,
    pub reach: Reach,
}

impl Conflict {
    /// What stands in the way of a panel, for an instance that has none.
    ///
    /// # Errors
    /// Only if the solver gives up.
    pub fn find(instance: &Instance) -> Result<Self> {
        let mut conflict = Conflict {
            size: instance.size,
            together: Vec::new(),
            changes: Vec::new(),
            reach: Reach::WithinFlex,
        };
        if !is_possible(instance, &|_, _| false)? {
            return Ok(conflict);
        }
        conflict.together = minimal_conflict(instance)?;
        let within = smallest_change(instance, &instance.flex)?;
        if within.is_none() {
            conflict.reach = Reach::BeyondFlex;
        }
        let anything = vec![
            Limit {
                min: 0,
                max: instance.size
            };
            instance.limits.len()
        ];
        let changes = match within {
            Some(changes) => Some(changes),
            None => smallest_change(instance, &anything)?,
        };
        conflict.changes = changes.unwrap_or_default();
        Ok(conflict)
    }

    /// By how many seats limits move in all.
    pub fn seats_moved(&self) -> u32 {
        self.changes
            .iter()
            .map(|change| change.to.abs_diff(change.end.seats))
            .sum()
    }
}

fn end(instance: &Instance, quota: usize, side: Side) -> End {
    let limit = instance.limits[quota];
    let classes = instance
        .classes
        .iter()
        .filter(|class| class.quotas.contains(&quota));
    End {
        quota,
        label: instance.labels[quota].clone(),
        side,
        seats: if side == Side::Min {
            limit.min
        } else {
            limit.max
        },
        people: classes.map(|class| class.people.len()).sum(),
    }
}

/// Leaves out one end after another as long as the others still conflict; what stays is minimal.
fn minimal_conflict(instance: &Instance) -> Result<Vec<End>> {
    let mut kept: Vec<(usize, Side)> = Vec::new();
    for (quota, limit) in instance.limits.iter().enumerate() {
        if limit.min > 0 {
            kept.push((quota, Side::Min));
        }
        if limit.max < instance.size {
            kept.push((quota, Side::Max));
        }
    }
    let mut at = 0;
    while at < kept.len() {
        let left_out = kept.remove(at);
        let holds = |quota: usize, side: Side| kept.contains(&(quota, side));
        if is_possible(instance, &holds)? {
            kept.insert(at, left_out);
            at += 1;
        }
    }
    Ok(kept
        .into_iter()
        .map(|(quota, side)| end(instance, quota, side))
        .collect())
}

/// The smallest change within `reach` that lets a panel be; `None` if there is none.
fn smallest_change(instance: &Instance, reach: &[Limit]) -> Result<Option<Vec<Change>>> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let variables = class_variables(&mut problem, instance, &vec![0.0; instance.classes.len()]);
    let mut moved: Vec<(usize, Side, Variable)> = Vec::new();
    for (quota, members) in members_of_quotas(instance, &variables)
        .into_iter()
        .enumerate()
    {
        let (limit, reach) = (instance.limits[quota], reach[quota]);
        let row = || sum(members.iter().map(|(variable, _)| *variable));
        if limit.min > 0 {
            let cost = 1.0 + SPARING * 2.0 / f64::from(limit.min);
            let lower =
                problem.add_integer_var(cost, (0, seats(limit.min.saturating_sub(reach.min))));
            let mut row = row();
            row.add(lower, 1.0);
            problem.add_constraint(row, ComparisonOp::Ge, f64::from(limit.min));
            moved.push((quota, Side::Min, lower));
        }
        if limit.max < instance.size {
            let most = reach.max.min(instance.size).saturating_sub(limit.max);
            let higher = problem.add_integer_var(1.0, (0, seats(most)));
            let mut row = row();
            row.add(higher, -1.0);
            problem.add_constraint(row, ComparisonOp::Le, f64::from(limit.max));
            moved.push((quota, Side::Max, higher));
        }
    }
    let solution = match optimum(problem.solve()) {
        Ok(solution) => solution,
        Err(Error::Unreachable) => return Ok(None),
        Err(error) => return Err(error),
    };
    let changes = moved.into_iter().filter_map(|(quota, side, variable)| {
        let by = nearest_count(solution.var_value(variable));
        let end = end(instance, quota, side);
        let to = match side {
            Side::Min => end.seats.saturating_sub(by),
            Side::Max => end.seats + by,
        };
        (by > 0).then_some(Change { end, to })
    });
    Ok(Some(changes.collect()))
}

fn seats(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

impl Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = match self.side {
            Side::Min => "at least",
            Side::Max => "at most",
        };
        let people = match self.people {
            1 => "1 person".to_owned(),
            people => format!("{people} people"),
        };
        write!(
            f,
            "{}: {side} {} ({people} in the pool)",
            self.label, self.seats
        )
    }
}

impl Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (verb, name) = match self.end.side {
            Side::Min => ("lower", "min"),
            Side::Max => ("raise", "max"),
        };
        let End { label, seats, .. } = &self.end;
        write!(f, "{label}: {verb} {name} from {seats} to {}", self.to)
    }
}

impl Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.size;
        if self.together.is_empty() {
            return write!(
                f,
                "A panel of {size} cannot be drawn even without quotas: there are too few households in the pool."
            );
        }
        writeln!(f, "No panel of {size} meets all quotas.")?;
        writeln!(
            f,
            "These conflict; without any one of them the others can be met:"
        )?;
        for end in &self.together {
            writeln!(f, "  {end}")?;
        }
        let seats = match self.seats_moved() {
            1 => "1 seat".to_owned(),
            seats => format!("{seats} seats in all"),
        };
        let beyond = match self.reach {
            Reach::WithinFlex => "",
            Reach::BeyondFlex => ", though beyond what min_flex and max_flex allow",
        };
        write!(
            f,
            "The smallest change that helps moves limits by {seats}{beyond}:"
        )?;
        self.changes
            .iter()
            .try_for_each(|change| write!(f, "\n  {change}"))
    }
}
