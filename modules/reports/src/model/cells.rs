//! The H3 cells in which the map counts reports when they are seen from afar.

use h3o::{CellIndex, LatLng, Resolution};
use stoa_kernel::{BBox, Point};

/// Counted at three sizes: cells of about 17, 2.4 and 0.35 km across
/// (<https://h3geo.org/docs/core-library/restable/>).
pub const RESOLUTIONS: [u8; 3] = [5, 7, 9];

/// Every ring of cells around one reaches at least so many metres further: three quarters of one and a half average
/// edges, as hexagons differ in size.
const RING_METRES: [f64; 3] = [11_000.0, 1_580.0, 225.0];

/// So many rings are listed at most; a wider box takes all cells of the size.
const MOST_RINGS: u32 = 24;

/// What the map reads at a zoom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zoomed {
    pub resolution: u8,
    /// The cells that cover the box; `None`: all of this size.
    pub cells: Option<Vec<i64>>,
    /// The size in which they are shown, where it is coarser.
    shown: u8,
}

impl Zoomed {
    /// `zoom` as map tiles have it, of 256 pixels: circles stand some 40 to 80 pixels apart.
    pub fn new(bbox: BBox, zoom: u8) -> Self {
        let (place, shown) = match zoom {
            0..=9 => (0, 5),
            10..=12 => (1, 7),
            13 => (2, 8),
            _ => (2, 9),
        };
        let centre = Point {
            lat: f64::midpoint(bbox.south, bbox.north),
            lon: f64::midpoint(bbox.west, bbox.east),
        };
        let corner = |lat| {
            centre.metres_to(Point {
                lat,
                lon: bbox.east,
            })
        };
        let rings = (corner(bbox.north).max(corner(bbox.south)) / RING_METRES[place])
            .ceil()
            .max(1.0);
        let cells = (rings <= f64::from(MOST_RINGS)).then(|| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a few rings, checked to be in range"
            )]
            let rings = rings as u32;
            centre.cells_around(RESOLUTIONS[place], rings)
        });
        Zoomed {
            resolution: RESOLUTIONS[place],
            cells,
            shown,
        }
    }

    /// The cell as part of which one is shown.
    pub fn shown_as(&self, cell: i64) -> i64 {
        if self.shown == self.resolution {
            return cell;
        }
        parent(cell, self.shown)
    }
}

/// The first and the last number that a cell of a resolution can have.
pub fn range_of(resolution: u8) -> (i64, i64) {
    // An index is 0, the mode (1: a cell) in 4 bits, 3 bits for edges, the resolution in 4 bits, then the place
    // (<https://h3geo.org/docs/core-library/h3Indexing/>).
    let first = (1 << 59) | (i64::from(resolution) << 52);
    (first, first | ((1 << 52) - 1))
}

/// The first and the last number of the cells of a resolution that a cell holds: itself twice at its own.
pub fn span(cell: i64, resolution: u8) -> (i64, i64) {
    // The finer digits, 0 to 6 in three bits each from the coarsest down, follow each other; unused ones are 7.
    let own = (cell >> 52) & 0b1111;
    let (mut first, mut last) = (cell, cell);
    for finer in own + 1..=i64::from(resolution) {
        let place = 3 * (15 - finer);
        first &= !(0b111 << place);
        last &= !(1 << place);
    }
    let resolution = (i64::from(resolution) - own).max(0) << 52;
    (first + resolution, last + resolution)
}

/// Whether any of a cell lies so near to a point; `true` too where it only might. What is no cell does not.
pub fn is_near(cell: i64, point: Point, metres: f64) -> bool {
    let Ok(cell) = CellIndex::try_from(u64::from_ne_bytes(cell.to_ne_bytes())) else {
        return false;
    };
    let place = |at: &LatLng| Point {
        lat: at.lat(),
        lon: at.lng(),
    };
    let middle = place(&LatLng::from(cell));
    let boundary = cell.boundary();
    let corners = boundary
        .iter()
        .map(|corner| middle.metres_to(place(corner)));
    // A metre for edges, which are not quite straight.
    let widest = corners.fold(1.0, f64::max) + 1.0;
    middle.metres_to(point) <= metres + widest
}

/// The cell of a coarser resolution that a cell belongs to; what is no cell stays as it is.
pub fn parent(cell: i64, resolution: u8) -> i64 {
    let index = CellIndex::try_from(u64::from_ne_bytes(cell.to_ne_bytes()));
    let resolution = Resolution::try_from(resolution);
    let found = index
        .ok()
        .zip(resolution.ok())
        .and_then(|(index, to)| index.parent(to));
    found.map_or(cell, |index| {
        i64::from_ne_bytes(u64::from(index).to_ne_bytes())
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::*;

    proptest! {
        /// The cells that are listed for a tile hold every point of it.
        #[test]
        fn cells_cover_the_box(zoom in 7..=14_u8, lat in -60.0..60.0_f64, lon in -170.0..170.0_f64,
                               down in 0.0..1.0_f64, right in 0.0..1.0_f64) {
            let width = 360.0 / f64::from(1_u32 << zoom);
            let height = width * lat.to_radians().cos();
            let bbox = BBox { west: lon, south: lat, east: lon + width, north: lat + height };
            let point = Point { lat: lat + height * down, lon: lon + width * right };
            let zoomed = Zoomed::new(bbox, zoom);
            let cell = point.cell(zoomed.resolution);
            if let Some(cells) = &zoomed.cells {
                prop_assert!(cells.contains(&cell), "{} rings", cells.len());
            }
            let (first, last) = range_of(zoomed.resolution);
            prop_assert!((first..=last).contains(&cell));
            let (first, last) = range_of(8);
            prop_assert!((first..=last).contains(&parent(point.cell(9), 8)));
        }

        /// A cell is among those that its parents of every size hold, and among those of no neighbour.
        #[test]
        fn a_span_holds_the_children(resolution in 0..=10_u8, lat in -80.0..80.0_f64, lon in -170.0..170.0_f64) {
            let cell = Point { lat, lon }.cell(10);
            let holder = parent(cell, resolution);
            let holds = |holder: i64| {
                let (first, last) = span(holder, 10);
                (first..=last).contains(&cell)
            };
            prop_assert!(holds(holder));
            let middle = LatLng::from(CellIndex::try_from(u64::from_ne_bytes(holder.to_ne_bytes())).unwrap());
            let middle = Point { lat: middle.lat(), lon: middle.lng() };
            let neighbours = middle.cells_around(resolution, 1).into_iter().filter(|near| *near != holder);
            prop_assert!(neighbours.filter(|near| holds(*near)).count() == 0);
        }
    }

    #[test]
    fn the_world_takes_all_cells() {
        let world = BBox {
            west: -180.0,
            south: -85.0,
            east: 180.0,
            north: 85.0,
        };
        assert_eq!(Zoomed::new(world, 0).cells, None);
    }
}
