//! The quick side of a run of Equal Shares: what each row has left, in fixed point, and never more than it truly has.

use num_traits::ToPrimitive;

use crate::Exact;
use crate::support::{Support, Supporter};

/// All purses together hold less than 2^62 units: sums fit into 64 bits with room for errors.
const BITS_OF_ALL: u64 = 62;

/// What each person of a row has left.
#[derive(Clone, Copy, Debug)]
pub(super) struct Purse {
    /// Units of 2^-`bits` of the smallest unit of money, rounded down.
    pub(super) left: u64,
    /// How many people the row stands for.
    pub(super) people: u32,
    /// Has it been used up, exactly?
    pub(super) empty: bool,
}

/// The purses of a run.
#[derive(Clone, Debug)]
pub(super) struct Purses {
    pub(super) each: Vec<Purse>,
    /// How many binary places money has.
    pub(super) bits: u32,
    /// No purse truly holds this much more than `left` says, or more than that.
    pub(super) error: u64,
}

impl Purses {
    /// Everyone with the same share.
    pub(super) fn new(support: &Support, share: &Exact, voters: u64) -> Self {
        let people = support.people.iter();
        let mut purses = Self {
            each: people
                .map(|&people| Purse {
                    left: 0,
                    people,
                    empty: false,
                })
                .collect(),
            bits: 0,
            error: 1,
        };
        purses.refill(share, voters);
        purses
    }

    /// Fills all purses anew with another share.
    pub(super) fn refill(&mut self, share: &Exact, voters: u64) {
        let (over, under) = (
            share.numerator().magnitude(),
            share.denominator().magnitude(),
        );
        let all = (over * voters / under).bits();
        self.bits = u32::try_from(BITS_OF_ALL.saturating_sub(all + 1))
            .unwrap_or(0)
            .min(61);
        let left = ((over << self.bits) / under)
            .to_u64()
            .unwrap_or(u64::MAX >> 2);
        self.error = 1;
        let empty = left == 0 && share.is_zero();
        for purse in &mut self.each {
            purse.left = left;
            purse.empty = empty;
        }
    }

    /// A cost in the same units; `None` if it is more than all purses can hold.
    pub(super) fn cost(&self, cost: u64) -> Option<u64> {
        cost.checked_mul(1 << self.bits)
            .filter(|&cost| cost < 1 << BITS_OF_ALL)
    }
}

/// Where the search for a price ends, as if everyone had exactly what their purse says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Level {
    /// What those who can pay in full must pay together, in units.
    pub(super) missing: u64,
    /// Their weight together, more than nothing.
    pub(super) weight: u64,
    /// How many people cannot pay in full.
    pub(super) poor: u64,
}

/// What the purses say of a project's price.
#[derive(Clone, Copy, Debug)]
pub(super) enum Found {
    /// The price is at most `missing / weight`, and less by no more than the purses' error times `poor / weight`.
    Level(Level),
    /// The supporters surely have too little.
    TooLittle,
    /// Whether they have enough cannot be told.
    Unsure,
}

/// Solves Σ people × min(left, price × weight) = cost, from below: each step takes as poor all who cannot pay the price found last, and as that was
/// at most the true price, they truly are. `from` is such a price, as a fraction; (0, 1) will always do.
pub(super) fn find_level(
    purses: &Purses,
    supporters: &[Supporter],
    cost: Option<u64>,
    (plain, from): (bool, (u64, u64)),
) -> Found {
    let Some(cost) = cost else {
        return Found::TooLittle;
    };
    let mut level = pass(purses, supporters, Threshold::at(plain, from));
    let (all, people) = (level.total, level.people);
    if all < cost {
        let error = u128::from(purses.error) * u128::from(people);
        let short = u128::from(all) + error < u128::from(cost);
        return if short {
            Found::TooLittle
        } else {
            Found::Unsure
        };
    }
    loop {
        let Some(missing) = cost
            .checked_sub(level.poor_money)
            .filter(|_| level.weight > 0)
        else {
            return Found::Unsure;
        };
        let price = (missing, level.weight);
        let next = pass(purses, supporters, Threshold::at(plain, price));
        if next.poor == level.poor {
            return Found::Level(Level {
                missing,
                weight: level.weight,
                poor: level.poor,
            });
        }
        level = next;
    }
}

/// Who is poor at a price.
#[derive(Clone, Copy)]
enum Threshold {
    /// All weights are one: a purse is poor below this many units.
    Plain(u64),
    /// A purse is poor below price × weight.
    Weighted((u64, u64)),
}

impl Threshold {
    fn at(plain: bool, (over, under): (u64, u64)) -> Self {
        if plain {
            Self::Plain(over.div_ceil(under.max(1)))
        } else {
            Self::Weighted((over, under))
        }
    }
}

/// Sums over supporters.
struct Sums {
    poor_money: u64,
    poor: u64,
    weight: u64,
    total: u64,
    people: u64,
}

fn pass(purses: &Purses, supporters: &[Supporter], threshold: Threshold) -> Sums {
    let mut sums = Sums {
        poor_money: 0,
        poor: 0,
        weight: 0,
        total: 0,
        people: 0,
    };
    match threshold {
        Threshold::Plain(threshold) => {
            for supporter in supporters {
                let purse = purses.each[supporter.row as usize];
                let people = u64::from(purse.people);
                let money = purse.left * people;
                let poor = u64::from(purse.left < threshold);
                sums.total += money;
                sums.people += people;
                sums.poor_money += money * poor;
                sums.poor += people * poor;
            }
            sums.weight = sums.people - sums.poor;
        }
        Threshold::Weighted((over, under)) => {
            for supporter in supporters {
                let purse = purses.each[supporter.row as usize];
                let people = u64::from(purse.people);
                let money = purse.left * people;
                sums.total += money;
                sums.people += people;
                let asked = u128::from(over) * u128::from(supporter.weight);
                if u128::from(purse.left) * u128::from(under) < asked {
                    sums.poor_money += money;
                    sums.poor += people;
                } else {
                    sums.weight += people * u64::from(supporter.weight);
                }
            }
        }
    }
    sums
}
