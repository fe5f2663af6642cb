//! Expanding Approvals for participatory budgets (Aziz and Lee, *Proportionally Representative Participatory Budgeting with Ordinal Preferences*, AAAI 2021).
//!
//! Everyone gets the same share of the budget. At first only the first place of each ballot counts, then also the second, and so
//! on. Whenever those who have a project among the places that count can pay for it together, it is bought: if there are several such
//! projects, the one whose cost they could pay most often. The paper leaves two things open; here the choice between affordable projects
//! is that one, and everyone pays the same amount, or all they have left. Both keep the paper's proportionality for solid coalitions (inclusion PSC),
//! which needs no more than that the buyers pay exactly the cost. The count ends with the last place of the longest ballot; money may be left.
//!
//! Upper limits of groups: a project that would break one is not for sale. Lower limits are not looked at.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint};
use num_traits::{ToPrimitive, Zero};

use super::equal_shares::ledger::{Combination, Ledger, Rate};
use super::{Counting, Progress, Watch};
use crate::limits::Room;
use crate::{Charge, Error, Exact, Outcome, Reason, Result, Round, Step};

/// Counts by Expanding Approvals. The ballots must be ordinal.
pub(super) fn expanding_approvals(
    counting: &Counting<'_>,
    watch: &mut Watch<'_>,
) -> Result<Outcome> {
    let voters = counting.profile.voters().max(1);
    let budget = BigInt::from(counting.profile.budget());
    let share = Exact::ratio(budget, BigInt::from(voters));
    let mut state = State {
        counting,
        room: Room::new(counting.profile),
        ledger: Ledger::new(&share),
        bought: vec![None; counting.profile.projects().len()],
        empty: vec![false; counting.profile.rows()],
        places: 1,
    };
    let longest = counting
        .profile
        .ballots()
        .map(|ballot| ballot.projects.len())
        .max();
    let longest = longest.unwrap_or(0);
    let mut rounds: Vec<Round> = Vec::new();
    while state.places <= longest {
        if watch(Progress {
            done: rounds.len() as u64,
            of: None,
        })
        .is_break()
        {
            return Err(Error::Stopped);
        }
        let Some((project, tied)) = state.most_affordable() else {
            state.places += 1;
            continue;
        };
        let votes = counting.support.votes[project];
        let (rate, in_full, their_last) = state.buy(project);
        rounds.push(Round {
            project,
            step: Step::Main,
            votes,
            charge: Charge::Placed {
                rank: state.places,
                price: rate,
            },
            paid_in_full: in_full,
            paid_their_last: their_last,
            effective_votes: None,
            tie: counting.tie(&tied),
        });
    }
    let after = rounds.len();
    let sums = state.money();
    let mut outcome = counting.outcome(rounds, |project| {
        vec![(
            Step::Main,
            state.reason(project, (after, &share), &sums[project]),
        )]
    });
    outcome.share = Some(share);
    Ok(outcome)
}

struct State<'a> {
    counting: &'a Counting<'a>,
    room: Room<'a>,
    ledger: Ledger,
    /// For each project the round it was bought in, and how many places counted then.
    bought: Vec<Option<(usize, usize)>>,
    /// Which rows have nothing left.
    empty: Vec<bool>,
    places: usize,
}

impl State<'_> {
    /// Enters into a sum what a row that still has money has paid for.
    fn add(&self, sum: &mut Combination, row: usize, people: u64) {
        sum.people += people;
        for (place, &project) in self
            .counting
            .profile
            .ballot(row)
            .projects
            .iter()
            .enumerate()
        {
            if let Some((round, places)) = self.bought[project as usize]
                && place < places
            {
                sum.pay(round, people);
            }
        }
    }

    /// What those have together who have each project among the places that count, over the ledger's denominator.
    fn money(&self) -> Vec<BigUint> {
        let mut sums = vec![self.ledger.nobody(); self.bought.len()];
        for (row, ballot) in self.counting.profile.ballots().enumerate() {
            if self.empty[row] {
                continue;
            }
            for &project in ballot.projects.iter().take(self.places) {
                if self.bought[project as usize].is_none() {
                    self.add(&mut sums[project as usize], row, ballot.voters);
                }
            }
        }
        sums.iter().map(|sum| self.ledger.money(sum)).collect()
    }

    /// The affordable project whose cost is covered most often, and all that tie with it.
    fn most_affordable(&self) -> Option<(usize, Vec<usize>)> {
        let money = self.money();
        let affordable = (0..money.len()).filter(|&project| {
            self.bought[project].is_none()
                && self.counting.support.votes[project] > 0
                && self.room.refusal(project).is_none()
                && self
                    .ledger
                    .covers(&money[project], self.counting.cost(project))
                && (self.counting.cost(project) == 0 || !money[project].is_zero())
        });
        let mut tied: Vec<usize> = Vec::new();
        for project in affordable {
            let order = tied.first().map_or(Ordering::Greater, |&best| {
                let (mine, its) = (self.counting.cost(project), self.counting.cost(best));
                (&money[project] * its).cmp(&(&money[best] * mine))
            });
            if order.is_gt() {
                tied.clear();
            }
            if order.is_ge() {
                tied.push(project);
            }
        }
        Some((self.counting.first(&tied)?, tied))
    }

    /// Lets them pay: the price, how many paid it in full, and how many paid their last.
    fn buy(&mut self, project: usize) -> (Exact, u64, u64) {
        let cost = self.counting.cost(project);
        let mut payers: Vec<(usize, u64, BigUint)> = Vec::new();
        for (row, ballot) in self.counting.profile.ballots().enumerate() {
            let named = ballot
                .projects
                .iter()
                .take(self.places)
                .any(|&p| p as usize == project);
            if named && !self.empty[row] && ballot.voters > 0 {
                let mut sum = self.ledger.nobody();
                self.add(&mut sum, row, 1);
                payers.push((row, ballot.voters, self.ledger.money(&sum)));
            }
        }
        payers.sort_by(|one, two| one.2.cmp(&two.2));
        let mut weight: u64 = payers.iter().map(|(_, people, _)| people).sum();
        let mut poor_money = BigUint::zero();
        let mut rate = Rate {
            over: self.ledger.missing(cost, &poor_money),
            weight: weight.max(1),
        };
        let (mut poor, mut people_poor) = (0, 0);
        while let Some((_, people, balance)) = payers.get(poor) {
            if !Ledger::is_less(balance, &rate, 1) || *people == weight {
                break;
            }
            poor_money += balance * *people;
            weight -= people;
            people_poor += people;
            poor += 1;
            rate = Rate {
                over: self.ledger.missing(cost, &poor_money),
                weight,
            };
        }
        for (row, _, balance) in &payers {
            self.empty[*row] = Ledger::is_used_up(balance, &rate, 1);
        }
        self.bought[project] = Some((self.ledger.rounds(), self.places));
        self.room.fund(project);
        self.ledger.enter(rate);
        (
            self.ledger.price(self.ledger.rounds() - 1),
            weight,
            people_poor,
        )
    }

    fn reason(&self, project: usize, (after, share): (usize, &Exact), had: &BigUint) -> Reason {
        let cost = self.counting.cost(project);
        if cost > self.counting.profile.budget() {
            return Reason::DearerThanBudget;
        }
        if self.counting.support.votes[project] == 0 {
            return Reason::NoVotes;
        }
        if let Some(group) = self.room.group_against(project) {
            return Reason::LimitOfGroup(group);
        }
        let had = self.ledger.exact(had);
        let lacked = &Exact::from(cost) - &had;
        let votes = Exact::ratio(
            lacked.numerator() * share.denominator(),
            lacked.denominator() * share.numerator(),
        );
        let votes_lacked = votes.ceiling().to_u64().unwrap_or(0);
        Reason::SupportersShort {
            after,
            had,
            lacked,
            votes_lacked,
        }
    }
}
