//! The quick side of a run of Equal Shares: what each row has left, in fixed point, and never more than it truly has.

use num_traits::ToPrimitive;

use super::seats::{Column, Seat};
use crate::Exact;

/// All purses together hold less than 2^62 units: sums fit into 64 bits with room for errors.
const BITS_OF_ALL: u64 = 62;

/// The purses of a run, one a row: what each of its people has left.
#[derive(Clone, Debug)]
pub(super) struct Purses {
    /// Units of 2^-`bits` of the smallest unit of money, rounded down.
    pub(super) left: Vec<u64>,
    /// Has it been used up, exactly? Then nothing is left.
    pub(super) empty: Vec<bool>,
    /// How many binary places money has.
    pub(super) bits: u32,
    /// No purse truly holds this much more than `left` says, or more than that.
    pub(super) error: u64,
}

impl Purses {
    /// Purses without money.
    pub(super) fn new(rows: usize) -> Self {
        Self {
            left: vec![0; rows],
            empty: vec![true; rows],
            bits: 0,
            error: 0,
        }
    }

    /// Fills all purses with a share.
    pub(super) fn fill(&mut self, share: &Exact, voters: u64) {
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
        self.left.fill(left);
        self.empty.fill(share.is_zero());
        self.error = 1;
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
    mut column: Column<'_>,
    cost: Option<u64>,
    (plain, from): (bool, (u64, u64)),
) -> Found {
    let Some(cost) = cost else {
        return Found::TooLittle;
    };
    let (mut poor_money, mut poor) = column.poor_who_are_not_empty(purses);
    let mut threshold = Threshold::at(plain, from);
    let mut first = true;
    loop {
        let (before, sums) = (column.places.rich, sift(purses, &mut column, threshold));
        poor_money += sums.poor_money;
        poor += sums.poor;
        let money = poor_money + sums.rich_money;
        if first && money < cost {
            let error = u128::from(purses.error) * u128::from(poor + sums.rich);
            let short = u128::from(money) + error < u128::from(cost);
            return if short {
                Found::TooLittle
            } else {
                Found::Unsure
            };
        }
        let weight = sums.rich_weight;
        let Some(missing) = cost.checked_sub(poor_money).filter(|_| weight > 0) else {
            return Found::Unsure;
        };
        if column.places.rich == before && !first {
            return Found::Level(Level {
                missing,
                weight,
                poor,
            });
        }
        first = false;
        threshold = Threshold::at(plain, (missing, weight));
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

/// Sums over those who turned out to be poor, and over those who did not.
#[derive(Default)]
struct Sums {
    poor_money: u64,
    poor: u64,
    rich_money: u64,
    rich: u64,
    rich_weight: u64,
}

/// Moves those who are poor at a price from the rich of a column to its poor.
fn sift(purses: &Purses, column: &mut Column<'_>, threshold: Threshold) -> Sums {
    match threshold {
        Threshold::Plain(threshold) => {
            let mut sums = sift_by(purses, column, |left, _| left < threshold);
            sums.rich_weight = sums.rich;
            sums
        }
        Threshold::Weighted((over, under)) => {
            let mut sums = sift_by(purses, column, |left, seat| {
                let asked = u128::from(over) * u128::from(seat.weight);
                u128::from(left) * u128::from(under) < asked
            });
            let rich = column.rich[..column.places.rich].iter();
            let weight = |seat: &Seat| u64::from(seat.people) * u64::from(seat.weight);
            sums.rich_weight = rich.map(weight).sum();
            sums
        }
    }
}

#[inline]
fn sift_by(purses: &Purses, column: &mut Column<'_>, is_poor: impl Fn(u64, Seat) -> bool) -> Sums {
    let mut sums = Sums::default();
    let mut rich = 0;
    for at in 0..column.places.rich {
        let seat = column.rich[at];
        let left = purses.left[seat.row as usize];
        let people = u64::from(seat.people);
        let money = left * people;
        if is_poor(left, seat) {
            sums.poor_money += money;
            sums.poor += people;
            column.poor[column.places.poor] = seat;
            column.places.poor += 1;
        } else {
            sums.rich_money += money;
            sums.rich += people;
            if rich != at {
                column.rich[rich] = seat;
            }
            rich += 1;
        }
    }
    column.places.rich = rich;
    sums
}
