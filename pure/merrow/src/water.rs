//! Sea, river, beck, docks and ponds, as the map draws them.

use super::{
    faces::Faces,
    geometry::{Pt, length, pt, smooth},
    plan::Kind,
};

/// What of the water the map draws.
#[derive(Debug, Clone)]
pub struct Water {
    pub kind: &'static str,
    pub name: &'static str,
    pub shape: WaterShape,
    pub min_zoom: u8,
}

/// A surface, or a stream too narrow for one.
#[derive(Debug, Clone)]
pub enum WaterShape {
    Ring(Vec<Pt>),
    Line(Vec<Pt>),
}

/// Half the river's width at a position, in metres: it widens where the tide reaches it.
pub fn half_width(at: Pt) -> f64 {
    let (narrow, town, mouth) = (8.0, 17.0, 70.0);
    let share = |from: f64, to: f64| ((at.x - from) / (to - from)).clamp(0.0, 1.0);
    narrow
        + (town - narrow) * share(-3800.0, -400.0)
        + (mouth - town) * share(500.0, 2450.0).powf(1.4)
}

/// The river west of the border, which the map shows too.
#[rustfmt::skip]
const UPSTREAM: &[Pt] = &[pt(-6200.0, 350.0), pt(-5300.0, 820.0), pt(-4600.0, 1010.0), pt(-4150.0, 950.0)];
/// The beck that comes down from the moor and falls into the river at Mill Bridge.
#[rustfmt::skip]
const BECK: &[Pt] = &[
    pt(-1250.0, 3600.0), pt(-1080.0, 2950.0), pt(-1150.0, 2450.0), pt(-960.0, 2080.0), pt(-840.0, 1700.0),
    pt(-800.0, 1330.0), pt(-560.0, 960.0), pt(-620.0, 600.0), pt(-590.0, 250.0), pt(-640.0, -60.0), pt(-610.0, -440.0),
];
/// A drain through the marsh.
#[rustfmt::skip]
const FLEET: &[Pt] = &[
    pt(-300.0, -3500.0), pt(150.0, -2850.0), pt(620.0, -2730.0), pt(1050.0, -2330.0), pt(1500.0, -2180.0),
    pt(2100.0, -2150.0),
];
#[rustfmt::skip]
const DOCKS: &[(&str, &[Pt])] = &[
    ("Fish Dock", &[pt(2060.0, -150.0), pt(2290.0, -170.0), pt(2300.0, -260.0), pt(2070.0, -240.0)]),
    ("Victoria Dock", &[pt(1760.0, -330.0), pt(2300.0, -370.0), pt(2310.0, -500.0), pt(1770.0, -460.0)]),
];
#[rustfmt::skip]
const PONDS: &[(&str, &[Pt])] = &[
    ("Priory Pond", &[pt(-760.0, 120.0), pt(-690.0, 160.0), pt(-660.0, 90.0), pt(-720.0, 30.0)]),
    ("Boating Lake", &[pt(560.0, 960.0), pt(690.0, 990.0), pt(730.0, 890.0), pt(620.0, 860.0)]),
    ("Carr Mere", &[pt(1150.0, -2480.0), pt(1330.0, -2420.0), pt(1420.0, -2560.0), pt(1260.0, -2680.0), pt(1130.0, -2610.0)]),
    ("Mill Water", &[pt(-2700.0, 560.0), pt(-2580.0, 600.0), pt(-2560.0, 470.0), pt(-2680.0, 430.0)]),
];

/// The rings that streets keep away from.
pub fn standing() -> Vec<Vec<Pt>> {
    let ponds = PONDS.iter().map(|(_, ring)| smooth(ring, 15.0, true).0);
    DOCKS
        .iter()
        .map(|(_, ring)| ring.to_vec())
        .chain(ponds)
        .collect()
}

pub fn all(faces: &Faces) -> Vec<Water> {
    let line = |kind: Kind| -> Vec<Pt> {
        let edges = faces.edges.iter().filter(|edge| edge.kind == kind);
        edges.flat_map(|edge| edge.line.iter().copied()).collect()
    };
    let ring = |kind, name, ring, min_zoom| Water {
        kind,
        name,
        shape: WaterShape::Ring(ring),
        min_zoom,
    };
    let stream = |name, points: &[Pt]| Water {
        kind: "stream",
        name,
        shape: WaterShape::Line(smooth(points, 30.0, false).0),
        min_zoom: 12,
    };
    let mut all = vec![
        ring("sea", "North Sea", sea(&line(Kind::Coast)), 0),
        ring("river", "River Wend", river(&line(Kind::River)), 9),
        stream("Ash Beck", BECK),
        stream("Saltmarsh Fleet", FLEET),
    ];
    all.extend(
        DOCKS
            .iter()
            .map(|(name, points)| ring("dock", name, points.to_vec(), 11)),
    );
    all.extend(
        PONDS
            .iter()
            .map(|(name, points)| ring("lake", name, smooth(points, 15.0, true).0, 12)),
    );
    all
}

/// The sea from the coast to the east, with the coast going on beyond the border on both sides.
fn sea(coast: &[Pt]) -> Vec<Pt> {
    let north = [
        pt(1500.0, 5200.0),
        pt(1720.0, 4500.0),
        pt(1900.0, 3800.0),
        coast[0],
    ];
    let south = [
        coast[coast.len() - 1],
        pt(1330.0, -3400.0),
        pt(1420.0, -4100.0),
        pt(1250.0, -5200.0),
    ];
    let mut ring = smooth(&north, 60.0, false).0;
    ring.extend(coast);
    ring.extend(smooth(&south, 60.0, false).0);
    ring.extend([pt(9500.0, -5200.0), pt(9500.0, 5200.0)]);
    ring
}

fn river(course: &[Pt]) -> Vec<Pt> {
    let mut points = UPSTREAM.to_vec();
    points.push(course[0]);
    let mut middle = smooth(&points, 40.0, false).0;
    middle.extend(course.iter().skip(1));
    // Out past the shore, so that no line of land is left between river and sea.
    let last = middle[middle.len() - 1];
    middle.push(last + pt(60.0, 4.0));
    middle.dedup_by(|a, b| a.to(*b) < 1.0);
    debug_assert!(length(&middle) > 6000.0);
    let bank = |side: f64| -> Vec<Pt> {
        let way = |place: usize| {
            let (before, after) = (place.saturating_sub(1), (place + 1).min(middle.len() - 1));
            (middle[after] - middle[before]).unit().left()
        };
        (0..middle.len())
            .map(|place| middle[place] + way(place) * (side * half_width(middle[place])))
            .collect()
    };
    let mut ring = bank(1.0);
    ring.extend(bank(-1.0).into_iter().rev());
    ring
}
