//! Somebody supports a proposal. Nothing that is kept tells who: neither the table nor the ledger.

use stoa_kernel::{App, Done, Error, Result, Tx};

use super::scene_of;
use crate::{
    casework::{self, Voice},
    events::{Said, VoiceEvent},
    model::{
        Verb,
        voices::{Proposal, ProposalId},
    },
    policy, store,
};

/// What is supported, and by which browser where nobody has signed in.
#[derive(Clone)]
pub struct SupportProposal {
    pub proposal: ProposalId,
    /// The token that tells the browser from others.
    pub browser: String,
}

/// Counts the voice once. `Denied` where no phase lets people support; `Conflict` when it was counted before, or the proposal is decided.
pub async fn support_proposal(app: &App, tx: &mut Tx, input: SupportProposal) -> Result<Done<()>> {
    let (proposal, voice) = supported(app, tx, &input).await?;
    if !store::voices::insert_support(tx, proposal.id, voice).await? {
        return Err(Error::conflict("participation-voices-supported-already"));
    }
    let event = VoiceEvent::of(&proposal, Said::ProposalSupported);
    Ok(Done::new((), &event))
}

/// The proposal, and the voice of whoever acts in it, once they may.
pub(super) async fn supported(
    app: &App,
    tx: &mut Tx,
    input: &SupportProposal,
) -> Result<(Proposal, Voice)> {
    let id = (input.proposal, 0);
    let proposal = casework::found_proposal(app, tx, policy::SEE_PROPOSAL, id).await?;
    let scene = scene_of(app, tx, &proposal).await?;
    casework::may_take_part(tx, &scene, Verb::Support)?;
    if !proposal.stage.is_undecided() {
        return Err(Error::conflict("participation-voices-decided"));
    }
    let actor = tx.actor().clone();
    let who = (&actor, input.browser.as_str());
    let voice = Voice::of(app, tx, who, &proposal.reference()).await?;
    Ok((proposal, voice))
}
