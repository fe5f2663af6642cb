//! The program keeps the day on which an application is destroyed that was over before such days were kept.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    casework::{
        found::{all_services, file_of},
        retention::begin,
    },
    events::{ServiceEvent, What},
    model::{Application, Status},
    store,
};

/// `Conflict` while it is open.
pub async fn keep_until(app: &App, tx: &mut Tx, id: Id<Application>) -> Result<Done<Application>> {
    tx.may("destroy_application", &all_services(app))?;
    let application = store::find(tx, id).await?.or_not_found()?;
    if application.status.is_open() || matches!(application.status, Status::Begun | Status::Signing)
    {
        return Err(Error::conflict("services-retention-not-now"));
    }
    let (file, _) = file_of(tx, &application).await?;
    begin(app, tx, &application, file.keep_years).await?;
    let found = store::retention::find(tx, id).await?.or_not_found()?;
    let what = What::ApplicationKeptUntil {
        day: found.destroy_on.to_string(),
    };
    let event = ServiceEvent::of(&application, &app.config.town.reference_prefix, what);
    Ok(Done::new(application, &event))
}
