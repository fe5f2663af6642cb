//! A geometry as its points and edges, and where a position lies to it.

use std::cmp::Ordering;

use robust::{Coord, orient2d};

use super::strips::Strips;
use crate::geometry::{Geometry, Position as At};

pub type Position = [f64; 2];

/// Where a position lies to a geometry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Inside,
    Edge,
    Outside,
}

/// A straight line from one position to another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    pub from: Position,
    pub to: Position,
    /// The number of the surface whose ring it is of; `None` for a line's.
    pub surface: Option<usize>,
    /// The surface lies on its left.
    pub is_left: bool,
}

impl Edge {
    pub fn low(&self) -> f64 {
        self.from[1].min(self.to[1])
    }

    pub fn high(&self) -> f64 {
        self.from[1].max(self.to[1])
    }

    /// What it is of its geometry: a line's inside, a surface's edge.
    pub fn place(&self) -> Place {
        match self.surface {
            Some(_) => Place::Edge,
            None => Place::Inside,
        }
    }

    /// On which hand a position lies: more than nothing is the left.
    pub fn hand(&self, at: Position) -> f64 {
        let coord = |[x, y]: Position| Coord { x, y };
        orient2d(coord(self.from), coord(self.to), coord(at))
    }

    /// Whether a position that lies on its line lies between its ends, which are counted in.
    pub fn spans(&self, at: Position) -> bool {
        let between = |axis: usize| {
            let (one, other) = (self.from[axis], self.to[axis]);
            at[axis] >= one.min(other) && at[axis] <= one.max(other)
        };
        between(0) && between(1)
    }

    pub fn is_apart(&self, other: &Edge) -> bool {
        let apart = |axis: usize| {
            let ends = |edge: &Edge| {
                let (one, other) = (edge.from[axis], edge.to[axis]);
                (one.min(other), one.max(other))
            };
            let ((low, high), (other_low, other_high)) = (ends(self), ends(other));
            high < other_low || other_high < low
        };
        apart(0) || apart(1)
    }

    /// How far along it a position on it lies, from 0 to 1.
    pub fn share(&self, at: Position) -> f64 {
        let long = |axis: usize| (self.to[axis] - self.from[axis]).abs();
        let axis = usize::from(long(1) > long(0));
        (at[axis] - self.from[axis]) / (self.to[axis] - self.from[axis])
    }

    /// The position so far along it.
    pub fn at(&self, share: f64) -> Position {
        let on = |axis: usize| self.from[axis] + (self.to[axis] - self.from[axis]) * share;
        [on(0), on(1)]
    }
}

/// Points, lines and surfaces.
#[derive(Debug, Default)]
pub struct Shape {
    /// In their order.
    points: Vec<Position>,
    pub edges: Vec<Edge>,
    /// Where an odd number of lines end, in their order.
    ends: Vec<Position>,
    surfaces: usize,
    strips: Strips,
    /// West, south, east, north.
    bounds: Option<[f64; 4]>,
}

impl Shape {
    pub fn of(geometry: &Geometry) -> Self {
        let mut shape = Shape::default();
        let mut ends = Vec::new();
        shape.take(geometry, &mut ends);
        shape.points.sort_by(order);
        shape.points.dedup();
        ends.sort_by(order);
        let odd = ends.chunk_by(|one, other| one == other);
        let odd = odd.filter(|same| same.len() % 2 == 1);
        shape.ends = odd.filter_map(|same| same.first().copied()).collect();
        shape.strips = Strips::of(&shape.edges);
        let bounds = geometry.bounds();
        shape.bounds = bounds.map(|it| [it.west, it.south, it.east, it.north]);
        shape
    }

    fn take(&mut self, geometry: &Geometry, ends: &mut Vec<Position>) {
        match geometry {
            Geometry::Point(at) => self.points.extend(at.map(flat)),
            Geometry::MultiPoint(all) => self.points.extend(all.iter().copied().map(flat)),
            Geometry::LineString(line) => self.take_line(line, ends),
            Geometry::MultiLineString(lines) => {
                lines.iter().for_each(|line| self.take_line(line, ends));
            }
            Geometry::Polygon(rings) => self.take_surface(rings),
            Geometry::MultiPolygon(all) => all.iter().for_each(|rings| self.take_surface(rings)),
            Geometry::GeometryCollection(parts) => {
                parts.iter().for_each(|part| self.take(part, ends));
            }
        }
    }

    fn take_line(&mut self, line: &[At], ends: &mut Vec<Position>) {
        let line: Vec<Position> = line.iter().copied().map(flat).collect();
        let before = self.edges.len();
        self.take_edges(&line, None, false);
        match (self.edges.len() > before, line.first(), line.last()) {
            (true, Some(first), Some(last)) => ends.extend([*first, *last]),
            // A line that goes nowhere.
            (false, Some(first), _) => self.points.push(*first),
            _ => {}
        }
    }

    fn take_surface(&mut self, rings: &[Vec<At>]) {
        let surface = self.surfaces;
        for (place, ring) in rings.iter().enumerate() {
            let ring: Vec<Position> = ring.iter().copied().map(flat).collect();
            let (turns_left, before) = (area(&ring) > 0.0, self.edges.len());
            // Holes run the other way.
            self.take_edges(&ring, Some(surface), turns_left == (place == 0));
            // A ring that goes nowhere.
            let alone = ring.first().filter(|_| self.edges.len() == before);
            self.points.extend(alone);
        }
        self.surfaces += 1;
    }

    fn take_edges(&mut self, line: &[Position], surface: Option<usize>, is_left: bool) {
        let pairs = line.windows(2).map(|pair| (pair[0], pair[1]));
        let edges = pairs.filter(|(from, to)| from != to);
        self.edges.extend(edges.map(|(from, to)| Edge {
            from,
            to,
            surface,
            is_left,
        }));
    }

    /// 2 with a surface, 1 with a line, 0 with a point; `None` of nothing.
    pub fn dimension(&self) -> Option<u8> {
        match (
            self.has_surfaces(),
            self.edges.is_empty(),
            self.points.is_empty(),
        ) {
            (true, ..) => Some(2),
            (false, false, _) => Some(1),
            (false, true, false) => Some(0),
            (false, true, true) => None,
        }
    }

    pub fn has_surfaces(&self) -> bool {
        self.edges.iter().any(|edge| edge.surface.is_some())
    }

    pub fn points(&self) -> &[Position] {
        &self.points
    }

    /// Whether the boxes around both have nothing in common, or one of them is of nothing.
    pub fn is_apart(&self, other: &Shape) -> bool {
        match (self.bounds, other.bounds) {
            (Some(one), Some(two)) => {
                one[2] < two[0] || two[2] < one[0] || one[3] < two[1] || two[3] < one[1]
            }
            _ => true,
        }
    }

    /// Its edges that may meet another one.
    pub fn near(&self, edge: &Edge) -> Vec<usize> {
        let mut near: Vec<usize> = self.strips.near(edge.low(), edge.high()).collect();
        near.sort_unstable();
        near.dedup();
        near.retain(|place| {
            self.edges
                .get(*place)
                .is_some_and(|found| !found.is_apart(edge))
        });
        near
    }

    /// Whether lines end here, an odd number of them.
    pub fn ends_at(&self, at: Position) -> bool {
        self.ends.binary_search_by(|end| order(end, &at)).is_ok()
    }

    /// Whether an odd number of lines end where these two edges cross.
    pub fn ends_on(&self, one: &Edge, other: &Edge) -> bool {
        let (low, high) = (one.from[0].min(one.to[0]), one.from[0].max(one.to[0]));
        let first = self.ends.partition_point(|end| end[0] < low);
        let mut near = self
            .ends
            .iter()
            .skip(first)
            .take_while(|end| end[0] <= high);
        near.any(|end| {
            let is_on = |edge: &Edge| edge.spans(*end) && edge.hand(*end) == 0.0;
            is_on(one) && is_on(other)
        })
    }

    /// Where a position lies; what is inside of one part is inside.
    pub fn locate(&self, at: Position) -> Place {
        let is_point = self
            .points
            .binary_search_by(|point| order(point, &at))
            .is_ok();
        match is_point {
            true => Place::Inside,
            false => self.locate_off_points(at),
        }
    }

    /// The same without its points.
    pub fn locate_off_points(&self, at: Position) -> Place {
        let [x, y] = at;
        // Surfaces whose rings a ray to the east meets, and those on whose rings the position lies.
        let (mut met, mut on) = (Vec::new(), Vec::new());
        let mut is_on_line = false;
        for edge in self
            .strips
            .near(y, y)
            .filter_map(|place| self.edges.get(place))
        {
            let is_beside = y < edge.low() || y > edge.high() || x > edge.from[0].max(edge.to[0]);
            if is_beside {
                continue;
            }
            let hand = edge.hand(at);
            if hand == 0.0 && edge.spans(at) {
                match edge.surface {
                    Some(surface) => on.push(surface),
                    None => is_on_line = true,
                }
            } else if let Some(surface) = edge.surface {
                let is_met = (edge.from[1] > y) != (edge.to[1] > y);
                let is_up = edge.to[1] > edge.from[1];
                if is_met && (hand > 0.0) == is_up {
                    met.push(surface);
                }
            }
        }
        met.sort_unstable();
        let mut odd = met.chunk_by(|one, other| one == other);
        let is_inside = odd.any(|same| same.len() % 2 == 1 && !on.contains(&same[0]));
        let is_end = is_on_line && self.ends_at(at);
        if is_inside || (is_on_line && !is_end) {
            Place::Inside
        } else if is_end || !on.is_empty() {
            Place::Edge
        } else {
            Place::Outside
        }
    }

    /// Whether a ring of a surface crosses itself or another of the same surface, or runs over itself.
    pub fn is_crossed(&self) -> bool {
        self.edges.iter().enumerate().any(|(place, edge)| {
            let others = self.near(edge).into_iter().filter(|other| *other > place);
            let mut others = others.filter_map(|other| self.edges.get(other));
            others.any(|other| {
                let is_same = edge.surface.is_some() && edge.surface == other.surface;
                is_same && (passes(edge, other) || runs_over(edge, other))
            })
        })
    }
}

/// Whether two edges go through each other, neither ending on the other.
pub fn passes(one: &Edge, other: &Edge) -> bool {
    let apart = |edge: &Edge, ends: &Edge| {
        let (from, to) = (edge.hand(ends.from), edge.hand(ends.to));
        (from > 0.0 && to < 0.0) || (from < 0.0 && to > 0.0)
    };
    apart(one, other) && apart(other, one)
}

/// Whether two edges have more than a position in common.
fn runs_over(one: &Edge, other: &Edge) -> bool {
    if one.hand(other.from) != 0.0 || one.hand(other.to) != 0.0 {
        return false;
    }
    let (from, to) = (one.share(other.from), one.share(other.to));
    from.min(to).max(0.0) < from.max(to).min(1.0)
}

/// Positions in the order of their numbers.
fn order(one: &Position, other: &Position) -> Ordering {
    let east = one[0].total_cmp(&other[0]);
    east.then(one[1].total_cmp(&other[1]))
}

/// Without its height; a nothing has no sign.
fn flat(at: At) -> Position {
    [at.x + 0.0, at.y + 0.0]
}

/// Twice the surface that a ring encloses; more than nothing where it turns left.
fn area(ring: &[Position]) -> f64 {
    let Some(first) = ring.first() else {
        return 0.0;
    };
    let from = |at: Position| [at[0] - first[0], at[1] - first[1]];
    let pairs = ring.windows(2).map(|pair| (from(pair[0]), from(pair[1])));
    pairs
        .map(|(one, other)| one[0] * other[1] - other[0] * one[1])
        .sum()
}
