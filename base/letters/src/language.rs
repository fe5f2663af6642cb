//! The language of a document, and which way it is written.

use crate::error::Error;
use crate::words::Words;

/// Which way lines run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right, as Latin script.
    LeftToRight,
    /// From right to left, as Arabic script.
    RightToLeft,
}

impl Direction {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// A language that documents can be printed in: the fixed words ("Reference", "Amount due") are known in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    pub(crate) words: &'static Words,
}

impl Language {
    /// The language of a BCP 47 tag (RFC 5646), whose region is left aside: `en`, `es-MX`, `fr`, `ar`.
    ///
    /// # Errors
    /// `Error::Language` if there are no words in it.
    pub fn of(tag: &str) -> Result<Self, Error> {
        let code = tag
            .split(['-', '_'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let words = Words::of(&code).ok_or_else(|| Error::Language(tag.to_owned()))?;
        Ok(Self { words })
    }

    /// The code of ISO 639-1, which the file names as its language.
    pub fn code(self) -> &'static str {
        self.words.code
    }

    /// Which way its lines run.
    pub fn direction(self) -> Direction {
        if self.code() == "ar" {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }
    }
}
