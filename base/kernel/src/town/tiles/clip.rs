//! Cuts lines and rings to a tile and leaves out what no eye would see. All in a tile's units.

use super::{EXTENT, MARGIN, Position};

const LOW: f64 = -MARGIN;
const HIGH: f64 = EXTENT + MARGIN;

/// The parts of a line that lie in the tile (Liang and Barsky 1984, side by side).
pub(super) fn line(points: &[Position]) -> Vec<Vec<Position>> {
    let mut parts: Vec<Vec<Position>> = Vec::new();
    for two in points.windows(2) {
        let Some((from, to)) = side(two[0], two[1]) else {
            continue;
        };
        match parts.last_mut() {
            Some(part) if part.last() == Some(&from) => part.push(to),
            _ => parts.push(vec![from, to]),
        }
    }
    parts
}

/// The part of one side that lies in the tile.
fn side(from: Position, to: Position) -> Option<(Position, Position)> {
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    for axis in [0, 1] {
        let way = to[axis] - from[axis];
        if way == 0.0 {
            if from[axis] < LOW || from[axis] > HIGH {
                return None;
            }
            continue;
        }
        let (one, two) = ((LOW - from[axis]) / way, (HIGH - from[axis]) / way);
        enters = enters.max(one.min(two));
        leaves = leaves.min(one.max(two));
    }
    if enters > leaves {
        return None;
    }
    let at = |share: f64| {
        [
            from[0] + share * (to[0] - from[0]),
            from[1] + share * (to[1] - from[1]),
        ]
    };
    // Ends inside stay exactly what they are, so that the next side joins them.
    let start = if enters == 0.0 { from } else { at(enters) };
    Some((start, if leaves == 1.0 { to } else { at(leaves) }))
}

/// The part of a ring that lies in the tile (Sutherland and Hodgman 1974); empty when there is none.
/// The ring comes and goes without repeating its first position.
pub(super) fn ring(points: &[Position]) -> Vec<Position> {
    let mut ring = points.to_vec();
    for (axis, limit, keeps_less) in [
        (0, LOW, false),
        (0, HIGH, true),
        (1, LOW, false),
        (1, HIGH, true),
    ] {
        let inside = |at: &Position| (at[axis] <= limit) == keeps_less || at[axis] == limit;
        let mut kept = Vec::with_capacity(ring.len() + 4);
        for (place, here) in ring.iter().enumerate() {
            let before = if place == 0 {
                ring[ring.len() - 1]
            } else {
                ring[place - 1]
            };
            if inside(here) != inside(&before) {
                let share = (limit - before[axis]) / (here[axis] - before[axis]);
                let mut cut = [0.0; 2];
                cut[axis] = limit;
                cut[1 - axis] = before[1 - axis] + share * (here[1 - axis] - before[1 - axis]);
                kept.push(cut);
            }
            if inside(here) {
                kept.push(*here);
            }
        }
        ring = kept;
        if ring.is_empty() {
            break;
        }
    }
    ring
}

/// Leaves out positions that are nearer than `tolerance` units to the line without them (Douglas and Peucker 1973).
/// Both ends stay. Works on a stack of its own: a coast of a million positions must not exhaust the thread's.
pub(super) fn simplified(points: &[Position], tolerance: f64) -> Vec<Position> {
    if points.len() < 3 {
        return points.to_vec();
    }
    let mut keep = vec![false; points.len()];
    (keep[0], keep[points.len() - 1]) = (true, true);
    let mut stretches = vec![(0, points.len() - 1)];
    while let Some((first, last)) = stretches.pop() {
        let between = (first + 1)..last;
        let far =
            between.map(|place| (distance(points[place], points[first], points[last]), place));
        if let Some((metres, place)) = far.max_by(|a, b| a.0.total_cmp(&b.0))
            && metres > tolerance
        {
            keep[place] = true;
            stretches.extend([(first, place), (place, last)]);
        }
    }
    points
        .iter()
        .zip(keep)
        .filter_map(|(point, keep)| keep.then_some(*point))
        .collect()
}

/// How far a position is from the side between two others.
fn distance(at: Position, from: Position, to: Position) -> f64 {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let length = dx * dx + dy * dy;
    let share = if length == 0.0 {
        0.0
    } else {
        (((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / length).clamp(0.0, 1.0)
    };
    (at[0] - from[0] - share * dx).hypot(at[1] - from[1] - share * dy)
}
