//! A visitor begins to sign in with a passkey: their device is asked for one.

use jiff::SignedDuration;
use serde_json::Value;
use stoa_kernel::{App, Done, Result, Tx};

use crate::{
    events::IdentityEvent,
    model::passkey::{self, Passkeys},
    store,
};

/// Gives the options for `navigator.credentials.get`. They name nobody: which passkeys there are is known to the device alone.
pub async fn begin_passkey_sign_in(app: &App, tx: &mut Tx) -> Result<Done<Value>> {
    let begun = Passkeys::required(&app.config)?.begin_sign_in()?;
    let expires_at = tx.now() + SignedDuration::from_mins(passkey::MINUTES);
    store::insert_ceremony(tx, &begun, None, expires_at).await?;
    Ok(Done::new(begun.options, &IdentityEvent::PasskeySignInBegun))
}
