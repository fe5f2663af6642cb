//! Takes the table out of a zip archive or a gzipped file, and stops where it gets too large.

use std::{
    borrow::Cow,
    fs::File,
    io::{self, BufReader, Read, Write},
    path::Path,
};

use flate2::read::MultiGzDecoder;
use tempfile::NamedTempFile;
use zip::ZipArchive;

use super::Place;
use crate::{
    load::{Progress, Step},
    passes::rounds::{Watch, tell},
    source::Source,
    unreadable::Unreadable,
};

/// A file out of an archive.
pub struct Packed {
    pub place: Place,
    pub name: String,
    /// Other files that could have been read.
    pub others: Vec<String>,
}

/// Endings of what may hold a table, the likeliest first.
const ENDINGS: [&str; 16] = [
    "csv",
    "tsv",
    "tab",
    "txt",
    "parquet",
    "geojson",
    "ndjson",
    "jsonl",
    "json",
    "xlsx",
    "xls",
    "xlsm",
    "xlsb",
    "ods",
    "dat",
    "csvformat",
];

/// Whether a file is an archive by its first bytes.
pub fn is_packed(path: &Path) -> Result<bool, Unreadable> {
    let mut begin = Vec::new();
    File::open(path)?.take(4).read_to_end(&mut begin)?;
    Ok(begin.starts_with(b"PK\x03\x04") || begin.starts_with(b"\x1f\x8b"))
}

/// The table in an archive; None if the file is none (a workbook is none, though it is packed too).
pub fn unpack(source: &Source, folder: &Path, watch: Watch) -> Result<Option<Packed>, Unreadable> {
    let mut begin = Vec::new();
    File::open(source.path)?.take(4).read_to_end(&mut begin)?;
    if begin.starts_with(b"\x1f\x8b") {
        return gunzip(source, folder, watch).map(Some);
    }
    if begin.starts_with(b"PK\x05\x06") {
        return Err(Unreadable::OtherFormat("An empty archive".to_owned()));
    }
    if !begin.starts_with(b"PK\x03\x04") {
        return Ok(None);
    }
    let mut archive = open(source.path)?;
    let names: Vec<String> = archive
        .file_names()
        .filter_map(Result::ok)
        .map(Cow::into_owned)
        .collect();
    let has = |name: &str| names.iter().any(|one| one == name);
    if has("[Content_Types].xml") || has("mimetype") {
        return Ok(None);
    }
    let Some((name, others)) = choose(&mut archive, &names) else {
        return Err(Unreadable::OtherFormat(
            "An archive without a table".to_owned(),
        ));
    };
    let entry = archive.by_name(&name).map_err(|error| damaged(&error))?;
    if entry.encrypted() {
        return Err(Unreadable::Locked);
    }
    let of = entry.size();
    let place = copy(entry, of, folder, source.limits.unpacked, watch)?;
    Ok(Some(Packed {
        place,
        name,
        others,
    }))
}

fn damaged(error: &zip::result::ZipError) -> Unreadable {
    Unreadable::Damaged(format!("its archive cannot be opened ({error})"))
}

/// Opens an archive.
pub fn open(path: &Path) -> Result<ZipArchive<BufReader<File>>, Unreadable> {
    ZipArchive::new(BufReader::new(File::open(path)?)).map_err(|error| damaged(&error))
}

/// The largest file with a likely ending, and the other ones.
fn choose(
    archive: &mut ZipArchive<BufReader<File>>,
    names: &[String],
) -> Option<(String, Vec<String>)> {
    let mut all: Vec<(u64, String)> = Vec::new();
    for name in names {
        let hidden = name.starts_with("__MACOSX/")
            || name
                .rsplit('/')
                .next()
                .is_some_and(|last| last.starts_with('.'));
        let ending = name
            .rsplit('.')
            .next()
            .map(str::to_ascii_lowercase)
            .unwrap_or_default();
        if hidden || !ENDINGS.contains(&ending.as_str()) {
            continue;
        }
        if let Ok(entry) = archive.by_name(name) {
            all.push((entry.size(), name.clone()));
        }
    }
    all.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    let mut names = all.into_iter().map(|(_, name)| name);
    let name = names.next()?;
    Some((name, names.collect()))
}

fn gunzip(source: &Source, folder: &Path, watch: Watch) -> Result<Packed, Unreadable> {
    let file = BufReader::new(File::open(source.path)?);
    let place = copy(
        MultiGzDecoder::new(file),
        0,
        folder,
        source.limits.unpacked,
        watch,
    )?;
    let name = source
        .name
        .strip_suffix(".gz")
        .unwrap_or(source.name)
        .to_owned();
    Ok(Packed {
        place,
        name,
        others: Vec::new(),
    })
}

fn copy(
    mut from: impl Read,
    of: u64,
    folder: &Path,
    limit: u64,
    watch: Watch,
) -> Result<Place, Unreadable> {
    let own = NamedTempFile::new_in(folder)?;
    let mut into = own.reopen()?;
    let mut buffer = vec![0; 1 << 20];
    let mut done = 0;
    loop {
        let read = match from.read(&mut buffer) {
            Ok(0) => return Ok(Place::Own(own.into_temp_path())),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => {
                return Err(Unreadable::Damaged(format!(
                    "it cannot be unpacked ({error})"
                )));
            }
        };
        done += read as u64;
        if done > limit {
            return Err(Unreadable::TooLarge(limit));
        }
        into.write_all(&buffer[..read])?;
        tell(
            watch,
            Progress {
                step: Step::Preparing,
                done,
                of: of.max(done),
            },
        )?;
    }
}
