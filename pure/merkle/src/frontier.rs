//! Growing the tree: takes leaf hashes and gives the tiles that change.

use crate::hash::node_hash;
use crate::tile::TILE_WIDTH;
use crate::{EMPTY_ROOT, Error, Hash, Result, Tile, TileReader, tiles_for_root, tree};

/// The right edge of a growing tree: its last, partial tile of each level. That is all it takes to
/// append leaves and to know the root, however large the tree is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    /// The partial tiles from level 0 up; each holds fewer than 256 hashes.
    edge: Vec<Vec<Hash>>,
}

/// A tile that is new or has grown, with all its hashes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TileChange {
    pub tile: Tile,
    pub hashes: Vec<Hash>,
}

impl Frontier {
    /// The edge of the empty tree.
    pub fn new() -> Self {
        Self::default()
    }

    /// The edge of the stored tree's first `size` leaves. Reads the tiles of
    /// [`tiles_for_root`]; fails if one is missing or too short.
    pub fn resume<R: TileReader>(reader: &mut R, size: u64) -> std::result::Result<Self, R::Error> {
        let mut frontier = Self {
            size,
            edge: Vec::new(),
        };
        for tile in tiles_for_root(size) {
            let mut hashes = reader.tile(tile)?;
            let (expected, found) = (usize::from(tile.width()), hashes.len());
            if found < expected {
                return Err(Error::TileHashes {
                    path: tile.to_string(),
                    expected,
                    found,
                }
                .into());
            }
            hashes.truncate(expected);
            frontier.edge.resize(usize::from(tile.level()), Vec::new());
            frontier.edge.push(hashes);
        }
        Ok(frontier)
    }

    /// How many leaves the tree has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Appends leaf hashes and gives the tiles that became full, each once and in the order of
    /// storing, and then the partial tiles that changed. Takes one node hash a leaf. Fails past 2^63
    /// leaves.
    pub fn append(&mut self, leaves: impl IntoIterator<Item = Hash>) -> Result<Vec<TileChange>> {
        let before = self.size;
        let mut changes = Vec::new();
        for leaf in leaves {
            self.push(leaf, |change| changes.push(change))?;
        }
        changes.extend(self.partial_tiles_since(before));
        Ok(changes)
    }

    /// Appends one leaf hash, handing each tile that becomes full to `full`: for streams too long to
    /// hold, such as a verification of the whole log. Fails past 2^63 leaves.
    pub fn push(&mut self, leaf: Hash, mut full: impl FnMut(TileChange)) -> Result<()> {
        let grown = self.size.checked_add(1).filter(|size| *size <= 1 << 63);
        self.size = grown.ok_or(Error::TreeTooLarge)?;
        let mut hash = leaf;
        for level in 0_u8.. {
            let place = usize::from(level);
            if self.edge.len() <= place {
                self.edge.push(Vec::with_capacity(usize::from(TILE_WIDTH)));
            }
            self.edge[place].push(hash);
            if self.edge[place].len() < usize::from(TILE_WIDTH) {
                break;
            }
            let index = (self.size - 1)
                .checked_shr(8 * (u32::from(level) + 1))
                .unwrap_or(0);
            let tile = Tile::new(level, index, TILE_WIDTH)?;
            let next = Vec::with_capacity(usize::from(TILE_WIDTH));
            let hashes = std::mem::replace(&mut self.edge[place], next);
            hash = tree::root(&hashes);
            full(TileChange { tile, hashes });
        }
        Ok(())
    }

    /// The partial tiles of the tree that are not as they were at size `before`; all of them for 0.
    pub fn partial_tiles_since(&self, before: u64) -> Vec<TileChange> {
        tiles_for_root(self.size)
            .into_iter()
            .filter(|tile| Tile::at(tile.level(), tile.index(), before) != Some(*tile))
            .filter_map(|tile| {
                let hashes = self.edge.get(usize::from(tile.level()))?.clone();
                Some(TileChange { tile, hashes })
            })
            .collect()
    }

    /// The tree's root.
    pub fn root(&self) -> Hash {
        // Each level's partial tile lies to the right of everything above it. Within a tile, and
        // with what follows to its right, the complete subtrees are joined from the right.
        let right = self
            .edge
            .iter()
            .fold(None, |right, hashes| join(hashes, right));
        right.unwrap_or(EMPTY_ROOT)
    }
}

/// The root over a tile's hashes, each a complete subtree, and the smaller subtree to their right.
fn join(hashes: &[Hash], right: Option<Hash>) -> Option<Hash> {
    let mut rest = hashes;
    let mut joined = right;
    while !rest.is_empty() {
        let (before, complete) = rest.split_at(rest.len() - (1 << rest.len().trailing_zeros()));
        let left = tree::root(complete);
        joined = Some(joined.map_or(left, |right| node_hash(left, right)));
        rest = before;
    }
    joined
}
