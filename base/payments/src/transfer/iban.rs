//! International Bank Account Numbers (ISO 13616-1).

use std::fmt;

use super::{has_check_digits, mod_97};

/// How long they are, by country (SWIFT's IBAN registry); others are checked by their digits alone.
const LENGTHS: [(&str, usize); 50] = [
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("CH", 21),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("EE", 20),
    ("ES", 24),
    ("FI", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IS", 26),
    ("IT", 27),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MT", 31),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("RS", 22),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
];

/// An account number whose check digits are right.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Iban(String);

/// It is none: a wrong letter, length or check digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no IBAN")]
pub struct NoIban;

impl Iban {
    /// Reads one as it is printed, in groups, or as it is sent.
    ///
    /// # Errors
    /// [`NoIban`].
    pub fn new(text: &str) -> Result<Self, NoIban> {
        let is_gap = |letter: &char| *letter == ' ' || *letter == '\u{a0}';
        let plain = text.chars().filter(|letter| !is_gap(letter)).take(35);
        let plain: String = plain.map(|letter| letter.to_ascii_uppercase()).collect();
        let is_plain = plain.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !is_plain || !(15..=34).contains(&plain.len()) {
            return Err(NoIban);
        }
        let (head, account) = plain.split_at(4);
        let country = &head[..2];
        let is_head =
            country.bytes().all(|byte| byte.is_ascii_uppercase()) && has_check_digits(head);
        let known = LENGTHS.iter().find(|(code, _)| *code == country);
        let has_length = known.is_none_or(|(_, length)| *length == plain.len());
        let rest = mod_97(account.chars().chain(head.chars()));
        match is_head && has_length && rest == Some(1) {
            true => Ok(Iban(plain)),
            false => Err(NoIban),
        }
    }

    /// Without gaps, in capitals.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// As it is printed: groups of four (ISO 13616-1, 5.3).
impl fmt::Display for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&in_fours(&self.0))
    }
}

pub(super) fn in_fours(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 5 / 4);
    for (place, letter) in text.chars().enumerate() {
        if place > 0 && place % 4 == 0 {
            out.push(' ');
        }
        out.push(letter);
    }
    out
}
