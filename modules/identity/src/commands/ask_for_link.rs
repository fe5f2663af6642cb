//! A resident asks for a link by mail that shows what they have sent, or by which they confirm their address. The answer is the same whether we know
//! the address or not.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use stoa_kernel::{App, Done, Error, Lang, Result, Tx, mail};

use crate::{
    events::IdentityEvent,
    guard::Try,
    model::{local_path::LocalPath, newcomer::Newcomer},
    store,
};

/// The job that sends the link. The token is sealed, and the address stays in the vault; that of a newcomer is sealed within the token.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendLink {
    /// 0 for a newcomer.
    pub person: i64,
    pub sealed: String,
    pub next: LocalPath,
    pub lang: Lang,
}

/// What a resident asks for.
#[derive(Debug, Clone)]
pub struct AskForLink {
    pub email: String,
    /// Where the link leads.
    pub next: LocalPath,
    /// The language of the mail.
    pub lang: Lang,
}

/// The kind of the job.
pub const SEND_LINK: &str = "identity.send_link";
/// How long a link holds.
pub const HOURS: i64 = 2;

/// Counts a request before it is made, so that nobody's mailbox is filled by strangers. `Invalid` on `email` when there
/// were too many, for this mailbox or from this address.
pub async fn count_request(app: &App, email: &str, address: &str) -> Result<()> {
    // It is never forgotten: the pauses end by themselves a day after the last request.
    let _counted = Try::begin(app, &format!("link {}", email.trim()), address, "email").await?;
    Ok(())
}

/// Enqueues the mail: to whoever has this address; to a newcomer too, where the link leads to something that is of use to them. `Invalid` when it is no
/// address.
pub async fn ask_for_link(app: &App, tx: &mut Tx, input: AskForLink) -> Result<Done<()>> {
    let email = input.email.trim();
    if !mail::is_address(email) {
        return Err(Error::invalid("email", "kernel-email-invalid"));
    }
    if let Some(person) = app.vault.find_by_email(tx, email).await?.into_iter().next() {
        let token = tx.random_token()?;
        let expires_at = tx.now() + SignedDuration::from_hours(HOURS);
        store::insert_sign_in_link(tx, &token, person, expires_at).await?;
        let sealed = hex::encode(app.vault.seal_secret(person.number(), token.as_bytes())?);
        let job = SendLink {
            person: person.number(),
            sealed,
            next: input.next,
            lang: input.lang,
        };
        tx.enqueue(SEND_LINK, &job).await?;
    } else if !input.next.shows_what_was_sent() {
        let expires_at = tx.now() + SignedDuration::from_hours(HOURS);
        let job = SendLink {
            person: 0,
            sealed: Newcomer::new(email, input.lang, expires_at).token(app)?,
            next: input.next,
            lang: input.lang,
        };
        tx.enqueue(SEND_LINK, &job).await?;
    }
    Ok(Done::new((), &IdentityEvent::LinkAskedFor))
}
