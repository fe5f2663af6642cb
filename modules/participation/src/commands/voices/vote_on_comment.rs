//! Somebody speaks for a comment or against it. Nothing that is kept tells who.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};

use crate::{
    casework::{Voice, Voter, not_hidden},
    events::{Said, VoiceEvent},
    model::{Verb, voices::CommentId},
    store,
};

/// What is said of which comment, and by whom.
#[derive(Clone)]
pub struct VoteOnComment {
    pub comment: CommentId,
    /// 1 for it, -1 against it, 0 for nothing any more.
    pub value: i64,
    pub voter: Voter,
}

/// Counts the voice as it speaks now. `tx` is nobody's. `Denied` where no phase lets people comment; `Conflict` when it says so already.
pub async fn vote_on_comment(app: &App, tx: &mut Tx, input: VoteOnComment) -> Result<Done<()>> {
    let comment = store::voices::comment_by_id(tx, input.comment)
        .await?
        .or_not_found()?;
    let (process, component) = &comment.subject.place;
    let place = (process.as_str(), component.as_str());
    let voter = &input.voter;
    let scene = voter.scene(app, tx, (place, Verb::Comment)).await?;
    not_hidden(comment.hidden.as_ref())?;
    let thing = format!("comment {}", comment.id);
    let voice = Voice::within(app, tx, (voter, &thing), (&scene, Verb::Comment)).await?;
    let before = store::voices::vote_of(tx, comment.id, voice).await?;
    let value = input.value.signum();
    if before.unwrap_or(0) == value {
        return Err(Error::conflict("participation-voices-said-already"));
    }
    store::voices::set_vote(tx, comment.id, (voice, value)).await?;
    let what = Said::CommentVotedOn {
        comment: comment.id.number(),
    };
    Ok(Done::new((), &VoiceEvent::about(&comment.subject, what)))
}
