//! Somebody gave an address to hear of something, and nobody ever said by the link that was sent there that they want it.

use jiff::SignedDuration;
use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx};

use super::confirm_follow::reference_of;
use crate::{
    events::{ReportEvent, What},
    model::Follow,
    store,
};

/// The job that forgets them.
pub(crate) const FORGET: &str = "reports.forget_follow";

/// How long a link to confirm is good for, and how long an address is kept that nobody confirms.
pub const UNCONFIRMED_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Removes a wish that was never confirmed, and the address with it, unless its owner reported or asked for something else
/// under the same entry. Done by the house's jobs. `Conflict` when it was confirmed; `NotFound` when it is gone.
pub async fn forget_follow(app: &App, tx: &mut Tx, id: Id<Follow>) -> Result<Done<()>> {
    let follow = store::find_follow(tx, id).await?.or_not_found()?;
    if !store::remove_unconfirmed(tx, id).await? {
        return Err(Error::conflict("reports-follow-confirmed-already"));
    }
    if !store::is_named(tx, follow.person).await? {
        app.vault.forget(tx, follow.person).await?;
    }
    let what = What::FollowForgotten {
        follow: id.number(),
    };
    Ok(Done::new(
        (),
        &ReportEvent::named(reference_of(app, &follow), what),
    ))
}
