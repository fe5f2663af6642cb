//! Streets of a quarter: long rows that bend with the roads around them, and cross streets between the rows.
//!
//! A field gives each position a way to go; streets are lines that follow it, kept apart by the measures of the quarter's
//! fabric (after Jobard and Lefer's evenly spaced streamlines, 1997, and Chen and others' street modelling, 2008).

use std::{collections::VecDeque, f64::consts::PI};

use super::{
    fabric::Measures,
    geometry::{Pt, along, holds, length, nearest},
    ground::Ground,
    web::{Laid, Web},
};
use crate::chance::Chance;

/// Metres of one step along the field.
const STEP: f64 = 9.0;
/// The most steps of a street to one side: some 1.6 km.
const MOST_STEPS: usize = 180;
/// The cosine of the sharpest turn of one step: where roads pull in opposite ways the field has no way of its own.
const SHARPEST: f64 = 0.85;
/// The shortest row that is worth a name.
const SHORTEST: f64 = 55.0;

/// The quarter's ground and what bends its streets.
pub struct Loom<'a> {
    pub ring: &'a [Pt],
    pub outline: Vec<Pt>,
    pub ground: &'a Ground,
    /// Roads, shore and river around the quarter.
    pub guides: Vec<Vec<Pt>>,
    pub measures: Measures,
    /// Radians.
    pub angle: f64,
    pub noise: u64,
}

/// Which of the two families of streets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Rows,
    Cross,
}

impl Loom<'_> {
    /// Whether a street may lie here.
    pub fn is_free(&self, p: Pt) -> bool {
        holds(self.ring, p)
            && (self.outline.is_empty() || holds(&self.outline, p))
            && self.ground.is_free(p)
    }

    /// The way of the rows at a position. Roads nearby pull it towards their own way or across it, whichever is nearer:
    /// ways are added as angles times four, in which quarter turns are the same.
    fn way(&self, p: Pt) -> Pt {
        let base = self.angle + self.measures.wander * wave(p, self.noise);
        let mut sum = Pt::towards(4.0 * base);
        for guide in &self.guides {
            let (at, way) = nearest(guide, p);
            let far = p.to(at) / self.measures.follow;
            if far < 2.5 {
                sum = sum + Pt::towards(4.0 * way.angle()) * (2.2 * (-far * far).exp());
            }
        }
        let mut angle = sum.angle() / 4.0;
        while angle - base > PI / 4.0 {
            angle -= PI / 2.0;
        }
        while angle - base < -PI / 4.0 {
            angle += PI / 2.0;
        }
        Pt::towards(angle)
    }

    fn heading(&self, p: Pt, family: Family, towards: Pt) -> Pt {
        let way = self.way(p);
        let way = if family == Family::Rows {
            way
        } else {
            way.left()
        };
        if way.dot(towards) < 0.0 {
            way * -1.0
        } else {
            way
        }
    }

    /// All rows.
    pub fn rows(&self, web: &mut Web, chance: &mut Chance) -> Vec<Laid> {
        let mut rows: Vec<Laid> = Vec::new();
        let mut seeds: VecDeque<Pt> = VecDeque::new();
        for guide in &self.guides {
            seeds.extend(self.beside(guide, chance));
        }
        let mut lattice = self.lattice(chance).into_iter();
        while let Some((seed, apart)) = seeds
            .pop_front()
            .map(|seed| (seed, 0.85))
            .or_else(|| lattice.next().map(|seed| (seed, 0.95)))
        {
            let apart = apart * self.measures.rows;
            if !self.is_free(seed) || !web.is_clear(seed, self.way(seed), apart) {
                continue;
            }
            let way = self.way(seed);
            let mut row = self.trace(web, seed, way * -1.0);
            row.reverse();
            row.extend(self.trace(web, seed, way).into_iter().skip(1));
            if length(&row) < SHORTEST {
                continue;
            }
            seeds.extend(self.beside(&row, chance));
            rows.push(web.lay(row));
        }
        rows
    }

    /// Seeds for the next row, on both sides of a line.
    fn beside(&self, line: &[Pt], chance: &mut Chance) -> Vec<Pt> {
        let (mut seeds, whole) = (Vec::new(), length(line));
        let mut metres = self.measures.rows / 2.0;
        while metres < whole {
            let (at, way) = along(line, metres);
            let apart = self.measures.rows * chance.between(0.92, 1.12);
            seeds.extend([at + way.left() * apart, at - way.left() * apart]);
            metres += self.measures.rows * 0.7;
        }
        seeds
    }

    /// Positions all over the quarter in no order, for what no neighbour reaches.
    fn lattice(&self, chance: &mut Chance) -> Vec<Pt> {
        let apart = self.measures.rows * 0.5;
        let (mut low, mut high) = (self.ring[0], self.ring[0]);
        for p in if self.outline.is_empty() {
            self.ring
        } else {
            &self.outline
        } {
            low = Pt {
                x: low.x.min(p.x),
                y: low.y.min(p.y),
            };
            high = Pt {
                x: high.x.max(p.x),
                y: high.y.max(p.y),
            };
        }
        let (columns, rows) = (
            ((high.x - low.x) / apart) as usize + 1,
            ((high.y - low.y) / apart) as usize + 1,
        );
        let mut all: Vec<Pt> = (0..columns * rows)
            .map(|place| {
                low + Pt {
                    x: (place % columns) as f64,
                    y: (place / columns) as f64,
                } * apart
            })
            .collect();
        chance.shuffle(&mut all);
        all
    }

    /// Follows the rows' field from a seed until something ends it. A road that is met is its last position.
    fn trace(&self, web: &Web, seed: Pt, towards: Pt) -> Vec<Pt> {
        let mut line = vec![seed];
        let (mut at, mut way) = (seed, towards);
        for _ in 0..MOST_STEPS {
            let before = way;
            way = self.heading(at, Family::Rows, way);
            way = self.heading(at + way * (STEP / 2.0), Family::Rows, way);
            if way.dot(before) < SHARPEST {
                return line;
            }
            let next = at + way * STEP;
            if let Some(hit) = web.hit(at, next, None) {
                line.push(hit.at);
                return line;
            }
            if !self.is_free(next) {
                return line;
            }
            if !web.is_clear(next, way, 0.55 * self.measures.rows) {
                // Rows that come together: this one runs into what lies straight ahead, or ends here.
                let ahead = web.hit(at, at + way * self.measures.rows, None);
                line.extend(ahead.map(|hit| hit.at));
                return line;
            }
            line.push(next);
            at = next;
        }
        line
    }

    /// The streets that join a row to the next one on either side.
    pub fn cross_streets(&self, web: &mut Web, rows: &[Laid], chance: &mut Chance) -> Vec<Laid> {
        let mut all: Vec<Laid> = Vec::new();
        for Laid { number, line: row } in rows {
            for side in [1.0, -1.0] {
                let mut metres = self.measures.cross * chance.between(0.25, 0.8);
                while metres < length(row) - 20.0 {
                    let (at, way) = along(row, metres);
                    if let Some(line) = self.cross(web, (at, way.left() * side, *number), chance) {
                        all.push(web.lay(line));
                        metres += self.measures.cross * chance.between(0.75, 1.3);
                    } else {
                        metres += 22.0;
                    }
                }
            }
        }
        all
    }

    /// One of them, from a position on a row onwards, given with the row's number; `None` when there is no room, or nothing to join.
    fn cross(
        &self,
        web: &Web,
        (start, towards, begins_on): (Pt, Pt, usize),
        chance: &mut Chance,
    ) -> Option<Vec<Pt>> {
        let mut line = vec![start];
        let (mut at, mut way, mut on) = (start, towards, Some(begins_on));
        for _ in 0..MOST_STEPS {
            let before = way;
            way = self.heading(at, Family::Cross, way);
            if way.dot(before) < SHARPEST {
                return None;
            }
            let next = at + way * STEP;
            if !web.is_clear(next, way, 0.5 * self.measures.cross) {
                return None;
            }
            if let Some(hit) = web.hit(at, next, on) {
                line.push(hit.at);
                if length(&line) < 24.0 {
                    return None;
                }
                if !chance.happens(self.measures.carry) || !self.is_free(hit.at + way * 20.0) {
                    return Some(line);
                }
                (at, on) = (hit.at, Some(hit.line));
                continue;
            }
            if !self.is_free(next) {
                // Running on, it may find a road beyond; else it was going nowhere.
                return (line.len() > 2 && on != Some(begins_on)).then_some(line);
            }
            line.push(next);
            at = next;
        }
        None
    }
}

/// Smooth noise from −1 to 1, with waves of some 500 m.
fn wave(p: Pt, noise: u64) -> f64 {
    let corner = |column: f64, row: f64| {
        let mut chance =
            Chance::new(noise ^ ((column as i64 as u64) << 32) ^ (row as i64 as u64 & 0xffff_ffff));
        chance.between(-1.0, 1.0)
    };
    let scaled = p * (1.0 / 260.0);
    let (column, row) = (scaled.x.floor(), scaled.y.floor());
    let ease = |share: f64| share * share * (3.0 - 2.0 * share);
    let (x, y) = (ease(scaled.x - column), ease(scaled.y - row));
    let south = corner(column, row) * (1.0 - x) + corner(column + 1.0, row) * x;
    let north = corner(column, row + 1.0) * (1.0 - x) + corner(column + 1.0, row + 1.0) * x;
    south * (1.0 - y) + north * y
}
