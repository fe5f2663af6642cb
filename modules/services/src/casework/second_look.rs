//! What was typed in from paper is typed in once more by somebody else, where the service's file asks for it.

use stoa_kernel::{App, Done, Error, Result, Tx};

use super::found::keep;
use crate::{
    events::{PaperWhat, What},
    model::{Application, Channel, ServiceFile, TypedIn},
    store::second_looks,
};

/// Whether somebody else has to type it in before it counts. `Conflict` where that is waited for already.
pub async fn is_wanted(
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
) -> Result<bool> {
    if application.channel != Channel::Paper || file.typed_in == TypedIn::Once {
        return Ok(false);
    }
    if second_looks::waits(tx, application.id).await? {
        return Err(Error::conflict("services-paper-second-waits"));
    }
    Ok(true)
}

/// Puts it where others find it. What arrived is not destroyed while it waits.
pub async fn ask(
    app: &App,
    tx: &mut Tx,
    mut application: Application,
) -> Result<Done<Application>> {
    second_looks::insert(tx, application.id).await?;
    application.expires_at = None;
    keep(
        app,
        tx,
        application,
        What::Paper(PaperWhat::SecondLookAsked {}),
    )
    .await
}
