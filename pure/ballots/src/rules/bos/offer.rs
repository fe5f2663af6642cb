//! What the supporters of a project offer for it: the part α of its cost and the price ρ, with the least ρ/α.

use num_bigint::{BigInt, BigUint};
use num_traits::{ToPrimitive, Zero};

use super::{Below, Sale};
use crate::Exact;
use crate::support::Supporter;

/// An interval of money, or of a product of money: the true number is not below `low` and not above `high`.
#[derive(Clone, Debug, Default)]
pub(super) struct Span {
    pub(super) low: BigUint,
    pub(super) high: BigUint,
}

impl Span {
    fn one() -> Self {
        Self {
            low: 1_u8.into(),
            high: 1_u8.into(),
        }
    }

    fn map(&self, by: impl Fn(&BigUint) -> BigUint) -> Self {
        Self {
            low: by(&self.low),
            high: by(&self.high),
        }
    }

    /// In smallest units, rounded; to 60 binary places, so that it fits whatever the places.
    pub(super) fn rounded(&self, places: u64) -> f64 {
        let kept = &self.low >> places.saturating_sub(60);
        kept.to_f64().unwrap_or(f64::MAX) / 2.0_f64.powi(60)
    }
}

/// λ/α² = `over` / `under`, as intervals, and what is paid by it.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    pub(super) project: usize,
    pub(super) over: Span,
    pub(super) under: Span,
    /// λ/α², rounded.
    pub(super) rounded: f64,
    /// Was the best of the project's own possibilities found for certain?
    pub(super) proven: bool,
    rate: (Span, Span),
    alpha: (Span, Span),
}

impl Offer {
    /// What costs nothing is free.
    pub(super) fn free(project: usize) -> Self {
        let nothing = (Span::default(), Span::one());
        Self {
            project,
            over: Span::default(),
            under: Span::one(),
            rounded: 0.0,
            proven: true,
            rate: nothing,
            alpha: (Span::one(), Span::one()),
        }
    }

    /// What is asked for so much weight.
    pub(super) fn asked(&self, weight: u32) -> Span {
        let (over, under) = &self.rate;
        let high = &over.high * weight;
        Span {
            low: &over.low * weight / &under.high,
            high: (high + (&under.low - 1_u8)) / &under.low,
        }
    }

    /// The price of a unit of weight in smallest units, and α; both rounded down to 64 binary places.
    pub(super) fn paid(&self, places: u64) -> (Exact, Exact) {
        let round = |(over, under): &(Span, Span), places: u64| {
            let kept = (&over.low << 64_u8) / (&under.high << places);
            Exact::ratio(BigInt::from(kept), BigInt::from(1_u128 << 64))
        };
        (round(&self.rate, places), round(&self.alpha, 0))
    }
}

/// The best offer for a project of this cost; `None` if there are no supporters with money.
pub(super) fn offer(
    sale: &Sale<'_>,
    (project, cost): (usize, u64),
    supporters: &[Supporter],
) -> Option<Offer> {
    let full = BigUint::from(cost) << sale.places;
    let money = |s: &Supporter| sale.rounded[s.row as usize];
    let mut sorted: Vec<(f64, Supporter)> = supporters
        .iter()
        .map(|s| (money(s) / f64::from(s.weight), *s))
        .collect();
    sorted.sort_by(|one, two| one.0.total_cmp(&two.0).then(one.1.row.cmp(&two.1.row)));
    let mut best: Option<Offer> = None;
    let mut seen: Vec<(&Span, u32)> = Vec::new();
    for possibility in near_best(sale, cost, &sorted) {
        let found = match possibility {
            Possibility::Covers { price, error } => {
                covering(sale, (project, &full), (price, error), &sorted)
            }
            Possibility::Empties(at) => {
                let span = &sale.money[at.row as usize];
                let known = |(other, weight): &(&Span, u32)| {
                    *weight == at.weight && other.low == span.low && other.high == span.high
                };
                if seen.iter().any(known) {
                    continue;
                }
                seen.push((span, at.weight));
                emptying(sale, (project, &full), (at, &sorted))
            }
        };
        let Some(found) = found else { continue };
        best = Some(match best.take() {
            None => found,
            Some(known) => better(sale, known, found),
        });
    }
    best
}

/// Where λ/α² may be least.
#[derive(Clone, Copy)]
enum Possibility {
    /// The cost is just covered, at about this price of a unit of weight, give or take this part of it.
    Covers { price: f64, error: f64 },
    /// The money of this supporter is just used up.
    Empties(Supporter),
}

/// The possibilities that may be the best, as floating-point sums of positive terms tell it. The price that covers the cost is always kept: it is a
/// difference, and may be less precise.
fn near_best(sale: &Sale<'_>, cost: u64, sorted: &[(f64, Supporter)]) -> Vec<Possibility> {
    let cost = cost.to_f64().unwrap_or(f64::MAX);
    let people = |s: &Supporter| f64::from(sale.counting.support.people[s.row as usize]);
    let mut weight: f64 = sorted
        .iter()
        .map(|(_, s)| people(s) * f64::from(s.weight))
        .sum();
    let mut poor = 0.0;
    let mut covers = None;
    let mut empties: Vec<(f64, Supporter)> = Vec::new();
    for (ratio, supporter) in sorted {
        let collected = poor + ratio * weight;
        if covers.is_none() && collected >= cost * (1.0 - 1e-9) {
            let missing = (cost - poor).max(cost * 1e-15);
            let error = (1e-9 * cost / missing).min(1.0);
            covers = Some(Possibility::Covers {
                price: missing / weight,
                error,
            });
        }
        if collected > cost * (1.0 + 1e-9) {
            break;
        }
        let part = collected / cost;
        empties.push((ratio / (part * part), *supporter));
        poor += people(supporter) * sale.rounded[supporter.row as usize];
        weight -= people(supporter) * f64::from(supporter.weight);
    }
    let least = empties
        .iter()
        .map(|(key, _)| *key)
        .fold(f64::INFINITY, f64::min);
    let near = empties
        .into_iter()
        .filter(|(key, _)| *key <= least * (1.0 + 1e-9));
    covers
        .into_iter()
        .chain(near.map(|(_, supporter)| Possibility::Empties(supporter)))
        .collect()
}

/// The better of two possibilities for the same project. Where both are equally good, the one that covers more of the cost.
fn better(sale: &Sale<'_>, known: Offer, found: Offer) -> Offer {
    let order = sale.compare(&found, &known);
    let covers_more =
        &found.alpha.0.low * &known.alpha.1.low > &known.alpha.0.low * &found.alpha.1.low;
    let proven = known.proven && found.proven && order.is_some();
    let take_found = order.map_or(covers_more, |order| {
        order.is_lt() || (order.is_eq() && covers_more)
    });
    Offer {
        proven,
        ..(if take_found { found } else { known })
    }
}

/// The offer by which the money of `at` is just used up: λ = money / weight.
fn emptying(
    sale: &Sale<'_>,
    (project, full): (usize, &BigUint),
    (at, sorted): (Supporter, &[(f64, Supporter)]),
) -> Option<Offer> {
    let mine = &sale.money[at.row as usize];
    let ratio = sale.rounded[at.row as usize] / f64::from(at.weight);
    let mut total = Span::default();
    let mut weight = BigUint::zero();
    for (other, supporter) in sorted {
        let people = sale.counting.support.people[supporter.row as usize];
        let money = &sale.money[supporter.row as usize];
        if *other > ratio * (1.0 + 1e-9) {
            weight += u64::from(people) * u64::from(supporter.weight);
        } else if *other < ratio * (1.0 - 1e-9) {
            total.low += &money.low * people;
            total.high += &money.high * people;
        } else {
            // Which of the two is less is not known: the lesser of the lower and of the upper ends bounds it.
            let less = |one: &BigUint, two: &BigUint| {
                (one * at.weight).min(two * supporter.weight) * people
            };
            total.low += less(&money.low, &mine.low) / at.weight;
            total.high += less(&money.high, &mine.high) / at.weight + 1_u8;
        }
    }
    // Everything times the weight of `at`, so that nothing is divided.
    let total = Span {
        low: total.low * at.weight + &mine.low * &weight,
        high: total.high * at.weight + &mine.high * &weight,
    };
    if total.low.is_zero() {
        return None;
    }
    let square = full * full;
    let over = mine.map(|money| money * at.weight * &square);
    let under = total.map(|total| total * total);
    Some(Offer {
        project,
        rounded: rounded(&over.low, &under.low, sale.places),
        over,
        under,
        proven: true,
        rate: (mine.map(|money| money * full), total.clone()),
        alpha: (total, Span::default().map(|_| full * at.weight)),
    })
}

/// The offer that just covers the cost: α = 1.
fn covering(
    sale: &Sale<'_>,
    (project, full): (usize, &BigUint),
    (price, error): (f64, f64),
    sorted: &[(f64, Supporter)],
) -> Option<Offer> {
    let solve = |end: fn(&Span) -> &BigUint| {
        let mut poor = BigUint::zero();
        let mut weight = BigUint::zero();
        let mut near: Vec<&Supporter> = Vec::new();
        for (ratio, supporter) in sorted {
            let people = u64::from(sale.counting.support.people[supporter.row as usize]);
            if *ratio < price * (1.0 - error) {
                poor += end(&sale.money[supporter.row as usize]) * people;
            } else {
                weight += people * u64::from(supporter.weight);
                if *ratio <= price * (1.0 + error) * 2.0 {
                    near.push(supporter);
                }
            }
        }
        let mut missing = full.below(&poor);
        loop {
            let before = near.len();
            near.retain(|supporter| {
                let money = end(&sale.money[supporter.row as usize]);
                let people = u64::from(sale.counting.support.people[supporter.row as usize]);
                let mine = BigUint::from(people * u64::from(supporter.weight));
                let is_poor = money * &weight < &missing * supporter.weight && mine < weight;
                if is_poor {
                    // At once, as the next one is measured by what is missing for the weight that is left.
                    missing = missing.below(&(money * people));
                    weight -= mine;
                }
                !is_poor
            });
            if near.len() == before {
                return (missing, weight);
            }
        }
    };
    // With more money the price is lower.
    let (low, low_weight) = solve(|span| &span.high);
    let (high, high_weight) = solve(|span| &span.low);
    if low_weight.is_zero() || high_weight.is_zero() {
        return None;
    }
    // Both over one weight.
    let over = Span {
        low: low * &high_weight,
        high: high * &low_weight,
    };
    let weight = low_weight * high_weight;
    let under = Span {
        low: weight.clone(),
        high: weight,
    };
    Some(Offer {
        project,
        rate: (over.clone(), under.clone()),
        alpha: (Span::one(), Span::one()),
        rounded: rounded(&over.low, &under.low, sale.places),
        over,
        under,
        proven: true,
    })
}

/// A quotient of money by a number, in smallest units, rounded.
fn rounded(over: &BigUint, under: &BigUint, places: u64) -> f64 {
    // Some 64 binary digits of the quotient are worked out, and put where they belong.
    let (over_bits, under_bits) = (over.bits(), under.bits() + 64);
    let up = under_bits.saturating_sub(over_bits);
    let down = over_bits.saturating_sub(under_bits);
    let digits = ((over << up) / (under << down))
        .to_f64()
        .unwrap_or(f64::MAX);
    let exponent = |bits: u64| i32::try_from(bits).unwrap_or(i32::MAX);
    digits * 2.0_f64.powi(exponent(down) - exponent(up) - exponent(places))
}
