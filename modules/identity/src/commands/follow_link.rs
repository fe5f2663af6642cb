//! A resident follows the link from their mail and is known from then on, in this browser.

use stoa_kernel::{
    Done, Error, Result, Tx,
    sessions::{self, Owner},
};

use crate::{events::IdentityEvent, store};

/// Uses the link up and opens a session; the session's token is for the cookie. `Conflict` when the link was used or has expired.
pub async fn follow_link(tx: &mut Tx, token: &str, program: &str) -> Result<Done<String>> {
    let gone = || Error::conflict("identity-link-gone");
    let now = tx.now();
    let person = store::find_link(tx, token, now).await?.ok_or_else(gone)?;
    if !store::use_link(tx, token).await? {
        return Err(gone());
    }
    let session = sessions::open(tx, Owner::Person(person), program).await?;
    Ok(Done::new(session, &IdentityEvent::LinkFollowed))
}
