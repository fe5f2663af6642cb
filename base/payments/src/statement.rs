//! Bank statements: what came onto the town's account. Names and accounts of payers are not read.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::Money;

mod camt;
mod mt940;
mod mt940_text;
mod tree;

pub use camt::read_camt053;
pub use mt940::read_mt940;

/// No statement is read that is longer, in bytes.
pub const LONGEST_STATEMENT: usize = 64 << 20;
/// No file is read with more entries.
pub const MOST_ENTRIES: usize = 200_000;
/// Remittance text is cut to so many characters: ISO 20022 has lines of 140, MT940 six of 65.
const LONGEST_TEXT: usize = 1_000;

/// A statement of one account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The bank's id of it.
    pub id: String,
    /// The account, as the bank writes it: an IBAN as a rule.
    pub account: String,
    /// Booked before the first entry, if told.
    pub opening: Option<Money>,
    /// Booked after the last.
    pub closing: Option<Money>,
    /// What was booked, in the file's order.
    pub entries: Vec<Entry>,
    /// How many entries were left out as they are not booked yet.
    pub unbooked: usize,
}

/// One movement of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The same whenever this movement is read again from this kind of file, and of no other movement: it is booked once by it.
    pub entry_id: String,
    /// When it was booked.
    pub date: Date,
    /// From when it counts, if told.
    pub value_date: Option<Date>,
    /// Onto the account; negative where money left it.
    pub amount: Money,
    /// The structured reference, as the bank gives it.
    pub reference: Option<String>,
    /// What the payer wrote.
    pub remittance: String,
    /// The payer's own id of the payment.
    pub end_to_end_id: Option<String>,
    /// The bank's id of the entry.
    pub bank_reference: Option<String>,
    /// Whether it takes back an earlier entry.
    pub is_reversal: bool,
}

/// Why a file is no statement. Nothing of it is taken then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StatementFault {
    /// Too long, too many entries, too deep.
    #[error("the file is larger than can be read: {0}")]
    TooLarge(&'static str),
    /// Not XML, not UTF-8, or cut off.
    #[error("the file is no whole {0}")]
    NotThis(&'static str),
    /// An entry lacks what it must have, or has something else there.
    #[error("entry {number}: {what}")]
    Entry {
        /// Counted from 1, over the whole file.
        number: usize,
        /// What is wrong.
        what: &'static str,
    },
}

impl Statement {
    /// Whether the entries lead from the opening to the closing balance; `None` where one of them is not told. A batch
    /// counts as its parts, which add up by how it is read.
    pub fn balances(&self) -> Option<bool> {
        let (opening, closing) = (self.opening?, self.closing?);
        let sum = self
            .entries
            .iter()
            .try_fold(opening, |sum, entry| sum.plus(entry.amount));
        Some(sum.ok() == Some(closing))
    }
}

/// Gives the entries of one file their ids.
#[derive(Default)]
struct Twins(HashMap<String, usize>);

impl Twins {
    /// Where the bank gives the entry an id, its place in a batch tells it from its neighbours; elsewhere how many entries
    /// that are alike in everything stand before it in the file.
    fn identify(&mut self, account: &str, entry: &mut Entry, part: usize) {
        let mut place = part;
        if entry.bank_reference.is_none() {
            let alike = self.0.entry(digest(account, entry, 0)).or_default();
            place = *alike;
            *alike += 1;
        }
        entry.entry_id = digest(account, entry, place);
    }
}

fn digest(account: &str, entry: &Entry, place: usize) -> String {
    let parts = [
        account,
        entry.bank_reference.as_deref().unwrap_or_default(),
        &entry.date.to_string(),
        &entry.amount.to_string(),
        entry.reference.as_deref().unwrap_or_default(),
        &entry.remittance,
        entry.end_to_end_id.as_deref().unwrap_or_default(),
        &place.to_string(),
    ];
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_string());
        hash.update([0]);
        hash.update(part);
    }
    hex::encode(hash.finalize()).chars().take(32).collect()
}

/// A text as it is kept: no control characters, gaps as one space, not longer than a thousand characters.
fn tidy(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .collect();
    let full = words
        .into_iter()
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    full.chars().take(LONGEST_TEXT).collect()
}

/// What banks write where there is nothing.
fn meant(text: &str) -> Option<String> {
    let text = tidy(text);
    let is_nothing = text.is_empty()
        || ["NOTPROVIDED", "NONREF", "NOREF", "NONE"].contains(&text.to_ascii_uppercase().as_str());
    (!is_nothing).then_some(text)
}
