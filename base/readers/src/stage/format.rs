//! Tells what a file is: by its first bytes, and by its name only where they leave a choice.

use std::{fs::File, io::Read};

use super::geopackage;
use crate::{found::Format, source::Source, unreadable::Unreadable};

/// What begins so is no table that is read here.
const OTHERS: [(&[u8], &str); 19] = [
    (b"%PDF", "A PDF document"),
    (b"\x89PNG", "A picture"),
    (b"\xff\xd8\xff", "A picture"),
    (b"GIF8", "A picture"),
    (b"II*\0", "A picture"),
    (b"MM\0*", "A picture"),
    (b"\x28\xb5\x2f\xfd", "A file packed by Zstandard"),
    (b"7z\xbc\xaf", "A 7-Zip archive"),
    (b"Rar!", "A RAR archive"),
    (b"SQLite format 3\0", "An SQLite database"),
    (b"\x7fELF", "A program"),
    (b"\0\0\x27\x0a", "A Shapefile without its other files"),
    (b"MZ\x90\0", "A program"),
    (b"{\\rtf", "A text document"),
    (b"<?xml", "An XML document"),
    (b"<!DOCTYPE", "A web page"),
    (b"<!doctype", "A web page"),
    (b"<html", "A web page"),
    (b"%!PS", "A PostScript document"),
];

/// What is called so is text, and no table that is read here.
const CALLED: [(&str, &str); 13] = [
    (".yaml", "A YAML document"),
    (".yml", "A YAML document"),
    (".xml", "An XML document"),
    (".html", "A web page"),
    (".htm", "A web page"),
    (".md", "A text document"),
    (".toml", "A TOML document"),
    (".ttl", "An RDF document"),
    (".rdf", "An RDF document"),
    (".sql", "A script"),
    (".prj", "A part of a shapefile by itself"),
    (".cpg", "A part of a shapefile by itself"),
    (".dbf", "A part of a shapefile by itself"),
];

/// The first bytes of a file.
fn begin(source: &Source) -> Result<Vec<u8>, Unreadable> {
    let mut begin = Vec::new();
    File::open(source.path)?
        .take(4096)
        .read_to_end(&mut begin)?;
    Ok(begin)
}

/// The format of a file that is not packed.
pub fn of(source: &Source) -> Result<Format, Unreadable> {
    let begin = begin(source)?;
    if begin.is_empty() {
        return Err(Unreadable::Empty);
    }
    if begin.starts_with(b"PAR1") {
        return Ok(Format::Parquet);
    }
    if begin.starts_with(b"SQLite format 3\0") && geopackage::is_one(source.path) {
        return Ok(Format::GeoPackage);
    }
    if begin.starts_with(b"PK\x03\x04") || begin.starts_with(b"\xd0\xcf\x11\xe0") {
        return Ok(Format::Workbook);
    }
    let text = begin
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(&begin)
        .trim_ascii_start();
    if let Some((_, what)) = OTHERS.iter().find(|(magic, _)| text.starts_with(magic)) {
        return Err(Unreadable::OtherFormat((*what).to_owned()));
    }
    let name = source.name.to_ascii_lowercase();
    if let Some((_, what)) = CALLED.iter().find(|(ending, _)| name.ends_with(ending)) {
        return Err(Unreadable::OtherFormat((*what).to_owned()));
    }
    Ok(match text.first() {
        Some(b'{' | b'[') if begins_json(text) || name.ends_with("json") => of_json(text, &name),
        _ => Format::Csv,
    })
}

/// Whether a brace or a bracket is followed by what may follow it in JSON.
fn begins_json(text: &[u8]) -> bool {
    match text[1..].trim_ascii_start().first() {
        None => true,
        Some(next) if text[0] == b'{' => matches!(next, b'"' | b'}'),
        Some(next) => matches!(
            next,
            b'{' | b'[' | b'"' | b']' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n'
        ),
    }
}

fn of_json(text: &[u8], name: &str) -> Format {
    let has = |word: &[u8]| text.windows(word.len()).any(|part| part == word);
    let geometry =
        has(b"\"FeatureCollection\"") || has(b"\"Feature\"") || name.ends_with(".geojson");
    let lines =
        name.ends_with(".ndjson") || name.ends_with(".jsonl") || name.ends_with(".geojsonl");
    if geometry && text[0] == b'{' && !lines {
        return Format::GeoJson;
    }
    // Several values one after another, each on its line.
    let first = text
        .split(|&byte| byte == b'\n')
        .next()
        .unwrap_or_default()
        .trim_ascii();
    let whole = serde_json::from_slice::<serde::de::IgnoredAny>(first).is_ok();
    let more = text[first.len()..]
        .trim_ascii_start()
        .first()
        .is_some_and(|next| *next == text[0]);
    if lines || (whole && more) {
        Format::NdJson
    } else {
        Format::Json
    }
}
