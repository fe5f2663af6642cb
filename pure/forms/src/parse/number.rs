//! Numbers and amounts, as each language writes them.

use super::{Parsed, currency, wrong};
use crate::{Answer, Decimal, Fault, Money, RawFields, clean, digits};

/// What a number must keep to.
#[derive(Clone, Copy)]
pub struct Limits {
    pub min: Option<Decimal>,
    pub max: Option<Decimal>,
    pub decimals: u8,
}

/// Languages that write a decimal point. Others write a comma.
const WITH_POINT: [&str; 22] = [
    "en", "ar", "bn", "cy", "ga", "gu", "he", "hi", "ja", "kn", "ko", "ml", "mr", "ms", "mt", "ne",
    "pa", "si", "ta", "te", "th", "zh",
];

pub fn number(key: &str, raw: &RawFields, limits: Limits, language: &str) -> Parsed {
    let text = clean::line(raw.first(key));
    if text.is_empty() {
        return Ok(None);
    }
    within(key, &text, limits, language).map(|number| Some(Answer::Number(number)))
}

pub fn money(
    key: &str,
    raw: &RawFields,
    (currency, limits): (&str, Limits),
    language: &str,
) -> Parsed {
    let text = clean::line(raw.first(key));
    if text.is_empty() {
        return Ok(None);
    }
    let amount = within(key, &currency::without(&text, currency), limits, language)
        .map_err(|faults| named(faults, currency))?;
    let Some(minor) = amount.in_units(limits.decimals) else {
        return wrong(Fault::new(key, "forms-not-a-number"));
    };
    let currency = currency.to_owned();
    Ok(Some(Answer::Money(Money { minor, currency })))
}

/// Amounts that are named in a fault say their currency.
fn named(faults: Vec<Fault>, currency: &str) -> Vec<Fault> {
    let with_currency = |fault: Fault| fault.with("currency", currency);
    faults.into_iter().map(with_currency).collect()
}

fn within(key: &str, text: &str, limits: Limits, language: &str) -> Result<Decimal, Vec<Fault>> {
    let Some(number) = read(text, language) else {
        return wrong(Fault::new(key, "forms-not-a-number"));
    };
    if number.decimals() > limits.decimals {
        let code = if limits.decimals == 0 {
            "forms-number-not-whole"
        } else {
            "forms-number-too-many-decimals"
        };
        return wrong(Fault::new(key, code).with("decimals", limits.decimals));
    }
    if let Some(min) = limits.min.filter(|min| number < *min) {
        return wrong(Fault::new(key, "forms-number-too-small").with("min", min));
    }
    if let Some(max) = limits.max.filter(|max| number > *max) {
        return wrong(Fault::new(key, "forms-number-too-great").with("max", max));
    }
    Ok(number)
}

/// Reads a number with the separators of `language`, and where that is unambiguous with those of others: `1.234,5`, `1,234.5`, `1 234,5`, `1'234.5`, `١٬٢٣٤٫٥`.
pub fn read(text: &str, language: &str) -> Option<Decimal> {
    if text.len() > 100 {
        return None;
    }
    let text = digits::to_ascii(text).replace('\u{2212}', "-");
    let bare: String = text.chars().filter(|c| !is_space(*c)).collect();
    let bare = bare.replace('٬', "").replace('٫', point(language));
    let (sign, digits) = match bare.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", bare.strip_prefix('+').unwrap_or(&bare)),
    };
    if !digits
        .bytes()
        .all(|b| b.is_ascii_digit() || b == b'.' || b == b',')
    {
        return None;
    }
    let (whole, part) = split(digits, language)?;
    let whole = if whole.is_empty() {
        "0".to_owned()
    } else {
        whole
    };
    format!("{sign}{whole}.{part}").parse().ok()
}

/// The decimal mark that `language` writes.
pub fn point(language: &str) -> &'static str {
    let main = language.split('-').next().unwrap_or(language);
    if WITH_POINT.contains(&main) { "." } else { "," }
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\'' | '\u{2019}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// The digits before and behind the decimal mark.
fn split(digits: &str, language: &str) -> Option<(String, String)> {
    let last = digits.rfind(['.', ',']);
    let Some(at) = last else {
        return (!digits.is_empty()).then(|| (digits.to_owned(), String::new()));
    };
    let mark = &digits[at..=at];
    let (before, behind) = (&digits[..at], &digits[at + 1..]);
    let is_decimal = if before.contains(['.', ',']) {
        !before.contains(mark)
    } else {
        let groups =
            (1..=3).contains(&before.len()) && behind.len() == 3 && !before.starts_with('0');
        mark == point(language) || !groups
    };
    if !is_decimal {
        return grouped(digits, mark).map(|whole| (whole, String::new()));
    }
    let other = if mark == "." { "," } else { "." };
    (!before.is_empty() || !behind.is_empty()).then_some(())?;
    Some((grouped(before, other)?, behind.to_owned()))
}

/// Digits without their grouping marks, if the groups are of three digits, or of two before the last three, as in India.
fn grouped(digits: &str, mark: &str) -> Option<String> {
    let groups: Vec<&str> = digits.split(mark).collect();
    let [first, middle @ .., last] = groups.as_slice() else {
        return Some(digits.to_owned());
    };
    let of = |size: usize| middle.iter().all(|group| group.len() == size);
    let fits = last.len() == 3 && (1..=3).contains(&first.len()) && (of(3) || of(2));
    let is_plain = groups
        .iter()
        .all(|group| group.bytes().all(|b| b.is_ascii_digit()));
    (fits && is_plain).then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn numbers_are_read_as_languages_write_them() {
        for (text, language, wanted) in [
            ("1,234.50", "en", Some("1234.5")),
            ("1.234,50", "es", Some("1234.5")),
            ("1.234", "es", Some("1234")),
            ("1.234", "en", Some("1.234")),
            ("1,234", "en", Some("1234")),
            ("12.5", "fr", Some("12.5")),
            ("1\u{202f}234\u{202f}567,8", "fr", Some("1234567.8")),
            ("12,34,567.5", "en-IN", Some("1234567.5")),
            ("١٬٢٣٤٫٥", "ar", Some("1234.5")),
            ("1’234.5", "de-CH", Some("1234.5")),
            ("\u{2212}5", "en", Some("-5")),
            ("0,5", "de", Some("0.5")),
            (".5", "en", Some("0.5")),
            ("1,23,4", "en", None),
            ("1..2", "en", None),
            (".", "en", None),
            ("-", "en", None),
            ("1e5", "en", None),
            ("9999999999999999", "en", None),
        ] {
            let read = read(text, language).map(|number| number.to_string());
            assert_eq!(read.as_deref(), wanted, "{text} in {language}");
        }
    }
}
