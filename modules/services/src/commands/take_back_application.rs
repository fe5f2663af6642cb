//! The applicant takes an application back that waits for signatures, to change it: what was signed does not count any more.

use jiff::SignedDuration;
use stoa_kernel::{App, Done, Error, Result, Tx};

use super::{FORGET_ANSWERS, KEPT};
use crate::{
    casework::{
        answers,
        attachments::forget,
        found::{find_own, keep},
    },
    events::What,
    model::{Application, Scan, Status},
    store::{attachments, signatures},
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
    leave_infected(app, tx, &mut application).await?;
    application.status = Status::Begun;
    let expiry = tx.now() + KEPT;
    application.expires_at = Some(expiry);
    tx.enqueue_at(FORGET_ANSWERS, &(), expiry + SignedDuration::from_mins(1))
        .await?;
    keep(app, tx, application, What::ApplicationTakenBack).await
}

/// A file that had a virus was destroyed while the application waited: it is asked for once more.
async fn leave_infected(app: &App, tx: &mut Tx, application: &mut Application) -> Result<()> {
    let mut files = attachments::of_application(tx, application.id).await?;
    files.retain(|file| file.scan == Scan::Infected);
    if files.is_empty() {
        return Ok(());
    }
    let mut all = answers::open(app, tx, application).await?;
    for file in &files {
        forget(&mut all, file.id.number());
    }
    let place = (application.person, application.id);
    application.answers = answers::seal(app, tx, place, &all).await?;
    Ok(())
}
