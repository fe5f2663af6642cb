//! Writing into the index: puts and removals, which searches see after a commit, together with the place in the ledger.

use std::sync::Arc;

use stoa_kernel::{Error, Result, search::Change};
use tantivy::{IndexWriter, SegmentMeta, TantivyDocument, TantivyError, index::SegmentId};

use crate::index::{Place, SearchIndex, broken};

/// What the words of documents not committed yet may take in memory.
const MEMORY: usize = 32 << 20;

/// The one writer of an index. Other programs cannot have one while this one lives. After a failure it is of no
/// further use: open another, and go on from the last commit.
pub struct Writing {
    index: Arc<SearchIndex>,
    writer: IndexWriter<TantivyDocument>,
}

impl Writing {
    /// `Busy` while another program writes into the same folder.
    pub fn open(index: &Arc<SearchIndex>) -> Result<Self> {
        let writer = index.index.writer_with_num_threads(1, MEMORY);
        let writer = writer.map_err(|error| match error {
            TantivyError::LockFailure(error, _) => {
                tracing::warn!(%error, "another program uses this search_dir; each node needs its own");
                Error::Busy {
                    retry_after_seconds: 30,
                }
            }
            error => broken(error),
        })?;
        let index = index.clone();
        Ok(Writing { index, writer })
    }

    /// Does a change, to be seen after [`Writing::commit`].
    pub fn apply(&self, change: &Change) -> Result<()> {
        match change {
            Change::Put(document) => {
                self.writer
                    .delete_term(self.index.fields.key(&document.reference));
                let written = self.index.fields.document(document);
                self.writer.add_document(written).map_err(broken)?;
            }
            Change::Remove(reference) => {
                self.writer.delete_term(self.index.fields.key(reference));
            }
        }
        Ok(())
    }

    /// Puts all changes on disk, together with the place in the ledger that they came up to.
    pub fn commit(&mut self, place: &Place) -> Result<()> {
        let payload = serde_json::to_string(place).map_err(broken)?;
        let mut commit = self.writer.prepare_commit().map_err(broken)?;
        commit.set_payload(&payload);
        commit.commit().map_err(broken)?;
        self.index.reload()
    }

    /// Forgets every document, to begin at the beginning.
    pub fn clear(&mut self) -> Result<()> {
        self.writer.delete_all_documents().map_err(broken)?;
        self.commit(&Place::default())
    }

    /// Writes every part of the index that still holds words of removed or replaced documents again without them, and
    /// deletes the old files. Takes seconds for each million documents.
    pub fn purge(&mut self) -> Result<()> {
        let segments = self.index.index.searchable_segment_metas();
        // The engine keeps a part's files as long as somebody holds its description: we keep its name alone.
        let stale: Vec<SegmentId> = segments
            .map_err(broken)?
            .into_iter()
            .filter(SegmentMeta::has_deletes)
            .map(|segment| segment.id())
            .collect();
        for segment in stale {
            // One that a merge of the engine's own has taken meanwhile is clean already.
            let _merged = self.writer.merge(&[segment]).wait();
        }
        self.index.reload()?;
        self.writer.garbage_collect_files().wait().map_err(broken)?;
        Ok(())
    }

    /// Ends writing once the engine has put its parts in order.
    pub fn close(self) -> Result<()> {
        self.writer.wait_merging_threads().map_err(broken)
    }
}
