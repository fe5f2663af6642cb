//! A permit: a page to hang up or show, and a card to carry.

use serde::Serialize;

use crate::document::{Document, Sheet};
use crate::error::Error;
use crate::language::Language;
use crate::letterhead::Letterhead;
use crate::qr::{Correction, qr};

/// A permit, licence or certified copy. As a document it is a page of A4; `card` is the same to carry.
#[derive(Debug, Clone)]
pub struct Permit {
    /// Who grants it.
    pub town: Letterhead,
    /// What it is: "Residents' parking permit".
    pub title: String,
    /// The large words: a plate, a name, a number of a licence. May be empty.
    pub mark: String,
    /// Whose it is and what for, each with its label.
    pub fields: Vec<(String, String)>,
    /// From when, as the language writes it.
    pub valid_from: String,
    /// Until when; empty if it does not end.
    pub valid_until: String,
    /// What it is bound to.
    pub conditions: Vec<String>,
    /// The number under which it is kept.
    pub reference: String,
    /// What the code holds: the credential itself, or the address that shows it.
    pub qr_payload: Vec<u8>,
    /// The address that people type in to check it.
    pub verify_address: String,
    /// When it was issued, as the language writes it.
    pub issued: String,
    /// The language it is written in.
    pub language: Language,
}

/// A permit as a card of 85.6 by 54 mm (ISO/IEC 7810, ID-1), with the mark, the first three fields and the code.
#[derive(Debug, Clone, Copy)]
pub struct Card<'a>(&'a Permit);

/// A permit that is none, as its page of A4: the word stands across all of it, so that no copy hides what it is.
#[derive(Debug, Clone, Copy)]
pub struct Specimen<'a>(&'a Permit, &'a str);

#[derive(Serialize)]
struct Own<'a> {
    mark: &'a str,
    fields: &'a [(String, String)],
    valid_from: &'a str,
    valid_until: &'a str,
    conditions: &'a [String],
    reference: &'a str,
    verify: &'a str,
    issued: &'a str,
    /// What stands across the page; nothing on a real one.
    across: &'a str,
}

impl Permit {
    /// The permit as a card.
    pub fn card(&self) -> Card<'_> {
        Card(self)
    }

    /// The permit as a specimen, with this word across it: at most 12 letters, or it runs off the page.
    pub fn specimen<'a>(&'a self, word: &'a str) -> Specimen<'a> {
        Specimen(self, word)
    }

    fn on(&self, layout: &'static str, across: &str) -> Result<Sheet, Error> {
        self.fits()?;
        let own = Own {
            mark: &self.mark,
            fields: &self.fields,
            valid_from: &self.valid_from,
            valid_until: &self.valid_until,
            conditions: &self.conditions,
            reference: &self.reference,
            verify: &self.verify_address,
            issued: &self.issued,
            across,
        };
        let code = qr(&self.qr_payload, Correction::Medium)
            .or_else(|_| qr(&self.qr_payload, Correction::Low))?;
        Ok(
            Sheet::new(layout, &self.title, (&self.town, self.language), own)?
                .with_code(Some(code)),
        )
    }
}

impl Permit {
    /// A permit is a page: what is longer is a mistake of who fills it.
    fn fits(&self) -> Result<(), Error> {
        let fields: usize = self
            .fields
            .iter()
            .map(|(label, value)| label.len() + value.len())
            .sum();
        let conditions: usize = self.conditions.iter().map(String::len).sum();
        if self.mark.len() > MOST_MARK {
            return Err(Error::TooLong {
                what: "the permit's mark",
                limit: MOST_MARK,
            });
        }
        if fields + conditions + self.title.len() + self.verify_address.len() > MOST_BYTES {
            return Err(Error::TooLong {
                what: "the permit",
                limit: MOST_BYTES,
            });
        }
        Ok(())
    }
}

const MOST_MARK: usize = 400;
const MOST_BYTES: usize = 16 << 10;

impl Document for Permit {
    fn sheet(&self) -> Result<Sheet, Error> {
        self.on("/permit.typ", "")
    }
}

impl Document for Card<'_> {
    fn sheet(&self) -> Result<Sheet, Error> {
        self.0.on("/card.typ", "")
    }
}

impl Document for Specimen<'_> {
    fn sheet(&self) -> Result<Sheet, Error> {
        self.0.on("/permit.typ", self.1)
    }
}
