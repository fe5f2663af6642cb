//! The integer program behind every rule: the feasible panel with the greatest weight.
//!
//! Its variables are the classes, not the people: 600 people of Gdynia are 157 classes, and microlp answers in two
//! milliseconds. What it answers is rounded to whole numbers and checked against the quotas in whole numbers.

use microlp::{
    ComparisonOp, LinearExpr, OptimizationDirection, Problem, ResumeOptions, SolveOptions,
    SolveOutcome, Variable,
};

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

/// How good a panel must be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Wanted {
    /// The greatest weight there is.
    Best,
    /// Within this part of the greatest.
    Within(f64),
    /// Any weight above this one. That there is none is proved.
    Above(f64),
}

/// A search for a panel above a weight begins with one within this part of the greatest: where panels are still
/// missing it is above nearly always, and costs a tenth of the best one.
const FIRST_LOOK: f64 = 0.01;

/// Finds the feasible panel for which Σ weight × count is greatest; `weights` has one for each class, of any sign, and
/// should be of the order of 1. `None` if no panel is feasible.
///
/// # Errors
/// Only if the solver gives up.
pub fn best_panel(instance: &Instance, weights: &[f64]) -> Result<Option<Panel>> {
    find_panel(instance, weights, Wanted::Best)
}

/// A feasible panel that is good enough; `None` if there is none.
///
/// # Errors
/// If the solver gives up, or its answer breaks a rule.
pub fn find_panel(instance: &Instance, weights: &[f64], wanted: Wanted) -> Result<Option<Panel>> {
    let (problem, variables) = program(instance, weights, &|_, _| true);
    let mut options = SolveOptions::default();
    options.mip_gap = match wanted {
        Wanted::Best => 0.0,
        Wanted::Within(gap) => gap,
        Wanted::Above(_) => FIRST_LOOK,
    };
    let Some(mut outcome) = feasible(problem.solve_with(options))? else {
        return Ok(None);
    };
    let mut panel = checked(instance, &outcome, &variables)?;
    if let Wanted::Above(limit) = wanted {
        let may_be_more = outcome.stats().best_bound.is_none_or(|bound| bound > limit);
        if panel.value(weights) <= limit && may_be_more {
            outcome = outcome.resume_with(ResumeOptions::default())?;
            panel = checked(instance, &outcome, &variables)?;
        }
        if panel.value(weights) <= limit {
            return Ok(None);
        }
    }
    Ok(Some(panel))
}

/// Whether there is a panel that meets those ends of quotas for which `holds` says so.
///
/// # Errors
/// Only if the solver gives up.
pub fn is_possible(instance: &Instance, holds: &dyn Fn(usize, Side) -> bool) -> Result<bool> {
    let (problem, _) = program(instance, &vec![0.0; instance.classes.len()], holds);
    Ok(feasible(problem.solve())?.is_some())
}

fn program(
    instance: &Instance,
    weights: &[f64],
    holds: &dyn Fn(usize, Side) -> bool,
) -> (Problem, Vec<Variable>) {
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
    (problem, variables)
}

/// Infeasible is an answer, not an error.
fn feasible(
    outcome: std::result::Result<SolveOutcome, microlp::Error>,
) -> Result<Option<SolveOutcome>> {
    match outcome {
        Ok(outcome) => Ok(Some(outcome)),
        Err(microlp::Error::Infeasible) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The panel of an outcome, checked in whole numbers.
fn checked(instance: &Instance, outcome: &SolveOutcome, variables: &[Variable]) -> Result<Panel> {
    let Some(solution) = outcome.solution() else {
        return Err(Error::Solver("it was interrupted".to_owned()));
    };
    let counts = variables
        .iter()
        .map(|variable| nearest_count(solution.var_value(*variable)));
    let panel = Panel::of(&counts.collect::<Vec<_>>());
    if panel.is_feasible(instance) {
        Ok(panel)
    } else {
        Err(Error::Solver(
            "it answered with a panel that breaks a quota".to_owned(),
        ))
    }
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
