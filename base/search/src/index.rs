//! The index's folder: opened, searched, and built anew when it is not what it should be.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::{Deserialize, Serialize};
use stoa_kernel::{
    Error, Result,
    search::{Engine, Order, Question},
};
use tantivy::{
    DocAddress, Index, IndexReader, ReloadPolicy, Searcher, TantivyDocument, TantivyError,
    collector::TopDocs,
    schema::{Schema, Value},
};

use crate::{
    documents::Fields,
    newest::{Lacking, Latest, newest},
    question::Asked,
};

/// Goes up whenever words, stems or fields change: an index of another version is built anew.
const VERSION: u32 = 1;

/// How many unpacked blocks of 16 KiB each part of the index keeps at hand. A search reads the references of a page, which
/// lie all over the index: keeping more of them helped nobody.
const BLOCKS: usize = 8;

/// What our folders' names begin with; nothing else in `search_dir` is ever touched.
const PREFIX: &str = "words-";

/// How far in which ledger the index has come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Every entry below this one is in the index.
    pub position: i64,
    /// The hash of the entry before it, in base64; another one means another ledger. Empty at the beginning.
    pub entry: String,
}

/// The index of this node. Searching never waits for writing.
pub struct SearchIndex {
    pub(crate) index: Index,
    pub(crate) fields: Fields,
    reader: IndexReader,
    latest: Latest,
    folder: PathBuf,
}

impl std::fmt::Debug for SearchIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SearchIndex")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

/// What went wrong in the engine: ours, and for the log.
pub(crate) fn broken(error: impl std::fmt::Display) -> Error {
    Error::broken("the search index", error)
}

impl SearchIndex {
    /// Opens the index below `dir`, empty if there is none that can be used. Indexes of other versions are thrown away.
    pub fn open(dir: &Path) -> Result<Arc<Self>> {
        let name = format!("{PREFIX}{VERSION}");
        remove_others(dir, &name).map_err(broken)?;
        let folder = dir.join(name);
        if let Some(found) = try_open(&folder) {
            return Ok(Arc::new(found));
        }
        remove(&folder).map_err(broken)?;
        fs::create_dir_all(&folder).map_err(broken)?;
        let (schema, fields) = Fields::new();
        let index = Index::create_in_dir(&folder, schema).map_err(broken)?;
        Ok(Arc::new(Self::of(index, fields, folder).map_err(broken)?))
    }

    fn of(index: Index, fields: Fields, folder: PathBuf) -> tantivy::Result<Self> {
        // We know when something was committed: no thread needs to watch the folder.
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual);
        let reader = reader.doc_store_cache_num_blocks(BLOCKS);
        let reader = reader.try_into()?;
        Ok(SearchIndex {
            index,
            fields,
            reader,
            latest: Latest::default(),
            folder,
        })
    }

    /// How far in the ledger it has come.
    pub fn place(&self) -> Result<Place> {
        let payload = self.index.load_metas().map_err(broken)?.payload;
        let read = |json: String| serde_json::from_str(&json).map_err(broken);
        payload.map_or(Ok(Place::default()), read)
    }

    /// How many documents can be found.
    pub fn len(&self) -> u64 {
        self.reader.searcher().num_docs()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether words of removed or replaced documents are still on the disk.
    pub(crate) fn has_removed(&self) -> Result<bool> {
        let metas = self.index.searchable_segment_metas().map_err(broken)?;
        Ok(metas.iter().any(tantivy::SegmentMeta::has_deletes))
    }

    /// Lets searches see what was committed.
    pub(crate) fn reload(&self) -> Result<()> {
        self.reader.reload().map_err(broken)
    }

    /// The references of the documents at these places.
    fn references(
        &self,
        searcher: &Searcher,
        places: Vec<DocAddress>,
    ) -> tantivy::Result<Vec<String>> {
        let reference = |place| {
            let document: TantivyDocument = searcher.doc(place)?;
            let value = document.get_first(self.fields.reference);
            let text = value.and_then(|value| value.as_str().map(str::to_owned));
            text.ok_or_else(|| TantivyError::SchemaError("a document has no reference".to_owned()))
        };
        places.into_iter().map(reference).collect()
    }

    /// The places of what has every word; if nothing has, of what has all but one.
    fn places(&self, searcher: &Searcher, asked: &Asked) -> tantivy::Result<Vec<DocAddress>> {
        let found = self.having(searcher, asked, Lacking::None)?;
        if found.is_empty() && asked.has_several() {
            return self.having(searcher, asked, Lacking::One);
        }
        Ok(found)
    }

    fn having(
        &self,
        searcher: &Searcher,
        asked: &Asked,
        lacking: Lacking,
    ) -> tantivy::Result<Vec<DocAddress>> {
        let limit = asked.limit();
        match asked.order() {
            Order::Newest => {
                let searched = (searcher, &self.latest);
                newest(searched, (asked, &self.fields), lacking, limit)
            }
            Order::Best => {
                let query = asked.query(lacking, &self.fields);
                let best = TopDocs::with_limit(limit).order_by_score();
                let found = searcher.search(&*query, &best)?;
                Ok(found.into_iter().map(|(_, place)| place).collect())
            }
        }
    }
}

impl Engine for SearchIndex {
    fn find(&self, question: &Question) -> Result<Vec<String>> {
        let Some(asked) = Asked::of(question) else {
            return Ok(Vec::new());
        };
        let searcher = self.reader.searcher();
        let places = self.places(&searcher, &asked).map_err(broken)?;
        self.references(&searcher, places).map_err(broken)
    }
}

/// The index of this folder; `None` when there is none, or it cannot be used.
fn try_open(folder: &Path) -> Option<SearchIndex> {
    if !folder.exists() {
        return None;
    }
    let (schema, fields) = Fields::new();
    let opened = Index::open_in_dir(folder)
        .and_then(|index| same_schema(index, &schema))
        .and_then(|index| SearchIndex::of(index, fields, folder.to_owned()));
    let usable = opened
        .map_err(broken)
        .and_then(|index| index.place().map(|_place| index));
    match usable {
        Ok(index) => Some(index),
        Err(error) => {
            tracing::warn!(%error, "the search index cannot be used and is built anew");
            None
        }
    }
}

fn same_schema(index: Index, schema: &Schema) -> tantivy::Result<Index> {
    if index.schema() == *schema {
        return Ok(index);
    }
    Err(TantivyError::SchemaError("it has other fields".to_owned()))
}

fn remove_others(dir: &Path, name: &str) -> io::Result<()> {
    if !dir.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let found = entry.file_name();
        let found = found.to_string_lossy();
        if found.starts_with(PREFIX) && found != name {
            remove(&entry.path())?;
        }
    }
    Ok(())
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
