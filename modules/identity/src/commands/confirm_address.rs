//! Somebody whom we did not know opens the link that was mailed to their address: from then on it is confirmed, and theirs.

use stoa_kernel::{App, Done, Error, Result, Tx, sessions::Owner, vault::PersonalData};

use crate::{
    events::IdentityEvent,
    model::{browser::Browser, newcomer::Newcomer},
    welcome::open_session,
};

/// Keeps the address in the vault and opens a session; the session's token is for the cookie. `Conflict` when the link has expired, or the address is
/// known by now, as it is after the first time.
pub async fn confirm_address(
    app: &App,
    tx: &mut Tx,
    token: &str,
    browser: &Browser,
) -> Result<Done<String>> {
    let gone = || Error::conflict("identity-link-gone");
    let newcomer = Newcomer::of_token(app, token).ok_or_else(gone)?;
    let known = app.vault.find_by_email(tx, &newcomer.email).await?;
    if !newcomer.is_valid(tx.now()) || !known.is_empty() {
        return Err(gone());
    }
    let data = PersonalData::from([
        ("email".to_owned(), newcomer.email),
        ("lang".to_owned(), newcomer.lang),
    ]);
    let person = app.vault.keep(tx, &data).await?;
    let session = open_session(tx, Owner::Person(person), browser).await?;
    Ok(Done::new(session, &IdentityEvent::AddressConfirmed))
}
