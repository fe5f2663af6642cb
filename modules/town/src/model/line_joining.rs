//! Joins the pieces of a street end to end, so that the map writes its name once along it and not on every block.

use std::collections::HashMap;

use stoa_kernel::town::shape::Position;

/// Lines that meet in a point where no third one ends become one line. What they cover stays the same.
pub fn join(lines: Vec<Vec<Position>>) -> Vec<Vec<Position>> {
    let mut open: HashMap<[u64; 2], Vec<usize>> = HashMap::new();
    for (number, line) in lines.iter().enumerate() {
        for end in [line.first(), line.last()].into_iter().flatten() {
            open.entry(key(end)).or_default().push(number);
        }
    }
    let mut pieces: Vec<Option<Vec<Position>>> = lines.into_iter().map(Some).collect();
    let mut joined = Vec::new();
    for number in 0..pieces.len() {
        let Some(mut line) = pieces[number].take() else {
            continue;
        };
        // First along its own direction, then from its other end.
        for _ in 0..2 {
            while let Some(next) = following(&line, &open, &mut pieces) {
                line.extend(next.into_iter().skip(1));
            }
            line.reverse();
        }
        joined.push(line);
    }
    joined
}

/// The piece that goes on from the line's last position, turned so that it begins there; none at a junction.
fn following(
    line: &[Position],
    open: &HashMap<[u64; 2], Vec<usize>>,
    pieces: &mut [Option<Vec<Position>>],
) -> Option<Vec<Position>> {
    let end = line.last()?;
    let meeting = open.get(&key(end))?;
    if meeting.len() != 2 {
        return None;
    }
    let mut next = meeting.iter().find_map(|number| pieces[*number].take())?;
    if next.first() != Some(end) {
        next.reverse();
    }
    Some(next)
}

/// Positions are the same only when every bit is.
fn key(position: &Position) -> [u64; 2] {
    position.map(f64::to_bits)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::*;

    #[test]
    fn pieces_become_one_line_and_junctions_stay() {
        let [a, b, c, d, e] = [[0.0, 0.0], [1.0, 0.0], [2.0, 0.0], [3.0, 0.0], [2.0, 1.0]];
        assert_eq!(join(vec![vec![b, c], vec![b, a]]), [vec![a, b, c]]);
        let crossing = join(vec![vec![a, b], vec![b, c], vec![c, d], vec![c, e]]);
        assert_eq!(crossing, [vec![a, b, c], vec![c, d], vec![c, e]]);
        let ring = join(vec![vec![a, b], vec![b, e], vec![e, a]]);
        assert_eq!(ring.len(), 1);
        assert_eq!(ring[0].len(), 4);
    }

    proptest! {
        /// No side is lost or made, whatever the pieces are.
        #[test]
        fn every_side_stays(steps in proptest::collection::vec(proptest::collection::vec((0..4_i32, 0..4_i32), 2..5), 0..12)) {
            let lines: Vec<Vec<Position>> = steps.iter()
                .map(|line| line.iter().map(|(x, y)| [f64::from(*x), f64::from(*y)]).collect())
                .collect();
            let sides = |lines: &[Vec<Position>]| {
                let mut all: Vec<_> = lines.iter()
                    .flat_map(|line| line.windows(2).map(|two| { let mut two = [key(&two[0]), key(&two[1])]; two.sort_unstable(); two }))
                    .collect();
                all.sort_unstable();
                all
            };
            let joined = join(lines.clone());
            prop_assert!(joined.len() <= lines.len());
            prop_assert_eq!(sides(&joined), sides(&lines));
        }
    }
}
