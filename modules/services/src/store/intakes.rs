//! Who typed which application in.

use jiff::civil::Date;
use stoa_kernel::{Id, Reader, Result, Row, Tx, actor::StaffMember, params};

use super::unknown;
use crate::model::{Application, Intake};

fn of(row: &Row) -> Result<Intake> {
    let arrived: Option<String> = row.get("arrived_on")?;
    let day =
        |text: String| -> Result<Date> { text.parse().map_err(|_error| unknown("a day", &text)) };
    Ok(Intake {
        application: row.get("application")?,
        staff: row.get("staff")?,
        staff_name: row.get("staff_name")?,
        arrived_on: arrived.map(day).transpose()?,
    })
}

pub async fn insert(tx: &mut Tx, one: &Intake) -> Result<()> {
    let sql = "INSERT INTO service_intake (application, staff, staff_name, arrived_on) VALUES ($1, $2, $3, $4)";
    let values = params![
        one.application,
        one.staff,
        &one.staff_name,
        one.arrived_on.map(|day| day.to_string()),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Who typed an application in; `None` where its applicant, or a program, did.
pub async fn find(db: &mut Reader, application: Id<Application>) -> Result<Option<Intake>> {
    let sql = "SELECT application, staff, staff_name, arrived_on FROM service_intake WHERE application = $1";
    let row = db.row(sql, params![application]).await?;
    row.as_ref().map(of).transpose()
}

/// What a member of staff began to type in and is not with the office yet, newest first, at most 50.
pub async fn unsent(db: &mut Reader, staff: Id<StaffMember>) -> Result<Vec<Intake>> {
    let sql = "SELECT i.application AS application, i.staff AS staff, i.staff_name AS staff_name, i.arrived_on AS arrived_on
               FROM service_intake i JOIN service_application a ON a.id = i.application
               WHERE i.staff = $1 AND a.status IN ('begun', 'signing') ORDER BY i.application DESC LIMIT 50";
    db.rows(sql, params![staff]).await?.iter().map(of).collect()
}

/// Forgets it with an application that was never sent.
pub async fn remove(tx: &mut Tx, application: Id<Application>) -> Result<()> {
    let sql = "DELETE FROM service_intake WHERE application = $1";
    tx.execute(sql, params![application]).await?;
    Ok(())
}
