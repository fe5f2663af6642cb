//! Instants as Solr has them: `2026-01-01T00:00:00Z`, `*`, and reckoned from now (Solr Reference Guide, "Date Math"): `NOW-7DAYS/DAY`.

use jiff::{
    SignedDuration, ToSpan, Unit, ZonedDateTime, ZonedDateTimeRound,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use stoa_kernel::Timestamp;

use crate::model::{Narrowing, Span};

/// From one text to another; `true` beside one that is itself not meant. What is no instant fits nothing.
pub fn range(created: bool, bounds: [(&str, bool); 2], now: Timestamp) -> Narrowing {
    let mut found = [None, None];
    for (place, (text, is_open)) in bounds.into_iter().enumerate() {
        let text = text.trim().trim_matches('"');
        if text == "*" {
            continue;
        }
        let Some(at) = instant(text, now) else {
            return Narrowing::Any(Vec::new());
        };
        let step = SignedDuration::from_micros(if place == 0 { 1 } else { -1 });
        found[place] = match is_open {
            true => at.checked_add(step).ok(),
            false => Some(at),
        };
    }
    within(created, found, true)
}

/// Made or changed between these. Without any bound it is everything, if that `may_be`, else nothing.
pub fn within(created: bool, [from, to]: [Option<Timestamp>; 2], may_be: bool) -> Narrowing {
    if from.is_none() && to.is_none() && !may_be {
        return Narrowing::Any(Vec::new());
    }
    let span = Span { from, to };
    match created {
        true => Narrowing::Created(span),
        false => Narrowing::Changed(span),
    }
}

/// An instant, without its zone in UTC; a day is its beginning.
pub fn instant(text: &str, now: Timestamp) -> Option<Timestamp> {
    if let Some(steps) = text.strip_prefix("NOW") {
        return reckoned(now.to_zoned_datetime(TimeZone::UTC), steps);
    }
    if let Ok(at) = text.parse() {
        return Some(at);
    }
    let time = text.parse::<DateTime>().ok();
    let day = || {
        Some(
            text.parse::<Date>()
                .ok()?
                .to_datetime(jiff::civil::Time::midnight()),
        )
    };
    let there = time.or_else(day)?.to_zoned_datetime(TimeZone::UTC).ok()?;
    Some(there.timestamp())
}

/// `-7DAYS`, `+1MONTH`, `/DAY`, one after the other.
fn reckoned(mut at: ZonedDateTime, mut steps: &str) -> Option<Timestamp> {
    while let Some(sign) = steps.chars().next() {
        let rest = steps.get(1..)?;
        let end = rest.find(['+', '-', '/']).unwrap_or(rest.len());
        let (step, behind) = rest.split_at(end);
        let digits = step.find(|sign: char| !sign.is_ascii_digit())?;
        let (count, unit) = step.split_at(digits);
        let unit = unit.trim_end_matches('S');
        if sign == '/' {
            at = floor(&at, unit)?;
        } else {
            let count: i32 = count.parse().ok().filter(|count| *count < 1_000_000)?;
            let span = match unit {
                "YEAR" => jiff::Span::new().try_years(count),
                "MONTH" => jiff::Span::new().try_months(count),
                "DAY" | "DATE" => Ok(count.days()),
                "HOUR" => Ok(count.hours()),
                "MINUTE" => Ok(count.minutes()),
                "SECOND" => Ok(count.seconds()),
                _ => return None,
            };
            let span = span.ok()?;
            at = match sign {
                '+' => at.checked_add(span).ok()?,
                _ => at.checked_sub(span).ok()?,
            };
        }
        steps = behind;
    }
    Some(at.timestamp())
}

/// The beginning of the unit.
fn floor(at: &ZonedDateTime, unit: &str) -> Option<ZonedDateTime> {
    let day = at.start_of_day().ok()?;
    let trunc = |unit| {
        let way = ZonedDateTimeRound::new()
            .smallest(unit)
            .mode(jiff::RoundMode::Trunc);
        at.round(way).ok()
    };
    match unit {
        "YEAR" => day.with().month(1).day(1).build().ok(),
        "MONTH" => day.with().day(1).build().ok(),
        "DAY" | "DATE" => Some(day),
        "HOUR" => trunc(Unit::Hour),
        "MINUTE" => trunc(Unit::Minute),
        "SECOND" => trunc(Unit::Second),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_reckoned_from_now() {
        let now = "2026-03-02T12:34:56Z".parse().unwrap();
        for (text, expected) in [
            ("NOW", "2026-03-02T12:34:56Z"),
            ("NOW-7DAYS", "2026-02-23T12:34:56Z"),
            ("NOW/DAY", "2026-03-02T00:00:00Z"),
            ("NOW-1MONTH/MONTH", "2026-02-01T00:00:00Z"),
            ("NOW/YEAR+6HOURS", "2026-01-01T06:00:00Z"),
            ("2026-01-01", "2026-01-01T00:00:00Z"),
            ("2026-01-01T05:00:00", "2026-01-01T05:00:00Z"),
        ] {
            assert_eq!(instant(text, now), expected.parse().ok(), "{text}");
        }
        for wrong in [
            "NOW-",
            "NOW-7",
            "NOW/WEEKS",
            "soon",
            "NOW-99999999999YEARS",
            "NOW-é",
        ] {
            assert_eq!(instant(wrong, now), None, "{wrong}");
        }
    }
}
