//! Who came to an appointment is forgotten, some time after it: their key is destroyed.

use stoa_kernel::{App, Done, Result, Tx};

use crate::{
    booking_events::Happened,
    casework::{booking::done, bureau::Bureau},
    model::Appointment,
};

/// For appointments without an application; an application is forgotten as its service says.
pub async fn forget_appointment(
    app: &App,
    tx: &mut Tx,
    one: &Appointment,
) -> Result<Done<Appointment>> {
    let bureau = Bureau::read(app, tx, &one.office).await?;
    let house = &app.config.town.agency;
    tx.may("forget_appointment", &bureau.row.resource(house))?;
    app.vault.forget(tx, one.person).await?;
    let what = Happened::AppointmentForgotten;
    Ok(done(app, one.clone(), &bureau.row.agency, what))
}
