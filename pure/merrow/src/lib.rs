//! The town's ground: coast, river, roads, wards, streets, houses, parks. All of it follows from the hand-drawn plan and a seed.
#![doc = include_str!("../README.md")]

pub mod chance;
pub mod closes;
pub mod cut;
pub mod fabric;
pub mod faces;
pub mod geometry;
pub mod ground;
pub mod houses;
pub mod lanes;
pub mod names;
pub mod parks;
pub mod pictures;
pub mod places;
pub mod plan;
pub mod quarters;
pub mod streets;
pub mod water;
pub mod weave;
pub mod web;

use faces::Faces;
use geometry::Pt;
use ground::Ground;
use houses::House;
use lanes::Grade;
use quarters::{QUARTERS, WARDS};

/// Everybody who lives in Merrow.
pub const RESIDENTS: i64 = 60_000;

/// The whole town.
#[derive(Debug)]
pub struct Land {
    pub faces: Faces,
    pub streets: Vec<Street>,
    pub houses: Vec<House>,
    pub wards: Vec<Ward>,
}

/// A street with its name.
#[derive(Debug, Clone)]
pub struct Street {
    pub name: String,
    /// The village that tells streets of one name apart; else empty.
    pub locality: &'static str,
    pub grade: Grade,
    /// The place of its quarter; of the town's main roads none.
    pub quarter: Option<usize>,
    pub lines: Vec<Vec<Pt>>,
}

/// A ward, in the order of [`WARDS`].
#[derive(Debug, Clone)]
pub struct Ward {
    pub code: &'static str,
    pub name: &'static str,
    /// Closed rings that run to the left.
    pub rings: Vec<Vec<Pt>>,
    pub population: i64,
}

impl Land {
    /// Lays out the town of this seed.
    pub fn survey(seed: u64) -> Self {
        let faces = Faces::of(plan::COURSES);
        let mut taken = water::standing();
        taken.extend(parks::PARKS.iter().map(parks::Park::ring));
        let ground = Ground::new(&faces, taken);
        let ways = streets::lay(&faces, &ground, seed);
        let houses = houses::build(&ways, &faces, &ground, seed);
        let names = names::name_all(&ways, seed);
        let streets = ways.into_iter().zip(names).map(|(way, name)| Street {
            name: name.name,
            locality: name.locality,
            grade: way.grade,
            quarter: way.quarter,
            lines: way.lines,
        });
        Land {
            streets: streets.collect(),
            wards: wards(&faces, &houses),
            houses,
            faces,
        }
    }
}

/// The wards: each the faces of its quarters, with people by its homes.
fn wards(faces: &Faces, houses: &[House]) -> Vec<Ward> {
    let mut ward_of = vec![None; faces.rings.len()];
    for quarter in QUARTERS {
        if let Some(face) = faces.at(quarter.seed) {
            ward_of[face] = Some(quarter.ward);
        }
    }
    let homes = |ward: usize| {
        houses
            .iter()
            .filter(|house| house.is_home() && house.ward() < ward)
            .count() as i64
    };
    let all = homes(WARDS.len()).max(1);
    // Counted up to each ward, so that the parts add up to the whole.
    let people = |ward: usize| RESIDENTS * homes(ward) / all;
    let wards = WARDS.iter().enumerate().map(|(number, (code, name))| Ward {
        code,
        name,
        rings: faces.outline(|face| ward_of[face] == Some(number)),
        population: people(number + 1) - people(number),
    });
    wards.collect()
}
