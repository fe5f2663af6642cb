//! How the program and a worker speak: frames of one byte for the kind, four for the length (little-endian), and as many
//! bytes. Small things are JSON; pieces of an answer are bytes as they are.

use std::{
    io::{self, Read, Write},
    path::PathBuf,
    time::Duration,
};

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use tokio::io::{AsyncRead, AsyncReadExt};

use crate::query::{Column, Ending, Format, Formulas, Table};

/// To the worker, once: what it may use.
pub const ORDERS: u8 = b'O';
/// From the worker, once: it has given up what it does not need, and waits for questions.
pub const READY: u8 = b'R';
/// To the worker: a question.
pub const ASK: u8 = b'Q';
/// From the worker: the columns of the answer.
pub const HEAD: u8 = b'H';
/// From the worker: a piece of the answer.
pub const PIECE: u8 = b'B';
/// From the worker: the answer's end.
pub const END: u8 = b'E';
/// From the worker: why there is no (more) answer.
pub const FAULT: u8 = b'F';

/// The longest frame, in bytes. Writers make pieces of about 64 KiB; a list of all tables of a large portal is some MiB.
pub const LONGEST: usize = 64 * 1024 * 1024;

/// What a worker is told before its first question.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Orders {
    /// Folders with tables: the only ones that it can read from then on.
    pub folders: Vec<PathBuf>,
    pub memory: u64,
    pub threads: usize,
}

/// What a worker says of how well it is locked in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ready {
    /// The system keeps it from all files but the tables (Landlock).
    pub files_closed: bool,
    /// The system keeps it from the network and from starting programs (seccomp).
    pub calls_closed: bool,
}

/// A question.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ask {
    pub sql: String,
    /// The tables whose names occur in the statement.
    pub tables: Vec<Table>,
    pub format: Format,
    pub formulas: Formulas,
    pub explain: bool,
    pub rows: u64,
    pub bytes: u64,
    pub processor: Duration,
    pub tokens: usize,
    pub scans: usize,
}

/// The beginning of an answer. A small one has its end here already.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Head {
    pub columns: Vec<Column>,
    pub ending: Option<Ending>,
}

/// Writes a frame, and flushes it.
pub fn write(out: &mut impl Write, kind: u8, body: &[u8]) -> io::Result<()> {
    let length = u32::try_from(body.len()).map_err(io::Error::other)?;
    let mut head = [kind, 0, 0, 0, 0];
    head[1..].copy_from_slice(&length.to_le_bytes());
    out.write_all(&head)?;
    out.write_all(body)?;
    out.flush()
}

/// Writes a frame of JSON.
pub fn write_json(out: &mut impl Write, kind: u8, what: &impl Serialize) -> io::Result<()> {
    write(out, kind, &serde_json::to_vec(what)?)
}

/// The whole frame as bytes, for those who write by other means.
pub fn json(kind: u8, what: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut frame = Vec::new();
    write_json(&mut frame, kind, what)?;
    Ok(frame)
}

/// Reads a frame; `None` where the other side has ended.
pub fn read(input: &mut impl Read) -> io::Result<Option<(u8, Vec<u8>)>> {
    let mut head = [0; 5];
    match input.read_exact(&mut head) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        outcome => outcome?,
    }
    let mut body = vec![0; length(head)?];
    input.read_exact(&mut body)?;
    Ok(Some((head[0], body)))
}

/// The same for the program's side.
pub async fn next(input: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<(u8, Vec<u8>)>> {
    let mut head = [0; 5];
    match input.read_exact(&mut head).await {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        outcome => outcome?,
    };
    let mut body = vec![0; length(head)?];
    input.read_exact(&mut body).await?;
    Ok(Some((head[0], body)))
}

/// What a frame of JSON says.
pub fn parse<T: DeserializeOwned>(body: &[u8]) -> io::Result<T> {
    serde_json::from_slice(body).map_err(io::Error::other)
}

fn length([_, a, b, c, d]: [u8; 5]) -> io::Result<usize> {
    let length = u32::from_le_bytes([a, b, c, d]);
    let length = usize::try_from(length).map_err(io::Error::other)?;
    if length > LONGEST {
        return Err(io::Error::other(format!("a frame of {length} bytes")));
    }
    Ok(length)
}
