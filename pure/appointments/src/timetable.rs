//! Hours in a time zone: which instants they are, and how much working time lies between two of them.
//!
//! Hours are local times; what is counted between them is real time, so a day on which the clocks change counts the
//! hours that passed. A local time that the change skips is taken as the instant of the change, so that nobody is open beyond
//! what the clocks show; one that comes twice as the first.

use jiff::{
    SignedDuration, Timestamp,
    civil::Date,
    tz::{AmbiguousOffset, TimeZone},
};

use crate::{
    Interval, Opening,
    interval::{common, merged},
};

/// Nothing is looked for further away: hours that never come would be looked for for ever.
pub(crate) const FURTHEST_DAYS: u32 = 20 * 366;

/// Hours and the time zone that they are meant in.
#[derive(Debug, Clone)]
pub struct Timetable {
    zone: TimeZone,
    opening: Opening,
}

impl Timetable {
    pub fn new(zone: TimeZone, opening: Opening) -> Self {
        Timetable { zone, opening }
    }

    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    pub fn opening(&self) -> &Opening {
        &self.opening
    }

    /// The local day of an instant.
    pub fn day_of(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at).date()
    }

    /// Whether there are hours on this day.
    pub fn is_working_day(&self, day: Date) -> bool {
        !self.opening.on(day).is_empty()
    }

    /// Whether somebody works at this instant; the end of a span is outside it.
    pub fn is_open(&self, at: Timestamp) -> bool {
        self.spans(self.day_of(at))
            .iter()
            .any(|span| span.holds(at))
    }

    /// The hours of one local day as instants, in order, none touching another.
    pub fn spans(&self, day: Date) -> Vec<Interval> {
        self.spans_of(&self.opening, day)
    }

    /// The hours of an opening on one local day, in this time zone.
    pub(crate) fn spans_of(&self, opening: &Opening, day: Date) -> Vec<Interval> {
        let spans = opening.on(day).iter();
        merged(
            spans
                .filter_map(|span| {
                    let start = self.instant(day, span.from_minute())?;
                    Interval::new(start, self.instant(day, span.to_minute())?)
                })
                .collect(),
        )
    }

    /// `at` itself when there are hours then, else when they next begin.
    pub fn next_open(&self, at: Timestamp) -> Option<Timestamp> {
        self.days_from(at).find_map(|day| {
            let spans = self.spans(day).into_iter();
            spans
                .filter(|span| span.end() > at)
                .map(|span| span.start().max(at))
                .next()
        })
    }

    /// The working time between two instants; negative when `to` is before `from`. At most twenty years are counted.
    pub fn between(&self, from: Timestamp, to: Timestamp) -> SignedDuration {
        let (whole, sign) = match (Interval::new(from, to), Interval::new(to, from)) {
            (Some(whole), _) => (whole, 1),
            (None, Some(whole)) => (whole, -1),
            (None, None) => return SignedDuration::ZERO,
        };
        let last = self.day_of(whole.end());
        let days = self.days_from(whole.start()).take_while(|day| *day <= last);
        let worked = days.flat_map(|day| common(&self.spans(day), &[whole]));
        let worked = worked.fold(SignedDuration::ZERO, |sum, span| sum + span.length());
        worked * sign
    }

    /// The local days from that of an instant on, for twenty years.
    pub(crate) fn days_from(&self, at: Timestamp) -> impl Iterator<Item = Date> + use<> {
        let first = Some(self.day_of(at));
        std::iter::successors(first, |day| day.tomorrow().ok()).take(FURTHEST_DAYS as usize)
    }

    /// The local day as instants, midnight to midnight.
    pub(crate) fn whole_day(&self, day: Date) -> Option<Interval> {
        Interval::new(self.instant(day, 0)?, self.instant(day, 1440)?)
    }

    /// A local time as an instant; minute 1440 is the next midnight.
    pub(crate) fn instant(&self, day: Date, minute: u16) -> Option<Timestamp> {
        let local = if minute >= 1440 {
            day.tomorrow().ok()?.at(0, 0, 0, 0)
        } else {
            let (hour, minute) = (i8::try_from(minute / 60), i8::try_from(minute % 60));
            day.at(hour.ok()?, minute.ok()?, 0, 0)
        };
        let found = self.zone.to_ambiguous_timestamp(local);
        match found.offset() {
            AmbiguousOffset::Gap { .. } => {
                let before = found.earlier().ok()?;
                Some(self.zone.following(before).next()?.timestamp())
            }
            _ => found.compatible().ok(),
        }
    }
}
