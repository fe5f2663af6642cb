//! The program grants what nobody decided in time, where the law that the service's file names says so.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Timestamp, Tx};

use super::decide_application::{Settled, settle};
use crate::{
    casework::{found::file_of, outcome::passes_at, paying, tasks::event},
    flow_events::Flow,
    model::{Application, Status},
    store,
};

/// That it is not due, was decided, or the applicant is waited for.
pub const NOT_DUE: &str = "services-flow-not-due";

/// `reason` is what the applicant reads, with the law. `Conflict` ([`NOT_DUE`]) when it is not due, was decided, or the applicant is waited for, and
/// while a fee is not paid that has to be.
pub async fn grant_tacitly(
    app: &App,
    tx: &mut Tx,
    id: Id<Application>,
    reason: &str,
) -> Result<Done<Application>> {
    let application = store::find(tx, id).await?.or_not_found()?;
    tx.may(
        "grant_tacitly",
        &application.resource(&app.config.town.agency, false),
    )?;
    let (file, _) = file_of(tx, &application).await?;
    if file.tacit.is_none() || !is_silent(app, tx, &application)? {
        return Err(Error::conflict(NOT_DUE));
    }
    paying::allows(tx, (&application, &file), true).await?;
    let done = settle(
        app,
        tx,
        application,
        Settled {
            granted: true,
            said: reason,
            why: reason,
        },
    )
    .await?;
    let event = event(app, done.value(), Flow::GrantedTacitly);
    Ok(done.also(&event))
}

/// Whether the time is over and nobody is waited for.
fn is_silent(app: &App, tx: &Tx, application: &Application) -> Result<bool> {
    let is_running = matches!(application.status, Status::Received | Status::Reviewing)
        && application.paused_at.is_none();
    let over = application
        .due_at
        .map(|due| passes_at(app, due))
        .transpose()?;
    // A day that was over before anybody could look is no silence.
    let is_over = |over: Timestamp| over <= tx.now() && over > application.begun_at;
    Ok(is_running && over.is_some_and(is_over))
}
