//! Takes the table out of a zip archive or a file packed by gzip, bzip2 or xz, and stops where it gets too large.

use std::{
    borrow::Cow,
    fs::File,
    io::{self, BufReader, Read, Write},
    path::Path,
};

use bzip2::read::MultiBzDecoder;
use flate2::read::MultiGzDecoder;
use lzma_rust2::XzReader;
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

/// KiB that the dictionary of an xz file may take: its largest preset has 64 MiB.
const XZ_MEMORY: u32 = 160 << 10;

/// How a file is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Packing {
    Zip,
    Gzip,
    Bzip2,
    Xz,
}

impl Packing {
    const ALL: [(&[u8], Self); 4] = [
        (b"PK\x03\x04", Self::Zip),
        (b"\x1f\x8b", Self::Gzip),
        (b"BZh", Self::Bzip2),
        (b"\xfd7zXZ\0", Self::Xz),
    ];

    /// By the first bytes of a file.
    fn of(path: &Path) -> Result<Option<Self>, Unreadable> {
        let mut begin = Vec::new();
        File::open(path)?.take(6).read_to_end(&mut begin)?;
        let known = Self::ALL
            .into_iter()
            .find(|(magic, _)| begin.starts_with(magic));
        Ok(known.map(|(_, packing)| packing))
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Zip => ".zip",
            Self::Gzip => ".gz",
            Self::Bzip2 => ".bz2",
            Self::Xz => ".xz",
        }
    }
}

/// Whether a file is packed, by its first bytes.
pub fn is_packed(path: &Path) -> Result<bool, Unreadable> {
    Ok(Packing::of(path)?.is_some())
}

/// Whether a file is a zip archive, by its first bytes.
pub fn is_archive(path: &Path) -> Result<bool, Unreadable> {
    Ok(Packing::of(path)? == Some(Packing::Zip))
}

/// The names in an archive.
pub fn names(archive: &Archive) -> Vec<String> {
    let names = archive.file_names().filter_map(Result::ok);
    names.map(Cow::into_owned).collect()
}

/// One file of an archive.
pub fn entry(
    archive: &mut Archive,
    name: &str,
    (source, folder): (&Source, &Path),
    watch: Watch,
) -> Result<Place, Unreadable> {
    let entry = archive.by_name(name).map_err(|error| damaged(&error))?;
    if entry.encrypted() {
        return Err(Unreadable::Locked);
    }
    let of = entry.size();
    copy(entry, of, folder, source.limits.unpacked, watch)
}

/// The table in an archive; None if the file is none (a workbook is none, though it is packed too).
pub fn unpack(source: &Source, folder: &Path, watch: Watch) -> Result<Option<Packed>, Unreadable> {
    let mut begin = Vec::new();
    File::open(source.path)?.take(4).read_to_end(&mut begin)?;
    if let Some(packing) = Packing::of(source.path)?.filter(|packing| *packing != Packing::Zip) {
        return alone(packing, source, folder, watch).map(Some);
    }
    if begin.starts_with(b"PK\x05\x06") {
        return Err(Unreadable::OtherFormat("An empty archive".to_owned()));
    }
    if !begin.starts_with(b"PK\x03\x04") {
        return Ok(None);
    }
    let mut archive = open(source.path)?;
    let names = names(&archive);
    let has = |name: &str| names.iter().any(|one| one == name);
    if has("[Content_Types].xml") || has("mimetype") {
        return Ok(None);
    }
    let Some((name, others)) = choose(&mut archive, &names, &ENDINGS) else {
        return Err(Unreadable::OtherFormat(
            "An archive without a table".to_owned(),
        ));
    };
    let place = entry(&mut archive, &name, (source, folder), watch)?;
    Ok(Some(Packed {
        place,
        name,
        others,
    }))
}

fn damaged(error: &zip::result::ZipError) -> Unreadable {
    Unreadable::Damaged(format!("its archive cannot be opened ({error})"))
}

/// A zip archive.
pub type Archive = ZipArchive<BufReader<File>>;

/// Opens an archive.
pub fn open(path: &Path) -> Result<Archive, Unreadable> {
    ZipArchive::new(BufReader::new(File::open(path)?)).map_err(|error| damaged(&error))
}

/// The largest file with one of the endings, and the other ones.
pub fn choose(
    archive: &mut Archive,
    names: &[String],
    endings: &[&str],
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
        if hidden || !endings.contains(&ending.as_str()) {
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

/// A file that is packed alone.
fn alone(
    packing: Packing,
    source: &Source,
    folder: &Path,
    watch: Watch,
) -> Result<Packed, Unreadable> {
    let file = BufReader::new(File::open(source.path)?);
    let from: Box<dyn Read> = match packing {
        Packing::Bzip2 => Box::new(MultiBzDecoder::new(file)),
        Packing::Xz => Box::new(XzReader::new_mem_limit(file, true, XZ_MEMORY)),
        Packing::Gzip | Packing::Zip => Box::new(MultiGzDecoder::new(file)),
    };
    let place = copy(from, 0, folder, source.limits.unpacked, watch)?;
    let name = source
        .name
        .strip_suffix(packing.ending())
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
