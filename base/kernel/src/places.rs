//! Places on the earth: points, boxes, and the H3 cells that stand for them in every index.

use h3o::{LatLng, Resolution};
use serde::{Deserialize, Serialize};

/// A point in WGS 84, in degrees: latitude −90 to 90, longitude −180 to 180.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    pub lat: f64,
    pub lon: f64,
}

impl Point {
    /// `None` when a figure is not finite or lies outside its range.
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        let fits = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
        fits.then_some(Point { lat, lon })
    }

    /// The H3 cell that holds the point, at a resolution from 0 (continents) to 15 (under a metre).
    /// A resolution above 15 is taken as 15. Cells are kept as signed numbers, as both databases have them.
    pub fn cell(self, resolution: u8) -> i64 {
        let resolution = Resolution::try_from(resolution).unwrap_or(Resolution::Fifteen);
        // A point that was made by `new` always has a cell; a hand-made one outside the range has none.
        LatLng::new(self.lat, self.lon).map_or(0, |place| {
            i64::from_ne_bytes(u64::from(place.to_cell(resolution)).to_ne_bytes())
        })
    }

    /// The great-circle distance in metres, on a sphere of 6,371,008.8 m (IUGG mean radius); haversine.
    pub fn metres_to(self, other: Point) -> f64 {
        let (lat1, lat2) = (self.lat.to_radians(), other.lat.to_radians());
        let (half_lat, half_lon) = (
            (lat2 - lat1) / 2.0,
            (other.lon - self.lon).to_radians() / 2.0,
        );
        let h = half_lat.sin().powi(2) + lat1.cos() * lat2.cos() * half_lon.sin().powi(2);
        2.0 * 6_371_008.8 * h.sqrt().min(1.0).asin()
    }

    /// The cell that holds the point and all cells within `rings` of it, for searches nearby.
    pub fn cells_around(self, resolution: u8, rings: u32) -> Vec<i64> {
        let resolution = Resolution::try_from(resolution).unwrap_or(Resolution::Fifteen);
        LatLng::new(self.lat, self.lon).map_or_else(
            |_| Vec::new(),
            |place| {
                let cells: Vec<_> = place.to_cell(resolution).grid_disk(rings);
                cells
                    .into_iter()
                    .map(|cell| i64::from_ne_bytes(u64::from(cell).to_ne_bytes()))
                    .collect()
            },
        )
    }
}

/// A box of latitudes and longitudes, in degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct BBox {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl BBox {
    pub fn contains(&self, point: Point) -> bool {
        (self.south..=self.north).contains(&point.lat)
            && (self.west..=self.east).contains(&point.lon)
    }
}
