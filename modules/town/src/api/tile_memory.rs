//! Tiles that were drawn lately, within a bound: people look at the same parts of a town.

use std::{
    collections::HashMap,
    mem,
    sync::{Mutex, PoisonError},
};

use axum::body::Bytes;
use stoa_kernel::town::tiles::TileId;

/// What each of the two generations may hold, in bytes.
const GENERATION_BYTES: usize = 8 * 1024 * 1024;
/// What a tile costs besides its own bytes: empty ones are kept too.
const OVERHEAD: usize = 128;

/// Tiles of one version of the town. When the young ones are many, the old ones go and the young become the old;
/// an old one that is asked for is young again.
#[derive(Debug, Default)]
pub struct TileMemory(Mutex<Generations>);

#[derive(Debug, Default)]
struct Generations {
    version: (i64, i64),
    young: HashMap<TileId, Bytes>,
    old: HashMap<TileId, Bytes>,
    young_bytes: usize,
}

impl TileMemory {
    /// The tile as it was drawn for this version of areas and map.
    pub fn get(&self, version: (i64, i64), tile: TileId) -> Option<Bytes> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.version != version {
            return None;
        }
        if let Some(found) = all.young.get(&tile) {
            return Some(found.clone());
        }
        let found = all.old.remove(&tile)?;
        all.insert(tile, found.clone());
        Some(found)
    }

    /// Keeps a tile. One of an older version than what is known is not kept.
    pub fn put(&self, version: (i64, i64), tile: TileId, bytes: Bytes) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.version != version {
            if version.0 < all.version.0 || version.1 < all.version.1 {
                return;
            }
            *all = Generations {
                version,
                ..Generations::default()
            };
        }
        all.insert(tile, bytes);
    }
}

impl Generations {
    fn insert(&mut self, tile: TileId, bytes: Bytes) {
        let size = bytes.len() + OVERHEAD;
        if size > GENERATION_BYTES {
            return;
        }
        if self.young_bytes + size > GENERATION_BYTES {
            self.old = mem::take(&mut self.young);
            self.young_bytes = 0;
        }
        self.young_bytes += size;
        if let Some(before) = self.young.insert(tile, bytes) {
            self.young_bytes -= before.len() + OVERHEAD;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tile(x: u32) -> TileId {
        TileId::new(16, x, 0).unwrap()
    }

    fn megabyte() -> Bytes {
        Bytes::from(vec![1; 1024 * 1024])
    }

    #[test]
    fn memory_is_bounded_and_keeps_what_is_asked_for() {
        let memory = TileMemory::default();
        for x in 0..100 {
            memory.put((1, 1), tile(x), megabyte());
            assert!(
                memory.get((1, 1), tile(0)).is_some(),
                "asked for each time, after {x}"
            );
        }
        let held = (0..100)
            .filter(|x| memory.get((1, 1), tile(*x)).is_some())
            .count();
        assert!((2..=16).contains(&held), "{held}");
        memory.put((1, 1), tile(0), Bytes::from(vec![0; GENERATION_BYTES]));
        assert_eq!(
            memory.get((1, 1), tile(0)).map(|bytes| bytes.len()),
            Some(1024 * 1024)
        );
    }

    #[test]
    fn a_change_of_the_town_forgets_all_tiles() {
        let memory = TileMemory::default();
        memory.put((1, 1), tile(0), megabyte());
        assert!(memory.get((1, 2), tile(0)).is_none());
        memory.put((1, 2), tile(1), megabyte());
        assert!(memory.get((1, 1), tile(0)).is_none());
        memory.put((1, 1), tile(0), megabyte());
        assert!(
            memory.get((1, 1), tile(0)).is_none(),
            "a late one of the old version"
        );
    }
}
