//! The Method of Equal Shares (Peters, Pierczyński and Skowron, *Proportional Participatory Budgeting with Additive Utilities*, NeurIPS 2021).
//!
//! Everyone gets the same share of the budget. Again and again the project is bought that costs its supporters least for a unit of
//! utility (ρ), if everyone who supports it pays ρ times their utility, or all they have left; until no project's supporters can pay for it.
//! What is left then is for the completion (see [`Completion`]). Projects that are free and that somebody supports are funded first.
//!
//! Upper limits of groups: a project that would break one is not for sale. Lower limits: the greedy fill serves them first; Equal Shares
//! itself does not know them.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::{Counting, Watch, greedy};
use crate::limits::Refusal;
use crate::{Charge, Completion, Exact, Outcome, Reason, Result, Round, Step};
use run::{Bought, Run};

mod add1;
mod epsilon;
mod guide;
pub(super) mod ledger;
mod purse;
mod rate;
mod run;
mod scaling;
mod seats;

/// Counts by Equal Shares with the completion that was asked for.
pub(super) fn equal_shares<'a>(
    counting: &'a Counting<'a>,
    watch: &mut Watch<'_>,
) -> Result<Outcome> {
    let completion = counting.parameters.completion;
    let voters = counting.profile.voters();
    if voters == 0 {
        return Ok(counting.outcome(Vec::new(), |_| vec![(Step::Main, Reason::NoVotes)]));
    }
    let budget = BigInt::from(counting.profile.budget());
    let share = Exact::ratio(budget, BigInt::from(voters));
    let (share, raised, run) = match completion {
        Completion::Add1 | Completion::Add1Fill => {
            let raised = add1::raise(counting, &share, watch)?;
            (raised.share, Some(raised.steps), raised.run)
        }
        _ => {
            let mut run = Run::new(counting, &share);
            run.finish(None);
            (share, None, run)
        }
    };
    let mut rounds: Vec<Round> = Vec::new();
    for bought in &run.bought {
        rounds.push(round(counting, &run, bought));
    }
    let main = rounds.len();
    let mut refused = vec![None; counting.support.projects()];
    if matches!(completion, Completion::Greedy | Completion::Add1Fill) {
        let filled = greedy::fill(counting, run.room.clone(), rounds, Step::Fill);
        (rounds, refused) = (filled.rounds, filled.refused);
    }
    if completion == Completion::Epsilon {
        refused = epsilon::complete(counting, &run, &share, &mut rounds);
    }
    let step = if completion == Completion::Epsilon {
        Step::Epsilon
    } else {
        Step::Fill
    };
    let mut outcome = counting.outcome(rounds, |project| {
        let mut reasons = vec![(Step::Main, reason(counting, &run, project, (main, &share)))];
        reasons.extend(refused[project].clone().map(|reason| (step, reason)));
        reasons
    });
    outcome.share = Some(share);
    outcome.raised = raised;
    Ok(outcome)
}

/// A purchase as it is reported.
fn round(counting: &Counting<'_>, run: &Run<'_>, bought: &Bought) -> Round {
    let cost = counting.cost(bought.project);
    let paid = bought
        .round
        .map_or_else(Exact::zero, |round| run.ledger.price(round));
    let effective = Exact::ratio(
        paid.denominator() * BigInt::from(cost),
        paid.numerator() * BigInt::from(counting.support.unit),
    );
    Round {
        project: bought.project,
        step: Step::Main,
        votes: counting.support.votes[bought.project],
        charge: Charge::Price(counting.support.price(&paid, cost)),
        paid_in_full: bought.paid_in_full,
        paid_their_last: bought.paid_their_last,
        effective_votes: bought.round.map(|_| effective),
        tie: counting.tie(&bought.tied),
    }
}

/// Why the supporters did not buy a project.
fn reason(
    counting: &Counting<'_>,
    run: &Run<'_>,
    project: usize,
    (after, share): (usize, &Exact),
) -> Reason {
    let cost = counting.cost(project);
    if cost > counting.profile.budget() {
        return Reason::DearerThanBudget;
    }
    if counting.support.weights[project] == 0 {
        return Reason::NoVotes;
    }
    if let Some(Refusal::Group(group)) = run.room.group_against(project).map(Refusal::Group) {
        return Reason::LimitOfGroup(group);
    }
    let had = run
        .ledger
        .exact(&run.money_of(counting.support.supporters(project)));
    let lacked = &Exact::from(cost) - &had;
    let votes = Exact::ratio(
        lacked.numerator() * share.denominator(),
        lacked.denominator() * share.numerator(),
    );
    let votes_lacked = votes.ceiling().to_u64().unwrap_or(u64::MAX);
    Reason::SupportersShort {
        after,
        had,
        lacked,
        votes_lacked,
    }
}
