//! Brings a text into UTF-8 without NUL.
//!
//! A byte order mark decides. Without one, text that is UTF-8 nearly everywhere is UTF-8, and the bytes that are not are
//! read as Windows-1252, which is what stands beside it in files that were put together from two. Everything else is left to
//! chardetng, the detector of Firefox.

use std::{
    fs::File,
    io::{BufWriter, Read, Seek, SeekFrom, Write},
    path::Path,
};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use tempfile::NamedTempFile;

use super::{Place, Text};
use crate::{
    finding::Finding,
    found::{Format, Found},
    load::{Progress, Step},
    passes::rounds::{Watch, tell},
    source::Source,
    unreadable::Unreadable,
};

const CHUNK: usize = 1 << 20;
/// Bytes that the detector is given: more teach it nothing.
const FED: u64 = 4 << 20;
/// With fewer letters beyond ASCII than this, a guess at a rare encoding is worth less than the usual one.
const FEW: u64 = 8;

/// What the bytes of a file are like.
#[derive(Debug, Default, Clone)]
struct Scan {
    all: u64,
    /// Bytes of well-formed sequences beyond ASCII, and bytes that belong to none.
    good: u64,
    bad: u64,
    nul: u64,
    /// Control characters that no text has, among the bytes that were looked at for them.
    control: u64,
    looked: u64,
    line_feeds: bool,
    returns: bool,
}

/// Brings the text into the form that the passes read; the file itself if it has it already.
pub fn stage(
    source: &Source,
    folder: &Path,
    format: Format,
    watch: Watch,
) -> Result<Text, Unreadable> {
    let mut file = File::open(source.path)?;
    let (scan, detector) = scan(&mut file, watch)?;
    if scan.all == 0 {
        return Err(Unreadable::Empty);
    }
    let (encoding, mark) = encoding(&mut file, &scan, detector)?;
    let zeros = encoding != UTF_16LE && encoding != UTF_16BE && scan.nul * 10 > scan.all;
    if zeros || scan.control * 20 > scan.looked {
        return Err(Unreadable::OtherFormat("The file".to_owned()));
    }
    let mut found = Found::new(format);
    found.encoding = Some(encoding.name().to_owned());
    let lone_returns = scan.returns && !scan.line_feeds;
    let mut text = Text {
        place: Place::Given(source.path.to_path_buf()),
        begins: mark,
        found,
        findings: Vec::new(),
        known: None,
        plain: false,
        readings: Vec::new(),
    };
    if encoding == UTF_8 && scan.bad == 0 && scan.nul == 0 && !lone_returns {
        return Ok(text);
    }
    file.seek(SeekFrom::Start(mark))?;
    let own = NamedTempFile::new_in(folder)?;
    let into = BufWriter::new(own.reopen()?);
    let mut writer = Cleaner {
        into,
        nul: 0,
        lone_returns,
    };
    let bad = if encoding == UTF_8 {
        mend(&mut file, &mut writer)?
    } else {
        decode(&mut file, encoding, &mut writer)?
    };
    writer.into.flush()?;
    if bad > 0 {
        text.findings.push(Finding::BadBytes {
            encoding: encoding.name().to_owned(),
            bytes: bad,
        });
    }
    if writer.nul > 0 {
        text.findings.push(Finding::NulBytes { bytes: writer.nul });
    }
    (text.place, text.begins) = (Place::Own(own.into_temp_path()), 0);
    Ok(text)
}

fn scan(file: &mut File, watch: Watch) -> Result<(Scan, EncodingDetector), Unreadable> {
    let of = file.metadata()?.len();
    let mut scan = Scan::default();
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut fed = 0;
    let mut buffer: Vec<u8> = Vec::with_capacity(CHUNK + 4);
    loop {
        let carried = buffer.len();
        Read::by_ref(file)
            .take(CHUNK as u64)
            .read_to_end(&mut buffer)?;
        let fresh = &buffer[carried..];
        let ended = fresh.len() < CHUNK;
        scan.all += fresh.len() as u64;
        if fed < FED && !fresh.is_ascii() {
            fed += fresh.len() as u64;
            detector.feed(fresh, ended);
        }
        scan.count(fresh);
        let rest = scan.utf8(&buffer, ended);
        buffer.drain(..buffer.len() - rest);
        tell(
            watch,
            Progress {
                step: Step::Preparing,
                done: scan.all,
                of,
            },
        )?;
        if ended {
            return Ok((scan, detector));
        }
    }
}

impl Scan {
    fn count(&mut self, bytes: &[u8]) {
        self.line_feeds |= memchr::memchr(b'\n', bytes).is_some();
        self.returns |= self.returns || memchr::memchr(b'\r', bytes).is_some();
        if memchr::memchr(0, bytes).is_some() {
            self.nul += memchr::memchr_iter(0, bytes).count() as u64;
        }
        // A look at the beginning tells a picture from a text.
        let begin = &bytes[..bytes.len().min(64 << 10)];
        let strange = |byte: &&u8| matches!(**byte, 1..=8 | 14..=26 | 28..=30);
        self.looked += begin.len() as u64;
        self.control += begin.iter().filter(strange).count() as u64;
    }

    /// Counts well-formed and other sequences; answers how many bytes at the end may belong to one that goes on.
    fn utf8(&mut self, mut bytes: &[u8], ended: bool) -> usize {
        loop {
            match std::str::from_utf8(bytes) {
                Ok(good) => {
                    self.good += beyond_ascii(good.as_bytes());
                    return 0;
                }
                Err(error) => {
                    let (good, rest) = bytes.split_at(error.valid_up_to());
                    self.good += beyond_ascii(good);
                    let Some(length) = error.error_len().or(ended.then_some(rest.len())) else {
                        return rest.len();
                    };
                    self.bad += length as u64;
                    bytes = &rest[length..];
                }
            }
        }
    }
}

fn beyond_ascii(bytes: &[u8]) -> u64 {
    if bytes.is_ascii() {
        0
    } else {
        bytes.iter().filter(|byte| !byte.is_ascii()).count() as u64
    }
}

/// The encoding, and how many bytes its mark takes.
fn encoding(
    file: &mut File,
    scan: &Scan,
    detector: EncodingDetector,
) -> Result<(&'static Encoding, u64), Unreadable> {
    file.seek(SeekFrom::Start(0))?;
    let mut begin = Vec::new();
    Read::by_ref(file).take(4096).read_to_end(&mut begin)?;
    if let Some((encoding, mark)) = Encoding::for_bom(&begin) {
        return Ok((encoding, mark as u64));
    }
    if let Some(encoding) = utf16(&begin) {
        return Ok((encoding, 0));
    }
    if scan.bad == 0 || scan.good > 10 * scan.bad {
        return Ok((UTF_8, 0));
    }
    let guess = detector.guess(None, Utf8Detection::Deny);
    Ok((
        if scan.good + scan.bad <= FEW {
            WINDOWS_1252
        } else {
            guess
        },
        0,
    ))
}

/// Text in UTF-16 without a mark has a NUL in most of its pairs, always on the same side.
fn utf16(begin: &[u8]) -> Option<&'static Encoding> {
    let zeros = |side: usize| {
        begin
            .iter()
            .skip(side)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (high, low, pairs) = (zeros(0), zeros(1), begin.len() / 2);
    if pairs < 2 {
        None
    } else if low * 2 > pairs && high * 20 < pairs {
        Some(UTF_16LE)
    } else if high * 2 > pairs && low * 20 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Leaves out NUL, and makes line ends of lone returns.
struct Cleaner<W> {
    into: W,
    nul: u64,
    lone_returns: bool,
}

impl<W: Write> Cleaner<W> {
    fn write(&mut self, text: &str) -> std::io::Result<()> {
        let nul = memchr::memchr_iter(0, text.as_bytes()).count();
        if nul == 0 && !self.lone_returns {
            return self.into.write_all(text.as_bytes());
        }
        self.nul += nul as u64;
        let mut bytes: Vec<u8> = text.bytes().filter(|&byte| byte != 0).collect();
        if self.lone_returns {
            bytes
                .iter_mut()
                .filter(|byte| **byte == b'\r')
                .for_each(|byte| *byte = b'\n');
        }
        self.into.write_all(&bytes)
    }
}

/// UTF-8 with bytes that are none: those are read as Windows-1252. Answers how many they are.
fn mend(file: &mut File, into: &mut Cleaner<impl Write>) -> std::io::Result<u64> {
    let mut buffer: Vec<u8> = Vec::with_capacity(CHUNK + 4);
    let mut bad = 0;
    loop {
        let carried = buffer.len();
        Read::by_ref(file)
            .take(CHUNK as u64)
            .read_to_end(&mut buffer)?;
        let ended = buffer.len() - carried < CHUNK;
        let mut bytes = &buffer[..];
        let rest = loop {
            let error = match std::str::from_utf8(bytes) {
                Ok(good) => {
                    into.write(good)?;
                    break 0;
                }
                Err(error) => error,
            };
            let (good, rest) = bytes.split_at(error.valid_up_to());
            into.write(std::str::from_utf8(good).unwrap_or_default())?;
            let Some(length) = error.error_len().or(ended.then_some(rest.len())) else {
                break rest.len();
            };
            bad += length as u64;
            into.write(&WINDOWS_1252.decode_without_bom_handling(&rest[..length]).0)?;
            bytes = &rest[length..];
        };
        buffer.drain(..buffer.len() - rest);
        if ended {
            return Ok(bad);
        }
    }
}

/// Any other encoding. Answers how many sequences were no characters: each is U+FFFD now.
fn decode(
    file: &mut File,
    encoding: &'static Encoding,
    into: &mut Cleaner<impl Write>,
) -> std::io::Result<u64> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut bytes = vec![0; CHUNK];
    let mut text = String::with_capacity(CHUNK);
    let mut bad = 0;
    loop {
        let read = file.read(&mut bytes)?;
        let last = read == 0;
        let mut rest = &bytes[..read];
        loop {
            let (result, taken) =
                decoder.decode_to_string_without_replacement(rest, &mut text, last);
            rest = &rest[taken..];
            if let DecoderResult::Malformed(..) = result {
                bad += 1;
                text.push('\u{fffd}');
            }
            let done = matches!(result, DecoderResult::InputEmpty);
            into.write(&text)?;
            text.clear();
            if done {
                break;
            }
        }
        if last {
            return Ok(bad);
        }
    }
}
