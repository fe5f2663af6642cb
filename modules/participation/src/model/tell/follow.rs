//! A wish to be told, and how often.

use jiff::{ToSpan, civil::Weekday, tz::TimeZone};
use stoa_kernel::{
    Id, Timestamp,
    actor::Person,
    db::{FromValue, Value},
    mail::{MORNING, next_morning},
};

pub type FollowId = Id<Follow>;

/// In place of a reference: whatever somebody said themselves.
pub const EVERYTHING: &str = "*";

/// One wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follow {
    pub id: FollowId,
    pub person: Id<Person>,
    /// How the ledger calls what is followed; or [`EVERYTHING`].
    pub thing: String,
    pub rhythm: Rhythm,
    pub made_at: Timestamp,
    /// Nothing is sent before this but the question whether they want it.
    pub confirmed_at: Option<Timestamp>,
}

/// How often somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// A mail for each.
    AtOnce,
    /// All of a day in one mail, in the morning.
    Daily,
    /// All of a week in one mail, on Monday morning.
    Weekly,
    /// Not at all: of what they said themselves, of which people hear unless they say so.
    Never,
}

impl Rhythm {
    pub const ALL: [Rhythm; 4] = [Rhythm::AtOnce, Rhythm::Daily, Rhythm::Weekly, Rhythm::Never];

    pub const fn name(self) -> &'static str {
        match self {
            Rhythm::AtOnce => "at-once",
            Rhythm::Daily => "daily",
            Rhythm::Weekly => "weekly",
            Rhythm::Never => "never",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Rhythm::ALL.into_iter().find(|one| one.name() == name)
    }

    /// When the mail goes out in which news of this instant stand; `None` for never.
    pub fn due(self, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        match self {
            Rhythm::AtOnce => Some(now),
            Rhythm::Daily => Some(next_morning(now, zone)),
            Rhythm::Weekly => Some(next_monday(now, zone)),
            Rhythm::Never => None,
        }
    }
}

/// The next Monday morning in the town.
fn next_monday(now: Timestamp, zone: &TimeZone) -> Timestamp {
    let today = zone.to_datetime(now).date();
    let ahead = (0..=7_i64).filter_map(|days| today.checked_add(days.days()).ok());
    let mut mornings = ahead
        .filter(|day| day.weekday() == Weekday::Monday)
        .filter_map(|day| zone.to_timestamp(day.to_datetime(MORNING)).ok());
    mornings.find(|morning| *morning > now).unwrap_or(now)
}

impl FromValue for Rhythm {
    fn from_value(value: &Value) -> Option<Self> {
        Rhythm::parse(&String::from_value(value)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rhythm_has_its_hour_on_the_towns_clocks() {
        let zone = TimeZone::get("Europe/Madrid").unwrap();
        let at = |text: &str| -> Timestamp { text.parse().unwrap() };
        // A Wednesday; the night in which summer time begins lies between it and the next Monday.
        let now = at("2026-03-25T10:00:00Z");
        assert_eq!(Rhythm::AtOnce.due(now, &zone), Some(now));
        assert_eq!(
            Rhythm::Daily.due(now, &zone),
            Some(at("2026-03-26T06:30:00Z"))
        );
        let monday = at("2026-03-30T05:30:00Z");
        assert_eq!(Rhythm::Weekly.due(now, &zone), Some(monday));
        assert_eq!(
            Rhythm::Weekly.due(monday, &zone),
            Some(at("2026-04-06T05:30:00Z"))
        );
        assert_eq!(Rhythm::Never.due(now, &zone), None);
    }
}
