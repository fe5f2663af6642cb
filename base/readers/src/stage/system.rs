//! Coordinate systems: from what a file calls its own to longitudes and latitudes of WGS 84.

use proj4rs::{Proj, transform::transform};
use stoa_geometry::{Geometry, Position};

use crate::finding::Finding;

/// What a file's coordinates are.
pub enum System {
    /// Degrees of WGS 84, longitude first.
    Degrees,
    Projected(Box<Projection>),
    /// Nothing here knows how to turn them; as the file calls it.
    Unknown(String),
}

/// A coordinate system on the way to WGS 84.
pub struct Projection {
    from: Proj,
    to: Proj,
    /// As people call it.
    pub name: String,
}

impl System {
    /// By EPSG's number.
    pub fn of_epsg(code: u16) -> Self {
        match code {
            4326 | 4979 => Self::Degrees,
            _ => Self::of(Proj::from_epsg_code(code).ok(), format!("EPSG:{code}")),
        }
    }

    /// By PROJ's words: `+proj=utm +zone=32`.
    pub fn of_words(words: &str, name: String) -> Self {
        Self::of(Proj::from_proj_string(words).ok(), name)
    }

    fn of(from: Option<Proj>, name: String) -> Self {
        let to = Proj::from_proj_string("+proj=longlat +datum=WGS84 +no_defs");
        match (from, to) {
            (Some(from), Ok(to)) => Self::Projected(Box::new(Projection { from, to, name })),
            _ => Self::Unknown(name),
        }
    }

    /// By a name as GeoJSON of 2008 and GeoParquet write it: `urn:ogc:def:crs:EPSG::25832`, `EPSG:4326`, `OGC:CRS84`.
    pub fn of_name(name: &str) -> Self {
        if name.ends_with("CRS84") || name.ends_with("CRS84h") {
            return Self::Degrees;
        }
        let code = name
            .rsplit([':', '/'])
            .next()
            .and_then(|code| code.parse().ok());
        match code.filter(|_| name.to_ascii_uppercase().contains("EPSG")) {
            Some(code) => Self::of_epsg(code),
            None => Self::Unknown(name.to_owned()),
        }
    }

    /// What is to be told of it.
    pub fn finding(&self) -> Option<Finding> {
        match self {
            Self::Degrees => None,
            Self::Projected(projection) => Some(Finding::Reprojected {
                system: projection.name.clone(),
            }),
            Self::Unknown(system) => Some(Finding::OtherCoordinates {
                system: system.clone(),
            }),
        }
    }

    /// The geometry in WGS 84; None where it lies outside of what the system can say. Of an unknown system, as it is.
    pub fn place(&self, geometry: Geometry) -> Option<Geometry> {
        match self {
            Self::Degrees | Self::Unknown(_) => Some(geometry),
            Self::Projected(projection) => geometry.moved(&mut |at| projection.place(at)),
        }
    }
}

impl Projection {
    fn place(&self, at: Position) -> Option<Position> {
        let mut point = match self.from.is_latlong() {
            true => (at.x.to_radians(), at.y.to_radians(), 0.0),
            false => (at.x, at.y, 0.0),
        };
        transform(&self.from, &self.to, &mut point).ok()?;
        // To a tenth of a millimetre: more digits than that are of the arithmetic, not of the place.
        let tidy = |degrees: f64| (degrees * 1e9).round() / 1e9;
        let flat = Position::flat(tidy(point.0.to_degrees()), tidy(point.1.to_degrees()))?;
        Some(at.z.map_or(flat, |z| flat.with_height(z)))
    }
}
