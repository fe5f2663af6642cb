//! The steward of a dataset makes a comment public, answers it, says in which version its error is corrected, or declines it.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx, digest};

use crate::{
    events::{TalkEvent, Talked},
    model::talk::{CommentState, DataComment, Decision, LONGEST_WORDS, written},
    policy,
    store::{dataset_by_id, talk as store},
    talk::telling::{TELL_AUTHOR, TellAuthor},
};

/// What becomes of a comment.
#[derive(Debug, Clone)]
pub struct DecideComment {
    pub comment: Id<DataComment>,
    /// The revision that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub decision: Decision,
}

/// `Invalid` on `answer` and `version`; `Conflict` when somebody was faster, or what was written is gone.
pub async fn decide_comment(app: &App, tx: &mut Tx, input: DecideComment) -> Result<Done<()>> {
    let mut comment = store::comment_by_id(tx, input.comment)
        .await?
        .or_not_found()?;
    tx.may(policy::DECIDE_COMMENT, &policy::talk(&comment.agency))?;
    let dataset = dataset_by_id(tx, comment.dataset).await?.or_not_found()?;
    if (input.seen != 0 && input.seen != comment.revision)
        || comment.state == CommentState::Declined
    {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    if let Some(sealed) = comment.sealed.take() {
        let text = app.vault.open_secret(comment.id.number(), &sealed)?;
        comment.text =
            String::from_utf8(text).map_err(|error| Error::broken("a comment", error))?;
    }
    comment.state = input.decision.state();
    match &input.decision {
        Decision::Publish => {}
        Decision::Answer(answer) => comment.answer = reasons(answer)?,
        Decision::Correct { version, answer } => {
            if *version < 1 || *version > dataset.version {
                return Err(Error::invalid("version", "talk-version-unknown"));
            }
            comment.version = *version;
            answer.trim().clone_into(&mut comment.answer);
        }
        Decision::Decline(answer) => {
            comment.answer = reasons(answer)?;
            comment.text = String::new();
            comment.place = String::new();
        }
    }
    if !store::decide_comment(tx, &comment).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    tx.enqueue(TELL_AUTHOR, &TellAuthor::Comment(comment.id))
        .await?;
    let what = Talked::DataCommentDecided {
        comment: comment.id.number(),
        state: comment.state.name(),
        answer: digest(&comment.answer),
        version: comment.version,
    };
    Ok(Done::new((), &TalkEvent::about(&dataset, what)))
}

fn reasons(answer: &str) -> Result<String> {
    written("answer", answer, LONGEST_WORDS).map_err(|fault| Error::Invalid(vec![fault]))
}
