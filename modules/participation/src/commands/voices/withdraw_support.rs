//! Somebody takes their support back.

use stoa_kernel::{App, Done, Error, Result, Tx};

use super::support_proposal::{SupportProposal, supported};
use crate::{
    events::{Said, VoiceEvent},
    store,
};

/// Counts the voice no more. `tx` is nobody's. `Denied` where no phase lets people support; `Conflict` when it was not counted, or the proposal is decided.
pub async fn withdraw_support(app: &App, tx: &mut Tx, input: SupportProposal) -> Result<Done<()>> {
    let (proposal, supporter) = supported(app, tx, &input).await?;
    if !store::voices::remove_support(tx, proposal.id, supporter).await? {
        return Err(Error::conflict("participation-voices-not-supported"));
    }
    let event = VoiceEvent::of(&proposal, Said::SupportWithdrawn);
    Ok(Done::new((), &event))
}
