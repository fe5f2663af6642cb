//! How points and ranges lie to one another (section 10.3.4.9, table 78; Allen 1983).

use std::cmp::Ordering;

use super::{Builtin, builtin};
use crate::{
    eval::Evaluated,
    value::{Range, Value},
};

const ANY_TWO: &[&[&str]] = &[
    &["point1", "point2"],
    &["point", "range"],
    &["range", "point"],
    &["range1", "range2"],
];
const TWO_RANGES: &[&[&str]] = &[&["range1", "range2"]];
const POINT_FIRST: &[&[&str]] = &[&["point", "range"], &["range1", "range2"]];
const RANGE_FIRST: &[&[&str]] = &[&["range", "point"], &["range1", "range2"]];

pub const BUILTINS: &[Builtin] = &[
    builtin("before", ANY_TWO, |_, v| answer(v, before)),
    builtin("after", ANY_TWO, |_, v| {
        answer(v, |one, two| before(two, one))
    }),
    builtin("meets", TWO_RANGES, |_, v| ranges(v, meets)),
    builtin("met by", TWO_RANGES, |_, v| {
        ranges(v, |one, two| meets(two, one))
    }),
    builtin("overlaps", TWO_RANGES, |_, v| ranges(v, overlaps)),
    builtin("overlaps before", TWO_RANGES, |_, v| {
        ranges(v, overlaps_before)
    }),
    builtin("overlaps after", TWO_RANGES, |_, v| {
        ranges(v, |one, two| overlaps_before(two, one))
    }),
    builtin("finishes", POINT_FIRST, |_, v| answer(v, finishes)),
    builtin("finished by", RANGE_FIRST, |_, v| {
        answer(v, |one, two| finishes(two, one))
    }),
    builtin("includes", RANGE_FIRST, |_, v| answer(v, includes)),
    builtin("during", POINT_FIRST, |_, v| {
        answer(v, |one, two| includes(two, one))
    }),
    builtin("starts", POINT_FIRST, |_, v| answer(v, starts)),
    builtin("started by", RANGE_FIRST, |_, v| {
        answer(v, |one, two| starts(two, one))
    }),
    builtin(
        "coincides",
        &[&["point1", "point2"], &["range1", "range2"]],
        |_, v| answer(v, coincides),
    ),
];

type Answer = fn(&Value, &Value) -> Option<bool>;

fn answer(values: &[Value], ask: Answer) -> Evaluated {
    let both = values.first().zip(values.get(1));
    let answer = both.and_then(|(one, two)| ask(one, two));
    Ok(Value::from_option(answer.map(Value::Boolean)))
}

fn ranges(values: &[Value], ask: fn(&Ends, &Ends) -> Option<bool>) -> Evaluated {
    let answer = match values {
        [Value::Range(one), Value::Range(two)] => Ends::of(one)
            .zip(Ends::of(two))
            .and_then(|(one, two)| ask(&one, &two)),
        _ => None,
    };
    Ok(Value::from_option(answer.map(Value::Boolean)))
}

/// The two ends of a range that has both.
struct Ends<'r> {
    low: &'r Value,
    low_in: bool,
    high: &'r Value,
    high_in: bool,
}

impl<'r> Ends<'r> {
    fn of(range: &'r Range) -> Option<Self> {
        Some(Self {
            low: range.low.as_ref()?,
            low_in: range.low_in,
            high: range.high.as_ref()?,
            high_in: range.high_in,
        })
    }

    /// A point as a range of its own, a range as it is.
    fn of_any(value: &'r Value) -> Option<Self> {
        match value {
            Value::Range(range) => Self::of(range),
            Value::Null | Value::List(_) | Value::Context(_) | Value::Function(_) => None,
            point => Some(Self {
                low: point,
                low_in: true,
                high: point,
                high_in: true,
            }),
        }
    }
}

fn before(one: &Value, two: &Value) -> Option<bool> {
    let (one, two) = (Ends::of_any(one)?, Ends::of_any(two)?);
    Some(match one.high.compare(two.low)? {
        Ordering::Less => true,
        Ordering::Equal => !(one.high_in && two.low_in),
        Ordering::Greater => false,
    })
}

fn meets(one: &Ends, two: &Ends) -> Option<bool> {
    let touch = one.high.compare(two.low)?.is_eq();
    Some(touch && one.high_in && two.low_in)
}

/// Whether the end of `one` lies at or after the start of `two`, so that they share a point there.
fn reaches(one: &Ends, two: &Ends) -> Option<bool> {
    Some(match one.high.compare(two.low)? {
        Ordering::Greater => true,
        Ordering::Equal => one.high_in && two.low_in,
        Ordering::Less => false,
    })
}

fn overlaps(one: &Ends, two: &Ends) -> Option<bool> {
    Some(reaches(one, two)? && reaches(two, one)?)
}

fn overlaps_before(one: &Ends, two: &Ends) -> Option<bool> {
    let first = match one.low.compare(two.low)? {
        Ordering::Less => true,
        Ordering::Equal => one.low_in && !two.low_in,
        Ordering::Greater => false,
    };
    let ends = match one.high.compare(two.high)? {
        Ordering::Less => true,
        Ordering::Equal => !one.high_in || two.high_in,
        Ordering::Greater => false,
    };
    Some(first && reaches(one, two)? && ends)
}

fn finishes(one: &Value, two: &Value) -> Option<bool> {
    let Value::Range(range) = two else {
        return None;
    };
    let outer = Ends::of(range)?;
    let inner = Ends::of_any(one)?;
    let same = inner.high.compare(outer.high)?.is_eq() && inner.high_in == outer.high_in;
    Some(same && starts_within(&inner, &outer, matches!(one, Value::Range(_)))?)
}

fn starts(one: &Value, two: &Value) -> Option<bool> {
    let Value::Range(range) = two else {
        return None;
    };
    let outer = Ends::of(range)?;
    let inner = Ends::of_any(one)?;
    let same = inner.low.compare(outer.low)?.is_eq() && inner.low_in == outer.low_in;
    Some(same && ends_within(&inner, &outer, matches!(one, Value::Range(_)))?)
}

fn starts_within(inner: &Ends, outer: &Ends, is_range: bool) -> Option<bool> {
    Some(match inner.low.compare(outer.low)? {
        Ordering::Greater => true,
        Ordering::Equal => !is_range || !inner.low_in || outer.low_in,
        Ordering::Less => false,
    })
}

fn ends_within(inner: &Ends, outer: &Ends, is_range: bool) -> Option<bool> {
    Some(match inner.high.compare(outer.high)? {
        Ordering::Less => true,
        Ordering::Equal => !is_range || !inner.high_in || outer.high_in,
        Ordering::Greater => false,
    })
}

fn includes(one: &Value, two: &Value) -> Option<bool> {
    let Value::Range(range) = one else {
        return None;
    };
    if !matches!(two, Value::Range(_)) {
        return range.contains(two);
    }
    let (outer, inner) = (Ends::of(range)?, Ends::of_any(two)?);
    Some(starts_within(&inner, &outer, true)? && ends_within(&inner, &outer, true)?)
}

fn coincides(one: &Value, two: &Value) -> Option<bool> {
    match (one, two) {
        (Value::Range(_), Value::Range(_)) => one.equals(two),
        (Value::Range(_), _) | (_, Value::Range(_)) => None,
        (one, two) => one.compare(two).map(Ordering::is_eq),
    }
}
