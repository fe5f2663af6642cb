//! What people say in a process.

mod comment;
mod proposal;

pub use comment::{Comment, CommentId, Remark, Side, Subject};
pub use proposal::{Proposal, ProposalId, Stage, Step, Written};

use stoa_kernel::Result;

use super::Faults;

/// The longest name that stands with what somebody wrote, in letters.
pub(super) const NAME: usize = 60;

/// A name that is to stand with what somebody wrote, without blanks at the ends. `Invalid` on `name_shown` when it is too long.
pub fn name_of(text: &str) -> Result<String> {
    let name = text.trim();
    let mut faults = Faults::default();
    written_length(name, ("name_shown", NAME), &mut faults);
    faults.done()?;
    Ok(name.to_owned())
}

/// Notes what is too long, in letters.
pub(super) fn written_length(text: &str, (field, most): (&str, usize), faults: &mut Faults) {
    let fits = text.chars().count() <= most;
    faults.want(fits, field, "participation-frame-fault-long");
}
