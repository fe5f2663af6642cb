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

/// What was asked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    sql: String,
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
                .map(|table| (table.name.clone(), table.files.clone()))
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
        let bytes = keeping.bytes + key.bytes();
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
        while state.bytes > self.room && state.forget_oldest() {}
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn forget_oldest(&mut self) -> bool {
        let oldest = self.answers.iter().min_by_key(|(_, entry)| entry.asked);
        let Some(key) = oldest.map(|(key, _)| key.clone()) else {
            return false;
        };
        if let Some(gone) = self.answers.remove(&key) {
            self.bytes -= gone.bytes;
        }
        true
    }
}
