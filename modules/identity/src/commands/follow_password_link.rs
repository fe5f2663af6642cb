//! A member of staff follows the link from their mail and sets a password.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx, staff};

use crate::{
    commands::set_password::replace_password,
    events::{IdentityEvent, Setter},
    model::{notice::Notice, password::Hashed},
    store,
    telling::tell,
};

/// Uses the link up and sets the password. It signs nobody in: a second factor is asked for at the sign-in that follows.
/// `Conflict` when the link was used or has expired.
pub async fn follow_password_link(tx: &mut Tx, token: &str, password: Hashed) -> Result<Done<()>> {
    let gone = || Error::conflict("identity-link-gone");
    let now = tx.now();
    let id = store::find_password_link(tx, token, now)
        .await?
        .ok_or_else(gone)?;
    if !store::use_password_link(tx, token).await? {
        return Err(gone());
    }
    staff::find(tx, id)
        .await?
        .filter(|row| row.active)
        .or_not_found()?;
    replace_password(tx, id, password).await?;
    tell(tx, id, Notice::PasswordChanged).await?;
    Ok(Done::new(
        (),
        &IdentityEvent::PasswordSet {
            staff: id.number(),
            by: Setter::Link,
        },
    ))
}
