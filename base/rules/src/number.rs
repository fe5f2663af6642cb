//! Numbers of FEEL: decimals of 34 digits, rounded half to even (DMN 1.5 section 10.3.2.3.1, IEEE 754 decimal128).

use std::{cmp::Ordering, fmt};

use fastnum::{
    D128, D256,
    decimal::{Context, RoundingMode},
};

/// Digits that a number keeps.
const DIGITS: usize = 34;

/// The greatest power of ten of decimal128; what is greater is no number.
const GREATEST_EXPONENT: i32 = 6144;

/// The digits before and after the point to which decimal128 can be rounded (section 10.3.4.5).
const LEAST_SCALE: i32 = -6111;
const GREATEST_SCALE: i32 = 6176;

/// How a number loses digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    HalfEven,
    HalfUp,
    HalfDown,
    Up,
    Down,
    Floor,
    Ceiling,
}

/// A decimal number of at most 34 significant digits. No operation panics: what has no result is `None`.
#[derive(Clone, Copy)]
pub struct Number(D128);

fn context() -> Context {
    Context::default()
        .without_traps()
        .with_rounding_mode(RoundingMode::HalfEven)
}

/// Rounds a wider intermediate result to a number, once.
fn fit(wide: D256) -> Option<Number> {
    if !wide.is_finite() {
        return None;
    }
    let mut wide = wide;
    let digits = wide.digits_count();
    if digits > DIGITS {
        let scale = i32::from(wide.fractional_digits_count());
        let scale = scale - i32::try_from(digits - DIGITS).ok()?;
        wide = wide.round(i16::try_from(scale).ok()?);
    }
    // Half of all that rounds up has one digit more than there is room for: 9.99… became 10.00…
    if wide.digits_count() > DIGITS {
        wide = wide.reduce();
    }
    let exponent =
        i32::try_from(wide.digits_count()).ok()? - i32::from(wide.fractional_digits_count());
    if !wide.is_finite() || exponent.abs() > GREATEST_EXPONENT {
        return if wide.is_zero() || exponent < 0 {
            Some(Number::from(0))
        } else {
            None
        };
    }
    let narrow = wide.resize::<2>();
    narrow.is_finite().then_some(Number(narrow))
}

impl Number {
    /// Reads `12`, `-1.5`, `.5` or `1e3`; `None` for anything else or beyond decimal128.
    pub fn read(text: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_digit() || "+-.eE".contains(c);
        if text.len() > 200
            || !text.chars().all(plain)
            || !text.contains(|c: char| c.is_ascii_digit())
        {
            return None;
        }
        // A part that says more than any decimal128 has would overflow while it is read.
        if let Some((_, exponent)) = text.split_once(['e', 'E'])
            && exponent.parse::<i32>().ok()?.abs() > GREATEST_EXPONENT
        {
            return None;
        }
        D256::from_str(text, context())
            .ok()
            .and_then(|wide| fit(wide.with_ctx(context())))
    }

    /// From thousands, millions…: a whole number as it is, if it has at most 34 digits.
    pub fn whole(value: i128) -> Option<Self> {
        Self::read(&value.to_string())
    }

    fn wide(self) -> D256 {
        self.0.resize::<4>().with_ctx(context())
    }

    pub fn add(self, other: Self) -> Option<Self> {
        fit(self.wide() + other.wide())
    }

    pub fn subtract(self, other: Self) -> Option<Self> {
        fit(self.wide() - other.wide())
    }

    pub fn multiply(self, other: Self) -> Option<Self> {
        fit(self.wide() * other.wide())
    }

    /// `None` when `other` is zero.
    pub fn divide(self, other: Self) -> Option<Self> {
        if other.0.is_zero() {
            return None;
        }
        fit(self.wide() / other.wide()).map(Self::reduced)
    }

    /// `self - other × floor(self / other)`: the sign is the divisor's (section 10.3.4.5).
    pub fn modulo(self, other: Self) -> Option<Self> {
        let quotient = self.divide(other)?.floor();
        self.subtract(other.multiply(quotient)?)
    }

    /// `self` to the power of `other`; whole powers by multiplication, others by logarithm. The base may not be negative then.
    pub fn power(self, other: Self) -> Option<Self> {
        match other.to_integer() {
            Some(exponent) => self.whole_power(i32::try_from(exponent).ok()?),
            None if self.is_negative() => None,
            None if self.0.is_zero() => (!other.is_negative()).then(|| Self::from(0)),
            None => self.logarithm()?.multiply(other)?.exponential(),
        }
    }

    fn whole_power(self, exponent: i32) -> Option<Self> {
        let (mut result, mut square) = (Self::from(1), self);
        let mut left = exponent.unsigned_abs();
        if left > 1_000_000 {
            return None;
        }
        while left > 0 {
            if left & 1 == 1 {
                result = result.multiply(square)?;
            }
            left >>= 1;
            if left > 0 {
                square = square.multiply(square)?;
            }
        }
        if exponent < 0 {
            Self::from(1).divide(result)
        } else {
            Some(result)
        }
    }

    /// e to the power of `self`; `None` beyond decimal128.
    pub fn exponential(self) -> Option<Self> {
        if self.absolute() > Self::from(14_000) {
            return self.is_negative().then(|| Self::from(0));
        }
        fit(self.wide().exp())
    }

    /// The natural logarithm; `None` unless positive.
    pub fn logarithm(self) -> Option<Self> {
        if self <= Self::from(0) {
            return None;
        }
        fit(self.wide().ln())
    }

    /// `None` of a negative number.
    pub fn square_root(self) -> Option<Self> {
        if self.is_negative() {
            return None;
        }
        fit(self.wide().sqrt()).map(Self::reduced)
    }

    /// Rounds to `scale` digits after the point (before it, if negative).
    pub fn round(self, scale: i32, rounding: Rounding) -> Option<Self> {
        if !(LEAST_SCALE..=GREATEST_SCALE).contains(&scale) {
            return None;
        }
        let present = i32::from(self.0.fractional_digits_count());
        if scale >= present {
            return Some(self);
        }
        let mode = match rounding {
            Rounding::HalfEven => RoundingMode::HalfEven,
            Rounding::HalfUp => RoundingMode::HalfUp,
            Rounding::HalfDown => RoundingMode::HalfDown,
            Rounding::Up => RoundingMode::Up,
            Rounding::Down => RoundingMode::Down,
            Rounding::Floor => RoundingMode::Floor,
            Rounding::Ceiling => RoundingMode::Ceiling,
        };
        let wide = self.wide().with_rounding_mode(mode);
        fit(wide.round(i16::try_from(scale).ok()?).with_ctx(context()))
    }

    pub fn floor(self) -> Self {
        self.round(0, Rounding::Floor).unwrap_or(self)
    }

    pub fn absolute(self) -> Self {
        Self(self.0.abs())
    }

    pub fn negated(self) -> Self {
        match self.is_zero() {
            true => Self::from(0),
            false => Self(-self.0),
        }
    }

    pub fn is_negative(self) -> bool {
        self.0.is_negative() && !self.0.is_zero()
    }

    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// The whole number it is; `None` with a fraction or beyond 64 bits.
    pub fn to_integer(self) -> Option<i64> {
        let whole = self.round(0, Rounding::Down)?;
        if whole != self || self.absolute() > Self::from(i64::MAX) {
            return None;
        }
        whole.0.to_i64().ok()
    }

    /// The whole part, cut; `None` beyond 128 bits.
    pub fn to_whole_part(self) -> Option<i128> {
        self.round(0, Rounding::Down)?.0.to_i128().ok()
    }

    fn reduced(self) -> Self {
        Self(self.0.reduce())
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self(D128::from_i64(value).with_ctx(context()))
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.is_zero(), other.is_zero()) {
            // There is one zero here.
            (true, true) => Ordering::Equal,
            _ => self.0.cmp(&other.0),
        }
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// Plain digits without zeros at the end, with an exponent only where there would be more than 40 zeros.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_zero() {
            return f.write_str("0");
        }
        let reduced = self.0.reduce();
        let scale = i32::from(reduced.fractional_digits_count());
        if self.is_negative() {
            f.write_str("-")?;
        }
        let digits = reduced.digits().to_string();
        let length = i32::try_from(digits.len()).unwrap_or(i32::MAX);
        match scale {
            0 => f.write_str(&digits),
            -40..=-1 => write!(f, "{digits}{}", "0".repeat(scale.unsigned_abs() as usize)),
            1..=80 if scale < length => {
                let (whole, part) = digits.split_at((length - scale) as usize);
                write!(f, "{whole}.{part}")
            }
            1..=80 => write!(f, "0.{}{digits}", "0".repeat((scale - length) as usize)),
            _ => write!(f, "{digits}E{:+}", -scale),
        }
    }
}
