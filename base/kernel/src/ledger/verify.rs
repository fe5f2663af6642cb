//! Verification: the whole tree again from the tables, compared with every tile and every checkpoint.

use std::{collections::BTreeMap, num::NonZero, thread};

use stoa_merkle::{Frontier, Hash, LogKey, SignedCheckpoint, TileChange};

use super::{
    Entry,
    tiles::{self, broken, signed},
};
use crate::{
    db::{Db, Reader},
    error::{Error, Result},
    params,
};

/// How many entries are read at once.
const CHUNK: usize = 8192;
/// How many faults are told; a tampered entry makes every later checkpoint wrong as well.
const FAULTS: usize = 20;

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// How many sealed entries there are.
    pub entries: u64,
    /// Entries that are committed and not sealed yet.
    pub unsealed: u64,
    pub checkpoints: u64,
    /// The root over all sealed entries, as recomputed.
    pub root: Hash,
    /// What does not agree, in words; empty when all is well. At most 20 are told.
    pub faults: Vec<String>,
}

/// Recomputes every commitment, leaf, tile and root. `progress` hears how many entries are done, every 8,192. While some
/// entries are checked, the next ones are read.
pub async fn verify(db: &Db, key: &LogKey, progress: impl Fn(u64)) -> Result<Verification> {
    let (mut ahead, mut db) = (db.read().await?, db.read().await?);
    let mut count = 0;
    let mut check = Check {
        frontier: Frontier::new(),
        faults: Vec::new(),
    };
    if let Some(beginning) = tiles::checkpoint_of_size(&mut db, 0).await? {
        count += 1;
        let fault = check.covered_by(beginning).wrong(key);
        fault.into_iter().for_each(|what| check.fault(what));
    }
    let mut from = 0;
    let mut entries = super::entries_from(&mut ahead, from, CHUNK).await?;
    loop {
        while let Some(last) = entries.last() {
            let to = last.leaf.unwrap_or(from) + 1;
            // Those of this chunk only: a log of many years has millions of checkpoints.
            let checkpoints = checkpoints_within(&mut db, from, to).await?;
            count += u64::try_from(checkpoints.len()).unwrap_or(0);
            let (checked, following) = tokio::join!(
                check.chunk(entries, checkpoints, key.clone()),
                super::entries_from(&mut ahead, to, CHUNK)
            );
            let (after, full) = checked?;
            (check, entries, from) = (after, following?, to);
            for tile in differing(&mut db, &full).await? {
                check.fault(tile);
            }
            progress(check.frontier.size());
        }
        let mut wrong = differing(&mut db, &check.frontier.partial_tiles_since(0)).await?;
        let beyond = checkpoints_within(&mut db, from, i64::MAX).await?;
        for size in beyond.keys() {
            wrong.push(format!(
                "there is a checkpoint of size {size}, but no such entry"
            ));
        }
        // A program that serves goes on sealing: entries come together with their tiles and their checkpoint. Only where
        // none have come since is that wrong.
        entries = super::entries_from(&mut ahead, from, CHUNK).await?;
        if entries.is_empty() {
            count += u64::try_from(beyond.len()).unwrap_or(0);
            wrong.into_iter().for_each(|what| check.fault(what));
            break;
        }
    }
    let unsealed = db
        .count("SELECT COUNT(*) AS n FROM event WHERE leaf IS NULL", &[])
        .await?;
    Ok(Verification {
        entries: check.frontier.size(),
        unsealed: u64::try_from(unsealed).unwrap_or(0),
        checkpoints: count,
        root: check.frontier.root(),
        faults: check.faults,
    })
}

struct Check {
    frontier: Frontier,
    faults: Vec<String>,
}

impl Check {
    fn fault(&mut self, what: String) {
        if self.faults.len() < FAULTS {
            self.faults.push(what);
        }
    }

    /// Adds a chunk of entries on a thread that may be kept busy, and compares the checkpoints that lie within it; the
    /// tiles that became full by it come back.
    async fn chunk(
        mut self,
        entries: Vec<Entry>,
        mut checkpoints: BTreeMap<u64, SignedCheckpoint>,
        key: LogKey,
    ) -> Result<(Self, Vec<TileChange>)> {
        let work = tokio::task::spawn_blocking(move || {
            let mut full = Vec::new();
            let mut covered = Vec::with_capacity(checkpoints.len());
            for entry in &entries {
                self.add(entry, &mut full)?;
                if let Some(note) = checkpoints.remove(&self.frontier.size()) {
                    covered.push(self.covered_by(note));
                }
            }
            for what in wrong_among(&covered, &key)? {
                self.fault(what);
            }
            Ok((self, full))
        });
        work.await
            .map_err(|lost| Error::broken("verifying", lost))?
    }

    fn covered_by(&self, note: SignedCheckpoint) -> Covered {
        Covered {
            note,
            size: self.frontier.size(),
            root: self.frontier.root(),
        }
    }

    fn add(&mut self, entry: &Entry, full: &mut Vec<TileChange>) -> Result<()> {
        let place = signed(self.frontier.size())?;
        if entry.leaf != Some(place) {
            self.fault(format!(
                "entry {place} is missing; the next one is {:?}",
                entry.leaf
            ));
        }
        self.frontier
            .push(entry.leaf_hash()?, |change| full.push(change))
            .map_err(broken)
    }
}

/// A checkpoint, and the entries that it must speak of: so many, with this root.
struct Covered {
    note: SignedCheckpoint,
    size: u64,
    root: Hash,
}

/// What is wrong with these checkpoints. On all processors: a log of a quiet town has
/// a checkpoint for each entry, and its signature takes as long as the hashes of a hundred entries.
fn wrong_among(covered: &[Covered], key: &LogKey) -> Result<Vec<String>> {
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    let share = covered.len().div_ceil(processors).max(1);
    let wrong = |share: &[Covered]| -> Vec<String> {
        let wrong = share.iter().filter_map(|covered| covered.wrong(key));
        wrong.collect()
    };
    thread::scope(|scope| {
        let shares: Vec<_> = covered
            .chunks(share)
            .map(|share| scope.spawn(move || wrong(share)))
            .collect();
        let mut all = Vec::new();
        for share in shares {
            let gone = |_panic| Error::Broken("verifying checkpoints broke off".to_owned());
            all.extend(share.join().map_err(gone)?);
        }
        Ok(all)
    })
}

impl Covered {
    fn wrong(&self, key: &LogKey) -> Option<String> {
        let Covered { note, size, root } = self;
        match note.verify(key.name(), key) {
            Ok(checkpoint) if (checkpoint.size(), checkpoint.root()) == (*size, *root) => None,
            Ok(_) => Some(format!(
                "the first {size} entries do not give the root of their checkpoint: one was changed"
            )),
            Err(error) => Some(format!("the checkpoint of size {size}: {error}")),
        }
    }
}

/// The tiles whose stored hashes are others, in words.
async fn differing(db: &mut Reader, changes: &[TileChange]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for change in changes {
        if tiles::stored(db, change.tile).await?.as_ref() != Some(&change.hashes) {
            found.push(format!(
                "the stored {} is not what its entries give",
                change.tile
            ));
        }
    }
    Ok(found)
}

/// The checkpoints of the sizes above `after`, up to `last`. At most 8,192 lie beyond the entries' end: more would be told
/// by the faults that the first of them are.
async fn checkpoints_within(
    db: &mut Reader,
    after: i64,
    last: i64,
) -> Result<BTreeMap<u64, SignedCheckpoint>> {
    let sql =
        "SELECT size, note FROM checkpoint WHERE size > $1 AND size <= $2 ORDER BY size LIMIT 8192";
    let rows = db.rows(sql, params![after, last]).await?;
    let mut found = BTreeMap::new();
    for row in &rows {
        let note: String = row.get("note")?;
        let note = SignedCheckpoint::parse(note.as_bytes()).map_err(broken)?;
        found.insert(tiles::unsigned(row.get("size")?)?, note);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use stoa_merkle::{Checkpoint, LogSigner};

    use super::*;

    #[test]
    fn each_signature_and_root_of_many_is_looked_at() {
        let [signer, other] =
            [1, 2].map(|seed| LogSigner::from_seed("town.example/ledger", &[seed; 32]).unwrap());
        let mut frontier = Frontier::new();
        let mut covered = Vec::new();
        for size in 1..=40_u8 {
            frontier.push(Hash::new([size; 32]), |_tile| {}).unwrap();
            let signer = if size == 17 { &other } else { &signer };
            let told = frontier.root();
            let note = Checkpoint::new("town.example/ledger", u64::from(size), told)
                .and_then(|checkpoint| checkpoint.sign(signer))
                .unwrap();
            let root = if size == 39 { Hash::new([0; 32]) } else { told };
            let size = u64::from(size);
            covered.push(Covered { note, size, root });
        }
        let wrong = wrong_among(&covered, signer.key()).unwrap();
        let [signature, root] = wrong.as_slice() else {
            panic!("{wrong:?}");
        };
        assert!(
            signature.starts_with("the checkpoint of size 17: "),
            "{signature}"
        );
        assert!(
            root.starts_with("the first 39 entries do not give"),
            "{root}"
        );
        assert_eq!(
            wrong_among(&[], signer.key()).unwrap(),
            Vec::<String>::new()
        );
    }
}
