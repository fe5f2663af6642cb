//! Something that was to be handed over and was not taken.

use stoa_kernel::{Error, Id, Timestamp, jobs::Job};

use super::Application;

/// Why it was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The other server is not there, or took too long.
    Unreachable,
    /// It answered that it does not take this; the detail is its status.
    Refused,
    /// The address is none, or there is nobody at it.
    Address,
    /// A fault of our own.
    Broken,
}

impl Why {
    pub const ALL: [Why; 4] = [Why::Unreachable, Why::Refused, Why::Address, Why::Broken];

    pub const fn slug(self) -> &'static str {
        match self {
            Why::Unreachable => "unreachable",
            Why::Refused => "refused",
            Why::Address => "address",
            Why::Broken => "broken",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.slug() == slug)
    }
}

/// What a job failed with: the error that decides whether it is tried again, and why for people.
#[derive(Debug)]
pub struct Trouble {
    pub error: Error,
    pub why: Why,
    /// A number that belongs to it, such as the status of an answer; empty where there is none.
    pub detail: String,
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        let why = match &error {
            Error::Busy { .. } => Why::Unreachable,
            Error::Invalid(_) => Why::Address,
            _ => Why::Broken,
        };
        Trouble {
            error,
            why,
            detail: String::new(),
        }
    }
}

/// A job of an application that failed and was not done since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOver {
    pub job: Id<Job>,
    /// The kind of the job.
    pub kind: String,
    pub application: Id<Application>,
    pub agency: String,
    pub why: Why,
    pub detail: String,
    /// When it failed first.
    pub since: Timestamp,
}
