//! Answers that were given lately, by what was asked of which files: the same question of the same files has the same
//! answer for ever, so nothing here grows old; what was not asked for longest makes room.

use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;

use crate::{
    frames::Ask,
    query::{Column, Ending, Format, Formulas},
    statement::Words,
};

/// One answer may fill this part of the room, so that one download does not push out a thousand pages.
const LARGEST_PART: usize = 16;

/// About how many bytes an answer takes beside its own and its question's.
const BESIDE: usize = 512;

/// What was asked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    sql: String,
    /// Tables with their files, those of dead rows among them.
    files: Vec<(String, Vec<PathBuf>)>,
    format: Format,
    formulas: Formulas,
    explain: bool,
    rows: u64,
}

impl Key {
    pub fn new(words: &Words, ask: &Ask) -> Self {
        let files = ask.tables.iter();
        Key {
            sql: words.normalised(),
            files: files
                .map(|table| {
                    let all = table.files.iter().chain(&table.dead);
                    (table.name.clone(), all.cloned().collect())
                })
                .collect(),
            format: ask.format,
            formulas: ask.formulas,
            explain: ask.explain,
            rows: ask.rows,
        }
    }

    fn bytes(&self) -> usize {
        let paths = self.files.iter().flat_map(|(_, files)| files);
        self.sql.len() + paths.map(|path| path.as_os_str().len()).sum::<usize>()
    }
}

/// An answer that is kept.
#[derive(Debug)]
pub struct Kept {
    pub columns: Vec<Column>,
    pub pieces: Vec<Bytes>,
    pub ending: Ending,
}

/// An answer on its way, as far as it may be worth keeping.
#[derive(Debug)]
pub struct Keeping {
    columns: Vec<Column>,
    pieces: Option<Vec<Bytes>>,
    bytes: usize,
    largest: usize,
}

impl Keeping {
    pub fn push(&mut self, piece: &Bytes) {
        self.bytes += piece.len();
        if self.bytes > self.largest {
            self.pieces = None;
        }
        if let Some(pieces) = &mut self.pieces {
            pieces.push(piece.clone());
        }
    }
}

/// The answers, within a number of bytes.
#[derive(Debug)]
pub struct Cache {
    room: usize,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    answers: HashMap<Key, Entry>,
    bytes: usize,
    asked: u64,
}

#[derive(Debug)]
struct Entry {
    kept: Arc<Kept>,
    bytes: usize,
    asked: u64,
}

impl Cache {
    pub fn new(room: usize) -> Self {
        Cache {
            room,
            state: Mutex::default(),
        }
    }

    pub fn find(&self, key: &Key) -> Option<Arc<Kept>> {
        let mut state = self.state();
        state.asked += 1;
        let asked = state.asked;
        let entry = state.answers.get_mut(key)?;
        entry.asked = asked;
        Some(Arc::clone(&entry.kept))
    }

    pub fn begin(&self, columns: Vec<Column>) -> Keeping {
        Keeping {
            columns,
            pieces: Some(Vec::new()),
            bytes: 0,
            largest: self.room / LARGEST_PART,
        }
    }

    /// Keeps a finished answer, if it is small enough and would be the same tomorrow.
    pub fn keep(&self, key: Key, keeping: Keeping, ending: &Ending) {
        let Some(pieces) = keeping.pieces.filter(|_| ending.lasting) else {
            return;
        };
        let bytes = keeping.bytes + key.bytes() + BESIDE;
        if bytes > keeping.largest {
            return;
        }
        let kept = Arc::new(Kept {
            columns: keeping.columns,
            pieces,
            ending: ending.clone(),
        });
        let mut state = self.state();
        let asked = state.asked;
        let entry = Entry { kept, bytes, asked };
        state.bytes += bytes;
        if let Some(before) = state.answers.insert(key, entry) {
            state.bytes -= before.bytes;
        }
        if state.bytes > self.room {
            state.forget_older_half();
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Half at once, so that the search for the oldest is seldom.
    fn forget_older_half(&mut self) {
        let mut asked: Vec<_> = self.answers.values().map(|entry| entry.asked).collect();
        asked.sort_unstable();
        let middle = asked.get(asked.len() / 2).copied().unwrap_or(0);
        self.answers.retain(|_, entry| entry.asked > middle);
        self.bytes = self.answers.values().map(|entry| entry.bytes).sum();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(sql: &str) -> Key {
        Key {
            sql: sql.to_owned(),
            files: Vec::new(),
            format: Format::Csv,
            formulas: Formulas::Kept,
            explain: false,
            rows: 1,
        }
    }

    fn keep(cache: &Cache, sql: &str, bytes: usize, lasting: bool) {
        let mut keeping = cache.begin(Vec::new());
        keeping.push(&Bytes::from(vec![b'x'; bytes]));
        let ending = Ending {
            rows: 1,
            cut: None,
            lasting,
        };
        cache.keep(key(sql), keeping, &ending);
    }

    #[test]
    fn what_was_asked_lately_stays_within_the_room() {
        let cache = Cache::new(100_000);
        keep(&cache, "often", 1000, true);
        for n in 0..1000 {
            keep(&cache, &format!("once {n}"), 1000, true);
            assert!(cache.find(&key("often")).is_some(), "after {n}");
            assert!(cache.state().bytes <= 100_000);
        }
        assert!(cache.find(&key("once 0")).is_none());
        assert!(cache.find(&key("once 999")).is_some());
    }

    #[test]
    fn what_is_large_or_of_the_day_is_not_kept() {
        let cache = Cache::new(100_000);
        keep(&cache, "large", 7000, true);
        keep(&cache, "today", 10, false);
        assert!(cache.find(&key("large")).is_none());
        assert!(cache.find(&key("today")).is_none());
        assert_eq!(cache.state().bytes, 0);
    }
}
