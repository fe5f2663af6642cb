//! The applicant asks somebody who has not signed by another address, with another link: the one before leads nowhere.

use stoa_kernel::{App, Done, Error, Result, Tx, mail::is_address};

use crate::{
    casework::{
        found::keep,
        signatures::{find_of, mail, open, save},
    },
    events::What,
    model::{Application, SignatureState},
};

/// After so many changes an address stays: each of them sends a mail at once.
const MOST_CHANGES: u32 = 10;

/// `token` is the secret of the applicant's link, `id` the signature's number. Whoever had declined is asked anew. `Invalid` on `email`;
/// `Conflict` when it is not waited for, or was changed too often.
pub async fn replace_signatory(
    app: &App,
    tx: &mut Tx,
    (token, id): (&str, i64),
    email: &str,
) -> Result<Done<Application>> {
    let (mut one, application) = find_of(app, tx, (token, id), "remind_signatory").await?;
    let email = email.trim();
    if !is_address(email) {
        return Err(Error::invalid("email", "kernel-email-invalid"));
    }
    let mut details = open(app, tx, (&application, &one)).await?;
    if details.changes >= MOST_CHANGES {
        return Err(Error::conflict("services-sign-too-many"));
    }
    details.changes += 1;
    email.clone_into(&mut details.email);
    details.link = tx.random_token()?;
    one.state = SignatureState::Asked;
    one.asked_at = tx.now();
    one.answered_at = None;
    save(app, tx, (&application, &mut one), &details).await?;
    mail(tx, &one, false).await?;
    let signature = one.id.number();
    keep(app, tx, application, What::SignatoryReplaced { signature }).await
}
