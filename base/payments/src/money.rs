//! An amount of money: whole minor units of one currency, never a float.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A currency by its three letters (ISO 4217), in capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// Why something is no amount, or a sum cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyFault {
    /// Not three letters.
    #[error("a currency is three letters of ISO 4217, such as EUR")]
    NotACurrency,
    /// Not a decimal number, or one with more decimals than the currency has.
    #[error("this is no amount in that currency")]
    NotAnAmount,
    /// Two currencies in one sum.
    #[error("{0} and {1} cannot be added")]
    TwoCurrencies(Currency, Currency),
    /// More than 64 bits hold.
    #[error("the amount is too large")]
    TooLarge,
}

impl Currency {
    /// The euro.
    pub const EUR: Currency = Currency(*b"EUR");
    /// The pound sterling.
    pub const GBP: Currency = Currency(*b"GBP");
    /// The Swiss franc.
    pub const CHF: Currency = Currency(*b"CHF");

    /// Reads three letters of either case.
    ///
    /// # Errors
    /// [`MoneyFault::NotACurrency`] for anything else. Whether the code is assigned is not asked.
    pub fn new(code: &str) -> Result<Self, MoneyFault> {
        let bytes: [u8; 3] = code
            .as_bytes()
            .try_into()
            .ok()
            .ok_or(MoneyFault::NotACurrency)?;
        if !bytes.iter().all(u8::is_ascii_alphabetic) {
            return Err(MoneyFault::NotACurrency);
        }
        Ok(Currency(bytes.map(|byte| byte.to_ascii_uppercase())))
    }

    /// The three letters, in capitals.
    pub fn code(&self) -> &str {
        // Letters of ASCII alone, by how it is made.
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// How many decimals its minor unit stands for (ISO 4217, list one, "minor unit"): 0, 2, 3 or 4.
    pub fn decimals(&self) -> u32 {
        match self.code() {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF"
            | "UGX" | "UYI" | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            "CLF" | "UYW" => 4,
            _ => 2,
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl TryFrom<String> for Currency {
    type Error = MoneyFault;

    fn try_from(code: String) -> Result<Self, MoneyFault> {
        Currency::new(&code)
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> String {
        currency.code().to_owned()
    }
}

/// An amount. Negative where money goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Minor units: cents, pence; whole yen.
    pub minor: i64,
    /// Of what.
    pub currency: Currency,
}

impl Money {
    /// So many minor units.
    pub fn new(minor: i64, currency: Currency) -> Self {
        Money { minor, currency }
    }

    /// Nothing.
    pub fn zero(currency: Currency) -> Self {
        Money::new(0, currency)
    }

    /// Whether it is more than nothing.
    pub fn is_positive(&self) -> bool {
        self.minor > 0
    }

    /// The sum of two amounts.
    ///
    /// # Errors
    /// If the currencies differ, or the sum is too large.
    pub fn plus(self, other: Money) -> Result<Money, MoneyFault> {
        self.same(other)?;
        let minor = self.minor.checked_add(other.minor);
        Ok(Money::new(
            minor.ok_or(MoneyFault::TooLarge)?,
            self.currency,
        ))
    }

    /// The difference of two amounts, which may be negative.
    ///
    /// # Errors
    /// If the currencies differ, or the difference is too large.
    pub fn minus(self, other: Money) -> Result<Money, MoneyFault> {
        self.same(other)?;
        let minor = self.minor.checked_sub(other.minor);
        Ok(Money::new(
            minor.ok_or(MoneyFault::TooLarge)?,
            self.currency,
        ))
    }

    fn same(self, other: Money) -> Result<(), MoneyFault> {
        if self.currency == other.currency {
            return Ok(());
        }
        Err(MoneyFault::TwoCurrencies(self.currency, other.currency))
    }

    /// As a decimal number with a point and the currency's decimals: `12.30`, `-0.05`, `500`.
    pub fn decimal(&self) -> String {
        let decimals = self.currency.decimals();
        let sign = if self.minor < 0 { "-" } else { "" };
        let minor = self.minor.unsigned_abs();
        if decimals == 0 {
            return format!("{sign}{minor}");
        }
        let unit = 10_u64.pow(decimals);
        let width = usize::try_from(decimals).unwrap_or(2);
        format!("{sign}{}.{:0width$}", minor / unit, minor % unit)
    }

    /// Reads a decimal number with a point or a comma before the decimals, as ISO 20022 and MT940 write them; no sign, no
    /// thousands. Zeros beyond the currency's decimals are let pass.
    ///
    /// # Errors
    /// [`MoneyFault::NotAnAmount`], [`MoneyFault::TooLarge`].
    pub fn from_decimal(text: &str, currency: Currency) -> Result<Money, MoneyFault> {
        let (whole, rest) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let decimals = usize::try_from(currency.decimals()).unwrap_or(2);
        let (kept, beyond) = rest.split_at_checked(decimals).unwrap_or((rest, ""));
        let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let is_amount = !whole.is_empty()
            && are_digits(whole)
            && are_digits(kept)
            && beyond.bytes().all(|byte| byte == b'0');
        if !is_amount {
            return Err(MoneyFault::NotAnAmount);
        }
        let padded = format!("{whole}{kept:0<decimals$}");
        let minor: i64 = padded.parse().ok().ok_or(MoneyFault::TooLarge)?;
        Ok(Money::new(minor, currency))
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.decimal(), self.currency)
    }
}
