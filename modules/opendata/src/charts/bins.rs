//! Into what steps an axis is cut: round widths of numbers, and hours to years of time.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime},
    tz::TimeZone,
};

/// Seconds.
const HOUR: f64 = 3_600.0;
const DAY: f64 = 24.0 * HOUR;

/// A step of time. A week begins on Monday (ISO 8601).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl Step {
    pub const ALL: [Step; 6] = [
        Step::Hour,
        Step::Day,
        Step::Week,
        Step::Month,
        Step::Quarter,
        Step::Year,
    ];

    /// As addresses and `date_trunc` call it.
    pub const fn name(self) -> &'static str {
        match self {
            Step::Hour => "hour",
            Step::Day => "day",
            Step::Week => "week",
            Step::Month => "month",
            Step::Quarter => "quarter",
            Step::Year => "year",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Step::ALL.into_iter().find(|step| step.name() == text)
    }

    /// About how long, in seconds.
    fn seconds(self) -> f64 {
        match self {
            Step::Hour => HOUR,
            Step::Day => DAY,
            Step::Week => 7.0 * DAY,
            Step::Month => 30.4 * DAY,
            Step::Quarter => 91.3 * DAY,
            Step::Year => 365.2 * DAY,
        }
    }

    /// The finest step with at most `most` of them in so many seconds, not finer than `least`.
    pub fn fitting(seconds: f64, most: f64, least: Step) -> Self {
        let fits =
            |step: &Step| step.seconds() >= least.seconds() && seconds / step.seconds() <= most;
        Step::ALL.into_iter().find(fits).unwrap_or(Step::Year)
    }

    /// The instant one step after another, both in seconds since 1970; `None` past the end of the calendar.
    pub fn after(self, seconds: i64) -> Option<i64> {
        let at = moment(seconds)?;
        let span = match self {
            Step::Hour => 1.hour(),
            Step::Day => 1.day(),
            Step::Week => 1.week(),
            Step::Month => 1.month(),
            Step::Quarter => 3.months(),
            Step::Year => 1.year(),
        };
        seconds_of(at.checked_add(span).ok()?)
    }
}

/// How the values of an axis are put together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bins {
    /// Each value by itself.
    Each,
    /// Numbers from one multiple of this width up to the next.
    Width(f64),
    Every(Step),
}

impl Bins {
    /// Round widths for numbers from `least` to `greatest`: at most `most` of them, and of whole numbers none below 1.
    pub fn of_numbers((least, greatest): (f64, f64), most: f64, are_whole: bool) -> Self {
        let rough = (greatest - least) / most;
        if !rough.is_finite() || rough <= 0.0 {
            return Bins::Width(1.0);
        }
        let width = round_width(rough);
        Bins::Width(if are_whole { width.max(1.0) } else { width })
    }
}

/// The least of 1, 2, 2.5 and 5 times a power of ten that is not below `rough`, which is above zero.
pub fn round_width(rough: f64) -> f64 {
    let power = 10_f64.powf(rough.log10().floor());
    let factors = [1.0, 2.0, 2.5, 5.0, 10.0];
    let fitting = factors
        .into_iter()
        .find(|factor| factor * power >= rough * 0.999_999);
    fitting.unwrap_or(10.0) * power
}

/// The clock at so many seconds since 1970, in UTC.
pub fn moment(seconds: i64) -> Option<DateTime> {
    let at = Timestamp::from_second(seconds).ok()?;
    Some(TimeZone::UTC.to_datetime(at))
}

fn seconds_of(at: DateTime) -> Option<i64> {
    let at = TimeZone::UTC.to_timestamp(at).ok()?;
    Some(at.as_second())
}

/// A date, or a date and a time, as answers write them, in seconds since 1970. A zone is left out: clocks say what they say.
pub fn seconds(text: &str) -> Option<i64> {
    let day: Date = text.get(..10)?.parse().ok()?;
    let clock = text.get(11..19).and_then(|clock| clock.parse().ok());
    seconds_of(day.to_datetime(clock.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_round() {
        for (range, most, are_whole, width) in [
            ((0.0, 100.0), 20.0, true, 5.0),
            ((0.0, 9.0), 20.0, true, 1.0),
            ((0.0, 9.0), 20.0, false, 0.5),
            ((-3.0, 47.0), 20.0, false, 2.5),
            ((5.0, 5.0), 20.0, false, 1.0),
            ((f64::NEG_INFINITY, 1.0), 20.0, false, 1.0),
        ] {
            assert_eq!(
                Bins::of_numbers(range, most, are_whole),
                Bins::Width(width),
                "{range:?}"
            );
        }
    }

    #[test]
    fn steps_fit_their_span() {
        assert_eq!(Step::fitting(2.0 * DAY, 60.0, Step::Hour), Step::Hour);
        assert_eq!(Step::fitting(2.0 * DAY, 60.0, Step::Day), Step::Day);
        assert_eq!(Step::fitting(800.0 * DAY, 60.0, Step::Day), Step::Month);
        assert_eq!(Step::fitting(90_000.0 * DAY, 60.0, Step::Day), Step::Year);
    }

    #[test]
    fn time_goes_on_by_the_calendar() {
        let at = seconds("2024-01-31").unwrap();
        assert_eq!(Step::Month.after(at), seconds("2024-02-29T00:00:00"));
        assert_eq!(Step::Hour.after(at), seconds("2024-01-31 01:00:00"));
        assert_eq!(Step::Year.after(i64::MAX), None);
        assert_eq!(seconds("2024-01-31T10:00:00Z"), Some(at + 36_000));
        assert_eq!(seconds("31/01/2024"), None);
        assert_eq!(seconds("é024-01-31"), None);
    }
}
