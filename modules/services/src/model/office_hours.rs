//! Opening hours as an office's file writes them: spans of a day, weeks with dates of force, days that are different.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};
use stoa_appointments::{DaySpan, Opening, Week, WeekInForce};

/// A span of a day on the office's clocks: `9:00-12:30`. `24:00` is the end of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hours(pub DaySpan);

impl TryFrom<String> for Hours {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let span = text.split_once('-').and_then(|(from, to)| {
            let (from, to) = (minute(from.trim())?, minute(to.trim())?);
            DaySpan::new(from, to)
        });
        span.map(Hours)
            .ok_or_else(|| format!("{text:?} is no span of a day: write 9:00-12:30"))
    }
}

impl From<Hours> for String {
    fn from(Hours(span): Hours) -> Self {
        let clock = |minute: u16| format!("{}:{:02}", minute / 60, minute % 60);
        format!("{}-{}", clock(span.from_minute()), clock(span.to_minute()))
    }
}

fn minute(clock: &str) -> Option<u16> {
    let (hour, minute) = clock.split_once(':')?;
    let digits = |text: &str| text.bytes().all(|sign| sign.is_ascii_digit());
    if !digits(hour) || !digits(minute) || minute.len() != 2 {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour <= 24 && minute < 60).then_some(hour * 60 + minute)
}

/// A week, and the days on which it holds, both included; without an end it holds for ever.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeWeek {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    #[serde(default)]
    pub monday: Vec<Hours>,
    #[serde(default)]
    pub tuesday: Vec<Hours>,
    #[serde(default)]
    pub wednesday: Vec<Hours>,
    #[serde(default)]
    pub thursday: Vec<Hours>,
    #[serde(default)]
    pub friday: Vec<Hours>,
    #[serde(default)]
    pub saturday: Vec<Hours>,
    #[serde(default)]
    pub sunday: Vec<Hours>,
}

impl OfficeWeek {
    fn in_force(&self) -> WeekInForce {
        let days = [
            (Weekday::Monday, &self.monday),
            (Weekday::Tuesday, &self.tuesday),
            (Weekday::Wednesday, &self.wednesday),
            (Weekday::Thursday, &self.thursday),
            (Weekday::Friday, &self.friday),
            (Weekday::Saturday, &self.saturday),
            (Weekday::Sunday, &self.sunday),
        ];
        let mut week = Week::default();
        for (day, hours) in days {
            for Hours(span) in hours {
                week.add(day, *span);
            }
        }
        WeekInForce {
            from: self.from,
            until: self.until,
            week,
        }
    }
}

/// The hours that weeks, closed days and days that are different make together. Where two weeks hold on a day, the later counts.
pub fn opening(
    weeks: &[OfficeWeek],
    closed: impl IntoIterator<Item = Date>,
    days: &BTreeMap<Date, Vec<Hours>>,
) -> Opening {
    let spans = |hours: &Vec<Hours>| hours.iter().map(|Hours(span)| *span).collect();
    Opening {
        weeks: weeks.iter().map(OfficeWeek::in_force).collect(),
        closed: closed.into_iter().collect::<BTreeSet<_>>(),
        exceptions: days
            .iter()
            .map(|(day, hours)| (*day, spans(hours)))
            .collect(),
    }
}
