//! Types of FEEL and of item definitions: what conforms to them, and what is made to (DMN 1.5 sections 10.3.2.9 and 7.3.2).

use std::{collections::BTreeMap, fmt, sync::Arc};

use crate::{feel::Expr, value::Value};

/// How deep types may hold one another; item definitions that go on after that count as `Any`.
const DEEPEST: u16 = 30;

/// How many parts a type may have; those that are more count as `Any`.
pub const MOST_PARTS: u32 = 2000;

/// A type.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    Any,
    Null,
    /// One of the simple types, by the name that FEEL gives it.
    Simple(&'static str),
    List(Arc<Type>),
    Range(Arc<Type>),
    Context(Arc<Vec<(Arc<str>, Type)>>),
    Function(Arc<Vec<Type>>, Arc<Type>),
    /// An item definition with the values that it allows.
    Allowed(Arc<Type>, Arc<Allowed>),
    /// A name that is not yet looked up.
    Named(Arc<str>),
}

/// The unary tests that a value must pass.
#[derive(Debug)]
pub struct Allowed {
    pub text: String,
    pub tests: Expr,
}

impl PartialEq for Allowed {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// Item definitions by name.
pub type Definitions = BTreeMap<Arc<str>, Type>;

const SIMPLE: &[(&str, &str)] = &[
    ("number", "number"),
    ("string", "string"),
    ("boolean", "boolean"),
    ("date", "date"),
    ("time", "time"),
    ("date and time", "date and time"),
    ("dateTime", "date and time"),
    ("days and time duration", "days and time duration"),
    ("dayTimeDuration", "days and time duration"),
    ("years and months duration", "years and months duration"),
    ("yearMonthDuration", "years and months duration"),
];

impl Type {
    /// The type of that name: a simple one, or one that item definitions have to explain. A prefix (`feel:string`) is left out.
    pub fn named(name: &str) -> Self {
        let name = name.trim();
        let plain = name.strip_prefix("feel:").unwrap_or(name);
        if let Some((_, kind)) = SIMPLE.iter().find(|(known, _)| *known == plain) {
            return Self::Simple(kind);
        }
        match plain {
            "Any" | "" => Self::Any,
            "Null" => Self::Null,
            "list" => Self::List(Arc::new(Self::Any)),
            "context" => Self::Context(Arc::default()),
            _ => Self::Named(Arc::from(plain)),
        }
    }

    /// With the names in it looked up; what nobody defined is `Any`.
    pub fn resolved(&self, known: &Definitions) -> Self {
        let mut left = MOST_PARTS;
        self.resolve(known, 0, &mut left)
    }

    fn resolve(&self, known: &Definitions, depth: u16, left: &mut u32) -> Self {
        if depth > DEEPEST || *left == 0 {
            return Self::Any;
        }
        *left -= 1;
        let mut next = |inner: &Self| inner.resolve(known, depth + 1, left);
        match self {
            Self::Named(name) => known.get(name).map_or(Self::Any, &mut next),
            Self::List(item) => Self::List(Arc::new(next(item))),
            Self::Range(item) => Self::Range(Arc::new(next(item))),
            Self::Context(entries) => {
                let entries = entries.iter();
                let entries = entries.map(|(name, inner)| (name.clone(), next(inner)));
                Self::Context(Arc::new(entries.collect()))
            }
            Self::Function(parameters, result) => {
                let parameters = parameters.iter().map(&mut next).collect();
                Self::Function(Arc::new(parameters), Arc::new(next(result)))
            }
            Self::Allowed(base, allowed) => Self::Allowed(Arc::new(next(base)), allowed.clone()),
            other => other.clone(),
        }
    }

    /// Whether `value` is of this type, as `instance of` asks: null is of `Null` and `Any` only... and allowed values do not count.
    pub fn has(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Any, value) => !value.is_null(),
            (Self::Null, value) => value.is_null(),
            (Self::Simple(kind), value) => *kind == value.kind(),
            (Self::List(item), Value::List(list)) => {
                list.items().iter().all(|value| item.admits(value))
            }
            (Self::Range(item), Value::Range(range)) => {
                let ends = [&range.low, &range.high];
                ends.iter()
                    .all(|end| end.as_ref().is_none_or(|end| item.has(end)))
            }
            (Self::Context(types), Value::Context(context)) => types
                .iter()
                .all(|(name, inner)| context.get(name).is_some_and(|value| inner.admits(value))),
            (Self::Function(parameters, result), Value::Function(function)) => {
                function.is_like(parameters, result)
            }
            (Self::Allowed(base, _), value) => base.has(value),
            _ => false,
        }
    }

    /// As `has`, and null is of every type.
    pub fn admits(&self, value: &Value) -> bool {
        value.is_null() || self.has(value)
    }

    /// Whether every value of this type is one of `other` (section 10.3.2.9.2).
    pub fn conforms_to(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, _) | (_, Self::Any) => true,
            (Self::List(one), Self::List(two)) | (Self::Range(one), Self::Range(two)) => {
                one.conforms_to(two)
            }
            (Self::Context(one), Self::Context(two)) => two.iter().all(|(name, two)| {
                let mut same = one.iter().filter(|(key, _)| key == name);
                same.any(|(_, one)| one.conforms_to(two))
            }),
            (Self::Function(one, one_result), Self::Function(two, two_result)) => {
                one.len() == two.len()
                    && one
                        .iter()
                        .zip(two.iter())
                        .all(|(one, two)| two.conforms_to(one))
                    && one_result.conforms_to(two_result)
            }
            (Self::Allowed(one, _), two) => one.conforms_to(two),
            (one, Self::Allowed(two, _)) => one.conforms_to(two),
            (one, two) => one == two,
        }
    }

    /// `value` made to fit (section 10.3.2.9.4): a list of one for its item, an item for a list of one, a date for its midnight; otherwise null.
    /// Allowed values are the evaluator's to test.
    pub fn coerce(&self, value: &Value) -> Value {
        if value.is_null() || matches!(self, Self::Any) || self.has(value) {
            return value.clone();
        }
        let base = match self {
            Self::Allowed(base, _) => base,
            other => other,
        };
        match (base, value) {
            (Self::List(item), single) if item.has(single) => Value::list(vec![single.clone()]),
            (Self::Simple("date and time"), Value::Date(date)) => {
                let mut midnight = crate::temporal::DateTime::midnight(*date);
                midnight.zone = Some(crate::temporal::Zone::Offset(0));
                Value::DateTime(Arc::new(midnight))
            }
            (Self::List(_), _) => Value::Null,
            (base, Value::List(list)) => match list.items() {
                [single] if base.has(single) => single.clone(),
                _ => Value::Null,
            },
            _ => Value::Null,
        }
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => f.write_str("Any"),
            Self::Null => f.write_str("Null"),
            Self::Simple(kind) => f.write_str(kind),
            Self::Named(name) => f.write_str(name),
            Self::List(item) => write!(f, "list<{item}>"),
            Self::Range(item) => write!(f, "range<{item}>"),
            Self::Allowed(base, _) => write!(f, "{base}"),
            Self::Context(entries) => {
                let entries = entries
                    .iter()
                    .map(|(name, inner)| format!("{name}: {inner}"));
                write!(f, "context<{}>", entries.collect::<Vec<_>>().join(", "))
            }
            Self::Function(parameters, result) => {
                let parameters = parameters.iter().map(Self::to_string);
                let parameters = parameters.collect::<Vec<_>>().join(", ");
                write!(f, "function<{parameters}> -> {result}")
            }
        }
    }
}
