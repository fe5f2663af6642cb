//! Lists of reports: each is a walk along an index, however many reports there are.

use stoa_kernel::{BBox, Reader, Result, Timestamp, Value};

use super::{
    conditions::Conditions,
    counts::count_in_totals,
    places::Cover,
    reports::{COLUMNS, of},
    steps,
    walks::{Along, common, is_chosen, walks},
};
use crate::model::{Cursor, Near, Report, ReportFilter, StatusFilter, filter::Order};

/// So many hits are looked up first; as long as that is not enough, twice as many the next time.
const LOOKED_UP: usize = 32;

/// So many reports are looked at and put in order at most, where no index has them in the list's order.
const SORTED: i64 = 5000;

/// The reports that pass, in the filter's order, after where the last page ended; at most `limit`.
pub async fn page(
    db: &mut Reader,
    filter: &ReportFilter,
    after: Option<Cursor>,
    limit: usize,
) -> Result<Vec<Report>> {
    walk(db, filter, Stretch::new(Way::Onward, after), limit).await
}

/// The reports that pass and stand just before a place of the list, in the filter's order; at most `limit`.
pub async fn page_before(
    db: &mut Reader,
    filter: &ReportFilter,
    before: Cursor,
    limit: usize,
) -> Result<Vec<Report>> {
    let stretch = Stretch::new(Way::Back, Some(before));
    let mut found = walk(db, filter, stretch, limit).await?;
    found.reverse();
    Ok(found)
}

/// Which way a list is walked: from the newest on, or back towards it.
#[derive(Clone, Copy)]
enum Way {
    Onward,
    Back,
}

/// The part of a list that is walked, and which way.
#[derive(Clone, Copy)]
pub(super) struct Stretch {
    way: Way,
    /// It begins after this place of the list,
    from: Option<Cursor>,
    /// after everything of this instant,
    past: Option<i64>,
    /// and ends with everything of this one.
    pub(super) until: Option<i64>,
}

impl Stretch {
    fn new(way: Way, from: Option<Cursor>) -> Self {
        Stretch {
            way,
            from,
            past: None,
            until: None,
        }
    }

    /// The whole list, from the newest on.
    pub(super) fn whole() -> Self {
        Stretch::new(Way::Onward, None)
    }

    /// What follows after a place of the list.
    #[cfg(test)]
    pub(super) fn after(place: Cursor) -> Self {
        Stretch::new(Way::Onward, Some(place))
    }

    pub(super) fn order(&self) -> &'static str {
        match self.way {
            Way::Onward => "DESC",
            Way::Back => "ASC",
        }
    }

    /// What follows after everything of an instant.
    pub(super) fn beyond(&self, past: i64) -> Self {
        Stretch {
            past: Some(past),
            ..Stretch::new(self.way, None)
        }
    }

    /// Puts what is met first at the beginning.
    pub(super) fn sort(&self, instants: &mut [i64]) {
        match self.way {
            Way::Onward => instants.sort_unstable_by(|one, other| other.cmp(one)),
            Way::Back => instants.sort_unstable(),
        }
    }

    /// Whichever of two instants is met first.
    pub(super) fn nearer(&self, one: Option<i64>, other: Option<i64>) -> Option<i64> {
        match (one, other) {
            (Some(one), Some(other)) => Some(match self.way {
                Way::Onward => one.max(other),
                Way::Back => one.min(other),
            }),
            (one, other) => one.or(other),
        }
    }

    /// Whether a place lies after the one it begins at.
    fn has(&self, place: Cursor) -> bool {
        self.from.is_none_or(|from| match self.way {
            Way::Onward => place < from,
            Way::Back => place > from,
        })
    }

    /// Only what lies in it; `by` is the column of the list's order.
    pub(super) fn apply(&self, query: &mut Conditions, by: &str) {
        let (beyond, within) = match self.way {
            Way::Onward => ("<", ">="),
            Way::Back => (">", "<="),
        };
        if let Some(Cursor { at, id }) = self.from {
            query.and(
                &format!("({by}, id) {beyond} ({{}}, {{}})"),
                [at.into(), id.into()],
            );
        }
        for (compared, at) in [(beyond, self.past), (within, self.until)] {
            if let Some(at) = at {
                query.and(&format!("{by} {compared} {{}}"), [at.into()]);
            }
        }
    }
}

async fn walk(
    db: &mut Reader,
    filter: &ReportFilter,
    stretch: Stretch,
    limit: usize,
) -> Result<Vec<Report>> {
    if let Some(hits) = filter
        .hits
        .as_ref()
        .filter(|_| filter.order == Order::Newest)
    {
        return among(db, (filter, hits), stretch, limit).await;
    }
    let along = along(db, filter).await?;
    if let Along::Place(cover) = &along
        && let Some(cells) = cover.narrow()
        && filter.order == Order::Newest
    {
        return steps::in_cells(db, (filter, cover, cells), stretch, limit).await;
    }
    fetch(db, (filter, &along), stretch, limit).await
}

/// What passes of some hits, whose places in the list are known: no more of them are looked up than it takes.
async fn among(
    db: &mut Reader,
    (filter, hits): (&ReportFilter, &[Cursor]),
    stretch: Stretch,
    limit: usize,
) -> Result<Vec<Report>> {
    let mut hits: Vec<Cursor> = hits
        .iter()
        .copied()
        .filter(|hit| stretch.has(*hit))
        .collect();
    hits.sort_unstable();
    if matches!(stretch.way, Way::Onward) {
        hits.reverse();
    }
    let (mut rest, mut size) = (hits.as_slice(), limit.max(LOOKED_UP));
    let mut found = Vec::new();
    while !rest.is_empty() && found.len() < limit {
        let (some, after) = rest.split_at(size.min(rest.len()));
        let some = ReportFilter {
            hits: Some(some.to_vec()),
            ..filter.clone()
        };
        let missing = limit - found.len();
        found.extend(fetch(db, (&some, &Along::Order), stretch, missing).await?);
        (rest, size) = (after, size * 2);
    }
    Ok(found)
}

/// What passes in a stretch of the list, in its order, found by one query; at most `limit`.
pub(super) async fn fetch(
    db: &mut Reader,
    filter: (&ReportFilter, &Along),
    stretch: Stretch,
    limit: usize,
) -> Result<Vec<Report>> {
    let (sql, values) = page_query(filter, stretch, limit);
    db.rows(&sql, &values).await?.iter().map(of).collect()
}

async fn along(db: &mut Reader, filter: &ReportFilter) -> Result<Along> {
    if is_chosen(filter) {
        return Ok(Along::Order);
    }
    if let Some(cover) = Cover::of(filter) {
        return along_place(db, filter, cover).await;
    }
    // What changed last has an index in that order, and no other column in it: where few reports pass, a walk along it would
    // meet many others before them.
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

/// What lies in a place is walked through by its cells: step by step where they are looked up one by one, else all of it,
/// where it is not much. Where it is, the list's own order meets enough of it soon.
async fn along_place(db: &mut Reader, filter: &ReportFilter, cover: Cover) -> Result<Along> {
    let by_steps = cover.narrow().is_some() && filter.order == Order::Newest;
    if by_steps || cover.estimate(db).await? <= SORTED {
        return Ok(Along::Place(cover));
    }
    Ok(Along::Order)
}

/// The query of [`fetch`].
pub(super) fn page_query(
    filter: (&ReportFilter, &Along),
    stretch: Stretch,
    limit: usize,
) -> (String, Vec<Value>) {
    let order = stretch.order();
    let (walks, values) = union_of_walks(filter, stretch, (Sorted::Yes, limit));
    let sql = format!(
        "SELECT {COLUMNS} FROM (SELECT id, at FROM ({walks}) AS walks ORDER BY at {order}, id {order} LIMIT {limit}) AS hit
         JOIN report ON report.id = hit.id ORDER BY hit.at {order}, hit.id {order}"
    );
    (sql, values)
}

/// The ids of what passes, at most `limit` from each walk, as a query with its values. Those of a place are in no order:
/// it would have to be made.
pub(super) async fn bounded_ids(
    db: &mut Reader,
    filter: &ReportFilter,
    limit: usize,
) -> Result<(String, Vec<Value>)> {
    let filter = ReportFilter {
        order: Order::Newest,
        ..filter.clone()
    };
    let along = along(db, &filter).await?;
    Ok(ids_query((&filter, &along), limit))
}

/// The query of [`bounded_ids`].
pub(super) fn ids_query(filter: (&ReportFilter, &Along), limit: usize) -> (String, Vec<Value>) {
    let sorted = match filter.1 {
        Along::Place(_) => Sorted::No,
        Along::Order | Along::Filter => Sorted::Yes,
    };
    union_of_walks(filter, Stretch::whole(), (sorted, limit))
}

/// Whether the rows of a walk are asked for in the list's order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sorted {
    Yes,
    No,
}

fn union_of_walks(
    (filter, along): (&ReportFilter, &Along),
    stretch: Stretch,
    (sorted, limit): (Sorted, usize),
) -> (String, Vec<Value>) {
    let by = match filter.order {
        Order::Newest => "reported_at",
        Order::Changed => "updated_at",
    };
    let order = stretch.order();
    let order = match sorted {
        Sorted::Yes => format!(" ORDER BY {by} {order}, id {order}"),
        Sorted::No => String::new(),
    };
    let hidden = i64::from(filter.hidden);
    let mut query = Conditions::default();
    let walks: Vec<String> = walks(filter, along)
        .into_iter()
        .map(|walk| {
            let start = query.sql.len();
            walk.apply(&mut query);
            common(&mut query, filter);
            stretch.apply(&mut query, by);
            let conditions = &query.sql[start..];
            format!(
                "SELECT * FROM (SELECT id, {by} AS at FROM report WHERE hidden = {hidden}{conditions}{order} LIMIT {limit}) AS walk"
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
