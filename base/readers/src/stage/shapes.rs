//! The shapes of a Shapefile, record by record (Esri, "ESRI Shapefile Technical Description", 1998).

use std::io::{self, Read};

use stoa_geometry::{Geometry, Position};

use crate::unreadable::Unreadable;

/// Bytes of one shape, at most.
const LARGEST: u64 = 64 << 20;
/// Corners that are looked at to find out which hole lies in which area, at most, of one shape.
const PATIENCE: usize = 50_000_000;

/// Shapes that are read one after another.
pub struct Shapes<R> {
    from: R,
}

/// A shape: none, one, or one that cannot be read.
#[derive(Debug, PartialEq)]
pub enum Shape {
    Nothing,
    One(Geometry),
    Bad,
}

impl<R: Read> Shapes<R> {
    /// Reads over the header.
    pub fn open(mut from: R) -> Result<Self, Unreadable> {
        let mut head = [0; 100];
        let read = from.read_exact(&mut head);
        if read.is_err() || head[..4] != [0, 0, 0x27, 0x0a] {
            return Err(Unreadable::Damaged("its shapes have no header".to_owned()));
        }
        Ok(Self { from })
    }

    /// The next shape; None at the end.
    pub fn next(&mut self) -> Result<Option<Shape>, Unreadable> {
        let mut head = [0; 8];
        match self.from.read_exact(&mut head) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
            Err(error) => return Err(error.into()),
        }
        let words = u32::from_be_bytes([head[4], head[5], head[6], head[7]]);
        let length = u64::from(words) * 2;
        if length > LARGEST {
            return Err(Unreadable::Damaged(format!(
                "one of its shapes has {length} bytes"
            )));
        }
        let mut content = Vec::new();
        self.from.by_ref().take(length).read_to_end(&mut content)?;
        if (content.len() as u64) < length {
            return Ok(Some(Shape::Bad));
        }
        Ok(Some(shape(&content)))
    }
}

/// The bytes of a shape that are not read yet.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn whole(&mut self) -> Option<usize> {
        let (first, rest) = self.0.split_first_chunk::<4>()?;
        self.0 = rest;
        usize::try_from(i32::from_le_bytes(*first)).ok()
    }

    fn number(&mut self) -> Option<f64> {
        let (first, rest) = self.0.split_first_chunk::<8>()?;
        self.0 = rest;
        Some(f64::from_le_bytes(*first))
    }

    fn position(&mut self) -> Option<Position> {
        Position::flat(self.number()?, self.number()?)
    }

    fn skip(&mut self, bytes: usize) -> Option<()> {
        self.0 = self.0.get(bytes..)?;
        Some(())
    }

    fn positions(&mut self, count: usize) -> Option<Vec<Position>> {
        // The bytes bound what is allocated.
        if count > self.0.len() / 16 {
            return None;
        }
        (0..count).map(|_| self.position()).collect()
    }

    /// Heights stand behind all positions, after their range.
    fn heights(&mut self, points: &mut [Position]) -> Option<()> {
        self.skip(16)?;
        for point in points {
            *point = point.with_height(self.number()?);
        }
        Some(())
    }
}

fn shape(content: &[u8]) -> Shape {
    let mut bytes = Bytes(content);
    let Some(kind) = bytes.whole() else {
        return Shape::Bad;
    };
    let geometry = match kind {
        0 => return Shape::Nothing,
        1 | 11 | 21 => point(&mut bytes, kind == 11),
        8 | 18 | 28 => points(&mut bytes, kind == 18),
        3 | 13 | 23 => parts(&mut bytes, kind == 13).map(lines),
        5 | 15 | 25 => parts(&mut bytes, kind == 15).and_then(areas),
        _ => None,
    };
    geometry.map_or(Shape::Bad, Shape::One)
}

fn point(bytes: &mut Bytes, high: bool) -> Option<Geometry> {
    let point = bytes.position()?;
    let point = match high {
        true => point.with_height(bytes.number()?),
        false => point,
    };
    Some(Geometry::Point(Some(point)))
}

fn points(bytes: &mut Bytes, high: bool) -> Option<Geometry> {
    bytes.skip(32)?;
    let count = bytes.whole()?;
    let mut points = bytes.positions(count)?;
    if high {
        bytes.heights(&mut points)?;
    }
    Some(Geometry::MultiPoint(points))
}

fn parts(bytes: &mut Bytes, high: bool) -> Option<Vec<Vec<Position>>> {
    bytes.skip(32)?;
    let (parts, count) = (bytes.whole()?, bytes.whole()?);
    if parts > bytes.0.len() / 4 {
        return None;
    }
    let begins: Vec<usize> = (0..parts).map(|_| bytes.whole()).collect::<Option<_>>()?;
    let mut points = bytes.positions(count)?;
    if high {
        bytes.heights(&mut points)?;
    }
    let ends = begins.iter().skip(1).copied().chain([count]);
    begins
        .iter()
        .zip(ends)
        .map(|(begin, end)| points.get(*begin..end).map(<[_]>::to_vec))
        .collect()
}

fn lines(mut parts: Vec<Vec<Position>>) -> Geometry {
    match parts.len() {
        1 => Geometry::LineString(parts.swap_remove(0)),
        _ => Geometry::MultiLineString(parts),
    }
}

/// Twice the area that a ring surrounds; less than zero where it goes clockwise.
fn area(ring: &[Position]) -> f64 {
    ring.windows(2)
        .map(|pair| pair[0].x * pair[1].y - pair[1].x * pair[0].y)
        .sum()
}

/// Whether a place lies within a ring: a line from it to the east crosses the ring an odd number of times.
fn is_within(at: Position, ring: &[Position]) -> bool {
    ring.windows(2)
        .filter(|pair| {
            let (from, to) = (pair[0], pair[1]);
            (from.y > at.y) != (to.y > at.y)
                && at.x < (to.x - from.x) * (at.y - from.y) / (to.y - from.y) + from.x
        })
        .count()
        % 2
        == 1
}

/// Rings that go clockwise are areas, the others are holes in them. GeoJSON wants it the other way round (RFC 7946, section 3.1.6).
fn areas(rings: Vec<Vec<Position>>) -> Option<Geometry> {
    let mut areas: Vec<Vec<Vec<Position>>> = Vec::new();
    let mut holes = Vec::new();
    for mut ring in rings.into_iter().filter(|ring| ring.len() > 3) {
        let is_hole = area(&ring) > 0.0;
        ring.reverse();
        if is_hole {
            holes.push(ring);
        } else {
            areas.push(vec![ring]);
        }
    }
    let mut patience = PATIENCE;
    for mut hole in holes {
        let mut around: Option<(f64, usize)> = None;
        for (place, rings) in areas.iter().enumerate() {
            patience = patience.checked_sub(rings[0].len())?;
            let size = area(&rings[0]);
            if around.is_none_or(|(least, _)| size < least) && is_within(hole[0], &rings[0]) {
                around = Some((size, place));
            }
        }
        match around {
            Some((_, place)) => areas[place].push(hole),
            // A hole in nothing is an area that was drawn the wrong way round.
            None => {
                hole.reverse();
                areas.push(vec![hole]);
            }
        }
    }
    Some(match areas.len() {
        1 => Geometry::Polygon(areas.swap_remove(0)),
        _ => Geometry::MultiPolygon(areas),
    })
}

#[cfg(test)]
mod tests {
    use stoa_geometry::{Position, wkt};

    use super::{Shape, areas, shape};

    fn ring(corners: &[(f64, f64)]) -> Vec<Position> {
        let at = |(x, y): &(f64, f64)| Position::flat(*x, *y).expect("finite");
        corners.iter().map(at).collect()
    }

    #[test]
    fn holes_find_their_areas() {
        let outer = ring(&[(0.0, 0.0), (0.0, 9.0), (9.0, 9.0), (9.0, 0.0), (0.0, 0.0)]);
        let hole = ring(&[(1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 1.0)]);
        let island = ring(&[(20.0, 0.0), (20.0, 1.0), (21.0, 1.0), (20.0, 0.0)]);
        let geometry = areas(vec![island, hole, outer]).expect("areas");
        assert_eq!(
            wkt::text(&geometry),
            "MULTIPOLYGON (((20 0, 21 1, 20 1, 20 0)), ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 2, 2 1, 1 1)))"
        );
    }

    #[test]
    fn counts_are_not_trusted() {
        let mut bytes = 5_i32.to_le_bytes().to_vec();
        bytes.extend([0; 32]);
        bytes.extend(i32::MAX.to_le_bytes());
        bytes.extend(i32::MAX.to_le_bytes());
        assert_eq!(shape(&bytes), Shape::Bad);
        assert_eq!(shape(&[0, 0, 0, 0]), Shape::Nothing);
        assert_eq!(shape(&[31, 0, 0, 0]), Shape::Bad);
        assert_eq!(shape(&[]), Shape::Bad);
    }
}
