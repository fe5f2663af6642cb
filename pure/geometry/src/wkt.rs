//! Well-known text (OGC 06-103r4, section 7): what CSV and spreadsheets show, and what questions name.

use std::fmt::Write;

use crate::geometry::{Geometry, Position};

pub use crate::read_wkt::read;

/// The text of a geometry: `POLYGON Z ((0 0 1, 1 0 1, 1 1 2, 0 0 1))`.
#[must_use]
pub fn text(geometry: &Geometry) -> String {
    let mut writer = Writer {
        out: String::new(),
        height: geometry.has_height(),
    };
    writer.geometry(geometry);
    writer.out
}

struct Writer {
    out: String,
    height: bool,
}

impl Writer {
    fn geometry(&mut self, geometry: &Geometry) {
        self.out
            .push_str(&geometry.kind().name().to_ascii_uppercase());
        self.out.push_str(if self.height { " Z " } else { " " });
        match geometry {
            Geometry::Point(None) => self.out.push_str("EMPTY"),
            Geometry::Point(Some(at)) => self.line(&[*at]),
            Geometry::LineString(line) => self.line(line),
            Geometry::MultiPoint(points) => self.list(points, |writer, at| writer.line(&[*at])),
            Geometry::Polygon(lines) | Geometry::MultiLineString(lines) => self.lines(lines),
            Geometry::MultiPolygon(all) => self.list(all, |writer, lines| writer.lines(lines)),
            Geometry::GeometryCollection(parts) => {
                self.list(parts, |writer, part| writer.geometry(part));
            }
        }
    }

    fn lines(&mut self, lines: &[Vec<Position>]) {
        self.list(lines, |writer, line| writer.line(line));
    }

    fn line(&mut self, line: &[Position]) {
        self.list(line, |writer, at| writer.position(at));
    }

    fn list<T>(&mut self, parts: &[T], each: impl Fn(&mut Self, &T)) {
        if parts.is_empty() {
            self.out.push_str("EMPTY");
            return;
        }
        self.out.push('(');
        for (place, part) in parts.iter().enumerate() {
            if place > 0 {
                self.out.push_str(", ");
            }
            each(self, part);
        }
        self.out.push(')');
    }

    fn position(&mut self, at: &Position) {
        // Writing into a text does not fail. A height that is missing among heights is written as 0, since there is no word for it.
        let _ = if self.height {
            write!(self.out, "{} {} {}", at.x, at.y, at.z.unwrap_or(0.0))
        } else {
            write!(self.out, "{} {}", at.x, at.y)
        };
    }
}
