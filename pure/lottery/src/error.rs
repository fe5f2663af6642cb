//! Why a lottery could not be made.

use crate::{conflict::Conflict, fault::Faults};

/// What went wrong, in words for the organiser.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The files are wrong.
    #[error("{0}")]
    Faults(#[from] Faults),
    /// No panel meets all quotas; what stands in the way, and the least that would help.
    #[error("{0}")]
    Infeasible(Box<Conflict>),
    /// What was asked for makes no sense.
    #[error("{0}")]
    Asked(String),
    /// Whoever watches has ended the run.
    #[error("The run was stopped before its end; nothing was drawn.")]
    Stopped,
    /// A linear program has no solution; callers that can be asked such a thing say what it means.
    #[error("A linear program has no solution. Please report this with the quotas that you used.")]
    Unreachable,
    /// The solver gave up. Not known to happen on pools of people.
    #[error("The solver could not finish: {0}. Please report this with the quotas that you used.")]
    Solver(String),
}

pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<microlp::Error> for Error {
    fn from(error: microlp::Error) -> Self {
        match error {
            microlp::Error::Infeasible => Error::Unreachable,
            error => Error::Solver(error.to_string()),
        }
    }
}
