//! A column over all blocks.

use arrow_array::{
    Array, BooleanArray, Date32Array, Float64Array, Int64Array, StringArray,
    TimestampMicrosecondArray, cast::AsArray,
};
use arrow_schema::DataType;

use super::{
    distinct::Distinct,
    geo,
    part::{Plan, Strip},
    told::{Shapes, Told},
    yardstick::{BARS, scale},
};
use crate::{
    column::Kind,
    finding::Finding,
    profile::{Profile, Value},
    refusal::shortened,
};

/// Values that are named as the most frequent.
const FREQUENT: usize = 10;
/// Numbers are far from the others only if they are few: one in so many.
const RARE: u64 = 50;
/// Words for "no value" that are told apart.
const WORDS: usize = 20;

/// What is known of a column so far.
pub struct Totals {
    distinct: Distinct,
    told: Told,
    values: u64,
    least: Option<Value>,
    greatest: Option<Value>,
}

/// The value in a row, shortened if it is a text.
pub fn value_at(array: &dyn Array, at: usize) -> Option<Value> {
    if array.is_null(at) {
        return None;
    }
    let array = array.as_any();
    if let Some(all) = array.downcast_ref::<StringArray>() {
        return Some(Value::Text(shortened(all.value(at))));
    }
    if let Some(all) = array.downcast_ref::<Int64Array>() {
        return Some(Value::Integer(all.value(at)));
    }
    if let Some(all) = array.downcast_ref::<Float64Array>() {
        return Some(Value::Number(all.value(at)));
    }
    if let Some(all) = array.downcast_ref::<Date32Array>() {
        return Some(Value::Date(all.value(at)));
    }
    if let Some(all) = array.downcast_ref::<TimestampMicrosecondArray>() {
        return Some(Value::Time(all.value(at)));
    }
    array
        .downcast_ref::<BooleanArray>()
        .map(|all| Value::Boolean(all.value(at)))
}

/// The first eight bytes as a number that is ordered as they are: most texts differ in them.
fn beginning(text: &str) -> u64 {
    let mut bytes = [0; 8];
    let length = text.len().min(8);
    bytes[..length].copy_from_slice(&text.as_bytes()[..length]);
    u64::from_be_bytes(bytes)
}

/// The least and the greatest value.
fn extremes(strip: &Strip) -> Option<(Value, Value)> {
    let array = &strip.array;
    fn ends<T: PartialOrd + Copy>(all: impl Iterator<Item = T>) -> Option<(T, T)> {
        all.fold(None, |ends, one| match ends {
            None => Some((one, one)),
            Some((low, high)) => Some((
                if one < low { one } else { low },
                if one > high { one } else { high },
            )),
        })
    }
    fn pair<T>((low, high): (T, T), into: impl Fn(T) -> Value) -> (Value, Value) {
        (into(low), into(high))
    }
    match array.data_type() {
        DataType::Int64 => {
            let all = array.as_primitive::<arrow_array::types::Int64Type>();
            ends(all.iter().flatten()).map(|both| pair(both, Value::Integer))
        }
        DataType::Float64 => {
            let all = array.as_primitive::<arrow_array::types::Float64Type>();
            ends(all.iter().flatten()).map(|both| pair(both, Value::Number))
        }
        DataType::Date32 => {
            let all = array.as_primitive::<arrow_array::types::Date32Type>();
            ends(all.iter().flatten()).map(|both| pair(both, Value::Date))
        }
        DataType::Timestamp(..) => {
            let all = array.as_primitive::<arrow_array::types::TimestampMicrosecondType>();
            ends(all.iter().flatten()).map(|both| pair(both, Value::Time))
        }
        DataType::Boolean => {
            ends(array.as_boolean().iter().flatten()).map(|both| pair(both, Value::Boolean))
        }
        DataType::Utf8 => {
            // Comparing texts is dear, and many are the same.
            let texts = array.as_string::<i32>();
            let different = strip.different.iter().map(|&(.., at)| texts.value(at));
            ends(different.map(|text| (beginning(text), text)))
                .map(|both| pair(both, |(_, text)| Value::Text(shortened(text))))
        }
        _ => None,
    }
}

fn is_less(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Text(one), Value::Text(other)) => one < other,
        (Value::Boolean(one), Value::Boolean(other)) => one < other,
        (Value::Integer(one), Value::Integer(other)) | (Value::Time(one), Value::Time(other)) => {
            one < other
        }
        _ => scale(one) < scale(other),
    }
}

impl Totals {
    /// `bound`: how many different values are counted exactly.
    pub fn new(bound: usize) -> Self {
        Self {
            distinct: Distinct::new(bound),
            told: Told::default(),
            values: 0,
            least: None,
            greatest: None,
        }
    }

    /// Whether the column has more values than are counted.
    pub fn is_over(&self) -> bool {
        !self.distinct.is_exact()
    }

    /// Adds a block's column. Blocks come in the order of the file.
    pub fn add(&mut self, strip: &Strip) {
        let array = &strip.array;
        self.values += (array.len() - array.null_count()) as u64;
        for &(hash, rows, at) in &strip.different {
            self.distinct.add(hash, rows, || {
                value_at(array, at).unwrap_or_else(|| Value::Text(String::new()))
            });
        }
        if let Some((low, high)) = extremes(strip) {
            if self.least.as_ref().is_none_or(|least| is_less(&low, least)) {
                self.least = Some(low);
            }
            if self
                .greatest
                .as_ref()
                .is_none_or(|greatest| is_less(greatest, &high))
            {
                self.greatest = Some(high);
            }
        }
        self.told.merge(&strip.told);
    }

    /// What the column's geometries are.
    pub fn shapes(&self) -> &Shapes {
        &self.told.shapes
    }

    pub fn profile(&self, plan: &Plan) -> Profile {
        let number = |value: &Option<Value>| value.as_ref().and_then(scale);
        let ends = number(&self.least).zip(number(&self.greatest));
        let counted = matches!(self.least, Some(Value::Integer(_) | Value::Number(_)));
        let is_shape = plan.decision.kind() == Kind::Place;
        Profile {
            missing: self.told.missing,
            distinct: self.distinct.count(),
            exact: self.distinct.is_exact(),
            least: self.least.clone(),
            greatest: self.greatest.clone(),
            mean: (counted && self.values > 0).then(|| self.told.sum / self.values as f64),
            frequent: if is_shape {
                Vec::new()
            } else {
                self.distinct.frequent(FREQUENT)
            },
            histogram: ends.and_then(|(least, greatest)| {
                plan.yardstick.histogram(&self.told.bars, least, greatest)
            }),
            longest: (self.told.longest > 0).then_some(self.told.longest),
            places: is_shape.then(|| geo::places(self.shapes())),
        }
    }

    /// What is to be told of the column.
    pub fn findings(&self, plan: &Plan, rows: u64) -> Vec<Finding> {
        let mut findings: Vec<Finding> = self.of_sameness(plan, rows).into_iter().collect();
        findings.extend(self.of_cells(plan));
        findings.extend(self.of_numbers(plan));
        findings
    }

    fn of_sameness(&self, plan: &Plan, rows: u64) -> Option<Finding> {
        let column = plan.name.clone();
        if self.values == 0 && rows > 0 {
            return Some(Finding::EmptyColumn { column });
        }
        let same = self.distinct.is_exact() && self.distinct.count() == 1;
        let value = self
            .least
            .clone()
            .filter(|_| same && self.values == rows && rows > 1)?;
        Some(Finding::ConstantColumn { column, value })
    }

    fn of_cells(&self, plan: &Plan) -> Vec<Finding> {
        let column = || plan.name.clone();
        let told = &self.told;
        let mut findings = Vec::new();
        for (word, cells) in &told.placeholders {
            let word = word.clone();
            findings.push(Finding::Placeholder {
                column: column(),
                word,
                cells: *cells,
            });
        }
        if told.misfits > 0 {
            findings.push(Finding::Misfits {
                column: column(),
                cells: told.misfits,
            });
        }
        if plan.decision.ambiguous {
            let day_first = plan.decision.is_day_first();
            findings.push(Finding::AmbiguousDates {
                column: column(),
                day_first,
            });
        }
        if let Some((cells, example)) = told.damaged.clone() {
            findings.push(Finding::DamagedText {
                column: column(),
                cells,
                example,
            });
        }
        findings
    }

    fn of_numbers(&self, plan: &Plan) -> Vec<Finding> {
        let column = || plan.name.clone();
        let told = &self.told;
        let mut findings = Vec::new();
        let far = told.far.filter(|(cells, ..)| cells * RARE <= self.values);
        if let (Some((cells, example, row)), Some((low, high))) = (far, plan.yardstick.fences) {
            findings.push(Finding::Outliers {
                column: column(),
                cells,
                low,
                high,
                example,
                row,
            });
        }
        if let (1.., Some(latest)) = (told.future, self.greatest.clone()) {
            findings.push(Finding::FutureDates {
                column: column(),
                cells: told.future,
                latest,
            });
        }
        if let Some((cells, example, row)) = told.outside {
            findings.push(Finding::OutsideCountry {
                column: column(),
                cells,
                example,
                row,
            });
        }
        findings
    }
}

impl Told {
    fn merge(&mut self, other: &Self) {
        fn first<E: Clone>(all: &mut Option<(u64, E)>, one: Option<(u64, E)>) {
            match (all.as_mut(), one) {
                (Some((cells, _)), Some((more, _))) => *cells += more,
                (None, one) => *all = one,
                _ => {}
            }
        }
        fn third(all: &mut Option<(u64, f64, u64)>, one: Option<(u64, f64, u64)>) {
            let mut pair = all.map(|(cells, number, row)| (cells, (number, row)));
            first(
                &mut pair,
                one.map(|(cells, number, row)| (cells, (number, row))),
            );
            *all = pair.map(|(cells, (number, row))| (cells, number, row));
        }
        self.missing += other.missing;
        self.misfits += other.misfits;
        self.future += other.future;
        self.sum += other.sum;
        self.longest = self.longest.max(other.longest);
        self.shapes.merge(&other.shapes);
        first(&mut self.damaged, other.damaged.clone());
        third(&mut self.far, other.far);
        third(&mut self.outside, other.outside);
        for bar in 0..BARS {
            self.bars[bar] += other.bars[bar];
        }
        for (word, cells) in &other.placeholders {
            let room = self.placeholders.len() < WORDS;
            match self
                .placeholders
                .iter_mut()
                .find(|(known, _)| known == word)
            {
                Some((_, all)) => *all += cells,
                None if room => {
                    self.placeholders.push((word.clone(), *cells));
                }
                None => {}
            }
        }
    }
}
