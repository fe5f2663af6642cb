//! The weather over Merrow, day by day: what makes potholes, floods and fallen trees.

use jiff::{ToSpan, civil::Date};

use crate::demo::chance::Chance;

/// One day's weather.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Day {
    pub date: Date,
    /// The lowest of the night, in degrees Celsius.
    pub low: f64,
    /// Millimetres of rain.
    pub rain: f64,
    /// The strongest gust, in metres a second.
    pub gust: f64,
    /// Hours between sunset and sunrise.
    pub dark_hours: f64,
    /// Whether the river stood in the streets.
    pub flood: bool,
    /// Nights with frost among the last three weeks.
    pub frosts: f64,
}

/// How many days before the first the weather begins, so that the frosts before it are known.
const EARLIER: usize = 21;
/// Days of the flood.
const FLOOD_DAYS: i64 = 7;

/// The days from `first` to `last`, both included, with a flood in the latest January or February that lies whole between
/// them and ended at least 60 days before the last.
pub fn weather(first: Date, last: Date, seed: u64) -> Vec<Day> {
    let mut chance = Chance::of(seed, "weather");
    let flood = flood_begins(first, last);
    let mut days: Vec<Day> = Vec::new();
    let (mut drift, mut wet) = (0.0, 0.0);
    let mut date = first.saturating_sub((EARLIER as i64).days());
    while date <= last {
        let year_angle = f64::from(date.day_of_year()) / 365.25 * std::f64::consts::TAU;
        // Coldest about 20 January; each day remembers the one before it.
        let season = -((year_angle - 0.34).cos());
        drift = 0.75 * drift + 2.1 * chance.normal();
        wet = 0.6 * wet + chance.normal();
        let flooded = flood
            .is_some_and(|begin| date >= begin && date < begin.saturating_add(FLOOD_DAYS.days()));
        let low = 6.0 + 5.6 * season + drift + if flooded { 3.0 } else { 0.0 };
        // Autumn and winter are the wetter half.
        let rains = wet + 0.25 * (year_angle - 5.6).cos() > 0.45;
        let rain = match (flooded, rains) {
            (true, _) => chance.between(18.0, 42.0),
            (false, true) => chance.log_normal(4.0, 0.8),
            (false, false) => 0.0,
        };
        let gust = chance.log_normal(9.0 - 1.8 * season + if rains { 2.0 } else { 0.0 }, 0.32);
        // Merrow lies at 54.7° north: 17 hours of dark at midwinter, 7 at midsummer.
        let dark_hours = 12.0 - 4.9 * -((year_angle + 0.16).cos());
        let frost_before = days
            .iter()
            .rev()
            .take(EARLIER)
            .filter(|day| day.low < 0.0)
            .count();
        let frosts = frost_before as f64 + f64::from(u8::from(low < 0.0));
        days.push(Day {
            date,
            low,
            rain,
            gust,
            dark_hours,
            flood: flooded,
            frosts,
        });
        let Ok(next) = date.tomorrow() else { break };
        date = next;
    }
    days.drain(..EARLIER.min(days.len()));
    days
}

/// The second Monday of February, or of January where February is too late.
fn flood_begins(first: Date, last: Date) -> Option<Date> {
    let latest = last.saturating_sub((60 + FLOOD_DAYS).days());
    let years = (first.year()..=last.year()).rev();
    let candidates = years.flat_map(|year| [2, 1].map(|month| Date::new(year, month, 8)));
    candidates
        .flatten()
        .map(monday_from)
        .find(|begin| *begin >= first && *begin <= latest)
}

fn monday_from(date: Date) -> Date {
    let ahead = (7 - i64::from(date.weekday().to_monday_zero_offset())) % 7;
    date.saturating_add(ahead.days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Day, weather};

    #[test]
    fn winters_are_cold_and_dark_and_one_week_is_flooded() {
        let days = weather(date(2023, 6, 1), date(2025, 5, 31), 1);
        assert_eq!(days.len(), 731);
        let mean = |months: [i8; 3], of: fn(&Day) -> f64| {
            let some: Vec<f64> = days
                .iter()
                .filter(|day| months.contains(&day.date.month()))
                .map(of)
                .collect();
            some.iter().sum::<f64>() / some.len() as f64
        };
        assert!(mean([12, 1, 2], |day| day.low) + 7.0 < mean([6, 7, 8], |day| day.low));
        assert!(mean([12, 1, 2], |day| day.dark_hours) > 15.0);
        assert!(mean([6, 7, 8], |day| day.dark_hours) < 9.0);
        assert!(mean([1, 2, 3], |day| day.frosts) > 2.0 && mean([7, 8, 9], |day| day.frosts) < 0.5);
        let flooded: Vec<_> = days.iter().filter(|day| day.flood).collect();
        assert_eq!((flooded.len(), flooded[0].date), (7, date(2025, 2, 10)));
        // Asked in early spring, the flood of that winter is too near: it is that of the year before.
        let days = weather(date(2023, 4, 1), date(2025, 3, 1), 1);
        assert_eq!(
            days.iter().find(|day| day.flood).unwrap().date,
            date(2024, 2, 12)
        );
    }
}
