//! A manager ends a program's key: from that moment on it opens nothing.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx, actor::ApiKey};

use crate::{
    events::{Brought, ProgramEvent},
    policy, store,
};

/// Ends it. `Conflict` when it has ended already.
pub async fn end_participation_key(tx: &mut Tx, id: Id<ApiKey>) -> Result<Done<()>> {
    let key = store::programs::key_by_id(tx, id).await?.or_not_found()?;
    tx.may(policy::MANAGE_KEYS, &policy::processes(&key.agency))?;
    if !store::programs::end_key(tx, id).await? {
        return Err(Error::conflict("participation-programs-key-ended-already"));
    }
    let event = ProgramEvent::of_key(&key, Brought::ParticipationKeyEnded);
    Ok(Done::new((), &event))
}
