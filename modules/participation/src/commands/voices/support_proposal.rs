//! Somebody supports a proposal. Nothing that is kept tells who: neither the table nor the ledger.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};

use crate::{
    casework::{Supporter, Voter, not_hidden},
    events::{Said, VoiceEvent},
    model::{
        Verb,
        voices::{Proposal, ProposalId},
    },
    store,
};

/// What is supported, and by whom.
#[derive(Clone)]
pub struct SupportProposal {
    pub proposal: ProposalId,
    pub voter: Voter,
}

/// Counts the voice once. `tx` is nobody's. `Denied` where no phase lets people support; `Conflict` when it was counted before, or the
/// proposal is decided.
pub async fn support_proposal(app: &App, tx: &mut Tx, input: SupportProposal) -> Result<Done<()>> {
    let (proposal, supporter) = supported(app, tx, &input).await?;
    let root = supporter.sealed(app, &proposal)?;
    if !store::voices::insert_support(tx, proposal.id, (supporter, root)).await? {
        return Err(Error::conflict("participation-voices-supported-already"));
    }
    let event = VoiceEvent::of(&proposal, Said::ProposalSupported);
    Ok(Done::new((), &event))
}

/// The proposal, and the voice of whoever supports it, once they may.
pub(super) async fn supported(
    app: &App,
    tx: &mut Tx,
    SupportProposal { proposal, voter }: &SupportProposal,
) -> Result<(Proposal, Supporter)> {
    let found = store::voices::proposal_by_id(tx, *proposal).await?;
    let proposal = found.filter(Proposal::is_public).or_not_found()?;
    let (process, component) = &proposal.place;
    let place = (process.as_str(), component.as_str());
    let scene = voter.scene(app, tx, (place, Verb::Support)).await?;
    not_hidden(proposal.hidden.as_ref())?;
    if !proposal.stage.is_undecided() {
        return Err(Error::conflict("participation-voices-decided"));
    }
    let supporter = Supporter::of(app, tx, (voter, &scene), &proposal).await?;
    Ok((proposal, supporter))
}
