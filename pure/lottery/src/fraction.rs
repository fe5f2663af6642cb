//! Exact fractions, for chances.

use std::fmt::{self, Display};

/// A fraction in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    pub numerator: u128,
    pub denominator: u128,
}

impl Fraction {
    /// `numerator ÷ denominator`; a denominator of 0 counts as 1.
    pub fn of(numerator: u128, denominator: u128) -> Self {
        let denominator = denominator.max(1);
        let divisor = greatest_common_divisor(numerator, denominator);
        Fraction {
            numerator: numerator / divisor,
            denominator: denominator / divisor,
        }
    }

    /// The nearest floating-point number, for drawing and sorting.
    pub fn value(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }
}

impl Display for Fraction {
    /// `3/40`, or `0` and `1`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denominator {
            1 => write!(f, "{}", self.numerator),
            denominator => write!(f, "{}/{denominator}", self.numerator),
        }
    }
}

fn greatest_common_divisor(mut one: u128, mut other: u128) -> u128 {
    while other > 0 {
        (one, other) = (other, one % other);
    }
    one.max(1)
}

#[cfg(test)]
mod tests {
    use super::Fraction;

    #[test]
    fn is_in_lowest_terms() {
        assert_eq!(Fraction::of(75, 1000).to_string(), "3/40");
        assert_eq!(Fraction::of(0, 7).to_string(), "0");
        assert_eq!(Fraction::of(7, 7).to_string(), "1");
    }
}
