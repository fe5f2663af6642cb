//! Values of FEEL (DMN 1.5 section 10.3.2), and when two of them are equal or in order.

use std::{cmp::Ordering, sync::Arc};

use jiff::civil;

use crate::{
    eval::Function,
    number::Number,
    temporal::{DateTime, Time},
};

/// How deep lists and contexts may hold one another; a deeper one becomes null.
pub const DEEPEST: u16 = 60;

/// How much lists and contexts may hold in all, each value counted as often as it is there; a heavier one becomes null.
pub const HEAVIEST: usize = 2_000_000;

/// A value. Cloning is cheap.
#[derive(Clone, Debug)]
pub enum Value {
    Null,
    Boolean(bool),
    Number(Number),
    String(Arc<str>),
    Date(civil::Date),
    Time(Arc<Time>),
    DateTime(Arc<DateTime>),
    /// Nanoseconds.
    DaysTime(Arc<i128>),
    /// Months.
    YearsMonths(i64),
    List(Arc<List>),
    Context(Arc<Context>),
    Range(Arc<Range>),
    Function(Arc<Function>),
}

/// Values in order.
#[derive(Debug)]
pub struct List {
    items: Vec<Value>,
    depth: u16,
    weight: usize,
}

/// Named values in the order in which they were given.
#[derive(Debug)]
pub struct Context {
    entries: Vec<(Arc<str>, Value)>,
    depth: u16,
    weight: usize,
}

/// All values between two ends; an end that is `None` is open to infinity.
#[derive(Debug)]
pub struct Range {
    pub low: Option<Value>,
    pub low_in: bool,
    pub high: Option<Value>,
    pub high_in: bool,
    /// For `(= 5)` true and for `(!= 5)` false, whose value is the low end: neither is equal to an interval.
    pub equality: Option<bool>,
}

impl List {
    pub fn items(&self) -> &[Value] {
        &self.items
    }
}

impl Context {
    pub fn entries(&self) -> &[(Arc<str>, Value)] {
        &self.entries
    }

    pub fn get(&self, name: &str) -> Option<&Value> {
        let found = self.entries.iter().find(|(key, _)| &**key == name);
        found.map(|(_, value)| value)
    }
}

impl Range {
    /// Whether `value` lies in it; `None` if they cannot be compared.
    pub fn contains(&self, value: &Value) -> Option<bool> {
        if let Some(wanted) = self.equality {
            return self
                .low
                .as_ref()?
                .equals(value)
                .map(|equal| equal == wanted);
        }
        let after = match &self.low {
            None => true,
            Some(low) => match low.compare(value)? {
                Ordering::Less => true,
                Ordering::Equal => self.low_in,
                Ordering::Greater => false,
            },
        };
        let before = match &self.high {
            None => true,
            Some(high) => match value.compare(high)? {
                Ordering::Less => true,
                Ordering::Equal => self.high_in,
                Ordering::Greater => false,
            },
        };
        Some(after && before)
    }

    fn equals(&self, other: &Self) -> bool {
        let end = |one: &Option<Value>, two: &Option<Value>| match (one, two) {
            (None, None) => true,
            (Some(one), Some(two)) => one.equals(two) == Some(true),
            _ => false,
        };
        self.low_in == other.low_in
            && self.high_in == other.high_in
            && self.equality == other.equality
            && end(&self.low, &other.low)
            && end(&self.high, &other.high)
    }
}

impl Value {
    pub fn text(text: &str) -> Self {
        Self::String(Arc::from(text))
    }

    pub fn days_time(nanoseconds: i128) -> Self {
        Self::DaysTime(Arc::new(nanoseconds))
    }

    /// A list; null if it would be too deep.
    pub fn list(items: Vec<Self>) -> Self {
        let depth = items.iter().map(Self::depth).max().unwrap_or(0) + 1;
        let weight = total(items.iter());
        if depth > DEEPEST || weight > HEAVIEST {
            return Self::Null;
        }
        Self::List(Arc::new(List {
            items,
            depth,
            weight,
        }))
    }

    /// A context; null if it would be too deep.
    pub fn context(entries: Vec<(Arc<str>, Self)>) -> Self {
        let depth = entries.iter().map(|(_, value)| value.depth()).max();
        let depth = depth.unwrap_or(0) + 1;
        let weight = total(entries.iter().map(|(_, value)| value));
        if depth > DEEPEST || weight > HEAVIEST {
            return Self::Null;
        }
        Self::Context(Arc::new(Context {
            entries,
            depth,
            weight,
        }))
    }

    /// How many values it holds, itself with them.
    pub fn weight(&self) -> usize {
        match self {
            Self::List(list) => list.weight,
            Self::Context(context) => context.weight,
            Self::String(text) => 1 + text.len() / 16,
            _ => 1,
        }
    }

    fn depth(&self) -> u16 {
        match self {
            Self::List(list) => list.depth,
            Self::Context(context) => context.depth,
            Self::Range(range) => {
                let end = |end: &Option<Self>| end.as_ref().map_or(0, Self::depth);
                end(&range.low).max(end(&range.high)) + 1
            }
            Self::Function(function) => function.depth(),
            _ => 0,
        }
    }

    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    pub fn is_true(&self) -> bool {
        matches!(self, Self::Boolean(true))
    }

    /// From a result that there may not be.
    pub fn from_option(value: Option<Self>) -> Self {
        value.unwrap_or(Self::Null)
    }

    /// The name of its kind, as FEEL names types.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "Null",
            Self::Boolean(_) => "boolean",
            Self::Number(_) => "number",
            Self::String(_) => "string",
            Self::Date(_) => "date",
            Self::Time(_) => "time",
            Self::DateTime(_) => "date and time",
            Self::DaysTime(_) => "days and time duration",
            Self::YearsMonths(_) => "years and months duration",
            Self::List(_) => "list",
            Self::Context(_) => "context",
            Self::Range(_) => "range",
            Self::Function(_) => "function",
        }
    }

    /// Whether they are equal (section 10.3.2.13, table 53); `None` between different kinds.
    pub fn equals(&self, other: &Self) -> Option<bool> {
        match (self, other) {
            (Self::Null, Self::Null) => Some(true),
            (Self::Null, _) | (_, Self::Null) => Some(false),
            (Self::Boolean(one), Self::Boolean(two)) => Some(one == two),
            (Self::Number(one), Self::Number(two)) => Some(one == two),
            (Self::String(one), Self::String(two)) => Some(one == two),
            (Self::Date(one), Self::Date(two)) => Some(one == two),
            (Self::Time(one), Self::Time(two)) => Some(one.equals(two)),
            (Self::DateTime(one), Self::DateTime(two)) => Some(one.equals(two)),
            (Self::DaysTime(one), Self::DaysTime(two)) => Some(one == two),
            (Self::YearsMonths(one), Self::YearsMonths(two)) => Some(one == two),
            (Self::List(one), Self::List(two)) => Some(lists_equal(&one.items, &two.items)),
            (Self::Context(one), Self::Context(two)) => Some(contexts_equal(one, two)),
            (Self::Range(one), Self::Range(two)) => Some(one.equals(two)),
            _ => None,
        }
    }

    /// Their order (section 10.3.2.13, table 54); `None` between kinds that have none.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Number(one), Self::Number(two)) => Some(one.cmp(two)),
            (Self::String(one), Self::String(two)) => Some(one.cmp(two)),
            (Self::Date(one), Self::Date(two)) => Some(one.cmp(two)),
            (Self::Time(one), Self::Time(two)) => one.compare(two),
            (Self::DateTime(one), Self::DateTime(two)) => one.compare(two),
            (Self::DaysTime(one), Self::DaysTime(two)) => Some(one.cmp(two)),
            (Self::YearsMonths(one), Self::YearsMonths(two)) => Some(one.cmp(two)),
            _ => None,
        }
    }
}

fn total<'v>(values: impl Iterator<Item = &'v Value>) -> usize {
    values.fold(1, |sum: usize, value| sum.saturating_add(value.weight()))
}

fn lists_equal(one: &[Value], two: &[Value]) -> bool {
    one.len() == two.len()
        && one
            .iter()
            .zip(two)
            .all(|(one, two)| one.equals(two) == Some(true))
}

fn contexts_equal(one: &Context, two: &Context) -> bool {
    let same = |(name, value): &(Arc<str>, Value)| {
        two.get(name)
            .is_some_and(|other| value.equals(other) == Some(true))
    };
    one.entries.len() == two.entries.len() && one.entries.iter().all(same)
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<Number> for Value {
    fn from(value: Number) -> Self {
        Self::Number(value)
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Number(Number::from(value))
    }
}
