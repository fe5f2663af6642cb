//! The register of trees: along streets and in parks, with what the last look at each has found.

use std::fmt::Write;

use jiff::{ToSpan, civil::Date};

use super::{Offer, TREES, described};
use crate::demo::{
    chance::Chance,
    land::{
        Land,
        geometry::{Pt, along, area, holds, length},
        lanes::Grade,
        parks::PARKS,
    },
    map,
    office::words,
};

/// A kind of tree: its name, how often it stands here, and how high it becomes, in metres.
const KINDS: [(&str, f64, f64); 9] = [
    ("Small-leaved lime", 22.0, 20.0),
    ("London plane", 16.0, 24.0),
    ("Silver birch", 13.0, 15.0),
    ("Rowan", 11.0, 9.0),
    ("Field maple", 10.0, 12.0),
    ("English oak", 9.0, 22.0),
    ("Wild cherry", 8.0, 12.0),
    ("Scots pine", 6.0, 19.0),
    ("Holm oak", 3.0, 14.0),
];
/// Metres between trees of a street, from the kerb, and square metres of a park for each of its own.
const STEP: (f64, f64) = (24.0, 42.0);
const KERB: f64 = 5.0;
const SPACE: f64 = 1_400.0;
/// The most trees of a park.
const MOST: usize = 110;
/// Of so many trees the first version puts down one as another kind.
const MISTAKEN: usize = 83;

struct Tree {
    kind: usize,
    place: String,
    at: Pt,
    ward: &'static str,
    age: f64,
    condition: &'static str,
}

/// The register in two versions: the later one has this season's trees, and some kinds put right.
pub fn offer(land: &Land, today: Date, seed: u64) -> Offer {
    let mut description = described(
        words(
            "Street trees",
            "Árboles de las calles",
            "Arbres des rues",
            "أشجار الشوارع",
        ),
        words(
            "Every tree that the council looks after, along streets and in parks.\n\nEach is looked at every third year; its height is estimated from the ground.",
            "Todos los árboles que cuida el ayuntamiento, en calles y parques.\n\nCada uno se revisa cada tres años; la altura se estima desde el suelo.",
            "Tous les arbres dont la mairie prend soin, le long des rues et dans les parcs.\n\nChacun est examiné tous les trois ans ; sa hauteur est estimée depuis le sol.",
            "كل شجرة يعتني بها المجلس، على طول الشوارع وفي الحدائق.\n\nتُفحص كل شجرة كل ثلاث سنوات، ويُقدَّر ارتفاعها من الأرض.",
        ),
        "ENVI",
        &["trees", "parks", "map"],
    );
    description.frequency = "ANNUAL".to_owned();
    let trees = grown(land, seed);
    let before = table(&trees, today, Season::Before);
    Offer {
        slug: TREES,
        description,
        file_name: "street-trees.csv",
        versions: vec![before, table(&trees, today, Season::Now)],
    }
}

fn grown(land: &Land, seed: u64) -> Vec<Tree> {
    let mut chance = Chance::of(seed, "trees");
    let mut trees = Vec::new();
    for street in &land.streets {
        let share = match street.grade {
            Grade::Main => 0.8,
            Grade::Street => 0.3,
            Grade::Path => 0.15,
        };
        if !chance.happens(share) {
            continue;
        }
        // A street was planted in one go, with one kind for the most part.
        let (kind, age) = (kind(&mut chance), chance.log_normal(28.0, 0.7));
        for line in &street.lines {
            let mut at = chance.between(8.0, STEP.1);
            while at < length(line) {
                let (middle, way) = along(line, at);
                let side = if chance.happens(0.5) { KERB } else { -KERB };
                let own = if chance.happens(0.8) {
                    kind
                } else {
                    self::kind(&mut chance)
                };
                let spot = (middle + way.left() * side, street.name.as_str());
                trees.extend(tree(land, spot, (own, age), &mut chance));
                at += chance.between(STEP.0, STEP.1);
            }
        }
    }
    for park in PARKS.iter().filter(|park| park.kind != "beach") {
        let ring = park.ring();
        let count = ((area(&ring).abs() / SPACE) as usize).min(MOST);
        for _tree in 0..count {
            let spot = within(&ring, &mut chance);
            let age = chance.log_normal(45.0, 0.8);
            let kind = kind(&mut chance);
            trees.extend(spot.and_then(|at| tree(land, (at, park.name), (kind, age), &mut chance)));
        }
    }
    trees
}

fn kind(chance: &mut Chance) -> usize {
    chance.weighted(KINDS.iter().map(|(_, weight, _)| *weight))
}

/// A position in a ring; `None` where chance has missed it for long.
fn within(ring: &[Pt], chance: &mut Chance) -> Option<Pt> {
    let side = |of: fn(&Pt) -> f64| {
        let all = ring.iter().map(of);
        all.fold((f64::MAX, f64::MIN), |(low, high), one| {
            (low.min(one), high.max(one))
        })
    };
    let ((west, east), (south, north)) = (side(|p| p.x), side(|p| p.y));
    let mut tries = (0..40).map(|_try| Pt {
        x: chance.between(west, east),
        y: chance.between(south, north),
    });
    tries.find(|p| holds(ring, *p))
}

/// A tree; `None` outside of the wards.
fn tree(
    land: &Land,
    (at, place): (Pt, &str),
    (kind, age): (usize, f64),
    chance: &mut Chance,
) -> Option<Tree> {
    let age = (age * chance.between(0.8, 1.1)).clamp(0.0, 180.0);
    let condition = ["good", "fair", "poor"][chance.weighted([78.0, 17.0, 2.0 + age / 12.0])];
    let mut wards = land.wards.iter();
    let ward = wards.find(|ward| ward.rings.iter().any(|ring| holds(ring, at)))?;
    Some(Tree {
        kind,
        place: place.to_owned(),
        at,
        ward: ward.name,
        age,
        condition,
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Season {
    Before,
    Now,
}

fn table(trees: &[Tree], today: Date, season: Season) -> String {
    let mut text = String::from(
        "Tree,Species,Place,Ward,Height in m,Girth in cm,Planted,Condition,Looked at,Latitude,Longitude\n",
    );
    for (number, tree) in trees.iter().enumerate() {
        // The youngest are of this season.
        if season == Season::Before && tree.age < 6.0 {
            continue;
        }
        let kind = match (season, number % MISTAKEN) {
            (Season::Before, 0) => (tree.kind + 1) % KINDS.len(),
            _ => tree.kind,
        };
        let name = KINDS[kind].0;
        let height = KINDS[tree.kind].2 * (1.0 - (-tree.age / 30.0).exp()) + 1.5;
        let girth = 8.0 + tree.age * 2.1;
        // Of the oldest nobody knows when they were planted.
        let planted = match tree.age > 90.0 {
            true => String::new(),
            false => today
                .saturating_sub(((tree.age * 365.0) as i64).days())
                .to_string(),
        };
        let looked = today.saturating_sub(((number * 37 % 1_090) as i64 + 5).days());
        let at = map::point(tree.at);
        let _ = writeln!(
            text,
            "T{:05},{name},{},{},{height:.1},{girth:.0},{planted},{},{looked},{:.6},{:.6}",
            number + 1,
            tree.place,
            tree.ward,
            tree.condition,
            at.lat,
            at.lon
        );
    }
    text
}
