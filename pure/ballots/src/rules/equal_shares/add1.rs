//! The completion by larger shares: everyone's share is raised step by step, as far as the budget can bear.
//!
//! The outcome that counts is the first that leaves no room for a project that somebody supports; or, if an outcome would cost more
//! than there is, the one before it. (equalshares.net; pabutools' `voter_budget_increment`.)

use std::ops::ControlFlow;

use num_bigint::BigInt;

use super::run::Run;
use crate::rules::{Counting, Progress, Watch};
use crate::{Error, Exact, Result, Start};

/// The share whose outcome counts, and how many steps led to it.
pub(super) fn raise(
    counting: &Counting<'_>,
    share: &Exact,
    watch: &mut Watch<'_>,
) -> Result<(Exact, u64)> {
    let increments = &counting.parameters.increments;
    let units = Exact::from(counting.profile.units());
    let step = &increments.step * &units;
    let first = match increments.start {
        Start::Exact => share.clone(),
        Start::WholeUnits => {
            let whole = Exact::ratio(
                share.numerator().clone(),
                share.denominator() * BigInt::from(counting.profile.units()),
            );
            &Exact::ratio(whole.numerator() / whole.denominator(), 1) * &units
        }
    };
    let at = |steps: u64| &first + &(&step * &Exact::from(steps));
    // Who could pay for everything alone buys the same however much more they have.
    let all: u128 = (0..counting.support.projects())
        .map(|p| u128::from(counting.cost(p)))
        .sum();
    let everything = Exact::ratio(BigInt::from(all), 1);
    let mut run = Run::new(counting, &first);
    let mut steps = 0;
    loop {
        if let ControlFlow::Break(()) = watch(Progress {
            done: steps,
            of: None,
        }) {
            return Err(Error::Stopped);
        }
        if !run.finish() {
            steps -= u64::from(steps > 0);
            return Ok((at(steps), steps));
        }
        if increments.until_exhaustive && is_exhaustive(counting, &run) {
            return Ok((at(steps), steps));
        }
        if at(steps) > everything {
            return Ok((at(steps), steps));
        }
        steps += 1;
        run.reset(&at(steps));
    }
}

/// Is there no room for a further project that somebody supports?
fn is_exhaustive(counting: &Counting<'_>, run: &Run<'_>) -> bool {
    (0..counting.support.projects()).all(|project| {
        counting.support.weights[project] == 0
            || run.has(project)
            || run.room.refusal(project).is_some()
    })
}
