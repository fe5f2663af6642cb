//! Days and times as people and programs write them.
//!
//! Days are counted by Howard Hinnant's `days_from_civil` (chrono-Compatible Low-Level Date Algorithms, 2013), in the proleptic
//! Gregorian calendar, years 0 to 9999.

use super::{clock, month};

/// Which part of a date stands where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    DayFirst,
    MonthFirst,
}

/// What a cell can be read as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// Days since 1970-01-01, if the day comes first or the order is plain.
    pub day_first: Option<i32>,
    /// The same if the month comes first or the order is plain.
    pub month_first: Option<i32>,
    /// Microseconds since midnight.
    pub time: Option<i64>,
    /// Minutes east of UTC.
    pub zone: Option<i32>,
}

const DAY: i64 = 86_400_000_000;

impl Read {
    pub fn days(&self, order: Order) -> Option<i32> {
        match order {
            Order::DayFirst => self.day_first,
            Order::MonthFirst => self.month_first,
        }
    }

    /// Microseconds since 1970, turned to UTC if it has a zone.
    pub fn micros(&self, order: Order) -> Option<i64> {
        let days = i64::from(self.days(order)?);
        let zone = i64::from(self.zone.unwrap_or(0)) * 60_000_000;
        Some(days * DAY + self.time.unwrap_or(0) - zone)
    }
}

/// Days since 1970-01-01.
fn days(year: i64, month: i64, day: i64) -> Option<i32> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let most = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=most).contains(&day) || !(0..=9999).contains(&year) {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    i32::try_from(era * 146_097 + of_era - 719_468).ok()
}

/// `2016-04-30`.
pub fn write_day(days: i64) -> String {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// `2016-04-30T12:05:00`, with a fraction if there is one.
pub fn write_time(micros: i64) -> String {
    let day = write_day(micros.div_euclid(DAY));
    let rest = micros.rem_euclid(DAY);
    let (seconds, fraction) = (rest / 1_000_000, rest % 1_000_000);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let mut text = format!("{day}T{hours:02}:{minutes:02}:{seconds:02}");
    if fraction > 0 {
        text.push_str(format!(".{fraction:06}").trim_end_matches('0'));
    }
    text
}

/// Reads a date, with a time or without one.
pub fn read(text: &[u8]) -> Option<Read> {
    if !(6..=48).contains(&text.len()) {
        return None;
    }
    if let Some((year, month, day)) = iso(text) {
        let days = days(year, month, day)?;
        let read = Read {
            day_first: Some(days),
            month_first: Some(days),
            ..Read::default()
        };
        return with_time(read, &text[10..]);
    }
    let text = without_weekday(text);
    match text.first()? {
        b'0'..=b'9' => numeric(text),
        _ => month_then_day(text),
    }
}

/// `2016-04-30` at the beginning.
fn iso(text: &[u8]) -> Option<(i64, i64, i64)> {
    let [a, b, c, d, b'-', e, f, b'-', g, h, ..] = text else {
        return None;
    };
    let pair = |tens: &u8, ones: &u8| {
        (tens.is_ascii_digit() && ones.is_ascii_digit())
            .then(|| i64::from(tens - b'0') * 10 + i64::from(ones - b'0'))
    };
    Some((pair(a, b)? * 100 + pair(c, d)?, pair(e, f)?, pair(g, h)?))
}

/// Digits at the beginning: their value, how many, and what follows.
pub(super) fn digits(text: &[u8]) -> Option<(i64, usize, &[u8])> {
    let count = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if count == 0 || count > 8 {
        return None;
    }
    let value = text[..count]
        .iter()
        .fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
    Some((value, count, &text[count..]))
}

/// A year of four digits, or of two: up to 68 in this century, as POSIX has it.
fn year(value: i64, count: usize) -> Option<i64> {
    match count {
        4 => Some(value),
        2 => Some(if value <= 68 {
            2000 + value
        } else {
            1900 + value
        }),
        _ => None,
    }
}

fn numeric(text: &[u8]) -> Option<Read> {
    let (first, count, rest) = digits(text)?;
    if count == 8 && rest.first() == Some(&b'T') {
        let days = days(first / 10_000, first / 100 % 100, first % 100)?;
        return with_time(
            Read {
                day_first: Some(days),
                month_first: Some(days),
                ..Read::default()
            },
            rest,
        );
    }
    let [mark @ (b'-' | b'/' | b'.'), after @ ..] = rest else {
        return day_then_month(first, count, rest);
    };
    let Some((second, middle, rest)) = digits(after) else {
        return day_then_month(first, count, rest);
    };
    let (third, last, rest) = digits(rest.strip_prefix(&[*mark])?)?;
    if middle > 2 {
        return None;
    }
    if count == 4 {
        let days = days(first, second, third).filter(|_| last <= 2)?;
        return with_time(
            Read {
                day_first: Some(days),
                month_first: Some(days),
                ..Read::default()
            },
            rest,
        );
    }
    let year = year(third, last).filter(|_| count <= 2)?;
    let read = Read {
        day_first: days(year, second, first),
        month_first: days(year, first, second),
        ..Read::default()
    };
    if read.day_first.is_none() && read.month_first.is_none() {
        return None;
    }
    with_time(read, rest)
}

/// What may stand between the words of a date.
fn gap(text: &[u8]) -> &[u8] {
    let text = text.trim_ascii_start();
    let text = match text {
        [b'-' | b'/' | b'.' | b',', rest @ ..] => rest,
        other => other,
    };
    text.trim_ascii_start()
}

/// `1 January 2013`, `1st Jan 13`, `09-Mar-11`, `5 de mayo de 2014`.
fn day_then_month(day: i64, count: usize, rest: &[u8]) -> Option<Read> {
    if count > 2 {
        return None;
    }
    let ordinal = ["st", "nd", "rd", "th"];
    let rest = ordinal
        .iter()
        .find_map(|one| rest.strip_prefix(one.as_bytes()))
        .unwrap_or(rest);
    let rest = without_of(gap(rest));
    let (month, rest) = month::read(rest)?;
    let (value, count, rest) = digits(without_of(gap(rest)))?;
    named(year(value, count)?, month, day, rest)
}

fn without_of(text: &[u8]) -> &[u8] {
    ["de ", "of "]
        .iter()
        .find_map(|of| text.strip_prefix(of.as_bytes()))
        .unwrap_or(text)
}

/// `March 5, 2014`.
fn month_then_day(text: &[u8]) -> Option<Read> {
    let (month, rest) = month::read(text)?;
    let (day, count, rest) = digits(gap(rest))?;
    let ordinal = ["st", "nd", "rd", "th"];
    let rest = ordinal
        .iter()
        .find_map(|one| rest.strip_prefix(one.as_bytes()))
        .unwrap_or(rest);
    if count > 2
        || !rest
            .first()
            .is_some_and(|next| matches!(next, b' ' | b',' | b'-' | b'/' | b'.'))
    {
        return None;
    }
    let (value, count, rest) = digits(gap(rest))?;
    named(year(value, count).filter(|_| count == 4)?, month, day, rest)
}

fn named(year: i64, month: i64, day: i64, rest: &[u8]) -> Option<Read> {
    let days = days(year, month, day)?;
    with_time(
        Read {
            day_first: Some(days),
            month_first: Some(days),
            ..Read::default()
        },
        rest,
    )
}

fn without_weekday(text: &[u8]) -> &[u8] {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let is_day = text.get(..3).is_some_and(|begin| {
        DAYS.iter()
            .any(|day| day.as_bytes().eq_ignore_ascii_case(begin))
    });
    if !is_day {
        return text;
    }
    let letters = text
        .iter()
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    if letters > 9 {
        text
    } else {
        gap(&text[letters..])
    }
}

/// Reads what follows the day: nothing, or a time, with its zone or without one.
fn with_time(read: Read, rest: &[u8]) -> Option<Read> {
    let rest = match rest {
        [] => return Some(read),
        [b'T' | b't', rest @ ..] => rest,
        [b' ' | b',', rest @ ..] => rest.trim_ascii_start(),
        _ => return None,
    };
    let (time, rest) = clock::read(rest)?;
    let zone = match rest.trim_ascii_start() {
        [] => None,
        b"Z" | b"z" | b"UTC" | b"GMT" => Some(0),
        offset => Some(clock::offset_minutes(offset)?),
    };
    Some(Read {
        time: Some(time),
        zone,
        ..read
    })
}

#[cfg(test)]
mod tests {
    use super::{Order, read, write_day, write_time};

    fn day(text: &str, order: Order) -> Option<String> {
        Some(write_day(i64::from(read(text.as_bytes())?.days(order)?)))
    }

    #[test]
    fn days_as_people_write_them() {
        for (text, expected) in [
            ("2016-04-30", "2016-04-30"),
            ("2016/4/3", "2016-04-03"),
            ("30/04/2016", "2016-04-30"),
            ("3.4.16", "2016-04-03"),
            ("09-Mar-11", "2011-03-09"),
            ("1 January 2013", "2013-01-01"),
            ("1st Jan 2013", "2013-01-01"),
            ("March 5, 2014", "2014-03-05"),
            ("Sat, 30 Apr 2016", "2016-04-30"),
            ("5 de mayo de 2014", "2014-05-05"),
            ("3. März 2020", "2020-03-03"),
            ("0000-01-01", "0000-01-01"),
            ("9999-12-31", "9999-12-31"),
        ] {
            assert_eq!(
                day(text, Order::DayFirst).as_deref(),
                Some(expected),
                "{text}"
            );
        }
        assert_eq!(
            day("04/30/2016", Order::MonthFirst).as_deref(),
            Some("2016-04-30")
        );
        assert_eq!(day("04/30/2016", Order::DayFirst), None);
    }

    #[test]
    fn what_is_no_day() {
        for text in [
            "0000-00-00",
            "2015-02-29",
            "1/2",
            "31/31/2000",
            "1.234.567",
            "2016-04-30x",
            "marble 1, 2020",
            "12345678",
            "12:30",
            "2020-1",
            "7 – 8 Feb",
            "18-19.04.12",
            "1-2-345",
            "may be 5 2020",
        ] {
            assert_eq!(read(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn times_with_and_without_their_zone() {
        for (text, expected) in [
            ("2016-04-30T12:05:00Z", "2016-04-30T12:05:00"),
            ("2016-04-30 12:05", "2016-04-30T12:05:00"),
            ("2016-04-30 12.05.09", "2016-04-30T12:05:09"),
            ("2016-04-30T12:05:00.250+02:00", "2016-04-30T10:05:00.25"),
            ("04/30/2016 01:15:00 PM", "2016-04-30T13:15:00"),
            ("12/25/2016 12:00 am", "2016-12-25T00:00:00"),
            ("20160430T120500Z", "2016-04-30T12:05:00"),
        ] {
            let micros = read(text.as_bytes()).and_then(|read| read.micros(Order::MonthFirst));
            assert_eq!(micros.map(write_time).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "2016-04-30T25:00",
            "2016-04-30T12:5",
            "2016-04-30 13:00 PM",
            "2016-04-30T12:00:00.1234567",
        ] {
            assert_eq!(read(text.as_bytes()), None, "{text}");
        }
    }
}
