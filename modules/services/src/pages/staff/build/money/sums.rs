//! Amounts of money as people write them, with as many decimals as their currency has.

use stoa_forms::RawFields;
use stoa_kernel::{FieldError, Message};
use stoa_payments::{Currency, Money};

/// An amount in minor units as it stands in a control.
pub fn shown(minor: i64, currency: &str) -> String {
    Money::new(minor, known(currency)).decimal()
}

/// The currency of an amount. What is wrong with its letters is told at their own control.
fn known(currency: &str) -> Currency {
    Currency::new(currency).unwrap_or(Currency::EUR)
}

/// The amount that was written in a control, in minor units; none where it is empty. What is wrong with it goes to `errors`.
pub fn read(
    raw: &RawFields,
    (field, currency): (&str, &str),
    errors: &mut Vec<FieldError>,
) -> Option<i64> {
    let written = raw.first(field).trim().replace([',', '٫'], ".");
    if written.is_empty() {
        return None;
    }
    match Money::from_decimal(&written, known(currency)) {
        Ok(money) => Some(money.minor),
        Err(_no_amount) => {
            errors.push(FieldError::new(
                field,
                Message::new("services-owner-fee-wrong"),
            ));
            None
        }
    }
}

/// The three letters of a currency, in capitals.
pub fn currency(raw: &RawFields, field: &str, errors: &mut Vec<FieldError>) -> String {
    let written = raw.first(field).trim().to_uppercase();
    if Currency::new(&written).is_err() {
        errors.push(FieldError::new(
            field,
            Message::new("services-owner-currency-wrong"),
        ));
    }
    written
}

/// A whole number from one to another; none where the control is empty.
pub fn whole(
    raw: &RawFields,
    (field, least, most): (&str, u32, u32),
    errors: &mut Vec<FieldError>,
) -> Option<u32> {
    let written = raw.first(field).trim();
    if written.is_empty() {
        return None;
    }
    let read = written.parse::<u32>().ok();
    let fits = read.filter(|number| (least..=most).contains(number));
    if fits.is_none() {
        let message = Message::new("services-fault-range");
        let message = message.with("min", least).with("max", most);
        errors.push(FieldError::new(field, message));
    }
    fits
}

#[cfg(test)]
mod tests {
    use stoa_forms::RawFields;

    use super::{currency, read, shown, whole};

    #[test]
    fn an_amount_has_the_decimals_of_its_currency() {
        assert_eq!(shown(1_250, "EUR"), "12.50");
        assert_eq!(shown(1_250, "JPY"), "1250");
        assert_eq!(shown(1_250, "euro"), "12.50");
        let mut errors = Vec::new();
        let raw = RawFields::from([("a", " 12,5 "), ("b", "1.234"), ("c", "-1"), ("d", "")]);
        assert_eq!(read(&raw, ("a", "EUR"), &mut errors), Some(1_250));
        assert_eq!(read(&raw, ("d", "EUR"), &mut errors), None);
        assert!(errors.is_empty());
        assert_eq!(read(&raw, ("b", "EUR"), &mut errors), None);
        assert_eq!(read(&raw, ("c", "EUR"), &mut errors), None);
        assert_eq!(errors.len(), 2);
        assert_eq!(read(&raw, ("b", "KWD"), &mut errors), Some(1_234));
    }

    #[test]
    fn a_currency_has_three_letters_and_a_number_its_bounds() {
        let mut errors = Vec::new();
        let raw = RawFields::from([("a", "eur"), ("b", "euro"), ("n", "9"), ("m", "x")]);
        assert_eq!(currency(&raw, "a", &mut errors), "EUR");
        assert!(errors.is_empty());
        currency(&raw, "b", &mut errors);
        assert_eq!(whole(&raw, ("n", 1, 9), &mut errors), Some(9));
        assert_eq!(whole(&raw, ("none", 1, 9), &mut errors), None);
        assert_eq!(errors.len(), 1);
        assert_eq!(whole(&raw, ("n", 1, 8), &mut errors), None);
        assert_eq!(whole(&raw, ("m", 1, 8), &mut errors), None);
        assert_eq!(errors.len(), 3);
    }
}
