//! All lines laid so far, in squares of the map, so that a new street sees its neighbours without looking at them all.

use super::geometry::{Pt, meeting, nearest_on, pt};

/// The side of a square, in metres.
const SQUARE: f64 = 60.0;
/// The squares' south-western corner, and how many there are to the east and to the north; what lies outside counts to the
/// squares at the edge.
const CORNER: Pt = pt(-4200.0, -3300.0);
const COLUMNS: usize = 120;
const ROWS: usize = 112;
/// Two ways are nearly parallel when the sine of the angle between them is below this: some 40 degrees.
const PARALLEL: f64 = 0.64;

/// The lines, by number, in squares.
#[derive(Debug)]
pub struct Web {
    pieces: Vec<Piece>,
    squares: Vec<Vec<u32>>,
    lines: usize,
}

/// A line under the number that the web gave it.
#[derive(Debug, Clone)]
pub struct Laid {
    pub number: usize,
    pub line: Vec<Pt>,
}

#[derive(Debug)]
struct Piece {
    a: Pt,
    b: Pt,
    way: Pt,
    line: usize,
}

/// Where a way first meets a line.
#[derive(Debug, Clone, Copy)]
pub struct Hit {
    pub at: Pt,
    pub line: usize,
}

/// The column and the row of a position.
fn square(p: Pt) -> (usize, usize) {
    let from_corner = (p - CORNER) * (1.0 / SQUARE);
    // A number below nothing becomes nothing.
    (
        (from_corner.x as usize).min(COLUMNS - 1),
        (from_corner.y as usize).min(ROWS - 1),
    )
}

/// The squares of a box, given two of its corners.
fn squares(a: Pt, b: Pt) -> impl Iterator<Item = usize> {
    let (low, high) = (
        square(pt(a.x.min(b.x), a.y.min(b.y))),
        square(pt(a.x.max(b.x), a.y.max(b.y))),
    );
    (low.1..=high.1).flat_map(move |row| (low.0..=high.0).map(move |column| row * COLUMNS + column))
}

impl Default for Web {
    fn default() -> Self {
        Web {
            pieces: Vec::new(),
            squares: vec![Vec::new(); COLUMNS * ROWS],
            lines: 0,
        }
    }
}

impl Web {
    pub fn lay(&mut self, line: Vec<Pt>) -> Laid {
        let number = self.lines;
        self.lines += 1;
        for two in line.windows(2) {
            let piece = self.pieces.len() as u32;
            self.pieces.push(Piece {
                a: two[0],
                b: two[1],
                way: (two[1] - two[0]).unit(),
                line: number,
            });
            for square in squares(two[0], two[1]) {
                self.squares[square].push(piece);
            }
        }
        Laid { number, line }
    }

    /// The pieces within `reach` of a position, and some beyond; one that spans squares may come twice.
    fn around(&self, p: Pt, reach: f64) -> impl Iterator<Item = &Piece> {
        let reach = pt(reach, reach);
        let near = squares(p - reach, p + reach).flat_map(|square| &self.squares[square]);
        near.map(|piece| &self.pieces[*piece as usize])
    }

    /// The first line that the way from `a` to `b` meets, without the one it begins on.
    pub fn hit(&self, a: Pt, b: Pt, begins_on: Option<usize>) -> Option<Hit> {
        let others = self
            .around(a, a.to(b))
            .filter(|piece| Some(piece.line) != begins_on);
        let met = others.filter_map(|piece| {
            let share = meeting((a, b), (piece.a, piece.b))?;
            Some((
                share,
                Hit {
                    at: a + (b - a) * share,
                    line: piece.line,
                },
            ))
        });
        met.min_by(|one, two| one.0.total_cmp(&two.0))
            .map(|(_, hit)| hit)
    }

    /// Whether no line that runs nearly the same way lies within so many metres.
    pub fn is_clear(&self, p: Pt, way: Pt, metres: f64) -> bool {
        !self.around(p, metres).any(|piece| {
            piece.way.cross(way).abs() < PARALLEL && p.to(nearest_on(piece.a, piece.b, p)) < metres
        })
    }

    /// How far the nearest line is, of all but `except`; `reach` when it is further.
    pub fn distance(&self, p: Pt, reach: f64, except: Option<usize>) -> f64 {
        let others = self
            .around(p, reach)
            .filter(|piece| Some(piece.line) != except);
        others
            .map(|piece| p.to(nearest_on(piece.a, piece.b, p)))
            .fold(reach, f64::min)
    }
}
