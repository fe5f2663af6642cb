//! An author takes their proposal back. It stays to be read, with the reason.

use stoa_kernel::{App, Done, Error, Result, Tx, digest};

use super::faster;
use crate::{
    casework,
    events::{Said, VoiceEvent},
    model::{
        Faults,
        voices::{ProposalId, Stage},
        words,
    },
    policy, store,
};

/// What is taken back, and why.
#[derive(Debug, Clone)]
pub struct WithdrawProposal {
    pub proposal: ProposalId,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub reason: String,
}

/// `Invalid` on `reason`; `Conflict` when it was decided already.
pub async fn withdraw_proposal(
    app: &App,
    tx: &mut Tx,
    input: WithdrawProposal,
) -> Result<Done<()>> {
    let seen = (input.proposal, input.seen);
    let proposal = casework::found_proposal(app, tx, policy::KEEP_PROPOSAL, seen).await?;
    if !proposal.stage.is_undecided() {
        return Err(Error::conflict("participation-voices-decided"));
    }
    let reason = reason_of(&input.reason)?;
    faster(store::voices::set_stage(tx, &proposal, Stage::Withdrawn).await?)?;
    store::voices::insert_step(tx, proposal.id, (Stage::Withdrawn, &reason)).await?;
    let what = Said::ProposalWithdrawn {
        reason: digest(&reason),
    };
    Ok(Done::new((), &VoiceEvent::of(&proposal, what)))
}

/// A reason, without blanks at the ends. `Invalid` on `reason` when nothing is left, or it is too long.
pub(in crate::commands) fn reason_of(text: &str) -> Result<String> {
    let reason = text.trim().replace("\r\n", "\n");
    let mut faults = Faults::default();
    faults.want(
        !reason.is_empty(),
        "reason",
        "participation-frame-fault-reason",
    );
    let fits = reason.chars().count() <= words::TEXT;
    faults.want(fits, "reason", "participation-frame-fault-long");
    faults.done()?;
    Ok(reason)
}
