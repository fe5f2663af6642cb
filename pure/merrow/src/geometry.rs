//! Lines and rings on a flat map, in metres: x to the east, y to the north.

use std::ops::{Add, Mul, Sub};

/// A position, or a way from one to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pt {
    pub x: f64,
    pub y: f64,
}

pub const fn pt(x: f64, y: f64) -> Pt {
    Pt { x, y }
}

impl Add for Pt {
    type Output = Pt;
    fn add(self, other: Pt) -> Pt {
        pt(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Pt {
    type Output = Pt;
    fn sub(self, other: Pt) -> Pt {
        pt(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f64> for Pt {
    type Output = Pt;
    fn mul(self, factor: f64) -> Pt {
        pt(self.x * factor, self.y * factor)
    }
}

impl Pt {
    pub fn dot(self, other: Pt) -> f64 {
        self.x * other.x + self.y * other.y
    }

    /// Positive when `other` turns to the left of this way.
    pub fn cross(self, other: Pt) -> f64 {
        self.x * other.y - self.y * other.x
    }

    pub fn length(self) -> f64 {
        self.x.hypot(self.y)
    }

    pub fn to(self, other: Pt) -> f64 {
        (other - self).length()
    }

    /// The same way, one metre long; nothing stays nothing.
    pub fn unit(self) -> Pt {
        let length = self.length();
        if length > 0.0 {
            self * (1.0 / length)
        } else {
            self
        }
    }

    /// A quarter turn to the left.
    pub fn left(self) -> Pt {
        pt(-self.y, self.x)
    }

    /// Radians from the east, to the left.
    pub fn angle(self) -> f64 {
        self.y.atan2(self.x)
    }

    /// A way one metre long.
    pub fn towards(angle: f64) -> Pt {
        pt(angle.cos(), angle.sin())
    }
}

pub fn length(line: &[Pt]) -> f64 {
    line.windows(2).map(|two| two[0].to(two[1])).sum()
}

/// The position so many metres along a line, and the way there.
pub fn along(line: &[Pt], metres: f64) -> (Pt, Pt) {
    let mut left = metres.max(0.0);
    for two in line.windows(2) {
        let step = two[0].to(two[1]);
        if left <= step && step > 0.0 {
            let way = (two[1] - two[0]).unit();
            return (two[0] + way * left, way);
        }
        left -= step;
    }
    let last = line.len() - 1;
    (
        line[last],
        (line[last] - line[last.saturating_sub(1)]).unit(),
    )
}

/// The point of a segment nearest to `p`.
pub fn nearest_on(a: Pt, b: Pt, p: Pt) -> Pt {
    let way = b - a;
    let square = way.dot(way);
    if square == 0.0 {
        return a;
    }
    a + way * ((p - a).dot(way) / square).clamp(0.0, 1.0)
}

/// The point of a line nearest to `p`, and the way of the line there.
pub fn nearest(line: &[Pt], p: Pt) -> (Pt, Pt) {
    let mut best = (line[0], pt(1.0, 0.0));
    let mut shortest = f64::INFINITY;
    for two in line.windows(2) {
        let found = nearest_on(two[0], two[1], p);
        let square = (found - p).dot(found - p);
        if square < shortest {
            shortest = square;
            best = (found, two[1] - two[0]);
        }
    }
    (best.0, best.1.unit())
}

/// Where two segments meet: the share of the first at which they do. Parallel ones never meet.
pub fn meeting(a: (Pt, Pt), b: (Pt, Pt)) -> Option<f64> {
    let (way, other) = (a.1 - a.0, b.1 - b.0);
    let turn = way.cross(other);
    if turn.abs() < 1e-9 {
        return None;
    }
    let between = b.0 - a.0;
    let (here, there) = (between.cross(other) / turn, between.cross(way) / turn);
    ((0.0..=1.0).contains(&here) && (0.0..=1.0).contains(&there)).then_some(here)
}

/// Whether a ring holds a point; the ring may repeat its first position or not.
pub fn holds(ring: &[Pt], p: Pt) -> bool {
    let mut inside = false;
    let mut before = ring[ring.len() - 1];
    for &at in ring {
        if (at.y > p.y) != (before.y > p.y)
            && p.x < at.x + (p.y - at.y) / (before.y - at.y) * (before.x - at.x)
        {
            inside = !inside;
        }
        before = at;
    }
    inside
}

/// Positive for a ring that runs to the left around its inside.
pub fn area(ring: &[Pt]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a.cross(*b)).sum::<f64>() / 2.0
}

/// A smooth line through all positions (centripetal Catmull-Rom), with a position about every `step` metres. Also
/// answers where each given position stands in it.
pub fn smooth(points: &[Pt], step: f64, closed: bool) -> (Vec<Pt>, Vec<usize>) {
    let count = points.len();
    let at = |place: isize| -> Pt {
        if closed {
            return points[place.rem_euclid(count as isize) as usize];
        }
        // Beyond its ends a line runs on as it ended.
        if place < 0 {
            return points[0] * 2.0 - points[1];
        }
        let place = place as usize;
        if place >= count {
            points[count - 1] * 2.0 - points[count - 2]
        } else {
            points[place]
        }
    };
    let (mut line, mut places) = (Vec::new(), Vec::new());
    let pieces = if closed { count } else { count - 1 };
    for piece in 0..pieces as isize {
        let four = [at(piece - 1), at(piece), at(piece + 1), at(piece + 2)];
        places.push(line.len());
        let parts = (four[1].to(four[2]) / step).ceil().max(1.0) as usize;
        line.extend((0..parts).map(|part| catmull_rom(four, part as f64 / parts as f64)));
    }
    if !closed {
        places.push(line.len());
        line.push(points[count - 1]);
    }
    (line, places)
}

/// Barry and Goldman's pyramid with knots by the square root of the distance: no loops, no overshooting.
fn catmull_rom(p: [Pt; 4], share: f64) -> Pt {
    let knot = |from: f64, a: Pt, b: Pt| from + a.to(b).sqrt().max(1e-6);
    let t0 = 0.0;
    let t1 = knot(t0, p[0], p[1]);
    let t2 = knot(t1, p[1], p[2]);
    let t3 = knot(t2, p[2], p[3]);
    let t = t1 + (t2 - t1) * share;
    let mix = |a: Pt, b: Pt, from: f64, to: f64| {
        a * ((to - t) / (to - from)) + b * ((t - from) / (to - from))
    };
    let (a1, a2, a3) = (
        mix(p[0], p[1], t0, t1),
        mix(p[1], p[2], t1, t2),
        mix(p[2], p[3], t2, t3),
    );
    mix(mix(a1, a2, t0, t2), mix(a2, a3, t1, t3), t1, t2)
}

/// The line with only the positions that matter: none left out lies further than `tolerance` metres from it
/// (Douglas and Peucker 1973).
pub fn simplify(line: &[Pt], tolerance: f64) -> Vec<Pt> {
    if line.len() < 3 {
        return line.to_vec();
    }
    let (first, last) = (line[0], line[line.len() - 1]);
    let far = |p: &Pt| p.to(nearest_on(first, last, *p));
    let inner = line.iter().enumerate().take(line.len() - 1).skip(1);
    let furthest = inner.max_by(|a, b| far(a.1).total_cmp(&far(b.1)));
    match furthest {
        Some((place, p)) if far(p) > tolerance => {
            let mut kept = simplify(&line[..=place], tolerance);
            kept.pop();
            kept.extend(simplify(&line[place..], tolerance));
            kept
        }
        _ => vec![first, last],
    }
}

#[cfg(test)]
mod tests {
    use super::{along, area, holds, length, meeting, nearest, pt, simplify, smooth};

    #[test]
    fn a_square_holds_its_middle() {
        let square = [pt(0.0, 0.0), pt(10.0, 0.0), pt(10.0, 10.0), pt(0.0, 10.0)];
        assert_eq!(area(&square), 100.0);
        assert!(holds(&square, pt(5.0, 5.0)));
        assert!(!holds(&square, pt(15.0, 5.0)));
        assert_eq!(along(&square, 15.0).0, pt(10.0, 5.0));
        assert_eq!(nearest(&square, pt(4.0, -3.0)).0, pt(4.0, 0.0));
    }

    #[test]
    fn segments_meet_where_they_cross() {
        let one = (pt(0.0, 0.0), pt(10.0, 0.0));
        assert_eq!(meeting(one, (pt(4.0, -1.0), pt(4.0, 1.0))), Some(0.4));
        assert_eq!(meeting(one, (pt(4.0, 1.0), pt(4.0, 2.0))), None);
        assert_eq!(meeting(one, (pt(0.0, 1.0), pt(10.0, 1.0))), None);
    }

    #[test]
    fn a_smooth_line_passes_through_its_positions() {
        let given = [
            pt(0.0, 0.0),
            pt(100.0, 40.0),
            pt(180.0, -30.0),
            pt(260.0, 0.0),
        ];
        let (line, places) = smooth(&given, 10.0, false);
        for (place, p) in places.iter().zip(given) {
            assert!(line[*place].to(p) < 1e-6);
        }
        assert!(length(&line) < 1.2 * length(&given));
        let simple = simplify(&line, 1.0);
        assert!(simple.len() < line.len() && simple.len() > 3);
        assert_eq!(simple.last(), line.last());
    }
}
