//! How many reports pass a filter.

use stoa_kernel::{Reader, Result};

use super::{conditions::Conditions, lists::bounded_ids};
use crate::model::{Order, ReportFilter, StatusFilter};

/// A number of reports, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    Exactly(i64),
    /// Counting ended at this number, and there are more.
    MoreThan(i64),
    /// So many are known, and there may be more.
    AtLeast(i64),
}

impl Count {
    /// Of what was counted up to one more than [`COUNTED`].
    pub(super) fn bounded(counted: i64) -> Self {
        let most = i64::try_from(COUNTED).unwrap_or(i64::MAX);
        if counted > most {
            Count::MoreThan(most)
        } else {
            Count::Exactly(counted)
        }
    }
}

/// So many are counted one by one; of more it is only said that they are more.
pub(super) const COUNTED: usize = 1000;

/// How many pass. Exact from the totals where they know it (a moment behind the tables), else counted up to 1,000.
pub async fn count_matching(db: &mut Reader, filter: &ReportFilter) -> Result<Count> {
    if filter.is_plain() {
        return count_in_totals(db, filter).await.map(Count::Exactly);
    }
    if let Some(hits) = more_hits_than(filter) {
        return Ok(Count::MoreThan(hits));
    }
    let (walks, values) = bounded_ids(db, filter, COUNTED + 1).await?;
    let sql = format!(
        "SELECT COUNT(*) AS n FROM (SELECT id FROM ({walks}) AS walks LIMIT {}) AS hits",
        COUNTED + 1
    );
    let counted = db.count(&sql, &values).await?;
    Ok(match filter.has_more_hits {
        // Of the hits that nobody looked at, nobody knows what other filters leave.
        true => Count::AtLeast(counted),
        false => Count::bounded(counted),
    })
}

/// How many reports the search has named, where more have the words and nothing else is asked of them.
fn more_hits_than(filter: &ReportFilter) -> Option<i64> {
    let hits = filter.hits.as_ref().filter(|_| filter.has_more_hits)?;
    let rest = ReportFilter {
        hits: None,
        has_more_hits: false,
        text: String::new(),
        order: Order::default(),
        ..filter.clone()
    };
    let count = i64::try_from(hits.len()).ok()?;
    (rest == ReportFilter::default()).then_some(count)
}

/// Sums the row of all months of each ward, category and body: some thousand at most, however many reports there are.
pub(super) async fn count_in_totals(db: &mut Reader, filter: &ReportFilter) -> Result<i64> {
    let mut query = Conditions::default();
    query.within("ward", filter.wards.iter().copied());
    query.within("category", &filter.categories);
    if let Some(agency) = &filter.agency {
        query.and("agency = {}", [agency.into()]);
    }
    if filter.status != StatusFilter::Any {
        query.within(
            "status",
            filter.status.statuses().iter().map(|status| status.slug()),
        );
    }
    let sql = format!(
        "SELECT CAST(COALESCE(SUM(reports), 0) AS BIGINT) AS n FROM report_total WHERE month = 0{}",
        query.sql
    );
    db.count(&sql, &query.values).await
}
