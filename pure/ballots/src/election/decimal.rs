//! Decimal numbers as files have them, exactly: 12.50 is 1250 hundredths, never a float.

use std::{cmp::Ordering, fmt};

/// Digits that a number may have in all. Amounts of money with decimals have half as many; what is longer is a mistake.
const MOST_DIGITS: u32 = 18;

/// `units / 10^places`, in lowest terms: equal values are equal structures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Decimal {
    units: i64,
    places: u8,
}

/// Why a text is no [`Decimal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDecimal {
    /// Something other than digits, with a point, and a sign before them.
    Form,
    /// More than 18 digits.
    TooLong,
}

impl Decimal {
    pub const ZERO: Self = Decimal {
        units: 0,
        places: 0,
    };
    pub const ONE: Self = Decimal {
        units: 1,
        places: 0,
    };

    /// A whole number; its absolute value below 10^18, or nothing.
    pub fn whole(number: i64) -> Option<Self> {
        (number.unsigned_abs() < 10_u64.pow(MOST_DIGITS)).then(|| Self::reduced(number, 0))
    }

    /// Reads `-12.50`: an optional sign, digits, optionally a point and digits. Neither exponents nor groups of thousands.
    pub fn parse(text: &str) -> Result<Self, NotDecimal> {
        let (negative, digits) = match text.as_bytes() {
            [b'-', rest @ ..] => (true, rest),
            [b'+', rest @ ..] => (false, rest),
            all => (false, all),
        };
        let (mut units, mut places, mut seen, mut point) = (0_i64, 0_u8, false, false);
        for byte in digits {
            match byte {
                b'.' if !point => point = true,
                b'0'..=b'9' => {
                    seen = true;
                    // Zeros at the end of the fraction are taken off below, so that 5.000000000000000000000 is short.
                    let Some(more) = units
                        .checked_mul(10)
                        .and_then(|units| units.checked_add(i64::from(byte - b'0')))
                    else {
                        return Self::parse_trimmed(text);
                    };
                    units = more;
                    places = places.saturating_add(u8::from(point));
                }
                _ => return Err(NotDecimal::Form),
            }
        }
        if !seen {
            return Err(NotDecimal::Form);
        }
        let number = Self::reduced(if negative { -units } else { units }, places);
        let fits = number.units.unsigned_abs() < 10_u64.pow(MOST_DIGITS)
            && u32::from(number.places) <= MOST_DIGITS;
        fits.then_some(number).ok_or(NotDecimal::TooLong)
    }

    /// The same without the zeros at the end of the fraction, for a text that was too long with them.
    fn parse_trimmed(text: &str) -> Result<Self, NotDecimal> {
        let number = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'+' | b'-');
        if !text.bytes().all(number) {
            return Err(NotDecimal::Form);
        }
        let trimmed = text.trim_end_matches('0');
        if !text.contains('.') || trimmed.len() == text.len() {
            return Err(NotDecimal::TooLong);
        }
        Self::parse(trimmed)
    }

    fn reduced(mut units: i64, mut places: u8) -> Self {
        while places > 0 && units % 10 == 0 {
            units /= 10;
            places -= 1;
        }
        Decimal { units, places }
    }

    /// How many decimal places it has, at most 18.
    pub fn places(self) -> u8 {
        self.places
    }

    /// The number of units of 10^-`places`: 12.5 at 2 places is 1250. Nothing if it has more places than that, or 10^places
    /// is beyond 10^36.
    pub fn units_at(self, places: u8) -> Option<i128> {
        let more = places.checked_sub(self.places)?;
        i128::from(self.units).checked_mul(10_i128.checked_pow(u32::from(more))?)
    }

    /// Of two numbers, the sum; nothing if that has more than 18 digits.
    pub fn plus(self, other: Self) -> Option<Self> {
        let places = self.places.max(other.places);
        let sum = self
            .units_at(places)?
            .checked_add(other.units_at(places)?)?;
        let mut sum = (sum, places);
        while sum.1 > 0 && sum.0 % 10 == 0 {
            sum = (sum.0 / 10, sum.1 - 1);
        }
        let units = i64::try_from(sum.0).ok()?;
        (units.unsigned_abs() < 10_u64.pow(MOST_DIGITS)).then_some(Decimal {
            units,
            places: sum.1,
        })
    }

    pub fn is_negative(self) -> bool {
        self.units < 0
    }

    pub fn is_zero(self) -> bool {
        self.units == 0
    }

    /// The number, if it is whole and not negative.
    pub fn as_count(self) -> Option<u64> {
        (self.places == 0)
            .then(|| u64::try_from(self.units).ok())
            .flatten()
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let places = self.places.max(other.places);
        // Both fit: fewer than 18 digits times at most 10^18.
        self.units_at(places).cmp(&other.units_at(places))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.units < 0 { "-" } else { "" };
        let (units, places) = (self.units.unsigned_abs(), usize::from(self.places));
        let power = 10_u64.checked_pow(u32::from(self.places)).unwrap_or(1);
        match places {
            0 => write!(f, "{sign}{units}"),
            _ => write!(f, "{sign}{}.{:0places$}", units / power, units % power),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_as_a_decimal_is_read_exactly() {
        for (text, written) in [
            ("0", "0"),
            ("007", "7"),
            ("12.50", "12.5"),
            ("-0.05", "-0.05"),
            ("+3.", "3"),
            (".5", "0.5"),
            ("999999999999999999", "999999999999999999"),
            ("5.000000000000000000000000000000", "5"),
            ("0.000000000000000001", "0.000000000000000001"),
        ] {
            assert_eq!(
                Decimal::parse(text).map(|n| n.to_string()),
                Ok(written.to_owned())
            );
        }
    }

    #[test]
    fn what_is_no_decimal_is_refused() {
        for text in [
            "", "-", ".", "1e6", "1,5", "1 000", "½", "--1", "1.2.3", "١",
        ] {
            assert_eq!(Decimal::parse(text), Err(NotDecimal::Form), "{text}");
        }
        for text in [
            "1000000000000000000",
            "1.0000000000000000001",
            "99999999999999999999",
        ] {
            assert_eq!(Decimal::parse(text), Err(NotDecimal::TooLong), "{text}");
        }
        let long = "1".repeat(100_000) + "." + &"0".repeat(100_000);
        assert_eq!(Decimal::parse(&long), Err(NotDecimal::TooLong));
    }

    #[test]
    fn order_and_sums_are_those_of_the_numbers() {
        let number = |text| Decimal::parse(text).unwrap();
        assert!(number("0.1") < number("0.11"));
        assert!(number("-2") < number("-1.999"));
        assert_eq!(number("0.1").plus(number("0.2")), Some(number("0.3")));
        assert_eq!(number("999999999999999999").plus(Decimal::ONE), None);
        assert_eq!(number("12.5").units_at(2), Some(1250));
        assert_eq!(number("12.5").units_at(0), None);
    }
}
