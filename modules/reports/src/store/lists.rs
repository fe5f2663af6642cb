//! Lists of reports: each is a walk along an index, however many reports there are.

use stoa_kernel::{BBox, Reader, Result, Timestamp, Value};

use super::{
    conditions::Conditions,
    counts::count_in_totals,
    reports::{COLUMNS, of},
    walks::{Along, common, walks},
};
use crate::model::{Cursor, Near, Report, ReportFilter, StatusFilter, filter::Order};

/// So many reports are looked at and put in order at most, where no index has them in the list's order.
const SORTED: i64 = 5000;

/// The reports that pass, in the filter's order, after where the last page ended; at most `limit`.
pub async fn page(
    db: &mut Reader,
    filter: &ReportFilter,
    after: Option<Cursor>,
    limit: usize,
) -> Result<Vec<Report>> {
    walk(db, filter, (Way::Onward, after), limit).await
}

/// The reports that pass and stand just before a place of the list, in the filter's order; at most `limit`.
pub async fn page_before(
    db: &mut Reader,
    filter: &ReportFilter,
    before: Cursor,
    limit: usize,
) -> Result<Vec<Report>> {
    let mut found = walk(db, filter, (Way::Back, Some(before)), limit).await?;
    found.reverse();
    Ok(found)
}

/// Which way a list is walked: from the newest on, or back towards it.
#[derive(Clone, Copy)]
enum Way {
    Onward,
    Back,
}

impl Way {
    /// How rows are compared with where the walk begins, and their order.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Way::Onward => ("<", "DESC"),
            Way::Back => (">", "ASC"),
        }
    }
}

async fn walk(
    db: &mut Reader,
    filter: &ReportFilter,
    (way, from): (Way, Option<Cursor>),
    limit: usize,
) -> Result<Vec<Report>> {
    let along = along(db, filter).await?;
    let (sql, values) = walk_query((filter, along), (way, from), limit);
    db.rows(&sql, &values).await?.iter().map(of).collect()
}

/// What changed last has an index in that order, and no other column in it: where few reports pass, a walk along it would
/// meet many others before them.
async fn along(db: &mut Reader, filter: &ReportFilter) -> Result<Along> {
    let asks_for_all = ReportFilter {
        order: filter.order,
        ..ReportFilter::default()
    };
    if filter.order != Order::Changed || *filter == asks_for_all || !filter.is_plain() {
        return Ok(Along::Order);
    }
    let few = count_in_totals(db, filter).await? <= SORTED;
    Ok(if few { Along::Filter } else { Along::Order })
}

/// The query of [`page`], for looking at its plan.
#[cfg(test)]
pub(super) fn page_query(
    filter: (&ReportFilter, Along),
    after: Option<Cursor>,
    limit: usize,
) -> (String, Vec<Value>) {
    walk_query(filter, (Way::Onward, after), limit)
}

fn walk_query(
    filter: (&ReportFilter, Along),
    (way, from): (Way, Option<Cursor>),
    limit: usize,
) -> (String, Vec<Value>) {
    let (_, order) = way.words();
    let (walks, values) = union_of_walks(filter, (way, from), limit);
    let sql = format!(
        "SELECT {COLUMNS} FROM (SELECT id, at FROM ({walks}) AS walks ORDER BY at {order}, id {order} LIMIT {limit}) AS hit
         JOIN report ON report.id = hit.id ORDER BY hit.at {order}, hit.id {order}"
    );
    (sql, values)
}

/// The ids of what passes, at most `limit` from each walk, as a query with its values.
pub(super) fn bounded_ids(filter: &ReportFilter, limit: usize) -> (String, Vec<Value>) {
    union_of_walks((filter, Along::Order), (Way::Onward, None), limit)
}

fn union_of_walks(
    (filter, along): (&ReportFilter, Along),
    (way, from): (Way, Option<Cursor>),
    limit: usize,
) -> (String, Vec<Value>) {
    let (beyond, order) = way.words();
    let by = match filter.order {
        Order::Newest => "reported_at",
        Order::Changed => "updated_at",
    };
    let hidden = i64::from(filter.hidden);
    let mut query = Conditions::default();
    let walks: Vec<String> = walks(filter, along)
        .into_iter()
        .map(|walk| {
            let start = query.sql.len();
            walk.apply(&mut query);
            common(&mut query, filter);
            if let Some(Cursor { at, id }) = from {
                query.and(
                    &format!("({by}, id) {beyond} ({{}}, {{}})"),
                    [at.into(), id.into()],
                );
            }
            format!(
                "SELECT * FROM (SELECT id, {by} AS at FROM report WHERE hidden = {hidden}{} ORDER BY {by} {order}, id {order} LIMIT {limit}) AS walk",
                &query.sql[start..]
            )
        })
        .collect();
    (walks.join(" UNION ALL "), query.values)
}

/// Open reports near a point since an instant, with their distance in metres: likely the same problem. Those of the
/// category come first, then the nearest.
pub async fn nearby(
    db: &mut Reader,
    near: Near,
    category: &str,
    since: Timestamp,
    limit: usize,
) -> Result<Vec<(Report, f64)>> {
    let filter = ReportFilter {
        status: StatusFilter::Open,
        reported_from: Some(since),
        near: Some(near),
        ..ReportFilter::default()
    };
    let found = page(db, &filter, None, 200).await?;
    let mut found: Vec<_> = found
        .into_iter()
        .filter_map(|report| {
            let metres = near.point.metres_to(report.point?);
            Some((report, metres))
        })
        .collect();
    found.sort_by(|(a, near_a), (b, near_b)| {
        let same = |report: &Report| report.category != category;
        same(a).cmp(&same(b)).then(near_a.total_cmp(near_b))
    });
    found.truncate(limit);
    Ok(found)
}

/// The reports in a box of the map, newest first. For boxes of some hundred metres; from afar ask the counted cells.
pub async fn in_box(
    db: &mut Reader,
    bbox: BBox,
    filter: &ReportFilter,
    limit: usize,
) -> Result<Vec<Report>> {
    let filter = ReportFilter {
        bbox: Some(bbox),
        ..filter.clone()
    };
    page(db, &filter, None, limit).await
}
