//! A member of staff signs in with a passkey, which is two factors by itself: the device, and the finger, face or PIN that
//! it asked for.

use stoa_kernel::{Actor, App, Done, Error, Result, Tx, sessions::Owner, staff};
use webauthn_rs::prelude::PublicKeyCredential;

use crate::{
    events::{IdentityEvent, Way},
    guard::Try,
    model::{
        browser::Browser,
        passkey::{self, Answer, Passkeys},
    },
    store::{self, PasskeyRow},
    welcome::open_session,
};

/// Opens a session; its token is for the cookie. `credential` is the browser's answer as JSON. A passkey that nobody has,
/// one of somebody who no longer works here and a wrong signature are answered alike.
pub async fn sign_in_with_passkey(
    app: &App,
    credential: &str,
    browser: &Browser,
) -> Result<String> {
    let answer = Answer::to_sign_in(credential)?;
    let guarded = Try::begin(
        app,
        &format!("passkey {}", hex::encode(answer.credential_id())),
        &browser.address,
        "",
    )
    .await?;
    let (kept, actor) = owner(app, &answer).await?;
    let mut tx = app.db.begin(&Actor::Staff(actor)).await?;
    let row = check(app, &mut tx, &answer, kept).await?;
    let token = open_session(&mut tx, Owner::Staff(row.staff), browser).await?;
    let event = IdentityEvent::SignedIn {
        staff: row.staff.number(),
        by: Way::Passkey,
    };
    let token = tx.commit(Done::new(token, &event)).await?;
    guarded.succeeded(app).await?;
    Ok(token)
}

/// Whose passkey this says it is.
async fn owner(
    app: &App,
    answer: &Answer<PublicKeyCredential>,
) -> Result<(PasskeyRow, stoa_kernel::actor::Staff)> {
    let refused = || Error::invalid("", "identity-passkey-refused");
    let mut db = app.db.read().await?;
    let kept = store::passkey_by_credential(&mut db, answer.credential_id()).await?;
    let kept = kept
        .filter(|kept| answer.is_by(&app.vault, kept.staff))
        .ok_or_else(refused)?;
    let row = staff::find(&mut db, kept.staff)
        .await?
        .filter(|row| row.active);
    Ok((kept, row.ok_or_else(refused)?.staff))
}

async fn check(
    app: &App,
    tx: &mut Tx,
    answer: &Answer<PublicKeyCredential>,
    kept: PasskeyRow,
) -> Result<PasskeyRow> {
    let ceremony = store::take_ceremony(tx, answer.challenge).await?;
    let ceremony = ceremony.filter(|ceremony| ceremony.adding.is_none());
    let ceremony = ceremony.ok_or_else(|| Error::conflict("identity-step-gone"))?;
    let passkeys = Passkeys::required(&app.config)?;
    let used = passkeys.finish_sign_in(answer, &ceremony.state, &kept.data)?;
    store::passkey_was_used(tx, &kept, &passkey::to_text(&used)?).await?;
    Ok(kept)
}
