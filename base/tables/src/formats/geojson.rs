//! GeoJSON (RFC 7946): a feature for each row. The place is a column of WKB (ISO 19125, with the marks of PostGIS for a
//! height, a measure and a reference system), or two columns of longitude and latitude.

use std::io::{self, Write};

use datafusion::arrow::{
    array::{Array, ArrayRef, AsArray, RecordBatch},
    compute::cast,
    datatypes::{DataType, Float64Type, SchemaRef},
};

use stoa_geometry::{Geometry, geojson, wkb};

use super::{Encoder, Sink, cells::Cells, text::json};

/// Columns of the box that tables have beside a geometry: a feature has no need of them.
const BOX: [&str; 4] = ["west", "south", "east", "north"];
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
        let has_box = BOX.iter().all(|name| schema.index_of(name).is_ok());
        for (at, field) in schema.fields().iter().enumerate() {
            let is_place = match place {
                Place::Wkb(here) => here == at || has_box && BOX.contains(&field.name().as_str()),
                Place::LongitudeLatitude(..) => false,
            };
            if !is_place {
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
                let geometry = wkb::read(bytes.as_binary::<i64>().value(row));
                // A point without a position has no text of its own in GeoJSON.
                let geometry = geometry.filter(|geometry| *geometry != Geometry::Point(None));
                geometry.map(|geometry| geojson::write(&geometry, out))
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
