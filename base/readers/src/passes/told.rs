//! What is to be told of a column, block by block.

use std::collections::BTreeSet;

use stoa_geometry::{Bounds, Geometry, Kind, wkb};

use super::{
    distinct::mixed,
    part::Plan,
    yardstick::{BARS, scale},
};
use crate::{kinds::fit, profile::Value, refusal::shortened, source::Day};

/// What is told of a column in a block.
#[derive(Debug, Default)]
pub struct Told {
    pub missing: u64,
    pub misfits: u64,
    pub placeholders: Vec<(String, u64)>,
    /// Cells, and the first of them.
    pub damaged: Option<(u64, String)>,
    pub far: Option<(u64, f64, u64)>,
    pub outside: Option<(u64, f64, u64)>,
    pub future: u64,
    pub bars: [u64; BARS],
    pub sum: f64,
    pub longest: u64,
    /// Of geometries only.
    pub shapes: Shapes,
}

impl Told {
    /// Takes note of a text.
    pub fn text(&mut self, text: &str) {
        if text.is_ascii() {
            self.longest = self.longest.max(text.len() as u64);
            return;
        }
        self.longest = self.longest.max(text.chars().count() as u64);
        if fit::fit(text.as_bytes()) & fit::DAMAGED != 0 {
            self.damaged.get_or_insert_with(|| (0, shortened(text))).0 += 1;
        }
    }

    /// Takes note of a geometry.
    pub fn shape(&mut self, wkb: &[u8]) {
        if let Some(geometry) = wkb::read(wkb) {
            self.shapes.add(&geometry);
        }
    }

    /// Takes note of a number, a date or a time.
    pub fn value(&mut self, value: &Value, plan: &Plan, row: u64) {
        let Some(number) = scale(value) else { return };
        self.sum += number;
        if let Some(bar) = plan.yardstick.bar(number) {
            self.bars[bar] += 1;
        }
        if plan
            .yardstick
            .fences
            .is_some_and(|(low, high)| number < low || number > high)
        {
            self.far.get_or_insert((0, number, row)).0 += 1;
        }
        if plan.inside.is_some_and(|inside| !inside.has(number)) {
            self.outside.get_or_insert((0, number, row)).0 += 1;
        }
        if is_after(value, plan.today) {
            self.future += 1;
        }
    }
}

/// What the geometries of a column are.
#[derive(Debug, Default, Clone)]
pub struct Shapes {
    /// With a height or without.
    pub kinds: BTreeSet<(Kind, bool)>,
    pub bounds: Option<Bounds>,
}

impl Shapes {
    fn add(&mut self, geometry: &Geometry) {
        self.kinds.insert((geometry.kind(), geometry.has_height()));
        self.widen(geometry.bounds());
    }

    fn widen(&mut self, bounds: Option<Bounds>) {
        self.bounds = match (self.bounds, bounds) {
            (Some(all), Some(one)) => Some(all.with(one)),
            (all, one) => all.or(one),
        };
    }

    pub fn merge(&mut self, other: &Self) {
        self.kinds.extend(&other.kinds);
        self.widen(other.bounds);
    }
}

fn is_after(value: &Value, today: Option<Day>) -> bool {
    const DAY: i64 = 86_400_000_000;
    let Some(Day(today)) = today else {
        return false;
    };
    match value {
        Value::Date(days) => *days > today,
        Value::Time(micros) => *micros >= (i64::from(today) + 1) * DAY,
        _ => false,
    }
}

/// The hash of a value that is no text.
pub fn hash_of(value: &Value) -> u64 {
    let bits = match value {
        Value::Boolean(value) => u64::from(*value),
        Value::Integer(value) | Value::Time(value) => value.cast_unsigned(),
        Value::Number(value) => (value + 0.0).to_bits(),
        Value::Date(value) => u64::from(value.cast_unsigned()),
        Value::Text(_) => 0,
    };
    mixed(bits.wrapping_add(0x9e37_79b9_7f4a_7c15))
}
