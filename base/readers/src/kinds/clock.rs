//! The time of day and the zone that may follow a date.

use super::date::digits;

/// Microseconds since midnight of the time that a text begins with, and what follows.
pub fn read(text: &[u8]) -> Option<(i64, &[u8])> {
    match seconds(text) {
        Some(time) => Some((time, &text[8..])),
        None => clock(text),
    }
}

/// Microseconds since midnight of `12:05:00`, if no fraction and no half of the day follows: what programs write.
fn seconds(text: &[u8]) -> Option<i64> {
    let [a, b, b':', c, d, b':', e, f, rest @ ..] = text else {
        return None;
    };
    if !matches!(rest, [] | [b'Z' | b'+' | b'-', ..]) {
        return None;
    }
    let pair = |tens: &u8, ones: &u8| {
        (tens.is_ascii_digit() && ones.is_ascii_digit())
            .then(|| i64::from(tens - b'0') * 10 + i64::from(ones - b'0'))
    };
    let (hours, minutes, seconds) = (pair(a, b)?, pair(c, d)?, pair(e, f)?);
    let valid = hours <= 23 && minutes <= 59 && seconds <= 59;
    valid.then_some((hours * 3600 + minutes * 60 + seconds) * 1_000_000)
}

/// Microseconds since midnight, and what follows.
fn clock(text: &[u8]) -> Option<(i64, &[u8])> {
    let (first, count, mut rest) = digits(text)?;
    let (mut hours, minutes, mut seconds) = match (count, rest) {
        (6, _) => (first / 10_000, first / 100 % 100, first % 100),
        (4, _) => (first / 100, first % 100, 0),
        (1 | 2, [b':' | b'.', after @ ..]) => {
            let (minutes, _, after) = digits(after).filter(|(_, count, _)| *count == 2)?;
            rest = after;
            (first, minutes, 0)
        }
        _ => return None,
    };
    let mark = if text.get(count) == Some(&b'.') {
        b'.'
    } else {
        b':'
    };
    if let (1 | 2, [next, after @ ..]) = (count, rest)
        && *next == mark
    {
        let (value, _, after) = digits(after).filter(|(_, count, _)| *count == 2)?;
        (seconds, rest) = (value, after);
    }
    let mut micros = 0;
    if let [b'.' | b',', after @ ..] = rest {
        let length = after
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        // A tenth of a microsecond would be lost: such a cell is no time, but text.
        let kept = after.get(..length.min(6))?;
        if length == 0 || after[kept.len()..length].iter().any(|&digit| digit != b'0') {
            return None;
        }
        let value = kept
            .iter()
            .fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
        micros = value * 10_i64.pow(u32::try_from(6 - kept.len()).ok()?);
        rest = &after[length..];
    }
    let half = rest.trim_ascii_start();
    if let Some(noon) = half.get(..2).and_then(half_of_day) {
        if !(1..=12).contains(&hours) {
            return None;
        }
        hours = hours % 12 + noon;
        rest = &half[2..];
    }
    // A leap second is read as the second before it.
    let valid = hours <= 23 && minutes <= 59 && seconds <= 60;
    valid.then(|| {
        (
            (hours * 3600 + minutes * 60 + seconds.min(59)) * 1_000_000 + micros,
            rest,
        )
    })
}

fn half_of_day(text: &[u8]) -> Option<i64> {
    match [text[0].to_ascii_lowercase(), text[1].to_ascii_lowercase()] {
        [b'a', b'm'] => Some(0),
        [b'p', b'm'] => Some(12),
        _ => None,
    }
}

/// Minutes east of UTC: `+02`, `-0530`, `+01:00`.
pub fn offset_minutes(text: &[u8]) -> Option<i32> {
    let (sign, rest) = match text {
        [b'+', rest @ ..] => (1, rest),
        [b'-', rest @ ..] => (-1, rest),
        _ => return None,
    };
    let (value, count, rest) = digits(rest)?;
    let (hours, minutes) = match (count, rest) {
        (2, []) => (value, 0),
        (4, []) => (value / 100, value % 100),
        (2, [b':', after @ ..]) => {
            let (minutes, _, _) =
                digits(after).filter(|(_, count, rest)| *count == 2 && rest.is_empty())?;
            (value, minutes)
        }
        _ => return None,
    };
    if hours > 18 || minutes > 59 {
        return None;
    }
    i32::try_from(hours * 60 + minutes)
        .ok()
        .map(|minutes| sign * minutes)
}
