//! How many reports of each kind a day brings: frost makes potholes, dark evenings show dead lamps, summer grows hedges.

use std::collections::BTreeSet;

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use super::weather::Day;

/// What a kind of report is like over the year, the week and the day.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// The category's code.
    pub category: &'static str,
    /// Its share of all reports.
    pub share: f64,
    season: Season,
    pub clock: Clock,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Season {
    Frost,
    Rain,
    Dark,
    Growth,
    Wind,
    Warmth,
    Holidays,
    Cold,
    SchoolDays,
    Weekends,
    Darkish,
    None,
}

/// When in the day it is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// On the way to work, at noon, after work.
    Waking,
    Evening,
    Night,
    SchoolRun,
}

const fn kind(category: &'static str, share: f64, season: Season, clock: Clock) -> Kind {
    Kind {
        category,
        share,
        season,
        clock,
    }
}

pub const KINDS: &[Kind] = &[
    kind("pothole", 0.14, Season::Frost, Clock::Waking),
    kind("fly-tipping", 0.14, Season::Holidays, Clock::Waking),
    kind("street-lamp", 0.11, Season::Dark, Clock::Evening),
    kind("overflowing-bin", 0.07, Season::Warmth, Clock::Waking),
    kind("blocked-drain", 0.065, Season::Rain, Clock::Waking),
    kind("broken-pavement", 0.07, Season::None, Clock::Waking),
    kind("graffiti", 0.055, Season::None, Clock::Waking),
    kind("dog-fouling", 0.05, Season::Darkish, Clock::Waking),
    kind("hedge", 0.047, Season::Growth, Clock::Waking),
    kind("tree", 0.045, Season::Wind, Clock::Waking),
    kind("water-leak", 0.04, Season::Cold, Clock::Waking),
    kind("abandoned-vehicle", 0.04, Season::None, Clock::Waking),
    kind(
        "dangerous-parking",
        0.03,
        Season::SchoolDays,
        Clock::SchoolRun,
    ),
    kind("noise", 0.035, Season::Weekends, Clock::Night),
    kind("playground", 0.025, Season::Warmth, Clock::Waking),
    kind("traffic-light", 0.02, Season::None, Clock::Waking),
    kind("damaged-cabinet", 0.01, Season::None, Clock::Waking),
    kind("harbour-damage", 0.008, Season::Wind, Clock::Waking),
];

/// How busy each day is for each kind, in the order of [`KINDS`]: the sum over all days is the kind's share.
pub fn busyness(days: &[Day], holidays: &BTreeSet<Date>) -> Vec<Vec<f64>> {
    let of = |kind: &Kind| {
        let pull = |place: usize| {
            // More people know of the service with each month.
            let known = 0.85 + 0.3 * place as f64 / days.len().max(1) as f64;
            known
                * kind.season.pull(days, place, holidays)
                * weekday(kind, days[place].date, holidays)
        };
        let pulls: Vec<f64> = (0..days.len()).map(pull).collect();
        let sum: f64 = pulls.iter().sum();
        pulls
            .into_iter()
            .map(|one| kind.share * one / sum)
            .collect()
    };
    KINDS.iter().map(of).collect()
}

impl Season {
    /// How much the day's weather and date bring, 1 on an ordinary day.
    fn pull(self, days: &[Day], place: usize, holidays: &BTreeSet<Date>) -> f64 {
        let day = &days[place];
        let month_angle = f64::from(day.date.day_of_year()) / 365.25;
        // A bell around a part of the year; 0.63 is mid-August.
        let bell = |middle: f64, width: f64| {
            let far = (month_angle - middle + 0.5).rem_euclid(1.0) - 0.5;
            (-(far / width).powi(2)).exp()
        };
        let rain_before = if place > 0 { days[place - 1].rain } else { 0.0 };
        match self {
            Season::Frost => 0.5 + 0.28 * day.frosts + 0.5 * bell(0.14, 0.1) + 0.02 * rain_before,
            Season::Rain => {
                let leaves = 1.6 * bell(0.86, 0.06);
                let flood = if day.flood { 14.0 } else { 0.0 };
                0.35 + leaves + 0.05 * (day.rain + rain_before) + flood
            }
            Season::Dark => (day.dark_hours / 12.0).powf(2.2),
            Season::Darkish => 0.5 + 0.5 * day.dark_hours / 12.0,
            Season::Growth => 0.06 + 2.6 * bell(0.52, 0.13),
            Season::Wind => {
                let storm = ((day.gust - 14.0) / 4.0).clamp(0.0, 6.0);
                0.5 + 1.5 * storm + 0.6 * bell(0.8, 0.1)
            }
            Season::Warmth => 0.5 + 1.1 * bell(0.58, 0.14),
            Season::Cold => 0.7 + if day.low < -1.0 { 1.6 } else { 0.0 } + 0.5 * bell(0.55, 0.08),
            Season::Holidays => 0.9 + after_holiday(day.date, holidays) + 0.4 * bell(0.3, 0.05),
            Season::SchoolDays if is_school_holiday(day.date) => 0.35,
            Season::SchoolDays => 1.2,
            Season::Weekends => 0.5 + 1.0 * bell(0.55, 0.12),
            Season::None => 1.0,
        }
    }
}

/// What people left behind in the days after a bank holiday.
fn after_holiday(day: Date, holidays: &BTreeSet<Date>) -> f64 {
    let since =
        (1..=4).find(|days| holidays.contains(&day.saturating_sub(i64::from(*days).days())));
    since.map_or(0.0, |days: i32| 2.4 / f64::from(days))
}

/// The long holidays, about as English schools have them.
fn is_school_holiday(day: Date) -> bool {
    let (month, of_month) = (day.month(), day.day());
    matches!(
        (month, of_month),
        (7, 22..) | (8, _) | (12, 20..) | (1, ..=4) | (4, 4..=18) | (10, 24..=31)
    )
}

/// Most people report on working days, most of all on Mondays.
fn weekday(kind: &Kind, day: Date, holidays: &BTreeSet<Date>) -> f64 {
    let is_free =
        holidays.contains(&day) || matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    match (kind.season, day.weekday()) {
        (Season::Weekends, Weekday::Friday | Weekday::Saturday | Weekday::Sunday) => 2.0,
        (Season::Weekends, _) => 0.7,
        (Season::SchoolDays, _) if is_free => 0.25,
        (Season::Warmth, _) if is_free => 1.2,
        (_, _) if is_free => 0.6,
        (_, Weekday::Monday) => 1.3,
        _ => 1.0,
    }
}

impl Clock {
    /// How likely each hour of the day is.
    pub const fn hours(self) -> [f64; 24] {
        match self {
            Clock::Waking => [
                1.0, 0.5, 0.3, 0.3, 0.4, 1.0, 3.0, 7.0, 10.0, 9.0, 8.0, 7.5, 8.5, 7.5, 6.5, 6.5,
                7.5, 9.0, 8.5, 7.0, 6.0, 5.0, 3.5, 2.0,
            ],
            Clock::Evening => [
                2.0, 1.0, 0.5, 0.5, 0.6, 1.5, 3.0, 4.0, 4.0, 3.0, 2.5, 2.0, 2.0, 2.0, 2.0, 3.0,
                6.0, 10.0, 12.0, 12.0, 11.0, 10.0, 7.0, 4.0,
            ],
            Clock::Night => [
                9.0, 6.0, 3.0, 1.5, 0.6, 0.8, 1.5, 2.5, 3.0, 3.0, 2.5, 2.0, 2.0, 2.0, 2.0, 2.0,
                2.5, 3.0, 4.0, 5.0, 6.0, 9.0, 12.0, 13.0,
            ],
            Clock::SchoolRun => [
                0.2, 0.1, 0.1, 0.1, 0.1, 0.4, 1.5, 7.0, 16.0, 10.0, 3.0, 2.5, 3.0, 3.0, 6.0, 12.0,
                7.0, 5.0, 4.0, 3.0, 2.0, 1.5, 1.0, 0.5,
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::KINDS;
    use crate::demo::office::categories::categories;

    #[test]
    fn the_shares_are_a_whole_and_of_categories_that_there_are() {
        let whole: f64 = KINDS.iter().map(|kind| kind.share).sum();
        assert!((whole - 1.0).abs() < 1e-9, "{whole}");
        let known = categories();
        assert_eq!(KINDS.len(), known.len());
        for kind in KINDS {
            assert!(
                known.iter().any(|category| category.code == kind.category),
                "{}",
                kind.category
            );
        }
    }

    #[test]
    fn pictures_are_of_kinds_that_there_are() {
        for drawn in crate::demo::pictures::categories() {
            assert!(KINDS.iter().any(|kind| kind.category == drawn), "{drawn}");
        }
    }
}
