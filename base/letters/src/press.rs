//! The engine: typst with nothing to reach but the layouts in this crate, the document's data and its pictures.

use std::collections::BTreeSet;
use std::sync::LazyLock;
use std::thread;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;
use typst::comemo;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::document::Sheet;
use crate::error::Error;
use crate::fonts::Fonts;
use crate::text;

/// All words of one document.
const MOST_BYTES: usize = 2 << 20;
/// The layout of deep tables and long texts recurses; the threads of a server have a stack of 2 MiB.
const STACK: usize = 16 << 20;
/// How many documents later what was remembered of one is forgotten.
const REMEMBERED: usize = 4;

static EMBEDDED: LazyLock<Press> = LazyLock::new(|| Press::with_fonts([]));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

const LAYOUTS: [(&str, &str); 7] = [
    ("/frame.typ", include_str!("pages/frame.typ")),
    ("/letter.typ", include_str!("pages/letter.typ")),
    ("/permit.typ", include_str!("pages/permit.typ")),
    ("/card.typ", include_str!("pages/card.typ")),
    ("/receipt.typ", include_str!("pages/receipt.typ")),
    ("/bill.typ", include_str!("pages/bill.typ")),
    ("/paper_form.typ", include_str!("pages/paper_form.typ")),
];

/// Prints documents with some set of fonts.
pub struct Press {
    fonts: Fonts,
}

impl Press {
    /// The press with the fonts of this crate: Latin, Greek, Cyrillic, Arabic, Hebrew, Armenian and Georgian script.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// A press that has these font files (TrueType or OpenType) as well, for more scripts. Files that are no fonts are left out.
    pub fn with_fonts(files: impl IntoIterator<Item = Vec<u8>>) -> Self {
        Self {
            fonts: Fonts::new(files),
        }
    }

    /// The document as PDF; see `Document::pdf`.
    ///
    /// # Errors
    /// `Error::TooLong` for more than 2 MiB of words, `Error::Engine` if it cannot be set.
    pub fn print(&self, sheet: &Sheet, now: Timestamp) -> Result<Vec<u8>, Error> {
        let data = printable(&sheet.data, &self.fonts).to_string();
        if data.len() > MOST_BYTES {
            return Err(Error::TooLong {
                what: "the document",
                limit: MOST_BYTES,
            });
        }
        let desk = Desk {
            fonts: &self.fonts,
            sheet,
            data: Bytes::from_string(data),
            main: id(sheet.layout)?,
        };
        let set = thread::scope(|scope| {
            let thread = thread::Builder::new()
                .stack_size(STACK)
                .spawn_scoped(scope, || desk.set(now));
            let thread = thread.map_err(|error| Error::Engine(error.to_string()))?;
            thread
                .join()
                .map_err(|_panic| Error::Engine("the engine gave up".to_owned()))?
        });
        comemo::evict(REMEMBERED);
        set
    }

    /// The characters of a document that no font of this press has.
    pub fn unprintable(&self, sheet: &Sheet) -> BTreeSet<char> {
        let mut found = BTreeSet::new();
        collect_unprintable(&sheet.data, &self.fonts, &mut found);
        found
    }
}

fn collect_unprintable(value: &Value, fonts: &Fonts, found: &mut BTreeSet<char>) {
    match value {
        Value::String(text) => found.extend(text::unprintable(text, fonts)),
        Value::Array(items) => items
            .iter()
            .for_each(|item| collect_unprintable(item, fonts, found)),
        Value::Object(fields) => fields
            .values()
            .for_each(|field| collect_unprintable(field, fonts, found)),
        _ => {}
    }
}

/// The data with each of its texts as it can be printed.
fn printable(value: &Value, fonts: &Fonts) -> Value {
    match value {
        Value::String(text) => Value::String(text::printable(text, fonts)),
        Value::Array(items) => items.iter().map(|item| printable(item, fonts)).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(name, field)| (name.clone(), printable(field, fonts)))
            .collect(),
        other => other.clone(),
    }
}

/// All that the engine sees while it sets one document.
struct Desk<'a> {
    fonts: &'a Fonts,
    sheet: &'a Sheet,
    data: Bytes,
    main: FileId,
}

impl Desk<'_> {
    fn set(&self, now: Timestamp) -> Result<Vec<u8>, Error> {
        let document = typst::compile::<PagedDocument>(self)
            .output
            .map_err(|errors| engine(&errors))?;
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]);
        let options = PdfOptions {
            creator: Smart::Custom(Some("Stoa".to_owned())),
            timestamp: stamp(now),
            standards: standards.map_err(|error| Error::Engine(error.message().to_string()))?,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map_err(|errors| engine(&errors))
    }

    fn find(&self, id: FileId) -> FileResult<Bytes> {
        let path = path(id)?;
        if path == "/data.json" {
            return Ok(self.data.clone());
        }
        let picture = self.sheet.pictures.iter().find(|(name, _)| *name == path);
        picture
            .map(|(_, bytes)| Bytes::new(bytes.clone()))
            .ok_or(FileError::AccessDenied)
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let path = path(id)?;
        let layout = LAYOUTS.iter().find(|(name, _)| *name == path);
        let (_, text) = layout.ok_or(FileError::AccessDenied)?;
        Ok(Source::new(id, (*text).to_owned()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.find(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    /// There is no today: dates are told by who asks for the document.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The path of a file of our own; packages are not to be had.
fn path(id: FileId) -> FileResult<&'static str> {
    match id.get().root() {
        VirtualRoot::Project => Ok(id.get().vpath().get_with_slash()),
        VirtualRoot::Package(_) => Err(FileError::AccessDenied),
    }
}

fn id(path: &str) -> Result<FileId, Error> {
    let path =
        VirtualPath::new(path).map_err(|_never| Error::Engine(format!("no layout {path}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn stamp(now: Timestamp) -> Option<typst_pdf::Timestamp> {
    let time = TimeZone::UTC.to_datetime(now);
    let part = |value: i8| u8::try_from(value).ok();
    let datetime = Datetime::from_ymd_hms(
        i32::from(time.year()),
        part(time.month())?,
        part(time.day())?,
        part(time.hour())?,
        part(time.minute())?,
        part(time.second())?,
    )?;
    Some(typst_pdf::Timestamp::new_utc(datetime))
}

fn engine(errors: &[SourceDiagnostic]) -> Error {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    Error::Engine(messages.join("; "))
}
