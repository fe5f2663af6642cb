//! How a filter becomes walks along indexes, and what is filtered beyond them.

use stoa_kernel::{BBox, Point, Value};

use super::{conditions::Conditions, reports::CELL};
use crate::model::{
    Near, ReportFilter, Status, StatusFilter,
    filter::{Assignee, Order},
};

/// So many walks are merged into one list at most; with more, what is left over is only filtered.
const MOST_WALKS: usize = 64;
/// So many rings of cells around a point are looked up one by one; a wider search filters by coordinates.
const MOST_RINGS: u32 = 12;
/// Every ring of cells reaches at least so much further, in metres: one and a half edges of the smallest hexagons of
/// resolution 10 (average edge 76 m; <https://h3geo.org/docs/core-library/restable/>).
const RING_METRES: f64 = 80.0;
/// Metres of a degree of latitude, on the kernel's sphere.
const DEGREE: f64 = 111_195.0;

/// One walk along an index: what its leading columns are equal to, and among what others are.
#[derive(Default, Clone)]
pub(super) struct Walk {
    equal: Vec<(String, Value)>,
    within: Vec<(&'static str, Vec<Value>)>,
}

impl Walk {
    /// Keeps only rows whose column is among some values; with none it keeps all.
    fn keep(&mut self, column: &'static str, values: Vec<Value>) {
        if !values.is_empty() {
            self.within.push((column, values));
        }
    }

    /// The same where a column is equal to a value.
    fn with(&self, column: &str, value: &Value) -> Self {
        let mut walk = self.clone();
        walk.equal.push((column.to_owned(), value.clone()));
        walk
    }

    pub(super) fn apply(&self, query: &mut Conditions) {
        for (column, value) in &self.equal {
            query.and(&format!("{column} = {{}}"), [value.clone()]);
        }
        for (column, values) in &self.within {
            query.within(column, values.iter().cloned());
        }
    }
}

/// Along which index a list is walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Along {
    /// One that has the list's order.
    Order,
    /// One that has what is filtered by. The few rows that pass are then sorted.
    Filter,
}

/// The walks whose merging is the list. Along its order, none reads more than a page of what passes.
pub(super) fn walks(filter: &ReportFilter, along: Along) -> Vec<Walk> {
    let statuses = filter.status.statuses();
    let slugs: Vec<Value> = statuses
        .iter()
        .map(|status| Value::from(status.slug()))
        .collect();
    let mut rest = Walk::default();
    // Lists that an index of few rows carries need no merging: chosen reports, what lies in a few cells, what changed.
    let chosen =
        filter.ids.is_some() || filter.hidden || matches!(filter.assignee, Some(Assignee::One(_)));
    let by_change = !chosen && filter.order == Order::Changed && along == Along::Order;
    let narrow = chosen || by_change;
    let cells = if narrow { None } else { cells(filter) };
    if narrow || cells.is_some() {
        let name = |column| {
            if by_change { unindexed(column) } else { column }
        };
        filter_columns(filter)
            .into_iter()
            .for_each(|(column, values)| rest.keep(name(column), values));
        if filter.status != StatusFilter::Any {
            rest.keep(name("status"), slugs);
        }
        if let Some(cells) = cells {
            rest.keep("cell", cells.into_iter().map(Value::from).collect());
            rest.keep("is_open", open_values(&statuses));
        }
        return vec![rest];
    }
    let mut lead = (String::new(), Vec::new());
    for (column, values) in filter_columns(filter) {
        let fits = (1..=MOST_WALKS).contains(&(values.len() * slugs.len()));
        if lead.0.is_empty() && fits {
            lead = (column.to_owned(), values);
        } else {
            rest.keep(column, values);
        }
    }
    let (column, values) = lead;
    let led: Vec<Walk> = match values.as_slice() {
        [] => vec![rest],
        values => values
            .iter()
            .map(|value| rest.with(&column, value))
            .collect(),
    };
    led.iter()
        .flat_map(|walk| slugs.iter().map(|slug| walk.with("status", slug)))
        .collect()
}

/// A column as neither database looks for it in an index, where it would rather sort many rows than walk along their order.
fn unindexed(column: &str) -> &'static str {
    match column {
        "category" => "COALESCE(category, category)",
        "team" => "COALESCE(team, team)",
        "ward" => "COALESCE(ward, ward)",
        "agency" => "COALESCE(agency, agency)",
        _ => "COALESCE(status, status)",
    }
}

/// What may lead a walk, beside the state: those that leave the fewest come first.
pub(super) fn filter_columns(filter: &ReportFilter) -> [(&'static str, Vec<Value>); 4] {
    let slug = |slug: &Option<String>| slug.iter().map(Value::from).collect();
    [
        (
            "category",
            filter.categories.iter().map(Value::from).collect(),
        ),
        ("team", slug(&filter.team)),
        (
            "ward",
            filter.wards.iter().map(|ward| Value::from(*ward)).collect(),
        ),
        ("agency", slug(&filter.agency)),
    ]
}

/// The values of is_open among some states.
fn open_values(statuses: &[Status]) -> Vec<Value> {
    let mut values: Vec<i64> = statuses
        .iter()
        .map(|status| i64::from(status.is_open()))
        .collect();
    values.sort_unstable();
    values.dedup();
    values.into_iter().map(Value::from).collect()
}

/// The cells that a narrow search covers; `None` when there is none, or it is wide.
fn cells(filter: &ReportFilter) -> Option<Vec<i64>> {
    match (filter.near, filter.bbox) {
        (Some(Near { point, metres }), _) => around(point, metres),
        (None, Some(bbox)) => {
            let (centre, corner) = (
                centre(bbox),
                Point {
                    lat: bbox.north,
                    lon: bbox.east,
                },
            );
            // The corner nearer to the equator lies further from the centre.
            let other = Point {
                lat: bbox.south,
                lon: bbox.east,
            };
            around(
                centre,
                centre.metres_to(corner).max(centre.metres_to(other)),
            )
        }
        (None, None) => None,
    }
}

fn centre(bbox: BBox) -> Point {
    Point {
        lat: f64::midpoint(bbox.south, bbox.north),
        lon: f64::midpoint(bbox.west, bbox.east),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few rings, checked to be in range"
)]
fn around(point: Point, metres: f64) -> Option<Vec<i64>> {
    let rings = (metres / RING_METRES).ceil().max(1.0);
    (rings <= f64::from(MOST_RINGS)).then(|| point.cells_around(CELL, rings as u32))
}

/// What every list filters by, beyond [`filter_columns`] and the state.
pub(super) fn common(query: &mut Conditions, filter: &ReportFilter) {
    if let Some(ids) = &filter.ids {
        match ids.as_slice() {
            [] => query.sql.push_str(" AND 1 = 0"),
            ids => query.within("id", ids.iter().copied()),
        }
    }
    let times = [
        ("reported_at >= {}", filter.reported_from),
        ("reported_at < {}", filter.reported_before),
        ("updated_at >= {}", filter.updated_from),
        ("updated_at < {}", filter.updated_before),
    ];
    for (condition, at) in times {
        if let Some(at) = at {
            query.and(condition, [at.into()]);
        }
    }
    match filter.assignee {
        Some(Assignee::Nobody) => query.and("assignee IS NULL", []),
        Some(Assignee::One(id)) => query.and("assignee = {}", [id.into()]),
        None => {}
    }
    if let Some(near) = filter.near {
        circle(query, near);
    }
    if let Some(bbox) = filter.bbox {
        query.and(
            "lat BETWEEN {} AND {}",
            [bbox.south.into(), bbox.north.into()],
        );
        query.and(
            "lon BETWEEN {} AND {}",
            [bbox.west.into(), bbox.east.into()],
        );
    }
}

/// Within a circle, on the plane that touches the earth at its centre: over a few kilometres as good as the sphere.
fn circle(query: &mut Conditions, Near { point, metres }: Near) {
    let width = DEGREE * point.lat.to_radians().cos();
    query.and(
        "(lat - {}) * (lat - {}) * {} + (lon - {}) * (lon - {}) * {} <= {}",
        [
            point.lat.into(),
            point.lat.into(),
            (DEGREE * DEGREE).into(),
            point.lon.into(),
            point.lon.into(),
            (width * width).into(),
            (metres * metres).into(),
        ],
    );
}
