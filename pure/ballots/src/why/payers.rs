//! Who paid what, over all voters, for people to read: worked out for each different ballot in floating-point numbers, as what
//! is shown is rounded anyway. [`Outcome::payments`] has the exact amounts of one ballot; their denominators grow with every
//! round, so that working them out for all ballots takes longer than the count.

use crate::{
    Ballot, Charge, Exact, Outcome, Price, Profile, Utility,
    support::{Scale, Weighing},
};

/// Two amounts that differ by less than this part of a share are the same: far more than the arithmetic loses.
const SAME: f64 = 1e-9;

/// What voters paid, as far as the rule lets them pay. Amounts are in smallest units.
#[derive(Debug, Default)]
pub(super) struct Payers {
    /// By place of the round: the amounts with the number of voters who paid each, the highest first.
    pub(super) rounds: Vec<Vec<(f64, u64)>>,
    /// Of the voters' shares: how many voters spent which part of theirs, in tenths. `spent[10]` spent all of it.
    pub(super) tenths: Option<[u64; 11]>,
}

/// What is asked for a project.
struct Asked<'a> {
    charge: &'a Charge,
    project: usize,
    /// From a supporter whose utility is one.
    price: f64,
}

impl Payers {
    pub(super) fn of(profile: &Profile, outcome: &Outcome) -> Self {
        let purse = Purse::of(profile, outcome);
        let mut rounds: Vec<Vec<(f64, u64)>> = vec![Vec::new(); outcome.rounds.len()];
        let mut tenths = [0; 11];
        let mut any = false;
        for row in 0..profile.rows() {
            let ballot = profile.ballot(row);
            let mut spent = 0.0;
            for (round, amount) in purse.payments(&ballot) {
                any = true;
                spent += amount;
                if let Some(round) = rounds.get_mut(round) {
                    round.push((amount, ballot.voters));
                }
            }
            if let Some(tenth) = tenths.get_mut(tenth(spent, purse.share)) {
                *tenth += ballot.voters;
            }
        }
        for round in &mut rounds {
            merge(round, purse.share);
        }
        Payers {
            rounds,
            tenths: (any && outcome.share.is_some()).then_some(tenths),
        }
    }

    /// How many voters paid for the project of this round.
    pub(super) fn count(&self, round: usize) -> u64 {
        let payers = self.rounds.get(round);
        payers.map_or(0, |payers| payers.iter().map(|(_, voters)| voters).sum())
    }
}

/// What is asked in each round, and what a voter has.
pub(super) struct Purse<'a> {
    weighing: Weighing,
    asked: Vec<Asked<'a>>,
    share: f64,
}

impl<'a> Purse<'a> {
    pub(super) fn of(profile: &Profile, outcome: &'a Outcome) -> Self {
        let utility = outcome.parameters.utility;
        let fitting = if utility.fits(profile.kind()) {
            utility
        } else {
            Utility::Cost
        };
        let weighing = Weighing::of(profile, fitting);
        let unit = Exact::from(weighing.unit).approximate();
        let asked = outcome.rounds.iter().map(|round| {
            let cost = profile
                .projects()
                .get(round.project)
                .map_or(0, |project| project.cost);
            let cost = Exact::from(cost).approximate();
            let of_price = |price: &Price| {
                let scale = match weighing.scale {
                    Scale::Cost => cost,
                    Scale::RootOfCost => cost.sqrt(),
                    Scale::One => 1.0,
                };
                price.approximate() * scale / unit
            };
            Asked {
                charge: &round.charge,
                project: round.project,
                price: match &round.charge {
                    Charge::Common | Charge::Load(_) => 0.0,
                    Charge::Price(price) | Charge::Overspent { price, .. } => of_price(price),
                    Charge::Earned(amount)
                    | Charge::Placed { price: amount, .. }
                    | Charge::Everyone { price: amount } => amount.approximate(),
                },
            }
        });
        Purse {
            asked: asked.collect(),
            share: outcome.share.as_ref().map_or(0.0, Exact::approximate),
            weighing,
        }
    }

    /// What each voter with this ballot paid: rounds and amounts that are more than nothing.
    pub(super) fn payments(&self, ballot: &Ballot<'_>) -> Vec<(usize, f64)> {
        let mut left = self.share;
        let mut earned = 0.0;
        let mut payments = Vec::new();
        let wants: Vec<(usize, f64)> = self
            .weighing
            .wants(ballot)
            .map(|want| {
                (
                    usize::try_from(want.project).unwrap_or(usize::MAX),
                    f64::from(want.weight),
                )
            })
            .collect();
        for (round, asked) in self.asked.iter().enumerate() {
            let weight = wants
                .iter()
                .find(|(project, _)| *project == asked.project)
                .map(|(_, weight)| *weight);
            let place = || {
                let mut places = ballot.projects.iter();
                places.position(|project| {
                    usize::try_from(*project).is_ok_and(|project| project == asked.project)
                })
            };
            let amount = match asked.charge {
                Charge::Common | Charge::Load(_) => 0.0,
                Charge::Price(_) | Charge::Overspent { .. } => {
                    (asked.price * weight.unwrap_or(0.0)).min(left)
                }
                Charge::Earned(_) if place().is_some() => {
                    let amount = asked.price - earned;
                    earned = asked.price;
                    payments.push((round, amount));
                    continue;
                }
                Charge::Placed { rank, .. } if place().is_some_and(|place| place < *rank) => {
                    asked.price.min(left)
                }
                Charge::Earned(_) | Charge::Placed { .. } => 0.0,
                Charge::Everyone { .. } if weight.is_some() => left,
                Charge::Everyone { .. } => asked.price.min(left),
            };
            left -= amount;
            if left < SAME * self.share {
                left = 0.0;
            }
            if amount > 0.0 {
                payments.push((round, amount));
            }
        }
        payments
    }
}

/// Puts equal amounts together, the highest first.
fn merge(round: &mut Vec<(f64, u64)>, share: f64) {
    round.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    round.dedup_by(|(amount, voters), (before, all)| {
        let same = *before - *amount <= SAME * share.max(*before);
        if same {
            *all += *voters;
        }
        same
    });
}

/// Which tenth of a share was spent: 0 for less than a tenth, 10 for all of it.
fn tenth(spent: f64, share: f64) -> usize {
    let parts = (1..=10_u32).filter(|part| {
        let floor = share * f64::from(*part) / 10.0;
        spent > 0.0 && spent >= floor * (1.0 - SAME)
    });
    parts.count()
}
