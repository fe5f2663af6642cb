//! A manager stops a process: its page stays and says why, and nobody can take part any more.

use stoa_kernel::{Done, Error, Result, Tx, digest};

use super::{faster, reason_of};
use crate::{
    casework,
    events::{ProcessEvent, What},
    model::{Faults, State},
    policy, store,
};

/// Which process, and why.
#[derive(Debug, Clone, Default)]
pub struct WithdrawProcess {
    pub slug: String,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    /// For everybody to read.
    pub reason: String,
}

/// `Invalid` on `reason` without one, or one that is too long; `Conflict` when it is withdrawn already or somebody was faster.
pub async fn withdraw_process(tx: &mut Tx, input: WithdrawProcess) -> Result<Done<()>> {
    let seen = (input.slug.as_str(), input.seen);
    let process = casework::setup(tx, policy::WITHDRAW, seen).await?.process;
    if process.state == State::Withdrawn {
        return Err(Error::conflict("participation-frame-withdrawn-already"));
    }
    let mut faults = Faults::default();
    let reason = reason_of(&input.reason, &mut faults);
    faults.done()?;
    faster(store::frame::change_state(tx, &process, State::Withdrawn, &reason).await?)?;
    let what = What::ProcessWithdrawn {
        version: process.version + 1,
        reason: digest(&reason),
    };
    Ok(Done::new((), &ProcessEvent::of(&process, what)))
}
