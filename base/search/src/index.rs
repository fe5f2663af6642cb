//! The index's folder: opened, searched, and built anew when it is not what it should be.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use serde::{Deserialize, Serialize};
use stoa_kernel::{
    Error, Result, Timestamp,
    clock::to_micros,
    search::{Engine, Hit, Order, Question},
};
use tantivy::{
    DocAddress, Index, IndexReader, ReloadPolicy, Searcher, TantivyError, collector::TopDocs,
    columnar::Column, schema::Schema,
};

use crate::{
    documents::{AT, Fields, NUMBER},
    in_time::{Lacking, Spans, in_time},
    meant::meant,
    question::Asked,
};

/// Goes up whenever words, stems or fields change: an index of another version is built anew.
const VERSION: u32 = 2;

/// What came within so many microseconds nobody expects to find yet.
const A_MOMENT: i64 = 5_000_000;

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
    spans: Spans,
    folder: PathBuf,
    /// Since when there is more to read than was read, in microseconds since 1970; 0 where there is nothing.
    behind_since: AtomicI64,
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
            spans: Spans::default(),
            folder,
            behind_since: AtomicI64::new(0),
        })
    }

    /// There is something to read, at this moment.
    pub(crate) fn has_work(&self, now: Timestamp) {
        let (idle, now) = (0, to_micros(now));
        // Where it has had work for longer, that stands.
        let _since =
            self.behind_since
                .compare_exchange(idle, now, Ordering::Relaxed, Ordering::Relaxed);
    }

    /// Everything was read.
    pub(crate) fn has_caught_up(&self) {
        self.behind_since.store(0, Ordering::Relaxed);
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

    /// What has every word; if nothing has, what has all but one.
    fn having_most(&self, searcher: &Searcher, asked: &Asked) -> tantivy::Result<Vec<Hit>> {
        let found = self.having(searcher, asked, Lacking::None)?;
        if !found.is_empty() || !asked.has_several() {
            return Ok(found);
        }
        // The end of a list of what has every word is no reason to go on with less.
        let is_end = asked.after().is_some()
            && !self
                .having(searcher, &asked.at_all(), Lacking::None)?
                .is_empty();
        if is_end {
            return Ok(found);
        }
        self.having(searcher, asked, Lacking::One)
    }

    fn having(
        &self,
        searcher: &Searcher,
        asked: &Asked,
        lacking: Lacking,
    ) -> tantivy::Result<Vec<Hit>> {
        match asked.order() {
            Order::Newest | Order::Oldest => {
                in_time((searcher, &self.spans), (asked, &self.fields), lacking)
            }
            Order::Best => self.best(searcher, asked, lacking),
        }
    }

    fn best(
        &self,
        searcher: &Searcher,
        asked: &Asked,
        lacking: Lacking,
    ) -> tantivy::Result<Vec<Hit>> {
        let query = asked.query(lacking, &self.fields);
        let best = TopDocs::with_limit(asked.limit()).order_by_score();
        let found = searcher.search(&*query, &best)?;
        let parts = searcher.segment_readers().iter();
        let columns: Vec<[Column<i64>; 2]> = parts
            .map(|part| {
                let [at, number] = [AT, NUMBER].map(|name| part.fast_fields().i64(name));
                Ok([at?, number?])
            })
            .collect::<tantivy::Result<_>>()?;
        let hit = |place: DocAddress| {
            let values = &columns[place.segment_ord as usize];
            let [at, number] = values
                .each_ref()
                .map(|column| column.first(place.doc_id).unwrap_or_default());
            Hit { at, number }
        };
        Ok(found.into_iter().map(|(_, place)| hit(place)).collect())
    }
}

impl Engine for SearchIndex {
    fn find(&self, question: &Question) -> Result<Vec<Hit>> {
        let Some(asked) = Asked::of(question) else {
            return Ok(Vec::new());
        };
        let searcher = self.reader.searcher();
        self.having_most(&searcher, &asked).map_err(broken)
    }

    fn meant(&self, question: &Question) -> Result<Option<String>> {
        let searcher = self.reader.searcher();
        meant(&searcher, &self.fields, question).map_err(broken)
    }

    fn is_behind(&self, now: Timestamp) -> bool {
        let since = self.behind_since.load(Ordering::Relaxed);
        since != 0 && to_micros(now).saturating_sub(since) > A_MOMENT
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
