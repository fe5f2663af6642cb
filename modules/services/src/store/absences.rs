//! Who is away, and who stands in for them.

use jiff::civil::Date;
use stoa_kernel::{Id, Reader, Result, Row, Tx, actor::StaffMember, params};

use super::unknown;
use crate::model::Absence;

const COLUMNS: &str = "id, staff, substitute, first_day, last_day";

fn of(row: &Row) -> Result<Absence> {
    let day = |column: &str| -> Result<Date> {
        let text: String = row.get(column)?;
        text.parse().map_err(|_error| unknown("a day", &text))
    };
    Ok(Absence {
        id: row.get("id")?,
        staff: row.get("staff")?,
        substitute: row.get("substitute")?,
        first: day("first_day")?,
        last: day("last_day")?,
    })
}

pub async fn find(db: &mut Reader, id: Id<Absence>) -> Result<Option<Absence>> {
    let sql = format!("SELECT {COLUMNS} FROM service_absence WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// Those that are not over on a day, what begins first on top.
pub async fn coming(db: &mut Reader, day: Date) -> Result<Vec<Absence>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_absence WHERE last_day >= $1 ORDER BY first_day, id LIMIT 1000"
    );
    let rows = db.rows(&sql, params![day.to_string()]).await?;
    rows.iter().map(of).collect()
}

/// Those of one person that are not over on a day.
pub async fn of_person(db: &mut Reader, staff: Id<StaffMember>, day: Date) -> Result<Vec<Absence>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_absence WHERE staff = $1 AND last_day >= $2 ORDER BY first_day, id"
    );
    let rows = db.rows(&sql, params![staff, day.to_string()]).await?;
    rows.iter().map(of).collect()
}

/// Those in which somebody stands in for others on a day.
pub async fn substituted_by(
    db: &mut Reader,
    substitute: Id<StaffMember>,
    day: Date,
) -> Result<Vec<Absence>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_absence WHERE substitute = $1 AND last_day >= $2 AND first_day <= $2"
    );
    let rows = db.rows(&sql, params![substitute, day.to_string()]).await?;
    rows.iter().map(of).collect()
}

pub async fn insert(tx: &mut Tx, one: &Absence) -> Result<()> {
    let sql =
        format!("INSERT INTO service_absence ({COLUMNS}, made_at) VALUES ($1, $2, $3, $4, $5, $6)");
    let values = params![
        one.id,
        one.staff,
        one.substitute,
        one.first.to_string(),
        one.last.to_string(),
        tx.now(),
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}

pub async fn remove(tx: &mut Tx, id: Id<Absence>) -> Result<()> {
    tx.execute("DELETE FROM service_absence WHERE id = $1", params![id])
        .await?;
    Ok(())
}
