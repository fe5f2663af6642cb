//! One event of a file of holidays.

use std::collections::BTreeSet;

use jiff::{Span, civil::Date};

use super::{
    content_line::ContentLine,
    holidays::MOST_HOLIDAYS,
    ics_fault::{IcsFault, What},
    recurrence::{Budget, Recurrence},
};

const MOST_DAYS: i64 = 366;

/// What a VEVENT has said so far.
#[derive(Debug, Default)]
pub(super) struct HolidayEvent {
    /// The line of its BEGIN.
    pub(super) line: usize,
    start: Option<Date>,
    end: Option<Date>,
    days: Option<i64>,
    pub(super) name: String,
    rule: Option<Recurrence>,
    without: BTreeSet<Date>,
    is_cancelled: bool,
}

impl HolidayEvent {
    pub(super) fn begun(line: usize) -> Self {
        HolidayEvent {
            line,
            ..HolidayEvent::default()
        }
    }

    /// Takes in a property.
    pub(super) fn take(&mut self, property: &ContentLine) -> Result<(), IcsFault> {
        self.read(property).map_err(|what| IcsFault {
            line: property.line,
            what,
        })
    }

    fn read(&mut self, property: &ContentLine) -> Result<(), What> {
        match property.name.as_str() {
            "DTSTART" => self.start = Some(whole_day("DTSTART", &property.value)?),
            "DTEND" => self.end = Some(whole_day("DTEND", &property.value)?),
            "DURATION" => self.days = Some(whole_days(&property.value)?),
            "SUMMARY" => self.name = property.text().trim().to_owned(),
            "STATUS" => self.is_cancelled = property.value.trim().eq_ignore_ascii_case("CANCELLED"),
            "RRULE" => self.rule = Some(Recurrence::read(&property.value)?),
            "EXDATE" => {
                for value in property.value.split(',') {
                    self.without.insert(whole_day("EXDATE", value)?);
                }
            }
            "RDATE" | "RECURRENCE-ID" => return Err(What::SingleDays),
            _ => {}
        }
        Ok(())
    }

    /// Its days from `from` to `until`, both included. `None` when the budget is spent.
    pub(super) fn dates(
        &self,
        from: Date,
        until: Date,
        budget: &mut Budget,
    ) -> Result<Option<Vec<Date>>, IcsFault> {
        let fault = |what| IcsFault {
            line: self.line,
            what,
        };
        let start = self.start.ok_or_else(|| fault(What::NoStart))?;
        let length = self.length(start).map_err(fault)?;
        if self.is_cancelled {
            return Ok(Some(Vec::new()));
        }
        // One that began before may reach into what is asked for.
        let earliest = from.saturating_sub(Span::new().days(length - 1));
        let starts = match &self.rule {
            None => Some(vec![start]),
            Some(rule) => rule.dates(start, earliest, until, budget),
        };
        Ok(starts.map(|starts| {
            let starts = starts
                .into_iter()
                .filter(|start| !self.without.contains(start));
            let days = starts.flat_map(|start| {
                let next = |day: &Date| day.tomorrow().ok();
                std::iter::successors(Some(start), next).take(usize::try_from(length).unwrap_or(1))
            });
            let wanted = days.filter(|day| from <= *day && *day <= until);
            // One more than is allowed shows that there are too many.
            wanted.take(MOST_HOLIDAYS + 1).collect()
        }))
    }

    /// How many days each takes. DTEND is the day after the last (RFC 5545, section 3.6.1).
    fn length(&self, start: Date) -> Result<i64, What> {
        let days = match (self.end, self.days) {
            (Some(end), _) => start.duration_until(end).as_hours() / 24,
            (None, Some(days)) => days,
            (None, None) => 1,
        };
        match days {
            ..0 => Err(What::EndsBefore),
            // Some programs write the same day twice for one day.
            0 => Ok(1),
            1..=MOST_DAYS => Ok(days),
            more => Err(What::Days(more)),
        }
    }
}

/// `YYYYMMDD`.
pub(super) fn date(text: &str) -> Option<Date> {
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |range: std::ops::Range<usize>| text.get(range);
    Date::new(
        part(0..4)?.parse().ok()?,
        part(4..6)?.parse().ok()?,
        part(6..8)?.parse().ok()?,
    )
    .ok()
}

/// A date, or a local midnight, as some programs write whole days.
fn whole_day(property: &'static str, value: &str) -> Result<Date, What> {
    let value = value.trim();
    let (day, time) = value.split_once('T').unwrap_or((value, "000000"));
    let day = date(day).ok_or_else(|| What::Date {
        property,
        value: value.chars().take(40).collect(),
    })?;
    match time {
        "000000" => Ok(day),
        _ => Err(What::TimeOfDay(property)),
    }
}

/// `P1D`, `P2W` (RFC 5545, section 3.3.6).
fn whole_days(value: &str) -> Result<i64, What> {
    let value = value.trim();
    let length = value.trim_start_matches('+').strip_prefix('P');
    let days = length.and_then(|length| match length.strip_suffix('W') {
        Some(weeks) => weeks.parse::<u16>().ok().map(|weeks| i64::from(weeks) * 7),
        None => length.strip_suffix('D')?.parse::<u16>().ok().map(i64::from),
    });
    days.ok_or_else(|| What::Duration(value.chars().take(40).collect()))
}
