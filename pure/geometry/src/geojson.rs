//! Geometries of GeoJSON (RFC 7946, section 3.1).

use std::{fmt, io::Write};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error, IgnoredAny, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

use crate::geometry::{DEEPEST, Geometry, Kind, Position};

/// The members of a geometry that count.
#[derive(Deserialize)]
struct Members<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow)]
    coordinates: Option<&'a RawValue>,
    #[serde(borrow)]
    geometries: Option<Vec<&'a RawValue>>,
}

impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Numbers;
        impl<'de> Visitor<'de> for Numbers {
            type Value = Position;

            fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
                to.write_str("a position of two or three numbers")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Position, A::Error> {
                let short = || A::Error::custom("a position has two numbers at least");
                // serde_json's own numbers may be off by the last bit.
                let number = |raw: &RawValue| raw.get().parse::<f64>().map_err(A::Error::custom);
                let x = number(list.next_element()?.ok_or_else(short)?)?;
                let y = number(list.next_element()?.ok_or_else(short)?)?;
                let z = list.next_element()?.map(number).transpose()?;
                // More numbers have no meaning (section 3.1.1).
                while list.next_element::<IgnoredAny>()?.is_some() {}
                let flat = Position::flat(x, y).ok_or_else(short)?;
                Ok(z.map_or(flat, |z| flat.with_height(z)))
            }
        }
        from.deserialize_seq(Numbers)
    }
}

/// Reads a geometry; None if the text is none. `null` is none.
#[must_use]
pub fn read(text: &str) -> Option<Geometry> {
    geometry(text, 0)
}

fn geometry(text: &str, depth: usize) -> Option<Geometry> {
    let members: Members = serde_json::from_str(text).ok()?;
    let kind = Kind::of_name(&members.kind)?;
    if kind == Kind::GeometryCollection {
        let parts = members.geometries.filter(|_| depth < DEEPEST)?;
        let parts = parts.iter().map(|part| geometry(part.get(), depth + 1));
        return parts
            .collect::<Option<_>>()
            .map(Geometry::GeometryCollection);
    }
    let coordinates = members.coordinates?.get();
    Some(match kind {
        Kind::Point if is_empty(coordinates) => Geometry::Point(None),
        Kind::Point => Geometry::Point(Some(of(coordinates)?)),
        Kind::LineString => Geometry::LineString(of(coordinates)?),
        Kind::Polygon => Geometry::Polygon(of(coordinates)?),
        Kind::MultiPoint => Geometry::MultiPoint(of(coordinates)?),
        Kind::MultiLineString => Geometry::MultiLineString(of(coordinates)?),
        Kind::MultiPolygon => Geometry::MultiPolygon(of(coordinates)?),
        Kind::GeometryCollection => return None,
    })
}

fn is_empty(list: &str) -> bool {
    let inside = list
        .trim()
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    inside.is_some_and(|inside| inside.trim().is_empty())
}

fn of<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

/// The text of a geometry, on one line without spaces.
#[must_use]
pub fn text(geometry: &Geometry) -> String {
    let mut out = Vec::new();
    write(geometry, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// Adds the text of a geometry.
pub fn write(geometry: &Geometry, out: &mut Vec<u8>) {
    out.extend_from_slice(br#"{"type":""#);
    out.extend_from_slice(geometry.kind().name().as_bytes());
    match geometry {
        Geometry::GeometryCollection(parts) => {
            out.extend_from_slice(br#"","geometries":"#);
            list(parts, out, write);
        }
        other => {
            out.extend_from_slice(br#"","coordinates":"#);
            coordinates(other, out);
        }
    }
    out.push(b'}');
}

fn coordinates(geometry: &Geometry, out: &mut Vec<u8>) {
    match geometry {
        Geometry::Point(Some(at)) => position(at, out),
        Geometry::Point(None) | Geometry::GeometryCollection(_) => out.extend_from_slice(b"[]"),
        Geometry::LineString(line) | Geometry::MultiPoint(line) => list(line, out, position),
        Geometry::Polygon(lines) | Geometry::MultiLineString(lines) => {
            list(lines, out, |line, out| list(line, out, position));
        }
        Geometry::MultiPolygon(all) => list(all, out, |lines, out| {
            list(lines, out, |line, out| list(line, out, position));
        }),
    }
}

fn list<T>(parts: &[T], out: &mut Vec<u8>, each: impl Fn(&T, &mut Vec<u8>)) {
    out.push(b'[');
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            out.push(b',');
        }
        each(part, out);
    }
    out.push(b']');
}

fn position(at: &Position, out: &mut Vec<u8>) {
    // Writing into a vector does not fail.
    let _ = match at.z {
        None => write!(out, "[{},{}]", at.x, at.y),
        Some(z) => write!(out, "[{},{},{z}]", at.x, at.y),
    };
}
