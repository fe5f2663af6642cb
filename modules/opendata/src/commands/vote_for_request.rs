//! Somebody wants the same data. Nothing that is kept tells who: neither the table nor the ledger.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx};

use crate::{
    events::{TalkEvent, Talked},
    policy,
    store::talk as store,
    talk::Voter,
};

/// Counts a voter, whom only a resident with a confirmed address can be made into. The write is nobody's. `Conflict` when they were counted
/// before, or the request is answered.
pub async fn vote_for_request(tx: &mut Tx, voter: Voter) -> Result<Done<()>> {
    let request = store::request_by_id(tx, voter.request).await?;
    let request = request.filter(|request| !request.hidden).or_not_found()?;
    tx.may(policy::VOTE_FOR_DATA, &policy::talk(&request.agency))?;
    if !request.state.is_open() {
        return Err(Error::conflict("talk-request-closed"));
    }
    if !store::insert_vote(tx, request.id, voter.hash).await? {
        return Err(Error::conflict("talk-voted-already"));
    }
    let event = TalkEvent::of_request(&request, Talked::DataVoteGiven);
    Ok(Done::new((), &event))
}
