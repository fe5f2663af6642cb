//! What all documents share: they can be laid out and printed.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::Serialize;

use crate::error::Error;
use crate::language::Language;
use crate::letterhead::{HeadParts, Letterhead};
use crate::logo::Logo;
use crate::press::Press;
use crate::words::Words;

/// Something that can be printed.
pub trait Document {
    /// What the press sets: its layout, its words and its pictures.
    ///
    /// # Errors
    /// If a picture is no picture, or a code too long.
    fn sheet(&self) -> Result<Sheet, Error>;

    /// The document as PDF 1.7 that follows PDF/UA-1 (ISO 14289-1): tagged, with title and language. The same
    /// document and `now`, the time that the file says it was made at, give the same bytes.
    ///
    /// # Errors
    /// As `sheet`, and if the document is too long (`Error::TooLong`) or the engine fails (`Error::Engine`).
    fn pdf(&self, now: Timestamp) -> Result<Vec<u8>, Error> {
        Press::embedded().print(&self.sheet()?, now)
    }

    /// The characters in it that the embedded fonts lack, and that are printed as U+FFFD: to be told before it is sent.
    ///
    /// # Errors
    /// As `sheet`.
    fn unprintable(&self) -> Result<BTreeSet<char>, Error> {
        Ok(Press::embedded().unprintable(&self.sheet()?))
    }
}

/// A document that is ready for the press.
pub struct Sheet {
    pub(crate) layout: &'static str,
    pub(crate) data: serde_json::Value,
    pub(crate) pictures: Vec<(&'static str, Vec<u8>)>,
}

/// What every layout finds in its data.
#[derive(Serialize)]
struct Data<'a, T> {
    title: &'a str,
    lang: &'static str,
    dir: &'static str,
    words: &'static Words,
    head: HeadParts<'a>,
    #[serde(flatten)]
    own: T,
}

impl Sheet {
    /// A sheet of `layout`, whose own data is `own`.
    pub(crate) fn new<T: Serialize>(
        layout: &'static str,
        title: &str,
        (head, language): (&Letterhead, Language),
        own: T,
    ) -> Result<Self, Error> {
        let data = Data {
            title: if title.trim().is_empty() {
                &head.name
            } else {
                title
            },
            lang: language.code(),
            dir: language.direction().code(),
            words: language.words,
            head: head.parts(),
            own,
        };
        let data = serde_json::to_value(data).map_err(|error| Error::Engine(error.to_string()))?;
        let mut sheet = Self {
            layout,
            data,
            pictures: Vec::new(),
        };
        if let Some(logo) = &head.logo {
            logo.check()?;
            sheet.pictures.push((Logo::path(logo), logo.bytes()));
        }
        Ok(sheet)
    }

    /// The sheet with a code on it, if there is one.
    pub(crate) fn with_code(mut self, svg: Option<String>) -> Self {
        self.pictures
            .extend(svg.map(|svg| ("/qr.svg", svg.into_bytes())));
        self
    }
}
