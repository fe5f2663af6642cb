//! Operators, the tokens that they show, and what they did.

use std::collections::BTreeSet;

use jiff::civil::Date;
use stoa_kernel::{Id, Reader, Result, Row, Timestamp, Tx, actor::StaffMember, params};

use super::{partners::hash, unknown};
use crate::model::{Application, Operator, OperatorAct};

const COLUMNS: &str = "id, name, agency, staff, staff_name, purpose, made_at, made_by, made_name, accepted_at, ended_at";

/// The most acts of an operator that are listed.
const MOST_ACTS: usize = 100;

fn of(row: &Row) -> Result<Operator> {
    Ok(Operator {
        id: row.get("id")?,
        name: row.get("name")?,
        agency: row.get("agency")?,
        staff: row.get("staff")?,
        staff_name: row.get("staff_name")?,
        purpose: row.get("purpose")?,
        made_at: row.get("made_at")?,
        made_by: row.get("made_by")?,
        made_name: row.get("made_name")?,
        accepted_at: row.get("accepted_at")?,
        ended_at: row.get("ended_at")?,
    })
}

/// OperatorsOf operators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OperatorsOf {
    All,
    Body(String),
    /// Those that act for somebody.
    Person(Id<StaffMember>),
}

/// Operators, the newest first.
pub async fn all(db: &mut Reader, whose: &OperatorsOf) -> Result<Vec<Operator>> {
    let listed = |condition: &str| {
        format!("SELECT {COLUMNS} FROM service_operator {condition} ORDER BY id DESC LIMIT 1000")
    };
    let rows = match whose {
        OperatorsOf::All => db.rows(&listed(""), &[]).await?,
        OperatorsOf::Body(agency) => {
            db.rows(&listed("WHERE agency = $1"), params![agency])
                .await?
        }
        OperatorsOf::Person(staff) => {
            db.rows(&listed("WHERE staff = $1"), params![*staff])
                .await?
        }
    };
    rows.iter().map(of).collect()
}

pub async fn find(db: &mut Reader, id: Id<Operator>) -> Result<Option<Operator>> {
    let sql = format!("SELECT {COLUMNS} FROM service_operator WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// The operator of this number and secret; `None` when it is another's, or is not in force.
pub async fn find_with(
    db: &mut Reader,
    (id, secret): (Id<Operator>, &str),
) -> Result<Option<Operator>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_operator WHERE id = $1 AND secret = $2 AND ended_at IS NULL"
    );
    let row = db.row(&sql, params![id, hash(secret)]).await?;
    row.as_ref().map(of).transpose()
}

pub async fn insert(tx: &mut Tx, one: &Operator) -> Result<()> {
    let sql = "INSERT INTO service_operator (id, name, agency, staff, staff_name, purpose, made_at, made_by, made_name)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = params![
        one.id,
        &one.name,
        &one.agency,
        one.staff,
        &one.staff_name,
        &one.purpose,
        one.made_at,
        one.made_by,
        &one.made_name,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Puts an operator into force with its secret; `false` when it was already, or has ended.
pub async fn accept(tx: &mut Tx, (id, secret): (Id<Operator>, &str)) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE service_operator SET accepted_at = $2, secret = $3
               WHERE id = $1 AND accepted_at IS NULL AND ended_at IS NULL";
    Ok(tx.execute(sql, params![id, now, hash(secret)]).await? == 1)
}

/// Ends an operator with all its tokens; `false` when it had ended or there is none.
pub async fn end(tx: &mut Tx, id: Id<Operator>) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE service_operator SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    let ended = tx.execute(sql, params![id, now]).await? == 1;
    let sql = "DELETE FROM service_operator_token WHERE operator = $1";
    tx.execute(sql, params![id]).await?;
    Ok(ended)
}

/// Keeps a token by its hash, and removes those that are over.
pub async fn insert_token(
    tx: &mut Tx,
    (operator, token): (Id<Operator>, &str),
    expires_at: Timestamp,
) -> Result<()> {
    let now = tx.now();
    let sql = "DELETE FROM service_operator_token WHERE expires_at < $1";
    tx.execute(sql, params![now]).await?;
    let sql = "INSERT INTO service_operator_token (hash, operator, expires_at) VALUES ($1, $2, $3)";
    tx.execute(sql, params![hash(token), operator, expires_at])
        .await?;
    Ok(())
}

/// Removes a token of an operator; `false` where it has none such.
pub async fn remove_token(tx: &mut Tx, (operator, token): (Id<Operator>, &str)) -> Result<bool> {
    let sql = "DELETE FROM service_operator_token WHERE hash = $1 AND operator = $2";
    Ok(tx.execute(sql, params![hash(token), operator]).await? == 1)
}

/// OperatorsOf token this is; `None` for one that is over.
pub async fn of_token(db: &mut Reader, token: &str, now: Timestamp) -> Result<Option<Operator>> {
    let sql = "SELECT operator FROM service_operator_token WHERE hash = $1 AND expires_at > $2";
    let Some(row) = db.row(sql, params![hash(token), now]).await? else {
        return Ok(None);
    };
    let found = find(db, row.get("operator")?).await?;
    Ok(found.filter(Operator::is_in_force))
}

/// Writes down what an operator did on a day.
pub async fn insert_act(
    tx: &mut Tx,
    operator: Id<Operator>,
    (application, act, day): (Id<Application>, OperatorAct, Date),
) -> Result<()> {
    let sql = "INSERT INTO service_operator_act (id, operator, application, act, day, at) VALUES ($1, $2, $3, $4, $5, $6)";
    let id: Id<OperatorAct> = tx.new_id()?;
    let now = tx.now();
    let values = params![id, operator, application, act.slug(), day.to_string(), now];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Whether an operator has opened an application on a day.
pub async fn is_open_to(
    db: &mut Reader,
    (operator, application): (Id<Operator>, Id<Application>),
    day: Date,
) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM service_operator_act
               WHERE application = $1 AND act = $2 AND operator = $3 AND day = $4";
    let act = OperatorAct::Opened.slug();
    let values = params![application, act, operator, day.to_string()];
    Ok(db.count(sql, values).await? > 0)
}

/// The applications that an operator has opened on a day.
pub async fn opened_on(
    db: &mut Reader,
    operator: Id<Operator>,
    day: Date,
) -> Result<BTreeSet<i64>> {
    let sql = "SELECT application FROM service_operator_act WHERE operator = $1 AND day = $2 AND act = $3";
    let act = OperatorAct::Opened.slug();
    let values = params![operator, day.to_string(), act];
    let rows = db.rows(sql, values).await?;
    rows.iter().map(|row| row.get("application")).collect()
}

/// Whether any operator has finished a step of an application that is judged, or decided it.
pub async fn has_completed(db: &mut Reader, application: Id<Application>) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM service_operator_act WHERE application = $1 AND act = $2";
    let act = OperatorAct::Completed.slug();
    Ok(db.count(sql, params![application, act]).await? > 0)
}

/// What an operator did last, the newest first.
pub async fn acts_of(
    db: &mut Reader,
    operator: Id<Operator>,
) -> Result<Vec<(Id<Application>, OperatorAct, Timestamp)>> {
    let sql = format!(
        "SELECT application, act, at FROM service_operator_act WHERE operator = $1 ORDER BY id DESC LIMIT {MOST_ACTS}"
    );
    let rows = db.rows(&sql, params![operator]).await?;
    let act = |row: &Row| {
        let word: String = row.get("act")?;
        let act = OperatorAct::parse(&word).ok_or_else(|| unknown("an operator's act", &word))?;
        Ok((row.get("application")?, act, row.get("at")?))
    };
    rows.iter().map(act).collect()
}
