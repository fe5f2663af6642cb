//! A resident has what is known of their residence removed: they moved away, or do not want it to be held.

use stoa_kernel::{App, Done, Error, Result, Tx, residence};

use crate::{events::IdentityEvent, model::residence::of};

/// Removes it from all accounts of their mailbox, with the code that waits. `Conflict` where nothing is held.
pub async fn end_residence(app: &App, tx: &mut Tx) -> Result<Done<()>> {
    let person = tx
        .actor()
        .person()
        .ok_or_else(|| Error::denied("identity-sign-in-first"))?;
    tx.may("keep_own_residence", &of(person))?;
    let mut was_held = false;
    for one in app.vault.people_of(tx, person).await? {
        was_held |= residence::remove(tx, one).await?;
        residence::end_request(tx, one).await?;
    }
    if !was_held {
        return Err(Error::conflict("identity-residence-none"));
    }
    Ok(Done::new((), &IdentityEvent::ResidenceEnded))
}
