//! The bytes of an export: plain or gzip, UTF-16 or a superset of ASCII, through a window that grows with a record only.

use std::{
    fs::File,
    io::{self, BufReader, Read},
    path::Path,
};

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_16BE, UTF_16LE};
use sha2::{Digest, Sha256};

use super::ImportError;

const CHUNK: usize = 64 * 1024;

/// Opens an export, unpacks gzip (known by its first bytes, not its name), turns UTF-16 into UTF-8 and drops a byte-order mark.
///
/// # Errors
/// `Unreadable` when the file cannot be opened or its head cannot be read.
pub fn open(path: &Path) -> Result<Box<dyn Read + Send>, ImportError> {
    open_bytes(path).map_err(|cause| unreadable(path, cause))
}

pub fn unreadable(path: &Path, cause: io::Error) -> ImportError {
    ImportError::Unreadable {
        file: path.display().to_string(),
        cause,
    }
}

/// SHA-256 of the file's first 64 KiB, in hexadecimal: enough to notice that a position belongs to another file.
///
/// # Errors
/// `Unreadable` when the file cannot be read.
pub fn fingerprint(path: &Path) -> Result<String, ImportError> {
    let mut head = Vec::with_capacity(CHUNK);
    File::open(path)
        .and_then(|file| file.take(CHUNK as u64).read_to_end(&mut head))
        .map_err(|cause| unreadable(path, cause))?;
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(&head) {
        text.push_str(&format!("{byte:02x}"));
    }
    Ok(text)
}

fn open_bytes(path: &Path) -> io::Result<Box<dyn Read + Send>> {
    let (head, file) = peek(BufReader::with_capacity(CHUNK, File::open(path)?))?;
    if head.starts_with(&[0x1f, 0x8b]) {
        // Some publishers concatenate gzip members; the multi decoder reads them all.
        return decode_marked(flate2::read::MultiGzDecoder::new(file));
    }
    decode_marked(file)
}

fn decode_marked(input: impl Read + Send + 'static) -> io::Result<Box<dyn Read + Send>> {
    let (head, input) = peek(input)?;
    match Encoding::for_bom(&head) {
        Some((encoding, _)) if encoding == UTF_16LE || encoding == UTF_16BE => {
            Ok(Box::new(Utf16Reader::new(encoding, input)))
        }
        Some((_, mark)) => {
            let mut input = input;
            input.read_exact(&mut [0; 3][..mark])?;
            Ok(Box::new(input))
        }
        None => Ok(Box::new(input)),
    }
}

/// A stream with its first bytes put back.
type Peeked<R> = io::Chain<io::Cursor<Vec<u8>>, R>;

/// The first bytes of a stream (at most four), and the stream with them still in it.
fn peek<R: Read>(mut input: R) -> io::Result<(Vec<u8>, Peeked<R>)> {
    let mut head = Vec::with_capacity(4);
    input.by_ref().take(4).read_to_end(&mut head)?;
    Ok((head.clone(), io::Cursor::new(head).chain(input)))
}

/// UTF-16 made UTF-8 as it is read.
struct Utf16Reader<R> {
    input: R,
    decoder: Decoder,
    raw: Vec<u8>,
    text: Vec<u8>,
    given: usize,
    ended: bool,
}

impl<R: Read> Utf16Reader<R> {
    fn new(encoding: &'static Encoding, input: R) -> Self {
        Utf16Reader {
            input,
            decoder: encoding.new_decoder_with_bom_removal(),
            raw: vec![0; CHUNK],
            text: Vec::new(),
            given: 0,
            ended: false,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        let count = self.input.read(&mut self.raw)?;
        self.ended = count == 0;
        // Three bytes of UTF-8 for two of UTF-16 is the most that can come, and a little for what the decoder held back.
        self.text.resize(count * 3 + 16, 0);
        let (result, _, written, _) =
            self.decoder
                .decode_to_utf8(&self.raw[..count], &mut self.text, self.ended);
        debug_assert!(result == CoderResult::InputEmpty);
        self.text.truncate(written);
        self.given = 0;
        Ok(())
    }
}

impl<R: Read> Read for Utf16Reader<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.given == self.text.len() && !self.ended {
            self.refill()?;
        }
        let count = out.len().min(self.text.len() - self.given);
        out[..count].copy_from_slice(&self.text[self.given..self.given + count]);
        self.given += count;
        Ok(count)
    }
}

/// A growing view of a stream: what is not consumed yet lies in one piece of memory.
pub struct Window {
    input: Box<dyn Read + Send>,
    buffer: Vec<u8>,
    start: usize,
    ended: bool,
}

impl Window {
    pub fn new(input: Box<dyn Read + Send>) -> Self {
        Window {
            input,
            buffer: Vec::with_capacity(2 * CHUNK),
            start: 0,
            ended: false,
        }
    }

    /// What was read and not consumed.
    pub fn bytes(&self) -> &[u8] {
        &self.buffer[self.start..]
    }

    /// Whether nothing more will come behind [`Window::bytes`].
    pub fn at_end(&self) -> bool {
        self.ended
    }

    pub fn consume(&mut self, count: usize) {
        self.start = (self.start + count).min(self.buffer.len());
    }

    /// Reads some more; afterwards either there are more bytes or [`Window::at_end`] holds.
    ///
    /// # Errors
    /// Those of the stream: a broken gzip stream, a failing disk.
    pub fn grow(&mut self) -> io::Result<()> {
        self.buffer.drain(..self.start);
        self.start = 0;
        let held = self.buffer.len();
        self.buffer.resize(held + CHUNK, 0);
        let count = loop {
            match self.input.read(&mut self.buffer[held..]) {
                Err(fault) if fault.kind() == io::ErrorKind::Interrupted => {}
                other => break other,
            }
        };
        self.buffer
            .truncate(held + count.as_ref().copied().unwrap_or(0));
        self.ended = count? == 0;
        Ok(())
    }
}
