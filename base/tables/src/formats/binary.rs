//! Parquet and Arrow IPC, by the crates that define them.

use std::io;

use datafusion::{
    arrow::{
        array::RecordBatch,
        datatypes::{DataType, SchemaRef},
        ipc::writer::StreamWriter,
    },
    parquet::{arrow::ArrowWriter, file::metadata::KeyValue},
};
use serde_json::json;

use super::{Encoder, Sink, cells::Cells};
use crate::layout;

/// A Parquet file, written with the settings of published tables.
pub struct Parquet {
    writer: ArrowWriter<Sink>,
    /// Columns of bytes by their names, and whether the first of their values is a geometry; None before there was one.
    bytes: Vec<(String, Option<bool>)>,
}

impl Parquet {
    pub fn new(schema: &SchemaRef, sink: Sink) -> io::Result<Self> {
        let properties = layout::settings(schema, &[]);
        let writer = ArrowWriter::try_new(sink, SchemaRef::clone(schema), Some(properties));
        let is_bytes = |kind: &DataType| {
            matches!(
                kind,
                DataType::Binary | DataType::LargeBinary | DataType::BinaryView
            )
        };
        let bytes = schema
            .fields()
            .iter()
            .filter(|field| is_bytes(field.data_type()))
            .map(|field| (field.name().clone(), None));
        Ok(Parquet {
            bytes: bytes.collect(),
            writer: writer.map_err(io::Error::other)?,
        })
    }

    fn look(&mut self, batch: &RecordBatch) -> io::Result<()> {
        for (name, is_place) in &mut self.bytes {
            if let (None, Some(column)) = (&is_place, batch.column_by_name(name)) {
                let cells = Cells::of(column)?;
                let mut rows = (0..batch.num_rows()).filter(|row| !cells.is_missing(*row));
                *is_place = rows.next().map(|row| cells.geometry(row).is_some());
            }
        }
        Ok(())
    }

    /// What GeoParquet 1.1 wants to be told of columns of geometries; its kinds may be left open.
    fn geo(&self) -> Option<String> {
        let places = self
            .bytes
            .iter()
            .filter(|(_, is_place)| *is_place == Some(true));
        let columns: serde_json::Map<_, _> = places
            .clone()
            .map(|(name, _)| {
                (
                    name.clone(),
                    json!({"encoding": "WKB", "geometry_types": []}),
                )
            })
            .collect();
        let (first, _) = places.clone().next()?;
        Some(json!({"version": "1.1.0", "primary_column": first, "columns": columns}).to_string())
    }
}

impl Encoder for Parquet {
    fn write(&mut self, batch: &RecordBatch) -> io::Result<()> {
        self.look(batch)?;
        self.writer.write(batch).map_err(io::Error::other)
    }

    fn written(&self) -> u64 {
        self.writer.inner().written()
    }

    fn finish(mut self: Box<Self>) -> io::Result<Sink> {
        if let Some(geo) = self.geo() {
            self.writer
                .append_key_value_metadata(KeyValue::new("geo".to_owned(), geo));
        }
        self.writer.into_inner().map_err(io::Error::other)
    }
}

/// An Arrow stream.
pub struct Arrow {
    writer: StreamWriter<Sink>,
}

impl Arrow {
    pub fn new(schema: &SchemaRef, sink: Sink) -> io::Result<Self> {
        let writer = StreamWriter::try_new(sink, schema);
        Ok(Arrow {
            writer: writer.map_err(io::Error::other)?,
        })
    }
}

impl Encoder for Arrow {
    fn write(&mut self, batch: &RecordBatch) -> io::Result<()> {
        self.writer.write(batch).map_err(io::Error::other)
    }

    fn written(&self) -> u64 {
        self.writer.get_ref().written()
    }

    fn finish(self: Box<Self>) -> io::Result<Sink> {
        let mut writer = self.writer;
        writer.finish().map_err(io::Error::other)?;
        writer.into_inner().map_err(io::Error::other)
    }
}
