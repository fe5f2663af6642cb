//! Vector tiles of the map (Mapbox Vector Tile 2.1), drawn from shapes: projected, clipped, simplified for the zoom.

mod clip;
mod encode;

pub use encode::{Layer, Tag, Tile};

use super::shape::Position;
use crate::places::BBox;

/// Units along a tile's side.
pub const EXTENT: f64 = 4096.0;
/// How far beyond its sides a tile draws, in units, so that broad lines have no seams: 16 of 512 pixels.
const MARGIN: f64 = 128.0;
/// The deepest zoom that is served; a browser enlarges its tiles beyond.
pub const DEEPEST: u8 = 16;

/// Which tile: zoom, column from the west, row from the north, as in every slippy map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TileId {
    z: u8,
    x: u32,
    y: u32,
}

impl TileId {
    /// `None` when there is no such tile, or it lies deeper than [`DEEPEST`].
    pub fn new(z: u8, x: u32, y: u32) -> Option<Self> {
        (z <= DEEPEST && x < 1 << z && y < 1 << z).then_some(TileId { z, x, y })
    }

    /// Reads the parts of a URL, of which the last may end in `.mvt`.
    pub fn parse(z: &str, x: &str, y: &str) -> Option<Self> {
        let y = y.strip_suffix(".mvt").unwrap_or(y);
        TileId::new(z.parse().ok()?, x.parse().ok()?, y.parse().ok()?)
    }

    pub fn zoom(self) -> u8 {
        self.z
    }

    pub fn column(self) -> u32 {
        self.x
    }

    pub fn row(self) -> u32 {
        self.y
    }

    /// The box that the tile draws, its margin included, in degrees.
    pub fn bbox(self) -> BBox {
        let (margin, side) = (MARGIN / EXTENT, f64::from(1_u32 << self.z));
        let lon = |column: f64| (column / side * 360.0 - 180.0).clamp(-180.0, 180.0);
        let lat = |row: f64| {
            let angle = std::f64::consts::PI * (1.0 - 2.0 * row / side);
            angle.sinh().atan().to_degrees()
        };
        let (x, y) = (f64::from(self.x), f64::from(self.y));
        BBox {
            west: lon(x - margin),
            east: lon(x + 1.0 + margin),
            north: lat(y - margin),
            south: lat(y + 1.0 + margin),
        }
    }

    /// A position in the tile's units, from its north-west corner (Web Mercator, EPSG:3857).
    fn project(self, at: &Position) -> Position {
        let side = f64::from(1_u32 << self.z);
        // Web Mercator ends at 85.0511 degrees, where the world is square.
        let lat = at[1].clamp(-85.051_128_78, 85.051_128_78).to_radians();
        let column = (at[0] + 180.0) / 360.0 * side;
        let row = (1.0 - lat.tan().asinh() / std::f64::consts::PI) / 2.0 * side;
        [
            (column - f64::from(self.x)) * EXTENT,
            (row - f64::from(self.y)) * EXTENT,
        ]
    }
}

#[cfg(test)]
#[path = "tile_tests.rs"]
mod tests;
