//! Edges by the strips of the plane that they run through, so that those near something are found without looking at all.

use super::shape::Edge;

/// Strips at most, and edges of one as a rule.
const MOST: usize = 512;
const EACH: usize = 8;

/// Strips from south to north, each with the places of its edges in their list.
#[derive(Debug, Default)]
pub struct Strips {
    south: f64,
    height: f64,
    edges: Vec<Vec<usize>>,
}

impl Strips {
    pub fn of(edges: &[Edge]) -> Self {
        let lows = edges.iter().map(|edge| edge.low());
        let highs = edges.iter().map(|edge| edge.high());
        let south = lows.fold(f64::INFINITY, f64::min);
        let north = highs.fold(f64::NEG_INFINITY, f64::max);
        let count = (edges.len() / EACH).clamp(1, MOST);
        let mut strips = Strips {
            south,
            height: (north - south) / as_number(count),
            edges: vec![Vec::new(); count],
        };
        for (place, edge) in edges.iter().enumerate() {
            for strip in strips.between(edge.low(), edge.high()) {
                if let Some(strip) = strips.edges.get_mut(strip) {
                    strip.push(place);
                }
            }
        }
        strips
    }

    /// The places of edges that may reach between these heights; one that runs through several strips comes once for each.
    pub fn near(&self, low: f64, high: f64) -> impl Iterator<Item = usize> + '_ {
        let strips = self.between(low, high);
        let strips = strips.filter_map(|strip| self.edges.get(strip));
        strips.flatten().copied()
    }

    fn between(&self, low: f64, high: f64) -> std::ops::RangeInclusive<usize> {
        self.strip(low)..=self.strip(high)
    }

    /// The strip of a height; what lies beyond all of them is in the first or the last.
    fn strip(&self, y: f64) -> usize {
        let last = self.edges.len().saturating_sub(1);
        let far = (y - self.south) / self.height;
        // A flat geometry has one strip, whose height is nothing.
        if !far.is_finite() || far <= 0.0 {
            return 0;
        }
        // Rounds towards nothing, and what is too much becomes the greatest number.
        (far as usize).min(last)
    }
}

fn as_number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
