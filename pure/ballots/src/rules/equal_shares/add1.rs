//! The completion by larger shares: everyone's share is raised step by step, as far as the budget can bear.
//!
//! The outcome that counts is the first that leaves no room for a project that somebody supports; or, if an outcome would cost more
//! than there is, the one before it. (equalshares.net; pabutools' `voter_budget_increment`.)
//!
//! Most steps change nothing, and many at once are proven to change nothing: if runs with two shares buy the same in the same order, and prices are far
//! enough apart (see [`Run::finish`]), so do all runs between. Leaps grow while that holds and shrink when it fails; where every step
//! changes something, every step is counted.

use num_bigint::BigInt;

use super::run::{End, Run};
use crate::rules::{Counting, Progress, Watch};
use crate::{Error, Exact, Result, Start};

/// With fewer marks on all ballots a run is over before another thread has begun.
const WORTH_A_THREAD: usize = 20_000;

/// What the completion ends with.
pub(super) struct Raised<'a> {
    /// The share whose outcome counts.
    pub(super) share: Exact,
    /// How many steps led to it.
    pub(super) steps: u64,
    /// The run with this share, finished.
    pub(super) run: Run<'a>,
}

/// Finds the share whose outcome counts.
pub(super) fn raise<'a>(
    counting: &'a Counting<'a>,
    share: &Exact,
    watch: &mut Watch<'_>,
) -> Result<Raised<'a>> {
    let increments = &counting.parameters.increments;
    let step = &increments.step * &Exact::from(counting.profile.units());
    let first = first_share(counting, share);
    let at = |steps: u64| &first + &(&step * &Exact::from(steps));
    // Who could pay for everything alone buys the same however much more they have.
    let costs = counting
        .profile
        .projects()
        .iter()
        .map(|project| u128::from(project.cost));
    let everything = Exact::ratio(BigInt::from(costs.sum::<u128>()), 1);
    let mut run = Run::new(counting, &first);
    let mut ahead: Option<[Run<'a>; 2]> = None;
    let size = counting.profile.marks();
    let mut steps = 0;
    let mut pace = Pace {
        leap: 2,
        calm: 0,
        patience: 1,
    };
    let ends = |run: &Run<'_>, steps: u64| {
        let exhaustive = increments.until_exhaustive && is_exhaustive(counting, run);
        exhaustive || at(steps) > everything
    };
    run.finish(None);
    while !ends(&run, steps) {
        go_on(watch, steps)?;
        let [next, second] =
            ahead.get_or_insert_with(|| [Run::new(counting, &first), Run::new(counting, &first)]);
        if pace.may_leap() {
            let guide = run.guide();
            next.reset(&at(steps + pace.leap));
            if next.finish(Some(&guide)) == End::Finished {
                steps += pace.leap;
                pace.held();
                std::mem::swap(&mut run, next);
            } else {
                pace.failed();
            }
            continue;
        }
        let outcomes = two_runs((next, &at(steps + 1)), (second, &at(steps + 2)), size);
        for (ahead, end) in [next, second].into_iter().zip(outcomes) {
            match end {
                None => break,
                Some(End::Overspent) => {
                    let share = at(steps);
                    return Ok(Raised { share, steps, run });
                }
                Some(_) => {}
            }
            steps += 1;
            pace.stepped(run.bought_the_same(ahead));
            std::mem::swap(&mut run, ahead);
            if ends(&run, steps) {
                break;
            }
        }
    }
    let share = at(steps);
    Ok(Raised { share, steps, run })
}

/// The share before any step.
fn first_share(counting: &Counting<'_>, share: &Exact) -> Exact {
    if counting.parameters.increments.start == Start::Exact {
        return share.clone();
    }
    let units = BigInt::from(counting.profile.units());
    let whole = share.numerator() / (share.denominator() * &units);
    Exact::ratio(whole * units, 1)
}

/// Runs the next step, and in large elections also the one after it, at the same time. Each is a count of its own, so that nothing depends on
/// there being several threads.
fn two_runs(
    (next, share): (&mut Run<'_>, &Exact),
    (second, second_share): (&mut Run<'_>, &Exact),
    marks: usize,
) -> [Option<End>; 2] {
    let go = |run: &mut Run<'_>, share: &Exact| {
        run.reset(share);
        Some(run.finish(None))
    };
    if marks < WORTH_A_THREAD || rayon::current_num_threads() < 2 {
        return [go(next, share), None];
    }
    let (one, two) = rayon::join(|| go(next, share), || go(second, second_share));
    [one, two]
}

/// How far to leap, and when.
struct Pace {
    /// How many steps the next leap takes.
    leap: u64,
    /// How many single steps in a row changed nothing.
    calm: u64,
    /// How many of them there have to be before the next leap: more after a leap in vain, fewer after one that held.
    patience: u64,
}

impl Pace {
    fn may_leap(&self) -> bool {
        self.leap > 1 && self.calm >= self.patience
    }

    fn held(&mut self) {
        self.leap = self.leap.saturating_mul(2);
        self.patience = (self.patience / 2).max(1);
    }

    /// A shorter leap is tried at once; if none is left, single steps come first.
    fn failed(&mut self) {
        self.leap /= 4;
        if self.leap < 2 {
            self.leap = 2;
            self.calm = 0;
            self.patience = (self.patience * 2).min(16);
        }
    }

    fn stepped(&mut self, same: bool) {
        self.calm = if same { self.calm + 1 } else { 0 };
    }
}

/// Asks whether to go on.
fn go_on(watch: &mut Watch<'_>, done: u64) -> Result<()> {
    let progress = Progress { done, of: None };
    if watch(progress).is_break() {
        Err(Error::Stopped)
    } else {
        Ok(())
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
