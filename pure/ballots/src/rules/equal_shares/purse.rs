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
    /// The least that a purse of those who can holds.
    pub(super) least: u64,
    /// The greatest weight of those who can.
    pub(super) heaviest: u32,
}

/// What the purses say of a project's price.
#[derive(Clone, Copy, Debug)]
pub(super) enum Found {
    /// The price is at most `missing / weight`, and less by no more than the purses' error times `poor / weight`.
    Level(Level),
    /// The price is more than was asked about: it is not less than `missing / weight` by more than the purses' error times `poor / weight`.
    Above(Level),
    /// The supporters surely have too little.
    TooLittle,
    /// Whether they have enough cannot be told.
    Unsure,
}

/// Where a search begins, and where it may stop.
pub(super) struct Search<F> {
    /// Is every weight one?
    pub(super) plain: bool,
    /// A price that the purses' price is not below, as a fraction; (0, 1) will always do.
    pub(super) from: (u64, u64),
    /// Is a price that is not less than this level says (see [`Found::Above`]) of no interest any more?
    pub(super) is_above: F,
}

/// Solves Σ people × min(left, price × weight) = cost, from below: each step takes as poor all who cannot pay the price found last, and as that was
/// at most the true price, they truly are.
///
/// Each price on the way is a bound as good as the last: if those taken as poor give all they have, and the others the price, the cost is paid
/// at least, whoever else is poor.
pub(super) fn find_level(
    purses: &Purses,
    mut column: Column<'_>,
    cost: Option<u64>,
    search: Search<impl Fn(&Level) -> bool>,
) -> Found {
    let Some(cost) = cost else {
        return Found::TooLittle;
    };
    let (mut poor_money, mut poor) = column.poor_who_are_not_empty(purses);
    let mut threshold = Threshold::at(search.plain, search.from);
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
        let level = Level {
            missing,
            weight,
            poor,
            least: sums.least,
            heaviest: sums.heaviest,
        };
        threshold = Threshold::at(search.plain, (missing, weight));
        let all_stay = column.places.rich == before && !first;
        if all_stay || !threshold.is_above(sums.least, sums.heaviest) {
            return Found::Level(level);
        }
        if (search.is_above)(&level) {
            return Found::Above(level);
        }
        first = false;
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

    /// Is so much too little for this weight?
    fn is_above(self, left: u64, weight: u32) -> bool {
        match self {
            Self::Plain(threshold) => left < threshold,
            Self::Weighted((over, under)) => {
                u128::from(left) * u128::from(under) < u128::from(over) * u128::from(weight)
            }
        }
    }
}

/// Sums over those who turned out to be poor, and over those who did not.
struct Sums {
    poor_money: u64,
    poor: u64,
    rich_money: u64,
    rich: u64,
    rich_weight: u64,
    /// The least that one of the rich has, and the greatest weight of one.
    least: u64,
    heaviest: u32,
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
            let list = if column.places.untouched {
                column.all
            } else {
                &*column.rich
            };
            for seat in &list[..column.places.rich] {
                sums.rich_weight += u64::from(seat.people) * u64::from(seat.weight);
                sums.heaviest = sums.heaviest.max(seat.weight);
            }
            sums
        }
    }
}

#[inline]
fn sift_by(purses: &Purses, column: &mut Column<'_>, is_poor: impl Fn(u64, Seat) -> bool) -> Sums {
    let mut sums = Sums {
        poor_money: 0,
        poor: 0,
        rich_money: 0,
        rich: 0,
        rich_weight: 0,
        least: u64::MAX,
        heaviest: 1,
    };
    let mut begin = 0;
    if column.places.untouched {
        begin = stay(purses, column, &mut sums, &is_poor);
        if begin == column.places.rich {
            return sums;
        }
        column.rich.copy_from_slice(column.all);
        column.places.untouched = false;
    }
    let mut rich = begin;
    for at in begin..column.places.rich {
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
            sums.least = sums.least.min(left);
            if rich != at {
                column.rich[rich] = seat;
            }
            rich += 1;
        }
    }
    column.places.rich = rich;
    sums
}

/// Sums up those before the first who is poor; says how many they are.
#[inline]
fn stay(
    purses: &Purses,
    column: &Column<'_>,
    sums: &mut Sums,
    is_poor: impl Fn(u64, Seat) -> bool,
) -> usize {
    for (at, &seat) in column.all[..column.places.rich].iter().enumerate() {
        let left = purses.left[seat.row as usize];
        if is_poor(left, seat) {
            return at;
        }
        let people = u64::from(seat.people);
        sums.rich_money += left * people;
        sums.rich += people;
        sums.least = sums.least.min(left);
    }
    column.places.rich
}
