//! The one error type: six shapes, each with what a person needs to know to go on.
//!
//! A message is a text key with its arguments, so that the page can say it in the reader's language.
//! Our own detail travels only inside [`Error::Broken`], which the web floor logs and never shows.

use std::fmt;

/// What every command and every reading returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The six ways in which something can go wrong, named by what the person can do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// What was given is wrong; one message a field. HTTP 422.
    Invalid(Vec<FieldError>),
    /// There is no such thing, or the visitor may not know that there is. HTTP 404.
    NotFound,
    /// The visitor may not do this. HTTP 403.
    Denied(Message),
    /// Somebody else changed it first, or its state does not allow this. HTTP 409.
    Conflict(Message),
    /// Too much to do at this moment; nothing was done, and trying again is right. HTTP 503.
    Busy { retry_after_seconds: u32 },
    /// Our own fault. The text is for the log alone. HTTP 500.
    Broken(String),
}

/// A text key with its arguments; the web floor turns it into a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

/// What is wrong with one field of what was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    pub field: String,
    pub message: Message,
}

impl Message {
    /// A message without arguments.
    pub const fn new(key: &'static str) -> Self {
        Message {
            key,
            args: Vec::new(),
        }
    }

    /// The same message with one more argument.
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

impl FieldError {
    pub fn new(field: impl Into<String>, message: Message) -> Self {
        FieldError {
            field: field.into(),
            message,
        }
    }
}

impl Error {
    /// One field is wrong.
    pub fn invalid(field: impl Into<String>, key: &'static str) -> Self {
        Error::Invalid(vec![FieldError::new(field, Message::new(key))])
    }

    pub fn denied(key: &'static str) -> Self {
        Error::Denied(Message::new(key))
    }

    pub fn conflict(key: &'static str) -> Self {
        Error::Conflict(Message::new(key))
    }

    /// Our own fault, with what was being done and what came of it.
    pub fn broken(doing: &str, cause: impl fmt::Display) -> Self {
        Error::Broken(format!("{doing}: {cause}"))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Invalid(fields) => {
                f.write_str("invalid input:")?;
                for field in fields {
                    write!(f, " {} ({})", field.field, field.message.key)?;
                }
                Ok(())
            }
            Error::NotFound => f.write_str("not found"),
            Error::Denied(message) => write!(f, "denied: {}", message.key),
            Error::Conflict(message) => write!(f, "conflict: {}", message.key),
            Error::Busy {
                retry_after_seconds,
            } => {
                write!(f, "busy: try again in {retry_after_seconds} s")
            }
            Error::Broken(detail) => write!(f, "broken: {detail}"),
        }
    }
}

impl std::error::Error for Error {}

/// Turns an `Option` that should have held something into `NotFound`.
pub trait OrNotFound<T> {
    fn or_not_found(self) -> Result<T>;
}

impl<T> OrNotFound<T> for Option<T> {
    fn or_not_found(self) -> Result<T> {
        self.ok_or(Error::NotFound)
    }
}
