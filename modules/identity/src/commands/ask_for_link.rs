//! A resident asks for a link by mail that shows what they have sent. The answer is the same whether we know the address or not.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use stoa_kernel::{App, Done, Error, Lang, Result, Tx, mail};

use crate::{events::IdentityEvent, store};

/// The job that sends the link. The token is of no use without the mailbox and expires; the address stays in the vault.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendLink {
    pub person: i64,
    pub token: String,
    pub lang: Lang,
}

/// The kind of the job.
pub const SEND_LINK: &str = "identity.send_link";
/// How long a link holds.
const HOURS: i64 = 2;

/// Enqueues the mail, if anybody has this address. `Invalid` when it is no address.
pub async fn ask_for_link(app: &App, tx: &mut Tx, email: &str, lang: Lang) -> Result<Done<()>> {
    let email = email.trim();
    if !mail::is_address(email) {
        return Err(Error::invalid("email", "kernel-email-invalid"));
    }
    if let Some(person) = app.vault.find_by_email(tx, email).await?.into_iter().next() {
        let token = tx.random_token()?;
        let expires_at = tx.now() + SignedDuration::from_hours(HOURS);
        store::insert_link(tx, &token, person, expires_at).await?;
        let job = SendLink { person: person.number(), token, lang };
        tx.enqueue(SEND_LINK, &job).await?;
    }
    Ok(Done::new((), &IdentityEvent::LinkAskedFor))
}
