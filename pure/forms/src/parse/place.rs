//! Places on the map, and signatures drawn.

use super::{Parsed, number, text, wrong};
use crate::{Answer, Bounds, Fault, Point, RawFields, Signature, clean};

/// The most bytes of strokes as they are sent, and the most points that are kept.
const STROKES: (usize, usize) = (400_000, 20_000);
/// The frame in which is signed.
const FRAME: (u16, u16) = (1000, 400);

/// A point in the fields `KEY.lat` and `KEY.lon`, in degrees, kept to seven decimals (a centimetre).
pub fn place(key: &str, raw: &RawFields, bounds: Option<Bounds>, language: &str) -> Parsed {
    let lat = clean::line(raw.part(key, "lat"));
    let lon = clean::line(raw.part(key, "lon"));
    if lat.is_empty() && lon.is_empty() {
        return Ok(None);
    }
    let lat = degrees(&lat, 90.0, language).ok_or(());
    let lon = degrees(&lon, 180.0, language).ok_or(());
    let (Ok(lat), Ok(lon)) = (lat, lon) else {
        let part = if lat.is_err() { "lat" } else { "lon" };
        return wrong(Fault::new(key, "forms-not-a-place").in_part(part));
    };
    let point = Point { lon, lat };
    if bounds.is_some_and(|bounds| !bounds.hold(point)) {
        return wrong(Fault::new(key, "forms-place-outside"));
    }
    Ok(Some(Answer::Place(point)))
}

/// Degrees as maps send them (`-3.7038`, any number of decimals) or as people write them.
fn degrees(text: &str, most: f64, language: &str) -> Option<f64> {
    let plain = text.parse::<f64>().ok();
    let read = || number::read(text, language)?.to_string().parse().ok();
    let degrees = plain.or_else(read)?;
    (degrees.is_finite() && degrees.abs() <= most).then(|| (degrees * 1e7).round() / 1e7)
}

impl Bounds {
    /// Whether a point lies within, or on the edge.
    pub fn hold(&self, point: Point) -> bool {
        let within = (self.south..=self.north).contains(&point.lat);
        let (after, before) = (point.lon >= self.west, point.lon <= self.east);
        within
            && if self.west <= self.east {
                after && before
            } else {
                after || before
            }
    }
}

/// A signature: the name in `KEY.name`, strokes in `KEY.strokes` as JSON, `[[[x,y],…],…]` in a frame of 1000 × 400.
pub fn signature(key: &str, raw: &RawFields, may_be_drawn: bool) -> Parsed {
    let name = text::part(key, raw, "name", 200)?;
    let drawn = raw.part(key, "strokes").trim();
    let strokes = if may_be_drawn && !drawn.is_empty() {
        strokes(drawn)
            .ok_or_else(|| vec![Fault::new(key, "forms-not-a-signature").in_part("strokes")])?
    } else {
        Vec::new()
    };
    let is_signed = !name.is_empty() || !strokes.is_empty();
    Ok(is_signed.then_some(Answer::Signature(Signature { name, strokes })))
}

fn strokes(drawn: &str) -> Option<Vec<Vec<(u16, u16)>>> {
    if drawn.len() > STROKES.0 {
        return None;
    }
    let strokes: Vec<Vec<(u16, u16)>> = serde_json::from_str(drawn).ok()?;
    let mut points = strokes.iter().flatten();
    let within = points.all(|(x, y)| *x <= FRAME.0 && *y <= FRAME.1);
    let count: usize = strokes.iter().map(Vec::len).sum();
    (within && count <= STROKES.1).then(|| {
        strokes
            .into_iter()
            .filter(|stroke| !stroke.is_empty())
            .collect()
    })
}
