//! Why something could not be printed.

/// What was wrong with a template, a picture or a document. The texts are for owners and logs, not for residents.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The template is not written as templates are; lines are counted from 1.
    #[error("line {line} of the template: {reason}")]
    Template {
        /// Where in the template.
        line: usize,
        /// What is wrong there.
        reason: String,
    },
    /// The template, or the document made of it, is longer than anybody would print.
    #[error("{what} is longer than {limit} bytes")]
    TooLong {
        /// Which text.
        what: &'static str,
        /// How long it may be.
        limit: usize,
    },
    /// The picture is no logo that can be printed.
    #[error("the logo cannot be used: {0}")]
    Logo(&'static str),
    /// Not a colour as `#rrggbb`.
    #[error("{0:?} is not a colour such as #1d4ed8")]
    Colour(String),
    /// There are no fixed words in this language.
    #[error("{0:?} is not a language that documents are printed in")]
    Language(String),
    /// More than a QR code of this level can hold.
    #[error("this is too long for a QR code")]
    Qr,
    /// The engine failed, which is our fault and not the text's.
    #[error("the document could not be set: {0}")]
    Engine(String),
}
