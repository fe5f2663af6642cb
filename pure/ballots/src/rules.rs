//! The rules, one a file, and the one question that is put to all of them.

use std::ops::ControlFlow;

use crate::limits::Room;
use crate::support::{Support, refuse_unfit};
use crate::ties::Keys;
use crate::{
    BallotKind, Completion, Error, Loser, Outcome, Parameters, Profile, Reason, Result, Round,
    Rule, Step, Utility,
};

mod bos;
mod equal_shares;
mod expanding_approvals;
mod greedy;
mod maximin_support;
mod phragmen;
mod welfare;

/// How far a long count has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How many parts of the work are done: increments of the shares, or rounds.
    pub done: u64,
    /// How many there will be at most, if that is known.
    pub of: Option<u64>,
}

/// Who is told how far the count has come, and says whether it shall go on. It is called often: many times a second.
pub type Watch<'a> = dyn FnMut(Progress) -> ControlFlow<()> + 'a;

/// Counts an election.
///
/// The same profile and parameters give the same outcome on every machine and at every number of threads.
///
/// # Errors
/// If the rule or the utility is not defined for such ballots, or a setting is not one of the rule's.
pub fn count(profile: &Profile, parameters: &Parameters) -> Result<Outcome> {
    count_watched(profile, parameters, &mut |_| ControlFlow::Continue(()))
}

/// Counts an election, and says now and then how far it has come.
///
/// # Errors
/// As [`count`], and [`Error::Stopped`] if `watch` breaks the count off.
pub fn count_watched(
    profile: &Profile,
    parameters: &Parameters,
    watch: &mut Watch<'_>,
) -> Result<Outcome> {
    check(profile, parameters)?;
    let keys = Keys::of(&parameters.ties, profile);
    let counted = Counting {
        profile,
        parameters,
        support: Support::of(
            profile,
            if parameters.rule.uses_utility() {
                parameters.utility
            } else {
                Utility::Cardinality
            },
        ),
        ranks: parameters.ties.ranks_by(&keys, profile),
        keys,
    };
    match parameters.rule {
        Rule::Greedy => Ok(greedy::greedy(&counted)),
        Rule::Bos => bos::bos(&counted, watch),
        Rule::MaximinSupport => maximin_support::maximin_support(&counted, watch),
        Rule::Welfare => welfare::welfare(&counted, watch),
        Rule::Phragmen => phragmen::phragmen(&counted, watch),
        Rule::ExpandingApprovals => expanding_approvals::expanding_approvals(&counted, watch),
        Rule::EqualShares => equal_shares::equal_shares(&counted, watch),
    }
}

/// Settings that a rule would not look at are refused.
fn check(profile: &Profile, parameters: &Parameters) -> Result<()> {
    let rule = parameters.rule;
    if rule.uses_utility() {
        refuse_unfit(profile, parameters.utility)?;
    }
    if rule == Rule::ExpandingApprovals && profile.kind() != BallotKind::Ordinal {
        return Err(Error::RuleNotDefined {
            rule: rule.name(),
            needs: "ordinal",
            kind: profile.kind().name(),
        });
    }
    if rule != Rule::EqualShares && parameters.completion != Completion::None {
        return Err(Error::NotForThisRule {
            rule: rule.name(),
            setting: "completion",
        });
    }
    if parameters.increments.step <= crate::Exact::zero() {
        return Err(Error::NoIncrement);
    }
    Ok(())
}

/// What every rule is given.
pub(crate) struct Counting<'a> {
    pub(crate) profile: &'a Profile,
    pub(crate) parameters: &'a Parameters,
    pub(crate) support: Support,
    /// For each project its rank in the order of ties.
    pub(crate) ranks: Vec<usize>,
    /// What the order of ties looks at.
    keys: Keys,
}

impl Counting<'_> {
    pub(crate) fn cost(&self, project: usize) -> u64 {
        self.profile.projects()[project].cost
    }

    /// The winner of a tie: the one of lowest rank.
    pub(crate) fn first(&self, tied: &[usize]) -> Option<usize> {
        tied.iter()
            .copied()
            .min_by_key(|&project| self.ranks[project])
    }

    /// The tie as it is reported; `None` if there is only one.
    pub(crate) fn tie(&self, tied: &[usize]) -> Option<crate::Tie> {
        if tied.len() < 2 {
            return None;
        }
        let mut candidates = tied.to_vec();
        candidates.sort_by_key(|&project| self.ranks[project]);
        let pair = (candidates[0], candidates[1]);
        let by = self
            .parameters
            .ties
            .decider_by(&self.keys, self.profile, pair);
        Some(crate::Tie {
            candidates,
            by,
            mattered: false,
        })
    }

    /// Puts the outcome together from its rounds. `reasons` is asked for each project that was not funded.
    pub(crate) fn outcome(
        &self,
        mut rounds: Vec<Round>,
        reasons: impl Fn(usize) -> Vec<(Step, Reason)>,
    ) -> Outcome {
        let mut room = Room::new(self.profile);
        let mut funded = vec![false; self.profile.projects().len()];
        let winners: Vec<usize> = rounds.iter().map(|round| round.project).collect();
        for &winner in &winners {
            room.fund(winner);
            funded[winner] = true;
        }
        for tie in rounds.iter_mut().filter_map(|round| round.tie.as_mut()) {
            tie.mattered = tie.candidates.iter().any(|&candidate| !funded[candidate]);
        }
        let lost = (0..funded.len()).filter(|&project| !funded[project]);
        let losers = lost.map(|project| Loser {
            project,
            votes: self.support.votes[project],
            reasons: reasons(project),
        });
        Outcome {
            parameters: self.parameters.clone(),
            losers: losers.collect(),
            spent: room.spent(),
            unmet: room.unmet(),
            winners,
            rounds,
            share: None,
            raised: None,
        }
    }
}
