//! The owner of a mailbox says, by the link that was sent to it, that they want to be told.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};

use super::same_wish;
use crate::{
    events::{TellEvent, Told},
    following,
    model::tell::{Follow, FollowId},
    store::tell as store,
};

/// The signed link is all that is needed. `NotFound` when the wish is gone; `Conflict` when it was confirmed before, or the same mailbox
/// follows the thing already: nobody is told twice.
pub async fn confirm_following(app: &App, tx: &mut Tx, id: FollowId) -> Result<Done<Follow>> {
    let follow = store::follow_by_id(tx, id).await?.or_not_found()?;
    let people = following::people_of(app, tx, follow.person).await?;
    let same = same_wish(tx, &people, (&follow.thing, Some(id))).await?;
    if same.is_some() || !store::confirm_follow(tx, id).await? {
        return Err(Error::conflict("participation-tell-followed-already"));
    }
    let what = Told::FollowingConfirmed {
        follow: id.number(),
    };
    let event = TellEvent::of(&follow.thing, what);
    let confirmed_at = Some(tx.now());
    Ok(Done::new(
        Follow {
            confirmed_at,
            ..follow
        },
        &event,
    ))
}
