//! Decimal numbers as people write them, without binary rounding.

use std::{cmp::Ordering, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use serde_json::Value;

/// The most decimals that a number may have.
pub const MOST_DECIMALS: u8 = 9;
/// The greatest magnitude of the digits taken as an integer: 15 digits, which JSON's readers keep exactly.
const MOST: i64 = 999_999_999_999_999;

/// A decimal number: an integer of up to 15 digits, of which up to nine stand behind the point.
#[derive(Clone, Copy, Debug)]
pub struct Decimal {
    digits: i64,
    scale: u8,
}

/// What is not a decimal number of at most 15 digits, nine of them behind the point.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal number of at most 15 digits, nine of them behind the point")]
pub struct NotDecimal;

impl Decimal {
    /// `digits` × 10^-`scale`, without needless zeros at its end.
    ///
    /// # Errors
    /// More than 15 digits, or more than nine behind the point.
    pub fn new(mut digits: i64, mut scale: u8) -> Result<Self, NotDecimal> {
        while scale > 0 && digits % 10 == 0 {
            digits /= 10;
            scale -= 1;
        }
        let fits = (-MOST..=MOST).contains(&digits) && scale <= MOST_DECIMALS;
        fits.then_some(Self { digits, scale }).ok_or(NotDecimal)
    }

    /// How many digits stand behind the point.
    pub fn decimals(self) -> u8 {
        self.scale
    }

    /// The number counted in units of 10^-`places`, where it is whole so: 12.5 in 2 places is 1250.
    pub fn in_units(self, places: u8) -> Option<i64> {
        let factor = 10_i64.checked_pow(u32::from(places.checked_sub(self.scale)?))?;
        self.digits.checked_mul(factor)
    }

    /// The sum, if it fits.
    pub fn plus(self, other: Self) -> Option<Self> {
        let places = self.scale.max(other.scale);
        let sum = self
            .in_units(places)?
            .checked_add(other.in_units(places)?)?;
        Self::new(sum, places).ok()
    }

    fn aligned(self, places: u8) -> i128 {
        i128::from(self.digits) * 10_i128.pow(u32::from(places - self.scale))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let places = self.scale.max(other.scale);
        self.aligned(places).cmp(&other.aligned(places))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = usize::from(self.scale);
        let digits = format!("{:0>width$}", self.digits.unsigned_abs(), width = scale + 1);
        let (whole, part) = digits.split_at(digits.len() - scale);
        let sign = if self.digits < 0 { "-" } else { "" };
        let point = if scale > 0 { "." } else { "" };
        write!(f, "{sign}{whole}{point}{part}")
    }
}

impl FromStr for Decimal {
    type Err = NotDecimal;

    /// Reads `-12.50`: an ASCII sign, digits and a point.
    fn from_str(text: &str) -> Result<Self, NotDecimal> {
        let (negative, rest) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, part) = rest.split_once('.').unwrap_or((rest, ""));
        let part = part.trim_end_matches('0');
        let digits = format!("{whole}{part}");
        let is_number = !whole.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        let scale = u8::try_from(part.len()).ok();
        let (true, Some(scale)) = (is_number && digits.len() <= 40, scale) else {
            return Err(NotDecimal);
        };
        let digits = digits.parse::<i64>().ok().ok_or(NotDecimal)?;
        Self::new(if negative { -digits } else { digits }, scale)
    }
}

impl From<i32> for Decimal {
    fn from(number: i32) -> Self {
        Self {
            digits: i64::from(number),
            scale: 0,
        }
    }
}

impl Serialize for Decimal {
    /// A whole number is written as a number, another as a text, which no reader rounds.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.scale {
            0 => serializer.serialize_i64(self.digits),
            _ => serializer.collect_str(self),
        }
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = match Value::deserialize(deserializer)? {
            Value::String(text) => text,
            Value::Number(number) => number.to_string(),
            other => {
                return Err(D::Error::custom(format!(
                    "expected a number, found {other}"
                )));
            }
        };
        text.trim().parse().map_err(D::Error::custom)
    }
}
