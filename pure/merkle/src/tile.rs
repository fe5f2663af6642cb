//! The tiles that the tree is stored and served in, and their paths (C2SP tlog-tiles).

use std::fmt;
use std::str::FromStr;

use crate::strict_text::parse_decimal;
use crate::{Error, Hash, Result};

/// How many hashes a full tile holds; it stands for eight levels of the tree.
pub const TILE_WIDTH: u16 = 256;

/// The highest level that C2SP's paths can name.
const MAX_LEVEL: u8 = 63;

/// Which tile, and how much of it: the `width` first hashes of tile `index` of `level`. Its hash `i`
/// is the root over the 256^`level` leaves from (`index` · 256 + i) · 256^`level` on. Written and
/// read as the path below the log's address: `tile/0/x001/234`, `tile/1/005.p/17`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tile {
    level: u8,
    index: u64,
    width: u16,
}

impl Tile {
    /// A tile of `level` 0 to 63 and `width` 1 to 256. Fails for other numbers.
    pub fn new(level: u8, index: u64, width: u16) -> Result<Self> {
        if level > MAX_LEVEL || width == 0 || width > TILE_WIDTH {
            return Err(Error::TileShape { level, width });
        }
        Ok(Self {
            level,
            index,
            width,
        })
    }

    /// The tile as it is in the tree of `size` leaves: full, partial, or not there.
    pub fn at(level: u8, index: u64, size: u64) -> Option<Self> {
        if level > MAX_LEVEL {
            return None;
        }
        let hashes = size.checked_shr(8 * u32::from(level)).unwrap_or(0);
        let before = index.checked_mul(u64::from(TILE_WIDTH))?;
        let width = hashes.checked_sub(before)?.min(u64::from(TILE_WIDTH)) as u16;
        (width > 0).then_some(Self {
            level,
            index,
            width,
        })
    }

    /// The tile's level; 0 holds the leaves.
    pub fn level(&self) -> u8 {
        self.level
    }

    /// The tile's number within its level, from 0.
    pub fn index(&self) -> u64 {
        self.index
    }

    /// How many hashes it holds, 1 to 256.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// Whether it holds all 256 hashes, and so never changes again.
    pub fn is_full(&self) -> bool {
        self.width == TILE_WIDTH
    }

    /// Reads the tile's hashes from the bytes that are served. Fails unless they are as many as the
    /// tile's width.
    pub fn decode(&self, bytes: &[u8]) -> Result<Vec<Hash>> {
        let expected = usize::from(self.width) * Hash::BYTES;
        if bytes.len() != expected {
            return Err(Error::Length {
                what: "a tile",
                expected,
                found: bytes.len(),
            });
        }
        bytes
            .chunks_exact(Hash::BYTES)
            .map(Hash::from_slice)
            .collect()
    }
}

/// The bytes of a tile as they are stored and served: its hashes, one after another.
pub fn encode_hashes(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(Hash::as_bytes).copied().collect()
}

impl fmt::Display for Tile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "tile/{}/{}",
            self.level,
            Position {
                index: self.index,
                width: self.width
            }
        )
    }
}

impl FromStr for Tile {
    type Err = Error;

    /// Reads a path. Accepts exactly what `to_string` writes.
    fn from_str(path: &str) -> Result<Self> {
        let wrong = || Error::TilePath(path.to_owned());
        let (level, rest) = path
            .strip_prefix("tile/")
            .and_then(|rest| rest.split_once('/'))
            .ok_or_else(wrong)?;
        let level = parse_decimal(level, "the tile's level")
            .ok()
            .and_then(|level| u8::try_from(level).ok())
            .ok_or_else(wrong)?;
        let Position { index, width } = Position::parse(rest).ok_or_else(wrong)?;
        Self::new(level, index, width)
    }
}

/// The end of a path: `x001/x234/067` for index 1234067, followed by `.p/` and the width if partial.
#[derive(Clone, Copy)]
pub(crate) struct Position {
    pub(crate) index: u64,
    pub(crate) width: u16,
}

impl Position {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (index, width) = match text.split_once(".p/") {
            Some((index, width)) => (
                index,
                u16::try_from(parse_decimal(width, "the tile's width").ok()?).ok()?,
            ),
            None => (text, TILE_WIDTH),
        };
        let index = parse_index(index)?;
        let position = Self { index, width };
        // Only one spelling of each position is accepted: no `x000/001`, no `.p/256`.
        (width > 0 && position.to_string() == text).then_some(position)
    }
}

fn parse_index(text: &str) -> Option<u64> {
    text.split('/').try_fold(0_u64, |index, group| {
        let digits = group.strip_prefix('x').unwrap_or(group);
        if digits.len() != 3 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        index.checked_mul(1000)?.checked_add(digits.parse().ok()?)
    })
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut path = format!("{:03}", self.index % 1000);
        let mut rest = self.index / 1000;
        while rest > 0 {
            path.insert_str(0, &format!("x{:03}/", rest % 1000));
            rest /= 1000;
        }
        f.write_str(&path)?;
        if self.width < TILE_WIDTH {
            write!(f, ".p/{}", self.width)
        } else {
            Ok(())
        }
    }
}
