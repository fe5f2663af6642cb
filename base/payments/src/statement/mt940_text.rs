//! Field 86 of MT940, "Information to Account Owner": banks put in it what SWIFT leaves open. Three ways are read, and
//! anything else is text: Germany's fields (`?20`, DK's "Datenformate", annex 3), SEPA's words within them (`EREF+`, `SVWZ+`),
//! and the codewords of the Netherlands and others (`/EREF/`, `/REMI/`). Names and accounts of payers are left out.

use super::{Entry, meant, tidy};

/// What a field 86 tells.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Details {
    reference: Option<String>,
    end_to_end_id: Option<String>,
    remittance: String,
}

/// SEPA's words in Germany's fields, four capitals and a plus.
const WORDS: [&str; 14] = [
    "EREF+", "KREF+", "MREF+", "CRED+", "DEBT+", "COAM+", "OAMT+", "SVWZ+", "ABWA+", "ABWE+",
    "IBAN+", "BIC+", "PURP+", "BREF+",
];
/// Codewords between slashes.
const CODES: [&str; 15] = [
    "/TRTP/", "/IBAN/", "/BIC/", "/NAME/", "/REMI/", "/EREF/", "/PREF/", "/MARF/", "/CSID/",
    "/RTRN/", "/ORDP/", "/BENM/", "/ULTD/", "/ULTC/", "/PURP/",
];

impl Details {
    pub(super) fn read(value: &str) -> Self {
        let joined: String = value.lines().collect();
        if let Some(text) = german(&joined) {
            return Details::of_words(&text);
        }
        if joined.contains("/REMI/") || joined.contains("/EREF/") {
            return Details::of_codes(&joined);
        }
        Details::of_words(&value.replace('\n', " "))
    }

    pub(super) fn put_into(self, entry: &mut Entry) {
        if !self.remittance.is_empty() {
            let both = format!("{} {}", entry.remittance, self.remittance);
            entry.remittance = tidy(&both);
        }
        if self.reference.is_some() {
            entry.reference = self.reference;
        }
        if self.end_to_end_id.is_some() {
            entry.end_to_end_id = self.end_to_end_id;
        }
    }

    fn of_words(text: &str) -> Self {
        let found = sections(text, &WORDS);
        let of = |word: &str| {
            found
                .iter()
                .find(|(name, _)| *name == word)
                .map(|(_, text)| *text)
        };
        let plain = found
            .iter()
            .find(|(name, _)| name.is_empty())
            .map(|(_, text)| *text);
        Details {
            reference: None,
            end_to_end_id: of("EREF+").and_then(meant),
            remittance: tidy(of("SVWZ+").or(plain).unwrap_or_default()),
        }
    }

    /// `/REMI/USTD//text/`, `/REMI/STRD/CUR/reference/`, `/REMI/text/`.
    fn of_codes(text: &str) -> Self {
        let found = sections(text, &CODES);
        let of = |code: &str| {
            found
                .iter()
                .find(|(name, _)| *name == code)
                .map(|(_, text)| *text)
        };
        let remittance = of("/REMI/").unwrap_or_default().trim_end_matches('/');
        let structured = remittance.strip_prefix("STRD/");
        let words = remittance.strip_prefix("USTD/").unwrap_or(remittance);
        Details {
            reference: structured
                .and_then(|text| text.rsplit('/').next())
                .and_then(meant),
            end_to_end_id: of("/EREF/")
                .map(|text| text.trim_end_matches('/'))
                .and_then(meant),
            remittance: tidy(words.trim_start_matches('/')),
        }
    }
}

/// The text of fields 20 to 29 and 60 to 63, where the value is of such fields: three digits, a sign, two digits.
fn german(joined: &str) -> Option<String> {
    let (code, rest) = joined.split_at_checked(3)?;
    let sign = rest.chars().next()?;
    if !code.bytes().all(|byte| byte.is_ascii_digit())
        || sign.is_ascii_alphanumeric()
        || sign.is_whitespace()
    {
        return None;
    }
    let fields = rest.split(sign).skip(1);
    let mut text = String::new();
    for field in fields {
        let (Some(number), Some(part)) = (field.get(..2), field.get(2..)) else {
            continue;
        };
        let is_text = number.starts_with('2') || ("60"..="63").contains(&number);
        if is_text && number.bytes().all(|byte| byte.is_ascii_digit()) {
            text.push_str(part);
        }
    }
    Some(text)
}

/// Cuts a text at the words: each with what follows it, first what stands before any of them.
fn sections<'a>(text: &'a str, words: &[&'static str]) -> Vec<(&'static str, &'a str)> {
    let mut starts: Vec<(usize, &'static str)> = Vec::new();
    for word in words {
        if let Some(place) = text.find(word) {
            starts.push((place, *word));
        }
    }
    starts.sort_unstable();
    let first = starts.first().map_or(text.len(), |(place, _)| *place);
    let mut found = vec![("", &text[..first])];
    for (number, (place, word)) in starts.iter().enumerate() {
        // A codeword's last slash may be the next one's first.
        let end = starts.get(number + 1).map_or(text.len(), |(next, _)| *next);
        let start = (place + word.len()).min(end);
        found.push((word, &text[start..end]));
    }
    found
}
