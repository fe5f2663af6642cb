//! Staff take back that something came of something else.

use stoa_kernel::{Done, OrNotFound, Result, Tx};

use crate::{
    events::{TellEvent, Told},
    following, policy,
    store::tell as store,
};

/// From what was first to what was said to come of it. `NotFound` where nothing binds them.
pub async fn unlink_thread(tx: &mut Tx, (from, to): (&str, &str)) -> Result<Done<()>> {
    let thing = following::thing(tx, to).await?.or_not_found()?;
    tx.may(policy::LINK_THREAD, &policy::processes(&thing.agency))?;
    store::remove_strand(tx, (from, to))
        .await?
        .then_some(())
        .or_not_found()?;
    let what = Told::ThreadUnlinked {
        from: from.to_owned(),
    };
    let event = TellEvent::of(to, what).by(&thing.agency);
    Ok(Done::new((), &event))
}
