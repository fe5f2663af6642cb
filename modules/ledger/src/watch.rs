//! An outside monitor, `stoa ledger watch URL`: it believes the log's key and what it has seen itself. Each look fetches
//! the checkpoint and the new entries, computes the tree again from them, and compares everything that the log serves.
//!
//! What does not agree is an [`Fault::Alarm`], and both sides of the contradiction are written beside the state file:
//! two signed checkpoints that exclude each other are proof for anybody.

use std::{collections::BTreeMap, path::PathBuf};

use stoa_merkle::{
    Bundle, Frontier, Hash, LogKey, SignedCheckpoint, Tile, TileMap, WitnessKey, leaf_hash,
    prove_consistency, tiles_for_consistency, tiles_for_root, verify_consistency,
};

mod log_files;
mod state;

pub use log_files::{HttpLog, LogFiles};
pub use state::State;

/// What is watched, and where it is remembered.
#[derive(Debug, Clone)]
pub struct Watch {
    pub key: LogKey,
    /// The file of what was seen last; made by the first look.
    pub state_file: PathBuf,
    /// Witnesses of whom `needed` must have cosigned.
    pub witnesses: Vec<WitnessKey>,
    pub needed: usize,
}

/// What a look found, when all is well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub size: u64,
    pub root: Hash,
    /// Entries that were not there at the last look.
    pub new: u64,
    /// The new entries by their kinds.
    pub kinds: BTreeMap<String, u64>,
    /// The witnesses that cosigned the checkpoint.
    pub witnesses: Vec<String>,
    /// The log served an older checkpoint than at the last look, of the same history: a copy that lags.
    pub is_stale: bool,
}

/// Why a look found nothing good.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The log cannot be read now. This proves nothing; try again.
    #[error("The log cannot be read: {0}")]
    Unreachable(String),
    /// The state file cannot be read or written.
    #[error("{0}")]
    State(String),
    /// The log contradicts itself, or what it said before.
    #[error("ALARM: {0}")]
    Alarm(String),
}

pub(crate) fn alarm(what: impl Into<String>) -> Fault {
    Fault::Alarm(what.into())
}

impl Watch {
    /// One look. `progress` hears how many entries have been read of how many. Blocks its thread.
    ///
    /// # Errors
    /// [`Fault::Alarm`] is for shouting; the others are for trying again.
    pub fn look(&self, log: &impl LogFiles, progress: impl Fn(u64, u64)) -> Result<Seen, Fault> {
        let last = State::read(&self.state_file, &self.key)?;
        let checkpoint = self.checkpoint(log)?;
        let seen = match self.compare(log, last.as_ref(), &checkpoint, progress) {
            Err(Fault::Alarm(what)) => {
                let file = &self.state_file;
                let evidence = State::write_evidence(file, &what, last.as_ref(), &checkpoint)?;
                let kept = evidence.display();
                return Err(Fault::Alarm(format!("{what} (both sides are in {kept})")));
            }
            looked => looked?,
        };
        if !seen.is_stale {
            State::of(&checkpoint, &self.key).write(&self.state_file)?;
        }
        Ok(seen)
    }

    fn checkpoint(&self, log: &impl LogFiles) -> Result<SignedCheckpoint, Fault> {
        let bytes = log.get("checkpoint")?;
        let checkpoint = SignedCheckpoint::parse(&bytes)
            .map_err(|error| alarm(format!("what is served as a checkpoint is none: {error}")))?;
        checkpoint
            .verify(self.key.name(), &self.key)
            .map_err(|error| alarm(format!("the checkpoint is not signed by the log: {error}")))?;
        Ok(checkpoint)
    }

    fn compare(
        &self,
        log: &impl LogFiles,
        last: Option<&State>,
        checkpoint: &SignedCheckpoint,
        progress: impl Fn(u64, u64),
    ) -> Result<Seen, Fault> {
        let claims = checkpoint.unverified();
        let mut seen = Seen {
            size: claims.size(),
            root: claims.root(),
            new: 0,
            kinds: BTreeMap::new(),
            witnesses: self.cosigners(checkpoint),
            is_stale: false,
        };
        if let Some(last) = last.filter(|last| last.size > claims.size()) {
            older_of_same_history(log, claims.size(), claims.root(), last)?;
            seen.is_stale = true;
            return Ok(seen);
        }
        let mut frontier = resume(log, last)?;
        seen.new = claims.size() - frontier.size();
        read_on(log, &mut frontier, claims.size(), &mut seen.kinds, progress)?;
        if frontier.root() != claims.root() {
            return Err(alarm(format!(
                "the {} entries do not give the root that was signed over them: one was changed, or what was seen \
                 before is no longer the beginning",
                claims.size()
            )));
        }
        same_edge(log, &frontier)?;
        // An empty log has nothing that a witness could vouch for.
        if claims.size() > 0 && seen.witnesses.len() < self.needed {
            return Err(alarm(format!(
                "{} of the {} witnesses that are needed have cosigned",
                seen.witnesses.len(),
                self.needed
            )));
        }
        Ok(seen)
    }

    fn cosigners(&self, checkpoint: &SignedCheckpoint) -> Vec<String> {
        let cosigned = |key: &&WitnessKey| checkpoint.cosigned_at(key).is_ok();
        let keys = self.witnesses.iter().filter(cosigned);
        keys.map(|key| key.name().to_owned()).collect()
    }
}

/// The edge of the tree that was seen last, from the tiles that the log serves now. They must give the root of then.
fn resume(log: &impl LogFiles, last: Option<&State>) -> Result<Frontier, Fault> {
    let Some(last) = last else {
        return Ok(Frontier::new());
    };
    let mut tiles = load(log, &tiles_for_root(last.size))?;
    let frontier =
        Frontier::resume(&mut tiles, last.size).map_err(|error| alarm(error.to_string()))?;
    if frontier.root() == last.root {
        return Ok(frontier);
    }
    Err(alarm(format!(
        "the first {} entries are no longer those that were signed before: their tiles give another root",
        last.size
    )))
}

/// Reads the entries up to `size` and appends them, comparing each full tile with the one that is served.
fn read_on(
    log: &impl LogFiles,
    frontier: &mut Frontier,
    size: u64,
    kinds: &mut BTreeMap<String, u64>,
    progress: impl Fn(u64, u64),
) -> Result<(), Fault> {
    while frontier.size() < size {
        let (index, skip) = (frontier.size() / 256, frontier.size() % 256);
        let bundle = Bundle::at(index, size).ok_or_else(|| alarm("a size past all sizes"))?;
        let bytes = log.get(&bundle.to_string())?;
        let entries = bundle
            .decode(&bytes)
            .map_err(|error| alarm(format!("{bundle}: {error}")))?;
        let skip = usize::try_from(skip).unwrap_or(usize::MAX);
        let mut full = Vec::new();
        for entry in entries.into_iter().skip(skip) {
            *kinds.entry(kind_of(entry)).or_default() += 1;
            let pushed = frontier.push(leaf_hash(entry), |change| full.push(change));
            pushed.map_err(|error| alarm(error.to_string()))?;
        }
        for change in full {
            same_tile(log, change.tile, &change.hashes)?;
        }
        progress(frontier.size(), size);
    }
    Ok(())
}

/// The kind that an entry of a Stoa ledger says it is; other logs' entries have none.
fn kind_of(entry: &[u8]) -> String {
    let read = serde_json::from_slice::<serde_json::Value>(entry).ok();
    let kind = read.as_ref().and_then(|entry| entry.get("kind")?.as_str());
    kind.unwrap_or("?").to_owned()
}

/// The partial tiles at the tree's edge, too, are what the entries give.
fn same_edge(log: &impl LogFiles, frontier: &Frontier) -> Result<(), Fault> {
    let edge = frontier.partial_tiles_since(0);
    edge.iter()
        .try_for_each(|change| same_tile(log, change.tile, &change.hashes))
}

fn same_tile(log: &impl LogFiles, tile: Tile, hashes: &[Hash]) -> Result<(), Fault> {
    if log_files::tile(log, tile)? == hashes {
        return Ok(());
    }
    Err(alarm(format!("{tile} is not what its entries give")))
}

/// A smaller checkpoint is no harm if the larger one of before begins with it; anything else is a fork.
fn older_of_same_history(
    log: &impl LogFiles,
    size: u64,
    root: Hash,
    last: &State,
) -> Result<(), Fault> {
    let forked = |error: stoa_merkle::Error| {
        alarm(format!(
            "the log has {size} entries and had {} before, and the one is not the beginning of the other: {error}",
            last.size
        ))
    };
    let needed = tiles_for_consistency(size, last.size).map_err(forked)?;
    let mut tiles = match load(log, &needed) {
        Ok(tiles) => tiles,
        // Tiles of what was signed before must be served for good (C2SP tlog-tiles).
        Err(Fault::Unreachable(why)) => {
            return Err(alarm(format!(
                "the log has shrunk from {} entries to {size}, and no longer serves what it had: {why}",
                last.size
            )));
        }
        Err(other) => return Err(other),
    };
    let proof = prove_consistency(&mut tiles, size, last.size).map_err(forked)?;
    verify_consistency(size, root, last.size, last.root, &proof).map_err(forked)
}

fn load(log: &impl LogFiles, tiles: &[Tile]) -> Result<TileMap, Fault> {
    let mut map = TileMap::new();
    for tile in tiles {
        map.insert(*tile, log_files::tile(log, *tile)?);
    }
    Ok(map)
}
