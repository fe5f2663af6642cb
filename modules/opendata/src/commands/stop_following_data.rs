//! Somebody no longer wants to be told, by the link at the end of each mail or on their own page; or a webhook's server is gone for good.

use stoa_kernel::{Done, Error, Id, Result, Tx};

use crate::{
    events::{TalkEvent, Talked},
    model::talk::DataFollow,
    store::talk as store,
};

/// The signed link that names the follow is all that is needed, so that one click is enough (RFC 8058). `Conflict` when it was ended before.
pub async fn stop_following_data(tx: &mut Tx, id: Id<DataFollow>) -> Result<Done<()>> {
    if !store::remove_follow(tx, id).await? {
        return Err(Error::conflict("talk-follow-ended"));
    }
    let what = Talked::DataFollowingStopped {
        follow: id.number(),
    };
    Ok(Done::new((), &TalkEvent::of_follow(what)))
}
