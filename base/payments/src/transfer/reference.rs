//! Structured payment references: each has a check digit, so that a bank or a clerk who mistypes it is told.

use super::{has_check_digits, iban::in_fours, mod_97};

/// Which kind of reference a town's bank uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Creditor Reference, everywhere in SEPA (ISO 11649): `RF18 5390 0754 7034`.
    Rf,
    /// Belgium's structured communication (OGM/VCS): `+++010/8068/17183+++`.
    BelgianOgm,
    /// Switzerland's QR reference (SIX, Implementation Guidelines QR-bill, annex B): 27 digits.
    SwissQrr,
    /// Finland's national reference (Finance Finland): 4 to 20 digits.
    Finnish,
}

/// A reference whose check digits are right, without gaps and signs.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference(String);

/// Why a reference cannot be made or read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceFault {
    /// More digits than the kind holds.
    #[error("the number is too long for a reference of this kind")]
    TooLong,
    /// Not of the kind's letters and length, or the check digits are wrong.
    #[error("this is no reference of this kind")]
    Wrong,
}

impl Kind {
    /// The reference for a number, such as an invoice's. Different numbers have different references.
    ///
    /// # Errors
    /// [`ReferenceFault::TooLong`] where the kind holds fewer digits: 10 for Belgium's, 19 for Finland's.
    pub fn make(self, number: u64) -> Result<Reference, ReferenceFault> {
        let text = match self {
            Kind::Rf => rf(&number.to_string()).ok_or(ReferenceFault::Wrong)?,
            Kind::BelgianOgm => {
                let digits = format!("{number:010}");
                if digits.len() > 10 {
                    return Err(ReferenceFault::TooLong);
                }
                format!("{digits}{:02}", belgian_check(number))
            }
            Kind::SwissQrr => {
                let digits = format!("{number:026}");
                format!("{digits}{}", swiss_check(&digits))
            }
            Kind::Finnish => {
                let digits = format!("{number:03}");
                if digits.len() > 19 {
                    return Err(ReferenceFault::TooLong);
                }
                format!("{digits}{}", finnish_check(&digits))
            }
        };
        Ok(Reference(text))
    }

    /// Reads a reference as somebody typed it, or as a bank sent it.
    ///
    /// # Errors
    /// [`ReferenceFault::Wrong`].
    pub fn read(self, text: &str) -> Result<Reference, ReferenceFault> {
        let plain = normal(text);
        let is_right = match self {
            Kind::Rf => is_rf(&plain),
            Kind::BelgianOgm => is_belgian(&plain),
            Kind::SwissQrr => plain.len() == 27 && ends_right(&plain, swiss_check),
            Kind::Finnish => (4..=20).contains(&plain.len()) && ends_right(&plain, finnish_check),
        };
        match is_right {
            true => Ok(Reference(plain)),
            false => Err(ReferenceFault::Wrong),
        }
    }

    /// As it is printed for people.
    pub fn print(self, reference: &Reference) -> String {
        let text = reference.as_str();
        match (self, text.get(..3), text.get(3..7), text.get(7..)) {
            (Kind::BelgianOgm, Some(first), Some(second), Some(third)) => {
                format!("+++{first}/{second}/{third}+++")
            }
            (Kind::SwissQrr, ..) => in_groups_from_the_right(text),
            (Kind::Finnish, ..) => in_groups_from_the_right(text),
            _ => in_fours(text),
        }
    }
}

impl Reference {
    /// Without gaps and signs, letters in capitals.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A reference as it can be compared: letters and digits alone, in capitals. What is not ASCII is left out.
pub fn normal(text: &str) -> String {
    let kept = text.chars().filter(char::is_ascii_alphanumeric).take(140);
    kept.map(|letter| letter.to_ascii_uppercase()).collect()
}

/// A creditor reference of up to 21 letters and digits (ISO 11649).
fn rf(body: &str) -> Option<String> {
    if body.is_empty() || body.len() > 21 {
        return None;
    }
    let rest = mod_97(body.chars().chain("RF00".chars()))?;
    Some(format!("RF{:02}{body}", 98 - rest))
}

fn is_rf(plain: &str) -> bool {
    let (Some(head), Some(body)) = (plain.get(..4), plain.get(4..)) else {
        return false;
    };
    let has_form =
        head.starts_with("RF") && has_check_digits(head) && (1..=21).contains(&body.len());
    has_form && mod_97(body.chars().chain(head.chars())) == Some(1)
}

/// The number modulo 97, where 97 stands for 0.
fn belgian_check(number: u64) -> u64 {
    match number % 97 {
        0 => 97,
        rest => rest,
    }
}

fn is_belgian(plain: &str) -> bool {
    let (Some(number), Some(check)) = (plain.get(..10), plain.get(10..)) else {
        return false;
    };
    let is_digits = plain.len() == 12 && plain.bytes().all(|byte| byte.is_ascii_digit());
    let number: u64 = number.parse().unwrap_or_default();
    is_digits && check == format!("{:02}", belgian_check(number))
}

/// Modulo 10, recursive.
fn swiss_check(digits: &str) -> u32 {
    const TABLE: [u32; 10] = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];
    let mut carried = 0;
    for digit in digits.chars().filter_map(|letter| letter.to_digit(10)) {
        carried = TABLE[((carried + digit) % 10) as usize];
    }
    (10 - carried) % 10
}

/// Weights 7, 3, 1 from the right.
fn finnish_check(digits: &str) -> u32 {
    let weighted = digits.chars().rev().zip([7, 3, 1].into_iter().cycle());
    let sum: u32 = weighted
        .filter_map(|(letter, weight)| Some(letter.to_digit(10)? * weight))
        .sum();
    (10 - sum % 10) % 10
}

fn ends_right(plain: &str, check: fn(&str) -> u32) -> bool {
    if !plain.bytes().all(|byte| byte.is_ascii_digit()) || plain.is_empty() {
        return false;
    }
    let (digits, last) = plain.split_at(plain.len() - 1);
    last == check(digits).to_string()
}

/// Groups of five from the right, as Swiss and Finnish bills have them.
fn in_groups_from_the_right(text: &str) -> String {
    let mut out = String::new();
    for (place, letter) in text.chars().enumerate() {
        if place > 0 && (text.len() - place).is_multiple_of(5) {
            out.push(' ');
        }
        out.push(letter);
    }
    out
}
