//! What people said in numbers, on average.

use crate::{design_effect, wilson::Z};

/// An average, and how far from it that of all may be, in 95 of 100 such surveys.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    pub mean: f64,
    /// To both sides.
    pub margin: f64,
}

/// The average of values with their weights, and its margin: the standard error of the values' spread (by n − 1) times the square root of the
/// design effect. `None` of fewer than two values, and without any weight.
#[must_use]
pub fn mean(values: &[(f64, f64)]) -> Option<Mean> {
    let count = f64::from(u32::try_from(values.len()).ok()?);
    let weights: Vec<f64> = values.iter().map(|(_, weight)| *weight).collect();
    let sum: f64 = weights.iter().sum();
    if values.len() < 2 || sum <= 0.0 {
        return None;
    }
    let mean = values
        .iter()
        .map(|(value, weight)| value * weight)
        .sum::<f64>()
        / sum;
    let squares = values
        .iter()
        .map(|(value, weight)| weight * (value - mean) * (value - mean));
    let spread = squares.sum::<f64>() / sum * count / (count - 1.0);
    let margin = Z * (spread * design_effect(&weights) / count).sqrt();
    Some(Mean { mean, margin })
}
