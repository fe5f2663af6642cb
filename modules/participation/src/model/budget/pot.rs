//! A part of the money, and how sums are written in forms.

use stoa_kernel::{Error, Id, Localised, Result};
use stoa_payments::{Currency, Money};

use crate::model::ComponentId;

pub type PotId = Id<Pot>;

/// Money for a part of the town, or for all of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Pot {
    pub id: PotId,
    pub component: ComponentId,
    pub name: Localised,
    pub money: Money,
    /// Grows with each change.
    pub version: i64,
}

/// A currency by its three letters (ISO 4217). `Invalid` on `currency`.
pub fn currency(code: &str) -> Result<Currency> {
    let known = Currency::new(code.trim()).ok();
    known.ok_or_else(|| Error::invalid("currency", "participation-budget-fault-code"))
}

/// A sum as people write it: `25000`, `25 000`, `25000.50`, `25000,50`. More decimals than the currency has are refused: they could be thousands
/// (`25,000`). `Invalid` on `field` for what is no sum above zero.
pub fn sum(text: &str, currency: Currency, field: &str) -> Result<Money> {
    let plain: String = text.split_whitespace().collect();
    let decimals = plain.split_once(['.', ',']).map_or("", |(_, rest)| rest);
    let most = usize::try_from(currency.decimals()).unwrap_or(2);
    let read = Money::from_decimal(&plain, currency).ok();
    read.filter(|money| money.is_positive() && decimals.len() <= most)
        .ok_or_else(|| Error::invalid(field, "participation-budget-fault-sum"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_as_people_write_them() {
        let euro = currency(" eur ").unwrap();
        let read = |text| sum(text, euro, "money").ok().map(|money| money.minor);
        assert_eq!(read("25 000"), Some(2_500_000));
        assert_eq!(read("25000,50"), Some(2_500_050));
        assert_eq!(read("0.05"), Some(5));
        for wrong in ["", "0", "-5", "1,000", "1,000.00", "1.000", "many"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert!(currency("euros").is_err());
    }
}
