//! Dates, times and durations as text, so that reading them gives the same.

use std::fmt;

use jiff::civil;

use super::{DAY, DateTime, SECOND, Time, Zone};

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Offset(0) => f.write_str("Z"),
            Self::Offset(offset) => {
                let sign = if *offset < 0 { '-' } else { '+' };
                let seconds = offset.abs();
                write!(f, "{sign}{:02}:{:02}", seconds / 3600, seconds / 60 % 60)?;
                match seconds % 60 {
                    0 => Ok(()),
                    left => write!(f, ":{left:02}"),
                }
            }
            Self::Named(zone) => write!(f, "@{}", zone.iana_name().unwrap_or("UTC")),
        }
    }
}

fn clock(f: &mut fmt::Formatter<'_>, clock: civil::Time) -> fmt::Result {
    write!(
        f,
        "{:02}:{:02}:{:02}",
        clock.hour(),
        clock.minute(),
        clock.second()
    )?;
    fraction(f, i128::from(clock.subsec_nanosecond()))
}

fn fraction(f: &mut fmt::Formatter<'_>, nanoseconds: i128) -> fmt::Result {
    if nanoseconds == 0 {
        return Ok(());
    }
    let digits = format!("{nanoseconds:09}");
    write!(f, ".{}", digits.trim_end_matches('0'))
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        clock(f, self.clock)?;
        self.zone
            .as_ref()
            .map_or(Ok(()), |zone| write!(f, "{zone}"))
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T", ShowDate(self.civil.date()))?;
        clock(f, self.civil.time())?;
        self.zone
            .as_ref()
            .map_or(Ok(()), |zone| write!(f, "{zone}"))
    }
}

/// A date, its year of four digits at least.
pub struct ShowDate(pub civil::Date);

impl fmt::Display for ShowDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0.year() < 0 { "-" } else { "" };
        let year = self.0.year().unsigned_abs();
        write!(
            f,
            "{sign}{year:04}-{:02}-{:02}",
            self.0.month(),
            self.0.day()
        )
    }
}

/// Months as `P1Y2M`.
pub struct ShowMonths(pub i64);

impl fmt::Display for ShowMonths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (years, months) = (self.0.unsigned_abs() / 12, self.0.unsigned_abs() % 12);
        match (years, months) {
            (0, months) => write!(f, "{sign}P{months}M"),
            (years, 0) => write!(f, "{sign}P{years}Y"),
            (years, months) => write!(f, "{sign}P{years}Y{months}M"),
        }
    }
}

/// Nanoseconds as `P1DT2H3M4.5S`.
pub struct ShowDuration(pub i128);

impl fmt::Display for ShowDuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == 0 {
            return f.write_str("PT0S");
        }
        let total = i128::try_from(self.0.unsigned_abs()).unwrap_or(i128::MAX);
        f.write_str(if self.0 < 0 { "-P" } else { "P" })?;
        let (days, rest) = (total / DAY, total % DAY);
        if days > 0 {
            write!(f, "{days}D")?;
        }
        if rest == 0 {
            return Ok(());
        }
        f.write_str("T")?;
        let seconds = rest / SECOND;
        for (value, unit) in [(seconds / 3600, 'H'), (seconds / 60 % 60, 'M')] {
            if value > 0 {
                write!(f, "{value}{unit}")?;
            }
        }
        let (seconds, part) = (seconds % 60, rest % SECOND);
        if seconds > 0 || part > 0 {
            write!(f, "{seconds}")?;
            fraction(f, part)?;
            f.write_str("S")?;
        }
        Ok(())
    }
}
