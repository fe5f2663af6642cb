//! Decides what a column is from what each of its cells can be read as.

use super::{
    date::Order,
    fit::{self, Fit},
    number::{Decimal, UNITS},
};
use crate::column::Kind;

/// How many cells have which bits. A column has few combinations of them, so that a list is faster than a map.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    seen: Vec<(Fit, u64)>,
    last: usize,
}

impl Counts {
    pub fn add(&mut self, fit: Fit, cells: u64) {
        if let Some((known, count)) = self.seen.get_mut(self.last)
            && *known == fit
        {
            *count += cells;
            return;
        }
        self.last = self
            .seen
            .iter()
            .position(|(known, _)| *known == fit)
            .unwrap_or(self.seen.len());
        match self.seen.get_mut(self.last) {
            Some((_, count)) => *count += cells,
            None => self.seen.push((fit, cells)),
        }
    }

    pub fn merge(&mut self, other: &Self) {
        for &(fit, cells) in &other.seen {
            self.add(fit, cells);
        }
    }

    fn sum(&self, wanted: impl Fn(Fit) -> bool) -> u64 {
        self.seen
            .iter()
            .filter(|(fit, _)| wanted(*fit))
            .map(|(_, count)| count)
            .sum()
    }

    fn with(&self, bits: Fit) -> u64 {
        self.sum(|fit| fit & bits == bits)
    }
}

/// How a column's cells become values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    Text,
    Truth,
    Whole(Decimal),
    Float(Decimal),
    Day(Order),
    /// With a zone in every cell, or in none.
    Time(Order, bool),
    /// A geometry, as the hexadecimal digits of its well-known binary. No cell says so: the format of the file does.
    Shape,
}

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    pub reading: Reading,
    pub unit: Option<&'static str>,
    /// Day and month could change places in every cell.
    pub ambiguous: bool,
    /// The order of day and month, where the column's own cells tell it.
    pub order: Option<Order>,
}

impl Decision {
    pub const TEXT: Self = Self {
        reading: Reading::Text,
        unit: None,
        ambiguous: false,
        order: None,
    };

    /// What the format says, not the cells.
    pub const fn told(reading: Reading) -> Self {
        Self {
            reading,
            ..Self::TEXT
        }
    }

    pub fn is_day_first(&self) -> bool {
        !matches!(
            self.reading,
            Reading::Day(Order::MonthFirst) | Reading::Time(Order::MonthFirst, _)
        )
    }

    pub fn kind(&self) -> Kind {
        match self.reading {
            Reading::Text => Kind::Text,
            Reading::Truth => Kind::Boolean,
            Reading::Whole(_) => Kind::Integer,
            Reading::Float(_) => Kind::Number,
            Reading::Day(_) => Kind::Date,
            Reading::Time(_, true) => Kind::Instant,
            Reading::Time(_, false) => Kind::LocalTime,
            Reading::Shape => Kind::Place,
        }
    }
}

/// What is known of the table besides the column.
#[derive(Clone, Copy, Debug)]
pub struct Hints {
    /// The fraction of a number that could be read either way.
    pub decimal: Decimal,
    /// The order of a date that could be read either way.
    pub order: Order,
    /// The share of a column's values that may not be of its kind.
    pub misfits: f64,
}

/// Decides for all columns: dates that could be read either way follow the table's other dates.
pub fn decide_all(columns: &[Counts], hints: Hints) -> Vec<Decision> {
    let first: Vec<Decision> = columns.iter().map(|counts| decide(counts, hints)).collect();
    let month = first
        .iter()
        .filter(|one| one.order == Some(Order::MonthFirst))
        .count();
    let day = first
        .iter()
        .filter(|one| one.order == Some(Order::DayFirst))
        .count();
    if month <= day {
        return first;
    }
    let hints = Hints {
        order: Order::MonthFirst,
        ..hints
    };
    columns.iter().map(|counts| decide(counts, hints)).collect()
}

/// Values from which one wrong cell may be a slip.
const SLIP: u64 = 10;

struct Column<'a> {
    counts: &'a Counts,
    hints: Hints,
    /// Cells with a value.
    values: u64,
}

impl Column<'_> {
    /// Whether a kind that these cells fit is the column's.
    fn accepts(&self, fits: impl Fn(Fit) -> bool) -> bool {
        let fitting = self.counts.sum(&fits);
        let misfits = self.values.saturating_sub(fitting);
        self.accepts_share(fitting) || (fitting > 0 && self.is_slip(misfits, fits))
    }

    /// The same by how many they are.
    fn accepts_share(&self, fitting: u64) -> bool {
        let misfits = self.values.saturating_sub(fitting);
        let share = self.hints.misfits.clamp(0.0, 0.5);
        fitting > 0 && misfits as f64 <= share * self.values as f64
    }

    /// In a small table one wrong cell is more than a hundredth, and people take it for a slip all the same: a word among
    /// numbers, a day that there is not among dates. But `N7` among the numbers of bus lines is one of them: such a column is text.
    fn is_slip(&self, misfits: u64, fits: impl Fn(Fit) -> bool) -> bool {
        let codes = |fit: Fit| !fits(fit) && fit & fit::MIXED != 0;
        misfits == 1
            && self.hints.misfits > 0.0
            && self.values >= SLIP
            && self.counts.sum(codes) == 0
    }
}

/// Decides for one column.
pub fn decide(counts: &Counts, hints: Hints) -> Decision {
    let nothing = fit::EMPTY | fit::MISSING;
    let values = counts.sum(|fit| fit & nothing == 0);
    let truth = Column {
        counts,
        hints,
        values,
    };
    if let Some(decision) = truth.truth() {
        return decision;
    }
    let values = counts.sum(|fit| fit & (nothing | fit::MARKER) == 0);
    let column = Column {
        counts,
        hints,
        values,
    };
    column
        .number()
        .or_else(|| column.date())
        .unwrap_or(Decision::TEXT)
}

impl Column<'_> {
    fn truth(&self) -> Option<Decision> {
        let counts = self.counts;
        let yes = counts.with(fit::TRUTH | fit::YES);
        let no = counts.with(fit::TRUTH) - yes;
        let letters = counts.with(fit::TRUTH | fit::LETTER) > 0;
        let enough = !letters || (yes > 0 && no > 0);
        (enough && self.accepts_share(yes + no)).then_some(Decision {
            reading: Reading::Truth,
            ..Decision::TEXT
        })
    }

    fn number(&self) -> Option<Decision> {
        let counts = self.counts;
        if counts.with(fit::CODE) > 0 {
            return None;
        }
        let (dot, comma) = (counts.with(fit::DOT), counts.with(fit::COMMA));
        let decimal = match dot.cmp(&comma) {
            std::cmp::Ordering::Greater => Decimal::Dot,
            std::cmp::Ordering::Less => Decimal::Comma,
            std::cmp::Ordering::Equal => self.hints.decimal,
        };
        let (is, whole) = match decimal {
            Decimal::Dot => (fit::DOT, fit::DOT_WHOLE),
            Decimal::Comma => (fit::COMMA, fit::COMMA_WHOLE),
        };
        let unit = self.unit(is)?;
        let all_whole = counts.with(is | whole) == counts.with(is);
        let fits = |fit: Fit| fit & is != 0 && (all_whole || fit & fit::WIDE == 0);
        let reading = if all_whole {
            Reading::Whole(decimal)
        } else {
            Reading::Float(decimal)
        };
        self.accepts(fits).then_some(Decision {
            reading,
            unit,
            ..Decision::TEXT
        })
    }

    /// The unit of the numbers; None if there are two, or per cent stands beside some numbers only.
    fn unit(&self, is: Fit) -> Option<Option<&'static str>> {
        let mut unit = 0;
        let mut bare = 0;
        for &(fit, count) in self.counts.seen.iter().filter(|(fit, _)| fit & is != 0) {
            match fit::unit(fit) {
                0 => bare += count,
                other if unit == 0 || unit == other => unit = other,
                _ => return None,
            }
        }
        let word = usize::from(unit)
            .checked_sub(1)
            .and_then(|at| UNITS.get(at))
            .copied();
        let mixed = word == Some("%") && bare as f64 > self.hints.misfits * self.values as f64;
        (!mixed).then_some(word)
    }

    fn date(&self) -> Option<Decision> {
        let counts = self.counts;
        let (day, month) = (counts.with(fit::DAY_FIRST), counts.with(fit::MONTH_FIRST));
        let order = match day.cmp(&month) {
            std::cmp::Ordering::Greater => Order::DayFirst,
            std::cmp::Ordering::Less => Order::MonthFirst,
            std::cmp::Ordering::Equal => self.hints.order,
        };
        let is = if order == Order::DayFirst {
            fit::DAY_FIRST
        } else {
            fit::MONTH_FIRST
        };
        let dates = counts.with(is);
        let ambiguous = day == month && counts.with(is | fit::PLAIN) < dates;
        let order_told = (day != month).then_some(order);
        let (times, zones) = (counts.with(is | fit::TIME), counts.with(is | fit::ZONE));
        let zoned = zones * 2 > dates;
        let fits = |fit: Fit| fit & is != 0 && (fit & fit::ZONE != 0) == zoned;
        let reading = if times > 0 {
            Reading::Time(order, zoned)
        } else {
            Reading::Day(order)
        };
        let decision = Decision {
            reading,
            unit: None,
            ambiguous,
            order: order_told,
        };
        self.accepts(fits).then_some(decision)
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, Hints, decide};
    use crate::column::Kind::{self, Boolean, Date, Instant, Integer, LocalTime, Number, Text};
    use crate::kinds::{date::Order, fit, number::Decimal};

    const HINTS: Hints = Hints {
        decimal: Decimal::Dot,
        order: Order::DayFirst,
        misfits: 0.01,
    };

    fn kind(cells: &[&str]) -> Kind {
        let mut counts = Counts::default();
        cells
            .iter()
            .for_each(|cell| counts.add(fit::fit(cell.as_bytes()), 1));
        decide(&counts, HINTS).kind()
    }

    #[test]
    fn columns_are_what_their_cells_are() {
        let cases: [(&[&str], Kind); 20] = [
            (&["1", "2", ""], Integer),
            (&["1", "2.5", "-"], Number),
            (&["1,5", "2,5"], Number),
            (&["2,035", "3"], Integer),
            (&["£5", "£7.50"], Number),
            (&["£5", "€7"], Text),
            (&["5%", "7"], Text),
            (&["01234", "90210"], Text),
            (&["020 7215 5000"], Text),
            (&["yes", "no"], Boolean),
            (&["F", "F"], Text),
            (&["M", "F"], Text),
            (&["Y", "N"], Boolean),
            (&["30/04/2016", "01/02/2016"], Date),
            (&["30/04/2016", "04/30/2016"], Text),
            (&["2016-04-30T12:00:00Z"], Instant),
            (&["2016-04-30 12:00", "2016-05-01"], LocalTime),
            (&["NA", ""], Text),
            (&["12345678901234567890", "1"], Text),
            (&["1", "2", "ND"], Integer),
        ];
        for (cells, expected) in cases {
            assert_eq!(kind(cells), expected, "{cells:?}");
        }
    }

    #[test]
    fn one_wrong_cell_of_a_small_table_is_a_slip_and_a_code_is_none() {
        let numbers: Vec<String> = (1..=11).map(|number| number.to_string()).collect();
        let with = |more: &'static [&'static str]| {
            let cells: Vec<&str> = numbers
                .iter()
                .map(String::as_str)
                .chain(more.iter().copied())
                .collect();
            kind(&cells)
        };
        assert_eq!(with(&["tall"]), Integer);
        assert_eq!(with(&["12.5.3"]), Integer);
        assert_eq!(with(&["N7"]), Text);
        assert_eq!(with(&["12a"]), Text);
        assert_eq!(with(&["tall", "small"]), Text);
        let mut days = vec!["01/02/2016", "30/04/2016", "17/04/2016"];
        days.extend(["13/05/2016"; 7]);
        days.push("31/02/2016");
        assert_eq!(kind(&days), Date);
        let mut answers = ["yes", "no"].repeat(6);
        answers.push("perhaps");
        assert_eq!(kind(&answers), Text);
    }

    #[test]
    fn one_in_a_hundred_may_be_something_else() {
        let mut cells = vec!["5"; 99];
        cells.push("five");
        assert_eq!(kind(&cells), Integer);
        cells.push("six");
        assert_eq!(kind(&cells), Text);
    }
}
