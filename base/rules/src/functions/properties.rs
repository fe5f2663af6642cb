//! What dates, times, durations and ranges tell of themselves (DMN 1.5 section 10.3.2.6, table 65).

use crate::{
    number::Number,
    temporal::{DAY, SECOND, Zone, clock_nanoseconds, seconds},
    value::{Range, Value},
};

/// The property of that name.
pub fn property(value: &Value, name: &str) -> Option<Value> {
    match value {
        Value::Date(date) => of_date(*date, name),
        Value::Time(time) => of_clock(time.clock, time.zone.as_ref(), time.offset(), name),
        Value::DateTime(at) => of_date(at.civil.date(), name).or_else(|| {
            let offset = at.zone.as_ref().map(|zone| zone.offset_at(at.civil));
            of_clock(at.civil.time(), at.zone.as_ref(), offset, name)
        }),
        Value::DaysTime(length) => of_length(**length, name),
        Value::YearsMonths(months) => match name {
            "years" => Some(Value::from(months / 12)),
            "months" => Some(Value::from(months % 12)),
            _ => None,
        },
        Value::Range(range) => of_range(range, name),
        _ => None,
    }
}

fn of_date(date: jiff::civil::Date, name: &str) -> Option<Value> {
    let part = match name {
        "year" => i64::from(date.year()),
        "month" => i64::from(date.month()),
        "day" => i64::from(date.day()),
        "weekday" => i64::from(date.weekday().to_monday_one_offset()),
        _ => return None,
    };
    Some(Value::from(part))
}

fn of_clock(
    clock: jiff::civil::Time,
    zone: Option<&Zone>,
    offset: Option<i32>,
    name: &str,
) -> Option<Value> {
    match name {
        "hour" => Some(Value::from(i64::from(clock.hour()))),
        "minute" => Some(Value::from(i64::from(clock.minute()))),
        "second" => {
            let within = clock_nanoseconds(clock) % (60 * SECOND);
            seconds(within / SECOND, within % SECOND).map(Value::Number)
        }
        "time offset" => Some(Value::days_time(i128::from(offset?) * SECOND)),
        "timezone" => match zone? {
            Zone::Named(zone) => zone.iana_name().map(Value::text),
            Zone::Offset(_) => None,
        },
        _ => None,
    }
}

fn of_length(length: i128, name: &str) -> Option<Value> {
    let whole = |value: i128| Number::whole(value).map(Value::Number);
    match name {
        "days" => whole(length / DAY),
        "hours" => whole(length / (3600 * SECOND) % 24),
        "minutes" => whole(length / (60 * SECOND) % 60),
        "seconds" => {
            let within = length % (60 * SECOND);
            seconds(within / SECOND, within % SECOND).map(Value::Number)
        }
        _ => None,
    }
}

fn of_range(range: &Range, name: &str) -> Option<Value> {
    match name {
        "start" => range.low.clone(),
        "end" => range.high.clone(),
        "start included" => Some(Value::Boolean(range.low_in)),
        "end included" => Some(Value::Boolean(range.high_in)),
        _ => None,
    }
}
