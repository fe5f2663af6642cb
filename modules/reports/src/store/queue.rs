//! The queue of those who work on reports: what is due first stands first.

use stoa_kernel::{Reader, Result, Row, Timestamp, params};

use super::{
    lists::{Conditions, common},
    reports::{COLUMNS, of},
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
    let mut query = Conditions::default();
    common(&mut query, filter);
    query.within("category", &filter.categories);
    query.within("ward", filter.wards.iter().copied());
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
    if let Some(Cursor { at, id }) = after {
        query.and("(next_due_at, id) > ({}, {})", [at.into(), id.into()]);
    }
    let place = query.place(limit);
    let sql = format!(
        "SELECT {COLUMNS} FROM report WHERE is_open = 1{} ORDER BY next_due_at, id LIMIT {place}",
        query.sql
    );
    db.rows(&sql, &query.values).await?.iter().map(of).collect()
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
