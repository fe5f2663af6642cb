//! A resident follows the link from their mail and is known from then on, in this browser.

use stoa_kernel::{Done, Error, Result, Tx, sessions::Owner};

use crate::{events::IdentityEvent, model::browser::Browser, store, welcome::open_session};

/// Uses the link up and opens a session; the session's token is for the cookie. `Conflict` when the link was used or has expired.
pub async fn follow_link(tx: &mut Tx, token: &str, browser: &Browser) -> Result<Done<String>> {
    let gone = || Error::conflict("identity-link-gone");
    let now = tx.now();
    let person = store::find_sign_in_link(tx, token, now)
        .await?
        .ok_or_else(gone)?;
    if !store::use_sign_in_link(tx, token).await? {
        return Err(gone());
    }
    let session = open_session(tx, Owner::Person(person), browser).await?;
    Ok(Done::new(session, &IdentityEvent::LinkFollowed))
}
