//! By what services find the rows of registers, what was looked up for applications, and what a renewal renews.

use stoa_kernel::{Id, Reader, Result, Row, Timestamp, Tx, Value, params};

use super::registers::{ENTRY, ROW, entry_of, row_of};
use crate::model::{
    Application, By,
    reads::Look,
    register::{RegisterRow, RowEntry},
};

/// The most rows of a look-up that are written down as looked at.
pub const MOST: usize = 100;

const LOOK: &str =
    "id, application, register, place, at, by_kind, by_number, by_name, found, sealed";

/// A column's name with the keyed hash of what it holds.
pub type Key = (String, [u8; 32]);

/// Says by what a row is found from now on, in place of what was said before.
pub async fn set_keys(tx: &mut Tx, row: &RegisterRow, keys: &[Key]) -> Result<()> {
    let sql = "DELETE FROM service_register_key WHERE row_id = $1";
    tx.execute(sql, params![row.id]).await?;
    let sql = "INSERT INTO service_register_key (register, column_name, hash, row_id) VALUES ($1, $2, $3, $4)";
    for (column, hash) in keys {
        let values = params![&row.register, column, hash.to_vec(), row.id];
        tx.execute(sql, values).await?;
    }
    Ok(())
}

/// How many rows stand in a register that have all these keys, and the newest of them, [`MOST`] at most. Rows of the applications
/// `but` are left out.
pub async fn find(
    db: &mut Reader,
    register: &str,
    keys: &[Key],
    but: &[Id<Application>],
) -> Result<(i64, Vec<RegisterRow>)> {
    let mut values: Vec<Value> = vec![register.into()];
    let mut joins = String::new();
    for (at, (column, hash)) in keys.iter().enumerate() {
        values.extend([column.as_str().into(), hash.to_vec().into()]);
        let last = values.len();
        joins.push_str(&format!(
            " JOIN service_register_key AS k{at} ON k{at}.row_id = r.id AND k{at}.register = $1
              AND k{at}.column_name = ${} AND k{at}.hash = ${last}",
            last - 1
        ));
    }
    let mut others = String::new();
    for one in but {
        values.push((*one).into());
        others.push_str(&format!(
            " AND (r.application IS NULL OR r.application <> ${})",
            values.len()
        ));
    }
    let of = format!(
        "FROM service_register_row AS r{joins} WHERE r.register = $1 AND r.state = 'current'{others}"
    );
    let sql = format!("SELECT COUNT(*) AS n {of}");
    let count = db.count(&sql, &values).await?;
    let columns = ROW.split(',').map(|column| format!("r.{}", column.trim()));
    let columns: Vec<String> = columns.collect();
    let sql = format!(
        "SELECT {} {of} ORDER BY r.id DESC LIMIT {MOST}",
        columns.join(", ")
    );
    let rows = db.rows(&sql, &values).await?;
    let rows: Result<Vec<RegisterRow>> = rows.iter().map(row_of).collect();
    Ok((count, rows?))
}

fn look(row: &Row) -> Result<Look> {
    Ok(Look {
        id: row.get("id")?,
        application: row.get("application")?,
        register: row.get("register")?,
        place: row.get("place")?,
        at: row.get("at")?,
        by: By {
            kind: row.get("by_kind")?,
            number: row.get("by_number")?,
            name: row.get("by_name")?,
        },
        found: row.get("found")?,
        sealed: row.get("sealed")?,
    })
}

pub async fn insert(tx: &mut Tx, one: &Look) -> Result<()> {
    let sql = format!(
        "INSERT INTO service_register_look ({LOOK}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    let values = params![
        one.id,
        one.application,
        &one.register,
        one.place,
        one.at,
        &one.by.kind,
        one.by.number,
        &one.by.name,
        one.found,
        one.sealed.clone(),
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}

/// All that was looked up for an application, oldest first.
pub async fn of_application(db: &mut Reader, application: Id<Application>) -> Result<Vec<Look>> {
    let sql = format!(
        "SELECT {LOOK} FROM service_register_look WHERE application = $1 ORDER BY id LIMIT 1000"
    );
    let rows = db.rows(&sql, params![application]).await?;
    rows.iter().map(look).collect()
}

/// Writes down which application renews which.
pub async fn renews(
    tx: &mut Tx,
    application: Id<Application>,
    renewed: Id<Application>,
) -> Result<()> {
    let sql = "INSERT INTO service_renewal (application, renews) VALUES ($1, $2)";
    tx.execute(sql, params![application, renewed]).await?;
    Ok(())
}

/// Which application one renews; none for most.
pub async fn renewed_by(
    db: &mut Reader,
    application: Id<Application>,
) -> Result<Option<Id<Application>>> {
    let sql = "SELECT renews FROM service_renewal WHERE application = $1";
    let row = db.row(sql, params![application]).await?;
    row.as_ref().map(|row| row.get("renews")).transpose()
}

/// Who looked at the rows of a register from one moment on and before another, the newest first.
pub async fn readings(
    db: &mut Reader,
    register: &str,
    (from, until): (Timestamp, Timestamp),
    most: usize,
) -> Result<Vec<RowEntry>> {
    let sql = format!(
        "SELECT {ENTRY} FROM service_register_entry WHERE register = $1 AND kind = 'read' AND at >= $2 AND at < $3
         ORDER BY at DESC, id DESC LIMIT {most}"
    );
    let rows = db.rows(&sql, params![register, from, until]).await?;
    rows.iter().map(entry_of).collect()
}

/// The applications that renew one, oldest first; those of the last years, 1000 at most.
pub async fn renewals_of(
    db: &mut Reader,
    renewed: Id<Application>,
) -> Result<Vec<Id<Application>>> {
    let sql =
        "SELECT application FROM service_renewal WHERE renews = $1 ORDER BY application LIMIT 1000";
    let rows = db.rows(sql, params![renewed]).await?;
    rows.iter().map(|row| row.get("application")).collect()
}

/// The values of all rows that stand in a register, for a list of choices; `most` rows at most, by their age.
pub async fn rows_for_choices(
    db: &mut Reader,
    register: &str,
    most: usize,
) -> Result<Vec<RegisterRow>> {
    let sql = format!(
        "SELECT {ROW} FROM service_register_row WHERE register = $1 AND state = 'current' ORDER BY id LIMIT {most}"
    );
    db.rows(&sql, params![register])
        .await?
        .iter()
        .map(row_of)
        .collect()
}
