//! What most people agree on: of everybody (consensus), in one group (its majority), and in every group (group-informed
//! consensus; Small et al. 2021, group-informed consensus).

use crate::settings::SIGNIFICANT;
use crate::standing::{one_proportion, share};
use crate::{Side, Tallies, Tally};

/// A statement that a significant majority is of one mind about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreed {
    pub column: usize,
    pub side: Side,
    pub votes: u32,
    pub seen: u32,
    /// The side's smoothed share, 0.5 to 1.
    pub share: f64,
    /// How far it is above one half, in standard deviations.
    pub test: f64,
}

/// What is agreed with and what is disagreed with, the strongest first.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Consensus {
    pub agree: Vec<Agreed>,
    pub disagree: Vec<Agreed>,
}

impl Consensus {
    /// Of these tallies by column, at most `most` statements of each side.
    pub fn of(tallies: &[Tally], active: &[bool], most: usize) -> Self {
        let side = |side: Side| {
            let mut found: Vec<Agreed> = tallies
                .iter()
                .zip(active)
                .enumerate()
                .filter(|(_, (_, active))| **active)
                .map(|(column, (tally, _))| Agreed::new(column, side, *tally))
                .filter(|agreed| agreed.share > 0.5 && agreed.test > SIGNIFICANT)
                .collect();
            found.sort_by(|a, b| (b.share * b.test).total_cmp(&(a.share * a.test)));
            found.truncate(most);
            found
        };
        Self {
            agree: side(Side::Agree),
            disagree: side(Side::Disagree),
        }
    }
}

impl Agreed {
    fn new(column: usize, side: Side, tally: Tally) -> Self {
        let votes = match side {
            Side::Agree => tally.agree,
            Side::Disagree => tally.disagree,
        };
        Self {
            column,
            side,
            votes,
            seen: tally.seen,
            share: share(votes, tally.seen),
            test: one_proportion(votes, tally.seen),
        }
    }
}

/// The group-informed consensus of a statement: the chance that one person drawn from each group would all take this
/// side, 0 to 1. One group that mostly does not is enough to make it small. 1 where there are no groups.
pub fn group_informed(tallies: &Tallies, column: usize, side: Side) -> f64 {
    let of = |group: &Vec<Tally>| {
        let tally = group.get(column).copied().unwrap_or_default();
        match side {
            Side::Agree => share(tally.agree, tally.seen),
            Side::Disagree => share(tally.disagree, tally.seen),
        }
    };
    tallies.groups.iter().map(of).product()
}
