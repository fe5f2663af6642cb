//! Statements of SQLite: prepared once, bound by number, read into our rows; and what its errors mean to us.

use std::sync::Arc;

use rusqlite::{CachedStatement, Connection, types::ValueRef};

use crate::{
    db::{Fault, Row, Value},
    error::Error,
};

pub(super) fn query(
    connection: &Connection,
    sql: &str,
    params: &[Value],
) -> rusqlite::Result<Vec<Row>> {
    fetch(&mut prepare(connection, sql)?, params)
}

/// Runs a prepared statement; all rows of its answer.
pub(super) fn fetch(
    statement: &mut CachedStatement<'_>,
    params: &[Value],
) -> rusqlite::Result<Vec<Row>> {
    bind(statement, params)?;
    let columns: Arc<[String]> = statement.column_names().map(str::to_owned).collect();
    let width = columns.len();
    let mut answer = Vec::new();
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        let mut cells = Vec::with_capacity(width);
        for place in 0..width {
            cells.push(match row.get_ref(place)? {
                ValueRef::Null => Value::Null,
                ValueRef::Integer(number) => Value::Int(number),
                ValueRef::Real(number) => Value::Real(number),
                ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
                ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
            });
        }
        answer.push(Row {
            columns: columns.clone(),
            cells,
        });
    }
    Ok(answer)
}

/// Prepares a statement with its parameters by number: SQLite takes `$2` for a name, counts it as the first one if it
/// stands first, and looks through all names for each that is bound. `?2` is the second wherever it stands.
pub(super) fn prepare<'a>(
    connection: &'a Connection,
    sql: &str,
) -> rusqlite::Result<CachedStatement<'a>> {
    connection.prepare_cached(&sql.replace('$', "?"))
}

/// Binds the parameters in their order.
pub(super) fn bind(statement: &mut CachedStatement<'_>, params: &[Value]) -> rusqlite::Result<()> {
    for place in 1..=statement.parameter_count() {
        let missing = || rusqlite::Error::InvalidParameterCount(place, params.len());
        match params.get(place - 1).ok_or_else(missing)? {
            Value::Null => statement.raw_bind_parameter(place, rusqlite::types::Null)?,
            Value::Int(number) => statement.raw_bind_parameter(place, number)?,
            Value::Real(number) => statement.raw_bind_parameter(place, number)?,
            Value::Text(text) => statement.raw_bind_parameter(place, text)?,
            Value::Blob(bytes) => statement.raw_bind_parameter(place, bytes)?,
        }
    }
    Ok(())
}

/// A full disk, a locked file and a failing medium pass or are mended by the operator: nothing was done,
/// and trying again is right. A broken rule of the schema is told apart by its constraint.
pub(super) fn failed(error: rusqlite::Error) -> Fault {
    use rusqlite::ErrorCode;
    let taken = error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation);
    let error = match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Busy {
            retry_after_seconds: 2,
        },
        Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => {
            tracing::error!(%error, "the database cannot be written; nothing of this was kept");
            Error::Busy {
                retry_after_seconds: 30,
            }
        }
        _ => Error::broken("SQLite", error),
    };
    Fault { error, taken }
}
