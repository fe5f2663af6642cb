//! The bundles that a log's entries are served in (C2SP tlog-tiles).

use std::fmt;
use std::str::FromStr;

use crate::tile::Position;
use crate::{Error, Result, Tile};

/// The longest entry that fits a bundle, in bytes.
pub const MAX_ENTRY_BYTES: usize = u16::MAX as usize;

/// Which entries: the `width` first of the 256 from entry `index` · 256 on. Written and read as the
/// path below the log's address: `tile/entries/x001/234`, `tile/entries/005.p/17`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bundle {
    index: u64,
    width: u16,
}

impl Bundle {
    /// A bundle of 1 to 256 entries. Fails for another `width`.
    pub fn new(index: u64, width: u16) -> Result<Self> {
        let Position { index, width } =
            Tile::new(0, index, width).map(|_| Position { index, width })?;
        Ok(Self { index, width })
    }

    /// The bundle as it is in the log of `size` entries: full, partial, or not there.
    pub fn at(index: u64, size: u64) -> Option<Self> {
        Tile::at(0, index, size).map(|tile| Self {
            index,
            width: tile.width(),
        })
    }

    /// The bundle's number, from 0.
    pub fn index(&self) -> u64 {
        self.index
    }

    /// How many entries it holds, 1 to 256.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// The tile with these entries' leaf hashes.
    pub fn leaf_tile(&self) -> Result<Tile> {
        Tile::new(0, self.index, self.width)
    }

    /// Reads the entries from the bytes that are served. Fails if they end early, or are not as many
    /// as the bundle's width.
    pub fn decode<'a>(&self, bytes: &'a [u8]) -> Result<Vec<&'a [u8]>> {
        let mut entries = Vec::with_capacity(usize::from(self.width));
        let mut rest = bytes;
        for _ in 0..self.width {
            let cut = Error::Missing {
                what: "an entry of the bundle",
            };
            let (length, after) = rest.split_first_chunk::<2>().ok_or(cut.clone())?;
            let length = usize::from(u16::from_be_bytes(*length));
            let (entry, after) = after.split_at_checked(length).ok_or(cut)?;
            entries.push(entry);
            rest = after;
        }
        if rest.is_empty() {
            Ok(entries)
        } else {
            Err(Error::TooMany {
                what: "the bundle",
                limit: usize::from(self.width),
            })
        }
    }
}

/// The bytes of a bundle as they are served: each entry after its length as two bytes, the greater
/// first. Fails if an entry is longer than [`MAX_ENTRY_BYTES`].
pub fn encode_entries<E: AsRef<[u8]>>(entries: impl IntoIterator<Item = E>) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    for entry in entries {
        let entry = entry.as_ref();
        let length = u16::try_from(entry.len())
            .ok()
            .ok_or(Error::EntryTooLong(entry.len()))?;
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(entry);
    }
    Ok(bytes)
}

impl fmt::Display for Bundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "tile/entries/{}",
            Position {
                index: self.index,
                width: self.width
            }
        )
    }
}

impl FromStr for Bundle {
    type Err = Error;

    /// Reads a path. Accepts exactly what `to_string` writes.
    fn from_str(path: &str) -> Result<Self> {
        let position = path.strip_prefix("tile/entries/").and_then(Position::parse);
        let Position { index, width } = position.ok_or_else(|| Error::TilePath(path.to_owned()))?;
        Self::new(index, width)
    }
}
