//! The server at a webhook's address has answered the question with the word that was in it: it wants to be told.

use stoa_kernel::{Done, Error, Id, Result, Tx};

use crate::{
    events::{TalkEvent, Talked},
    model::talk::DataFollow,
    policy,
    store::talk as store,
};

/// Done by the house's jobs. `Conflict` when it was confirmed before, or nobody follows any more.
pub async fn confirm_webhook(tx: &mut Tx, id: Id<DataFollow>) -> Result<Done<()>> {
    tx.may(policy::FOLLOW_DATA, &policy::talk(""))?;
    if !store::confirm_follow(tx, id).await? {
        return Err(Error::conflict("talk-follow-ended"));
    }
    let what = Talked::DataWebhookConfirmed {
        follow: id.number(),
    };
    Ok(Done::new((), &TalkEvent::of_follow(what)))
}
