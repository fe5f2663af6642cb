//! Where a filter by place looks: the H3 cells that cover its circle or its box.

use stoa_kernel::{BBox, Point, Reader, Result};

use super::{conditions::Conditions, reports::CELL};
use crate::model::{Near, ReportFilter, cells};

/// So many rings of cells around a point are looked up one by one; a wider search takes larger cells.
const MOST_RINGS: u32 = 12;
/// Every ring of cells reaches at least so much further, in metres: one and a half edges of the smallest hexagons of
/// resolution 10 (average edge 76 m; <https://h3geo.org/docs/core-library/restable/>).
const RING_METRES: f64 = 80.0;

/// They are looked up by so many at once or a multiple of it; what is left over is no cell.
const LENGTHS: usize = 16;
const NOWHERE: i64 = 0;

/// The larger cells of a wider search, by resolution, with what a ring of them reaches further, in metres: three quarters of one
/// and a half average edges.
const WIDER: [(u8, f64); 5] = [
    (9, 225.0),
    (7, 1_580.0),
    (5, 11_000.0),
    (3, 77_000.0),
    (1, 540_000.0),
];
/// So many rings of those at most; what is wider than eight rings of the largest is no place.
const MOST_WIDER_RINGS: u32 = 8;
/// So many spans of cells are read one by one.
const MOST_SPANS: usize = 48;

/// Metres of a degree of latitude, on the kernel's sphere.
const DEGREE: f64 = 111_195.0;

/// Cells that hold every report of a circle or a box, and others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cover {
    resolution: u8,
    cells: Vec<i64>,
}

impl Cover {
    /// The cover of the filter's place; `None` when there is none, or it is a large part of the world.
    pub(super) fn of(filter: &ReportFilter) -> Option<Self> {
        let (centre, metres) = place(filter)?;
        let narrow = rings(metres, RING_METRES, MOST_RINGS).map(|rings| (CELL, rings, 0.0));
        let wider = || {
            WIDER.iter().find_map(|(resolution, reach)| {
                // What belongs to a larger cell reaches a little beyond it, so that it may lie in a neighbour.
                let rings = rings(metres, *reach, MOST_WIDER_RINGS)? + 1;
                Some((*resolution, rings, reach / 3.0))
            })
        };
        let (resolution, rings, beyond) = narrow.or_else(wider)?;
        let mut cells = centre.cells_around(resolution, rings);
        // Rings are counted by the smallest cells; most of the outermost ones lie too far away.
        cells.retain(|cell| cells::is_near(*cell, centre, metres + beyond));
        if resolution == CELL {
            // Statements are remembered by their texts: they are of few lengths.
            cells.resize(cells.len().next_multiple_of(LENGTHS), NOWHERE);
        }
        (!cells.is_empty()).then_some(Cover { resolution, cells })
    }

    /// The cells as reports have them; `None` when they are larger ones.
    pub(super) fn narrow(&self) -> Option<&[i64]> {
        (self.resolution == CELL).then_some(self.cells.as_slice())
    }

    /// The first and the last of the reports' own cells in each; of those that follow each other nearly, in all of them.
    pub(super) fn spans(&self) -> Vec<(i64, i64)> {
        self.spans_of(CELL)
    }

    /// The same of the cells of a resolution.
    fn spans_of(&self, resolution: u8) -> Vec<(i64, i64)> {
        let cells = self.cells.iter();
        joined(cells.map(|cell| cells::span(*cell, resolution)).collect())
    }

    /// About how many reports lie there: what the totals have counted, a moment behind the tables.
    pub(super) async fn estimate(&self, db: &mut Reader) -> Result<i64> {
        let spans = match self.resolution {
            CELL => {
                let cells = self.cells.iter().filter(|cell| **cell != NOWHERE);
                let wider = cells.map(|cell| cells::parent(*cell, 9));
                joined(wider.map(|cell| (cell, cell)).collect())
            }
            counted @ (7 | 9) => self.spans_of(counted),
            _ => self.spans_of(5),
        };
        let mut query = Conditions::default();
        let sums: Vec<String> = spans
            .into_iter()
            .map(|(first, last)| {
                let (first, last) = (query.place(first), query.place(last));
                format!("SELECT SUM(reports) AS reports FROM report_cell WHERE cell BETWEEN {first} AND {last}")
            })
            .collect();
        let sql = format!(
            "SELECT CAST(COALESCE(SUM(reports), 0) AS BIGINT) AS n FROM ({}) AS sums",
            sums.join(" UNION ALL ")
        );
        db.count(&sql, &query.values).await
    }
}

/// The same spans in their order, where those with little between them are one, so that there are few. Cells that follow each
/// other lie side by side, as they have the same parents.
fn joined(mut spans: Vec<(i64, i64)>) -> Vec<(i64, i64)> {
    spans.sort_unstable();
    let between = spans.windows(2).map(|pair| pair[1].0 - pair[0].1);
    let mut gaps: Vec<i64> = between.collect();
    gaps.sort_unstable_by(|one, other| other.cmp(one));
    let largest = gaps.get(MOST_SPANS - 1).copied().unwrap_or(0);
    let mut joined: Vec<(i64, i64)> = Vec::new();
    for (first, last) in spans {
        match joined.last_mut() {
            Some((_, end)) if first - *end <= largest => *end = last,
            _ => joined.push((first, last)),
        }
    }
    joined
}

/// The middle of the filter's place, and how far it reaches from there: of a circle and a box, whichever is smaller.
fn place(filter: &ReportFilter) -> Option<(Point, f64)> {
    let circle = filter.near.map(|Near { point, metres }| (point, metres));
    let boxed = filter.bbox.map(|bbox| {
        let corner = |lat| Point {
            lat,
            lon: bbox.east,
        };
        let centre = centre(bbox);
        // The corner nearer to the equator lies further from the centre.
        let reach = centre
            .metres_to(corner(bbox.north))
            .max(centre.metres_to(corner(bbox.south)));
        (centre, reach)
    });
    let places = circle.into_iter().chain(boxed);
    places.min_by(|(_, one), (_, other)| one.total_cmp(other))
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
fn rings(metres: f64, reach: f64, most: u32) -> Option<u32> {
    let rings = (metres / reach).ceil().max(1.0);
    (rings <= f64::from(most)).then_some(rings as u32)
}

/// Only what lies in the filter's circle and in its box.
pub(super) fn within(query: &mut Conditions, filter: &ReportFilter) {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assume, proptest};

    use super::*;

    proptest! {
        /// However wide a circle is, its cover holds every point of it.
        #[test]
        fn a_cover_holds_its_circle(lat in -60.0..60.0_f64, lon in -170.0..170.0_f64, wide in 0.0..6.0_f64,
                                    far in 0.0..1.0_f64, turn in 0.0..6.3_f64) {
            let metres = 10.0_f64.powf(wide);
            let near = Near { point: Point { lat, lon }, metres };
            let cover = Cover::of(&ReportFilter { near: Some(near), ..ReportFilter::default() }).unwrap();
            let reach = metres * far.sqrt() / DEGREE;
            let point = Point {
                lat: lat + reach * turn.sin(),
                lon: lon + reach * turn.cos() / lat.to_radians().cos(),
            };
            // On a plane this is always so.
            prop_assume!(near.point.metres_to(point) <= metres);
            let cell = point.cell(CELL);
            let spans = cover.spans();
            prop_assert!(spans.iter().any(|(first, last)| (*first..=*last).contains(&cell)), "{spans:?}");
            if let Some(cells) = cover.narrow() {
                prop_assert!(cells.contains(&cell));
            }
        }
    }

    #[test]
    fn spans_with_little_between_them_are_one() {
        assert_eq!(joined(vec![(7, 9), (1, 3), (3, 5)]), [(1, 5), (7, 9)]);
        let spans: Vec<_> = (0..100_i64)
            .map(|place| (place * place, place * place))
            .collect();
        let joined = joined(spans.clone());
        assert_eq!(joined.len(), MOST_SPANS);
        let holds = |cell: &i64| {
            joined
                .iter()
                .any(|(first, last)| (first..=last).contains(&cell))
        };
        assert!(spans.iter().all(|(cell, _)| holds(cell)));
    }

    /// A box as wide as a country, five hundred kilometres from the town: what lies in the town is not read for it.
    #[test]
    fn a_town_far_away_is_not_covered() {
        let bbox = Some(BBox {
            west: 0.0,
            south: 40.0,
            east: 2.0,
            north: 50.0,
        });
        let filter = ReportFilter {
            bbox,
            ..ReportFilter::default()
        };
        let town = Point {
            lat: 54.735,
            lon: 1.905,
        };
        let cell = town.cell(CELL);
        let spans = Cover::of(&filter).unwrap().spans();
        assert!(spans.len() > 1);
        assert!(
            spans
                .iter()
                .all(|(first, last)| !(*first..=*last).contains(&cell))
        );
    }

    #[test]
    fn half_the_world_is_no_place() {
        let bbox = Some(BBox {
            west: -90.0,
            south: -60.0,
            east: 90.0,
            north: 60.0,
        });
        let filter = ReportFilter {
            bbox,
            ..ReportFilter::default()
        };
        assert_eq!(Cover::of(&filter), None);
    }
}
