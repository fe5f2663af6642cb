//! Days that come back every year (RFC 5545, section 3.3.10, FREQ=YEARLY).

use jiff::civil::{Date, Weekday};

use super::ics_fault::What;

/// A rule of the kind that calendars of holidays have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Recurrence {
    /// Every so many years, at least 1.
    interval: i16,
    count: Option<u32>,
    until: Option<Date>,
    months: Vec<i8>,
    /// Days of a month, counted from its end when negative.
    days: Vec<i8>,
    weekdays: Vec<(i8, Weekday)>,
}

/// The months that may still be looked at: without it, a small file could ask for a great deal of work.
pub(super) struct Budget(pub(super) u32);

impl Recurrence {
    /// Reads a rule. `until` is read by the caller's way of reading dates.
    pub(super) fn read(text: &str) -> Result<Self, What> {
        let mut rule = Recurrence {
            interval: 1,
            count: None,
            until: None,
            months: Vec::new(),
            days: Vec::new(),
            weekdays: Vec::new(),
        };
        let text = text.trim().to_ascii_uppercase();
        let mut frequency = String::new();
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let unknown = || What::Rule(part.chars().take(60).collect());
            match part.split_once('=').ok_or_else(unknown)? {
                ("FREQ", value) => value.clone_into(&mut frequency),
                (name, value) => rule.take(name, value).ok_or_else(unknown)?,
            }
        }
        if frequency != "YEARLY" {
            return Err(What::Frequency(frequency.chars().take(20).collect()));
        }
        if rule.months.is_empty() && !rule.weekdays.is_empty() {
            return Err(What::Rule("BYDAY without BYMONTH".to_owned()));
        }
        Ok(rule)
    }

    fn take(&mut self, name: &str, value: &str) -> Option<()> {
        match name {
            "INTERVAL" => self.interval = value.parse().ok().filter(|years| *years > 0)?,
            "COUNT" => self.count = Some(value.parse().ok().filter(|count| *count > 0)?),
            "UNTIL" => self.until = Some(super::holiday_event::date(value.get(..8)?)?),
            "BYMONTH" => self.months = list(value, |month| number(month, 1, 12))?,
            "BYMONTHDAY" => {
                self.days = list(value, |day| number(day, -31, 31).filter(|day| *day != 0))?;
            }
            "BYDAY" => self.weekdays = list(value, weekday)?,
            // With FREQ=YEARLY and none of BYWEEKNO and BYDAY by week, it changes nothing (section 3.3.10).
            "WKST" => {}
            _ => return None,
        }
        Some(())
    }

    /// The dates from `from` to `until`, both included, of an event that is first on `start`. Days that a year does not
    /// have, such as 29 February, are left out of it. `None` when the budget is spent.
    pub(super) fn dates(
        &self,
        start: Date,
        from: Date,
        until: Date,
        budget: &mut Budget,
    ) -> Option<Vec<Date>> {
        let last = self.until.map_or(until, |end| end.min(until));
        let mut found = Vec::new();
        let mut counted = 0;
        let mut year = start.year();
        if self.count.is_none() && from.year() > year {
            // Years before the first that is asked for need not be looked at, unless they are counted.
            year += (from.year() - year) / self.interval * self.interval;
        }
        while year <= last.year() {
            for day in self.in_year(year, start, budget)? {
                let is_over = self.count.is_some_and(|count| counted >= count);
                if day < start || day > last || is_over {
                    continue;
                }
                counted += 1;
                if day >= from {
                    found.push(day);
                }
            }
            if self.count.is_some_and(|count| counted >= count) {
                break;
            }
            match year.checked_add(self.interval) {
                Some(next) => year = next,
                None => break,
            }
        }
        Some(found)
    }

    /// The dates of one year, in order.
    fn in_year(&self, year: i16, start: Date, budget: &mut Budget) -> Option<Vec<Date>> {
        let all: Vec<i8> = (1..=12).collect();
        let months = match (self.months.is_empty(), self.days.is_empty()) {
            (false, _) => &self.months[..],
            (true, true) => &[start.month()],
            (true, false) => &all[..],
        };
        let mut found = Vec::new();
        for month in months {
            budget.0 = budget.0.checked_sub(1)?;
            let first = Date::new(year, *month, 1).ok();
            let days = first.into_iter().flat_map(|first| {
                (1..=first.days_in_month()).filter_map(move |day| Date::new(year, *month, day).ok())
            });
            found.extend(days.filter(|day| self.has(*day, start)));
        }
        found.sort_unstable();
        found.dedup();
        Some(found)
    }

    fn has(&self, day: Date, start: Date) -> bool {
        if self.days.is_empty() && self.weekdays.is_empty() {
            return day.day() == start.day();
        }
        let (from_first, from_last) = (day.day(), day.day() - day.days_in_month() - 1);
        let is_day = |asked: &i8| *asked == from_first || *asked == from_last;
        let is_weekday = |(nth, weekday): &(i8, Weekday)| {
            let (forward, backward) = ((from_first - 1) / 7 + 1, (from_last + 1) / 7 - 1);
            day.weekday() == *weekday && (*nth == 0 || *nth == forward || *nth == backward)
        };
        (self.days.is_empty() || self.days.iter().any(is_day))
            && (self.weekdays.is_empty() || self.weekdays.iter().any(is_weekday))
    }
}

/// A list of at most 62 values.
fn list<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let found: Vec<T> = text.split(',').take(63).map(read).collect::<Option<_>>()?;
    (found.len() <= 62).then_some(found)
}

fn number(text: &str, least: i8, most: i8) -> Option<i8> {
    text.parse()
        .ok()
        .filter(|number| (least..=most).contains(number))
}

/// `TH` or `4TH`, `-1MO`: which of that weekday in the month, 0 for each.
fn weekday(text: &str) -> Option<(i8, Weekday)> {
    let at = text.len().checked_sub(2)?;
    let (nth, day) = (text.get(..at)?, text.get(at..)?);
    let day = match day {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    };
    let nth = match nth {
        "" => 0,
        nth => number(nth, -5, 5).filter(|nth| *nth != 0)?,
    };
    Some((nth, day))
}
