//! Where nothing can be built: water, parks, the shore, beyond the border.

use super::{
    faces::Faces,
    geometry::{Pt, holds, nearest, pt},
    plan::Kind,
    water,
    web::Web,
};

/// Metres that streets keep from the river's bank, the shore, the border and a park's fence.
const FROM_BANK: f64 = 16.0;
const FROM_SHORE: f64 = 42.0;
const FROM_BORDER: f64 = 50.0;
const FROM_PARK: f64 = 9.0;

/// The river is nowhere wider from its middle to its bank than this.
const RIVER_REACH: f64 = 100.0;

/// The ground that streets may use.
#[derive(Debug)]
pub struct Ground {
    river: Web,
    shore: Web,
    border: Web,
    /// Parks, docks and ponds.
    taken: Vec<Taken>,
}

#[derive(Debug)]
struct Taken {
    ring: Vec<Pt>,
    low: Pt,
    high: Pt,
}

impl Ground {
    pub fn new(faces: &Faces, taken: Vec<Vec<Pt>>) -> Self {
        let lines = |kind: Kind| {
            let mut web = Web::default();
            for edge in faces.edges.iter().filter(|edge| edge.kind == kind) {
                web.lay(edge.line.clone());
            }
            web
        };
        Ground {
            river: lines(Kind::River),
            shore: lines(Kind::Coast),
            border: lines(Kind::Border),
            taken: taken.into_iter().map(Taken::new).collect(),
        }
    }

    pub fn is_free(&self, p: Pt) -> bool {
        self.off_river(p, FROM_BANK)
            && self.shore.distance(p, FROM_SHORE, None) >= FROM_SHORE
            && self.border.distance(p, FROM_BORDER, None) >= FROM_BORDER
            && !self.taken.iter().any(|taken| taken.holds(p, FROM_PARK))
    }

    /// Whether a house may stand here: as [`Ground::is_free`], but it may look on the water or the park.
    pub fn is_dry(&self, p: Pt) -> bool {
        self.off_river(p, 3.0)
            && self.shore.distance(p, 8.0, None) >= 8.0
            && !self.taken.iter().any(|taken| taken.holds(p, 0.0))
    }

    fn off_river(&self, p: Pt, metres: f64) -> bool {
        let far = self.river.distance(p, RIVER_REACH, None);
        far >= RIVER_REACH || far > water::half_width(p) + metres
    }
}

impl Taken {
    fn new(ring: Vec<Pt>) -> Self {
        let side = |of: fn(&Pt) -> f64, pick: fn(f64, f64) -> f64, start: f64| {
            ring.iter().map(of).fold(start, pick)
        };
        Taken {
            low: pt(
                side(|p| p.x, f64::min, f64::INFINITY),
                side(|p| p.y, f64::min, f64::INFINITY),
            ),
            high: pt(
                side(|p| p.x, f64::max, f64::NEG_INFINITY),
                side(|p| p.y, f64::max, f64::NEG_INFINITY),
            ),
            ring,
        }
    }

    /// Whether it holds a position, or comes nearer to it than `margin`.
    fn holds(&self, p: Pt, margin: f64) -> bool {
        let boxed = p.x > self.low.x - margin
            && p.x < self.high.x + margin
            && p.y > self.low.y - margin
            && p.y < self.high.y + margin;
        boxed && (holds(&self.ring, p) || p.to(nearest(&self.ring, p).0) < margin)
    }
}
