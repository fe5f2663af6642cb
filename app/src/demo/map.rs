//! Where Merrow lies: on the Dogger Bank in the North Sea, which was land eight thousand years ago and is none today.

use stoa_kernel::{
    Point,
    town::{Shape, shape::Position},
};

use super::land::geometry::Pt;

/// The market place, from which the plan is measured.
pub const MARKET: Point = Point {
    lat: 54.735,
    lon: 1.905,
};
/// Metres of a degree of latitude, and of longitude at Merrow's latitude: cos 54.735° of the former.
const NORTHWARDS: f64 = 111_320.0;
const EASTWARDS: f64 = 64_272.0;

/// A position of the plan on the earth. The plan is small enough to be flat.
pub fn point(p: Pt) -> Point {
    Point {
        lat: MARKET.lat + p.y / NORTHWARDS,
        lon: MARKET.lon + p.x / EASTWARDS,
    }
}

fn position(p: Pt) -> Position {
    let Point { lat, lon } = point(p);
    [lon, lat]
}

/// A line of the plan.
pub fn line(line: &[Pt]) -> Vec<Position> {
    line.iter().copied().map(position).collect()
}

/// A ring of the plan, closed.
pub fn ring(ring: &[Pt]) -> Vec<Position> {
    let mut closed = line(ring);
    if closed.first() != closed.last() {
        closed.extend(closed.first().copied());
    }
    closed
}

/// One surface without holes.
pub fn surface(outline: &[Pt]) -> Shape {
    Shape::Polygons(vec![stoa_kernel::town::shape::Polygon {
        outer: ring(outline),
        holes: Vec::new(),
    }])
}

/// The strip within so many metres of a line.
pub fn strip(line: &[Pt], metres: f64) -> Vec<Pt> {
    let way = |place: usize| {
        let (before, after) = (place.saturating_sub(1), (place + 1).min(line.len() - 1));
        (line[after] - line[before]).unit().left()
    };
    let side =
        |sign: f64| (0..line.len()).map(move |place| line[place] + way(place) * (metres * sign));
    let mut strip: Vec<Pt> = side(-1.0).collect();
    strip.extend(side(1.0).collect::<Vec<_>>().into_iter().rev());
    strip
}

#[cfg(test)]
mod tests {
    use super::{MARKET, point, strip};
    use crate::demo::land::geometry::{area, pt};

    #[test]
    fn a_kilometre_is_a_kilometre() {
        for p in [pt(1000.0, 0.0), pt(0.0, 1000.0), pt(-600.0, 800.0)] {
            assert!((point(p).metres_to(MARKET) - 1000.0).abs() < 3.0);
        }
        assert_eq!(
            area(&strip(&[pt(0.0, 0.0), pt(50.0, 0.0), pt(100.0, 0.0)], 10.0)),
            2000.0
        );
    }
}
