//! Parquet and Arrow IPC, by the crates that define them.

use std::io;

use datafusion::{
    arrow::{array::RecordBatch, datatypes::SchemaRef, ipc::writer::StreamWriter},
    parquet::arrow::ArrowWriter,
};

use super::{Encoder, Sink};
use crate::layout;

/// A Parquet file, written with the settings of published tables.
pub struct Parquet {
    writer: ArrowWriter<Sink>,
}

impl Parquet {
    pub fn new(schema: &SchemaRef, sink: Sink) -> io::Result<Self> {
        let properties = layout::settings(schema, &[]);
        let writer = ArrowWriter::try_new(sink, SchemaRef::clone(schema), Some(properties));
        Ok(Parquet {
            writer: writer.map_err(io::Error::other)?,
        })
    }
}

impl Encoder for Parquet {
    fn write(&mut self, batch: &RecordBatch) -> io::Result<()> {
        self.writer.write(batch).map_err(io::Error::other)
    }

    fn written(&self) -> u64 {
        self.writer.inner().written()
    }

    fn finish(self: Box<Self>) -> io::Result<Sink> {
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
