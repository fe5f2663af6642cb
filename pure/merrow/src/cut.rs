//! Where one name ends and the next begins: long rows are cut at junctions, short links share the name of their street.

use super::{
    geometry::{Pt, length, nearest_on},
    lanes::Grade,
    quarters::QUARTERS,
    streets::{Origin, Way},
};

/// Cross streets shorter than this carry the name of the street they leave.
const NAMELESS: f64 = 98.0;
/// Lines that come so near to each other touch.
const TOUCH: f64 = 1.0;

/// A line of a quarter as it was woven.
#[derive(Debug)]
pub struct Woven {
    pub kind: WovenAs,
    pub line: Vec<Pt>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WovenAs {
    Row,
    Cross,
    Close,
}

/// The streets that a quarter's lines make; `first` is the place that the first of them will have among all streets.
pub fn cut(woven: Vec<Woven>, quarter: usize, first: usize) -> Vec<Way> {
    let longest = QUARTERS[quarter].fabric.measures().longest;
    let way = |origin, line| Way {
        origin,
        grade: Grade::Street,
        quarter: Some(quarter),
        lines: vec![line],
    };
    let ends: Vec<Pt> = woven
        .iter()
        .filter(|one| one.kind == WovenAs::Cross)
        .flat_map(|one| [one.line[0], one.line[one.line.len() - 1]])
        .collect();
    let mut ways: Vec<Way> = Vec::new();
    for one in woven {
        match one.kind {
            WovenAs::Row => {
                ways.extend(
                    parts(&one.line, longest, &ends)
                        .into_iter()
                        .map(|part| way(Origin::Row, part)),
                );
            }
            WovenAs::Cross if length(&one.line) < NAMELESS => match touched(&ways, one.line[0]) {
                Some(street) => ways[street].lines.push(one.line),
                None => ways.push(way(Origin::Cross, one.line)),
            },
            WovenAs::Cross => ways.push(way(Origin::Cross, one.line)),
            WovenAs::Close => {
                let parent = touched(&ways, one.line[0]).map(|street| first + street);
                ways.push(way(Origin::Close(parent), one.line));
            }
        }
    }
    ways
}

/// The street that passes through a position.
fn touched(ways: &[Way], p: Pt) -> Option<usize> {
    ways.iter()
        .position(|way| way.lines.iter().any(|line| place_on(line, p).is_some()))
}

/// How many metres along a line a position lies, if it lies on it.
fn place_on(line: &[Pt], p: Pt) -> Option<f64> {
    let mut gone = 0.0;
    for two in line.windows(2) {
        let at = nearest_on(two[0], two[1], p);
        if at.to(p) < TOUCH {
            return Some(gone + two[0].to(at));
        }
        gone += two[0].to(two[1]);
    }
    None
}

/// A line in pieces of about the same length, none much longer than `longest`, cut at junctions.
fn parts(line: &[Pt], longest: f64, junctions: &[Pt]) -> Vec<Vec<Pt>> {
    let whole = length(line);
    let count = (whole / longest).ceil().max(1.0) as usize;
    let mut places: Vec<f64> = junctions
        .iter()
        .filter_map(|p| place_on(line, *p))
        .collect();
    places.retain(|place| *place > 60.0 && *place < whole - 60.0);
    let mut cuts: Vec<f64> = Vec::new();
    for part in 1..count {
        let wanted = whole * part as f64 / count as f64;
        let nearest = places
            .iter()
            .min_by(|a, b| (**a - wanted).abs().total_cmp(&(**b - wanted).abs()));
        cuts.extend(nearest.filter(|place| cuts.last().is_none_or(|last| *place - last > 60.0)));
    }
    let mut pieces = Vec::new();
    let mut rest = line.to_vec();
    let mut gone = 0.0;
    for place in cuts {
        let (head, tail) = split(&rest, place - gone);
        pieces.push(head);
        rest = tail;
        gone = place;
    }
    pieces.push(rest);
    pieces
}

/// A line in two, so many metres along it.
fn split(line: &[Pt], metres: f64) -> (Vec<Pt>, Vec<Pt>) {
    let mut left = metres;
    for (place, two) in line.windows(2).enumerate() {
        let step = two[0].to(two[1]);
        if left < step {
            let at = two[0] + (two[1] - two[0]).unit() * left;
            let (mut head, mut tail) = (line[..=place].to_vec(), vec![at]);
            head.push(at);
            tail.extend(&line[place + 1..]);
            return (head, tail);
        }
        left -= step;
    }
    (line.to_vec(), line[line.len() - 2..].to_vec())
}

#[cfg(test)]
mod tests {
    use super::{parts, place_on};
    use crate::geometry::{length, pt};

    #[test]
    fn a_long_row_is_cut_at_its_junctions() {
        let row = [pt(0.0, 0.0), pt(300.0, 0.0), pt(1000.0, 0.0)];
        let junctions = [
            pt(310.0, 0.0),
            pt(480.0, 0.0),
            pt(700.0, 0.4),
            pt(990.0, 0.0),
            pt(500.0, 9.0),
        ];
        let lengths: Vec<f64> = parts(&row, 400.0, &junctions)
            .iter()
            .map(|part| length(part))
            .collect();
        assert_eq!(lengths, [310.0, 390.0, 300.0]);
        assert_eq!(parts(&row, 400.0, &[]).len(), 1);
        assert_eq!(place_on(&row, pt(400.0, 0.5)), Some(400.0));
    }
}
