//! Finding by words: what can be found, what is asked, and where to ask. The engine itself is heavy and stands in
//! base/search; modules know only this page, and the program puts the two together.

use std::{fmt, future::Future, pin::Pin, sync::Arc};

use jiff::Timestamp;

use crate::{
    app::App,
    error::{Error, Result},
    lang::Lang,
    ledger::Entry,
};

/// Something that can be found, as it is now. Only what everybody may read: the index knows no permissions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its public reference: what it is put, replaced and removed under.
    pub reference: String,
    /// Its number in the tables of the module that has it, which is what a search answers with.
    pub number: i64,
    /// The language that it is written in; `None` when nobody knows, as with what residents write.
    pub lang: Option<Lang>,
    /// A word found here counts more than one in the text.
    pub title: String,
    pub text: String,
    /// What a search can be narrowed to: `kind:report`, `ward:7`. Compared as they stand.
    pub tags: Vec<String>,
    /// When it came, for a search that asks for the newest first.
    pub at: Timestamp,
}

/// What is to happen to the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Puts a document in place of whatever had its reference.
    Put(Document),
    /// Takes out what is hidden, forgotten or gone.
    Remove(String),
}

/// A search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// As they were typed.
    pub words: String,
    /// The reader's language, which decides how endings are cut off.
    pub lang: Lang,
    /// Found are only documents that have every one of these tags.
    pub tags: Vec<String>,
    pub order: Order,
    /// Only what comes after this place, where the order is one of time.
    pub after: Option<Hit>,
    pub limit: usize,
}

/// Which of many come first. What came at the same instant stands in the order of its numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Best,
    Newest,
    Oldest,
}

/// What was found: the document's number, and its place among all by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// In microseconds since 1970.
    pub at: i64,
    pub number: i64,
}

/// What answers a search: the engine of base/search. It may block its thread for some milliseconds.
pub trait Engine: fmt::Debug + Send + Sync {
    /// What fits, the first first.
    fn find(&self, question: &Question) -> Result<Vec<Hit>>;

    /// The same words with those that nothing has replaced by the nearest that something has; `None` where there is no better question.
    fn meant(&self, _question: &Question) -> Result<Option<String>> {
        Ok(None)
    }

    /// Whether much cannot be found yet: the index is being built, or a large import is still being read.
    fn is_behind(&self, now: Timestamp) -> bool;
}

/// Where modules ask. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Search {
    engine: Option<Arc<dyn Engine>>,
}

impl Search {
    pub fn with(engine: Arc<dyn Engine>) -> Self {
        let engine = Some(engine);
        Search { engine }
    }

    /// Whether much cannot be found yet.
    pub fn is_behind(&self, now: Timestamp) -> bool {
        let engine = self.engine.as_ref();
        engine.is_some_and(|engine| engine.is_behind(now))
    }

    /// What fits, the first first. `Busy` where no engine runs.
    pub async fn find(&self, question: Question) -> Result<Vec<Hit>> {
        let none = Error::Busy {
            retry_after_seconds: 30,
        };
        let engine = self.engine.clone().ok_or(none)?;
        let found = tokio::task::spawn_blocking(move || engine.find(&question)).await;
        found.map_err(|lost| Error::broken("searching", lost))?
    }

    /// What was probably meant, for whoever has typed a word that nothing has; folded to lower case without accents.
    pub async fn meant(&self, question: Question) -> Result<Option<String>> {
        let Some(engine) = self.engine.clone() else {
            return Ok(None);
        };
        let found = tokio::task::spawn_blocking(move || engine.meant(&question)).await;
        found.map_err(|lost| Error::broken("searching", lost))?
    }
}

/// What can be found of a module: its documents that these entries of the ledger are about, each as it is now, and
/// those to take out. Entries of other modules are passed over. It is asked at least once for each entry, and for
/// all of them again when an index is built anew.
pub type Source = fn(App, Vec<Entry>) -> SourceFuture;

pub type SourceFuture = Pin<Box<dyn Future<Output = Result<Vec<Change>>> + Send>>;
