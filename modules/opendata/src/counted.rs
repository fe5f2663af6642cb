//! How many datasets fit a filter: counted once for each state of the catalogue, and remembered by the node until something is
//! published or withdrawn.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use stoa_kernel::{App, Reader, Result};

use crate::{model::CatalogueFilter, store};

/// How many filters are remembered; whoever asks for others counts anew.
const FILTERS: usize = 1000;

/// What a node remembers, of one state of the catalogue.
#[derive(Debug, Default)]
struct Memory(Mutex<Remembered>);

#[derive(Debug, Default)]
struct Remembered {
    version: i64,
    fitting: HashMap<Vec<(String, String)>, i64>,
}

impl Memory {
    /// What is remembered of this state of the catalogue; nothing, if it is another.
    fn of(&self, version: i64) -> MutexGuard<'_, Remembered> {
        let mut remembered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if remembered.version != version {
            *remembered = Remembered {
                version,
                ..Remembered::default()
            };
        }
        remembered
    }
}

/// How many published datasets fit a filter, whatever words it has.
pub async fn fitting(app: &App, db: &mut Reader, filter: &CatalogueFilter) -> Result<i64> {
    if filter.beyond.is_some() || !filter.drafts_of.is_empty() {
        return store::count_published(db, filter).await;
    }
    let (memory, version) = (app.db.memory::<Memory>(), store::PART.version(db).await?);
    let pairs = filter.pairs().into_iter();
    let key: Vec<(String, String)> = pairs
        .filter(|(name, _)| *name != "q")
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    if let Some(count) = memory.of(version).fitting.get(&key) {
        return Ok(*count);
    }
    let count = store::count_published(db, filter).await?;
    let mut remembered = memory.of(version);
    if remembered.fitting.len() < FILTERS {
        remembered.fitting.insert(key, count);
    }
    Ok(count)
}
