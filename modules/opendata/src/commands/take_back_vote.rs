//! Somebody takes their vote for a request back.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx};

use crate::{
    events::{TalkEvent, Talked},
    policy,
    store::talk as store,
    talk::Voter,
};

/// `Conflict` when they had not voted.
pub async fn take_back_vote(tx: &mut Tx, voter: Voter) -> Result<Done<()>> {
    let request = store::request_by_id(tx, voter.request).await?;
    let request = request.filter(|request| !request.hidden).or_not_found()?;
    tx.may(policy::VOTE_FOR_DATA, &policy::talk(&request.agency))?;
    if !store::remove_vote(tx, request.id, voter.hash).await? {
        return Err(Error::conflict("talk-not-voted"));
    }
    let event = TalkEvent::of_request(&request, Talked::DataVoteTakenBack);
    Ok(Done::new((), &event))
}
