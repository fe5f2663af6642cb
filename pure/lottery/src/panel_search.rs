//! The integer program behind every rule: the feasible panel with the greatest weight.
//!
//! Its variables are the classes, not the people: 600 people of Gdynia are 157 classes, and microlp answers in two
//! milliseconds. What it answers is rounded to whole numbers and checked against the quotas in whole numbers.

use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, Variable};

use crate::{
    error::{Error, Result},
    instance::Instance,
    panel::Panel,
};

/// An end of a quota that a panel must keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    Min,
    Max,
}

/// Finds the feasible panel for which Σ weight × count is greatest; `weights` has one for each class, of any sign, and
/// should be of the order of 1. `None` if no panel is feasible.
///
/// # Errors
/// Only if the solver gives up.
pub fn best_panel(instance: &Instance, weights: &[f64]) -> Result<Option<Panel>> {
    best_panel_with(instance, weights, &|_, _| true)
}

/// The same with only those ends of quotas for which `holds` says so.
///
/// # Errors
/// Only if the solver gives up.
pub fn best_panel_with(
    instance: &Instance,
    weights: &[f64],
    holds: &dyn Fn(usize, Side) -> bool,
) -> Result<Option<Panel>> {
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let variables = class_variables(&mut problem, instance, weights);
    for (quota, members) in members_of_quotas(instance, &variables)
        .into_iter()
        .enumerate()
    {
        let limit = instance.limits[quota];
        // What everybody together cannot exceed or miss needs no row.
        let reach: u64 = members.iter().map(|(_, most)| u64::from(*most)).sum();
        let row = || sum(members.iter().map(|(variable, _)| *variable));
        if limit.min > 0 && holds(quota, Side::Min) {
            problem.add_constraint(row(), ComparisonOp::Ge, f64::from(limit.min));
        }
        if u64::from(limit.max) < reach.min(u64::from(instance.size)) && holds(quota, Side::Max) {
            problem.add_constraint(row(), ComparisonOp::Le, f64::from(limit.max));
        }
    }
    let solution = match problem.solve() {
        Ok(outcome) => outcome.into_solution(),
        Err(microlp::Error::Infeasible) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let Ok(solution) = solution else {
        return Err(Error::Solver("it was interrupted".to_owned()));
    };
    Ok(Some(read_panel(&solution, &variables)))
}

/// One whole-numbered variable a class, with the rules that no quota can change: the size, and one person a household.
pub(crate) fn class_variables(
    problem: &mut Problem,
    instance: &Instance,
    weights: &[f64],
) -> Vec<Variable> {
    let classes = instance.classes.iter().zip(weights);
    let variables: Vec<Variable> = classes
        .map(|(class, weight)| {
            let most = i32::try_from(class.most).unwrap_or(i32::MAX);
            problem.add_integer_var(*weight, (0, most))
        })
        .collect();
    let size = f64::from(instance.size);
    problem.add_constraint(sum(variables.iter().copied()), ComparisonOp::Eq, size);
    for kind in &instance.kinds {
        if kind.classes.len() > 1 && kind.households.len() < instance.size as usize {
            let members = kind.classes.iter().map(|class| variables[*class]);
            let homes = u32::try_from(kind.households.len()).unwrap_or(u32::MAX);
            problem.add_constraint(sum(members), ComparisonOp::Le, f64::from(homes));
        }
    }
    variables
}

/// For each quota the variables of the classes that it counts, with the most that each can be.
pub(crate) fn members_of_quotas(
    instance: &Instance,
    variables: &[Variable],
) -> Vec<Vec<(Variable, u32)>> {
    let mut members = vec![Vec::new(); instance.limits.len()];
    for (class, variable) in instance.classes.iter().zip(variables) {
        for quota in &class.quotas {
            members[*quota].push((*variable, class.most));
        }
    }
    members
}

pub(crate) fn read_panel(solution: &microlp::Solution, variables: &[Variable]) -> Panel {
    let counts = variables
        .iter()
        .map(|variable| nearest_count(solution.var_value(*variable)));
    Panel::of(&counts.collect::<Vec<_>>())
}

pub(crate) fn sum(variables: impl Iterator<Item = Variable>) -> LinearExpr {
    let mut row = LinearExpr::empty();
    for variable in variables {
        row.add(variable, 1.0);
    }
    row
}

/// The solver's value of a whole-numbered variable is within a millionth of a whole number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to what a count can be; a wrong one would not pass the check in whole numbers"
)]
pub(crate) fn nearest_count(value: f64) -> u32 {
    value.round().clamp(0.0, f64::from(u32::MAX)) as u32
}
