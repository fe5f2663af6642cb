//! Brings every format into one form: UTF-8 text with delimiters, which the two passes read.

pub mod dbase;
pub mod encoding;
pub mod format;
pub mod geojson;
pub mod geopackage;
pub mod geoparquet;
pub mod json;
pub mod parquet;
pub mod prj;
pub mod rows;
pub mod shape;
pub mod shapefile;
pub mod shapes;
pub mod system;
pub mod unpack;
pub mod walk;
pub mod workbook;

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use tempfile::TempPath;

use crate::{
    finding::Finding,
    found::{Format, Found},
    kinds::decide::Reading,
    load::Loaded,
    passes::rounds::Watch,
    source::Source,
    unreadable::Unreadable,
};

/// A file that is ready to be read.
pub enum Staged {
    Text(Box<Text>),
    /// A table that was one already.
    Table(Box<Loaded>),
}

/// Where the text is: the file itself, or a temporary one that goes when this does.
#[derive(Debug)]
pub enum Place {
    Given(PathBuf),
    Own(TempPath),
}

impl Place {
    pub fn path(&self) -> &Path {
        match self {
            Self::Given(path) => path,
            Self::Own(path) => path,
        }
    }
}

/// Text with delimiters, in UTF-8, without NUL.
#[derive(Debug)]
pub struct Text {
    pub place: Place,
    /// Bytes before the text: a byte order mark.
    pub begins: u64,
    pub found: Found,
    pub findings: Vec<Finding>,
    /// The headings, if the format tells them. The first record repeats them.
    pub known: Option<Vec<String>>,
    /// Whether it was written by us, with commas.
    pub plain: bool,
    /// What the format says of the columns, where it says something; there may be fewer than columns. Geometries are digits of
    /// their bytes, as [`shape`] writes them.
    pub readings: Vec<Option<Reading>>,
}

impl Text {
    /// The file, at the first character.
    pub fn open(&self) -> Result<(File, u64), Unreadable> {
        let mut file = File::open(self.place.path())?;
        let all = file.metadata()?.len().saturating_sub(self.begins);
        file.seek(SeekFrom::Start(self.begins))?;
        Ok((file, all))
    }

    /// The first so many bytes, cut at a character, and whether that is all.
    pub fn beginning(&self, most: usize) -> Result<(String, bool), Unreadable> {
        let (file, all) = self.open()?;
        let mut bytes = Vec::new();
        file.take(most as u64).read_to_end(&mut bytes)?;
        let ended = bytes.len() as u64 == all;
        let end = match std::str::from_utf8(&bytes) {
            Ok(_) => bytes.len(),
            Err(error) => error.valid_up_to(),
        };
        bytes.truncate(end);
        Ok((String::from_utf8(bytes).unwrap_or_default(), ended))
    }
}

/// Brings a file into the form. `into` is where the table will be; temporary files lie beside it.
pub fn stage(source: &Source, into: &Path, watch: Watch) -> Result<Staged, Unreadable> {
    let folder = match into.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if unpack::is_archive(source.path)?
        && let Some(text) = shapefile::stage(source, folder, watch)?
    {
        return Ok(Staged::Text(Box::new(text)));
    }
    let Some(packed) = unpack::unpack(source, folder, watch)? else {
        return unpacked(source, into, folder, watch);
    };
    let inner = Source {
        path: packed.place.path(),
        name: &packed.name,
        ..*source
    };
    if unpack::is_packed(inner.path)? && format::of(&inner)? != Format::Workbook {
        return Err(Unreadable::OtherFormat(
            "An archive within an archive".to_owned(),
        ));
    }
    let mut staged = unpacked(&inner, into, folder, watch)?;
    let (found, findings) = match &mut staged {
        Staged::Text(text) => (&mut text.found, &mut text.findings),
        Staged::Table(loaded) => (&mut loaded.found, &mut loaded.findings),
    };
    found.packed = Some(packed.name.clone());
    if !packed.others.is_empty() {
        findings.push(Finding::Others {
            names: packed.others,
        });
    }
    if let Staged::Text(text) = &mut staged
        && matches!(text.place, Place::Given(_))
    {
        text.place = packed.place;
    }
    Ok(staged)
}

fn unpacked(
    source: &Source,
    into: &Path,
    folder: &Path,
    watch: Watch,
) -> Result<Staged, Unreadable> {
    let text = match format::of(source)? {
        Format::Parquet => match geoparquet::find(source)? {
            Some(geo) => geoparquet::stage(source, folder, &geo, watch)?,
            None => {
                return parquet::take(source, into, watch)
                    .map(|loaded| Staged::Table(Box::new(loaded)));
            }
        },
        Format::Workbook => workbook::stage(source, folder)?,
        Format::GeoPackage => geopackage::stage(source, folder, watch)?,
        // It is an archive of several files, and was looked for as such.
        Format::Shapefile => {
            return Err(Unreadable::OtherFormat("A part of a Shapefile".to_owned()));
        }
        Format::Csv => encoding::stage(source, folder, Format::Csv, watch)?,
        Format::GeoJson => {
            let text = encoding::stage(source, folder, Format::GeoJson, watch)?;
            geojson::stage(&text, source, folder)?
        }
        format @ (Format::Json | Format::NdJson) => {
            let text = encoding::stage(source, folder, format, watch)?;
            json::stage(&text, source, folder)?
        }
    };
    Ok(Staged::Text(Box::new(text)))
}
