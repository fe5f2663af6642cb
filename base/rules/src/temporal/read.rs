//! Dates, times and durations from text, as XML Schema writes them (with `@Zone/Name`, section 10.3.2.3).

use jiff::{civil, tz::TimeZone};

use super::{DateTime, SECOND, Time, Zone};

/// Digits, all of them.
fn digits<T: std::str::FromStr>(text: &str) -> Option<T> {
    let all = !text.is_empty() && text.len() <= 18 && text.bytes().all(|b| b.is_ascii_digit());
    if all { text.parse().ok() } else { None }
}

/// `2024-02-29`, `-0044-03-15`; years of four digits or more, to 9999.
pub fn date(text: &str) -> Option<civil::Date> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let mut parts = rest.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let long_with_zero = year.len() > 4 && year.starts_with('0');
    if parts.next().is_some()
        || year.len() < 4
        || long_with_zero
        || month.len() != 2
        || day.len() != 2
    {
        return None;
    }
    civil::Date::new(digits::<i16>(year)? * sign, digits(month)?, digits(day)?).ok()
}

/// `10:30:11`, with a fraction, then `Z`, `+11:00` or `@Australia/Melbourne`.
pub fn time(text: &str) -> Option<Time> {
    if !text.is_ascii() || text.len() < 8 {
        return None;
    }
    let (clock, rest) = text.split_at(8);
    let mut parts = clock.split(':');
    let (hour, minute, second) = (parts.next()?, parts.next()?, parts.next()?);
    if [hour, minute, second].iter().any(|part| part.len() != 2) || parts.next().is_some() {
        return None;
    }
    let (fraction, rest) = match rest.strip_prefix('.') {
        Some(rest) => {
            let end = rest
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(rest.len());
            (nanoseconds(&rest[..end])?, &rest[end..])
        }
        None => (0, rest),
    };
    let clock = civil::Time::new(digits(hour)?, digits(minute)?, digits(second)?, fraction).ok()?;
    let zone = if rest.is_empty() {
        None
    } else {
        Some(zone(rest)?)
    };
    Some(Time { clock, zone })
}

/// A fraction of a second, cut after nine digits.
fn nanoseconds(text: &str) -> Option<i32> {
    let kept = &text[..text.len().min(9)];
    let value: i32 = digits(kept)?;
    let missing = u32::try_from(9 - kept.len()).ok()?;
    text.bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| value * 10_i32.pow(missing))
}

/// `Z`, `+11:00`, `-05:30:15`, `@Europe/Paris`.
pub fn zone(text: &str) -> Option<Zone> {
    if text == "Z" || text == "z" {
        return Some(Zone::Offset(0));
    }
    if let Some(name) = text.strip_prefix('@') {
        return TimeZone::get(name).ok().map(Zone::Named);
    }
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let parts: Vec<&str> = text[1..].split(':').collect();
    if !(2..=3).contains(&parts.len()) || parts.iter().any(|part| part.len() != 2) {
        return None;
    }
    let part = |at: usize| parts.get(at).map_or(Some(0), |part| digits::<i32>(part));
    let (hours, minutes, seconds) = (part(0)?, part(1)?, part(2)?);
    if hours > 18 || minutes > 59 || seconds > 59 {
        return None;
    }
    Some(Zone::Offset(sign * (hours * 3600 + minutes * 60 + seconds)))
}

/// A date, `T` and a time; a date alone is its midnight.
pub fn date_time(text: &str) -> Option<DateTime> {
    match text.split_once('T') {
        None => date(text).map(DateTime::midnight),
        Some((day, clock)) => {
            let time = time(clock)?;
            Some(DateTime {
                civil: date(day)?.to_datetime(time.clock),
                zone: time.zone,
            })
        }
    }
}

/// `P1Y2M`, `-P3M`: months.
pub fn years_months(text: &str) -> Option<i64> {
    let (sign, rest) = sign_and_period(text)?;
    let mut months = 0_i64;
    let mut units = "YM".chars();
    parts(rest, |number, unit| {
        units.find(|known| *known == unit)?;
        let value: i64 = digits(number)?;
        months = months.checked_add(value.checked_mul(if unit == 'Y' { 12 } else { 1 })?)?;
        Some(())
    })?;
    Some(sign * months)
}

/// `P1DT2H3M4.5S`: nanoseconds.
pub fn days_time(text: &str) -> Option<i128> {
    let (sign, rest) = sign_and_period(text)?;
    let (days, clock) = match rest.split_once('T') {
        Some((_, "")) => return None,
        Some((days, clock)) => (days, clock),
        None => (rest, ""),
    };
    let mut total = 0_i128;
    if !days.is_empty() {
        total = digits::<i128>(days.strip_suffix('D')?)? * super::DAY;
    }
    let mut units = "HMS".chars();
    if !clock.is_empty() {
        parts(clock, |number, unit| {
            units.find(|known| *known == unit)?;
            total += match unit {
                'H' => digits::<i128>(number)? * 3600 * SECOND,
                'M' => digits::<i128>(number)? * 60 * SECOND,
                _ => whole_and_fraction(number)?,
            };
            Some(())
        })?;
    }
    Some(i128::from(sign) * total)
}

/// Seconds such as `4` or `4.25`.
fn whole_and_fraction(text: &str) -> Option<i128> {
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, "")) => (whole, 0),
        Some((whole, fraction)) => (whole, nanoseconds(fraction)?),
        None => (text, 0),
    };
    Some(digits::<i128>(whole)? * SECOND + i128::from(fraction))
}

fn sign_and_period(text: &str) -> Option<(i64, &str)> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let rest = rest.strip_prefix('P')?;
    (!rest.is_empty() && rest.is_ascii()).then_some((sign, rest))
}

/// Calls `each` with every number and the letter after it; `None` when something is left over.
fn parts(text: &str, mut each: impl FnMut(&str, char) -> Option<()>) -> Option<()> {
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c: char| c.is_ascii_alphabetic())?;
        each(&rest[..end], char::from(rest.as_bytes()[end]))?;
        rest = &rest[end + 1..];
    }
    Some(())
}
