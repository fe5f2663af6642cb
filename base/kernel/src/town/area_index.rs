//! The town's areas in memory: which ward holds a point, in microseconds.

use std::sync::Arc;

use super::{
    areas::{Area, AreaKind},
    shape::Shape,
};
use crate::{
    Id,
    places::{BBox, Point},
};

/// All areas of today with their shapes. Made once for each version of the areas and shared.
#[derive(Debug, Default)]
pub struct AreaIndex {
    entries: Vec<Entry>,
    version: i64,
}

#[derive(Debug)]
struct Entry {
    area: Arc<Area>,
    shape: Shape,
    bbox: BBox,
}

impl AreaIndex {
    /// Areas whose geometry cannot be read are left out; uploads refuse them, so there are none.
    pub fn new(version: i64, areas: impl IntoIterator<Item = Area>) -> Self {
        let entries = areas.into_iter().filter_map(|area| {
            let shape = Shape::parse(&area.geometry).ok()?;
            Some(Entry {
                bbox: shape.bbox(),
                shape,
                area: Arc::new(area),
            })
        });
        AreaIndex {
            entries: entries.collect(),
            version,
        }
    }

    /// The version of the areas that this was made from.
    pub fn version(&self) -> i64 {
        self.version
    }

    /// The area of this kind that holds the point; a point on a common boundary is in one of the two neighbours
    /// (see [`Shape::contains`]). Where areas of a kind overlap, the one that stands first.
    pub fn area_of(&self, point: Point, kind: &AreaKind) -> Option<&Arc<Area>> {
        self.holding(point).find(|area| area.kind == *kind)
    }

    /// The ward that holds the point.
    pub fn ward_of(&self, point: Point) -> Option<&Arc<Area>> {
        self.area_of(point, &AreaKind::ward())
    }

    /// Every area, of whatever kind, that holds the point.
    pub fn holding(&self, point: Point) -> impl Iterator<Item = &Arc<Area>> {
        self.entries
            .iter()
            .filter(move |entry| entry.bbox.contains(point) && entry.shape.contains(point))
            .map(|entry| &entry.area)
    }

    pub fn get(&self, id: Id<Area>) -> Option<&Arc<Area>> {
        self.entries
            .iter()
            .map(|entry| &entry.area)
            .find(|area| area.id == id)
    }

    pub fn by_code(&self, kind: &AreaKind, code: &str) -> Option<&Arc<Area>> {
        self.all()
            .find(|area| area.kind == *kind && area.code == code)
    }

    /// All areas, in the order of their kind and code.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Area>> {
        self.entries.iter().map(|entry| &entry.area)
    }

    /// All areas with their shapes, for drawing.
    pub fn shapes(&self) -> impl Iterator<Item = (&Arc<Area>, &Shape, &BBox)> {
        self.entries
            .iter()
            .map(|entry| (&entry.area, &entry.shape, &entry.bbox))
    }

    /// The box around all areas; `None` when there are none.
    pub fn bbox(&self) -> Option<BBox> {
        self.entries
            .iter()
            .map(|entry| entry.bbox)
            .reduce(|all, one| BBox {
                west: all.west.min(one.west),
                south: all.south.min(one.south),
                east: all.east.max(one.east),
                north: all.north.max(one.north),
            })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::*;
    use crate::Localised;

    fn ward(number: i64, west: f64, south: f64) -> Area {
        let (east, north) = (west + 1.0, south + 1.0);
        let geometry = serde_json::json!({"type": "Polygon", "coordinates":
            [[[west, south], [east, south], [east, north], [west, north], [west, south]]]});
        Area {
            id: Id::new(number),
            kind: AreaKind::ward(),
            code: format!("W{number}"),
            name: Localised::english(format!("Ward {number}")),
            geometry: geometry.to_string(),
            population: None,
            version: 1,
            valid_from: crate::Timestamp::UNIX_EPOCH,
            valid_to: None,
        }
    }

    fn chessboard() -> AreaIndex {
        AreaIndex::new(7, (0..16).map(|n| ward(n, (n % 4) as f64, (n / 4) as f64)))
    }

    #[test]
    fn finds_by_point_code_and_id() {
        let index = chessboard();
        let found = index.ward_of(Point { lat: 2.5, lon: 1.5 }).unwrap();
        assert_eq!(found.code, "W9");
        assert_eq!(index.by_code(&AreaKind::ward(), "W9").unwrap().id, found.id);
        assert_eq!(index.get(found.id).unwrap().code, "W9");
        assert!(
            index
                .ward_of(Point {
                    lat: 20.0,
                    lon: 1.5
                })
                .is_none()
        );
        assert!(
            index
                .area_of(
                    Point { lat: 2.5, lon: 1.5 },
                    &AreaKind::new("district").unwrap()
                )
                .is_none()
        );
        assert_eq!(
            index.bbox().unwrap(),
            BBox {
                west: 0.0,
                south: 0.0,
                east: 4.0,
                north: 4.0
            }
        );
    }

    proptest! {
        /// Every point of a tiled town lies in exactly one ward, and it is the expected one.
        #[test]
        fn each_point_has_one_ward(lat in 0.0..4.0_f64, lon in 0.0..4.0_f64) {
            let index = chessboard();
            let point = Point { lat, lon };
            let found: Vec<i64> = index.holding(point).map(|area| area.id.number()).collect();
            prop_assert_eq!(found, vec![lat.floor() as i64 * 4 + lon.floor() as i64]);
        }
    }
}
