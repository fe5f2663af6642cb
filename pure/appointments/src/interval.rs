//! A stretch of time between two instants, and lists of them that are in order and apart.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// The length of a cell in seconds: what a resource is held by, see [`crate::Cell`].
pub const CELL_SECONDS: i64 = 300;

/// From an instant up to another that is not part of it; never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Ends", into = "Ends")]
pub struct Interval {
    start: Timestamp,
    end: Timestamp,
}

#[derive(Serialize, Deserialize)]
struct Ends {
    start: Timestamp,
    end: Timestamp,
}

impl TryFrom<Ends> for Interval {
    type Error = &'static str;

    fn try_from(ends: Ends) -> Result<Self, Self::Error> {
        Interval::new(ends.start, ends.end).ok_or("an interval must end after it begins")
    }
}

impl From<Interval> for Ends {
    fn from(interval: Interval) -> Self {
        Ends {
            start: interval.start,
            end: interval.end,
        }
    }
}

impl Interval {
    /// `None` unless it ends after it begins.
    pub fn new(start: Timestamp, end: Timestamp) -> Option<Self> {
        (start < end).then_some(Interval { start, end })
    }

    pub fn start(self) -> Timestamp {
        self.start
    }

    pub fn end(self) -> Timestamp {
        self.end
    }

    pub fn length(self) -> SignedDuration {
        self.start.duration_until(self.end)
    }

    /// Whether an instant is part of it; its end is not.
    pub fn holds(self, at: Timestamp) -> bool {
        self.start <= at && at < self.end
    }

    pub fn contains(self, other: Interval) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether some instant is part of both; what only touches does not overlap.
    pub fn overlaps(self, other: Interval) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// What is part of both.
    pub fn common(self, other: Interval) -> Option<Self> {
        Interval::new(self.start.max(other.start), self.end.min(other.end))
    }

    /// The numbers of the cells that it touches, first and one past the last.
    pub(crate) fn cell_range(self) -> (i64, i64) {
        let first = self.start.as_second().div_euclid(CELL_SECONDS);
        let mut last = self.end.as_second();
        last += i64::from(self.end.subsec_nanosecond() > 0);
        (
            first,
            last.div_euclid(CELL_SECONDS) + i64::from(last.rem_euclid(CELL_SECONDS) > 0),
        )
    }

    /// The same, made longer until it consists of whole cells. At the ends of time it stays as it is.
    pub(crate) fn in_whole_cells(self) -> Self {
        let (first, past) = self.cell_range();
        let at = |cell: i64| Timestamp::from_second(cell.saturating_mul(CELL_SECONDS));
        match (at(first), at(past)) {
            (Ok(start), Ok(end)) => Interval { start, end },
            _ => self,
        }
    }
}

/// The same instants in order, what overlaps or touches made one.
pub(crate) fn merged(mut intervals: Vec<Interval>) -> Vec<Interval> {
    intervals.sort_unstable();
    let mut apart: Vec<Interval> = Vec::with_capacity(intervals.len());
    for interval in intervals {
        match apart.last_mut() {
            Some(last) if interval.start <= last.end => last.end = last.end.max(interval.end),
            _ => apart.push(interval),
        }
    }
    apart
}

/// What is part of both of two lists that are merged.
pub(crate) fn common(some: &[Interval], others: &[Interval]) -> Vec<Interval> {
    let mut found = Vec::new();
    let (mut at, mut beside) = (0, 0);
    while let (Some(one), Some(other)) = (some.get(at), others.get(beside)) {
        found.extend(one.common(*other));
        if one.end <= other.end {
            at += 1;
        } else {
            beside += 1;
        }
    }
    found
}

/// What is left of an interval without those of a merged list.
pub(crate) fn without(whole: Interval, taken: &[Interval]) -> Vec<Interval> {
    let mut left = Vec::new();
    let mut start = whole.start;
    let first = taken.partition_point(|one| one.end <= whole.start);
    for one in &taken[first..] {
        if one.start >= whole.end {
            break;
        }
        left.extend(Interval::new(start, one.start));
        start = start.max(one.end);
    }
    left.extend(Interval::new(start, whole.end));
    left
}

/// Those of a merged list that overlap an interval.
pub(crate) fn within(list: &[Interval], window: Interval) -> &[Interval] {
    let first = list.partition_point(|one| one.end <= window.start);
    let past = list.partition_point(|one| one.start < window.end);
    list.get(first..past.max(first)).unwrap_or_default()
}
