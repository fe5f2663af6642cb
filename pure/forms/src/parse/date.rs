//! Dates and times.

use jiff::civil::{Date, Time};

use super::{Parsed, wrong};
use crate::{Answer, Context, DateBound, Fault, RawFields, bound::Unit, clean, digits};

/// A date in one field (`2026-01-31`, or day, month and year with any marks between them) or in three (`KEY.day`, `KEY.month`, `KEY.year`).
pub fn date(
    key: &str,
    raw: &RawFields,
    bounds: (Option<DateBound>, Option<DateBound>),
    context: &Context,
) -> Parsed {
    let Some(date) = written(key, raw, &context.language)? else {
        return Ok(None);
    };
    let (earliest, latest) = bounds;
    let today = context.today;
    let names_today = |bound| bound == Some(DateBound::Relative(0, Unit::Day));
    if let Some(day) = earliest
        .and_then(|bound| bound.on(today))
        .filter(|day| date < *day)
    {
        let code = if names_today(earliest) {
            "forms-date-in-the-past"
        } else {
            "forms-date-too-early"
        };
        return wrong(Fault::new(key, code).with("earliest", day));
    }
    if let Some(day) = latest
        .and_then(|bound| bound.on(today))
        .filter(|day| date > *day)
    {
        let code = if names_today(latest) {
            "forms-date-in-the-future"
        } else {
            "forms-date-too-late"
        };
        return wrong(Fault::new(key, code).with("latest", day));
    }
    Ok(Some(Answer::Date(date)))
}

fn written(key: &str, raw: &RawFields, language: &str) -> Result<Option<Date>, Vec<Fault>> {
    let whole = clean::line(raw.first(key));
    let parts = if whole.is_empty() {
        ["year", "month", "day"].map(|part| clean::line(raw.part(key, part)))
    } else {
        let Some(parts) = split(&whole, language) else {
            return wrong(Fault::new(key, "forms-not-a-date"));
        };
        parts
    };
    if parts.iter().all(String::is_empty) {
        return Ok(None);
    }
    let mut missing = Vec::new();
    for (name, part) in ["year", "month", "day"].into_iter().zip(&parts) {
        if part.is_empty() {
            missing.push(
                Fault::new(key, "forms-date-lacks-part")
                    .in_part(name)
                    .with("part", name),
            );
        }
    }
    if !missing.is_empty() {
        return Err(missing);
    }
    let [year, month, day] = parts.map(|part| digits::to_ascii(&part));
    if year.len() != 4 {
        return wrong(Fault::new(key, "forms-date-year-of-four-digits").in_part("year"));
    }
    let date = (|| Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok())();
    match date.filter(|date| date.year() > 0) {
        Some(date) => Ok(Some(date)),
        None => wrong(Fault::new(key, "forms-not-a-date")),
    }
}

/// Year, month and day of a date in one field. The year may stand first; otherwise it is last, and the month comes first only in American English.
fn split(text: &str, language: &str) -> Option<[String; 3]> {
    let text = digits::to_ascii(text);
    let parts: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let has_words = text.chars().any(char::is_alphabetic);
    let [a, b, c] = <[&str; 3]>::try_from(parts).ok()?;
    let order = match (a.len() > 2, language) {
        _ if has_words => return None,
        (true, _) => [a, b, c],
        (false, "en-US") => [c, a, b],
        (false, _) => [c, b, a],
    };
    Some(order.map(str::to_owned))
}

/// A time of the day in one field (`14:30`, `14.30`, `14h30`, `2:30 pm`) or two (`KEY.hour`, `KEY.minute`).
pub fn time(key: &str, raw: &RawFields, earliest: Option<Time>, latest: Option<Time>) -> Parsed {
    let mut text = clean::line(raw.first(key));
    let (hour, minute) = (raw.part(key, "hour"), raw.part(key, "minute"));
    if text.is_empty() && !(hour.trim().is_empty() && minute.trim().is_empty()) {
        text = clean::line(&format!("{hour}:{minute}"));
    }
    if text.is_empty() {
        return Ok(None);
    }
    let Some(time) = of_the_day(&text) else {
        return wrong(Fault::new(key, "forms-not-a-time"));
    };
    let as_written = |time: Time| format!("{:02}:{:02}", time.hour(), time.minute());
    if let Some(bound) = earliest.filter(|bound| time < *bound) {
        return wrong(Fault::new(key, "forms-time-too-early").with("earliest", as_written(bound)));
    }
    if let Some(bound) = latest.filter(|bound| time > *bound) {
        return wrong(Fault::new(key, "forms-time-too-late").with("latest", as_written(bound)));
    }
    Ok(Some(Answer::Time(time)))
}

fn of_the_day(text: &str) -> Option<Time> {
    let text = digits::to_ascii(text).to_lowercase();
    let letters: String = text.chars().filter(|c| c.is_alphabetic()).collect();
    let numbers: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let (hour, minute) = match numbers.as_slice() {
        [hour] => (*hour, "0"),
        [hour, minute] if minute.len() == 2 => (*hour, *minute),
        [hour, minute, "00"] if minute.len() == 2 => (*hour, *minute),
        _ => return None,
    };
    let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match letters.as_str() {
        "" | "h" | "uhr" if numbers.len() > 1 || !letters.is_empty() => hour,
        "am" if (1..=12).contains(&hour) => hour % 12,
        "pm" if (1..=12).contains(&hour) => hour % 12 + 12,
        _ => return None,
    };
    Time::new(hour, minute, 0, 0).ok()
}
