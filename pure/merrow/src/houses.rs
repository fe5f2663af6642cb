//! The houses along the streets, with their numbers and postcodes.

use std::collections::HashMap;

use super::{
    fabric::{Fabric, Measures},
    faces::Faces,
    geometry::{Pt, along, holds, length, smooth},
    ground::Ground,
    lanes::Grade,
    quarters::QUARTERS,
    streets::{Origin, Way},
    web::Web,
};
use crate::chance::Chance;

/// How many addresses the town has, about: 60,000 people live in them.
const WANTED: f64 = 24_000.0;
/// Addresses of one postcode.
const UNIT: usize = 16;
/// The letters of the second half of a postcode: those that are not taken for others.
const LETTERS: &[u8] = b"ABDEFGHJLNPQRSTUWXYZ";

/// One address.
#[derive(Debug, Clone)]
pub struct House {
    /// The place of its street among all.
    pub street: usize,
    pub number: String,
    pub postcode: String,
    pub at: Pt,
    pub quarter: usize,
}

impl House {
    /// The place of its ward in [`super::quarters::WARDS`].
    pub fn ward(&self) -> usize {
        QUARTERS[self.quarter].ward
    }

    /// Whether people live here, rather than work.
    pub fn is_home(&self) -> bool {
        !matches!(
            QUARTERS[self.quarter].fabric,
            Fabric::Industry | Fabric::Wharves
        )
    }
}

/// A place where a house could stand.
struct Plot {
    street: usize,
    number: usize,
    at: Pt,
    quarter: usize,
}

/// All houses, street by street, in the order of their numbers.
pub fn build(ways: &[Way], faces: &Faces, ground: &Ground, seed: u64) -> Vec<House> {
    let mut web = Web::default();
    let mut numbers = Vec::with_capacity(ways.len());
    for way in ways {
        let lines = way.lines.iter().filter(|_| way.grade != Grade::Path);
        numbers.push(
            lines
                .map(|line| web.lay(line.clone()).number)
                .collect::<Vec<_>>(),
        );
    }
    let quarters = QuarterMap::new(faces);
    let mut chance = Chance::of(seed, "houses");
    let mut plots: Vec<Plot> = Vec::new();
    let mut near = Near::default();
    for (street, way) in ways.iter().enumerate().filter(|(_, way)| has_houses(way)) {
        let mut number = 0;
        for (line, laid) in way.lines.iter().zip(&numbers[street]) {
            let measures = |quarter: usize| QUARTERS[quarter].fabric.measures();
            let of_own = way.quarter.map(measures);
            let mut metres = 12.0;
            while metres < length(line) - 6.0 {
                let (at, ahead) = along(line, metres);
                number += 1;
                let mut step = 40.0;
                for (side, parity) in [(1.0, 1), (-1.0, 0)] {
                    let out = ahead.left() * side;
                    let Some(quarter) = way.quarter.or_else(|| quarters.at(at + out * 15.0)) else {
                        continue;
                    };
                    let Measures {
                        set_back,
                        plot,
                        built,
                        ..
                    } = of_own.unwrap_or_else(|| measures(quarter));
                    step = f64::min(step, plot);
                    let front = at + out * (set_back + chance.between(-0.8, 0.8));
                    let is_free = chance.happens(built)
                        && ground.is_dry(front)
                        && web.distance(front, set_back, Some(*laid)) > set_back * 0.75
                        && near.takes(front);
                    if is_free {
                        plots.push(Plot {
                            street,
                            number: number * 2 - parity,
                            at: front,
                            quarter,
                        });
                    }
                }
                metres += step * chance.between(0.92, 1.08);
            }
        }
    }
    let kept = WANTED / plots.len() as f64;
    plots.retain(|_| chance.happens(kept));
    plots.sort_by_key(|plot| (plot.street, plot.number));
    number_all(plots, &mut chance)
}

/// Ring roads have crash barriers, paths have none.
fn has_houses(way: &Way) -> bool {
    let bare = [
        "Northern Ring Road",
        "Western Ring Road",
        "Southern Ring Road",
        "Swing Bridge Road",
    ];
    way.grade != Grade::Path && !bare.iter().any(|name| way.origin == Origin::Hand(name))
}

/// Which quarter a position is in: the face's own, or the one whose outline holds it.
struct QuarterMap<'a> {
    faces: &'a Faces,
    of_face: HashMap<usize, Vec<(usize, Vec<Pt>)>>,
}

impl<'a> QuarterMap<'a> {
    fn new(faces: &'a Faces) -> Self {
        let mut of_face: HashMap<usize, Vec<(usize, Vec<Pt>)>> = HashMap::new();
        for (number, quarter) in QUARTERS
            .iter()
            .enumerate()
            .filter(|(_, one)| one.fabric != Fabric::Open)
        {
            let outline = match quarter.outline {
                [] => Vec::new(),
                points => smooth(points, 20.0, true).0,
            };
            if let Some(face) = faces.at(quarter.seed) {
                of_face.entry(face).or_default().push((number, outline));
            }
        }
        QuarterMap { faces, of_face }
    }

    fn at(&self, p: Pt) -> Option<usize> {
        let here = self.of_face.get(&self.faces.at(p)?)?;
        here.iter()
            .find(|(_, outline)| outline.is_empty() || holds(outline, p))
            .map(|(number, _)| *number)
    }
}

/// Houses built so far, so that two do not stand on one spot.
#[derive(Default)]
struct Near {
    squares: HashMap<(i32, i32), Vec<Pt>>,
}

impl Near {
    const APART: f64 = 5.0;

    fn takes(&mut self, p: Pt) -> bool {
        let (column, row) = (
            (p.x / Self::APART).floor() as i32,
            (p.y / Self::APART).floor() as i32,
        );
        let around = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (column + x, row + y)));
        let is_free = !around
            .filter_map(|square| self.squares.get(&square))
            .flatten()
            .any(|other| other.to(p) < Self::APART);
        if is_free {
            self.squares.entry((column, row)).or_default().push(p);
        }
        is_free
    }
}

/// Gives numbers and postcodes. A postcode's first half is the ward's, its digit the quarter's.
fn number_all(plots: Vec<Plot>, chance: &mut Chance) -> Vec<House> {
    let mut units: HashMap<String, usize> = HashMap::new();
    let mut houses: Vec<House> = Vec::with_capacity(plots.len());
    let (mut in_unit, mut before, mut postcode) = (0, None, String::new());
    for plot in plots {
        let here = (plot.street, QUARTERS[plot.quarter].ward);
        if before != Some(here) || in_unit == UNIT {
            postcode = next_postcode(&mut units, plot.quarter);
            (in_unit, before) = (0, Some(here));
        }
        in_unit += 1;
        let number = match QUARTERS[plot.quarter].fabric {
            Fabric::Industry => format!("Unit {}", plot.number),
            // Shops with a flat above, houses that were divided.
            Fabric::OldTown | Fabric::Seaside if chance.happens(0.06) => {
                format!("{}A", plot.number)
            }
            _ => plot.number.to_string(),
        };
        houses.push(House {
            street: plot.street,
            number,
            postcode: postcode.clone(),
            at: plot.at,
            quarter: plot.quarter,
        });
    }
    houses
}

fn next_postcode(units: &mut HashMap<String, usize>, quarter: usize) -> String {
    let ward = QUARTERS[quarter].ward;
    let within = (0..quarter)
        .filter(|other| QUARTERS[*other].ward == ward)
        .count();
    let sector = format!("MW{} {}", ward + 1, (within + 1) % 10);
    let unit = units.entry(sector.clone()).or_default();
    let letter = |place: usize| char::from(LETTERS[place % LETTERS.len()]);
    // Steps that share no divisor with the count of letters, so that neighbours do not read alike.
    let (first, second) = (letter(*unit / LETTERS.len()), letter(*unit * 7 + 3));
    *unit += 1;
    format!("{sector}{first}{second}")
}
