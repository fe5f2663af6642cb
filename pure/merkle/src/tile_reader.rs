//! Roots and proofs from stored tiles, reading only the few that they need.

use std::collections::BTreeMap;

use crate::tree::{self, Nodes, check_growth, check_leaf};
use crate::{EMPTY_ROOT, Error, Hash, Result, Tile};

/// Gives the hashes of a tile, from wherever they are kept.
pub trait TileReader {
    /// What goes wrong when reading; our own errors must fit in it.
    type Error: From<Error>;

    /// The hashes of this tile. More than its width are welcome, since a tile only ever grows and
    /// the first ones are used; fewer are refused.
    fn tile(&mut self, tile: Tile) -> std::result::Result<Vec<Hash>, Self::Error>;
}

/// Tiles held in memory, for example those that `tiles_for_inclusion` asked a database for. Of each
/// tile it keeps the widest state that it was given.
#[derive(Clone, Debug, Default)]
pub struct TileMap(BTreeMap<(u8, u64), Vec<Hash>>);

impl TileMap {
    /// Holds no tile yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps a tile's hashes, unless it already has as many.
    pub fn insert(&mut self, tile: Tile, hashes: Vec<Hash>) {
        let kept = self.0.entry((tile.level(), tile.index())).or_default();
        if kept.len() < hashes.len() {
            *kept = hashes;
        }
    }
}

impl TileReader for TileMap {
    type Error = Error;

    fn tile(&mut self, tile: Tile) -> Result<Vec<Hash>> {
        Ok(self
            .0
            .get(&(tile.level(), tile.index()))
            .cloned()
            .unwrap_or_default())
    }
}

/// The root of the tree's first `size` leaves. Fails if a tile is missing or too short.
pub fn root_at<R: TileReader>(reader: &mut R, size: u64) -> std::result::Result<Hash, R::Error> {
    tree::range(&mut TileNodes::new(reader, size), 0, size)
}

/// Proves that leaf `index` is in the tree of the first `size` leaves (RFC 9162, section 2.1.3.1).
/// Empty in a tree of one leaf. Fails if there is no such leaf, or a tile that it needs is missing
/// or too short.
pub fn prove_inclusion<R: TileReader>(
    reader: &mut R,
    index: u64,
    size: u64,
) -> std::result::Result<Vec<Hash>, R::Error> {
    check_leaf(index, size)?;
    tree::inclusion(&mut TileNodes::new(reader, size), index, size)
}

/// Proves that the tree of the first `new` leaves begins with that of the first `old` (RFC 9162,
/// section 2.1.4.1). Fails if `old` is more than `new`, or a tile that it needs is missing or too short.
pub fn prove_consistency<R: TileReader>(
    reader: &mut R,
    old: u64,
    new: u64,
) -> std::result::Result<Vec<Hash>, R::Error> {
    check_growth(old, new)?;
    tree::consistency(&mut TileNodes::new(reader, new), old, new)
}

/// The tiles that `root_at` reads, so that they can be fetched together beforehand. They are also
/// what [`crate::Frontier::resume`] reads.
pub fn tiles_for_root(size: u64) -> Vec<Tile> {
    (0..8)
        .filter_map(|level| {
            let last = size.checked_shr(8 * (u32::from(level) + 1)).unwrap_or(0);
            Tile::at(level, last, size)
        })
        .collect()
}

/// The tiles that `prove_inclusion` reads, each once. Fails if there is no such leaf.
pub fn tiles_for_inclusion(index: u64, size: u64) -> Result<Vec<Tile>> {
    let mut plan = Plan::default();
    prove_inclusion(&mut plan, index, size)?;
    Ok(plan.0)
}

/// The tiles that `prove_consistency` reads, each once. Fails if `old` is more than `new`.
pub fn tiles_for_consistency(old: u64, new: u64) -> Result<Vec<Tile>> {
    let mut plan = Plan::default();
    prove_consistency(&mut plan, old, new)?;
    Ok(plan.0)
}

/// Finds the nodes of the tree of `size` leaves in its tiles, reading each tile once.
struct TileNodes<'a, R> {
    reader: &'a mut R,
    size: u64,
    read: BTreeMap<Tile, Vec<Hash>>,
}

impl<'a, R: TileReader> TileNodes<'a, R> {
    fn new(reader: &'a mut R, size: u64) -> Self {
        Self {
            reader,
            size,
            read: BTreeMap::new(),
        }
    }

    fn hashes(&mut self, tile: Tile) -> std::result::Result<&[Hash], R::Error> {
        if !self.read.contains_key(&tile) {
            let hashes = self.reader.tile(tile)?;
            let (expected, found) = (usize::from(tile.width()), hashes.len());
            if found < expected {
                return Err(Error::TileHashes {
                    path: tile.to_string(),
                    expected,
                    found,
                }
                .into());
            }
            self.read.insert(tile, hashes);
        }
        Ok(self.read.get(&tile).map_or(&[], Vec::as_slice))
    }
}

impl<R: TileReader> Nodes for TileNodes<'_, R> {
    type Error = R::Error;

    fn node(&mut self, height: u32, index: u64) -> std::result::Result<Hash, R::Error> {
        // A node that is no hash of a tile is computed from the 2^above hashes below it in one.
        let (level, above) = ((height / 8) as u8, height % 8);
        let first = index << above;
        let size = self.size;
        let outside = Error::NoLeaf {
            index: index << height,
            size,
        };
        let tile = Tile::at(level, first / 256, size).ok_or(outside)?;
        let offset = (first % 256) as usize;
        Ok(tree::root(
            &self.hashes(tile)?[offset..offset + (1 << above)],
        ))
    }
}

/// Notes which tiles are asked for, and answers with hashes that mean nothing.
#[derive(Default)]
struct Plan(Vec<Tile>);

impl TileReader for Plan {
    type Error = Error;

    fn tile(&mut self, tile: Tile) -> Result<Vec<Hash>> {
        self.0.push(tile);
        Ok(vec![EMPTY_ROOT; usize::from(tile.width())])
    }
}
