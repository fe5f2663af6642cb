//! Closes: streets that end, off another street into the block behind it, where there is room.

use super::{
    geometry::{Pt, along, length},
    weave::Loom,
    web::{Laid, Web},
};
use crate::chance::Chance;

/// Metres of one step.
const STEP: f64 = 9.0;
/// Room that a close keeps on all sides, for two gardens.
const ROOM: f64 = 33.0;
/// The shortest close.
const SHORTEST: f64 = 48.0;

/// The closes off these streets.
pub fn closes(loom: &Loom<'_>, web: &mut Web, streets: &[Laid], chance: &mut Chance) -> Vec<Laid> {
    let mut all: Vec<Laid> = Vec::new();
    if loom.measures.closes == 0.0 {
        return all;
    }
    let mean = 100.0 / loom.measures.closes;
    for street in streets {
        let mut metres = mean * chance.between(0.2, 0.9);
        while metres < length(&street.line) - 15.0 {
            let (at, way) = along(&street.line, metres);
            let first = if chance.happens(0.5) { 1.0 } else { -1.0 };
            let grown = [first, -first]
                .into_iter()
                .find_map(|side| close(loom, web, (at, way.left() * side, street.number), chance));
            all.extend(grown.map(|line| web.lay(line)));
            metres += mean * chance.between(0.6, 1.3);
        }
    }
    all
}

/// A close from a position on its parent street, outwards; `None` when there is no room.
fn close(
    loom: &Loom<'_>,
    web: &Web,
    (start, out, parent): (Pt, Pt, usize),
    chance: &mut Chance,
) -> Option<Vec<Pt>> {
    let wanted = chance.between(55.0, 135.0);
    // Some bend, some turn off at a right angle.
    let bend = chance.between(-0.05, 0.05);
    let turn_at = if chance.happens(0.4) {
        chance.between(35.0, 70.0)
    } else {
        f64::INFINITY
    };
    let side = if chance.happens(0.5) { 1.0 } else { -1.0 };
    let (mut at, mut way, mut line) = (start, out, vec![start]);
    let (mut gone, mut corner) = (0.0, None);
    while gone < wanted {
        if gone > turn_at && corner.is_none() {
            way = way.left() * side;
            corner = Some(line.len());
        }
        way = Pt::towards(way.angle() + bend);
        let next = at + way * STEP;
        let room = ROOM.min(gone + STEP);
        // Near its mouth only others than its own street matter.
        let except = (gone < ROOM || corner.is_none()).then_some(parent);
        if !loom.is_free(next) || web.distance(next, room + 5.0, except) < room {
            break;
        }
        line.push(next);
        at = next;
        gone += STEP;
    }
    // A turn with nothing behind it is only a hook.
    if let Some(corner) = corner.filter(|corner| line.len() < corner + 3) {
        line.truncate(corner);
    }
    (length(&line) >= SHORTEST).then_some(line)
}
