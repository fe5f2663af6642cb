//! The applicant takes an application back that waits for signatures, to change it: what was signed does not count any more.

use jiff::SignedDuration;
use stoa_kernel::{App, Done, Error, Result, Tx};

use super::{FORGET_ANSWERS, KEPT};
use crate::{
    casework::found::{find_own, keep},
    events::What,
    model::{Application, Status},
    store::signatures,
};

/// `Conflict` when it does not wait for signatures.
pub async fn take_back_application(
    app: &App,
    tx: &mut Tx,
    token: &str,
) -> Result<Done<Application>> {
    let mut application = find_own(app, tx, token, "take_back_application").await?;
    if application.status != Status::Signing {
        return Err(Error::conflict("services-sign-not-waiting"));
    }
    signatures::end(tx, application.id).await?;
    application.status = Status::Begun;
    let expiry = tx.now() + KEPT;
    application.expires_at = Some(expiry);
    tx.enqueue_at(FORGET_ANSWERS, &(), expiry + SignedDuration::from_mins(1))
        .await?;
    keep(app, tx, application, What::ApplicationTakenBack).await
}
