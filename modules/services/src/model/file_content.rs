//! What a file is, by its content: nothing is unpacked or run to find out. Only the kinds that forms know come through.

use std::io::Cursor;

use zip::ZipArchive;

use super::file_name;

/// A file that may be kept: its media type and the name under which it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    pub media_type: &'static str,
    pub name: String,
}

/// Why a file is not taken, whatever a form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// A program, by its name or content.
    Program,
    /// A page with markup, which may carry scripts: HTML, SVG, XML.
    Markup,
    /// A document that brings programs of its own.
    Macros,
    /// It would unpack to far more than it is.
    Bomb,
    /// It is locked with a password.
    Locked,
    /// Nothing that forms know.
    Unknown,
}

impl Refused {
    /// The key of the sentence; it names `file`. `None`: the form says which kinds it takes.
    pub const fn key(self) -> Option<&'static str> {
        match self {
            Refused::Program => Some("services-files-program"),
            Refused::Markup => Some("services-files-markup"),
            Refused::Macros => Some("services-files-macros"),
            Refused::Bomb => Some("services-files-bomb"),
            Refused::Locked => Some("services-files-locked"),
            Refused::Unknown => None,
        }
    }
}

/// What packed documents may unpack to: this many bytes, and this many times their own length.
const UNPACKED: u64 = 1_000_000_000;
const TIMES: u64 = 200;
/// The most parts of a packed document.
const PARTS: usize = 20_000;
/// How far markup, codecs and the like are looked for.
const START: usize = 4_096;

/// Looks at a file as it came.
pub fn look(name: &str, bytes: &[u8]) -> Result<Looked, Refused> {
    let name = file_name::clean(name);
    if file_name::runs(&name) || is_program(bytes) {
        return Err(Refused::Program);
    }
    let (media_type, endings) = kind(&file_name::ending(&name), bytes)?;
    Ok(Looked {
        media_type,
        name: file_name::fitting(&name, endings),
    })
}

type Known = (&'static str, &'static [&'static str]);

/// Windows, Linux, Mac OS in both orders, Java, WebAssembly, and anything with an interpreter's line.
fn is_program(bytes: &[u8]) -> bool {
    let starts: [&[u8]; 9] = [
        b"MZ",
        b"\x7fELF",
        b"\xfe\xed\xfa\xce",
        b"\xfe\xed\xfa\xcf",
        b"\xce\xfa\xed\xfe",
        b"\xcf\xfa\xed\xfe",
        b"\xca\xfe\xba\xbe",
        b"\0asm",
        b"#!",
    ];
    starts.iter().any(|start| bytes.starts_with(start))
}

fn kind(ending: &str, bytes: &[u8]) -> Result<Known, Refused> {
    if bytes.starts_with(b"PK\x03\x04") {
        return packed(bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return compound(bytes);
    }
    if let Some(known) = by_start(bytes).or_else(|| film_or_sound(ending, bytes)) {
        return Ok(known);
    }
    text(ending, bytes)
}

fn by_start(bytes: &[u8]) -> Option<Known> {
    let known: [(&[u8], Known); 8] = [
        (b"%PDF-", ("application/pdf", &["pdf"])),
        (b"\xff\xd8\xff", ("image/jpeg", &["jpg", "jpeg", "jpe"])),
        (b"\x89PNG\r\n\x1a\n", ("image/png", &["png"])),
        (b"GIF87a", ("image/gif", &["gif"])),
        (b"GIF89a", ("image/gif", &["gif"])),
        (b"II*\0", ("image/tiff", &["tif", "tiff"])),
        (b"MM\0*", ("image/tiff", &["tif", "tiff"])),
        (b"{\\rtf", ("application/rtf", &["rtf"])),
    ];
    let found = known.iter().find(|(start, _)| bytes.starts_with(start));
    found.map(|(_, known)| *known)
}

/// Containers: RIFF, ISO base media (ISO/IEC 14496-12, section 4.3), Ogg, Matroska, and MPEG audio.
fn film_or_sound(ending: &str, bytes: &[u8]) -> Option<Known> {
    let part = |from: usize, to: usize| bytes.get(from..to).unwrap_or_default();
    let start = bytes.get(..START).unwrap_or(bytes);
    match (part(0, 4), part(8, 12)) {
        (b"RIFF", b"WEBP") => return Some(("image/webp", &["webp"])),
        (b"RIFF", b"WAVE") => return Some(("audio/wav", &["wav"])),
        (b"OggS", _) if holds(start, b"theora") => return Some(("video/ogg", &["ogv"])),
        (b"OggS", _) => return Some(("audio/ogg", &["ogg", "oga", "opus"])),
        (b"\x1a\x45\xdf\xa3", _) if holds(start, b"webm") => {
            let is_film = holds(start, b"V_VP") || holds(start, b"V_AV1");
            return Some(if is_film {
                ("video/webm", &["webm"])
            } else {
                ("audio/webm", &["weba", "webm"])
            });
        }
        _ => {}
    }
    if part(4, 8) == b"ftyp" {
        return match part(8, 12) {
            b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"mif1" | b"msf1" => {
                Some(("image/heic", &["heic", "heif"]))
            }
            b"qt  " => Some(("video/quicktime", &["mov"])),
            b"M4A " | b"M4B " => Some(("audio/mp4", &["m4a", "m4b"])),
            b"isom" | b"iso2" | b"iso4" | b"iso5" | b"iso6" | b"mp41" | b"mp42" | b"avc1"
            | b"M4V " | b"dash" | b"MSNV" | b"3gp4" | b"3gp5" => {
                Some(("video/mp4", &["mp4", "m4v"]))
            }
            _ => None,
        };
    }
    // Layer III without a tag has but a few bits to be known by: its name has to say so too.
    let bare = matches!(part(0, 2), [0xff, second] if second & 0xe6 == 0xe2);
    let is_mpeg = bytes.starts_with(b"ID3") || (bare && ending == "mp3");
    is_mpeg.then_some(("audio/mpeg", &["mp3"]))
}

/// Documents that are ZIP archives: told by the names of their parts (ECMA-376; OpenDocument 1.3, part 2, section 3.3).
fn packed(bytes: &[u8]) -> Result<Known, Refused> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_damaged| Refused::Unknown)?;
    if archive.len() > PARTS {
        return Err(Refused::Bomb);
    }
    let mut unpacked: u64 = 0;
    for place in 0..archive.len() {
        let part = archive.by_index_raw(place);
        let part = part.map_err(|_damaged| Refused::Unknown)?;
        unpacked = unpacked.saturating_add(part.size());
        if part.encrypted() {
            return Err(Refused::Locked);
        }
    }
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    // Short documents with long empty tables pack well, and harm nobody.
    let is_bomb = unpacked > UNPACKED || unpacked > (length * TIMES).max(50_000_000);
    if is_bomb {
        return Err(Refused::Bomb);
    }
    let has = |end: &str| {
        let mut names = archive.file_names().flatten();
        names.any(|name| name.ends_with(end))
    };
    if has("vbaProject.bin") || has("Basic/script-lc.xml") {
        return Err(Refused::Macros);
    }
    let first = bytes.get(30..).unwrap_or_default();
    let open = first.strip_prefix(b"mimetypeapplication/vnd.oasis.opendocument.");
    match open {
        Some(rest) if rest.starts_with(b"textPK") => {
            return Ok(("application/vnd.oasis.opendocument.text", &["odt"]));
        }
        Some(rest) if rest.starts_with(b"spreadsheetPK") => {
            return Ok(("application/vnd.oasis.opendocument.spreadsheet", &["ods"]));
        }
        _ => {}
    }
    if has("word/document.xml") {
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        return Ok((word, &["docx"]));
    }
    if has("xl/workbook.xml") {
        let excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return Ok((excel, &["xlsx"]));
    }
    Err(Refused::Unknown)
}

/// Documents of before 2007, told by the names of their streams (MS-DOC, MS-XLS, MS-OFFCRYPTO, MS-OVBA), which stand in UTF-16.
fn compound(bytes: &[u8]) -> Result<Known, Refused> {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        holds(bytes, &wide)
    };
    if has("EncryptedPackage") {
        return Err(Refused::Locked);
    }
    if has("_VBA_PROJECT") {
        return Err(Refused::Macros);
    }
    match () {
        () if has("WordDocument") => Ok(("application/msword", &["doc"])),
        () if has("Workbook") => Ok(("application/vnd.ms-excel", &["xls"])),
        () => Err(Refused::Unknown),
    }
}

/// Plain text and CSV, which have no mark of their own: their name has to say so, and nothing in them may control or be markup.
fn text(ending: &str, bytes: &[u8]) -> Result<Known, Refused> {
    let start = bytes.get(..START).unwrap_or(bytes);
    let low = start.to_ascii_lowercase();
    let from = low.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&low);
    let is_markup = from.trim_ascii_start().starts_with(b"<")
        || [&b"<html"[..], b"<script", b"<svg", b"<!doctype", b"<?php"]
            .iter()
            .any(|mark| holds(from, mark));
    if is_markup {
        return Err(Refused::Markup);
    }
    let controls = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c);
    if bytes.is_empty() || bytes.iter().any(controls) {
        return Err(Refused::Unknown);
    }
    match ending {
        "txt" | "text" => Ok(("text/plain", &["txt", "text"])),
        "csv" => Ok(("text/csv", &["csv"])),
        _ => Err(Refused::Unknown),
    }
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    memchr::memmem::find(bytes, wanted).is_some()
}
