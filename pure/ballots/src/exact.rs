//! Exact numbers: fractions of whole numbers without limit, and square roots of them where a rule needs one.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::{Error, Result};

/// A fraction in lowest terms. It prints as `n/d`, also where the denominator is one, and parses what it prints.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(BigRational);

impl Exact {
    /// Nothing.
    #[must_use]
    pub fn zero() -> Self {
        Self::default()
    }

    /// `numerator / denominator`; a denominator of zero gives zero, so that nothing panics.
    #[must_use]
    pub fn ratio(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> Self {
        let denominator = denominator.into();
        if denominator.is_zero() {
            return Self::zero();
        }
        Self(BigRational::new(numerator.into(), denominator))
    }

    /// The numerator, in lowest terms; it carries the sign.
    #[must_use]
    pub fn numerator(&self) -> &BigInt {
        self.0.numer()
    }

    /// The denominator, in lowest terms, at least one.
    #[must_use]
    pub fn denominator(&self) -> &BigInt {
        self.0.denom()
    }

    /// Is this nothing?
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Is this less than nothing?
    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// The nearest floating-point number: for drawing and sorting by eye, never for a decision.
    #[must_use]
    pub fn approximate(&self) -> f64 {
        self.0.to_f64().unwrap_or(f64::NAN)
    }

    /// The smallest whole number that is not less.
    #[must_use]
    pub fn ceiling(&self) -> BigInt {
        self.0.ceil().to_integer()
    }

    /// A decimal with so many digits after the point, halves rounded away from zero: for people to read.
    #[must_use]
    pub fn decimal(&self, digits: u32) -> String {
        let scale = BigInt::from(10u8).pow(digits);
        let twice: BigInt = self.numerator().abs() * &scale * 2 + self.denominator();
        let rounded = twice.div_floor(&(self.denominator() * 2));
        let sign = if self.is_negative() && !rounded.is_zero() {
            "-"
        } else {
            ""
        };
        let (whole, part) = rounded.div_rem(&scale);
        if digits == 0 {
            return format!("{sign}{whole}");
        }
        format!("{sign}{whole}.{part:0>width$}", width = digits as usize)
    }
}

impl From<u64> for Exact {
    fn from(whole: u64) -> Self {
        Self(BigRational::from_integer(whole.into()))
    }
}

impl From<BigRational> for Exact {
    fn from(ratio: BigRational) -> Self {
        Self(ratio)
    }
}

impl From<Exact> for BigRational {
    fn from(exact: Exact) -> Self {
        exact.0
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.0.numer(), self.0.denom())
    }
}

impl FromStr for Exact {
    type Err = Error;

    /// Reads `12`, `-3/4` or `12.50`; a comma may stand for the point. Anything else, and more than 200 characters, is an error.
    fn from_str(text: &str) -> Result<Self> {
        let refuse = || Error::NotANumber(text.chars().take(40).collect());
        let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
        let text_ = text.trim();
        if text_.len() > 200 {
            return Err(refuse());
        }
        let (negative, body) = match text_.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text_.strip_prefix('+').unwrap_or(text_)),
        };
        let (over, under) = if let Some((over, under)) = body.split_once('/') {
            (over.to_owned(), under.to_owned())
        } else if let Some((whole, part)) = body.split_once(['.', ',']) {
            if whole.is_empty() && part.is_empty() {
                return Err(refuse());
            }
            (
                format!("0{whole}{part}"),
                format!("1{}", "0".repeat(part.len())),
            )
        } else {
            (body.to_owned(), "1".to_owned())
        };
        if over.is_empty() || under.is_empty() || !digits(&over) || !digits(&under) {
            return Err(refuse());
        }
        let over: BigInt = over.parse().map_err(|_cause| refuse())?;
        let under: BigInt = under.parse().map_err(|_cause| refuse())?;
        if under.is_zero() {
            return Err(refuse());
        }
        Ok(Self::ratio(if negative { -over } else { over }, under))
    }
}

impl std::ops::Add for &Exact {
    type Output = Exact;
    fn add(self, other: &Exact) -> Exact {
        Exact(&self.0 + &other.0)
    }
}

impl std::ops::Sub for &Exact {
    type Output = Exact;
    fn sub(self, other: &Exact) -> Exact {
        Exact(&self.0 - &other.0)
    }
}

impl std::ops::Mul for &Exact {
    type Output = Exact;
    fn mul(self, other: &Exact) -> Exact {
        Exact(&self.0 * &other.0)
    }
}

/// What a voter pays for one unit of utility (ρ in the literature).
///
/// With the utility `sqrt-cost` the price is the square root of a fraction, and that fraction is what is kept: the order
/// of prices is the order of their squares.
#[derive(Clone, Debug)]
pub enum Price {
    /// The price itself.
    Fraction(Exact),
    /// The price is the square root of this.
    Root(Exact),
}

impl Price {
    /// Prices compare by their squares, exactly. They are never negative.
    fn square(&self) -> Exact {
        match self {
            Self::Fraction(price) => price * price,
            Self::Root(square) => square.clone(),
        }
    }

    /// The nearest floating-point number: for people to read, never for a decision.
    #[must_use]
    pub fn approximate(&self) -> f64 {
        match self {
            Self::Fraction(price) => price.approximate(),
            Self::Root(square) => square.approximate().sqrt(),
        }
    }

    /// Is the price nothing? So it is for projects that cost nothing.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        match self {
            Self::Fraction(price) | Self::Root(price) => price.is_zero(),
        }
    }
}

impl PartialEq for Price {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Price {}

impl PartialOrd for Price {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Price {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Fraction(one), Self::Fraction(two)) | (Self::Root(one), Self::Root(two)) => {
                one.cmp(two)
            }
            _ => self.square().cmp(&other.square()),
        }
    }
}

impl fmt::Display for Price {
    /// `n/d`, or `sqrt(n/d)` for a root.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fraction(price) => write!(f, "{price}"),
            Self::Root(square) => write!(f, "sqrt({square})"),
        }
    }
}
