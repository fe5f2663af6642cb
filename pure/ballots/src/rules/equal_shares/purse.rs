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

/// A project's supporters, in an order that changes while a run goes on: first those whose purses are empty, then those known to be poor, then
/// the others. Who is poor stays so, as purses only shrink and the project's price only rises.
pub(super) struct Column<'a> {
    pub(super) all: &'a mut [Supporter],
    pub(super) places: &'a mut Places,
}

/// Where in a column the empty end and where the poor end.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Places {
    pub(super) empty: usize,
    pub(super) poor: usize,
}

/// Solves Σ people × min(left, price × weight) = cost, from below: each step takes as poor all who cannot pay the price found last, and as that was
/// at most the true price, they truly are. `from` is such a price, as a fraction; (0, 1) will always do.
pub(super) fn find_level(
    purses: &Purses,
    column: Column<'_>,
    cost: Option<u64>,
    (plain, from): (bool, (u64, u64)),
) -> Found {
    let Some(cost) = cost else {
        return Found::TooLittle;
    };
    let Column { all, places } = column;
    let (mut poor_money, mut poor) = (0, 0);
    for at in places.empty..places.poor {
        let purse = purses.each[all[at].row as usize];
        if purse.empty {
            all.swap(at, places.empty);
            places.empty += 1;
        }
        poor_money += purse.left * u64::from(purse.people);
        poor += u64::from(purse.people);
    }
    let mut threshold = Threshold::at(plain, from);
    let mut first = true;
    loop {
        let sifted = sift(purses, &mut all[places.poor..], threshold);
        places.poor += sifted.moved;
        poor_money += sifted.money;
        poor += sifted.people;
        if first && poor_money + sifted.rich_money < cost {
            let people = poor + sifted.rich_people;
            let error = u128::from(purses.error) * u128::from(people);
            let most = u128::from(poor_money + sifted.rich_money) + error;
            return if most < u128::from(cost) {
                Found::TooLittle
            } else {
                Found::Unsure
            };
        }
        let weight = sifted.rich_weight;
        let Some(missing) = cost.checked_sub(poor_money).filter(|_| weight > 0) else {
            return Found::Unsure;
        };
        if sifted.moved == 0 && !first {
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

/// Those who turned out to be poor, and sums over the others.
#[derive(Default)]
struct Sifted {
    moved: usize,
    money: u64,
    people: u64,
    rich_money: u64,
    rich_people: u64,
    rich_weight: u64,
}

/// Moves the poor to the front. There are no branches on who is poor: they could not be foreseen.
fn sift(purses: &Purses, rich: &mut [Supporter], threshold: Threshold) -> Sifted {
    let mut sifted = Sifted::default();
    let (mut all_money, mut all_people) = (0, 0);
    match threshold {
        Threshold::Plain(threshold) => {
            for at in 0..rich.len() {
                let supporter = rich[at];
                let purse = purses.each[supporter.row as usize];
                let people = u64::from(purse.people);
                let money = purse.left * people;
                let is_poor = purse.left < threshold;
                let mask = 0_u64.wrapping_sub(u64::from(is_poor));
                all_money += money;
                all_people += people;
                sifted.money += money & mask;
                sifted.people += people & mask;
                rich[at] = rich[sifted.moved];
                rich[sifted.moved] = supporter;
                sifted.moved += usize::from(is_poor);
            }
            sifted.rich_weight = all_people - sifted.people;
        }
        Threshold::Weighted((over, under)) => {
            for at in 0..rich.len() {
                let supporter = rich[at];
                let purse = purses.each[supporter.row as usize];
                let people = u64::from(purse.people);
                let money = purse.left * people;
                let asked = u128::from(over) * u128::from(supporter.weight);
                let is_poor = u128::from(purse.left) * u128::from(under) < asked;
                let mask = 0_u64.wrapping_sub(u64::from(is_poor));
                all_money += money;
                all_people += people;
                sifted.money += money & mask;
                sifted.people += people & mask;
                sifted.rich_weight += (people * u64::from(supporter.weight)) & !mask;
                rich[at] = rich[sifted.moved];
                rich[sifted.moved] = supporter;
                sifted.moved += usize::from(is_poor);
            }
        }
    }
    sifted.rich_money = all_money - sifted.money;
    sifted.rich_people = all_people - sifted.people;
    sifted
}
