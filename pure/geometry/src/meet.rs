//! Whether two geometries meet, in the plane of their coordinates: between two positions lies a straight line, as GeoJSON has it
//! (RFC 7946, section 3.1.1). Heights are passed over.

use crate::geometry::{Geometry, Position as At};

type Position = [f64; 2];

/// A geometry made ready to be compared: points, lines and surfaces, each flat.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Flat {
    points: Vec<Position>,
    lines: Vec<Vec<Position>>,
    /// Each with its outer ring first.
    surfaces: Vec<Vec<Vec<Position>>>,
}

impl From<&Geometry> for Flat {
    fn from(geometry: &Geometry) -> Self {
        let mut flat = Flat::default();
        flat.take(geometry);
        flat
    }
}

impl Flat {
    fn take(&mut self, geometry: &Geometry) {
        let line = |line: &Vec<At>| {
            line.iter()
                .map(|at| [at.x, at.y])
                .collect::<Vec<Position>>()
        };
        let lines = |lines: &Vec<Vec<At>>| lines.iter().map(line).collect::<Vec<_>>();
        match geometry {
            Geometry::Point(at) => self.points.extend(at.map(|at| [at.x, at.y])),
            Geometry::MultiPoint(points) => self.points.extend(line(points)),
            Geometry::LineString(one) => self.take_line(line(one)),
            Geometry::MultiLineString(all) => {
                lines(all).into_iter().for_each(|one| self.take_line(one))
            }
            Geometry::Polygon(rings) => self.surfaces.push(lines(rings)),
            Geometry::MultiPolygon(all) => self.surfaces.extend(all.iter().map(lines)),
            Geometry::GeometryCollection(parts) => parts.iter().for_each(|part| self.take(part)),
        }
    }

    /// A line of a single position has no side to lie on: it is the point.
    fn take_line(&mut self, line: Vec<Position>) {
        match line[..] {
            [at] => self.points.push(at),
            _ => self.lines.push(line),
        }
    }

    /// Whether they have a point in common.
    #[must_use]
    pub fn intersects(&self, other: &Flat) -> bool {
        let (Some(one), Some(two)) = (self.bounds(), other.bounds()) else {
            return false;
        };
        let is_apart = one[2] < two[0] || two[2] < one[0] || one[3] < two[1] || two[3] < one[1];
        if is_apart {
            return false;
        }
        let has = |place: &Flat, of: &Flat| of.corners().any(|at| place.covers(at));
        // Whatever meets without crossing has a corner of one in the other.
        has(self, other) || has(other, self) || self.crosses(other)
    }

    /// Whether no point of it lies outside the other. Of two surfaces, or a line and a surface, it is taken to be so where every corner lies
    /// in the other and no side passes through one of its sides.
    #[must_use]
    pub fn is_within(&self, other: &Flat) -> bool {
        self.bounds().is_some()
            && self.corners().all(|at| other.covers(at))
            && !self.sides().any(|[from, to]| {
                let middle = [f64::midpoint(from[0], to[0]), f64::midpoint(from[1], to[1])];
                !other.covers(middle) || other.sides().any(|side| passes([from, to], side))
            })
    }

    /// West, south, east, north; `None` for an empty place.
    fn bounds(&self) -> Option<[f64; 4]> {
        let wider = |bounds: [f64; 4], [x, y]: Position| {
            [
                bounds[0].min(x),
                bounds[1].min(y),
                bounds[2].max(x),
                bounds[3].max(y),
            ]
        };
        let none = [
            f64::INFINITY,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::NEG_INFINITY,
        ];
        let bounds = self.corners().fold(none, wider);
        (bounds[0] <= bounds[2]).then_some(bounds)
    }

    fn corners(&self) -> impl Iterator<Item = Position> + '_ {
        let lines = self.lines.iter().flatten();
        let surfaces = self.surfaces.iter().flatten().flatten();
        self.points.iter().chain(lines).chain(surfaces).copied()
    }

    fn sides(&self) -> impl Iterator<Item = [Position; 2]> + '_ {
        let rings = self.surfaces.iter().flatten();
        let lines = self.lines.iter().chain(rings);
        lines.flat_map(|line| line.windows(2).map(|pair| [pair[0], pair[1]]))
    }

    /// Whether a point belongs to it, its edges included.
    fn covers(&self, at: Position) -> bool {
        let on = |side: [Position; 2]| is_on(at, side);
        self.points.contains(&at)
            || self.sides().any(on)
            || self.surfaces.iter().any(|rings| is_inside(at, rings))
    }

    fn crosses(&self, other: &Flat) -> bool {
        self.sides()
            .any(|side| other.sides().any(|that| meets(side, that)))
    }
}

/// Even and odd: a ray to the east meets the rings an odd number of times.
fn is_inside([x, y]: Position, rings: &[Vec<Position>]) -> bool {
    let sides = rings
        .iter()
        .flat_map(|ring| ring.windows(2).map(|pair| (pair[0], pair[1])));
    let met = sides.filter(|(from, to)| {
        (from[1] > y) != (to[1] > y)
            && x < (to[0] - from[0]) * (y - from[1]) / (to[1] - from[1]) + from[0]
    });
    met.count() % 2 == 1
}

/// On which hand of a line a point lies: more than nothing is the left.
fn hand([from, to]: [Position; 2], at: Position) -> f64 {
    (to[0] - from[0]) * (at[1] - from[1]) - (to[1] - from[1]) * (at[0] - from[0])
}

fn is_on(at: Position, side: [Position; 2]) -> bool {
    let [from, to] = side;
    let between =
        |axis: usize| at[axis] >= from[axis].min(to[axis]) && at[axis] <= from[axis].max(to[axis]);
    between(0) && between(1) && hand(side, at) == 0.0
}

/// Whether two sides pass through each other, neither ending on the other.
fn passes(one: [Position; 2], other: [Position; 2]) -> bool {
    let apart =
        |side: [Position; 2], ends: [Position; 2]| hand(side, ends[0]) * hand(side, ends[1]) < 0.0;
    apart(one, other) && apart(other, one)
}

fn meets(one: [Position; 2], other: [Position; 2]) -> bool {
    passes(one, other)
        || other.iter().any(|end| is_on(*end, one))
        || one.iter().any(|end| is_on(*end, other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Flat {
        Flat::from(&crate::wkt::read(text).unwrap())
    }

    #[test]
    fn places_meet_or_they_do_not() {
        let square = place("POLYGON((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 3 1, 3 3, 1 3, 1 1))");
        for (text, meets, within) in [
            ("POINT(0.5 0.5)", true, true),
            ("POINT(2 2)", false, false),
            ("POINT(0 2)", true, true),
            ("POINT(1 2)", true, true),
            ("LINESTRING(-1 0.5, 5 0.5)", true, false),
            ("LINESTRING(0.5 0.5, 0.5 3.5)", true, true),
            ("LINESTRING(0.5 0.5, 3.5 3.5)", true, false),
            (
                "POLYGON((1.5 1.5, 2.5 1.5, 2.5 2.5, 1.5 1.5))",
                false,
                false,
            ),
            ("POLYGON((-9 -9, 9 -9, 9 9, -9 9, -9 -9))", true, false),
            ("MULTIPOINT((0.5 0.5), (9 9))", true, false),
            // A line may have a single position.
            ("LINESTRING(0 2)", true, true),
            ("MULTILINESTRING((2 2), (0 2))", true, false),
            ("LINESTRING(2 2)", false, false),
            (
                "GEOMETRYCOLLECTION(POINT(9 9), LINESTRING(4 4, 9 9))",
                true,
                false,
            ),
            ("POLYGON EMPTY", false, false),
        ] {
            let other = place(text);
            assert_eq!(other.intersects(&square), meets, "{text}");
            assert_eq!(square.intersects(&other), meets, "{text}");
            assert_eq!(other.is_within(&square), within, "{text}");
        }
    }
}
