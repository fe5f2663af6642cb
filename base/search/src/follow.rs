//! Following the ledger: what was committed becomes findable a moment later, from wherever this node's index left off.

use std::{future::Future, pin::Pin, sync::Arc, time::Duration};

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
/// How many changes are done before it is asked again whether to stop.
const STRIDE: usize = 500;
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

    /// Follows until `stop` resolves, also in the middle of a long way to catch up. What is done by then is on disk.
    pub async fn run(mut self, stop: impl Future<Output = ()> + Send) {
        let mut stop = Stop::when(stop);
        loop {
            let pause = match self.turn(&mut stop).await {
                Ok(0) => PAUSE,
                Ok(_) => Duration::ZERO,
                Err(error) => {
                    tracing::warn!(%error, "the search index waits");
                    self.give_up();
                    10 * PAUSE
                }
            };
            if stop.or(tokio::time::sleep(pause)).await.is_none() {
                break;
            }
        }
        // Nobody waits for the engine to put its parts in order: it does so after the next start.
        if let Err(error) = self.commit().await {
            tracing::warn!(%error, "the search index goes on from its last commit");
        }
    }

    /// Follows until nothing is left: for the command line and tests.
    pub async fn catch_up(&mut self) -> Result<()> {
        let mut never = Stop::when(std::future::pending());
        while self.turn(&mut never).await? > 0 {}
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

    /// Reads a batch of entries and does what they say, until asked to stop; how many there were.
    async fn turn(&mut self, stop: &mut Stop<'_>) -> Result<usize> {
        let place = self.place().await?;
        let mut db = self.app.db.read().await?;
        let entries = ledger::entries_from(&mut db, place.position, BATCH).await?;
        drop(db);
        if entries.is_empty() {
            self.index.has_caught_up();
            self.rest().await?;
            return Ok(0);
        }
        let count = entries.len();
        self.index.has_work(self.app.now());
        for some in entries.chunks(AT_ONCE) {
            self.app.db.give_way().await;
            let Some(changes) = stop.or(self.changes(some)).await else {
                return Ok(0);
            };
            if !self.apply(changes?, stop).await? {
                return Ok(0);
            }
            self.next = some.last().map(place_after).transpose()?;
            self.read += some.len();
        }
        self.busy_at = self.app.now();
        // Entries that change no document cost less to read again after a crash than a commit each.
        let caught_up = count < BATCH && self.uncommitted > 0;
        if caught_up || self.uncommitted >= UNCOMMITTED || self.read >= UNCOMMITTED {
            self.commit().await?;
        }
        if count < BATCH {
            self.index.has_caught_up();
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

    /// What the modules make of entries.
    async fn changes(&self, entries: &[Entry]) -> Result<Vec<Change>> {
        let mut changes = Vec::new();
        for source in &self.sources {
            changes.extend(source(self.app.clone(), entries.to_vec()).await?);
        }
        Ok(changes)
    }

    /// Whether all changes were done; once asked to stop, the rest is left. What is done twice is the same.
    async fn apply(&mut self, mut changes: Vec<Change>, stop: &mut Stop<'_>) -> Result<bool> {
        while !changes.is_empty() {
            if stop.or(std::future::ready(())).await.is_none() {
                return Ok(false);
            }
            let rest = changes.split_off(changes.len().min(STRIDE));
            let some = std::mem::replace(&mut changes, rest);
            self.uncommitted += some.len();
            let writing = self.take_writing()?;
            let work = move || {
                some.iter().try_for_each(|change| writing.apply(change))?;
                Ok(writing)
            };
            self.writing = Some(blocking(work).await?);
        }
        Ok(true)
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

/// Whether to stop, asked between one piece of work and the next.
struct Stop<'a> {
    asked: bool,
    when: Pin<Box<dyn Future<Output = ()> + Send + 'a>>,
}

impl<'a> Stop<'a> {
    fn when(when: impl Future<Output = ()> + Send + 'a) -> Self {
        Stop {
            asked: false,
            when: Box::pin(when),
        }
    }

    /// What `work` gives, or nothing when it is time to stop: the work is then dropped where it waits.
    async fn or<T>(&mut self, work: impl Future<Output = T>) -> Option<T> {
        if self.asked {
            return None;
        }
        tokio::select! {
            biased;
            () = &mut self.when => {
                self.asked = true;
                None
            }
            done = work => Some(done),
        }
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
