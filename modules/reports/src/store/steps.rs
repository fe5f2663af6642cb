//! The newest of a place, without reading all that lies there: back in time by steps that hold about enough.
//!
//! An index of cells has what lies in each of them in the order of time, and no order over several. So it is first looked up
//! when the eighth newest and some others came in each cell. These instants tell how far back a step must go to
//! hold enough and little more, however unevenly reports lie in place and time. Where other filters let few of
//! them pass, the next step is longer, and the last one takes the rest.

use stoa_kernel::{Reader, Result, Value};

use super::{
    conditions::Conditions,
    lists::{Stretch, fetch},
    places::Cover,
    walks::{Along, open_values, times},
};
use crate::model::{Report, ReportFilter};

/// A step holds so many times what is still wanted, as a circle fills its cells by half and some filter goes with it; and the
/// next one, which is taken where that was not enough.
const ENOUGH: [usize; 2] = [3, 24];

/// The how manieth of each cell are looked up.
const FEW: usize = 8;
const MANY: usize = 64;

/// The reports of a stretch that lie in these cells and pass, in their order; at most `limit`.
pub(super) async fn in_cells(
    db: &mut Reader,
    (filter, cover, cells): (&ReportFilter, &Cover, &[i64]),
    mut stretch: Stretch,
    limit: usize,
) -> Result<Vec<Report>> {
    let along = Along::Place(cover.clone());
    let mut found = Vec::new();
    for enough in ENOUGH {
        stretch.until = reach(db, (filter, cells), stretch, enough * limit).await?;
        found.extend(fetch(db, (filter, &along), stretch, limit - found.len()).await?);
        match stretch.until {
            Some(until) if found.len() < limit => stretch = stretch.beyond(until),
            _ => return Ok(found),
        }
    }
    found.extend(fetch(db, (filter, &along), stretch, limit - found.len()).await?);
    Ok(found)
}

/// How far a stretch must go to hold so many reports of these cells, whatever else is asked of them; `None`: to its end,
/// since there are no more than a few times as many.
async fn reach(
    db: &mut Reader,
    place: (&ReportFilter, &[i64]),
    stretch: Stretch,
    enough: usize,
) -> Result<Option<i64>> {
    let places = [FEW.min(enough), MANY.min(enough)];
    let nearest = nearest(db, place, stretch, &places, enough).await?;
    // Fewer cells than that are so full: the others hold little, but those may hold very much.
    match nearest {
        None if enough > MANY => self::nearest(db, place, stretch, &[enough], enough).await,
        nearest => Ok(nearest),
    }
}

/// The nearest instant by which enough cells have so many reports each that together they have enough.
async fn nearest(
    db: &mut Reader,
    (filter, cells): (&ReportFilter, &[i64]),
    stretch: Stretch,
    places: &[usize],
    enough: usize,
) -> Result<Option<i64>> {
    let (sql, values) = instants_query((filter, cells), stretch, places);
    let rows = db.rows(&sql, &values).await?;
    let mut nearest = None;
    for place in places {
        let mut instants: Vec<i64> = Vec::new();
        for row in &rows {
            instants.extend(row.get::<Option<i64>>(&format!("of_{place}"))?);
        }
        stretch.sort(&mut instants);
        let wanted = enough.div_ceil(*place);
        let found = instants.get(wanted - 1).copied();
        nearest = stretch.nearer(nearest, found);
    }
    Ok(nearest)
}

/// Of each cell, the instants of the reports at these places of the stretch, as columns named after the places.
pub(super) fn instants_query(
    (filter, cells): (&ReportFilter, &[i64]),
    stretch: Stretch,
    places: &[usize],
) -> (String, Vec<Value>) {
    let open = open_values(&filter.status.statuses());
    let pairs: Vec<(i64, i64)> = cells
        .iter()
        .flat_map(|cell| open.iter().map(|open| (*cell, *open)))
        .collect();
    let mut query = Conditions::default();
    let of_cells = query.pairs(&pairs);
    let start = query.sql.len();
    times(&mut query, filter);
    stretch.apply(&mut query, "reported_at");
    let conditions = query.sql[start..].to_owned();
    let order = stretch.order();
    let columns: Vec<String> = places
        .iter()
        .map(|place| {
            format!(
                "(SELECT reported_at FROM report WHERE hidden = 0 AND cell = pair.column1 AND is_open = pair.column2{conditions}
                  ORDER BY reported_at {order}, id {order} LIMIT 1 OFFSET {}) AS of_{place}",
                place - 1
            )
        })
        .collect();
    let sql = format!("SELECT {} FROM {of_cells}", columns.join(", "));
    (sql, query.values)
}
