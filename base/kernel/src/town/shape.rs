//! Shapes on the map: read from GeoJSON, checked with a word on what to mend, and asked whether they hold a point.
//!
//! Coordinates are `[longitude, latitude]` in WGS 84 degrees, as RFC 7946 has them.

use serde_json::Value;

use crate::places::{BBox, Point};

/// One position: longitude, latitude, in degrees.
pub type Position = [f64; 2];

/// A polygon: rings whose last position repeats the first.
#[derive(Debug, Clone, PartialEq)]
pub struct Polygon {
    pub outer: Vec<Position>,
    pub holes: Vec<Vec<Position>>,
}

/// A geometry that the town's tables keep.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    Points(Vec<Position>),
    Lines(Vec<Vec<Position>>),
    Polygons(Vec<Polygon>),
}

/// What is wrong with a geometry; each has one sentence that says how to mend it.
#[derive(Debug, Clone, PartialEq)]
pub enum ShapeFault {
    /// The text is not JSON, or lacks `type` and `coordinates` of the nesting that the type asks for.
    Unreadable,
    /// A geometry of another type than the one wanted.
    WrongType { found: String },
    /// There is not a single position.
    Empty,
    /// Coordinates beyond ±180 and ±90: metres of a national grid, most likely.
    Projected { x: f64, y: f64 },
    /// Latitude stands where longitude should.
    Swapped { first: f64, second: f64 },
    /// A ring with fewer than four positions.
    ShortRing { positions: usize },
    /// A ring that does not end where it began.
    OpenRing { lon: f64, lat: f64 },
    /// Two sides of a ring cross here.
    Crossing { lon: f64, lat: f64 },
}

impl Shape {
    /// Reads a GeoJSON geometry (RFC 7946 §3.1): a GeometryCollection and a third coordinate are not kept.
    pub fn from_geojson(json: &Value) -> Result<Shape, ShapeFault> {
        let kind = json
            .get("type")
            .and_then(Value::as_str)
            .ok_or(ShapeFault::Unreadable)?;
        let at = json.get("coordinates").unwrap_or(&Value::Null);
        let shape = match kind {
            "Point" => position(at).map(|one| Shape::Points(vec![one])),
            "MultiPoint" => positions(at).map(Shape::Points),
            "LineString" => positions(at).map(|one| Shape::Lines(vec![one])),
            "MultiLineString" => each(at, positions).map(Shape::Lines),
            "Polygon" => polygon(at).map(|one| Shape::Polygons(vec![one])),
            "MultiPolygon" => each(at, polygon).map(Shape::Polygons),
            other => {
                return Err(ShapeFault::WrongType {
                    found: other.to_owned(),
                });
            }
        };
        let shape = shape.ok_or(ShapeFault::Unreadable)?;
        if shape.positions().next().is_none() {
            return Err(ShapeFault::Empty);
        }
        Ok(shape)
    }

    /// Reads a GeoJSON geometry from its text.
    pub fn parse(text: &str) -> Result<Shape, ShapeFault> {
        let Ok(json) = serde_json::from_str(text) else {
            return Err(ShapeFault::Unreadable);
        };
        Shape::from_geojson(&json)
    }

    /// The geometry as GeoJSON, coordinates rounded to seven decimals (a centimetre).
    pub fn to_geojson(&self) -> Value {
        let ring = |ring: &Vec<Position>| Value::from(ring.iter().map(rounded).collect::<Vec<_>>());
        let whole = |polygon: &Polygon| {
            let rings = std::iter::once(&polygon.outer).chain(&polygon.holes);
            Value::from(rings.map(ring).collect::<Vec<_>>())
        };
        let (kind, coordinates) = match self {
            Shape::Points(all) if all.len() == 1 => ("Point", rounded(&all[0])),
            Shape::Points(all) => ("MultiPoint", ring(all)),
            Shape::Lines(all) if all.len() == 1 => ("LineString", ring(&all[0])),
            Shape::Lines(all) => ("MultiLineString", all.iter().map(ring).collect()),
            Shape::Polygons(all) if all.len() == 1 => ("Polygon", whole(&all[0])),
            Shape::Polygons(all) => ("MultiPolygon", all.iter().map(whole).collect()),
        };
        serde_json::json!({ "type": kind, "coordinates": coordinates })
    }

    /// Every position, rings and holes alike.
    pub fn positions(&self) -> Box<dyn Iterator<Item = &Position> + '_> {
        match self {
            Shape::Points(all) => Box::new(all.iter()),
            Shape::Lines(all) => Box::new(all.iter().flatten()),
            Shape::Polygons(all) => Box::new(
                all.iter()
                    .flat_map(|one| one.outer.iter().chain(one.holes.iter().flatten())),
            ),
        }
    }

    /// The smallest box around every position.
    pub fn bbox(&self) -> BBox {
        let mut bbox = BBox {
            west: 180.0,
            south: 90.0,
            east: -180.0,
            north: -90.0,
        };
        for [lon, lat] in self.positions() {
            bbox.west = bbox.west.min(*lon);
            bbox.east = bbox.east.max(*lon);
            bbox.south = bbox.south.min(*lat);
            bbox.north = bbox.north.max(*lat);
        }
        bbox
    }

    /// A point that stands for the shape: of lines the middle of the longest, else the middle of the box.
    pub fn middle(&self) -> Point {
        if let Shape::Lines(lines) = self
            && let Some(line) = lines.iter().max_by_key(|line| line.len())
            && let Some([lon, lat]) = line.get(line.len() / 2)
        {
            return Point {
                lat: *lat,
                lon: *lon,
            };
        }
        let bbox = self.bbox();
        Point {
            lat: f64::midpoint(bbox.south, bbox.north),
            lon: f64::midpoint(bbox.west, bbox.east),
        }
    }

    /// A point for the shape's name: of polygons the middle of the broadest stretch that lies inside at half the
    /// height of the largest one, which a bent or hollow shape holds too; else [`Shape::middle`].
    pub fn label_point(&self) -> Point {
        let Shape::Polygons(all) = self else {
            return self.middle();
        };
        let size = |one: &&Polygon| {
            let bbox = Shape::Lines(vec![one.outer.clone()]).bbox();
            (bbox.east - bbox.west) * (bbox.north - bbox.south)
        };
        let largest = all.iter().max_by(|a, b| size(a).total_cmp(&size(b)));
        largest.and_then(broadest_stretch).unwrap_or(self.middle())
    }

    /// Whether polygons hold the point; lines and points hold nothing.
    ///
    /// The boundary rule is half open: a point on a side belongs to the polygon north or east of it, so a point on the
    /// side that two neighbours share is in exactly one of them, and a point on the outermost northern or eastern
    /// side is in none. A side is computed from the same two ends in the same order whichever neighbour asks.
    pub fn contains(&self, point: Point) -> bool {
        let Shape::Polygons(all) = self else {
            return false;
        };
        all.iter().any(|one| {
            in_ring(&one.outer, point) && !one.holes.iter().any(|hole| in_ring(hole, point))
        })
    }

    /// Checks an area's geometry: polygons, in degrees, longitude first, rings closed and not crossing themselves.
    /// `near` is a point of the town, which tells swapped coordinates from far ones.
    pub fn check_area(&self, near: Option<Point>) -> Result<(), ShapeFault> {
        self.check_degrees(near)?;
        let polygons = match self {
            Shape::Polygons(polygons) => polygons,
            Shape::Lines(_) => {
                return Err(ShapeFault::WrongType {
                    found: "LineString".to_owned(),
                });
            }
            Shape::Points(_) => {
                return Err(ShapeFault::WrongType {
                    found: "Point".to_owned(),
                });
            }
        };
        for ring in polygons
            .iter()
            .flat_map(|one| std::iter::once(&one.outer).chain(&one.holes))
        {
            check_ring(ring)?;
        }
        Ok(())
    }

    /// Checks that every position is in degrees with longitude first.
    pub fn check_degrees(&self, near: Option<Point>) -> Result<(), ShapeFault> {
        for &[x, y] in self.positions() {
            if Point::new(y, x).is_none() {
                return Err(match Point::new(x, y) {
                    Some(_) => ShapeFault::Swapped {
                        first: x,
                        second: y,
                    },
                    None => ShapeFault::Projected { x, y },
                });
            }
        }
        // Half a degree is some fifty kilometres: wider than a town, far less than a swap moves it.
        let close = |a: f64, b: f64| (a - b).abs() < 0.5;
        let first = self.positions().next();
        if let (Some(town), Some(&[x, y])) = (near, first)
            && close(x, town.lat)
            && close(y, town.lon)
            && !(close(x, town.lon) && close(y, town.lat))
        {
            return Err(ShapeFault::Swapped {
                first: x,
                second: y,
            });
        }
        Ok(())
    }
}

fn rounded(at: &Position) -> Value {
    Value::from(at.map(|figure| (figure * 1e7).round() / 1e7).to_vec())
}

fn position(json: &Value) -> Option<Position> {
    let parts = json.as_array()?;
    Some([parts.first()?.as_f64()?, parts.get(1)?.as_f64()?])
}

fn each<T>(json: &Value, read: impl Fn(&Value) -> Option<T>) -> Option<Vec<T>> {
    json.as_array()?.iter().map(read).collect()
}

fn positions(json: &Value) -> Option<Vec<Position>> {
    each(json, position)
}

fn polygon(json: &Value) -> Option<Polygon> {
    let mut rings = each(json, positions)?.into_iter();
    Some(Polygon {
        outer: rings.next()?,
        holes: rings.collect(),
    })
}

/// Counts the sides that a ray to the east crosses; see [`Shape::contains`] for points on a side.
fn in_ring(ring: &[Position], point: Point) -> bool {
    let sides = ring
        .iter()
        .zip(ring.iter().cycle().skip(1))
        .take(ring.len());
    let crossed = sides.filter(|&(&a, &b)| {
        if (a[1] > point.lat) == (b[1] > point.lat) {
            return false;
        }
        let (low, high) = if a[1] < b[1] { (a, b) } else { (b, a) };
        let share = (point.lat - low[1]) / (high[1] - low[1]);
        point.lon < low[0] + share * (high[0] - low[0])
    });
    crossed.count() % 2 == 1
}

/// The middle of the longest stretch inside the polygon along the parallel halfway between its ends.
fn broadest_stretch(polygon: &Polygon) -> Option<Point> {
    let bbox = Shape::Lines(vec![polygon.outer.clone()]).bbox();
    let lat = f64::midpoint(bbox.south, bbox.north);
    let rings = std::iter::once(&polygon.outer).chain(&polygon.holes);
    let sides = rings.flat_map(|ring| ring.windows(2).map(|two| (two[0], two[1])));
    let mut crossed: Vec<f64> = sides
        .filter(|(a, b)| (a[1] > lat) != (b[1] > lat))
        .map(|(a, b)| a[0] + (lat - a[1]) / (b[1] - a[1]) * (b[0] - a[0]))
        .collect();
    crossed.sort_by(f64::total_cmp);
    let stretches = crossed.chunks_exact(2).map(|two| (two[0], two[1]));
    let longest = stretches.max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)))?;
    Some(Point {
        lat,
        lon: f64::midpoint(longest.0, longest.1),
    })
}

fn check_ring(ring: &[Position]) -> Result<(), ShapeFault> {
    if ring.len() < 4 {
        return Err(ShapeFault::ShortRing {
            positions: ring.len(),
        });
    }
    let (first, last) = (ring[0], ring[ring.len() - 1]);
    // Ends that differ by less than a centimetre are rounding, which reading the last side mends.
    if (first[0] - last[0]).abs() > 1e-7 || (first[1] - last[1]).abs() > 1e-7 {
        return Err(ShapeFault::OpenRing {
            lon: last[0],
            lat: last[1],
        });
    }
    crossing(ring).map_or(Ok(()), |[lon, lat]| Err(ShapeFault::Crossing { lon, lat }))
}

/// The first place where two sides of a closed ring cross. Sides are swept from west to east, so that only those
/// whose longitudes overlap are compared. Touching in a point is allowed, as official boundaries often do.
fn crossing(ring: &[Position]) -> Option<Position> {
    let mut sides: Vec<(Position, Position)> =
        ring.windows(2).map(|two| (two[0], two[1])).collect();
    let west = |side: &(Position, Position)| side.0[0].min(side.1[0]);
    let east = |side: &(Position, Position)| side.0[0].max(side.1[0]);
    sides.sort_by(|a, b| west(a).total_cmp(&west(b)));
    let mut open: Vec<(Position, Position)> = Vec::new();
    for side in sides {
        open.retain(|earlier| east(earlier) >= west(&side));
        if let Some(found) = open.iter().find_map(|earlier| cross(*earlier, side)) {
            return Some(found);
        }
        open.push(side);
    }
    None
}

/// Where two sides properly cross: each has its ends strictly on both sides of the other.
fn cross(one: (Position, Position), two: (Position, Position)) -> Option<Position> {
    let turn = |a: Position, b: Position, c: Position| {
        (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    };
    // Turns smaller than this are positions on the line but for rounding.
    let sign = |turn: f64| {
        if turn.abs() < 1e-15 {
            0.0
        } else {
            turn.signum()
        }
    };
    let (a, b) = (turn(one.0, one.1, two.0), turn(one.0, one.1, two.1));
    let (c, d) = (turn(two.0, two.1, one.0), turn(two.0, two.1, one.1));
    if sign(a) * sign(b) >= 0.0 || sign(c) * sign(d) >= 0.0 {
        return None;
    }
    let share = a / (a - b);
    Some([
        two.0[0] + share * (two.1[0] - two.0[0]),
        two.0[1] + share * (two.1[1] - two.0[1]),
    ])
}

#[cfg(test)]
#[path = "shape_tests.rs"]
mod tests;
