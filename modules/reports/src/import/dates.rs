//! Dates and times as exports write them, to instants.
//!
//! Understood without being told: ISO 8601 in its usual spellings, dates with slashes or points with or without AM and PM,
//! RFC 2822, and seconds or milliseconds since 1970. Anything else by the mapping's own formats.

use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
    fmt::{rfc2822, strtime},
    tz::{Offset, TimeZone},
};

use super::mapping::{DateOrder, Mapping, MappingError};

/// How one file's dates are read.
#[derive(Debug, Clone)]
pub struct Dates {
    /// Of times without an offset; `None` refuses them.
    zone: Option<TimeZone>,
    order: Option<DateOrder>,
    formats: Vec<String>,
    no_date: Vec<String>,
}

/// Why a text is no date.
#[derive(Debug, PartialEq, Eq)]
pub enum DateFault {
    Unreadable,
    NoTimezone,
    UnclearOrder,
}

/// A date as it is written: a wall clock's, perhaps with its offset.
enum Written {
    Instant(Timestamp),
    Local(DateTime),
}

impl Dates {
    /// From a mapping; `timezone` serves where the mapping names none.
    ///
    /// # Errors
    /// `UnknownTimezone`.
    pub fn new(mapping: &Mapping, timezone: Option<&str>) -> Result<Self, MappingError> {
        let zone = match mapping.timezone.as_deref().or(timezone) {
            Some(name) => Some(
                TimeZone::get(name)
                    .ok()
                    .ok_or_else(|| MappingError::UnknownTimezone(name.to_owned()))?,
            ),
            None => None,
        };
        Ok(Dates {
            zone,
            order: mapping.date_order,
            formats: mapping.date_formats.clone(),
            no_date: mapping.no_date.clone(),
        })
    }

    pub fn set_order(&mut self, order: DateOrder) {
        self.order = Some(order);
    }

    /// The instant meant; `None` for an empty text and for what the mapping says is no date.
    ///
    /// # Errors
    /// See [`DateFault`].
    pub fn read(&self, text: &str) -> Result<Option<Timestamp>, DateFault> {
        let text = text.trim();
        let stands_for_none = |none: &String| text.starts_with(none.as_str());
        if text.is_empty() || self.no_date.iter().any(stands_for_none) {
            return Ok(None);
        }
        let written = match self.usual(text) {
            Err(DateFault::Unreadable) => self.by_formats(text).ok_or(DateFault::Unreadable)?,
            other => other?,
        };
        match (written, &self.zone) {
            (Written::Instant(at), _) => Ok(Some(at)),
            (Written::Local(at), Some(zone)) => zone
                .to_ambiguous_timestamp(at)
                .compatible()
                .ok()
                .map(Some)
                .ok_or(DateFault::Unreadable),
            (Written::Local(_), None) => Err(DateFault::NoTimezone),
        }
    }

    fn usual(&self, text: &str) -> Result<Written, DateFault> {
        if let Some(at) = epoch(text) {
            return Ok(Written::Instant(at));
        }
        let mut scan = Scan(text.as_bytes());
        let date = match scan.date() {
            Some((first, separator, second, third)) => {
                self.assemble(first, separator, second, third)?
            }
            None => return Err(DateFault::Unreadable),
        };
        if scan.0.is_empty() {
            return Ok(Written::Local(date.to_datetime(Time::midnight())));
        }
        let time = scan.time().ok_or(DateFault::Unreadable)?;
        let local = date.to_datetime(time);
        match scan.0 {
            [] => Ok(Written::Local(local)),
            _ => {
                let offset = scan.offset().ok_or(DateFault::Unreadable)?;
                let at = offset
                    .to_timestamp(local)
                    .ok()
                    .ok_or(DateFault::Unreadable)?;
                Ok(Written::Instant(at))
            }
        }
    }

    fn assemble(
        &self,
        first: Number,
        separator: u8,
        second: Number,
        third: Number,
    ) -> Result<Date, DateFault> {
        let (year, month, day) = if first.digits == 4 {
            (first.value, second.value, third.value)
        } else {
            let (day, month) = self.day_and_month(separator, first.value, second.value)?;
            // Two digits are of this century: no city published such a register before it.
            let century = if third.digits == 2 { 2000 } else { 0 };
            (century + third.value, month, day)
        };
        let small = |number: i32| i8::try_from(number).ok().ok_or(DateFault::Unreadable);
        let year = i16::try_from(year).ok().ok_or(DateFault::Unreadable)?;
        Date::new(year, small(month)?, small(day)?)
            .ok()
            .ok_or(DateFault::Unreadable)
    }

    fn day_and_month(
        &self,
        separator: u8,
        first: i32,
        second: i32,
    ) -> Result<(i32, i32), DateFault> {
        // Dates with points begin with the day wherever they are used.
        match (separator, self.order) {
            (b'.', _) | (_, Some(DateOrder::DayFirst)) => Ok((first, second)),
            (_, Some(DateOrder::MonthFirst)) => Ok((second, first)),
            (_, None) => Err(DateFault::UnclearOrder),
        }
    }

    fn by_formats(&self, text: &str) -> Option<Written> {
        for format in &self.formats {
            let Ok(parsed) = strtime::parse(format, text) else {
                continue;
            };
            if let Ok(at) = parsed.to_timestamp() {
                return Some(Written::Instant(at));
            }
            if let Ok(at) = parsed.to_datetime() {
                return Some(Written::Local(at));
            }
            if let Ok(date) = parsed.to_date() {
                return Some(Written::Local(date.to_datetime(Time::midnight())));
            }
        }
        let zoned = rfc2822::parse(text).ok()?;
        Some(Written::Instant(zoned.timestamp()))
    }
}

/// What a date with slashes says about the order: `Some` if one of its first two numbers can be no month.
pub fn order_shown_by(text: &str) -> Option<DateOrder> {
    let (first, separator, second, _) = Scan(text.trim().as_bytes()).date()?;
    match (first.digits, separator, first.value, second.value) {
        (4, _, _, _) | (_, b'.', _, _) => None,
        (_, _, 13..=31, 1..=12) => Some(DateOrder::DayFirst),
        (_, _, 1..=12, 13..=31) => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

/// Ten digits are seconds since 1970, thirteen are milliseconds: 2001 to 2286 either way.
fn epoch(text: &str) -> Option<Timestamp> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match text.len() {
        10 => Timestamp::from_second(text.parse().ok()?).ok(),
        13 => Timestamp::from_millisecond(text.parse().ok()?).ok(),
        _ => None,
    }
}

#[derive(Debug, Clone, Copy)]
struct Number {
    value: i32,
    digits: usize,
}

/// What is left of a text that is being read from the left.
struct Scan<'t>(&'t [u8]);

impl Scan<'_> {
    fn number(&mut self, most: usize) -> Option<Number> {
        let digits = self
            .0
            .iter()
            .take(most)
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let (number, rest) = self.0.split_at(digits);
        self.0 = rest;
        let value = number
            .iter()
            .fold(0, |sum, digit| sum * 10 + i32::from(digit - b'0'));
        (digits > 0).then_some(Number { value, digits })
    }

    fn take(&mut self, wanted: impl Fn(u8) -> bool) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        if !wanted(*first) {
            return None;
        }
        self.0 = rest;
        Some(*first)
    }

    fn skip_spaces(&mut self) {
        while self.take(|byte| byte == b' ' || byte == b',').is_some() {}
    }

    /// Three numbers with the same separator between them, or eight digits in a row.
    fn date(&mut self) -> Option<(Number, u8, Number, Number)> {
        let first = self.number(4)?;
        let is_separator = |byte| matches!(byte, b'-' | b'/' | b'.');
        let Some(separator) = self.take(is_separator) else {
            if first.digits != 4 {
                return None;
            }
            let (month, day) = (self.number(2)?, self.number(2)?);
            return Some((first, b'-', month, day));
        };
        let second = self.number(2)?;
        self.take(|byte| byte == separator)?;
        let third = self.number(4)?;
        Some((first, separator, second, third))
    }

    /// Hours and minutes, perhaps seconds and their fraction, perhaps AM or PM.
    fn time(&mut self) -> Option<Time> {
        if self.take(|byte| matches!(byte, b'T' | b't')).is_none() {
            self.skip_spaces();
        }
        let hour = self.number(2)?.value;
        self.take(|byte| byte == b':')?;
        let minute = self.number(2)?.value;
        let mut second = 0;
        let mut nanos = 0;
        if self.take(|byte| byte == b':').is_some() {
            second = self.number(2)?.value;
            if self.take(|byte| matches!(byte, b'.' | b',')).is_some() {
                nanos = self.fraction()?;
            }
        }
        let hour = self.half_of_day(hour)?;
        // A leap second is the second before it, and 24:00 does not occur in exports.
        Time::new(
            i8::try_from(hour).ok()?,
            i8::try_from(minute).ok()?,
            i8::try_from(second.min(59)).ok()?,
            nanos,
        )
        .ok()
    }

    fn fraction(&mut self) -> Option<i32> {
        let number = self.number(9)?;
        while self.take(|byte| byte.is_ascii_digit()).is_some() {}
        let missing = u32::try_from(9 - number.digits).ok()?;
        Some(number.value * 10_i32.pow(missing))
    }

    fn half_of_day(&mut self, hour: i32) -> Option<i32> {
        let before = self.0;
        self.skip_spaces();
        let Some(half) = self.take(|byte| matches!(byte, b'A' | b'a' | b'P' | b'p')) else {
            self.0 = before;
            return Some(hour);
        };
        self.take(|byte| byte == b'.');
        self.take(|byte| matches!(byte, b'M' | b'm'))?;
        self.take(|byte| byte == b'.');
        match (hour, half.to_ascii_lowercase()) {
            (12, b'a') => Some(0),
            (1..=11, b'p') => Some(hour + 12),
            (1..=12, _) => Some(hour),
            _ => None,
        }
    }

    /// `Z`, `UTC`, `GMT`, `+02`, `+0200`, `+02:00`, and nothing behind it.
    fn offset(&mut self) -> Option<Offset> {
        self.skip_spaces();
        if matches!(self.0, b"Z" | b"z" | b"UTC" | b"GMT") {
            return Some(Offset::UTC);
        }
        let sign = match self.take(|byte| matches!(byte, b'+' | b'-'))? {
            b'-' => -1,
            _ => 1,
        };
        let hours = self.number(2)?.value;
        self.take(|byte| byte == b':');
        let minutes = self.number(2).map_or(0, |number| number.value);
        if !self.0.is_empty() || minutes > 59 {
            return None;
        }
        Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dates(order: Option<DateOrder>, formats: &[&str]) -> Dates {
        Dates {
            zone: TimeZone::get("America/Chicago").ok(),
            order,
            formats: formats.iter().map(ToString::to_string).collect(),
            no_date: vec!["1900-01-01".to_owned()],
        }
    }

    fn check(order: Option<DateOrder>, text: &str, expected: &str) {
        let at = dates(order, &["%d-%b-%Y %H:%M"]).read(text);
        assert_eq!(
            at,
            Ok(Some(expected.parse().expect("an instant"))),
            "{text}"
        );
    }

    #[test]
    fn usual_spellings_are_understood() {
        let us = Some(DateOrder::MonthFirst);
        check(None, "2008-09-02 07:49:04.0", "2008-09-02T12:49:04Z");
        check(None, "2021-09-21 22:26:41.04", "2021-09-22T03:26:41.04Z");
        check(None, "2024-04-16T03:03:15.000", "2024-04-16T08:03:15Z");
        check(None, "2010-04-14T06:37:38-08:00", "2010-04-14T14:37:38Z");
        check(None, "2010-04-14T06:37:38Z", "2010-04-14T06:37:38Z");
        check(None, "2010-04-14 06:37:38 +0530", "2010-04-14T01:07:38Z");
        check(us, "12/31/2023 11:59:58 PM", "2024-01-01T05:59:58Z");
        check(us, "1/2/2023 12:05 AM", "2023-01-02T06:05:00Z");
        check(us, "1/2/23, 3:04 p.m.", "2023-01-02T21:04:00Z");
        check(
            Some(DateOrder::DayFirst),
            "03/04/2023 10:00",
            "2023-04-03T15:00:00Z",
        );
        check(None, "03.04.2023 10:00", "2023-04-03T15:00:00Z");
        check(None, "2023/04/03", "2023-04-03T05:00:00Z");
        check(None, "20230403", "2023-04-03T05:00:00Z");
        check(None, "1713236595", "2024-04-16T03:03:15Z");
        check(None, "1713236595000", "2024-04-16T03:03:15Z");
        check(
            None,
            "Tue, 16 Apr 2024 03:03:15 +0000",
            "2024-04-16T03:03:15Z",
        );
        check(None, "16-Apr-2024 03:03", "2024-04-16T08:03:00Z");
    }

    #[test]
    fn a_skipped_time_moves_forward_and_of_a_doubled_one_the_first_is_meant() {
        check(None, "2024-03-10 02:30:00", "2024-03-10T08:30:00Z");
        check(None, "2024-11-03 01:30:00", "2024-11-03T06:30:00Z");
    }

    #[test]
    fn what_is_no_date_says_why() {
        let dates = dates(None, &[]);
        for text in [
            "yesterday",
            "2024-13-01",
            "2024-02-30",
            "1234",
            "2024-04-16T25:00",
            "2024-04-16 10:00 CEST",
        ] {
            assert_eq!(dates.read(text), Err(DateFault::Unreadable), "{text}");
        }
        assert_eq!(dates.read("3/4/2024"), Err(DateFault::UnclearOrder));
        assert_eq!(dates.read("  "), Ok(None));
        assert_eq!(dates.read("1900-01-01 00:00:00.0"), Ok(None));
    }

    #[test]
    fn an_order_shows_where_a_number_is_no_month() {
        assert_eq!(
            order_shown_by("13/04/2024 10:00"),
            Some(DateOrder::DayFirst)
        );
        assert_eq!(order_shown_by("4/13/2024"), Some(DateOrder::MonthFirst));
        assert_eq!(order_shown_by("4/12/2024"), None);
        assert_eq!(order_shown_by("2024/13/04"), None);
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(text in ".{0,40}", order in 0..3) {
            let order = [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)][order as usize];
            let _ = dates(order, &["%d-%b-%Y %H:%M"]).read(&text);
            let _ = order_shown_by(&text);
        }

        #[test]
        fn digits_and_separators_do_not_panic(text in "[0-9:/. TZ+-]{0,32}") {
            let _ = dates(Some(DateOrder::DayFirst), &[]).read(&text);
        }
    }
}
