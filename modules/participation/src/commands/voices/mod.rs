//! What people say, and what the body answers.

mod add_comment;
mod answer_proposal;
mod edit_proposal;
mod publish_proposal;
mod save_proposal_draft;
mod support_proposal;
mod vote_on_comment;
mod withdraw_proposal;
mod withdraw_support;

pub use add_comment::{AddComment, add_comment};
pub(crate) use add_comment::{keep_comment, subject};
pub use answer_proposal::{AnswerProposal, answer_proposal};
pub use edit_proposal::{EditProposal, edit_proposal};
pub(crate) use publish_proposal::begun;
pub use publish_proposal::{WriteProposal, publish_proposal};
pub use save_proposal_draft::save_proposal_draft;
pub use support_proposal::{SupportProposal, support_proposal};
pub use vote_on_comment::{VoteOnComment, vote_on_comment};
pub(super) use withdraw_proposal::reason_of;
pub use withdraw_proposal::{WithdrawProposal, withdraw_proposal};
pub use withdraw_support::withdraw_support;

use stoa_kernel::{App, Error, OrNotFound, Result, Tx};

use crate::{
    casework,
    model::{
        Scene,
        voices::{Proposal, ProposalId, Stage},
    },
    store,
};

/// `Conflict` when somebody was faster.
fn faster(was_first: bool) -> Result<()> {
    if was_first {
        Ok(())
    } else {
        Err(Error::conflict("participation-frame-changed-meanwhile"))
    }
}

/// The component in which a proposal stands, as it is at this write.
async fn scene_of(app: &App, tx: &mut Tx, proposal: &Proposal) -> Result<Scene> {
    let (process, component) = &proposal.place;
    casework::scene(app, tx, (process, component)).await
}

/// The draft of whoever writes, in this component.
async fn own_draft(app: &App, tx: &mut Tx, scene: &Scene, id: ProposalId) -> Result<Proposal> {
    let found = store::voices::proposal_by_id(tx, id).await?;
    let draft = found
        .filter(|found| found.component == scene.component.id)
        .or_not_found()?;
    let actor = tx.actor().clone();
    if !casework::is_own(app, tx, &actor, draft.author).await? {
        return Err(Error::NotFound);
    }
    if draft.stage != Stage::Draft {
        return Err(Error::conflict("participation-voices-sent-already"));
    }
    Ok(draft)
}
