//! Somebody signs out: the session ends at once, on every node.

use stoa_kernel::{Done, Result, Tx, sessions};

use crate::events::IdentityEvent;

/// Ends the session of this token; one that has ended already is no fault.
pub async fn sign_out(tx: &mut Tx, token: &str) -> Result<Done<()>> {
    sessions::close(tx, token).await?;
    let staff = tx.actor().staff().map(|staff| staff.id.number());
    Ok(Done::new((), &IdentityEvent::SignedOut { staff }))
}
