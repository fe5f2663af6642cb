//! `min_project_score_threshold`: the votes or points that a project needs to be funded at all.

use super::{Decimal, Election};
use crate::{BallotKind, Group, GroupKind, Limits};

impl Election {
    /// For each project whether it has less than this: points where votes have points, else votes.
    pub(super) fn below(&self, threshold: Decimal) -> Vec<bool> {
        let pointed = self.settings.ballots.has_points();
        let scores = self.ballots.scores.iter().map(|score| score.value.places());
        let places = scores.chain([threshold.places()]).max().unwrap_or_default();
        let units = |number: Decimal| number.units_at(places).unwrap_or(i128::MAX);
        let vote_worth = Decimal::whole(1).map_or(1, units);
        let mut sums = vec![0_i128; self.projects.len()];
        for vote in 0..self.ballots.len() {
            let mut points = self.ballots.points(vote);
            for project in self.ballots.choices(vote) {
                let worth = if pointed {
                    points.next().map_or(0, units)
                } else {
                    vote_worth
                };
                let place = usize::try_from(*project).unwrap_or(usize::MAX);
                if let Some(sum) = sums.get_mut(place) {
                    *sum = sum.saturating_add(worth);
                }
            }
        }
        let least = units(threshold);
        sums.into_iter().map(|sum| sum < least).collect()
    }
}

/// The group of all that is below a threshold: none of it may be funded.
pub(super) fn group(threshold: Decimal, kind: BallotKind) -> Group {
    let what = match kind {
        BallotKind::Approval | BallotKind::Ordinal => "votes",
        BallotKind::Cumulative | BallotKind::Scoring => "points",
    };
    Group {
        kind: GroupKind::BelowThreshold,
        name: format!("{threshold} {what}"),
        limits: Limits {
            most_count: Some(0),
            ..Limits::default()
        },
    }
}
