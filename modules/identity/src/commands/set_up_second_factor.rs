//! A member of staff sets up codes from an app as a second factor, or takes them off.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx, staff};

use crate::{events::IdentityEvent, model::second_factor};

/// Sets the factor up, once a first code shows that the app has the secret. `sealed` is what the page that showed the secret
/// carried along, sealed for this very member of staff.
pub async fn set_up_second_factor(
    app: &App,
    tx: &mut Tx,
    sealed: &[u8],
    code: &str,
) -> Result<Done<()>> {
    let actor = tx.actor().staff().cloned();
    let actor = actor.ok_or_else(|| Error::denied("identity-sign-in-first"))?;
    let secret = app.vault.open_secret(actor.id.number(), sealed);
    let secret = secret.map_err(|_forged| Error::invalid("code", "identity-code-wrong"))?;
    let mut row = staff::find(tx, actor.id).await?.or_not_found()?;
    let step = second_factor::step_of(&secret, code, tx.now(), None);
    row.totp_step = Some(step.ok_or_else(|| Error::invalid("code", "identity-code-wrong"))?);
    row.totp = Some(sealed.to_vec());
    staff::update(tx, &row).await?;
    Ok(Done::new((), &IdentityEvent::SecondFactorSetUp { staff: actor.id.number() }))
}

/// Takes the factor off, for whoever can still give a code.
pub async fn remove_second_factor(app: &App, tx: &mut Tx, code: &str) -> Result<Done<()>> {
    let actor = tx.actor().staff().cloned();
    let actor = actor.ok_or_else(|| Error::denied("identity-sign-in-first"))?;
    let mut row = staff::find(tx, actor.id).await?.or_not_found()?;
    let sealed = row.totp.as_deref().or_not_found()?;
    let secret = app.vault.open_secret(actor.id.number(), sealed)?;
    let step = second_factor::step_of(&secret, code, tx.now(), row.totp_step);
    step.ok_or_else(|| Error::invalid("code", "identity-code-wrong"))?;
    (row.totp, row.totp_step) = (None, None);
    staff::update(tx, &row).await?;
    Ok(Done::new((), &IdentityEvent::SecondFactorRemoved { staff: actor.id.number() }))
}
