//! Batches into bytes: one file for each family of formats, and the cells that the text ones share.

mod binary;
mod cells;
mod geojson;
mod sink;
mod text;
mod workbook;

use std::io;

use datafusion::arrow::{
    array::RecordBatch,
    datatypes::{DataType, SchemaRef},
};

pub use sink::Sink;

use crate::{
    frames::Ask,
    query::{Column, Format, Kind},
};

/// Writes an answer in one format.
pub trait Encoder {
    /// Adds rows.
    fn write(&mut self, batch: &RecordBatch) -> io::Result<()>;

    /// Bytes that have been written so far, about.
    fn written(&self) -> u64;

    /// Writes what stands at the end, and gives the sink back.
    fn finish(self: Box<Self>) -> io::Result<Sink>;
}

/// The encoder for what was asked. Rows that a format has no room for are cut off by whoever writes.
pub fn encoder(ask: &Ask, schema: &SchemaRef, sink: Sink) -> io::Result<Box<dyn Encoder>> {
    Ok(match ask.format {
        Format::Csv | Format::Json | Format::NdJson | Format::Rows => {
            Box::new(text::Text::new(ask.format, ask.formulas, schema, sink)?)
        }
        Format::Parquet => Box::new(binary::Parquet::new(schema, sink)?),
        Format::Arrow => Box::new(binary::Arrow::new(schema, sink)?),
        Format::Xlsx => Box::new(workbook::Workbook::new(schema, sink)?),
        Format::GeoJson => Box::new(geojson::GeoJson::new(schema, sink)?),
    })
}

/// How many rows a format has room for.
pub fn room(format: Format) -> u64 {
    match format {
        Format::Xlsx => 1_048_575,
        _ => u64::MAX,
    }
}

/// The columns of an answer.
pub fn columns(schema: &SchemaRef) -> Vec<Column> {
    let fields = schema.fields().iter();
    fields
        .map(|field| Column {
            name: field.name().clone(),
            kind: kind(field.data_type()),
        })
        .collect()
}

fn kind(data_type: &DataType) -> Kind {
    match data_type {
        DataType::Boolean => Kind::Boolean,
        whole if whole.is_integer() => Kind::Integer,
        DataType::Float16 | DataType::Float32 | DataType::Float64 => Kind::Number,
        DataType::Decimal32(_, digits)
        | DataType::Decimal64(_, digits)
        | DataType::Decimal128(_, digits)
        | DataType::Decimal256(_, digits) => Kind::Decimal(*digits),
        DataType::Date32 | DataType::Date64 => Kind::Date,
        DataType::Timestamp(..) => Kind::Instant,
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View | DataType::Null => Kind::Text,
        DataType::Binary
        | DataType::LargeBinary
        | DataType::BinaryView
        | DataType::FixedSizeBinary(_) => Kind::Binary,
        DataType::Dictionary(_, values) => kind(values),
        _ => Kind::Other,
    }
}
