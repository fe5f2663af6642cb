//! When somebody works: weeks with dates of force, days that are closed, and days that are different.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

const DAY: u16 = 1440;

/// One span of a day, in minutes since local midnight: `from` below `to`, `to` at most 1440.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "(u16, u16)", into = "(u16, u16)")]
pub struct DaySpan {
    from: u16,
    to: u16,
}

impl DaySpan {
    /// `None` when the span is empty or leaves the day.
    pub fn new(from: u16, to: u16) -> Option<Self> {
        (from < to && to <= DAY).then_some(DaySpan { from, to })
    }

    /// Minutes since midnight.
    pub fn from_minute(self) -> u16 {
        self.from
    }

    /// Minutes since midnight; 1440 is the end of the day.
    pub fn to_minute(self) -> u16 {
        self.to
    }
}

impl TryFrom<(u16, u16)> for DaySpan {
    type Error = &'static str;

    fn try_from((from, to): (u16, u16)) -> Result<Self, Self::Error> {
        DaySpan::new(from, to).ok_or("a span of a day must end after it begins, by minute 1440")
    }
}

impl From<DaySpan> for (u16, u16) {
    fn from(span: DaySpan) -> Self {
        (span.from, span.to)
    }
}

/// The spans of each weekday, Monday first. They may stand in any order and overlap: they count once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week([Vec<DaySpan>; 7]);

impl Week {
    /// Monday to Friday, the same spans each day.
    pub fn on_workdays(spans: &[DaySpan]) -> Self {
        let mut week = Week::default();
        week.0[..5].fill(spans.to_vec());
        week
    }

    /// Day and night.
    pub fn always() -> Self {
        Week(std::array::from_fn(|_| vec![DaySpan { from: 0, to: DAY }]))
    }

    pub fn add(&mut self, day: Weekday, span: DaySpan) {
        self.0[place(day)].push(span);
    }

    pub fn on(&self, day: Weekday) -> &[DaySpan] {
        &self.0[place(day)]
    }
}

fn place(day: Weekday) -> usize {
    usize::from(day.to_monday_zero_offset().unsigned_abs()).min(6)
}

/// A week and the days on which it holds, both ends included; without an end it holds for ever.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekInForce {
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub week: Week,
}

impl WeekInForce {
    fn holds(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// The hours of an office, a desk or a person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// Where two hold on a day, the later of the list counts: summer hours are written after those of the year.
    pub weeks: Vec<WeekInForce>,
    /// Public holidays and the like.
    pub closed: BTreeSet<Date>,
    /// Days with spans of their own, or with none; they count before `weeks` and `closed`.
    pub exceptions: BTreeMap<Date, Vec<DaySpan>>,
}

impl Opening {
    /// One week for ever, and days that are closed.
    pub fn weekly(week: Week, closed: impl IntoIterator<Item = Date>) -> Self {
        let week = WeekInForce {
            week,
            ..WeekInForce::default()
        };
        Opening {
            weeks: vec![week],
            closed: closed.into_iter().collect(),
            exceptions: BTreeMap::new(),
        }
    }

    /// The spans of a day as they were written.
    pub fn on(&self, day: Date) -> &[DaySpan] {
        if let Some(spans) = self.exceptions.get(&day) {
            return spans;
        }
        if self.closed.contains(&day) {
            return &[];
        }
        let in_force = self.weeks.iter().rev().find(|week| week.holds(day));
        in_force.map_or(&[], |in_force| in_force.week.on(day.weekday()))
    }
}
