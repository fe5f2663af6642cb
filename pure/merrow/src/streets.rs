//! The streets of the town, not yet named: those of the plan, and those woven into the quarters.

use super::{
    closes::closes,
    cut::{Woven, WovenAs, cut},
    fabric::Fabric,
    faces::Faces,
    geometry::{Pt, simplify, smooth},
    ground::Ground,
    lanes::{Grade, LANES},
    plan::Kind,
    quarters::QUARTERS,
    weave::Loom,
    web::Web,
};
use crate::chance::Chance;

/// How far a line may be from what was drawn, in metres, so that fewer positions need to be kept.
const TOLERANCE: f64 = 0.7;

/// How a street came about, which says what it may be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Drawn in the plan under this name.
    Hand(&'static str),
    Row,
    Cross,
    /// A close; the place of the street it leaves, if that was woven too.
    Close(Option<usize>),
}

/// A street without its name.
#[derive(Debug, Clone)]
pub struct Way {
    pub origin: Origin,
    pub grade: Grade,
    /// The place of its quarter; of the plan's roads none.
    pub quarter: Option<usize>,
    /// The first is the street itself; others are short links that share its name.
    pub lines: Vec<Vec<Pt>>,
}

impl Way {
    /// How far the street turns from its beginning to its end, in radians.
    pub fn bend(&self) -> f64 {
        let line = &self.lines[0];
        let last = line.len() - 1;
        let (a, b) = (line[1] - line[0], line[last] - line[last - 1]);
        a.cross(b).atan2(a.dot(b)).abs()
    }
}

/// All streets.
pub fn lay(faces: &Faces, ground: &Ground, seed: u64) -> Vec<Way> {
    let mut ways = by_hand(faces);
    let mut web = Web::default();
    // Footpaths stop no street.
    for way in ways.iter().filter(|way| way.grade != Grade::Path) {
        web.lay(way.lines[0].clone());
    }
    for number in 0..QUARTERS.len() {
        let woven = weave(faces, ground, &mut web, (number, seed));
        let first = ways.len();
        ways.extend(cut(woven, number, first));
    }
    for line in ways.iter_mut().flat_map(|way| &mut way.lines) {
        *line = simplify(line, TOLERANCE);
    }
    ways
}

/// The roads of the plan, each name once, and the lanes.
fn by_hand(faces: &Faces) -> Vec<Way> {
    let mut ways: Vec<Way> = Vec::new();
    let way = |name, grade, line| Way {
        origin: Origin::Hand(name),
        grade,
        quarter: None,
        lines: vec![line],
    };
    for edge in faces.edges.iter().filter(|edge| !edge.name.is_empty()) {
        let grade = if edge.kind == Kind::Main {
            Grade::Main
        } else {
            Grade::Street
        };
        match ways
            .iter_mut()
            .find(|way| way.origin == Origin::Hand(edge.name))
        {
            // The edges of a course follow one another.
            Some(known) => known.lines[0].extend(edge.line.iter().skip(1)),
            None => ways.push(way(edge.name, grade, edge.line.clone())),
        }
    }
    let lanes = LANES.iter();
    ways.extend(
        lanes.map(|(name, grade, points)| way(name, *grade, smooth(points, 20.0, false).0)),
    );
    ways
}

/// The lines of one quarter.
fn weave(
    faces: &Faces,
    ground: &Ground,
    web: &mut Web,
    (number, seed): (usize, u64),
) -> Vec<Woven> {
    let quarter = &QUARTERS[number];
    let Some(face) = faces
        .at(quarter.seed)
        .filter(|_| quarter.fabric != Fabric::Open)
    else {
        return Vec::new();
    };
    let mut chance = Chance::of(seed, &format!("quarter {number}"));
    let outline = match quarter.outline {
        [] => Vec::new(),
        points => smooth(points, 20.0, true).0,
    };
    let guides = faces
        .edges_around(face)
        .filter(|edge| edge.kind != Kind::Border);
    let guides = guides.map(|edge| simplify(&edge.line, 2.0)).collect();
    let loom = Loom {
        ring: &faces.rings[face],
        outline,
        ground,
        guides,
        measures: quarter.fabric.measures(),
        angle: quarter.angle.to_radians(),
        noise: chance.next(),
    };
    let rows = loom.rows(web, &mut chance);
    let cross = loom.cross_streets(web, &rows, &mut chance);
    let through: Vec<_> = rows.iter().chain(&cross).cloned().collect();
    let closes = closes(&loom, web, &through, &mut chance);
    let woven = |kind| {
        move |laid: super::web::Laid| Woven {
            kind,
            line: laid.line,
        }
    };
    let mut all: Vec<Woven> = rows.into_iter().map(woven(WovenAs::Row)).collect();
    all.extend(cross.into_iter().map(woven(WovenAs::Cross)));
    all.extend(closes.into_iter().map(woven(WovenAs::Close)));
    all
}
