//! The office cannot keep an appointment, and says why.

use stoa_kernel::{App, Done, Error, Result, Tx, digest};

use crate::{
    booking_events::Happened,
    casework::{
        booking::{done, find_for, open, release, seal},
        found::required,
    },
    jobs::booking::ask_to_tell,
    model::{Appointment, AppointmentState},
};

/// `Invalid` on `reason` when there is none. `Conflict` when it is not ahead any more.
pub async fn call_off_appointment(
    app: &App,
    tx: &mut Tx,
    id: i64,
    reason: &str,
) -> Result<Done<Appointment>> {
    let (mut one, bureau) = find_for(app, tx, id, "call_off_appointment").await?;
    let reason = required("reason", reason, "services-book-reason-missing")?;
    let mut details = open(app, tx, &one).await?.ok_or(Error::NotFound)?;
    details.reason.clone_from(&reason);
    one.details = seal(app, tx, (one.person, one.id), &details).await?;
    release(tx, &mut one, AppointmentState::CalledOff).await?;
    ask_to_tell(tx, &one, "called_off").await?;
    let reason = digest(&reason);
    let what = Happened::AppointmentCalledOff { reason };
    Ok(done(app, one, &bureau.row.agency, what))
}
