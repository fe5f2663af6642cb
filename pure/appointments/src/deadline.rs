//! When a promise falls due: so much working time or so many working days, over a clock that may be stopped.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{
    Interval, Timetable,
    interval::{merged, without},
};

/// What was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Promise {
    /// So many hours of work.
    Hours(u32),
    /// By the end of work on the last of so many working days. The day on which it begins does not count (Regulation
    /// (EEC, Euratom) 1182/71, article 3).
    Days(u32),
}

/// A stretch in which the clock stands: while a resident is asked for something that is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    pub from: Timestamp,
    /// `None` while it goes on.
    pub until: Option<Timestamp>,
}

/// When it falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    At(Timestamp),
    /// The clock stands, and nobody can say when. What is left of the promise when it goes on:
    Stopped(Left),
    /// Not within twenty years: there are no hours to speak of.
    Never,
}

/// What is left of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    Work(SignedDuration),
    Days(u32),
}

impl Due {
    pub fn at(self) -> Option<Timestamp> {
        match self {
            Due::At(at) => Some(at),
            Due::Stopped(_) | Due::Never => None,
        }
    }
}

/// When a promise that was given at `start` falls due.
///
/// Hours: working time within a pause is not counted, to the nanosecond. Days: a working day counts if the clock runs when
/// its work ends, so a pause moves the end by as many working days as it saw end, and one within a day by none. Pauses may
/// overlap and stand in any order. No hours are due at `start`; no days at the end of work on that day, or on the next
/// working day when that is over. A pause that has not ended stops the clock only if it begins before the promise is due.
pub fn due(start: Timestamp, promise: Promise, pauses: &[Pause], timetable: &Timetable) -> Due {
    let stops = Stops::new(pauses);
    match promise {
        Promise::Hours(hours) => due_after_work(
            start,
            SignedDuration::from_hours(i64::from(hours)),
            &stops,
            timetable,
        ),
        Promise::Days(days) => due_after_days(start, days, &stops, timetable),
    }
}

/// Pauses in order and apart, and since when the clock stands for good.
struct Stops {
    past: Vec<Interval>,
    for_good: Option<Timestamp>,
}

impl Stops {
    fn new(pauses: &[Pause]) -> Self {
        let ended = pauses
            .iter()
            .filter_map(|pause| Interval::new(pause.from, pause.until?));
        let open = pauses.iter().filter(|pause| pause.until.is_none());
        Stops {
            past: merged(ended.collect()),
            for_good: open.map(|pause| pause.from).min(),
        }
    }

    fn stands_at(&self, at: Timestamp) -> bool {
        let next = self.past.partition_point(|stop| stop.end() <= at);
        self.past.get(next).is_some_and(|stop| stop.holds(at)) || self.is_over(at)
    }

    /// Whether the clock never goes on from here.
    fn is_over(&self, at: Timestamp) -> bool {
        self.for_good.is_some_and(|from| from <= at)
    }

    /// The parts of a span in which the clock runs.
    fn running(&self, span: Interval) -> Vec<Interval> {
        let end = self
            .for_good
            .map_or(span.end(), |from| span.end().min(from));
        Interval::new(span.start(), end).map_or_else(Vec::new, |span| without(span, &self.past))
    }
}

fn due_after_work(
    start: Timestamp,
    work: SignedDuration,
    stops: &Stops,
    timetable: &Timetable,
) -> Due {
    if work.is_zero() {
        return Due::At(start);
    }
    let mut left = work;
    for day in timetable.days_from(start) {
        for span in timetable.spans(day) {
            let span = Interval::new(span.start().max(start), span.end());
            for part in span.map_or_else(Vec::new, |span| stops.running(span)) {
                if left <= part.length() {
                    return part.start().checked_add(left).map_or(Due::Never, Due::At);
                }
                left -= part.length();
            }
        }
        let whole = timetable.whole_day(day);
        if whole.is_some_and(|whole| stops.is_over(whole.end())) {
            return Due::Stopped(Left::Work(left));
        }
    }
    Due::Never
}

fn due_after_days(start: Timestamp, days: u32, stops: &Stops, timetable: &Timetable) -> Due {
    let first = timetable.day_of(start);
    let mut left = days;
    for day in timetable.days_from(start) {
        let close = timetable.spans(day).last().map(|span| span.end());
        let Some(close) = close.filter(|close| *close > start) else {
            continue;
        };
        if stops.is_over(close) {
            return Due::Stopped(Left::Days(left));
        }
        if stops.stands_at(close) || (day == first && days > 0) {
            continue;
        }
        left = left.saturating_sub(1);
        if left == 0 {
            return Due::At(close);
        }
    }
    Due::Never
}
