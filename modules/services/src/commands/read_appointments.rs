//! Staff read who comes to an office on a day. Each reading is a change: the ledger keeps that it happened and why.

use jiff::civil::Date;
use stoa_kernel::{App, Done, OrNotFound, Result, Tx, digest};

use crate::{
    booking_events::{BookingEvent, Happened},
    casework::found::required,
    model::OfficeRow,
    store::offices,
};

/// `Invalid` on `purpose` when there is none.
pub async fn read_appointments(
    app: &App,
    tx: &mut Tx,
    (office, day): (&str, Date),
    purpose: &str,
) -> Result<Done<OfficeRow>> {
    let office = offices::find(tx, office).await?.or_not_found()?;
    let house = &app.config.town.agency;
    tx.may("read_appointments", &office.resource(house))?;
    let purpose = required("purpose", purpose, "services-book-purpose-missing")?;
    let what = Happened::AppointmentsRead {
        day: day.to_string(),
        purpose: digest(&purpose),
    };
    let event = BookingEvent::of_office(&office, what);
    Ok(Done::new(office, &event))
}
