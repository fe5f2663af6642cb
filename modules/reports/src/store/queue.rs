//! The queue of those who work on reports: what is due first stands first.

use stoa_kernel::{Reader, Result, Row, Timestamp, Value, clock::to_micros, params};

use super::{
    conditions::Conditions,
    counts::{COUNTED, Count},
    reports::{COLUMNS, of},
    save_reports::NEVER,
    walks::{common, filter_columns},
};
use crate::model::{Cursor, Report, ReportFilter};

/// Open reports that pass, by what is due next, after where the last page ended (`at` is then what was due). Those
/// without targets come last. `now` decides what is late.
pub async fn queue(
    db: &mut Reader,
    filter: &ReportFilter,
    now: Timestamp,
    after: Option<Cursor>,
    limit: usize,
) -> Result<Vec<Report>> {
    let (sql, values) = queue_query(filter, now, after, limit);
    db.rows(&sql, &values).await?.iter().map(of).collect()
}

pub(super) fn queue_query(
    filter: &ReportFilter,
    now: Timestamp,
    after: Option<Cursor>,
    limit: usize,
) -> (String, Vec<Value>) {
    let mut query = conditions(filter, now);
    if let Some(Cursor { at, id }) = after {
        query.and("(next_due_at, id) > ({}, {})", [at.into(), id.into()]);
    }
    walk(query, "ASC", limit)
}

/// The open reports that stand just before a place of the queue, in its order.
pub async fn queue_before(
    db: &mut Reader,
    filter: &ReportFilter,
    now: Timestamp,
    Cursor { at, id }: Cursor,
    limit: usize,
) -> Result<Vec<Report>> {
    let mut query = conditions(filter, now);
    query.and("(next_due_at, id) < ({}, {})", [at.into(), id.into()]);
    let (sql, values) = walk(query, "DESC", limit);
    let rows = db.rows(&sql, &values).await?;
    rows.iter().rev().map(of).collect()
}

/// Where a report stands in a queue.
pub fn due_place(report: &Report) -> Cursor {
    let due = report.clocks.next_due().filter(|_| report.status.is_open());
    Cursor {
        at: due.map_or(NEVER, to_micros),
        id: report.id.number(),
    }
}

/// How many open reports pass; counted one by one, but not beyond what anybody works through in a week.
pub async fn count_queue(db: &mut Reader, filter: &ReportFilter, now: Timestamp) -> Result<Count> {
    let mut query = conditions(filter, now);
    let place = query.place(COUNTED + 1);
    let sql = format!(
        "SELECT COUNT(*) AS n FROM (SELECT id FROM report WHERE is_open = 1{} LIMIT {place}) AS hits",
        query.sql
    );
    Ok(Count::bounded(db.count(&sql, &query.values).await?))
}

fn walk(mut query: Conditions, order: &str, limit: usize) -> (String, Vec<Value>) {
    let place = query.place(limit);
    let sql = format!(
        "SELECT {COLUMNS} FROM report WHERE is_open = 1{} ORDER BY next_due_at {order}, id {order} LIMIT {place}",
        query.sql
    );
    (sql, query.values)
}

/// What a queue filters by, beyond that it is open.
fn conditions(filter: &ReportFilter, now: Timestamp) -> Conditions {
    let mut query = Conditions::default();
    common(&mut query, filter);
    for (column, values) in filter_columns(filter) {
        query.within(column, values);
    }
    if filter.status != crate::model::StatusFilter::Open {
        query.within(
            "status",
            filter.status.statuses().iter().map(|status| status.slug()),
        );
    }
    if filter.late {
        query.and("next_due_at < {}", [now.into()]);
    }
    if filter.hidden {
        query.and("hidden = 1", []);
    }
    query
}

/// How a team stands, for its reminder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateCount {
    /// The slug of the team.
    pub team: String,
    /// Open reports of which a clock has run out.
    pub late: i64,
    /// Those of which one runs out before `soon`.
    pub soon: i64,
}

/// How each team stands that has something late, or due before `soon`.
pub async fn late_of_teams(
    db: &mut Reader,
    now: Timestamp,
    soon: Timestamp,
) -> Result<Vec<LateCount>> {
    let sql = "SELECT team, COUNT(*) AS due, CAST(SUM(CASE WHEN next_due_at < $1 THEN 1 ELSE 0 END) AS BIGINT) AS late
               FROM report WHERE is_open = 1 AND team IS NOT NULL AND next_due_at < $2
               GROUP BY team ORDER BY team";
    let of = |row: &Row| {
        let (due, late): (i64, i64) = (row.get("due")?, row.get("late")?);
        Ok(LateCount {
            team: row.get("team")?,
            late,
            soon: due - late,
        })
    };
    db.rows(sql, params![now, soon])
        .await?
        .iter()
        .map(of)
        .collect()
}
