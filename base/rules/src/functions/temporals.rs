//! Functions that make and ask dates, times and durations (sections 10.3.4.1 and 10.3.4.7).

use std::sync::Arc;

use jiff::civil;

use super::{
    Builtin,
    arguments::{absent, integer, number, text},
    builtin,
};
use crate::{
    eval::Evaluator,
    number::Number,
    temporal::{self, DateTime, SECOND, Time, Zone},
    value::Value,
};

const DATE: &[&[&str]] = &[&["date"]];

pub const BUILTINS: &[Builtin] = &[
    builtin("date", &[&["from"], &["year", "month", "day"]], |_, v| {
        Ok(Value::from_option(date(v)))
    }),
    builtin(
        "time",
        &[&["from"], &["hour", "minute", "second", "offset?"]],
        |_, v| Ok(Value::from_option(time(v))),
    ),
    builtin("date and time", &[&["from"], &["date", "time"]], |_, v| {
        Ok(Value::from_option(date_and_time(v)))
    }),
    builtin("duration", &[&["from"]], |_, v| {
        Ok(Value::from_option(duration(v)))
    }),
    builtin("years and months duration", &[&["from", "to"]], |_, v| {
        let both = moment(v, 0).zip(moment(v, 1));
        let months = both.map(|(from, to)| temporal::months_between(from, to));
        Ok(Value::from_option(months.map(Value::YearsMonths)))
    }),
    builtin("now", &[&[]], |me, _| Ok(now(me))),
    builtin("today", &[&[]], |me, _| Ok(today(me))),
    builtin("day of year", DATE, |_, v| {
        Ok(of_date(v, |date| {
            Value::from(i64::from(date.day_of_year()))
        }))
    }),
    builtin("day of week", DATE, |_, v| {
        Ok(of_date(v, |date| {
            Value::text(DAYS[place(date.weekday().to_monday_zero_offset())])
        }))
    }),
    builtin("month of year", DATE, |_, v| {
        Ok(of_date(v, |date| {
            Value::text(MONTHS[place(date.month() - 1)])
        }))
    }),
    builtin("week of year", DATE, |_, v| {
        Ok(of_date(v, |date| {
            Value::from(i64::from(date.iso_week_date().week()))
        }))
    }),
];

const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn place(number: i8) -> usize {
    usize::try_from(number).unwrap_or(0)
}

/// The civil time of a date (its midnight) or of a date and time.
fn moment(values: &[Value], place: usize) -> Option<civil::DateTime> {
    match values.get(place)? {
        Value::Date(date) => Some(date.to_datetime(civil::Time::midnight())),
        Value::DateTime(at) => Some(at.civil),
        _ => None,
    }
}

fn of_date(values: &[Value], answer: impl Fn(civil::Date) -> Value) -> Value {
    moment(values, 0).map_or(Value::Null, |at| answer(at.date()))
}

fn now(me: &Evaluator) -> Value {
    let now = me.terms.now.as_ref();
    Value::from_option(now.map(|now| {
        Value::DateTime(Arc::new(DateTime {
            civil: now.datetime(),
            zone: Some(Zone::Named(now.time_zone().clone())),
        }))
    }))
}

fn today(me: &Evaluator) -> Value {
    let now = me.terms.now.as_ref();
    Value::from_option(now.map(|now| Value::Date(now.date())))
}

fn date(values: &[Value]) -> Option<Value> {
    if values.len() == 3 {
        let year = i16::try_from(integer(values, 0)?).ok()?;
        let month = i8::try_from(integer(values, 1)?).ok()?;
        let day = i8::try_from(integer(values, 2)?).ok()?;
        return civil::Date::new(year, month, day).ok().map(Value::Date);
    }
    match moment(values, 0) {
        Some(at) => Some(Value::Date(at.date())),
        None => temporal::date(text(values, 0)?).map(Value::Date),
    }
}

fn time(values: &[Value]) -> Option<Value> {
    let made = |time: Time| Value::Time(Arc::new(time));
    if values.len() > 1 {
        return time_of_parts(values).map(made);
    }
    match values.first()? {
        Value::Time(time) => Some(Value::Time(time.clone())),
        Value::DateTime(at) => Some(made(Time {
            clock: at.civil.time(),
            zone: at.zone.clone(),
        })),
        Value::Date(_) => Some(made(Time {
            clock: civil::Time::midnight(),
            zone: Some(Zone::Offset(0)),
        })),
        _ => temporal::time(text(values, 0)?).map(made),
    }
}

fn time_of_parts(values: &[Value]) -> Option<Time> {
    let hour = i8::try_from(integer(values, 0)?).ok()?;
    let minute = i8::try_from(integer(values, 1)?).ok()?;
    let second = number(values, 2)?;
    let nanoseconds = second.multiply(Number::whole(SECOND)?)?.to_whole_part()?;
    let whole = i8::try_from(nanoseconds.div_euclid(SECOND)).ok()?;
    let fraction = i32::try_from(nanoseconds.rem_euclid(SECOND)).ok()?;
    let zone = match values.get(3) {
        None | Some(Value::Null) => None,
        Some(Value::DaysTime(offset)) => {
            let seconds = i32::try_from(**offset / SECOND).ok()?;
            (seconds.abs() <= 18 * 3600)
                .then_some(Zone::Offset(seconds))
                .map(Some)?
        }
        Some(_) => return None,
    };
    let clock = civil::Time::new(hour, minute, whole, fraction).ok()?;
    Some(Time { clock, zone })
}

fn date_and_time(values: &[Value]) -> Option<Value> {
    let made = |at: DateTime| Value::DateTime(Arc::new(at));
    if values.len() == 2 {
        let day = moment(values, 0)?.date();
        let Value::Time(time) = values.get(1)? else {
            return None;
        };
        return Some(made(DateTime {
            civil: day.to_datetime(time.clock),
            zone: time.zone.clone(),
        }));
    }
    match values.first()? {
        Value::DateTime(at) => Some(Value::DateTime(at.clone())),
        Value::Date(date) => {
            let mut midnight = DateTime::midnight(*date);
            midnight.zone = Some(Zone::Offset(0));
            Some(made(midnight))
        }
        _ => temporal::date_time(text(values, 0)?).map(made),
    }
}

fn duration(values: &[Value]) -> Option<Value> {
    if absent(values, 0) {
        return None;
    }
    match &values[0] {
        value @ (Value::DaysTime(_) | Value::YearsMonths(_)) => Some(value.clone()),
        _ => {
            let from = text(values, 0)?;
            let months = temporal::years_months(from).map(Value::YearsMonths);
            months.or_else(|| temporal::days_time(from).map(Value::days_time))
        }
    }
}
