//! How people are reached: e-mail and telephone.

use super::{Parsed, calling_codes, wrong};
use crate::{Answer, Fault, RawFields, clean, digits};

/// An address as mail servers take it: one `@`, a domain of at least two labels, letters of any script (RFC 5321 for the lengths, RFC 6531 for
/// the scripts). Quoted local parts and addresses in brackets are not taken.
pub fn email(key: &str, raw: &RawFields) -> Parsed {
    let text = clean::line(raw.first(key));
    if text.is_empty() {
        return Ok(None);
    }
    let bare: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}'))
        .collect();
    let address = bare.strip_prefix("mailto:").unwrap_or(&bare);
    if is_email(address) {
        return Ok(Some(Answer::Email(address.to_owned())));
    }
    wrong(Fault::new(key, "forms-not-an-email"))
}

fn is_email(address: &str) -> bool {
    let Some((local, domain)) = address.rsplit_once('@') else {
        return false;
    };
    let of_local = |c: char| {
        c.is_alphanumeric()
            || "!#$%&'*+-/=?^_`{|}~.".contains(c)
            || (!c.is_ascii() && !c.is_whitespace())
    };
    let dots = local.starts_with('.') || local.ends_with('.') || local.contains("..");
    let labels: Vec<&str> = domain.split('.').collect();
    let last_is_word = labels
        .last()
        .is_some_and(|last| last.chars().any(char::is_alphabetic));
    address.len() <= 254
        && (1..=64).contains(&local.len())
        && local.chars().all(of_local)
        && !dots
        && labels.len() >= 2
        && last_is_word
        && labels.iter().all(|label| is_label(label))
}

fn is_label(label: &str) -> bool {
    let of_label =
        |c: char| c.is_ascii_alphanumeric() || c == '-' || (!c.is_ascii() && !c.is_whitespace());
    let hyphens = label.starts_with('-') || label.ends_with('-');
    (1..=63).contains(&label.len()) && label.chars().all(of_label) && !hyphens
}

/// A telephone number in E.164: with a country's code (`+` or `00`), or as it is dialled in `country`. Its length is checked by the country's plan; whether somebody has
/// it is not.
pub fn phone(key: &str, raw: &RawFields, country: Option<&str>) -> Parsed {
    let text = digits::to_ascii(&clean::line(raw.first(key)));
    if text.is_empty() {
        return Ok(None);
    }
    let marks = |c: char| {
        c.is_whitespace()
            || " ()-./+\u{ff0b}\u{2010}\u{2011}\u{2012}\u{2013}\u{200e}\u{200f}\u{202f}\u{2060}"
                .contains(c)
    };
    if text.len() > 60 || !text.chars().all(|c| c.is_ascii_digit() || marks(c)) {
        return wrong(Fault::new(key, "forms-not-a-phone"));
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let abroad = if text.trim_start_matches('(').starts_with(['+', '\u{ff0b}']) {
        // People write the trunk's zero in brackets: +44 (0)20 …
        Some(
            text.replacen("(0)", "", 1)
                .chars()
                .filter(char::is_ascii_digit)
                .collect(),
        )
    } else {
        digits.strip_prefix("00").map(str::to_owned)
    };
    let found = match (abroad, country) {
        (Some(digits), _) => international(&digits),
        (None, Some(country)) => national(&digits, country),
        (None, None) => return wrong(Fault::new(key, "forms-phone-without-country")),
    };
    match found {
        Some(number) => Ok(Some(Answer::Phone(format!("+{number}")))),
        None => wrong(Fault::new(key, "forms-not-a-phone")),
    }
}

fn international(digits: &str) -> Option<String> {
    let fits = |plan: calling_codes::Numbering| {
        let length = digits.len().saturating_sub(plan.code.len());
        (plan.shortest..=plan.longest).contains(&length)
    };
    let valid = digits.len() <= 15 && calling_codes::of_international(digits).any(fits);
    valid.then(|| digits.to_owned())
}

fn national(digits: &str, country: &str) -> Option<String> {
    let plan = calling_codes::of_country(country)?;
    let without = digits
        .strip_prefix(plan.trunk)
        .filter(|rest| rest.len() >= plan.shortest);
    let number = without.unwrap_or(digits);
    international(&format!("{}{number}", plan.code))
        .filter(|_| (plan.shortest..=plan.longest).contains(&number.len()))
}
