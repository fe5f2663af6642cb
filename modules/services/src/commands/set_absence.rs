//! Somebody of staff will be away, and a colleague sees and gets their cases meanwhile. They say so themselves, or their manager does.

use jiff::civil::Date;
use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx, actor::StaffMember, staff};

use crate::{
    casework::colleagues::{today, works_for},
    events::DeskEvent,
    model::Absence,
    store::absences,
};

/// The longest absence, in days.
const LONGEST: i32 = 400;

/// Who is away, from which day through which, and who stands in for them.
#[derive(Debug, Clone)]
pub struct SetAbsence {
    pub staff: Id<StaffMember>,
    pub substitute: Option<Id<StaffMember>>,
    pub first: Option<Date>,
    pub last: Option<Date>,
}

/// `Invalid` on `first`, `last` and `substitute`. `Conflict` when they are away then already.
pub async fn set_absence(app: &App, tx: &mut Tx, input: SetAbsence) -> Result<Done<Absence>> {
    let away = staff::find(tx, input.staff).await?.or_not_found()?;
    let agency = &away.staff.agency;
    tx.may("set_absence", &Absence::resource(input.staff, agency))?;
    let first = input
        .first
        .ok_or_else(|| Error::invalid("first", "services-desk-day-missing"))?;
    let last = input
        .last
        .ok_or_else(|| Error::invalid("last", "services-desk-day-missing"))?;
    let day = today(app, tx.now());
    if last < first || last < day {
        return Err(Error::invalid("last", "services-desk-day-before"));
    }
    if (last - first).get_days() > LONGEST {
        return Err(Error::invalid("last", "services-desk-day-late"));
    }
    let wrong = || Error::invalid("substitute", "services-desk-substitute-missing");
    let substitute = input
        .substitute
        .filter(|one| *one != input.staff)
        .ok_or_else(wrong)?;
    let colleague = staff::find(tx, substitute).await?.ok_or_else(wrong)?;
    if !works_for(&colleague, agency) {
        return Err(wrong());
    }
    let known = absences::of_person(tx, input.staff, day).await?;
    if known
        .iter()
        .any(|one| one.first <= last && first <= one.last)
    {
        return Err(Error::conflict("services-desk-away-already"));
    }
    let absence = Absence {
        id: tx.new_id()?,
        staff: input.staff,
        substitute,
        first,
        last,
    };
    absences::insert(tx, &absence).await?;
    let event = DeskEvent::absence_set(&absence, agency);
    Ok(Done::new(absence, &event))
}
