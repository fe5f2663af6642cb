//! Where an answer's bytes go: into frames of a useful size. The first frame, which tells the columns, waits until there is a
//! piece or an end, so that whatever goes wrong at first is still a fault and not half an answer.

use std::io::{self, Write};

use crate::{
    frames::{self, Head},
    query::{Column, Ending},
};

/// Bytes of a piece.
const PIECE: usize = 64 * 1024;

/// The worker's output.
pub type Output = Box<dyn Write + Send>;

/// A writer of pieces.
pub struct Sink {
    out: Output,
    columns: Vec<Column>,
    buffer: Vec<u8>,
    head_sent: bool,
    written: u64,
}

impl Sink {
    pub fn new(out: Output, columns: Vec<Column>) -> Self {
        Sink {
            out,
            columns,
            buffer: Vec::with_capacity(PIECE * 2),
            head_sent: false,
            written: 0,
        }
    }

    /// Bytes that were written, sent or not.
    pub fn written(&self) -> u64 {
        self.written
    }

    /// Sends what is left, and the end.
    pub fn end(&mut self, ending: &Ending) -> io::Result<()> {
        self.head(Some(ending))?;
        if !self.buffer.is_empty() {
            self.send()?;
        }
        frames::write_json(&mut self.out, frames::END, ending)
    }

    fn head(&mut self, ending: Option<&Ending>) -> io::Result<()> {
        if self.head_sent {
            return Ok(());
        }
        self.head_sent = true;
        let head = Head {
            columns: std::mem::take(&mut self.columns),
            ending: ending.cloned(),
        };
        frames::write_json(&mut self.out, frames::HEAD, &head)
    }

    fn send(&mut self) -> io::Result<()> {
        for piece in self.buffer.chunks(frames::LONGEST) {
            frames::write(&mut self.out, frames::PIECE, piece)?;
        }
        self.buffer.clear();
        Ok(())
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.buffer.extend_from_slice(bytes);
        self.written += u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if self.buffer.len() >= PIECE {
            self.head(None)?;
            self.send()?;
        }
        Ok(bytes.len())
    }

    /// Pieces are sent when they are full; encoders flush more often than that.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
