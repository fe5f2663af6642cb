//! Somebody who has signed in keeps what they have written so far, to go on later.

use stoa_kernel::{App, Done, Error, Result, Tx};

use super::{
    WriteProposal, faster, own_draft,
    publish_proposal::{asked, begun},
};
use crate::{
    casework,
    events::{Said, VoiceEvent},
    model::{
        Verb,
        voices::{Proposal, Stage},
    },
    store,
};

/// `Invalid` on `title`, `text` and `name_shown`; `Denied` for whoever has not signed in, and where no phase lets people write.
pub async fn save_proposal_draft(
    app: &App,
    tx: &mut Tx,
    input: WriteProposal,
) -> Result<Done<Proposal>> {
    let scene = casework::scene(app, tx, (&input.process, &input.component)).await?;
    casework::may_take_part(tx, &scene, Verb::Write)?;
    if tx.actor().person().is_none() {
        return Err(Error::denied("web-for-residents"));
    }
    let written = asked(tx, &scene, input.written.checked()?, None).await?;
    let draft = match input.draft {
        None => {
            let new = begun(tx, &scene, (written, input.lang), Stage::Draft)?;
            store::voices::insert_proposal(tx, &new).await?;
            new
        }
        Some(id) => {
            let draft = own_draft(app, tx, &scene, id).await?;
            faster(store::voices::rewrite(tx, &draft, &written).await?)?;
            Proposal {
                written,
                updated_at: tx.now(),
                version: draft.version + 1,
                ..draft
            }
        }
    };
    let event = VoiceEvent::of(&draft, Said::ProposalDrafted);
    Ok(Done::new(draft, &event))
}
