//! Wards share the town out, streets lie in it, addresses have their place.

use std::collections::HashSet;

use stoa_kernel::town::{AreaKind, search_key::street_key};

use super::index;
use crate::demo::{
    chance::Chance,
    land::{
        Land, RESIDENTS,
        geometry::{Pt, area, holds, length},
        lanes::Grade,
        plan::Kind,
        quarters::QUARTERS,
    },
    make_town, map,
};

/// The town's border and coast as one ring.
fn limits(land: &Land) -> Vec<Pt> {
    let mut all = land.faces.outline(|_| true);
    assert_eq!(all.len(), 1, "the town is one piece of land");
    all.remove(0)
}

#[test]
fn the_plan_is_one_net_and_each_face_has_a_ward() {
    let land = Land::survey(1);
    let mut wards = vec![None; land.faces.rings.len()];
    for quarter in QUARTERS {
        let face = land
            .faces
            .at(quarter.seed)
            .unwrap_or_else(|| panic!("{} lies nowhere", quarter.name));
        assert!(
            wards[face].is_none_or(|ward| ward == quarter.ward),
            "{} is in two wards",
            quarter.name
        );
        wards[face] = Some(quarter.ward);
    }
    assert!(
        wards.iter().all(Option::is_some),
        "a face without a quarter"
    );
    let outside = [Kind::Border, Kind::Coast];
    assert!(
        land.faces
            .edges
            .iter()
            .any(|edge| outside.contains(&edge.kind))
    );
}

#[test]
fn the_wards_share_the_town_out_without_gap_or_overlap() {
    let land = Land::survey(1);
    let limits = limits(&land);
    let of_wards: f64 = land
        .wards
        .iter()
        .flat_map(|ward| &ward.rings)
        .map(|ring| area(ring))
        .sum();
    assert!(
        (of_wards - area(&limits)).abs() < 1.0,
        "{of_wards} of {}",
        area(&limits)
    );
    let index = index(&land);
    let mut chance = Chance::new(9);
    let mut inside = 0;
    for _ in 0..20_000 {
        let p = Pt {
            x: chance.between(-4000.0, 3000.0),
            y: chance.between(-3200.0, 3300.0),
        };
        let here = index
            .holding(map::point(p))
            .filter(|area| area.kind == AreaKind::ward())
            .count();
        assert_eq!(here, usize::from(holds(&limits, p)), "{p:?}");
        inside += here;
    }
    assert!(inside > 12_000);
    assert_eq!(
        land.wards.iter().map(|ward| ward.population).sum::<i64>(),
        RESIDENTS
    );
    for ward in &land.wards {
        assert_eq!(ward.rings.len(), 1, "{} is in pieces", ward.name);
        assert!(
            (4_500..11_000).contains(&ward.population),
            "{} has {}",
            ward.name,
            ward.population
        );
    }
}

#[test]
fn every_shape_is_one_that_an_upload_would_take() {
    let land = Land::survey(1);
    for area in make_town::areas(&land).unwrap() {
        assert_eq!(
            area.shape.check_area(Some(map::MARKET)),
            Ok(()),
            "{}",
            area.code
        );
    }
    for feature in make_town::features(&land) {
        assert_eq!(
            feature.shape.check_degrees(Some(map::MARKET)),
            Ok(()),
            "{}",
            feature.name
        );
    }
}

#[test]
fn streets_lie_in_the_town_under_names_of_their_own() {
    for seed in [1, 2, 77] {
        let land = Land::survey(seed);
        assert!(
            (850..1_050).contains(&land.streets.len()),
            "{} streets",
            land.streets.len()
        );
        let limits = limits(&land);
        let (mut low, mut high) = (limits[0], limits[0]);
        for p in &limits {
            low = Pt {
                x: low.x.min(p.x),
                y: low.y.min(p.y),
            };
            high = Pt {
                x: high.x.max(p.x),
                y: high.y.max(p.y),
            };
        }
        let mut keys = HashSet::new();
        for street in &land.streets {
            assert!(
                keys.insert((street_key(&street.name), street.locality)),
                "{} stands twice",
                street.name
            );
            assert!(
                !street.name.contains(|sign: char| sign.is_ascii_digit()),
                "{} has no word",
                street.name
            );
            let metres: f64 = street.lines.iter().map(|line| length(line)).sum();
            assert!(metres > 20.0, "{} is {metres} m long", street.name);
            for p in street.lines.iter().flatten() {
                let boxed = p.x >= low.x && p.x <= high.x && p.y >= low.y && p.y <= high.y;
                assert!(boxed, "{} leaves the town at {p:?}", street.name);
            }
        }
        assert!(
            land.streets
                .iter()
                .filter(|street| street.grade == Grade::Main)
                .count()
                > 20
        );
    }
}

#[test]
fn each_address_is_in_exactly_one_ward_and_stands_once() {
    let land = Land::survey(1);
    assert!(
        (23_000..25_000).contains(&land.houses.len()),
        "{} addresses",
        land.houses.len()
    );
    let index = index(&land);
    let mut known = HashSet::new();
    for house in &land.houses {
        let wards: Vec<_> = index
            .holding(map::point(house.at))
            .filter(|area| area.kind == AreaKind::ward())
            .collect();
        assert_eq!(
            wards.len(),
            1,
            "{} {}",
            land.streets[house.street].name,
            house.number
        );
        assert_eq!(wards[0].code, land.wards[house.ward()].code);
        assert!(
            known.insert((house.street, &house.number)),
            "{} {}",
            land.streets[house.street].name,
            house.number
        );
        let (outward, inward) = house.postcode.split_once(' ').unwrap();
        assert!(
            outward.starts_with("MW") && inward.len() == 3,
            "{}",
            house.postcode
        );
    }
}

#[test]
fn the_same_seed_makes_the_same_town() {
    let told = |seed| {
        let land = Land::survey(seed);
        stoa_kernel::digest(&format!(
            "{:?} {:?} {:?}",
            land.streets, land.houses, land.wards
        ))
    };
    assert_eq!(told(5), told(5));
    assert_ne!(told(5), told(6));
}
