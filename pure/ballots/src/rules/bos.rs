//! Equal Shares with Bounded Overspending, BOS (Papasotiropoulos, Pishbin, Skibski, Skowron and Wąs, *Method of Equal Shares with Bounded
//! Overspending*, EC 2025, arXiv 2409.15005, section 5).
//!
//! Everyone gets the same share. Supporters may buy a project though their money covers only a part α of its cost, at a price ρ for each
//! unit of utility: α × cost = Σ min(money, α × ρ × utility). The project with the least ρ/α that fits into the budget is bought, and each supporter pays ρ
//! times their utility, or all they have left. The count ends when nothing fits whose supporters have any money.
//!
//! With λ = α × ρ, what is to be least is λ/α², and within a project it is least where some supporter's money is just used up, or where the
//! cost is just covered: between such places α grows linearly with λ, and λ/α² first falls and then rises or the other way round but never has
//! a least value inside.
//!
//! **Exactness.** Prices after an overspent project are fractions whose length doubles with each of them, so fractions do not do. All money is
//! kept in intervals of whole numbers of 256 binary places. If any comparison that matters is not proven by them, the whole count
//! is begun again with 3072; what those cannot tell apart (a difference in the first 900 decimal places or so) is taken to be equal.
//! The prices in the outcome are rounded down to 64 binary places.
//!
//! Upper limits of groups: a project that would break one is not for sale. Lower limits are not looked at.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use num_bigint::{BigInt, BigUint};
use num_traits::{ToPrimitive, Zero};

use super::{Counting, Progress, Watch};
use crate::limits::{Refusal, Room};
use crate::support::{Scale, Supporter};
use crate::{Charge, Error, Exact, Outcome, Reason, Result, Round, Step};
use offer::{Offer, Span};

mod offer;

/// How many binary places money has: at first, and if that does not do.
const PLACES: [u64; 2] = [256, 3072];

/// Counts by BOS.
pub(super) fn bos(counting: &Counting<'_>, watch: &mut Watch<'_>) -> Result<Outcome> {
    for (attempt, &places) in PLACES.iter().enumerate() {
        let mut sale = Sale::new(counting, places);
        let mut rounds = Vec::new();
        let mut doubtful = false;
        while let Some((offer, tied, proven)) = sale.best() {
            if watch(Progress {
                done: rounds.len() as u64,
                of: None,
            })
            .is_break()
            {
                return Err(Error::Stopped);
            }
            let (round, clear) = sale.buy(&offer, &tied);
            rounds.push(round);
            doubtful |= !proven || !clear;
            if doubtful && attempt + 1 < PLACES.len() {
                break;
            }
        }
        if doubtful && attempt + 1 < PLACES.len() {
            continue;
        }
        let after = rounds.len();
        let reason = |project| vec![(Step::Main, sale.reason(project, after))];
        let mut outcome = counting.outcome(rounds, reason);
        outcome.share = Some(share(counting));
        return Ok(outcome);
    }
    Err(Error::Stopped)
}

fn share(counting: &Counting<'_>) -> Exact {
    let voters = BigInt::from(counting.profile.voters().max(1));
    Exact::ratio(BigInt::from(counting.profile.budget()), voters)
}

/// The state of a count.
struct Sale<'a> {
    counting: &'a Counting<'a>,
    room: Room<'a>,
    places: u64,
    /// What each person of a row has left.
    money: Vec<Span>,
    /// The same, rounded.
    rounded: Vec<f64>,
    queue: BinaryHeap<Reverse<(u64, usize)>>,
}

impl<'a> Sale<'a> {
    fn new(counting: &'a Counting<'a>, places: u64) -> Self {
        let share = share(counting);
        let over = share.numerator().magnitude() << places;
        let under = share.denominator().magnitude();
        let low = &over / under;
        let high = if (&low * under) == over {
            low.clone()
        } else {
            &low + 1_u8
        };
        let span = Span { low, high };
        let rounded = span.rounded(places);
        let support = &counting.support;
        let wanted = (0..support.projects()).filter(|&project| support.weights[project] > 0);
        Self {
            counting,
            room: Room::new(counting.profile),
            places,
            money: vec![span; support.people.len()],
            rounded: vec![rounded; support.people.len()],
            queue: wanted.map(|project| Reverse((0, project))).collect(),
        }
    }

    /// The best offer, all projects with an offer as good, and whether that is proven.
    fn best(&mut self) -> Option<(Offer, Vec<usize>, bool)> {
        let mut offers: Vec<(f64, Offer)> = Vec::new();
        let mut best = f64::INFINITY;
        while let Some(&Reverse((bound, project))) = self.queue.peek() {
            if f64::from_bits(bound) > best {
                break;
            }
            self.queue.pop();
            if self.room.refusal(project).is_some() {
                continue;
            }
            if let Some(offer) = self.offer(project) {
                let key = self.key(project, offer.rounded);
                best = best.min(key * (1.0 + 1e-9));
                offers.push((key * (1.0 - 1e-9), offer));
            }
        }
        for (low, offer) in &offers {
            self.queue.push(Reverse((low.to_bits(), offer.project)));
        }
        offers.retain(|(low, _)| *low <= best);
        let mut proven = true;
        let mut good: Vec<Offer> = Vec::new();
        for (_, offer) in offers {
            let order = good
                .first()
                .map_or(Some(Ordering::Less), |known| self.compare(&offer, known));
            proven &= order.is_some();
            let order = order.unwrap_or(Ordering::Equal);
            if order.is_lt() {
                good.clear();
            }
            if order.is_le() {
                good.push(offer);
            }
        }
        let tied: Vec<usize> = good.iter().map(|offer| offer.project).collect();
        let first = self.counting.first(&tied)?;
        let offer = good.into_iter().find(|offer| offer.project == first)?;
        let proven = proven && offer.proven;
        Some((offer, tied, proven))
    }

    /// The offer of a project's supporters; `None` if they have no money.
    fn offer(&self, project: usize) -> Option<Offer> {
        let cost = self.counting.cost(project);
        if cost == 0 {
            return Some(Offer::free(project));
        }
        let supporters = self.counting.support.supporters(project);
        let with_money: Vec<Supporter> = supporters
            .iter()
            .copied()
            .filter(|supporter| !self.money[supporter.row as usize].high.is_zero())
            .collect();
        offer::offer(self, (project, cost), &with_money)
    }

    /// Compares λ/α² for a unit of utility; `None` if the intervals overlap without being the same single number.
    fn compare(&self, one: &Offer, two: &Offer) -> Option<Ordering> {
        let side = |over: &BigUint, under: &BigUint, other: usize| {
            let cost = self.counting.cost(other).max(1);
            match self.counting.support.scale {
                Scale::One => over * under,
                Scale::Cost => over * under * cost,
                Scale::RootOfCost => (over * under).pow(2) * cost,
            }
        };
        let (mine, its) = (one.project, two.project);
        let low = side(&one.over.low, &two.under.low, its);
        let high = side(&one.over.high, &two.under.high, its);
        let its_low = side(&two.over.low, &one.under.low, mine);
        let its_high = side(&two.over.high, &one.under.high, mine);
        if high < its_low {
            Some(Ordering::Less)
        } else if low > its_high {
            Some(Ordering::Greater)
        } else if low == high && its_low == its_high && low == its_low {
            Some(Ordering::Equal)
        } else {
            None
        }
    }

    /// Lets the supporters pay; says also whether it is clear of everyone whether they have anything left.
    fn buy(&mut self, offer: &Offer, tied: &[usize]) -> (Round, bool) {
        let counting = self.counting;
        let project = offer.project;
        let (mut in_full, mut their_last, mut clear) = (0, 0, true);
        let negligible = BigUint::from(1_u8) << (self.places / 2);
        for supporter in counting.support.supporters(project) {
            let row = supporter.row as usize;
            if self.money[row].high.is_zero() || offer.over.high.is_zero() {
                continue;
            }
            let asked = offer.asked(supporter.weight);
            let span = &self.money[row];
            let left = Span {
                low: span.low.below(&asked.high),
                high: span.high.below(&asked.low),
            };
            let is_unclear = left.low.is_zero() && !left.high.is_zero();
            clear &= !is_unclear;
            let left = if is_unclear && left.high < negligible {
                Span::default()
            } else {
                left
            };
            let people = u64::from(counting.support.people[row]);
            let paid_all = left.high.is_zero() && span.high < asked.low;
            *(if paid_all {
                &mut their_last
            } else {
                &mut in_full
            }) += people;
            self.rounded[row] = left.rounded(self.places);
            self.money[row] = left;
        }
        self.room.fund(project);
        self.queue.retain(|Reverse((_, queued))| *queued != project);
        let cost = counting.cost(project);
        let (rate, alpha) = offer.paid(self.places);
        let effective = Exact::ratio(
            rate.denominator() * BigInt::from(cost),
            rate.numerator() * BigInt::from(counting.support.unit),
        );
        let price = counting.support.price(&rate, cost);
        let round = Round {
            project,
            step: Step::Main,
            votes: counting.support.votes[project],
            charge: Charge::Overspent { price, alpha },
            paid_in_full: in_full,
            paid_their_last: their_last,
            effective_votes: (cost > 0).then_some(effective),
            tie: counting.tie(tied),
        };
        (round, clear)
    }

    fn key(&self, project: usize, paid: f64) -> f64 {
        let cost = self
            .counting
            .cost(project)
            .max(1)
            .to_f64()
            .unwrap_or(f64::MAX);
        match self.counting.support.scale {
            Scale::One => paid,
            Scale::Cost => paid / cost,
            Scale::RootOfCost => paid * paid / cost,
        }
    }

    fn reason(&self, project: usize, after: usize) -> Reason {
        let cost = self.counting.cost(project);
        if cost > self.counting.profile.budget() {
            return Reason::DearerThanBudget;
        }
        if self.counting.support.weights[project] == 0 {
            return Reason::NoVotes;
        }
        match self.room.refusal(project) {
            Some(Refusal::Group(group)) => Reason::LimitOfGroup(group),
            Some(Refusal::Budget) => {
                let left = self.room.left();
                Reason::BudgetShort {
                    after,
                    left,
                    lacked: cost - left,
                    votes_lacked: None,
                }
            }
            // It fits, so its supporters have nothing at all.
            None => Reason::SupportersShort {
                after,
                had: Exact::zero(),
                lacked: Exact::from(cost),
                votes_lacked: votes_for(cost, &share(self.counting)),
            },
        }
    }
}

/// How many untouched shares make up a cost.
fn votes_for(cost: u64, share: &Exact) -> u64 {
    let votes = Exact::ratio(
        share.denominator() * BigInt::from(cost),
        share.numerator().clone(),
    );
    votes.ceiling().to_u64().unwrap_or(u64::MAX)
}

/// Subtraction that ends at nothing.
trait Below {
    fn below(&self, other: &Self) -> Self;
}

impl Below for BigUint {
    fn below(&self, other: &Self) -> Self {
        if self > other {
            self - other
        } else {
            Self::zero()
        }
    }
}
