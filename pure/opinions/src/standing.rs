//! How a statement stands with a group: shares and Pol.is' tests of them (Small et al. 2021, representative comments).

use crate::{Side, Tally};

/// One side of a statement in one group. The names in parentheses are Pol.is' own, for agreeing and disagreeing.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Support {
    /// Votes of this side (na, nd).
    pub votes: u32,
    /// Their share, as if one more of each side had voted: (n+1)/(seen+2) (pa, pd).
    pub share: f64,
    /// How far the share is above one half, in standard deviations (pat, pdt).
    pub share_test: f64,
    /// The share over that of everybody else who is in a group (ra, rd).
    pub ratio: f64,
    /// How far it is above theirs, in standard deviations (rat, rdt).
    pub ratio_test: f64,
}

impl Support {
    /// By what representative statements are ordered.
    pub(crate) fn weight(&self) -> f64 {
        self.ratio * self.ratio_test * self.share * self.share_test
    }
}

/// A statement in one group.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Standing {
    pub tally: Tally,
    pub agree: Support,
    pub disagree: Support,
}

impl Standing {
    /// Compares the group's votes with those of everybody else.
    pub fn of(group: Tally, others: Tally) -> Self {
        let support = |votes: u32, against: u32| {
            let (share, other) = (share(votes, group.seen), share(against, others.seen));
            Support {
                votes,
                share,
                share_test: one_proportion(votes, group.seen),
                ratio: share / other,
                ratio_test: two_proportions((votes, group.seen), (against, others.seen)),
            }
        };
        Self {
            tally: group,
            agree: support(group.agree, others.agree),
            disagree: support(group.disagree, others.disagree),
        }
    }

    /// The side that sets the group apart: agreeing if that is further above the others than disagreeing.
    pub fn side(&self) -> Side {
        if self.agree.ratio_test > self.disagree.ratio_test {
            Side::Agree
        } else {
            Side::Disagree
        }
    }

    /// The support of a side.
    pub fn support(&self, side: Side) -> &Support {
        match side {
            Side::Agree => &self.agree,
            Side::Disagree => &self.disagree,
        }
    }
}

/// A share of so many, smoothed towards one half by one vote of each kind (Laplace's rule of succession).
pub fn share(votes: u32, of: u32) -> f64 {
    (f64::from(votes) + 1.0) / (f64::from(of) + 2.0)
}

/// Whether more than half support it: the test of one proportion, with one success added to both.
pub fn one_proportion(votes: u32, of: u32) -> f64 {
    let (votes, of) = (f64::from(votes) + 1.0, f64::from(of) + 1.0);
    2.0 * of.sqrt() * (votes / of - 0.5)
}

/// Whether more support it here than there: the pooled test of two proportions, with one success added to each. Where
/// everybody supports it in both places, the test is 0.
pub fn two_proportions(here: (u32, u32), there: (u32, u32)) -> f64 {
    let plus_one = |count: u32| f64::from(count) + 1.0;
    let (votes, of) = (plus_one(here.0), plus_one(here.1));
    let (other_votes, other_of) = (plus_one(there.0), plus_one(there.1));
    let pooled = (votes + other_votes) / (of + other_of);
    if pooled >= 1.0 {
        return 0.0;
    }
    let deviation = (pooled * (1.0 - pooled) * (1.0 / of + 1.0 / other_of)).sqrt();
    (votes / of - other_votes / other_of) / deviation
}
