//! Working time: when an office is open, how long something has waited for it, and when it falls due.
//!
//! Spans of work are local times; what is counted between them is real time, so a day on which the clocks change
//! counts the hours that passed. A local time that the change skips is taken as the instant after the gap.

use std::collections::BTreeSet;

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, Weekday},
    tz::TimeZone,
};

/// No promise reaches further than this: without it, an office that never opens would be counted for ever.
const FURTHEST_DAYS: u32 = 20 * 366;

/// One span of work on a weekday, in minutes since local midnight: `from` below `to`, `to` at most 1440.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorkSpan {
    from: u16,
    to: u16,
}

impl WorkSpan {
    /// `None` when the span is empty or leaves the day.
    pub fn new(from: u16, to: u16) -> Option<Self> {
        (from < to && to <= 1440).then_some(WorkSpan { from, to })
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

/// The week of an office: for each weekday its spans, in order, none touching another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkWeek([Vec<WorkSpan>; 7]);

impl WorkWeek {
    /// Monday to Friday, 9 to 17.
    pub fn office_hours() -> Self {
        let mut week = WorkWeek::default();
        for day in &mut week.0[..5] {
            day.push(WorkSpan {
                from: 9 * 60,
                to: 17 * 60,
            });
        }
        week
    }

    /// Day and night, as emergency services work.
    pub fn always() -> Self {
        WorkWeek(std::array::from_fn(|_| {
            vec![WorkSpan { from: 0, to: 1440 }]
        }))
    }

    /// Adds a span; spans that overlap or touch become one.
    pub fn add(&mut self, day: Weekday, span: WorkSpan) {
        let spans = &mut self.0[usize::from(day.to_monday_zero_offset().unsigned_abs())];
        spans.push(span);
        spans.sort_unstable();
        let mut merged: Vec<WorkSpan> = Vec::with_capacity(spans.len());
        for span in spans.drain(..) {
            match merged.last_mut() {
                Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
                _ => merged.push(span),
            }
        }
        *spans = merged;
    }

    pub fn on(&self, day: Weekday) -> &[WorkSpan] {
        &self.0[usize::from(day.to_monday_zero_offset().unsigned_abs())]
    }

    /// Whether there is no span in the whole week.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }
}

/// When an office works: its week, its holidays, its time zone.
#[derive(Debug, Clone)]
pub struct WorkCalendar {
    zone: TimeZone,
    week: WorkWeek,
    holidays: BTreeSet<Date>,
}

impl WorkCalendar {
    pub fn new(zone: TimeZone, week: WorkWeek, holidays: impl IntoIterator<Item = Date>) -> Self {
        WorkCalendar {
            zone,
            week,
            holidays: holidays.into_iter().collect(),
        }
    }

    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The local day of an instant.
    pub fn day_of(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at).date()
    }

    /// Whether somebody works at any time of this day.
    pub fn is_working_day(&self, day: Date) -> bool {
        !self.holidays.contains(&day) && !self.week.on(day.weekday()).is_empty()
    }

    /// Whether somebody works at this instant; the end of a span is outside it.
    pub fn is_open(&self, at: Timestamp) -> bool {
        self.spans(self.day_of(at))
            .any(|(open, close)| open <= at && at < close)
    }

    /// The instant after `work` of working time has passed since `from`; `from` itself when `work` is nothing.
    ///
    /// `None` when the office does not work so much within twenty years, which means that it has no hours.
    pub fn add(&self, from: Timestamp, work: SignedDuration) -> Option<Timestamp> {
        if !work.is_positive() {
            return Some(from);
        }
        let mut left = work;
        let mut day = self.day_of(from);
        for _ in 0..FURTHEST_DAYS {
            for (open, close) in self.spans(day) {
                let start = open.max(from);
                if start >= close {
                    continue;
                }
                let span = start.duration_until(close);
                if left <= span {
                    return start.checked_add(left).ok();
                }
                left -= span;
            }
            day = day.tomorrow().ok()?;
        }
        None
    }

    /// [`WorkCalendar::add`] in hours, as targets are given.
    pub fn add_hours(&self, from: Timestamp, hours: i64) -> Option<Timestamp> {
        self.add(from, SignedDuration::from_hours(hours.clamp(0, 1_000_000)))
    }

    /// The end of the last of so many working days that follow the day of `from`: the day on which something
    /// begins does not count (as Regulation (EEC, Euratom) 1182/71, article 3, has it). With no days, the end of
    /// work on the day of `from` or, when that is over or free, of the next working day.
    pub fn add_days(&self, from: Timestamp, days: u32) -> Option<Timestamp> {
        let mut left = days;
        let mut day = self.day_of(from);
        for passed in 0..FURTHEST_DAYS {
            let close = self.spans(day).map(|(_, close)| close).last();
            if let Some(close) = close.filter(|close| *close > from) {
                let counts = passed > 0 && left > 0;
                left -= u32::from(counts);
                if left == 0 && (counts || days == 0) {
                    return Some(close);
                }
            }
            day = day.tomorrow().ok()?;
        }
        None
    }

    /// The working time between two instants; negative when `to` is before `from`.
    pub fn between(&self, from: Timestamp, to: Timestamp) -> SignedDuration {
        if to < from {
            return -self.between(to, from);
        }
        let last = self.day_of(to);
        let mut day = self.day_of(from);
        let mut worked = SignedDuration::ZERO;
        while day <= last {
            for (open, close) in self.spans(day) {
                let (start, end) = (open.max(from), close.min(to));
                if start < end {
                    worked += start.duration_until(end);
                }
            }
            let Ok(next) = day.tomorrow() else { break };
            day = next;
        }
        worked
    }

    /// `at` itself when the office is open then, else when it next opens.
    pub fn next_open(&self, at: Timestamp) -> Option<Timestamp> {
        let mut day = self.day_of(at);
        for _ in 0..FURTHEST_DAYS {
            if let Some((open, _)) = self.spans(day).find(|(_, close)| *close > at) {
                return Some(open.max(at));
            }
            day = day.tomorrow().ok()?;
        }
        None
    }

    /// The spans of one local day as instants.
    fn spans(&self, day: Date) -> impl Iterator<Item = (Timestamp, Timestamp)> {
        let spans = if self.holidays.contains(&day) {
            &[]
        } else {
            self.week.on(day.weekday())
        };
        spans.iter().filter_map(move |span| {
            let (open, close) = (self.instant(day, span.from)?, self.instant(day, span.to)?);
            (open < close).then_some((open, close))
        })
    }

    fn instant(&self, day: Date, minute: u16) -> Option<Timestamp> {
        let local = if minute == 1440 {
            day.tomorrow().ok()?.at(0, 0, 0, 0)
        } else {
            let (hour, minute) = (
                i8::try_from(minute / 60).ok()?,
                i8::try_from(minute % 60).ok()?,
            );
            day.at(hour, minute, 0, 0)
        };
        self.zone.to_ambiguous_timestamp(local).compatible().ok()
    }
}

#[cfg(test)]
#[path = "calendar_tests.rs"]
mod tests;
