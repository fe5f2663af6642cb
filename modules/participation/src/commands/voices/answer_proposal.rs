//! The body that asks answers a proposal, with the reason that everybody reads. Each answer is a step of its own: none replaces another.

use stoa_kernel::{App, Done, Error, Result, Tx, digest};

use super::{faster, withdraw_proposal::reason_of};
use crate::{
    casework,
    events::{Said, VoiceEvent},
    model::{
        Faults,
        voices::{ProposalId, Stage},
    },
    policy, store,
};

/// What becomes of it, and why.
#[derive(Debug, Clone)]
pub struct AnswerProposal {
    pub proposal: ProposalId,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub stage: Stage,
    pub reason: String,
}

/// `Invalid` on `stage` when it is no answer, and on `reason`; `Conflict` when it was withdrawn, or somebody was faster.
pub async fn answer_proposal(app: &App, tx: &mut Tx, input: AnswerProposal) -> Result<Done<()>> {
    let seen = (input.proposal, input.seen);
    let proposal = casework::found_proposal(app, tx, policy::ANSWER_PROPOSAL, seen).await?;
    if !proposal.stage.is_listed() {
        return Err(Error::conflict("participation-voices-taken-back"));
    }
    let mut faults = Faults::default();
    let is_answer = Stage::ANSWERS.contains(&input.stage);
    faults.want(is_answer, "stage", "participation-frame-fault-choice");
    faults.done()?;
    let reason = reason_of(&input.reason)?;
    faster(store::voices::set_stage(tx, &proposal, input.stage).await?)?;
    store::voices::insert_step(tx, proposal.id, (input.stage, &reason)).await?;
    let what = Said::ProposalAnswered {
        stage: input.stage.name(),
        reason: digest(&reason),
    };
    Ok(Done::new((), &VoiceEvent::of(&proposal, what)))
}
