//! Somebody gave an address to hear of something, and nobody ever said by the link that was sent there that they want it.

use jiff::SignedDuration;
use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};

use crate::{
    events::{TellEvent, Told},
    model::tell::FollowId,
    store::tell as store,
};

/// How long a link to confirm is good for, and how long an address is kept that nobody confirms.
pub const UNCONFIRMED_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Removes a wish that was never confirmed, and the address with it. Done by the house's jobs. `Conflict` when it was confirmed; `NotFound`
/// when it is gone.
pub async fn forget_following(app: &App, tx: &mut Tx, id: FollowId) -> Result<Done<()>> {
    let follow = store::follow_by_id(tx, id).await?.or_not_found()?;
    if !store::remove_unconfirmed(tx, id).await? {
        return Err(Error::conflict("participation-tell-followed-already"));
    }
    // An unconfirmed wish has an entry of the vault of its own.
    let is_else = store::is_following(tx, follow.person).await?;
    if !is_else && !app.vault.is_needed(tx, follow.person).await? {
        app.vault.forget(tx, follow.person).await?;
    }
    let what = Told::FollowingForgotten {
        follow: id.number(),
    };
    Ok(Done::new((), &TellEvent::of(&follow.thing, what)))
}
