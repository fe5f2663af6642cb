//! What is owed: charges, visits to card providers, and money that moved.

use jiff::civil::Date;
use stoa_kernel::{Error, Id, Reader, Result, Row, Tx, Value, params};
use stoa_payments::{Currency, Money, booking::Payment};

pub use super::refunds::{find_refund, insert_refund, refunds_asked, refunds_of, save_refund};
use super::unknown;
use crate::model::{Application, Bill, Charge, ChargePlace, Movement, OwedFor, Try, Way};
use crate::payments::book::state_word;

const CHARGE: &str =
    "id, application, bill, part, person, agency, service, reference, due_on, made_at, booked,
    dropped, version, step, share";
const TRY: &str = "id, charge, provider, provider_id, pay_url, state, made_at";

/// The most that a list of charges shows at a time.
pub const CHARGES: usize = 50;

pub(super) fn day(text: &str) -> Result<Date> {
    text.parse().map_err(|_error| unknown("a day", text))
}

pub(super) fn money(row: &Row) -> Result<Money> {
    let currency: String = row.get("currency")?;
    let known = Currency::new(&currency).map_err(|_error| unknown("a currency", &currency))?;
    Ok(Money::new(row.get("amount")?, known))
}

pub(super) fn way(row: &Row) -> Result<Way> {
    let way: String = row.get("way")?;
    Way::parse(&way).ok_or_else(|| unknown("a way to pay", &way))
}

fn charge(row: &Row) -> Result<Charge> {
    let booked: String = row.get("booked")?;
    let booking: Payment =
        serde_json::from_str(&booked).map_err(|error| Error::broken("what was booked", error))?;
    let application: Option<Id<Application>> = row.get("application")?;
    let bill: Option<Id<Bill>> = row.get("bill")?;
    let part: i64 = row.get("part")?;
    let part = u32::try_from(part).ok().filter(|part| *part > 0);
    let owed_for = match (application, bill) {
        (Some(application), None) => OwedFor::Application(application),
        (None, Some(bill)) => OwedFor::Bill(bill, part),
        _ => return Err(unknown("a charge", "of nothing")),
    };
    let of_application = application.and(part);
    Ok(Charge {
        id: row.get("id")?,
        owed_for,
        place: ChargePlace {
            step: row.get("step")?,
            share: row.get("share")?,
            part: of_application,
        },
        person: row.get("person")?,
        agency: row.get("agency")?,
        service: row.get("service")?,
        reference: row.get("reference")?,
        due_on: day(&row.get::<String>("due_on")?)?,
        made_at: row.get("made_at")?,
        booking,
        dropped: row.get::<i64>("dropped")? == 1,
        version: row.get("version")?,
    })
}

async fn one(db: &mut Reader, condition: &str, value: &[Value]) -> Result<Option<Charge>> {
    let sql = format!("SELECT {CHARGE} FROM service_charge WHERE {condition}");
    let row = db.row(&sql, value).await?;
    row.as_ref().map(charge).transpose()
}

pub async fn find(db: &mut Reader, id: Id<Charge>) -> Result<Option<Charge>> {
    one(db, "id = $1", params![id]).await
}

/// By what a transfer names.
pub async fn find_by_reference(db: &mut Reader, reference: &str) -> Result<Option<Charge>> {
    one(db, "reference = $1", params![reference]).await
}

/// All that an application owes or owed, the oldest first.
pub async fn all_of_application(db: &mut Reader, id: Id<Application>) -> Result<Vec<Charge>> {
    let sql =
        format!("SELECT {CHARGE} FROM service_charge WHERE application = $1 ORDER BY id LIMIT 500");
    let rows = db.rows(&sql, params![id]).await?;
    rows.iter().map(charge).collect()
}

/// What an application owes that is to be paid next, or else what it owed last.
pub async fn of_application(db: &mut Reader, id: Id<Application>) -> Result<Option<Charge>> {
    let all = all_of_application(db, id).await?;
    let open = all.iter().find(|charge| charge.is_open());
    let last = all.iter().rev().find(|charge| !charge.dropped);
    Ok(open.or(last).or(all.last()).cloned())
}

/// The whole of a bill first, then its parts.
pub async fn of_bill(db: &mut Reader, id: Id<Bill>) -> Result<Vec<Charge>> {
    let sql = format!("SELECT {CHARGE} FROM service_charge WHERE bill = $1 ORDER BY part");
    let rows = db.rows(&sql, params![id]).await?;
    rows.iter().map(charge).collect()
}

/// What is to be paid, due first on top: of one agency or of all, a page and one more, behind the charge that was last shown.
pub async fn open(
    db: &mut Reader,
    agency: Option<&str>,
    after: Option<(Date, Id<Charge>)>,
) -> Result<Vec<Charge>> {
    let mut values: Vec<Value> = Vec::new();
    let mut conditions = vec!["is_open = 1".to_owned()];
    if let Some(agency) = agency {
        values.push(agency.into());
        conditions.push(format!("agency = ${}", values.len()));
    }
    if let Some((due, id)) = after {
        values.extend([due.to_string().into(), id.into()]);
        let last = values.len();
        conditions.push(format!("(due_on, id) > (${}, ${last})", last - 1));
    }
    let sql = format!(
        "SELECT {CHARGE} FROM service_charge WHERE {} ORDER BY due_on, id LIMIT {}",
        conditions.join(" AND "),
        CHARGES + 1
    );
    db.rows(&sql, &values).await?.iter().map(charge).collect()
}

/// What a person has to look at, newest first, at most 200.
pub async fn with_concern(db: &mut Reader) -> Result<Vec<Charge>> {
    let sql = format!(
        "SELECT {CHARGE} FROM service_charge WHERE has_concern = 1 ORDER BY id DESC LIMIT 200"
    );
    db.rows(&sql, &[]).await?.iter().map(charge).collect()
}

fn booked(one: &Charge) -> Result<String> {
    serde_json::to_string(&one.booking).map_err(|error| Error::broken("what was booked", error))
}

fn state(one: &Charge) -> String {
    state_word(one.booking.state()).to_owned()
}

/// Adds a charge. `Conflict` where the same thing is owed already.
pub async fn insert(tx: &mut Tx, one: &Charge) -> Result<()> {
    let (application, bill, part) = match one.owed_for {
        OwedFor::Application(id) => (Some(id), None, i64::from(one.place.part.unwrap_or(0))),
        OwedFor::Bill(id, part) => (None, Some(id), i64::from(part.unwrap_or(0))),
    };
    let sql = format!(
        "INSERT INTO service_charge ({CHARGE}, state, is_open, has_concern)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)"
    );
    let values = params![
        one.id,
        application,
        bill,
        part,
        one.person,
        &one.agency,
        &one.service,
        &one.reference,
        one.due_on.to_string(),
        one.made_at,
        booked(one)?,
        one.dropped,
        one.version,
        &one.place.step,
        &one.place.share,
        state(one),
        one.is_open(),
        one.needs_person(),
    ];
    let taken = Error::conflict("services-pay-changed-meanwhile");
    tx.execute_or(&sql, values, taken).await?;
    Ok(())
}

/// Writes a charge's next version. `Conflict` when somebody else changed it.
pub async fn save(tx: &mut Tx, one: &Charge) -> Result<()> {
    let sql = "UPDATE service_charge SET booked = $2, state = $3, is_open = $4, has_concern = $5, dropped = $6, version = $7
               WHERE id = $1 AND version = $7 - 1";
    let values = params![
        one.id,
        booked(one)?,
        state(one),
        one.is_open(),
        one.needs_person(),
        one.dropped,
        one.version,
    ];
    match tx.execute(sql, values).await? {
        0 => Err(Error::conflict("services-pay-changed-meanwhile")),
        _ => Ok(()),
    }
}

/// What an application still owes, another body takes from now on.
pub async fn hand_over(tx: &mut Tx, id: Id<Application>, agency: &str) -> Result<()> {
    let sql = "UPDATE service_charge SET agency = $2, version = version + 1 WHERE application = $1 AND is_open = 1";
    tx.execute(sql, params![id, agency]).await?;
    Ok(())
}

fn visit(row: &Row) -> Result<Try> {
    Ok(Try {
        id: row.get("id")?,
        charge: row.get("charge")?,
        provider: row.get("provider")?,
        provider_id: row.get("provider_id")?,
        pay_url: row.get("pay_url")?,
        open: row.get::<String>("state")? == "open",
        made_at: row.get("made_at")?,
    })
}

/// All visits to providers for a charge, oldest first.
pub async fn tries_of(db: &mut Reader, id: Id<Charge>) -> Result<Vec<Try>> {
    let sql = format!("SELECT {TRY} FROM service_try WHERE charge = $1 ORDER BY id LIMIT 500");
    db.rows(&sql, params![id])
        .await?
        .iter()
        .map(visit)
        .collect()
}

/// By the provider's own id.
pub async fn find_try(db: &mut Reader, (provider, id): (&str, &str)) -> Result<Option<Try>> {
    let sql = format!("SELECT {TRY} FROM service_try WHERE provider = $1 AND provider_id = $2");
    let row = db.row(&sql, params![provider, id]).await?;
    row.as_ref().map(visit).transpose()
}

/// Adds a visit. `Conflict` where it is known already.
pub async fn insert_try(tx: &mut Tx, one: &Try) -> Result<()> {
    let sql = format!("INSERT INTO service_try ({TRY}) VALUES ($1, $2, $3, $4, $5, $6, $7)");
    let values = params![
        one.id,
        one.charge,
        &one.provider,
        &one.provider_id,
        &one.pay_url,
        if one.open { "open" } else { "over" },
        one.made_at,
    ];
    let taken = Error::conflict("services-pay-changed-meanwhile");
    tx.execute_or(&sql, values, taken).await?;
    Ok(())
}

/// The visit can no longer be paid.
pub async fn end_try(tx: &mut Tx, (provider, id): (&str, &str)) -> Result<()> {
    let sql = "UPDATE service_try SET state = 'over' WHERE provider = $1 AND provider_id = $2";
    tx.execute(sql, params![provider, id]).await?;
    Ok(())
}

/// Adds money that moved. `Conflict` where it was booked under this id already.
pub async fn insert_movement(tx: &mut Tx, one: &Movement) -> Result<()> {
    let sql = "INSERT INTO service_money (id, charge, at, way, amount, currency, told_by, receipt)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let id = tx.new_id::<Movement>()?;
    let values = params![
        id,
        one.charge,
        one.at,
        one.way.slug(),
        one.amount.minor,
        one.amount.currency.code(),
        &one.told_by,
        one.receipt,
    ];
    let taken = Error::conflict("services-pay-booked-already");
    tx.execute_or(sql, values, taken).await?;
    Ok(())
}

/// All money that moved for a charge, oldest first.
pub async fn movements_of(db: &mut Reader, id: Id<Charge>) -> Result<Vec<Movement>> {
    let sql = "SELECT charge, at, way, amount, currency, told_by, receipt FROM service_money
               WHERE charge = $1 ORDER BY at, id LIMIT 500";
    let rows = db.rows(sql, params![id]).await?;
    rows.iter()
        .map(|row| {
            Ok(Movement {
                charge: row.get("charge")?,
                at: row.get("at")?,
                way: way(row)?,
                amount: money(row)?,
                told_by: row.get("told_by")?,
                receipt: row.get("receipt")?,
            })
        })
        .collect()
}

/// The next number of the series of receipts. Others wait until this change is kept or taken back, so that there is no gap.
pub async fn next_receipt(tx: &mut Tx) -> Result<i64> {
    let sql = "INSERT INTO service_receipts (name, last) VALUES ('receipts', 1)
               ON CONFLICT (name) DO UPDATE SET last = service_receipts.last + 1";
    tx.execute(sql, &[]).await?;
    let sql = "SELECT last AS n FROM service_receipts WHERE name = 'receipts'";
    tx.count(sql, &[]).await
}
