//! A member of staff sets up codes from an app as a second factor.

use stoa_kernel::{App, Done, Error, Result, Tx, staff};

use crate::{
    commands::renew_recovery_codes::new_codes,
    confirmation::Confirmed,
    events::IdentityEvent,
    model::{notice::Notice, second_factor},
    telling::tell,
};

/// Sets the factor up, once a first code shows that the app has the secret. `sealed` is what the page that showed the secret
/// carried along, sealed for this very member of staff. Gives the recovery codes, which are never shown again.
pub async fn set_up_second_factor(
    app: &App,
    tx: &mut Tx,
    confirmed: &Confirmed,
    shown: (&[u8], &str),
) -> Result<Done<Vec<String>>> {
    let (sealed, code) = shown;
    let mut row = confirmed.own_row(tx).await?;
    let wrong = || Error::invalid("code", "identity-code-wrong");
    let id = row.staff.id;
    let secret = app
        .vault
        .open_secret(id.number(), sealed)
        .map_err(|_forged| wrong())?;
    row.totp_step = Some(second_factor::step_of(&secret, code, tx.now(), None).ok_or_else(wrong)?);
    row.totp = Some(sealed.to_vec());
    staff::update(tx, &row).await?;
    let codes = new_codes(app, tx, id).await?;
    tell(tx, id, Notice::SecondFactorSetUp).await?;
    Ok(Done::new(
        codes,
        &IdentityEvent::SecondFactorSetUp { staff: id.number() },
    ))
}
