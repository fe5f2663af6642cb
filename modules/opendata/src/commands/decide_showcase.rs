//! Staff show a re-use, or say why they do not.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx, digest};

use crate::{
    events::{TalkEvent, Talked},
    model::talk::{LONGEST_WORDS, ShowcaseItem, ShowcaseState, written},
    policy,
    store::talk as store,
    talk::telling::{TELL_AUTHOR, TellAuthor},
};

/// What becomes of an item.
#[derive(Debug, Clone)]
pub struct DecideShowcase {
    pub item: Id<ShowcaseItem>,
    /// The revision that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub state: ShowcaseState,
    /// Why it is not shown.
    pub reason: String,
}

/// `Invalid` on `reason` where it is declined without one; `Conflict` when somebody was faster.
pub async fn decide_showcase(tx: &mut Tx, input: DecideShowcase) -> Result<Done<()>> {
    let item = store::showcase_by_id(tx, input.item)
        .await?
        .or_not_found()?;
    tx.may(policy::DECIDE_SHOWCASE, &policy::talk(""))?;
    let reason = match input.state {
        ShowcaseState::Declined => written("reason", &input.reason, LONGEST_WORDS)
            .map_err(|fault| Error::Invalid(vec![fault]))?,
        _ => String::new(),
    };
    let is_seen = input.seen == 0 || input.seen == item.revision;
    if !is_seen || !store::decide_showcase(tx, &item, input.state, &reason).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    tx.enqueue(TELL_AUTHOR, &TellAuthor::Showcase(item.id))
        .await?;
    let what = Talked::ShowcaseDecided {
        state: input.state.name(),
        reason: digest(&reason),
    };
    Ok(Done::new((), &TalkEvent::of_showcase(&item, what)))
}
