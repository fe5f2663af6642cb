//! From what a city's export calls a place to WGS 84: degrees as they are, projected metres or feet through PROJ's formulas.

use proj4rs::{Proj, transform::transform};
use stoa_kernel::Point;

use super::mapping::MappingError;

/// A projected coordinate system, on the way to WGS 84.
#[derive(Debug)]
pub struct Projection {
    from: Proj,
    to: Proj,
}

impl Projection {
    /// From an EPSG code (`EPSG:2263`) or a PROJ string (`+proj=tmerc …`).
    ///
    /// # Errors
    /// `UnknownProjection` when neither is understood.
    pub fn new(name: &str) -> Result<Self, MappingError> {
        let unknown = |_| MappingError::UnknownProjection(name.to_owned());
        let spelled = match name.trim().split_once(':') {
            Some((authority, code)) if authority.eq_ignore_ascii_case("epsg") => {
                format!("EPSG:{}", code.trim())
            }
            _ => name.trim().to_owned(),
        };
        Ok(Projection {
            from: Proj::from_user_string(&spelled).map_err(unknown)?,
            to: Proj::from_proj_string("+proj=longlat +datum=WGS84 +no_defs").map_err(unknown)?,
        })
    }

    /// The place of an easting and northing in the projection's own unit (degrees if it is geographic).
    /// `None` when it lies outside of what the projection can say.
    pub fn place(&self, x: f64, y: f64) -> Option<Point> {
        let mut point = match self.from.is_latlong() {
            true => (x.to_radians(), y.to_radians(), 0.0),
            false => (x, y, 0.0),
        };
        transform(&self.from, &self.to, &mut point).ok()?;
        Point::new(point.1.to_degrees(), point.0.to_degrees())
    }
}

/// What a row says about its place.
#[derive(Debug, PartialEq)]
pub enum Coordinates {
    /// Nothing, or zeros, which stand for nothing in every export that has them.
    Absent,
    Given(f64, f64),
    /// The text that is no number.
    Unreadable(String),
}

/// Two fields as a pair of numbers, in the order given.
pub fn pair(first: &str, second: &str) -> Coordinates {
    let (first, second) = (first.trim(), second.trim());
    if first.is_empty() || second.is_empty() {
        return Coordinates::Absent;
    }
    match (number(first), number(second)) {
        (Some(0.0), Some(0.0)) => Coordinates::Absent,
        (Some(first), Some(second)) => Coordinates::Given(first, second),
        (None, _) => Coordinates::Unreadable(first.to_owned()),
        (_, None) => Coordinates::Unreadable(second.to_owned()),
    }
}

/// One field that holds both, latitude first: `(38.6, -90.2)`, `38.6, -90.2`; or `POINT (-90.2 38.6)`, longitude first.
pub fn latitude_and_longitude(text: &str) -> Coordinates {
    let text = text.trim();
    let upper = text.to_ascii_uppercase();
    let is_wkt = upper.starts_with("POINT");
    // An address may stand before the pair, on lines of its own (Socrata).
    let inside = match (text.rfind('('), text.rfind(')')) {
        (Some(open), Some(close)) if open < close => &text[open + 1..close],
        _ => text,
    };
    if inside.trim().is_empty() {
        return Coordinates::Absent;
    }
    let mut parts = inside
        .split([',', ' ', '\t'])
        .filter(|part| !part.is_empty());
    let (Some(first), Some(second), None) = (parts.next(), parts.next(), parts.next()) else {
        return Coordinates::Unreadable(text.to_owned());
    };
    match is_wkt {
        true => pair(second, first),
        false => pair(first, second),
    }
}

/// A number as exports write it; a comma may stand for the decimal point.
fn number(text: &str) -> Option<f64> {
    let number: f64 = match text.parse() {
        Ok(number) => number,
        Err(_) => text.replacen(',', ".", 1).parse().ok()?,
    };
    number.is_finite().then_some(number)
}
