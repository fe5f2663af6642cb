//! A receipt: what was paid, by whom, when and how.

use serde::Serialize;

use crate::document::{Document, Sheet};
use crate::error::Error;
use crate::language::Language;
use crate::letterhead::Letterhead;

/// What a sum is for, and the sum as the language writes it, with its currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// What for.
    pub item: String,
    /// How much.
    pub amount: String,
}

/// A receipt on A4. Amounts and dates are printed as they are given; nothing is added up here.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// Who was paid.
    pub town: Letterhead,
    /// The number of the receipt.
    pub reference: String,
    /// Who paid, line by line.
    pub payer: Vec<String>,
    /// When.
    pub paid_on: String,
    /// How: card, transfer, cash at the counter.
    pub method: String,
    /// What for.
    pub lines: Vec<Line>,
    /// The sum of the lines.
    pub total: String,
    /// A remark below, or nothing.
    pub note: String,
    /// The language it is written in.
    pub language: Language,
}

#[derive(Serialize)]
struct Own<'a> {
    reference: &'a str,
    payer: &'a [String],
    paid_on: &'a str,
    method: &'a str,
    lines: &'a [Line],
    total: &'a str,
    note: &'a str,
}

impl Document for Receipt {
    fn sheet(&self) -> Result<Sheet, Error> {
        let own = Own {
            reference: &self.reference,
            payer: &self.payer,
            paid_on: &self.paid_on,
            method: &self.method,
            lines: &self.lines,
            total: &self.total,
            note: &self.note,
        };
        let title = format!("{} {}", self.language.words.receipt, self.reference);
        Sheet::new(
            "/receipt.typ",
            title.trim(),
            (&self.town, self.language),
            own,
        )
    }
}
