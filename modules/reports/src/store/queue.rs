//! The queue of those who work on reports: what is due first stands first.

use stoa_kernel::{Reader, Result, Timestamp};

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
    // An equality by itself makes no use of a partial index: its condition has to be said.
    if filter.team.is_some() {
        query.and("team IS NOT NULL", []);
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
