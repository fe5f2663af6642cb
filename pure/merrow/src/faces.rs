//! The faces between the courses of the plan, and areas put together from them: neighbours share each position of their
//! common side, so that areas leave no gap and never overlap.

use std::collections::HashMap;

use super::{
    geometry::{Pt, area, holds, smooth},
    plan::{Course, Kind},
};

/// Metres between two positions of a smoothed course.
const STEP: f64 = 25.0;

/// A piece of a course between two junctions.
#[derive(Debug, Clone)]
pub struct Edge {
    pub kind: Kind,
    pub name: &'static str,
    pub line: Vec<Pt>,
    from: usize,
    to: usize,
}

/// All edges, and the faces between them.
#[derive(Debug)]
pub struct Faces {
    pub edges: Vec<Edge>,
    /// For each half-edge (edge × 2, plus 1 for its way back) the next one around the face on its left.
    next: Vec<usize>,
    /// The face on the left of each half-edge; `None` is outside the town.
    face_of: Vec<Option<usize>>,
    /// The ring of each face.
    pub rings: Vec<Vec<Pt>>,
}

impl Faces {
    pub fn of(courses: &[Course]) -> Self {
        let edges = cut(courses);
        let next = turn(&edges);
        let (mut face_of, mut rings) = (vec![None; next.len()], Vec::new());
        let mut seen = vec![false; next.len()];
        for start in 0..next.len() {
            if seen[start] {
                continue;
            }
            let mut round = Vec::new();
            let mut half = start;
            while !seen[half] {
                seen[half] = true;
                round.push(half);
                half = next[half];
            }
            let ring: Vec<Pt> = round
                .iter()
                .flat_map(|half| open_line(&edges, *half))
                .collect();
            // The way around the outside runs to the right.
            if area(&ring) > 0.0 {
                for half in round {
                    face_of[half] = Some(rings.len());
                }
                rings.push(ring);
            }
        }
        Faces {
            edges,
            next,
            face_of,
            rings,
        }
    }

    /// The face that holds a position.
    pub fn at(&self, p: Pt) -> Option<usize> {
        self.rings.iter().position(|ring| holds(ring, p))
    }

    /// The edges around a face, and whether each has the face on both of its sides.
    pub fn edges_around(&self, face: usize) -> impl Iterator<Item = &Edge> {
        self.edges
            .iter()
            .enumerate()
            .filter_map(move |(edge, one)| {
                let sides = [self.face_of[edge * 2], self.face_of[edge * 2 + 1]];
                sides.contains(&Some(face)).then_some(one)
            })
    }

    /// The rings, each closed and running to the left, around all faces that `belongs` names.
    pub fn outline(&self, belongs: impl Fn(usize) -> bool) -> Vec<Vec<Pt>> {
        let inside = |half: usize| self.face_of[half].is_some_and(&belongs);
        let is_side = |half: usize| inside(half) && !inside(half ^ 1);
        let mut seen = vec![false; self.next.len()];
        let mut rings = Vec::new();
        for start in (0..self.next.len()).filter(|half| is_side(*half)) {
            let mut ring = Vec::new();
            let mut half = start;
            while !seen[half] {
                seen[half] = true;
                ring.extend(open_line(&self.edges, half));
                half = self.next[half];
                while !is_side(half) {
                    half = self.next[half ^ 1];
                }
            }
            if let Some(first) = ring.first().copied() {
                ring.push(first);
                rings.push(ring);
            }
        }
        rings
    }
}

/// The line of a half-edge without its last position, which is the next one's first.
fn open_line(edges: &[Edge], half: usize) -> Vec<Pt> {
    let mut line = edges[half / 2].line.clone();
    if half % 2 == 1 {
        line.reverse();
    }
    line.pop();
    line
}

/// A position as a key: the plan is drawn in whole metres.
fn key(p: Pt) -> (i64, i64) {
    (p.x.round() as i64, p.y.round() as i64)
}

/// Smooths each course and cuts it where others meet it, and where its name changes.
fn cut(courses: &[Course]) -> Vec<Edge> {
    let mut uses: HashMap<(i64, i64), usize> = HashMap::new();
    for p in courses.iter().flat_map(|course| course.points) {
        *uses.entry(key(*p)).or_default() += 1;
    }
    let mut nodes: HashMap<(i64, i64), usize> = HashMap::new();
    let mut edges = Vec::new();
    for course in courses {
        let (line, places) = smooth(course.points, STEP, false);
        let last = course.points.len() - 1;
        let is_end = |place: usize| {
            let renamed = course.names.iter().any(|(from, _)| *from == place);
            place == 0 || place == last || renamed || uses[&key(course.points[place])] > 1
        };
        let ends: Vec<usize> = (0..=last).filter(|place| is_end(*place)).collect();
        for two in ends.windows(2) {
            let mut node = |place: usize| {
                let count = nodes.len();
                *nodes.entry(key(course.points[place])).or_insert(count)
            };
            let (from, to) = (node(two[0]), node(two[1]));
            let name = course
                .names
                .iter()
                .rev()
                .find(|(place, _)| *place <= two[0]);
            edges.push(Edge {
                kind: course.kind,
                name: name.map_or("", |(_, name)| name),
                line: line[places[two[0]]..=places[two[1]]].to_vec(),
                from,
                to,
            });
        }
    }
    edges
}

/// For each half-edge the next one around the face on its left: at its end, the one that turns off most to the left.
fn turn(edges: &[Edge]) -> Vec<usize> {
    let mut leaving: HashMap<usize, Vec<(f64, usize)>> = HashMap::new();
    for (place, edge) in edges.iter().enumerate() {
        let line = &edge.line;
        let last = line.len() - 1;
        let out = (line[1] - line[0]).angle();
        let back = (line[last - 1] - line[last]).angle();
        leaving.entry(edge.from).or_default().push((out, place * 2));
        leaving
            .entry(edge.to)
            .or_default()
            .push((back, place * 2 + 1));
    }
    let mut next = vec![0; edges.len() * 2];
    for around in leaving.values_mut() {
        around.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (place, (_, half)) in around.iter().enumerate() {
            // Who comes in by the way back of `half` goes out by the one before it in the order of angles.
            let before = around[(place + around.len() - 1) % around.len()].1;
            next[half ^ 1] = before;
        }
    }
    next
}
