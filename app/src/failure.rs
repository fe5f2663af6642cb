//! Why a command came to nothing, in words for whoever typed it.

use std::fmt;

use stoa_kernel::{Error, Lang};
use stoa_web::Texts;

use crate::modules;

/// What a command fails with.
#[derive(Debug)]
pub enum Failure {
    /// A sentence of our own.
    Words(String),
    /// What the house says, as pages would say it.
    House(Error),
    /// What is wrong has been said already, and is more than a sentence.
    Told,
}

pub type Result<T = ()> = std::result::Result<T, Failure>;

impl Failure {
    /// A sentence, with the cause behind a colon.
    pub fn of(doing: &str, cause: impl fmt::Display) -> Self {
        Failure::Words(format!("{doing}: {cause}"))
    }

    /// What to print; nothing when it was told before.
    pub fn in_words(&self) -> Option<String> {
        match self {
            Failure::Words(words) => Some(words.clone()),
            Failure::House(error) => Some(in_words(error)),
            Failure::Told => None,
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::House(error)
    }
}

impl From<String> for Failure {
    fn from(words: String) -> Self {
        Failure::Words(words)
    }
}

fn in_words(error: &Error) -> String {
    // The texts of all modules were loaded by a test; should that fail here, the keys still say what is meant.
    let texts = Texts::load(&modules::all()).ok();
    let say = |message: &stoa_kernel::Message| match &texts {
        Some(texts) => texts.message(Lang::En, message),
        None => message.key.to_owned(),
    };
    match error {
        Error::Invalid(fields) => {
            let lines = fields.iter();
            let lines = lines.map(|field| format!("{}: {}", field.field, say(&field.message)));
            lines.collect::<Vec<_>>().join("\n")
        }
        Error::NotFound => "There is no such thing.".to_owned(),
        Error::Denied(message) | Error::Conflict(message) => say(message),
        Error::Busy {
            retry_after_seconds,
        } => format!(
            "The database or the store of files does not answer now. Try again in {retry_after_seconds} seconds; \
             the log says why."
        ),
        Error::Broken(detail) => detail.clone(),
    }
}
