//! Well-known text, read: what questions name.

use crate::geometry::{DEEPEST, Geometry, Position};

/// Reads well-known text (OGC 06-103r4, section 7.2), in capitals or not. A measure is passed over; `None` for what is no geometry, has no end,
/// or holds something that is no finite number.
#[must_use]
pub fn read(text: &str) -> Option<Geometry> {
    let mut reader = Reader(text);
    let geometry = reader.geometry(0)?;
    reader.space();
    reader.0.is_empty().then_some(geometry)
}

struct Reader<'a>(&'a str);

impl<'a> Reader<'a> {
    fn space(&mut self) {
        self.0 = self.0.trim_start();
    }

    fn takes(&mut self, sign: char) -> bool {
        self.space();
        let rest = self.0.strip_prefix(sign);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    fn word(&mut self) -> &'a str {
        self.space();
        let letters = |sign: char| !sign.is_ascii_alphabetic();
        let end = self.0.find(letters).unwrap_or(self.0.len());
        let (word, rest) = self.0.split_at(end);
        self.0 = rest;
        word
    }

    fn geometry(&mut self, depth: usize) -> Option<Geometry> {
        if depth > DEEPEST {
            return None;
        }
        let kind = self.word().to_ascii_uppercase();
        let (mut before, mut word) = (self.0, self.word().to_ascii_uppercase());
        if matches!(word.as_str(), "Z" | "M" | "ZM") {
            (before, word) = (self.0, self.word().to_ascii_uppercase());
        }
        if word == "EMPTY" {
            return empty(&kind);
        }
        self.0 = before;
        Some(match kind.as_str() {
            "POINT" => {
                let points = self.line()?;
                let [point] = points.as_slice() else {
                    return None;
                };
                Geometry::Point(Some(*point))
            }
            "LINESTRING" => Geometry::LineString(self.line()?),
            "POLYGON" => Geometry::Polygon(self.lines()?),
            "MULTIPOINT" => Geometry::MultiPoint(self.points()?),
            "MULTILINESTRING" => Geometry::MultiLineString(self.lines()?),
            "MULTIPOLYGON" => Geometry::MultiPolygon(self.list(Reader::lines)?),
            "GEOMETRYCOLLECTION" => {
                Geometry::GeometryCollection(self.list(|reader| reader.geometry(depth + 1))?)
            }
            _ => return None,
        })
    }

    fn list<T>(&mut self, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        if !self.takes('(') {
            return None;
        }
        let mut all = Vec::new();
        loop {
            all.push(one(self)?);
            if !self.takes(',') {
                return self.takes(')').then_some(all);
            }
        }
    }

    fn line(&mut self) -> Option<Vec<Position>> {
        self.list(Reader::position)
    }

    fn lines(&mut self) -> Option<Vec<Vec<Position>>> {
        self.list(Reader::line)
    }

    /// With brackets around each point, or without.
    fn points(&mut self) -> Option<Vec<Position>> {
        self.list(|reader| match reader.takes('(') {
            true => {
                let point = reader.position()?;
                reader.takes(')').then_some(point)
            }
            false => reader.position(),
        })
    }

    fn position(&mut self) -> Option<Position> {
        let mut position = Position::flat(self.number()?, self.number()?)?;
        // A height, and a measure.
        for has_height in [true, false] {
            self.space();
            if !self.0.starts_with([',', ')']) {
                let number = self.number()?;
                if has_height {
                    position = position.with_height(number);
                }
            }
        }
        Some(position)
    }

    fn number(&mut self) -> Option<f64> {
        self.space();
        let ends = |sign: char| sign.is_whitespace() || matches!(sign, ',' | '(' | ')');
        let end = self.0.find(ends).unwrap_or(self.0.len());
        let (number, rest) = self.0.split_at(end);
        self.0 = rest;
        number
            .parse()
            .ok()
            .filter(|number: &f64| number.is_finite())
    }
}

fn empty(kind: &str) -> Option<Geometry> {
    Some(match kind {
        "POINT" => Geometry::Point(None),
        "LINESTRING" => Geometry::LineString(Vec::new()),
        "POLYGON" => Geometry::Polygon(Vec::new()),
        "MULTIPOINT" => Geometry::MultiPoint(Vec::new()),
        "MULTILINESTRING" => Geometry::MultiLineString(Vec::new()),
        "MULTIPOLYGON" => Geometry::MultiPolygon(Vec::new()),
        "GEOMETRYCOLLECTION" => Geometry::GeometryCollection(Vec::new()),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wkt::text;

    #[test]
    fn what_is_written_is_read_again() {
        for wkt in [
            "POINT (1 2)",
            "POINT Z (1 2 3)",
            "POLYGON ((0 0, 1 0, 1 1, 0 0), (0.2 0.1, 0.3 0.1, 0.3 0.2, 0.2 0.1))",
            "MULTIPOINT ((1 2), (3 4))",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))",
            "GEOMETRYCOLLECTION (POINT EMPTY, LINESTRING (0 0, -1 1e3))",
        ] {
            let geometry = read(wkt).unwrap();
            assert_eq!(read(&text(&geometry)), Some(geometry), "{wkt}");
        }
        assert_eq!(
            read("multipoint(1 2,3 4)"),
            read("MULTIPOINT((1 2), (3 4))")
        );
        assert_eq!(read("Point ZM (1 2 3 4)"), read("POINT Z (1 2 3)"));
    }

    #[test]
    fn what_is_no_geometry_is_none() {
        for wkt in [
            "",
            "POINT",
            "POINT(1)",
            "POINT(1 2",
            "POINT(1 2) x",
            "POINT(1 nan)",
            "CIRCLE(1 2)",
            "CIRCLE EMPTY",
            "POLYGON(1 2, 3 4)",
            "LINESTRING((1 2))",
        ] {
            assert!(read(wkt).is_none(), "{wkt}");
        }
        assert!(read(&"GEOMETRYCOLLECTION(".repeat(10_000)).is_none());
    }
}
