//! Numbers as people read them: money in the file's currency, parts as per cent. What is rounded says so.

use crate::{Exact, Profile, election::Election};

/// How this election's amounts are written.
#[derive(Debug, Clone)]
pub(super) struct Numbers {
    units: u64,
    currency: String,
}

impl Numbers {
    pub(super) fn of(election: &Election, profile: &Profile) -> Self {
        let currency = election.field("currency").unwrap_or_default();
        let code = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase());
        Numbers {
            units: profile.units(),
            currency: if code {
                currency.to_owned()
            } else {
                String::new()
            },
        }
    }

    /// An amount of smallest units: `12,345.50 PLN`.
    pub(super) fn money(&self, units: u64) -> String {
        self.amount(&Exact::from(units))
    }

    /// The same for an amount that need not be whole; rounded to hundredths, or to what is needed for small ones.
    pub(super) fn amount(&self, units: &Exact) -> String {
        let amount = self.in_currency(units);
        let text = grouped(&short(&amount));
        if self.currency.is_empty() {
            text
        } else {
            format!("{text}\u{a0}{}", self.currency)
        }
    }

    /// The same for an amount that is rounded already.
    pub(super) fn rounded(&self, units: f64) -> String {
        let amount = units / Exact::from(self.units).approximate();
        let digits = if amount >= 0.1 {
            2
        } else if amount >= 0.001 {
            4
        } else {
            8
        };
        let text = grouped(&format!("{amount:.digits$}"));
        let text = text.strip_suffix(".00").unwrap_or(&text);
        if self.currency.is_empty() {
            text.to_owned()
        } else {
            format!("{text}\u{a0}{}", self.currency)
        }
    }

    /// An amount of smallest units in the currency of the file.
    pub(super) fn in_currency(&self, units: &Exact) -> Exact {
        units * &Exact::ratio(1, self.units)
    }
}

/// A number with as many decimals as tell it apart: none if it is whole, two if it is not small, else four significant ones.
pub(super) fn short(number: &Exact) -> String {
    if *number.denominator() == 1.into() {
        return number.decimal(0);
    }
    let size = number.approximate().abs();
    let digits = if size >= 0.1 {
        2
    } else if size >= 0.001 {
        4
    } else {
        8
    };
    number.decimal(digits)
}

/// A part of a whole as per cent, to one decimal.
pub(super) fn per_cent(part: &Exact) -> String {
    let hundred = part * &Exact::from(100);
    let text = hundred.decimal(1);
    format!("{}\u{a0}%", text.strip_suffix(".0").unwrap_or(&text))
}

/// A number's digits with its thousands set apart: 1,234,567.8.
pub(super) fn grouped(number: &str) -> String {
    let (whole, rest) = number.split_at(number.find('.').unwrap_or(number.len()));
    let (sign, digits) = whole.split_at(usize::from(whole.starts_with('-')));
    let mut text = String::with_capacity(number.len() + digits.len() / 3);
    text.push_str(sign);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_for_people() {
        assert_eq!(grouped("-1234567.891"), "-1,234,567.891");
        assert_eq!(grouped("999"), "999");
        assert_eq!(short(&Exact::ratio(10, 3)), "3.33");
        assert_eq!(short(&Exact::from(1000)), "1000");
        assert_eq!(short(&Exact::ratio(1, 3000)), "0.00033333");
        assert_eq!(per_cent(&Exact::ratio(1, 3)), "33.3\u{a0}%");
        assert_eq!(per_cent(&Exact::from(1)), "100\u{a0}%");
    }
}
