//! Following the ledger: what was committed becomes findable a moment later, from wherever this node's index left off.

use std::{future::Future, sync::Arc, time::Duration};

use jiff::{SignedDuration, Timestamp};
use stoa_kernel::{
    App, Error, Result,
    ledger::{self, Entry},
    search::{Change, Source},
};

use crate::{
    index::{Place, SearchIndex},
    writing::Writing,
};

/// How many entries are read at once.
const BATCH: usize = 500;
/// How many entries a source is asked about at once: one of an import can be about some thousand documents.
const AT_ONCE: usize = 20;
/// How many changes, or entries, share one commit while an index is built.
const UNCOMMITTED: usize = 20_000;
/// How often the ledger is looked at.
const PAUSE: Duration = Duration::from_millis(500);
/// How long the writer, with its threads and memory, is kept when nothing happens.
const PATIENCE: SignedDuration = SignedDuration::from_secs(30);
/// How often the words of what was removed are cleared from the disk.
const PURGE: SignedDuration = SignedDuration::from_hours(24);

/// Keeps an index up to date.
pub struct Follower {
    app: App,
    index: Arc<SearchIndex>,
    sources: Vec<Source>,
    writing: Option<Writing>,
    /// Up to where entries were read; the index itself says up to where they are on disk.
    next: Option<Place>,
    /// Changes, and entries read, since the last commit.
    uncommitted: usize,
    read: usize,
    busy_at: Timestamp,
    purged_at: Timestamp,
}

impl Follower {
    pub fn new(app: App, index: Arc<SearchIndex>, sources: Vec<Source>) -> Self {
        let now = app.now();
        Follower {
            app,
            index,
            sources,
            writing: None,
            next: None,
            uncommitted: 0,
            read: 0,
            busy_at: now,
            purged_at: now - PURGE,
        }
    }

    /// Follows until `stop` resolves. What is done by then is on disk.
    pub async fn run(mut self, stop: impl Future<Output = ()>) {
        tokio::pin!(stop);
        loop {
            let pause = match self.turn().await {
                Ok(0) => PAUSE,
                Ok(_) => Duration::ZERO,
                Err(error) => {
                    tracing::warn!(%error, "the search index waits");
                    self.give_up();
                    10 * PAUSE
                }
            };
            tokio::select! {
                biased;
                () = &mut stop => break,
                () = tokio::time::sleep(pause) => {}
            }
        }
        if let Err(error) = self.finish().await {
            tracing::warn!(%error, "the search index goes on from its last commit");
        }
    }

    /// Follows until nothing is left: for the command line and tests.
    pub async fn catch_up(&mut self) -> Result<()> {
        while self.turn().await? > 0 {}
        Ok(())
    }

    /// Commits what is uncommitted, and closes the writer.
    pub async fn finish(&mut self) -> Result<()> {
        self.commit().await?;
        match self.writing.take() {
            Some(writing) => blocking(move || writing.close()).await,
            None => Ok(()),
        }
    }

    /// Reads a batch of entries and does what they say; how many there were.
    async fn turn(&mut self) -> Result<usize> {
        let place = self.place().await?;
        let mut db = self.app.db.read().await?;
        let entries = ledger::entries_from(&mut db, place.position, BATCH).await?;
        drop(db);
        let Some(last) = entries.last() else {
            self.rest().await?;
            return Ok(0);
        };
        let next = place_after(last)?;
        let count = entries.len();
        for some in entries.chunks(AT_ONCE) {
            self.app.db.give_way().await;
            let mut changes = Vec::new();
            for source in &self.sources {
                changes.extend(source(self.app.clone(), some.to_vec()).await?);
            }
            self.apply(changes).await?;
        }
        self.next = Some(next);
        self.read += count;
        self.busy_at = self.app.now();
        // Entries that change no document cost less to read again after a crash than a commit each.
        let caught_up = count < BATCH && self.uncommitted > 0;
        if caught_up || self.uncommitted >= UNCOMMITTED || self.read >= UNCOMMITTED {
            self.commit().await?;
        }
        Ok(count)
    }

    /// Where to read on. An index that has come from another ledger, such as one before a restored backup, is emptied.
    async fn place(&mut self) -> Result<Place> {
        if let Some(next) = &self.next {
            return Ok(next.clone());
        }
        let place = self.index.place()?;
        if place.position == 0 || self.has_entry(&place).await? {
            return Ok(place);
        }
        tracing::warn!(
            position = place.position,
            "the search index is of another ledger and is built anew"
        );
        let mut writing = self.take_writing()?;
        self.writing = Some(blocking(move || writing.clear().map(|()| writing)).await?);
        Ok(Place::default())
    }

    async fn has_entry(&self, place: &Place) -> Result<bool> {
        let mut db = self.app.db.read().await?;
        let entry = ledger::entry_at(&mut db, place.position - 1).await?;
        Ok(match entry {
            Some(entry) => place_after(&entry)? == *place,
            None => false,
        })
    }

    async fn apply(&mut self, changes: Vec<Change>) -> Result<()> {
        if changes.is_empty() {
            return Ok(());
        }
        self.uncommitted += changes.len();
        let writing = self.take_writing()?;
        let work = move || {
            changes
                .iter()
                .try_for_each(|change| writing.apply(change))?;
            Ok(writing)
        };
        self.writing = Some(blocking(work).await?);
        Ok(())
    }

    async fn commit(&mut self) -> Result<()> {
        let Some(place) = self.next.clone() else {
            return Ok(());
        };
        if self.read == 0 {
            return Ok(());
        }
        let mut writing = self.take_writing()?;
        self.writing = Some(blocking(move || writing.commit(&place).map(|()| writing)).await?);
        (self.uncommitted, self.read) = (0, 0);
        Ok(())
    }

    /// What is done while nothing happens: clearing the disk of removed words, and giving back the writer's memory.
    async fn rest(&mut self) -> Result<()> {
        let now = self.app.now();
        if now.duration_since(self.purged_at) >= PURGE && self.index.has_removed()? {
            let mut writing = self.take_writing()?;
            self.writing = Some(blocking(move || writing.purge().map(|()| writing)).await?);
            self.purged_at = now;
            self.busy_at = now;
        }
        if self.writing.is_some() && now.duration_since(self.busy_at) >= PATIENCE {
            self.finish().await?;
        }
        Ok(())
    }

    fn take_writing(&mut self) -> Result<Writing> {
        match self.writing.take() {
            Some(writing) => Ok(writing),
            None => Writing::open(&self.index),
        }
    }

    /// Goes back to the last commit.
    fn give_up(&mut self) {
        self.writing = None;
        self.next = None;
        (self.uncommitted, self.read) = (0, 0);
    }
}

fn place_after(entry: &Entry) -> Result<Place> {
    let leaf = entry
        .leaf
        .ok_or_else(|| Error::Broken("an entry without its leaf".to_owned()))?;
    Ok(Place {
        position: leaf + 1,
        entry: entry.leaf_hash()?.to_string(),
    })
}

/// Runs what blocks its thread apart from those that serve pages.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|lost| Error::broken("the search index", lost))?
}
