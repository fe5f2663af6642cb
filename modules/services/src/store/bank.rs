//! What statements told of the town's account, each movement once.

use stoa_kernel::{Error, Id, Reader, Result, Row, Tx, params};

use super::charges::{day, money};
use crate::model::{Application, BankEntry, Bill};

const COLUMNS: &str =
    "id, entry_id, booked_on, amount, currency, words, matched, charge, needs_person, imported_at";

fn of(row: &Row) -> Result<BankEntry> {
    Ok(BankEntry {
        id: row.get("id")?,
        entry_id: row.get("entry_id")?,
        booked_on: day(&row.get::<String>("booked_on")?)?,
        amount: money(row)?,
        words: row.get("words")?,
        matched: row.get("matched")?,
        charge: row.get("charge")?,
        needs_person: row.get::<i64>("needs_person")? == 1,
        imported_at: row.get("imported_at")?,
    })
}

/// Whether a movement was taken in before.
pub async fn is_known(db: &mut Reader, entry_id: &str) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM service_bank_entry WHERE entry_id = $1";
    Ok(db.count(sql, params![entry_id]).await? > 0)
}

pub async fn find(db: &mut Reader, id: Id<BankEntry>) -> Result<Option<BankEntry>> {
    let sql = format!("SELECT {COLUMNS} FROM service_bank_entry WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// What a person has to look at, oldest first, at most 200.
pub async fn for_a_person(db: &mut Reader) -> Result<Vec<BankEntry>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_bank_entry WHERE needs_person = 1 ORDER BY id LIMIT 200"
    );
    db.rows(&sql, &[]).await?.iter().map(of).collect()
}

/// Adds a movement. `Conflict` where somebody else took it in at the same moment.
pub async fn insert(tx: &mut Tx, one: &BankEntry) -> Result<()> {
    let sql = format!(
        "INSERT INTO service_bank_entry ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    let values = params![
        one.id,
        &one.entry_id,
        one.booked_on.to_string(),
        one.amount.minor,
        one.amount.currency.code(),
        one.words.clone(),
        &one.matched,
        one.charge,
        one.needs_person,
        one.imported_at,
    ];
    let taken = Error::conflict("services-pay-booked-already");
    tx.execute_or(&sql, values, taken).await?;
    Ok(())
}

/// Somebody looked at it. `Conflict` where another did before.
pub async fn settle(tx: &mut Tx, one: &BankEntry) -> Result<()> {
    let sql = "UPDATE service_bank_entry SET matched = $2, charge = $3, needs_person = 0
               WHERE id = $1 AND needs_person = 1";
    match tx
        .execute(sql, params![one.id, &one.matched, one.charge])
        .await?
    {
        0 => Err(Error::conflict("services-pay-booked-already")),
        _ => Ok(()),
    }
}

/// Takes away what payers of a bill, whole or in parts, wrote to the bank.
pub async fn clear_words_of_bill(tx: &mut Tx, bill: Id<Bill>) -> Result<()> {
    clear_words(tx, "bill", bill.number()).await
}

/// The same of an application's fee.
pub async fn clear_words_of_application(tx: &mut Tx, id: Id<Application>) -> Result<()> {
    clear_words(tx, "application", id.number()).await
}

async fn clear_words(tx: &mut Tx, owed_for: &'static str, id: i64) -> Result<()> {
    let sql = format!(
        "UPDATE service_bank_entry SET words = $2
         WHERE charge IN (SELECT id FROM service_charge WHERE {owed_for} = $1)"
    );
    tx.execute(&sql, params![id, Vec::<u8>::new()]).await?;
    Ok(())
}
