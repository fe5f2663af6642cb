//! Bills that follow from no application.

use jiff::civil::Date;
use stoa_kernel::{Error, Id, Reader, Result, Row, Tx, params};

use super::charges::{day, money};
use crate::model::Bill;

const COLUMNS: &str =
    "id, number, agency, service, person, details, amount, currency, issued_on, due_on,
    most_parts, parts, version, destroyed_at";

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
        destroyed_at: row.get("destroyed_at")?,
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
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"
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
        one.destroyed_at,
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

/// The services that have bills which were not destroyed.
pub async fn services_that_keep(db: &mut Reader) -> Result<Vec<String>> {
    let sql =
        "SELECT DISTINCT service FROM service_bill WHERE destroyed_at IS NULL ORDER BY service";
    let rows = db.rows(sql, &[]).await?;
    rows.iter().map(|row| row.get("service")).collect()
}

/// Bills of a service that were due before a day and were not destroyed, by their ids after one; at most 100.
pub async fn due_before(
    db: &mut Reader,
    (service, day): (&str, Date),
    after: Id<Bill>,
) -> Result<Vec<Id<Bill>>> {
    let sql = "SELECT id FROM service_bill WHERE service = $1 AND destroyed_at IS NULL AND due_on < $2 AND id > $3
               ORDER BY id LIMIT 100";
    let rows = db
        .rows(sql, params![service, day.to_string(), after])
        .await?;
    rows.iter().map(|row| row.get("id")).collect()
}

/// Takes away what is the owner's, and the word by which the bill is found.
pub async fn destroy(tx: &mut Tx, one: &Bill) -> Result<()> {
    let sql = "UPDATE service_bill SET details = $2, secret = $2, destroyed_at = $3 WHERE id = $1";
    tx.execute(sql, params![one.id, one.details.clone(), one.destroyed_at])
        .await?;
    Ok(())
}
