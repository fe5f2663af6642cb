//! Somebody says that they do not come: their time is free for others at once.

use stoa_appointments::Change;
use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    booking_events::Happened,
    casework::booking::{done, find_own, release},
    jobs::booking::ask_to_tell,
    model::{Appointment, AppointmentState},
};

/// `Conflict` when it is not ahead any more: it began, or it was cancelled already.
pub async fn cancel_appointment(app: &App, tx: &mut Tx, token: &str) -> Result<Done<Appointment>> {
    let (mut one, bureau) = find_own(app, tx, token, "cancel_appointment").await?;
    let rules = bureau.file.change_rules();
    rules
        .check(Change::Cancel, one.starts_at, one.moves, tx.now())
        .map_err(|_late| Error::conflict("services-book-not-ahead"))?;
    release(tx, &mut one, AppointmentState::Cancelled).await?;
    ask_to_tell(tx, &one, "cancelled").await?;
    let what = Happened::AppointmentCancelled;
    Ok(done(app, one, &bureau.row.agency, what))
}
