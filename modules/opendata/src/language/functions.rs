//! Functions by the names that SoQL has for them, with what they take and give.

use stoa_tables::{Function, Unit};

use crate::model::Kind;

/// A function of SoQL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    pub name: &'static str,
    pub function: Function,
    /// The fewest and the most values that it takes.
    pub takes: (usize, usize),
    /// What it gives; `None` for the kind of its first value.
    pub gives: Option<Kind>,
}

const fn known(
    name: &'static str,
    function: Function,
    takes: (usize, usize),
    gives: Option<Kind>,
) -> Known {
    Known {
        name,
        function,
        takes,
        gives,
    }
}

const NUMBER: Option<Kind> = Some(Kind::Number);
const INTEGER: Option<Kind> = Some(Kind::Integer);
const TEXT: Option<Kind> = Some(Kind::Text);
const TIME: Option<Kind> = Some(Kind::LocalTime);
const BOOLEAN: Option<Kind> = Some(Kind::Boolean);

/// All that need nothing but their values.
pub const SOQL: [Known; 43] = [
    known("lower", Function::Lower, (1, 1), TEXT),
    known("upper", Function::Upper, (1, 1), TEXT),
    known("trim", Function::Trim, (1, 1), TEXT),
    known("length", Function::Length, (1, 1), INTEGER),
    known("substring", Function::Substring, (2, 3), TEXT),
    known("starts_with", Function::StartsWith, (2, 2), BOOLEAN),
    known("contains", Function::Contains, (2, 2), BOOLEAN),
    known("abs", Function::Absolute, (1, 1), None),
    known("ceil", Function::Ceiling, (1, 1), NUMBER),
    known("floor", Function::Floor, (1, 1), NUMBER),
    known("round", Function::Round, (1, 2), NUMBER),
    known("ln", Function::Logarithm, (1, 1), NUMBER),
    known("sqrt", Function::Root, (1, 1), NUMBER),
    known("power", Function::Power, (2, 2), NUMBER),
    known("coalesce", Function::Coalesce, (1, 20), None),
    known("greatest", Function::Greatest, (1, 20), None),
    known("least", Function::Least, (1, 20), None),
    known("date_trunc_y", Function::Begin(Unit::Year), (1, 1), TIME),
    known("date_trunc_ym", Function::Begin(Unit::Month), (1, 1), TIME),
    known("date_trunc_ymd", Function::Begin(Unit::Day), (1, 1), TIME),
    known(
        "date_extract_y",
        Function::Part(Unit::Year),
        (1, 1),
        INTEGER,
    ),
    known(
        "date_extract_m",
        Function::Part(Unit::Month),
        (1, 1),
        INTEGER,
    ),
    known("date_extract_d", Function::Part(Unit::Day), (1, 1), INTEGER),
    known(
        "date_extract_hh",
        Function::Part(Unit::Hour),
        (1, 1),
        INTEGER,
    ),
    known(
        "date_extract_mm",
        Function::Part(Unit::Minute),
        (1, 1),
        INTEGER,
    ),
    known(
        "date_extract_ss",
        Function::Part(Unit::Second),
        (1, 1),
        INTEGER,
    ),
    known(
        "date_extract_dow",
        Function::Part(Unit::WeekDay),
        (1, 1),
        INTEGER,
    ),
    known(
        "date_extract_woy",
        Function::Part(Unit::Week),
        (1, 1),
        INTEGER,
    ),
    known("to_text", Function::AsText, (1, 1), TEXT),
    known("to_number", Function::AsNumber, (1, 1), NUMBER),
    known("to_floating_timestamp", Function::AsInstant, (1, 1), TIME),
    known("count", Function::Count, (1, 1), INTEGER),
    known("sum", Function::Sum, (1, 1), None),
    known("avg", Function::Average, (1, 1), NUMBER),
    known("median", Function::Median, (1, 1), NUMBER),
    known("min", Function::Lowest, (1, 1), None),
    known("max", Function::Highest, (1, 1), None),
    known("stddev_pop", Function::Deviation, (1, 1), NUMBER),
    known("stddev_samp", Function::DeviationOfSample, (1, 1), NUMBER),
    known("stddev", Function::DeviationOfSample, (1, 1), NUMBER),
    known("var_pop", Function::Variance, (1, 1), NUMBER),
    known("var_samp", Function::VarianceOfSample, (1, 1), NUMBER),
    known("variance", Function::VarianceOfSample, (1, 1), NUMBER),
];

/// The function of a name in small letters.
pub fn soql(name: &str) -> Option<Known> {
    SOQL.into_iter().find(|known| known.name == name)
}

/// Whether its first value must be a text, a number, or a time, if it must be anything.
pub fn wants(function: Function) -> Option<Wants> {
    Some(match function {
        Function::Lower
        | Function::Upper
        | Function::Trim
        | Function::Length
        | Function::Substring
        | Function::StartsWith
        | Function::Contains => Wants::Text,
        Function::Absolute
        | Function::Ceiling
        | Function::Floor
        | Function::Round
        | Function::Logarithm
        | Function::Root
        | Function::Power
        | Function::Sum
        | Function::Average
        | Function::Median
        | Function::Deviation
        | Function::DeviationOfSample
        | Function::Variance
        | Function::VarianceOfSample => Wants::Number,
        Function::Begin(_) | Function::Part(_) => Wants::Time,
        _ => return None,
    })
}

/// What a function computes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wants {
    Text,
    Number,
    Time,
}

impl Wants {
    pub fn is_met_by(self, kind: Kind) -> bool {
        match self {
            Wants::Text => kind == Kind::Text,
            Wants::Number => kind.is_numeric(),
            Wants::Time => is_time(kind),
        }
    }

    pub const fn word(self) -> &'static str {
        match self {
            Wants::Text => "a text",
            Wants::Number => "a number",
            Wants::Time => "a date",
        }
    }
}

pub const fn is_time(kind: Kind) -> bool {
    matches!(kind, Kind::Date | Kind::LocalTime | Kind::Instant)
}
