//! A letter: from the town to one recipient, with the address where envelopes have their window.

use serde::Serialize;

use crate::body::Body;
use crate::document::{Document, Sheet};
use crate::error::Error;
use crate::language::Language;
use crate::letterhead::Letterhead;

/// A letter on A4. Folded in half it fits a C5 envelope, folded in three a DL one, with the window on the left
/// (20 mm from the left edge and 45 mm from the top, 85 by 45 mm, as DIN 5008 form B and ISO 269's envelopes have it).
#[derive(Debug, Clone)]
pub struct Letter {
    /// Who writes.
    pub town: Letterhead,
    /// Name and address, line by line; nine lines fit the window.
    pub recipient: Vec<String>,
    /// The date, as the language writes it.
    pub date: String,
    /// What an answer should name.
    pub reference: String,
    /// What it is about: the title.
    pub subject: String,
    /// The text, with salutation and closing.
    pub body: Body,
    /// Who signs: name, role, office, line by line.
    pub signatory: Vec<String>,
    /// The language it is written in.
    pub language: Language,
}

#[derive(Serialize)]
struct Own<'a> {
    recipient: &'a [String],
    date: &'a str,
    reference: &'a str,
    body: &'a Body,
    signatory: &'a [String],
}

impl Document for Letter {
    fn sheet(&self) -> Result<Sheet, Error> {
        let own = Own {
            recipient: &self.recipient,
            date: &self.date,
            reference: &self.reference,
            body: &self.body,
            signatory: &self.signatory,
        };
        Sheet::new(
            "/letter.typ",
            &self.subject,
            (&self.town, self.language),
            own,
        )
    }
}
