//! How far a long run has come, and whether it shall go on.

use std::ops::ControlFlow;

use crate::error::{Error, Result};

/// What a run is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Looking for a first panel for everybody.
    Covering,
    /// Making chances as equal as the rule wants; counts the people whose chance is settled, where the rule settles
    /// them one after another, otherwise the panels found.
    Balancing,
    /// Turning the chances into a list of equally likely panels.
    Rounding,
}

/// So much of it is done; `of` where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub doing: Doing,
    pub done: usize,
    pub of: Option<usize>,
}

/// Called between steps, which take milliseconds on the usual pools. `Break` ends the run with [`Error::Stopped`].
pub type Watch<'a> = &'a mut dyn FnMut(Step) -> ControlFlow<()>;

pub(crate) fn report(
    watch: &mut Watch<'_>,
    doing: Doing,
    done: usize,
    of: Option<usize>,
) -> Result<()> {
    match watch(Step { doing, done, of }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Error::Stopped),
    }
}
