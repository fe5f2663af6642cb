//! Somebody says something for or against a proposal or in a debate, or answers what another said.

use stoa_kernel::{App, Done, Error, Lang, OrNotFound, Result, Tx, digest};

use crate::{
    casework::{self, not_hidden},
    events::{Said, VoiceEvent},
    model::{
        Kind, Scene, Verb,
        voices::{Comment, CommentId, ProposalId, Remark, Subject},
    },
    policy, store,
};

/// What is said, and about what.
#[derive(Debug, Clone)]
pub struct AddComment {
    pub process: String,
    pub component: String,
    /// The proposal; `None` for the question of a debate.
    pub proposal: Option<ProposalId>,
    /// The comment that it answers, which answers none itself.
    pub parent: Option<CommentId>,
    pub remark: Remark,
    pub lang: Lang,
}

/// `Invalid` on `text` and `name_shown`; `Denied` where no phase lets people comment.
pub async fn add_comment(app: &App, tx: &mut Tx, input: AddComment) -> Result<Done<Comment>> {
    let scene = casework::scene(app, tx, (&input.process, &input.component)).await?;
    let subject = subject(app, tx, &scene, input.proposal).await?;
    casework::may_take_part(tx, &scene, Verb::Comment)?;
    let remark = input.remark.checked()?;
    keep_comment(tx, subject, (remark, input.parent, input.lang)).await
}

/// Adds what was checked.
pub(crate) async fn keep_comment(
    tx: &mut Tx,
    subject: Subject,
    (remark, parent, lang): (Remark, Option<CommentId>, Lang),
) -> Result<Done<Comment>> {
    if let Some(parent) = parent {
        let found = store::voices::comment_by_id(tx, parent).await?;
        let parent = found
            .filter(|found| found.subject == subject)
            .or_not_found()?;
        not_hidden(parent.hidden.as_ref())?;
        if parent.parent.is_some() {
            return Err(Error::conflict("participation-voices-answer-the-first"));
        }
    }
    let comment = Comment {
        id: tx.new_id()?,
        subject,
        parent,
        author: tx.actor().person(),
        remark,
        lang,
        ups: 0,
        downs: 0,
        replies: 0,
        made_at: tx.now(),
        hidden: None,
    };
    store::voices::insert_comment(tx, &comment).await?;
    let what = Said::CommentAdded {
        comment: comment.id.number(),
        parent: comment.parent.map(CommentId::number),
        side: comment.remark.side.name(),
        text: digest(&comment.remark.text),
    };
    let event = VoiceEvent::about(&comment.subject, what);
    Ok(Done::new(comment, &event))
}

/// What is talked about. `NotFound` where there is nothing of the kind.
pub(crate) async fn subject(
    app: &App,
    tx: &mut Tx,
    scene: &Scene,
    proposal: Option<ProposalId>,
) -> Result<Subject> {
    let Some(id) = proposal else {
        let is_debate = scene.component.kind == Kind::Debate;
        return is_debate
            .then(|| Subject::debate(scene))
            .ok_or(Error::NotFound);
    };
    let proposal = casework::found_proposal(app, tx, policy::SEE_PROPOSAL, (id, 0)).await?;
    let is_here = proposal.component == scene.component.id && proposal.is_public();
    is_here
        .then(|| Subject::proposal(&proposal))
        .ok_or(Error::NotFound)
}
