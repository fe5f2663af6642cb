//! A bill: what is due and until when, and how to pay it by bank transfer.

use serde::Serialize;

use crate::body::Body;
use crate::document::{Document, Sheet};
use crate::error::Error;
use crate::language::Language;
use crate::letterhead::Letterhead;
use crate::qr::{Correction, qr};
use crate::receipt::Line;

/// A part of a bill and when it is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Instalment {
    /// Until when.
    pub due: String,
    /// How much.
    pub amount: String,
    /// The reference of this payment; empty if it is the bill's.
    pub reference: String,
}

/// A bill on A4, with the address in the window of the envelope. Amounts and dates are printed as they are given.
#[derive(Debug, Clone)]
pub struct Bill {
    /// Who is to be paid.
    pub town: Letterhead,
    /// Name and address, line by line.
    pub recipient: Vec<String>,
    /// What it is: "Property tax 2026".
    pub title: String,
    /// The date of the bill.
    pub date: String,
    /// The number of the bill.
    pub reference: String,
    /// A few words before the lines.
    pub body: Body,
    /// What it is for.
    pub lines: Vec<Line>,
    /// The sum to pay.
    pub total: String,
    /// Until when.
    pub due: String,
    /// Its parts, if it may be paid in parts.
    pub instalments: Vec<Instalment>,
    /// The name of the account.
    pub account_holder: String,
    /// The account, in groups of four.
    pub iban: String,
    /// What the transfer must name (ISO 11649).
    pub payment_reference: String,
    /// The text of the code for banks' apps (EPC069-12), as `stoa-payments` writes it; `None` leaves it out.
    pub epc: Option<String>,
    /// The language it is written in.
    pub language: Language,
}

#[derive(Serialize)]
struct Own<'a> {
    recipient: &'a [String],
    date: &'a str,
    reference: &'a str,
    body: &'a Body,
    lines: &'a [Line],
    total: &'a str,
    due: &'a str,
    instalments: &'a [Instalment],
    account_holder: &'a str,
    iban: &'a str,
    payment_reference: &'a str,
    has_code: bool,
}

impl Document for Bill {
    fn sheet(&self) -> Result<Sheet, Error> {
        let own = Own {
            recipient: &self.recipient,
            date: &self.date,
            reference: &self.reference,
            body: &self.body,
            lines: &self.lines,
            total: &self.total,
            due: &self.due,
            instalments: &self.instalments,
            account_holder: &self.account_holder,
            iban: &self.iban,
            payment_reference: &self.payment_reference,
            has_code: self.epc.is_some(),
        };
        // EPC069-12 wants level M.
        let code = self
            .epc
            .as_ref()
            .map(|epc| qr(epc.as_bytes(), Correction::Medium))
            .transpose()?;
        Ok(Sheet::new("/bill.typ", &self.title, (&self.town, self.language), own)?.with_code(code))
    }
}
