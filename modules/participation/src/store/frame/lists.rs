//! Lists of processes, a page at a time.

use jiff::civil::Date;
use stoa_kernel::{Reader, Result, Value, params};

use super::processes::{COLUMNS, process};
use crate::model::Process;

/// Which of those that everybody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Their last day is today or later; the one that ends first comes first.
    Running,
    /// Their last day has gone by; the one that ended last comes first.
    Past,
}

/// After which process a page begins: its last day and its number.
pub type Place = (Date, i64);

/// A page of a list.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Listed {
    pub processes: Vec<Process>,
    pub has_more: bool,
}

/// A page of those that are open: from the beginning, or after a place.
pub async fn list(
    db: &mut Reader,
    which: Which,
    (today, after): (Date, Option<Place>),
    limit: usize,
) -> Result<Listed> {
    let (sql, values) = list_query(which, after.unwrap_or((today, 0)), limit);
    page(db, (&sql, &values), limit).await
}

/// Numbers begin at 1: the place of today and 0 lies between what has ended and what ends today.
pub(super) fn list_query(which: Which, (day, id): Place, limit: usize) -> (String, Vec<Value>) {
    let (sign, order) = match which {
        Which::Running => (">", "ends_on, id"),
        Which::Past => ("<", "ends_on DESC, id DESC"),
    };
    let sql = format!(
        "SELECT {COLUMNS} FROM process WHERE state = 'open' AND (ends_on, id) {sign} ($1, $2) ORDER BY {order} LIMIT $3"
    );
    let values = params![day.to_string(), id, limit + 1].to_vec();
    (sql, values)
}

/// A page of all, whatever their state; the one that was begun last first.
pub async fn all_processes(db: &mut Reader, before: Option<i64>, limit: usize) -> Result<Listed> {
    let (sql, values) = all_query(before, limit);
    page(db, (&sql, &values), limit).await
}

pub(super) fn all_query(before: Option<i64>, limit: usize) -> (String, Vec<Value>) {
    let sql = format!("SELECT {COLUMNS} FROM process WHERE id < $1 ORDER BY id DESC LIMIT $2");
    let values = params![before.unwrap_or(i64::MAX), limit + 1].to_vec();
    (sql, values)
}

async fn page(db: &mut Reader, (sql, values): (&str, &[Value]), limit: usize) -> Result<Listed> {
    let rows = db.rows(sql, values).await?;
    let mut processes = rows.iter().map(process).collect::<Result<Vec<Process>>>()?;
    let has_more = processes.len() > limit;
    processes.truncate(limit);
    Ok(Listed {
        processes,
        has_more,
    })
}
