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
    collector::{Collector, TopDocs},
    query::Query,
    schema::{Schema, Value},
};

use crate::{
    documents::{AT, Fields},
    question::Asked,
};

/// Goes up whenever words, stems or fields change: an index of another version is built anew.
const VERSION: u32 = 1;

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
        let reader = reader.try_into()?;
        Ok(SearchIndex {
            index,
            fields,
            reader,
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

    fn ask(
        &self,
        searcher: &Searcher,
        query: &dyn Query,
        question: &Question,
    ) -> tantivy::Result<Vec<String>> {
        let top = TopDocs::with_limit(question.limit.max(1));
        let found: Vec<DocAddress> = match question.order {
            Order::Best => places(searcher, query, top.order_by_score())?,
            Order::Newest => {
                let newest = top.order_by_fast_field::<i64>(AT, tantivy::Order::Desc);
                places(searcher, query, newest)?
            }
        };
        let reference = |place| {
            let document: TantivyDocument = searcher.doc(place)?;
            let value = document.get_first(self.fields.reference);
            let text = value.and_then(|value| value.as_str().map(str::to_owned));
            text.ok_or_else(|| TantivyError::SchemaError("a document has no reference".to_owned()))
        };
        found.into_iter().map(reference).collect()
    }
}

impl Engine for SearchIndex {
    fn find(&self, question: &Question) -> Result<Vec<String>> {
        let Some(asked) = Asked::of(question) else {
            return Ok(Vec::new());
        };
        let searcher = self.reader.searcher();
        let query = asked.all_words(&self.fields);
        let found = self.ask(&searcher, &*query, question).map_err(broken)?;
        match asked.all_but_one(&self.fields) {
            Some(query) if found.is_empty() => {
                self.ask(&searcher, &*query, question).map_err(broken)
            }
            _ => Ok(found),
        }
    }
}

fn places<K>(
    searcher: &Searcher,
    query: &dyn Query,
    collector: impl Collector<Fruit = Vec<(K, DocAddress)>>,
) -> tantivy::Result<Vec<DocAddress>> {
    let found = searcher.search(query, &collector)?;
    Ok(found.into_iter().map(|(_, place)| place).collect())
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
