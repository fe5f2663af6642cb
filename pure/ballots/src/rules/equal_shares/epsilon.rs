//! The completion by ε: every voter counts every project as worth at least an infinitely small ε, the same for all.
//!
//! Nothing changes while a project's own supporters can pay for it. After that, as ε shrinks, supporters pay all they have, and everyone else
//! pays the same price, or all they have left; the project for which that price is least comes next (Peters, Pierczyński and Skowron 2021,
//! section on exhaustiveness). The count ends when nothing fits into the budget any more, so its outcome is exhaustive.
//!
//! All of this is exact: what is left of each row's money is kept as whole numbers over one denominator.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use num_bigint::BigUint;
use num_traits::Zero;

use super::run::Run;
use crate::approximate::approximate_ratio;
use crate::limits::Room;
use crate::rules::Counting;
use crate::{Charge, Exact, Reason, Round, Step};

/// What each person of a row has left, over the denominator of all.
struct Account {
    /// The row; none for those who support nothing.
    row: Option<usize>,
    people: u64,
    left: BigUint,
}

/// What those who do not support a project would pay for it each: `missing` / `rest`, over the denominator.
struct Price {
    project: usize,
    missing: BigUint,
    rest: u64,
}

/// Goes on after a run, until nothing fits any more; gives for each project why it was passed over.
pub(super) fn complete<'a>(
    counting: &'a Counting<'a>,
    run: &Run<'a>,
    share: &Exact,
    rounds: &mut Vec<Round>,
) -> Vec<Option<Reason>> {
    let mut pool = Pool::new(counting, run, share);
    let projects = counting.support.projects();
    let mut queue: BinaryHeap<Reverse<(u64, usize)>> = (0..projects)
        .filter(|&p| !run.has(p))
        .map(|project| Reverse((0, project)))
        .collect();
    while let Some((price, tied)) = pool.cheapest(&mut queue) {
        queue.retain(|Reverse((_, queued))| *queued != price.project);
        rounds.push(pool.buy(&price, &tied));
    }
    let after = rounds.len();
    let reason = |project: usize| {
        let cost = counting.cost(project);
        let left = pool.room.left();
        if let Some(group) = pool.room.group_against(project) {
            return Reason::LimitOfGroup(group);
        }
        let lacked = cost.saturating_sub(left);
        Reason::BudgetShort {
            after,
            left,
            lacked,
            votes_lacked: None,
        }
    };
    let funded = |project| rounds.iter().any(|round| round.project == project);
    (0..projects)
        .map(|project| (!funded(project)).then(|| reason(project)))
        .collect()
}

/// Everyone's money.
struct Pool<'a> {
    counting: &'a Counting<'a>,
    room: Room<'a>,
    accounts: Vec<Account>,
    denominator: BigUint,
}

impl<'a> Pool<'a> {
    fn new(counting: &'a Counting<'a>, run: &Run<'a>, share: &Exact) -> Self {
        let denominator = run.ledger.denominator().clone();
        let people = counting
            .support
            .people
            .iter()
            .map(|&people| u64::from(people));
        let others = counting
            .profile
            .voters()
            .saturating_sub(people.clone().sum());
        let rows = people.enumerate().map(|(row, people)| Account {
            row: Some(row),
            people,
            left: run.left_of(row),
        });
        let untouched = share.numerator().magnitude() * &denominator;
        let untouched = untouched / share.denominator().magnitude();
        let others = Account {
            row: None,
            people: others,
            left: untouched,
        };
        let accounts = rows
            .chain([others])
            .filter(|a| a.people > 0 && !a.left.is_zero())
            .collect();
        let mut pool = Self {
            counting,
            room: run.room.clone(),
            accounts,
            denominator,
        };
        pool.sort();
        pool
    }

    /// The poorest first.
    fn sort(&mut self) {
        self.accounts.sort_by(|one, two| one.left.cmp(&two.left));
    }

    fn supports(&self, project: usize) -> Vec<bool> {
        let mut supports = vec![false; self.counting.support.people.len()];
        for supporter in self.counting.support.supporters(project) {
            supports[supporter.row as usize] = true;
        }
        supports
    }

    /// The price of a project; `None` if all together cannot pay for it.
    fn price(&self, project: usize) -> Option<Price> {
        let supports = self.supports(project);
        let mut missing = &self.denominator * self.counting.cost(project);
        let is_supporter = |account: &Account| account.row.is_some_and(|row| supports[row]);
        let mut rest = 0;
        for account in &self.accounts {
            if is_supporter(account) {
                let paid = &account.left * account.people;
                missing = if paid > missing {
                    BigUint::zero()
                } else {
                    missing - paid
                };
            } else {
                rest += account.people;
            }
        }
        if missing.is_zero() {
            return Some(Price {
                project,
                missing,
                rest: rest.max(1),
            });
        }
        for account in self
            .accounts
            .iter()
            .filter(|account| !is_supporter(account))
        {
            if missing <= &account.left * rest {
                return Some(Price {
                    project,
                    missing,
                    rest,
                });
            }
            missing -= &account.left * account.people;
            rest -= account.people;
        }
        None
    }

    /// The project with the least price, and all that tie with it. Prices only rise, so an old one, rounded down, is a bound.
    fn cheapest(
        &self,
        queue: &mut BinaryHeap<Reverse<(u64, usize)>>,
    ) -> Option<(Price, Vec<usize>)> {
        let mut looked_at = Vec::new();
        let mut best: Vec<Price> = Vec::new();
        let mut bound = f64::INFINITY;
        while let Some(&Reverse((low, project))) = queue.peek() {
            if f64::from_bits(low) > bound {
                break;
            }
            queue.pop();
            if self.room.refusal(project).is_some() {
                continue;
            }
            let Some(price) = self.price(project) else {
                continue;
            };
            let rounded = approximate_ratio(&price.missing, &(&self.denominator * price.rest));
            bound = bound.min(rounded * (1.0 + 1e-12));
            looked_at.push(Reverse(((rounded * (1.0 - 1e-12)).to_bits(), project)));
            let order = best.first().map_or(Ordering::Less, |known| {
                (&price.missing * known.rest).cmp(&(&known.missing * price.rest))
            });
            if order.is_lt() {
                best.clear();
            }
            if order.is_le() {
                best.push(price);
            }
        }
        queue.extend(looked_at);
        let tied: Vec<usize> = best.iter().map(|price| price.project).collect();
        let first = self.counting.first(&tied)?;
        let price = best.into_iter().find(|price| price.project == first)?;
        Some((price, tied))
    }

    fn exact(&self, price: &Price) -> Exact {
        Exact::ratio(price.missing.clone(), &self.denominator * price.rest)
    }

    fn buy(&mut self, price: &Price, tied: &[usize]) -> Round {
        let counting = self.counting;
        let charge = Charge::Everyone {
            price: self.exact(price),
        };
        let supports = self.supports(price.project);
        let (mut in_full, mut their_last) = (0, 0);
        for account in &mut self.accounts {
            let left = &account.left * price.rest;
            let is_supporter = account.row.is_some_and(|row| supports[row]);
            let enough = !is_supporter && left >= price.missing;
            account.left = if enough {
                left - &price.missing
            } else {
                BigUint::zero()
            };
            *(if enough {
                &mut in_full
            } else {
                &mut their_last
            }) += account.people;
        }
        self.denominator *= price.rest;
        self.accounts.retain(|account| !account.left.is_zero());
        self.sort();
        self.room.fund(price.project);
        Round {
            project: price.project,
            step: Step::Epsilon,
            votes: counting.support.votes[price.project],
            charge,
            paid_in_full: in_full,
            paid_their_last: their_last,
            effective_votes: None,
            tie: counting.tie(tied),
        }
    }
}
