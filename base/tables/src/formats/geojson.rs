//! GeoJSON (RFC 7946): a feature for each row. The place is a column of WKB (ISO 19125, with the marks of PostGIS for a
//! height, a measure and a reference system), or two columns of longitude and latitude.

use std::io::{self, Write};

use datafusion::arrow::{
    array::{Array, ArrayRef, AsArray, RecordBatch},
    compute::cast,
    datatypes::{DataType, Float64Type, SchemaRef},
};

use super::{Encoder, Sink, cells::Cells, text::json};

/// How deep collections may hold collections.
const DEEPEST: usize = 8;

const LONGITUDES: [&str; 4] = ["longitude", "lon", "lng", "long"];
const LATITUDES: [&str; 2] = ["latitude", "lat"];

/// A feature collection on its way.
pub struct GeoJson {
    sink: Sink,
    place: Place,
    /// `"name":` of the columns that are properties, with their places.
    properties: Vec<(usize, Vec<u8>)>,
    rows: u64,
    buffer: Vec<u8>,
}

#[derive(Debug, Clone, Copy)]
enum Place {
    Wkb(usize),
    LongitudeLatitude(usize, usize),
}

impl GeoJson {
    /// # Errors
    /// `InvalidInput` with a sentence, if no column is a place.
    pub fn new(schema: &SchemaRef, mut sink: Sink) -> io::Result<Self> {
        let place = find(schema).ok_or_else(|| {
            io::Error::new(
                io::ErrorKind::InvalidInput,
                "the answer has no places: it needs a column of them, or columns named longitude and latitude",
            )
        })?;
        let mut properties = Vec::new();
        for (at, field) in schema.fields().iter().enumerate() {
            if !matches!(place, Place::Wkb(here) if here == at) {
                let mut key = serde_json::to_vec(field.name())?;
                key.push(b':');
                properties.push((at, key));
            }
        }
        sink.write_all(br#"{"type":"FeatureCollection","features":["#)?;
        Ok(GeoJson {
            sink,
            place,
            properties,
            rows: 0,
            buffer: Vec::new(),
        })
    }
}

fn find(schema: &SchemaRef) -> Option<Place> {
    let is_bytes = |kind: &DataType| {
        matches!(
            kind,
            DataType::Binary | DataType::LargeBinary | DataType::BinaryView
        )
    };
    let fields = schema.fields();
    if let Some(at) = fields.iter().position(|field| is_bytes(field.data_type())) {
        return Some(Place::Wkb(at));
    }
    let named = |names: &[&str]| {
        fields.iter().position(|field| {
            field.data_type().is_numeric() && names.contains(&field.name().to_lowercase().as_str())
        })
    };
    Some(Place::LongitudeLatitude(
        named(&LONGITUDES)?,
        named(&LATITUDES)?,
    ))
}

impl Encoder for GeoJson {
    fn write(&mut self, batch: &RecordBatch) -> io::Result<()> {
        let cells: io::Result<Vec<Cells<'_>>> = batch.columns().iter().map(Cells::of).collect();
        let cells = cells?;
        let places = Places::of(batch, self.place)?;
        self.buffer.clear();
        let mut spare = Vec::new();
        for row in 0..batch.num_rows() {
            let before: &[u8] = if self.rows == 0 { b"\n" } else { b",\n" };
            self.buffer.extend_from_slice(before);
            self.buffer
                .extend_from_slice(br#"{"type":"Feature","geometry":"#);
            places.write(row, &mut self.buffer)?;
            self.buffer.extend_from_slice(br#","properties":{"#);
            for (count, (at, key)) in self.properties.iter().enumerate() {
                if count > 0 {
                    self.buffer.push(b',');
                }
                self.buffer.extend_from_slice(key);
                json(&cells[*at], row, &mut self.buffer, &mut spare)?;
            }
            self.buffer.extend_from_slice(b"}}");
            self.rows += 1;
        }
        self.sink.write_all(&self.buffer)
    }

    fn written(&self) -> u64 {
        self.sink.written()
    }

    fn finish(mut self: Box<Self>) -> io::Result<Sink> {
        self.sink.write_all(b"\n]}\n")?;
        Ok(self.sink)
    }
}

enum Places {
    Wkb(ArrayRef),
    LongitudeLatitude(ArrayRef, ArrayRef),
}

impl Places {
    fn of(batch: &RecordBatch, place: Place) -> io::Result<Self> {
        let as_kind =
            |at: usize, kind: &DataType| cast(batch.column(at), kind).map_err(io::Error::other);
        Ok(match place {
            Place::Wkb(at) => Places::Wkb(as_kind(at, &DataType::LargeBinary)?),
            Place::LongitudeLatitude(longitude, latitude) => Places::LongitudeLatitude(
                as_kind(longitude, &DataType::Float64)?,
                as_kind(latitude, &DataType::Float64)?,
            ),
        })
    }

    /// Writes a geometry, or `null` where there is none or what there is cannot be read.
    fn write(&self, row: usize, out: &mut Vec<u8>) -> io::Result<()> {
        let before = out.len();
        let written = match self {
            Places::Wkb(bytes) if !bytes.is_null(row) => {
                let mut wkb = Wkb(bytes.as_binary::<i64>().value(row));
                wkb.geometry(out, 0)
            }
            Places::LongitudeLatitude(longitude, latitude)
                if !longitude.is_null(row) && !latitude.is_null(row) =>
            {
                let of = |array: &ArrayRef| array.as_primitive::<Float64Type>().value(row);
                out.extend_from_slice(br#"{"type":"Point","coordinates":"#);
                position(&[of(longitude), of(latitude)], out).map(|()| out.push(b'}'))
            }
            _ => None,
        };
        if written.is_none() {
            out.truncate(before);
            out.extend_from_slice(b"null");
        }
        Ok(())
    }
}

/// Well-known binary, from its beginning on. Nothing is taken on trust: a count that is too large runs out of bytes.
struct Wkb<'a>(&'a [u8]);

#[derive(Clone, Copy)]
struct Shape {
    little: bool,
    kind: u32,
    /// Numbers of a position, and how many of them GeoJSON has a place for.
    numbers: usize,
    shown: usize,
}

impl Wkb<'_> {
    fn geometry(&mut self, out: &mut Vec<u8>, depth: usize) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        let shape = self.shape()?;
        let (name, key) = match shape.kind {
            1 => ("Point", "coordinates"),
            2 => ("LineString", "coordinates"),
            3 => ("Polygon", "coordinates"),
            4 => ("MultiPoint", "coordinates"),
            5 => ("MultiLineString", "coordinates"),
            6 => ("MultiPolygon", "coordinates"),
            7 => ("GeometryCollection", "geometries"),
            _ => return None,
        };
        write!(out, r#"{{"type":"{name}","{key}":"#).ok()?;
        if shape.kind == 7 {
            self.list(shape, out, |wkb, out| wkb.geometry(out, depth + 1))?;
        } else {
            self.coordinates(shape, out)?;
        }
        out.push(b'}');
        Some(())
    }

    fn coordinates(&mut self, shape: Shape, out: &mut Vec<u8>) -> Option<()> {
        match shape.kind {
            1 => self.point(shape, out),
            2 => self.list(shape, out, |wkb, out| wkb.point(shape, out)),
            3 => self.list(shape, out, |wkb, out| {
                wkb.list(shape, out, |wkb, out| wkb.point(shape, out))
            }),
            // The parts of these are geometries with a head of their own.
            4..=6 => self.list(shape, out, |wkb, out| {
                let part = wkb.shape()?;
                (part.kind + 3 == shape.kind).then_some(())?;
                wkb.coordinates(part, out)
            }),
            _ => None,
        }
    }

    fn shape(&mut self) -> Option<Shape> {
        let little = self.take::<1>()? == [1];
        let code = self.count(little)?;
        // PostGIS marks a height, a measure and a reference system by bits; ISO counts in thousands.
        let (base, iso) = (code & 0x0fff_ffff, (code & 0x0fff_ffff) / 1000);
        let height = code & 0x8000_0000 != 0 || matches!(iso, 1 | 3);
        let measure = code & 0x4000_0000 != 0 || matches!(iso, 2 | 3);
        if code & 0x2000_0000 != 0 {
            self.count(little)?;
        }
        Some(Shape {
            little,
            kind: base % 1000,
            numbers: 2 + usize::from(height) + usize::from(measure),
            shown: 2 + usize::from(height),
        })
    }

    fn list(
        &mut self,
        shape: Shape,
        out: &mut Vec<u8>,
        mut part: impl FnMut(&mut Self, &mut Vec<u8>) -> Option<()>,
    ) -> Option<()> {
        let count = self.count(shape.little)?;
        out.push(b'[');
        for place in 0..count {
            if place > 0 {
                out.push(b',');
            }
            part(self, out)?;
        }
        out.push(b']');
        Some(())
    }

    fn point(&mut self, shape: Shape, out: &mut Vec<u8>) -> Option<()> {
        let mut numbers = [0.0; 4];
        for number in numbers.iter_mut().take(shape.numbers) {
            let bytes = self.take::<8>()?;
            *number = if shape.little {
                f64::from_le_bytes(bytes)
            } else {
                f64::from_be_bytes(bytes)
            };
        }
        position(&numbers[..shape.shown], out)
    }

    fn count(&mut self, little: bool) -> Option<u32> {
        let bytes = self.take::<4>()?;
        Some(if little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        })
    }

    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (first, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*first)
    }
}

/// A position, if all of its numbers are some: an empty point has none.
fn position(numbers: &[f64], out: &mut Vec<u8>) -> Option<()> {
    out.push(b'[');
    for (place, number) in numbers.iter().enumerate() {
        if !number.is_finite() {
            return None;
        }
        if place > 0 {
            out.push(b',');
        }
        write!(out, "{number}").ok()?;
    }
    out.push(b']');
    Some(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(wkb: &[u8]) -> Option<String> {
        let mut out = Vec::new();
        Wkb(wkb).geometry(&mut out, 0)?;
        Some(String::from_utf8(out).unwrap())
    }

    fn head(code: u32) -> Vec<u8> {
        let mut bytes = vec![1];
        bytes.extend(code.to_le_bytes());
        bytes
    }

    fn numbers(bytes: &mut Vec<u8>, numbers: &[f64]) {
        numbers
            .iter()
            .for_each(|number| bytes.extend(number.to_le_bytes()));
    }

    #[test]
    fn points_and_areas_are_read_with_and_without_height() {
        let mut point = head(1);
        numbers(&mut point, &[-3.5, 40.25]);
        assert_eq!(
            read(&point).unwrap(),
            r#"{"type":"Point","coordinates":[-3.5,40.25]}"#
        );
        let mut high = head(0x8000_0001);
        numbers(&mut high, &[1.0, 2.0, 3.0]);
        assert_eq!(
            read(&high).unwrap(),
            r#"{"type":"Point","coordinates":[1,2,3]}"#
        );
        let mut measured = head(2001);
        numbers(&mut measured, &[1.0, 2.0, 9.0]);
        assert_eq!(
            read(&measured).unwrap(),
            r#"{"type":"Point","coordinates":[1,2]}"#
        );
        let mut many = head(6);
        many.extend(1_u32.to_le_bytes());
        many.extend(head(3));
        many.extend(1_u32.to_le_bytes());
        many.extend(2_u32.to_le_bytes());
        numbers(&mut many, &[0.0, 0.0, 1.0, 1.0]);
        assert_eq!(
            read(&many).unwrap(),
            r#"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,1]]]]}"#
        );
    }

    #[test]
    fn what_is_no_geometry_is_none() {
        let mut endless = head(2);
        endless.extend(u32::MAX.to_le_bytes());
        assert_eq!(read(&endless), None);
        let nested: Vec<u8> = (0..100)
            .flat_map(|_| [head(7), 1_u32.to_le_bytes().to_vec()].concat())
            .collect();
        assert_eq!(read(&nested), None);
        let mut empty = head(1);
        numbers(&mut empty, &[f64::NAN, f64::NAN]);
        assert_eq!(read(&empty), None);
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            if let Some(text) = read(&bytes) {
                prop_assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
            }
        }
    }
}
