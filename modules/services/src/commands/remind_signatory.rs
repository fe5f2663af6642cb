//! The applicant reminds somebody who has not signed yet, once a day.

use jiff::SignedDuration;
use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    casework::{
        found::keep,
        signatures::{find_of, mail, open, save},
    },
    events::What,
    model::{Application, SignatureState},
};

/// How long somebody is left alone after a mail.
const PAUSE: SignedDuration = SignedDuration::from_hours(24);

/// `token` is the secret of the applicant's link, `id` the signature's number. `Conflict` within a day of the last mail, and when it is not
/// waited for.
pub async fn remind_signatory(
    app: &App,
    tx: &mut Tx,
    (token, id): (&str, i64),
) -> Result<Done<Application>> {
    let (mut one, application) = find_of(app, tx, (token, id), "remind_signatory").await?;
    if one.state != SignatureState::Asked {
        return Err(Error::conflict("services-sign-not-waiting"));
    }
    if one.asked_at + PAUSE > tx.now() {
        return Err(Error::conflict("services-sign-reminded-lately"));
    }
    let details = open(app, tx, (&application, &one)).await?;
    one.asked_at = tx.now();
    save(app, tx, (&application, &mut one), &details).await?;
    mail(tx, &one, true).await?;
    let signature = one.id.number();
    keep(app, tx, application, What::SignatoryReminded { signature }).await
}
