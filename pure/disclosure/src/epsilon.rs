//! What a differentially private release costs, and what a dataset may spend.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// The parameter of differential privacy in whole millionths, so that sums are exact: from 0.000001 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct Epsilon(u64);

impl Epsilon {
    pub const ONE: Self = Self(1_000_000);
    const MOST: u64 = 100_000_000;

    /// `None` outside of its range.
    #[must_use]
    pub fn from_millionths(millionths: u64) -> Option<Self> {
        (1..=Self::MOST)
            .contains(&millionths)
            .then_some(Self(millionths))
    }

    #[must_use]
    pub fn millionths(self) -> u64 {
        self.0
    }

    #[expect(clippy::cast_precision_loss, reason = "at most 100,000,000")]
    pub(crate) fn as_real(self) -> f64 {
        self.0 as f64 / 1e6
    }
}

impl TryFrom<u64> for Epsilon {
    type Error = Error;

    fn try_from(millionths: u64) -> Result<Self> {
        Self::from_millionths(millionths).ok_or_else(|| Error::NoEpsilon(millionths.to_string()))
    }
}

impl From<Epsilon> for u64 {
    fn from(epsilon: Epsilon) -> Self {
        epsilon.0
    }
}

/// A number with a point, of at most six places behind it.
impl FromStr for Epsilon {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let none = || Error::NoEpsilon(text.chars().take(40).collect());
        let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let is_number = !whole.is_empty() && whole.len() <= 3 && fraction.len() <= 6;
        if !is_number || !is_digits(whole) || !is_digits(fraction) {
            return Err(none());
        }
        let digits = format!("{whole}{fraction:0<6}");
        let millionths = digits.parse().ok().and_then(Self::from_millionths);
        millionths.ok_or_else(none)
    }
}

impl fmt::Display for Epsilon {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&write(self.0))
    }
}

fn write(millionths: u64) -> String {
    let written = format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000);
    written
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}

/// What a dataset may spend in all its releases together. Releases add up (Dwork & Roth 2014, theorem 3.16), so what is
/// spent never comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    pub total: Epsilon,
    /// Millionths.
    pub spent: u64,
}

impl Budget {
    #[must_use]
    pub fn new(total: Epsilon) -> Self {
        Self { total, spent: 0 }
    }

    /// Millionths that are left.
    #[must_use]
    pub fn left(self) -> u64 {
        self.total.0.saturating_sub(self.spent)
    }

    /// The budget after a release; `BudgetSpent` where too little is left.
    pub fn spend(self, epsilon: Epsilon) -> Result<Self> {
        if epsilon.0 > self.left() {
            return Err(Error::BudgetSpent {
                asked: epsilon.to_string(),
                left: write(self.left()),
            });
        }
        Ok(Self {
            spent: self.spent + epsilon.0,
            ..self
        })
    }
}
