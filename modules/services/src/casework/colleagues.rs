//! Who of staff can work on an application, and who stands in for whom today.

use jiff::civil::Date;
use stoa_kernel::{
    App, Error, Id, OrNotFound, Reader, Result, Timestamp,
    actor::{Staff, StaffMember},
    staff::{self, StaffRow},
};

use crate::{
    model::{Absence, Application},
    store::absences,
};

/// So many times at most a case is passed on from one who is away to the next.
const HOPS: usize = 5;

/// The day in the town.
pub fn today(app: &App, now: Timestamp) -> Date {
    app.config.time_zone().to_datetime(now).date()
}

/// Whether somebody works on applications of a body.
pub fn works_for(row: &StaffRow, agency: &str) -> bool {
    let roles = &row.staff.roles;
    let decides = roles
        .iter()
        .any(|role| role == "caseworker" || role == "manager");
    row.active && decides && row.staff.agency == agency
}

/// Those who can be given an application: of its body, at work, and without a conflict of interest.
pub async fn of_application(db: &mut Reader, application: &Application) -> Result<Vec<StaffRow>> {
    let mut all = staff::list(db).await?;
    all.retain(|row| works_for(row, &application.agency) && !application.barred.has(row.staff.id));
    Ok(all)
}

/// Who gets what is given to somebody today: themselves, or whoever stands in for them. `Invalid` on `assignee` for those who
/// cannot work on the application, and when all that it would be passed to are away.
pub async fn receives(
    app: &App,
    db: &mut Reader,
    application: &Application,
    (wanted, now): (Id<StaffMember>, Timestamp),
) -> Result<Staff> {
    let day = today(app, now);
    let mut next = wanted;
    for _ in 0..HOPS {
        let row = staff::find(db, next).await?.or_not_found()?;
        let absences = absences::of_person(db, next, day).await?;
        match absences.iter().find(|absence| absence.holds_on(day)) {
            Some(absence) => next = absence.substitute,
            None if works_for(&row, &application.agency) && !application.barred.has(next) => {
                return Ok(row.staff);
            }
            None => break,
        }
    }
    Err(Error::invalid("assignee", "services-desk-assignee-wrong"))
}

/// Those for whom somebody stands in today.
pub async fn substitutes_for(
    app: &App,
    db: &mut Reader,
    (who, now): (Id<StaffMember>, Timestamp),
) -> Result<Vec<Absence>> {
    absences::substituted_by(db, who, today(app, now)).await
}
