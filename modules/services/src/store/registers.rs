//! Registers, their rows, and what happened to each row.

use stoa_forms::PageAnswers;
use stoa_kernel::{Error, Id, Reader, Result, Row, Tx, params};

use super::unknown;
use crate::model::{
    By,
    register::{Register, RegisterRow, RowAct, RowEntry},
};

const REGISTER: &str =
    "slug, agency, name, file, digest, author_name, changed_at, version, once_personal";
pub(super) const ROW: &str =
    "id, register, person, application, state, open_values, sealed, made_at, changed_at, version";
pub(super) const ENTRY: &str =
    "id, row_id, register, application, at, by_kind, by_number, by_name, kind,
    before_open, before_sealed, reason";

/// So many rows a page shows.
pub const ROWS: usize = 50;

fn register(row: &Row) -> Result<Register> {
    let once: String = row.get("once_personal")?;
    Ok(Register {
        once_personal: once.split_whitespace().map(str::to_owned).collect(),
        slug: row.get("slug")?,
        agency: row.get("agency")?,
        name: row.get("name")?,
        file: row.get("file")?,
        digest: row.get("digest")?,
        author_name: row.get("author_name")?,
        changed_at: row.get("changed_at")?,
        version: row.get("version")?,
    })
}

fn values(json: &str) -> Result<PageAnswers> {
    serde_json::from_str(json).map_err(|error| Error::broken("a row of a register", error))
}

fn json(values: &PageAnswers) -> Result<String> {
    serde_json::to_string(values).map_err(|error| Error::broken("a row of a register", error))
}

pub(super) fn row_of(row: &Row) -> Result<RegisterRow> {
    let state: String = row.get("state")?;
    Ok(RegisterRow {
        id: row.get("id")?,
        register: row.get("register")?,
        person: row.get("person")?,
        application: row.get("application")?,
        is_removed: state == "removed",
        open: values(&row.get::<String>("open_values")?)?,
        sealed: row.get("sealed")?,
        made_at: row.get("made_at")?,
        changed_at: row.get("changed_at")?,
        version: row.get("version")?,
    })
}

pub(super) fn entry_of(row: &Row) -> Result<RowEntry> {
    let kind: String = row.get("kind")?;
    let before: Option<String> = row.get("before_open")?;
    Ok(RowEntry {
        id: row.get("id")?,
        row: row.get("row_id")?,
        register: row.get("register")?,
        application: row.get("application")?,
        at: row.get("at")?,
        by: By {
            kind: row.get("by_kind")?,
            number: row.get("by_number")?,
            name: row.get("by_name")?,
        },
        act: RowAct::parse(&kind).ok_or_else(|| unknown("an entry of a register", &kind))?,
        before_open: before.map(|json| values(&json)).transpose()?,
        before_sealed: row.get("before_sealed")?,
        reason: row.get("reason")?,
    })
}

/// All registers, by their address.
pub async fn all(db: &mut Reader) -> Result<Vec<Register>> {
    let sql = format!("SELECT {REGISTER} FROM service_register ORDER BY slug LIMIT 2000");
    db.rows(&sql, &[]).await?.iter().map(register).collect()
}

pub async fn find(db: &mut Reader, slug: &str) -> Result<Option<Register>> {
    let sql = format!("SELECT {REGISTER} FROM service_register WHERE slug = $1");
    let row = db.row(&sql, params![slug]).await?;
    row.as_ref().map(register).transpose()
}

/// Adds a register, or writes its next version. `Conflict` when somebody else changed it.
pub async fn save(tx: &mut Tx, one: &Register) -> Result<()> {
    let once: Vec<&str> = one.once_personal.iter().map(String::as_str).collect();
    let values = params![
        &one.slug,
        &one.agency,
        one.name.to_json(),
        &one.file,
        &one.digest,
        &one.author_name,
        one.changed_at,
        one.version,
        once.join(" "),
    ];
    let sql = if one.version == 1 {
        format!(
            "INSERT INTO service_register ({REGISTER}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        )
    } else {
        "UPDATE service_register SET agency = $2, name = $3, file = $4, digest = $5, author_name = $6, changed_at = $7,
         version = $8, once_personal = $9 WHERE slug = $1 AND version = $8 - 1"
            .to_owned()
    };
    let meanwhile = Error::conflict("services-changed-meanwhile");
    match tx.execute_or(&sql, values, meanwhile.clone()).await? {
        0 => Err(meanwhile),
        _ => Ok(()),
    }
}

/// Rows that stand in a register, newest first, `most` of them at most, before the row of a number.
pub async fn rows(
    db: &mut Reader,
    register: &str,
    (before, most): (Option<i64>, usize),
) -> Result<Vec<RegisterRow>> {
    let sql = format!(
        "SELECT {ROW} FROM service_register_row WHERE register = $1 AND state = 'current' AND id < $2
         ORDER BY id DESC LIMIT {most}"
    );
    let values = params![register, before.unwrap_or(i64::MAX)];
    db.rows(&sql, values).await?.iter().map(row_of).collect()
}

pub async fn find_row(db: &mut Reader, id: Id<RegisterRow>) -> Result<Option<RegisterRow>> {
    let sql = format!("SELECT {ROW} FROM service_register_row WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(row_of).transpose()
}

/// The rows that an application was granted.
pub async fn rows_of_application(db: &mut Reader, application: i64) -> Result<Vec<RegisterRow>> {
    let sql = format!("SELECT {ROW} FROM service_register_row WHERE application = $1 ORDER BY id");
    let rows = db.rows(&sql, params![application]).await?;
    rows.iter().map(row_of).collect()
}

pub async fn insert_row(tx: &mut Tx, one: &RegisterRow) -> Result<()> {
    let sql = format!(
        "INSERT INTO service_register_row ({ROW}) VALUES ($1, $2, $3, $4, 'current', $5, $6, $7, $8, $9)"
    );
    let values = params![
        one.id,
        &one.register,
        one.person,
        one.application,
        json(&one.open)?,
        one.sealed.clone(),
        one.made_at,
        one.changed_at,
        one.version,
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}

/// Writes a row's next version. `Conflict` when somebody else changed it.
pub async fn save_row(tx: &mut Tx, one: &RegisterRow) -> Result<()> {
    let sql = "UPDATE service_register_row SET state = $2, open_values = $3, sealed = $4, changed_at = $5, version = $6,
               application = $7 WHERE id = $1 AND version = $6 - 1";
    let state = if one.is_removed { "removed" } else { "current" };
    let values = params![
        one.id,
        state,
        json(&one.open)?,
        one.sealed.clone(),
        one.changed_at,
        one.version,
        one.application,
    ];
    match tx.execute(sql, values).await? {
        0 => Err(Error::conflict("services-changed-meanwhile")),
        _ => Ok(()),
    }
}

/// All that happened to a row, newest first.
pub async fn entries_of(db: &mut Reader, row: Id<RegisterRow>) -> Result<Vec<RowEntry>> {
    let sql = format!(
        "SELECT {ENTRY} FROM service_register_entry WHERE row_id = $1 ORDER BY at DESC, id DESC LIMIT 1000"
    );
    db.rows(&sql, params![row])
        .await?
        .iter()
        .map(entry_of)
        .collect()
}

pub async fn insert_entry(tx: &mut Tx, one: &RowEntry) -> Result<()> {
    let sql = format!(
        "INSERT INTO service_register_entry ({ENTRY}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    );
    let before = one.before_open.as_ref().map(json).transpose()?;
    let values = params![
        one.id,
        one.row,
        &one.register,
        one.application,
        one.at,
        &one.by.kind,
        one.by.number,
        &one.by.name,
        one.act.slug(),
        before,
        one.before_sealed.clone(),
        one.reason.clone(),
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}
