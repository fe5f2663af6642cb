//! A member of staff begins to add a passkey: their device is told what to make.

use jiff::SignedDuration;
use serde_json::Value;
use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    confirmation::Confirmed,
    events::IdentityEvent,
    model::passkey::{self, LONGEST_NAME, Passkeys},
    store::{self, PasskeyRow},
};

/// Gives the options for `navigator.credentials.create`. The ceremony, with the name that the passkey will have, waits in
/// its table. `Invalid` on `name` when it is empty or too long.
pub async fn begin_passkey(
    app: &App,
    tx: &mut Tx,
    confirmed: &Confirmed,
    name: &str,
) -> Result<Done<Value>> {
    let row = confirmed.own_row(tx).await?;
    let name = name.trim();
    if !(1..=LONGEST_NAME).contains(&name.chars().count()) {
        return Err(Error::invalid("name", "identity-passkey-name-missing"));
    }
    let id = row.staff.id;
    let known = store::passkeys_of(tx, id).await?;
    let existing = known.iter().map(credential_id).collect::<Result<_>>()?;
    let account = (&row.staff, row.username.as_str());
    let begun = Passkeys::required(&app.config)?.begin_adding(&app.vault, account, existing)?;
    let sealed = app.vault.seal_secret(id.number(), name.as_bytes())?;
    let expires_at = tx.now() + SignedDuration::from_mins(passkey::MINUTES);
    store::insert_ceremony(tx, &begun, Some((id, sealed)), expires_at).await?;
    Ok(Done::new(
        begun.options,
        &IdentityEvent::PasskeyBegun { staff: id.number() },
    ))
}

fn credential_id(row: &PasskeyRow) -> Result<webauthn_rs::prelude::CredentialID> {
    let passkey: webauthn_rs::prelude::Passkey = passkey::from_text(&row.data)?;
    Ok(passkey.cred_id().clone())
}
