//! Somebody is back, or does not go: an absence holds no more.

use stoa_kernel::{Done, Id, OrNotFound, Result, Tx, staff};

use crate::{events::DeskEvent, model::Absence, store::absences};

/// `NotFound` when it is gone already.
pub async fn end_absence(tx: &mut Tx, id: Id<Absence>) -> Result<Done<()>> {
    let absence = absences::find(tx, id).await?.or_not_found()?;
    let away = staff::find(tx, absence.staff).await?.or_not_found()?;
    let agency = &away.staff.agency;
    tx.may("set_absence", &Absence::resource(absence.staff, agency))?;
    absences::remove(tx, id).await?;
    let event = DeskEvent::absence_ended(&absence, agency);
    Ok(Done::new((), &event))
}
