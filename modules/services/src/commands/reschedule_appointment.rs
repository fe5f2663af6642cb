//! The office moves somebody's appointment to another time that is free, and tells them why. The new one is theirs before the old one is given up.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Timestamp, Tx, digest};

use super::follow_up;
use crate::{
    booking_events::Happened,
    casework::{
        booking::{done, find_for, keep, open, seal, take},
        found::required,
    },
    model::Appointment,
    store::slots,
};

/// Where an appointment is moved to, and why.
#[derive(Debug, Clone)]
pub struct RescheduleAppointment {
    /// Its number.
    pub id: i64,
    pub start: Timestamp,
    /// Why, in words that the person reads.
    pub reason: String,
}

/// The times are those that residents choose from; until when residents move by themselves, and how often, does not bind the office. `Invalid` on `reason`.
/// `Conflict` when it is not ahead, when the time is not free (`services-book-gone`), and when another takes it at this moment
/// (`services-book-taken`): whoever gets that tries again.
pub async fn reschedule_appointment(
    app: &App,
    tx: &mut Tx,
    input: RescheduleAppointment,
) -> Result<Done<Appointment>> {
    let (mut one, bureau) = find_for(app, tx, input.id, "reschedule_appointment").await?;
    let reason = required("reason", &input.reason, "services-book-reason-missing")?;
    let now = tx.now();
    if !one.is_ahead(now) {
        return Err(Error::conflict("services-book-not-ahead"));
    }
    let kind = bureau.kind(&one.kind)?;
    let slot = bureau.slot_at(tx, kind, (input.start, now)).await?;
    let slot = slot.ok_or_else(|| Error::conflict("services-book-gone"))?;
    let mut details = open(app, tx, &one).await?.or_not_found()?;
    details.reason.clone_from(&reason);
    one.details = seal(app, tx, (one.person, one.id), &details).await?;
    let before = one.slot.clone();
    take(tx, &mut one, (&bureau, &slot), kind.people).await?;
    keep(tx, &mut one).await?;
    if let Some(before) = before {
        slots::leave(tx, &before).await?;
    }
    follow_up(tx, &bureau, &one, "rescheduled").await?;
    let reason = digest(&reason);
    let what = Happened::AppointmentRescheduled { reason };
    Ok(done(app, one, &bureau.row.agency, what))
}
