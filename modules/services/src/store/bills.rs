//! Bills that follow from no application.

use stoa_kernel::{Error, Id, Reader, Result, Row, Tx, params};

use super::charges::{day, money};
use crate::model::Bill;

const COLUMNS: &str =
    "id, number, agency, service, person, details, amount, currency, issued_on, due_on,
    most_parts, parts, version";

fn of(row: &Row) -> Result<Bill> {
    let count = |name: &str| Ok::<_, Error>(u32::try_from(row.get::<i64>(name)?).unwrap_or(0));
    Ok(Bill {
        id: row.get("id")?,
        number: row.get("number")?,
        agency: row.get("agency")?,
        service: row.get("service")?,
        person: row.get("person")?,
        details: row.get("details")?,
        amount: money(row)?,
        issued_on: day(&row.get::<String>("issued_on")?)?,
        due_on: day(&row.get::<String>("due_on")?)?,
        most_parts: count("most_parts")?,
        parts: count("parts")?,
        version: row.get("version")?,
    })
}

pub async fn find(db: &mut Reader, id: Id<Bill>) -> Result<Option<Bill>> {
    let sql = format!("SELECT {COLUMNS} FROM service_bill WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// By its number, as [`Bill::normal`] writes it.
pub async fn find_by_number(db: &mut Reader, number: &str) -> Result<Option<Bill>> {
    let sql = format!("SELECT {COLUMNS} FROM service_bill WHERE number = $1");
    let row = db.row(&sql, params![number]).await?;
    row.as_ref().map(of).transpose()
}

/// The keyed hash of the word that is printed on a bill.
pub async fn secret_of(db: &mut Reader, id: Id<Bill>) -> Result<Vec<u8>> {
    let sql = "SELECT secret FROM service_bill WHERE id = $1";
    let row = db.row(sql, params![id]).await?.ok_or(Error::NotFound)?;
    row.get("secret")
}

/// Adds a bill with the keyed hash of its word. `Conflict` where there is one of this number.
pub async fn insert(tx: &mut Tx, one: &Bill, secret: &[u8]) -> Result<()> {
    let sql = format!(
        "INSERT INTO service_bill ({COLUMNS}, secret)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
    );
    let values = params![
        one.id,
        &one.number,
        &one.agency,
        &one.service,
        one.person,
        one.details.clone(),
        one.amount.minor,
        one.amount.currency.code(),
        one.issued_on.to_string(),
        one.due_on.to_string(),
        i64::from(one.most_parts),
        i64::from(one.parts),
        one.version,
        secret.to_vec(),
    ];
    let taken = Error::conflict("services-pay-bills-known");
    tx.execute_or(&sql, values, taken).await?;
    Ok(())
}

/// Writes into how many parts a bill is divided. `Conflict` when somebody else changed it.
pub async fn save_parts(tx: &mut Tx, one: &Bill) -> Result<()> {
    let sql = "UPDATE service_bill SET parts = $2, version = $3 WHERE id = $1 AND version = $3 - 1";
    let values = params![one.id, i64::from(one.parts), one.version];
    match tx.execute(sql, values).await? {
        0 => Err(Error::conflict("services-pay-changed-meanwhile")),
        _ => Ok(()),
    }
}
