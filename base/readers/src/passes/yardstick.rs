//! What is far, and how wide a bar is: measured on the sample of the first pass, applied to every row in the second.
//!
//! Far are numbers beyond the outer fences of J. W. Tukey, Exploratory Data Analysis (1977): three times the distance of the
//! quartiles beyond them.

use crate::{
    kinds::{
        decide::{Decision, Reading},
        number,
    },
    passes::values::value,
    profile::{Bin, Histogram, Value},
};

/// Bars of a histogram.
pub const BARS: usize = 20;
/// Fewer numbers have no quartiles worth the name.
const FEW: usize = 20;

/// For one column.
#[derive(Clone, Copy, Debug, Default)]
pub struct Yardstick {
    pub fences: Option<(f64, f64)>,
    low: f64,
    /// Width of a bar; 0: there are none.
    step: f64,
}

/// A number, or a date as days, or a time as seconds.
pub fn scale(value: &Value) -> Option<f64> {
    match value {
        Value::Integer(value) => Some(*value as f64),
        Value::Number(value) => Some(*value),
        Value::Date(days) => Some(f64::from(*days)),
        Value::Time(micros) => Some(*micros as f64 / 1e6),
        Value::Boolean(_) | Value::Text(_) => None,
    }
}

impl Yardstick {
    /// Of the sampled cells of a column.
    pub fn of(sample: &[Vec<String>], column: usize, decision: Decision) -> Self {
        if matches!(
            decision.reading,
            Reading::Text | Reading::Truth | Reading::Shape
        ) {
            return Self::default();
        }
        let cells = sample.iter().filter_map(|row| row.get(column));
        let numbers = cells
            .filter_map(|cell| value(number::trimmed(cell.as_bytes()), decision.reading))
            .filter_map(|value| scale(&value));
        Self::of_numbers(numbers.collect(), decision.reading)
    }

    /// Of sampled numbers.
    pub fn of_numbers(mut numbers: Vec<f64>, reading: Reading) -> Self {
        numbers.retain(|number| number.is_finite());
        numbers.sort_unstable_by(f64::total_cmp);
        let (Some(&low), Some(&high)) = (numbers.first(), numbers.last()) else {
            return Self::default();
        };
        let quartile = |part: usize| numbers[(numbers.len() - 1) * part / 4];
        let reach = 3.0 * (quartile(3) - quartile(1));
        let counts = matches!(reading, Reading::Whole(_) | Reading::Float(_));
        let fences = (quartile(1) - reach, quartile(3) + reach);
        let fences = (counts && reach > 0.0 && numbers.len() >= FEW).then_some(fences);
        let (low, high) = match fences {
            Some((from, to)) => (low.max(from), high.min(to)),
            None => (low, high),
        };
        let step = bar(low, high, matches!(reading, Reading::Float(_)));
        let low = if step > 0.0 {
            (low / step).floor() * step
        } else {
            low
        };
        Self { fences, low, step }
    }

    /// The bar that a number belongs to; the first and the last take what is beyond.
    pub fn bar(&self, number: f64) -> Option<usize> {
        if self.step <= 0.0 {
            return None;
        }
        // The cast cuts off what is behind the point, and makes 0 of what is below.
        let bar = ((number - self.low) / self.step) as usize;
        Some(bar.min(BARS - 1))
    }

    /// The bars with their ends, without empty ones at the end.
    pub fn histogram(&self, rows: &[u64; BARS], least: f64, greatest: f64) -> Option<Histogram> {
        let last = rows.iter().rposition(|&rows| rows > 0)?;
        let first = rows.iter().position(|&rows| rows > 0)?;
        if self.step <= 0.0 {
            return None;
        }
        let end = |bar: usize| self.low + self.step * bar as f64;
        let bins = (first..=last).map(|bar| Bin {
            from: if bar == first {
                least.min(end(bar))
            } else {
                end(bar)
            },
            to: if bar == last {
                greatest.max(end(bar + 1))
            } else {
                end(bar + 1)
            },
            rows: rows[bar],
        });
        Some(Histogram {
            bins: bins.collect(),
        })
    }
}

/// The width of a bar: 1, 2 or 5 times a power of ten, and whole where the values are.
fn bar(low: f64, high: f64, fractions: bool) -> f64 {
    let width = (high - low) / (BARS as f64 - 1.0);
    if !width.is_finite() || width <= 0.0 {
        return if fractions { 0.0 } else { 1.0 };
    }
    let power = 10_f64.powf(width.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|one| one * power)
        .find(|&one| one >= width);
    let step = step.unwrap_or(width);
    if fractions { step } else { step.max(1.0) }
}
