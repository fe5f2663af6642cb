//! What people say in a process.

mod comment;
mod proposal;

pub use comment::{Comment, CommentId, Remark, Side, Subject};
pub use proposal::{Proposal, ProposalId, Stage, Step, Written};

use super::Faults;

/// The longest name that stands with what somebody wrote, in letters.
pub(super) const NAME: usize = 60;

/// Notes what is too long, in letters.
pub(super) fn written_length(text: &str, (field, most): (&str, usize), faults: &mut Faults) {
    let fits = text.chars().count() <= most;
    faults.want(fits, field, "participation-frame-fault-long");
}
