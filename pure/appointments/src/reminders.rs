//! When to remind somebody of an appointment.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};

use crate::{DaySpan, Interval};

/// When one reminder goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReminderRule {
    /// So many minutes before it begins.
    Before(u32),
    /// So many days before its local day, at a minute of that day since midnight (0 to 1439).
    OnDay { days: u16, minute: u16 },
}

/// A reminder to send.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reminder {
    pub at: Timestamp,
    /// The place of its rule in the list.
    pub rule: usize,
}

impl ReminderRule {
    fn at(self, start: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        match self {
            ReminderRule::Before(minutes) => start
                .checked_sub(SignedDuration::from_mins(i64::from(minutes)))
                .ok(),
            ReminderRule::OnDay { days, minute } => {
                let minute = DaySpan::new(minute, 1440)?.from_minute();
                let day = zone.to_datetime(start).date();
                let day = day
                    .checked_sub(jiff::Span::new().days(i64::from(days)))
                    .ok()?;
                let hour = i8::try_from(minute / 60).ok()?;
                let local = day.at(hour, i8::try_from(minute % 60).ok()?, 0, 0);
                zone.to_ambiguous_timestamp(local).compatible().ok()
            }
        }
    }
}

/// The reminders that are still to be sent at `now`, in order. Those whose time has passed are not made up for: whoever
/// books in the afternoon knows of tomorrow. None is sent once the appointment has begun, and of two for the same instant
/// the first rule's counts.
pub fn reminders(
    appointment: Interval,
    zone: &TimeZone,
    rules: &[ReminderRule],
    now: Timestamp,
) -> Vec<Reminder> {
    let start = appointment.start();
    let at = |(rule, asked): (usize, &ReminderRule)| {
        asked.at(start, zone).map(|at| Reminder { at, rule })
    };
    let mut found: Vec<Reminder> = rules.iter().enumerate().filter_map(at).collect();
    found.retain(|reminder| now <= reminder.at && reminder.at < start);
    found.sort_unstable();
    found.dedup_by_key(|reminder| reminder.at);
    found
}
