//! An author changes the words of their proposal, as long as nobody supports or answers what stands there.

use stoa_kernel::{App, Done, Error, Result, Tx, digest};

use super::{faster, publish_proposal::asked, scene_of};
use crate::{
    casework,
    events::{Said, VoiceEvent},
    model::{
        Verb,
        voices::{ProposalId, Written},
    },
    policy, store,
};

/// The new words.
#[derive(Debug, Clone)]
pub struct EditProposal {
    pub proposal: ProposalId,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub written: Written,
}

/// `Invalid` on `title`, `text`, `name_shown`, `category` and `cost`; `Conflict` once somebody supports or answers it.
pub async fn edit_proposal(app: &App, tx: &mut Tx, input: EditProposal) -> Result<Done<()>> {
    let seen = (input.proposal, input.seen);
    let proposal = casework::found_proposal(app, tx, policy::KEEP_PROPOSAL, seen).await?;
    let scene = scene_of(app, tx, &proposal).await?;
    casework::may_take_part(tx, &scene, Verb::Write)?;
    if !proposal.is_changeable() {
        return Err(Error::conflict("participation-voices-fixed"));
    }
    let was = Some(&proposal.written);
    let written = asked(tx, &scene, input.written.checked()?, was).await?;
    faster(store::voices::rewrite(tx, &proposal, &written).await?)?;
    let what = Said::ProposalEdited {
        version: proposal.version + 1,
        title: digest(&written.title),
        text: digest(&written.text),
        details: digest(&written.details.told()),
    };
    Ok(Done::new((), &VoiceEvent::of(&proposal, what)))
}
