//! Decisions, and what they said before they were corrected.

use stoa_kernel::{Error, Localised, Reader, Result, Tx, Value, db::Row, params};
use stoa_payments::{Currency, Money};

use crate::model::{
    ProcessId,
    tell::{Correction, Decision, DecisionId, Written},
};

const SELECT: &str =
    "SELECT d.id, d.process, s.slug, s.agency, d.title, d.text, d.reasons, d.indicator, d.dataset,
        d.taken_by, d.taken_on, d.money, d.currency, d.made_at, d.updated_at, d.version
    FROM decision d JOIN process s ON s.id = d.process";

/// The most decisions of one process that are listed.
const MOST: usize = 500;

fn money(row: &Row) -> Result<Option<Money>> {
    let minor: Option<i64> = row.get("money")?;
    let code: String = row.get("currency")?;
    let Some(minor) = minor else { return Ok(None) };
    let currency = Currency::new(&code).map_err(|fault| Error::broken("a currency", fault))?;
    Ok(Some(Money::new(minor, currency)))
}

fn decision(row: &Row) -> Result<Decision> {
    let taken_on: String = row.get("taken_on")?;
    Ok(Decision {
        id: row.get("id")?,
        process: row.get("process")?,
        slug: row.get("slug")?,
        agency: row.get("agency")?,
        written: Written {
            title: row.get("title")?,
            text: row.get("text")?,
            reasons: row.get("reasons")?,
            indicator: row.get("indicator")?,
            dataset: row.get("dataset")?,
            taken_by: row.get("taken_by")?,
            taken_on: taken_on
                .parse()
                .map_err(|error| Error::broken("a decision's day", error))?,
            money: money(row)?,
        },
        made_at: row.get("made_at")?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

pub async fn decision_by_id(db: &mut Reader, id: DecisionId) -> Result<Option<Decision>> {
    let row = db
        .row(&format!("{SELECT} WHERE d.id = $1"), params![id])
        .await?;
    row.as_ref().map(decision).transpose()
}

/// All of a process, the newest first.
pub async fn decisions_of(db: &mut Reader, process: ProcessId) -> Result<Vec<Decision>> {
    let (sql, values) = list_query(process);
    db.rows(&sql, &values).await?.iter().map(decision).collect()
}

pub(super) fn list_query(process: ProcessId) -> (String, Vec<Value>) {
    let sql =
        format!("{SELECT} WHERE d.process = $1 ORDER BY d.taken_on DESC, d.id DESC LIMIT {MOST}");
    (sql, params![process].to_vec())
}

pub async fn insert_decision(tx: &mut Tx, new: &Decision) -> Result<()> {
    let written = &new.written;
    let currency = written.currency();
    let sql = "INSERT INTO decision (id, process, title, text, reasons, indicator, dataset, taken_by, taken_on, money,
                   currency, made_at, updated_at, version)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, 1)";
    let values = params![
        new.id,
        new.process,
        &written.title,
        &written.text,
        &written.reasons,
        &written.indicator,
        &written.dataset,
        &written.taken_by,
        written.taken_on.to_string(),
        written.money.map(|money| money.minor),
        currency.map_or_else(String::new, |one| one.code().to_owned()),
        new.made_at,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Says it anew, and keeps what it said; `false` when somebody was faster.
pub async fn rewrite_decision(
    tx: &mut Tx,
    seen: &Decision,
    (written, reason): (&Written, &str),
) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE decision SET title = $3, text = $4, reasons = $5, indicator = $6, dataset = $7, taken_by = $8,
                   taken_on = $9, money = $10, currency = $11, updated_at = $12, version = version + 1
               WHERE id = $1 AND version = $2";
    let currency = written.currency();
    let values = params![
        seen.id,
        seen.version,
        &written.title,
        &written.text,
        &written.reasons,
        &written.indicator,
        &written.dataset,
        &written.taken_by,
        written.taken_on.to_string(),
        written.money.map(|money| money.minor),
        currency.map_or_else(String::new, |one| one.code().to_owned()),
        now,
    ];
    if tx.execute(sql, values).await? != 1 {
        return Ok(false);
    }
    let before = [&seen.written.title, &seen.written.text].map(Localised::to_json);
    let sql = "INSERT INTO decision_correction (decision, version, written, reason, at) VALUES ($1, $2, $3, $4, $5)";
    let values = params![seen.id, seen.version, before.join("\n"), reason, now];
    tx.execute(sql, values).await?;
    Ok(true)
}

/// What it said before, the last first.
pub async fn corrections_of(db: &mut Reader, decision: DecisionId) -> Result<Vec<Correction>> {
    let sql = "SELECT written, reason, at FROM decision_correction WHERE decision = $1 ORDER BY version DESC";
    let one = |row: &Row| {
        let written: String = row.get("written")?;
        // JSON has no line feed of its own.
        let (title, text) = written.split_once('\n').unwrap_or((&written, "{}"));
        let read = |json: &str| {
            serde_json::from_str::<Localised>(json)
                .map_err(|error| Error::broken("what a decision said", error))
        };
        Ok(Correction {
            title: read(title)?,
            text: read(text)?,
            reason: row.get("reason")?,
            at: row.get("at")?,
        })
    };
    db.rows(sql, params![decision])
        .await?
        .iter()
        .map(one)
        .collect()
}
