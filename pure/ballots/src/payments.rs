//! What each voter paid, worked out anew from the rounds of an outcome.

use num_bigint::BigInt;

use crate::support::{Scale, Weighing};
use crate::{Ballot, Charge, Exact, Outcome, Payment, Price, Profile};

impl Outcome {
    /// What each voter with the ballot of a row paid, round by round; nothing for rules where nobody pays, and for rows that do not exist.
    ///
    /// The sum over all voters of what was paid in a round is the project's cost, but with bounded overspending, where it may be less, and where
    /// payments are rounded as the outcome's prices are.
    #[must_use]
    pub fn payments(&self, profile: &Profile, row: usize) -> Vec<Payment> {
        let weighing = Weighing::of(profile, self.parameters.utility);
        let ballot = profile.ballot(row);
        let mut left = self.share.clone().unwrap_or_default();
        let mut earned = Exact::zero();
        let mut payments = Vec::new();
        for (round, what) in self.rounds.iter().enumerate() {
            let project = what.project;
            let cost = profile
                .projects()
                .get(project)
                .map_or(0, |project| project.cost);
            let wants = weighing
                .wants(&ballot)
                .find(|want| want.project as usize == project);
            let weight = wants.map_or(0, |want| want.weight);
            let place = ballot.projects.iter().position(|&p| p as usize == project);
            let amount = match &what.charge {
                Charge::Common | Charge::Load(_) => continue,
                Charge::Price(price) | Charge::Overspent { price, .. } => {
                    asked(&weighing, price, cost, weight).min(left.clone())
                }
                Charge::Earned(by_then) => {
                    if place.is_none() {
                        continue;
                    }
                    let amount = by_then - &earned;
                    earned = by_then.clone();
                    payments.push(Payment {
                        round,
                        project,
                        amount,
                    });
                    continue;
                }
                Charge::Placed { rank, price } => match place {
                    Some(place) if place < *rank => price.clone().min(left.clone()),
                    _ => continue,
                },
                Charge::Everyone { price } if weight == 0 => price.clone().min(left.clone()),
                Charge::Everyone { .. } => left.clone(),
            };
            left = &left - &amount;
            if !amount.is_zero() {
                payments.push(Payment {
                    round,
                    project,
                    amount,
                });
            }
        }
        payments
    }

    /// How much was paid for the project of a round, and by how many voters each amount: the smallest first.
    #[must_use]
    pub fn payers(&self, profile: &Profile, round: usize) -> Vec<(Exact, u64)> {
        let mut payers = std::collections::BTreeMap::new();
        for (row, ballot) in profile.ballots().enumerate() {
            if !self.could_pay(&ballot, round) {
                continue;
            }
            let paid = self
                .payments(profile, row)
                .into_iter()
                .find(|paid| paid.round == round);
            if let Some(paid) = paid {
                *payers.entry(paid.amount).or_insert(0) += ballot.voters;
            }
        }
        payers.into_iter().collect()
    }

    fn could_pay(&self, ballot: &Ballot<'_>, round: usize) -> bool {
        self.rounds.get(round).is_some_and(|what| {
            matches!(what.charge, Charge::Everyone { .. })
                || ballot
                    .projects
                    .iter()
                    .any(|&project| project as usize == what.project)
        })
    }
}

/// A price of a unit of utility, times the utility of this weight. With roots the price times the root of the cost is a fraction again.
fn asked(weighing: &Weighing, price: &Price, cost: u64, weight: u32) -> Exact {
    let weight = Exact::ratio(BigInt::from(weight), BigInt::from(weighing.unit));
    let each = match (price, weighing.scale) {
        (Price::Fraction(price), Scale::Cost) => price * &Exact::from(cost),
        (Price::Fraction(price), _) => price.clone(),
        (Price::Root(square), _) => {
            let square = square * &Exact::from(cost);
            Exact::ratio(square.numerator().sqrt(), square.denominator().sqrt())
        }
    };
    &each * &weight
}
