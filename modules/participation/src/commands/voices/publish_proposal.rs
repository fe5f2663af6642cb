//! Somebody proposes something: everybody reads it from now on.

use stoa_kernel::{App, Done, Lang, Result, Tx, digest};

use super::{faster, own_draft};
use crate::{
    casework,
    events::{Said, VoiceEvent},
    model::{
        Scene, Verb,
        voices::{Proposal, ProposalId, Stage, Written},
    },
    store,
};

/// What is proposed, and where.
#[derive(Debug, Clone)]
pub struct WriteProposal {
    pub process: String,
    pub component: String,
    /// The draft that it was until now.
    pub draft: Option<ProposalId>,
    pub written: Written,
    pub lang: Lang,
}

/// `Invalid` on `title`, `text` and `name_shown`; `Denied` where no phase lets people write; `Conflict` when the draft was sent already.
pub async fn publish_proposal(
    app: &App,
    tx: &mut Tx,
    input: WriteProposal,
) -> Result<Done<Proposal>> {
    let scene = casework::scene(app, tx, (&input.process, &input.component)).await?;
    casework::may_take_part(tx, &scene, Verb::Write)?;
    let written = asked(tx, &scene, input.written.checked()?, None).await?;
    let proposal = match input.draft {
        None => {
            let new = begun(tx, &scene, (written, input.lang), Stage::Open)?;
            store::voices::insert_proposal(tx, &new).await?;
            new
        }
        Some(draft) => send(app, tx, &scene, (draft, written)).await?,
    };
    let what = Said::ProposalPublished {
        component: scene.component.slug.clone(),
        title: digest(&proposal.written.title),
        text: digest(&proposal.written.text),
        details: digest(&proposal.written.details.told()),
    };
    let event = VoiceEvent::of(&proposal, what);
    Ok(Done::new(proposal, &event))
}

/// What was written, with only such details as the form asks for; what stood there before may stay.
pub(super) async fn asked(
    tx: &mut Tx,
    scene: &Scene,
    written: Written,
    was: Option<&Written>,
) -> Result<Written> {
    let questions = store::proposals::questions_of(tx, scene.component.id).await?;
    let was = was.map(|was| was.details.clone()).unwrap_or_default();
    let details = questions.checked(&written.details, &was)?;
    Ok(Written { details, ..written })
}

/// A new proposal of whoever writes.
pub(crate) fn begun(
    tx: &mut Tx,
    scene: &Scene,
    (written, lang): (Written, Lang),
    stage: Stage,
) -> Result<Proposal> {
    let process = &scene.setup.process;
    Ok(Proposal {
        id: tx.new_id()?,
        component: scene.component.id,
        place: (process.slug.clone(), scene.component.slug.clone()),
        agency: process.agency.clone(),
        author: tx.actor().person(),
        written,
        lang,
        stage,
        supports: 0,
        made_at: tx.now(),
        updated_at: tx.now(),
        version: 1,
        hidden: None,
    })
}

/// The draft with what was written last, for everybody.
async fn send(
    app: &App,
    tx: &mut Tx,
    scene: &Scene,
    (draft, written): (ProposalId, Written),
) -> Result<Proposal> {
    let draft = own_draft(app, tx, scene, draft).await?;
    faster(store::voices::rewrite(tx, &draft, &written).await?)?;
    let kept = Proposal {
        written,
        version: draft.version + 1,
        ..draft
    };
    faster(store::voices::set_stage(tx, &kept, Stage::Open).await?)?;
    Ok(Proposal {
        stage: Stage::Open,
        updated_at: tx.now(),
        version: kept.version + 1,
        ..kept
    })
}
