//! Well-known binary (ISO 19125-1, section 8.2; for heights the codes 1001 and on of OGC 06-103r4), little-endian when written.
//! The bits by which PostGIS marks heights, measures and reference systems are read too.

use crate::geometry::{DEEPEST, Geometry, Kind, Position};

/// Reads a geometry that takes all of the bytes; None if they are none.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Geometry> {
    let mut bytes = Bytes(bytes);
    let geometry = bytes.geometry(0)?;
    bytes.0.is_empty().then_some(geometry)
}

/// What begins the bytes, without reading further: for a look whether they are a geometry at all.
#[must_use]
pub fn kind(bytes: &[u8]) -> Option<Kind> {
    Bytes(bytes).head().map(|head| head.kind)
}

/// Not yet read. A count is not trusted: every part takes bytes, of which there are only so many.
struct Bytes<'a>(&'a [u8]);

#[derive(Clone, Copy)]
struct Head {
    little: bool,
    kind: Kind,
    height: bool,
    measure: bool,
}

impl Bytes<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (first, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*first)
    }

    fn count(&mut self, little: bool) -> Option<u32> {
        let bytes = self.take::<4>()?;
        Some(if little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        })
    }

    fn number(&mut self, little: bool) -> Option<f64> {
        let bytes = self.take::<8>()?;
        Some(if little {
            f64::from_le_bytes(bytes)
        } else {
            f64::from_be_bytes(bytes)
        })
    }

    fn head(&mut self) -> Option<Head> {
        let little = match self.take::<1>()? {
            [0] => false,
            [1] => true,
            _ => return None,
        };
        let code = self.count(little)?;
        let (base, iso) = (code & 0x0fff_ffff, (code & 0x0fff_ffff) / 1000);
        if iso > 3 {
            return None;
        }
        if code & 0x2000_0000 != 0 {
            self.count(little)?;
        }
        Some(Head {
            little,
            kind: Kind::of_code(base % 1000)?,
            height: code & 0x8000_0000 != 0 || matches!(iso, 1 | 3),
            measure: code & 0x4000_0000 != 0 || matches!(iso, 2 | 3),
        })
    }

    fn geometry(&mut self, depth: usize) -> Option<Geometry> {
        let head = self.head()?;
        Some(match head.kind {
            Kind::Point => Geometry::Point(self.point(head)?),
            Kind::LineString => Geometry::LineString(self.line(head)?),
            Kind::Polygon => Geometry::Polygon(self.rings(head)?),
            Kind::MultiPoint => Geometry::MultiPoint(self.list(head.little, |bytes| {
                let part = bytes.part(Kind::Point)?;
                bytes.position(part)
            })?),
            Kind::MultiLineString => {
                Geometry::MultiLineString(self.list(head.little, |bytes| {
                    let part = bytes.part(Kind::LineString)?;
                    bytes.line(part)
                })?)
            }
            Kind::MultiPolygon => Geometry::MultiPolygon(self.list(head.little, |bytes| {
                let part = bytes.part(Kind::Polygon)?;
                bytes.rings(part)
            })?),
            Kind::GeometryCollection if depth >= DEEPEST => return None,
            Kind::GeometryCollection => Geometry::GeometryCollection(
                self.list(head.little, |bytes| bytes.geometry(depth + 1))?,
            ),
        })
    }

    fn part(&mut self, kind: Kind) -> Option<Head> {
        self.head().filter(|head| head.kind == kind)
    }

    fn list<T>(
        &mut self,
        little: bool,
        mut part: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let count = self.count(little)?;
        let mut list = Vec::new();
        for _ in 0..count {
            list.push(part(self)?);
        }
        Some(list)
    }

    fn line(&mut self, head: Head) -> Option<Vec<Position>> {
        self.list(head.little, |bytes| bytes.position(head))
    }

    fn rings(&mut self, head: Head) -> Option<Vec<Vec<Position>>> {
        self.list(head.little, |bytes| bytes.line(head))
    }

    fn numbers(&mut self, head: Head) -> Option<(f64, f64, f64)> {
        let (x, y) = (self.number(head.little)?, self.number(head.little)?);
        let z = if head.height {
            self.number(head.little)?
        } else {
            f64::NAN
        };
        if head.measure {
            self.number(head.little)?;
        }
        Some((x, y, z))
    }

    fn position(&mut self, head: Head) -> Option<Position> {
        let (x, y, z) = self.numbers(head)?;
        Some(Position::flat(x, y)?.with_height(z))
    }

    /// An empty point is one whose numbers are none.
    fn point(&mut self, head: Head) -> Option<Option<Position>> {
        let (x, y, z) = self.numbers(head)?;
        if x.is_nan() && y.is_nan() {
            return Some(None);
        }
        Some(Some(Position::flat(x, y)?.with_height(z)))
    }
}

/// Writes a geometry. One with a height anywhere has it everywhere: it is no number where there is none.
#[must_use]
pub fn write(geometry: &Geometry) -> Vec<u8> {
    let mut writer = Writer {
        out: Vec::new(),
        height: geometry.has_height(),
    };
    writer.geometry(geometry);
    writer.out
}

struct Writer {
    out: Vec<u8>,
    height: bool,
}

impl Writer {
    fn head(&mut self, kind: Kind) {
        let code = kind.code() + if self.height { 1000 } else { 0 };
        self.out.push(1);
        self.out.extend_from_slice(&code.to_le_bytes());
    }

    fn count(&mut self, count: usize) {
        // More than four thousand million parts do not fit into memory.
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        self.out.extend_from_slice(&count.to_le_bytes());
    }

    fn position(&mut self, at: Position) {
        self.out.extend_from_slice(&at.x.to_le_bytes());
        self.out.extend_from_slice(&at.y.to_le_bytes());
        if self.height {
            let z = at.z.unwrap_or(f64::NAN);
            self.out.extend_from_slice(&z.to_le_bytes());
        }
    }

    fn line(&mut self, line: &[Position]) {
        self.count(line.len());
        line.iter().for_each(|at| self.position(*at));
    }

    fn rings(&mut self, rings: &[Vec<Position>]) {
        self.count(rings.len());
        rings.iter().for_each(|ring| self.line(ring));
    }

    fn geometry(&mut self, geometry: &Geometry) {
        self.head(geometry.kind());
        match geometry {
            Geometry::Point(at) => self.position(at.unwrap_or(Position {
                x: f64::NAN,
                y: f64::NAN,
                z: None,
            })),
            Geometry::LineString(line) => self.line(line),
            Geometry::Polygon(rings) => self.rings(rings),
            Geometry::MultiPoint(points) => {
                self.count(points.len());
                for at in points {
                    self.head(Kind::Point);
                    self.position(*at);
                }
            }
            Geometry::MultiLineString(lines) => {
                self.count(lines.len());
                for line in lines {
                    self.head(Kind::LineString);
                    self.line(line);
                }
            }
            Geometry::MultiPolygon(polygons) => {
                self.count(polygons.len());
                for rings in polygons {
                    self.head(Kind::Polygon);
                    self.rings(rings);
                }
            }
            Geometry::GeometryCollection(parts) => {
                self.count(parts.len());
                parts.iter().for_each(|part| self.geometry(part));
            }
        }
    }
}
