//! Staff write down whether somebody came.

use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    booking_events::Happened,
    casework::booking::{done, find_for, keep},
    model::{Appointment, AppointmentState},
};

/// `Conflict` for what was cancelled, and on any day before it is.
pub async fn mark_appointment(
    app: &App,
    tx: &mut Tx,
    id: i64,
    came: bool,
) -> Result<Done<Appointment>> {
    let (mut one, bureau) = find_for(app, tx, id, "mark_appointment").await?;
    if !one.state.holds() {
        return Err(Error::conflict("services-book-not-booked"));
    }
    if bureau.day_of(tx.now()) < bureau.day_of(one.starts_at) {
        return Err(Error::conflict("services-book-not-yet"));
    }
    one.state = if came {
        AppointmentState::Came
    } else {
        AppointmentState::Missed
    };
    keep(tx, &mut one).await?;
    let what = Happened::AppointmentMarked { came };
    Ok(done(app, one, &bureau.row.agency, what))
}
