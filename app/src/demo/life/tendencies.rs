//! Which streets see more of which kind of report: dumping behind the station, hedges where there are gardens.

use crate::demo::land::{
    Street, fabric::Fabric, geometry::length, lanes::Grade, quarters::QUARTERS,
};

/// By category and the names of quarters.
#[rustfmt::skip]
const IN_QUARTERS: &[(&str, &[&str], f64)] = &[
    ("pothole", &["Gasworks", "Station", "Coldham"], 1.6),
    ("fly-tipping", &["Station", "Southgate", "Gasworks", "Carr Industrial Estate"], 3.4),
    ("graffiti", &["Station", "Old Town", "Bridge End", "Castlefields"], 3.2),
    ("blocked-drain", &["Wharfside", "Bridge Wharf", "Southgate", "Wendside", "Friary", "Saltmarsh"], 2.8),
    ("overflowing-bin", &["Old Town", "Strand"], 4.0),
    ("noise", &["Old Town", "Strand", "Castlefields"], 3.0),
    ("dangerous-parking", &["Old Town", "Castlefields", "Grange", "Friars"], 2.4),
    ("abandoned-vehicle", &["Gasworks", "Coldham", "Carr Industrial Estate", "Station"], 2.6),
    ("harbour-damage", &["Docks", "Eastquay", "Bridge Wharf", "Wharfside"], 1.0),
];

/// By category and the manner of building.
#[rustfmt::skip]
const IN_FABRICS: &[(&str, &[Fabric], f64)] = &[
    ("fly-tipping", &[Fabric::Villas, Fabric::Village], 0.4),
    ("graffiti", &[Fabric::Village, Fabric::Garden], 0.3),
    ("dog-fouling", &[Fabric::Terraces, Fabric::Grid], 1.5),
    ("dog-fouling", &[Fabric::Industry, Fabric::Wharves], 0.2),
    ("hedge", &[Fabric::Garden, Fabric::Village, Fabric::Closes], 2.2),
    ("hedge", &[Fabric::OldTown, Fabric::Terraces, Fabric::Wharves], 0.25),
    ("tree", &[Fabric::Villas, Fabric::Garden, Fabric::Village], 2.0),
    ("tree", &[Fabric::OldTown, Fabric::Wharves, Fabric::Industry], 0.3),
    ("broken-pavement", &[Fabric::OldTown, Fabric::Terraces, Fabric::Seaside], 2.0),
    ("overflowing-bin", &[Fabric::Closes, Fabric::Village], 0.4),
    ("water-leak", &[Fabric::Terraces, Fabric::OldTown, Fabric::Seaside], 1.8),
];

/// How much of a kind a street sees: by its length, and by what stands there.
pub fn tendency(category: &str, street: &Street) -> f64 {
    // Piers lie outside every ward.
    if street.name.ends_with("Pier") {
        return 0.0;
    }
    let metres: f64 = street.lines.iter().map(|line| length(line)).sum();
    let quarter = street.quarter.map(|place| &QUARTERS[place]);
    let in_quarter = IN_QUARTERS.iter().find(|(own, names, _)| {
        *own == category && quarter.is_some_and(|quarter| names.contains(&quarter.name))
    });
    let in_fabric = IN_FABRICS.iter().find(|(own, fabrics, _)| {
        *own == category && quarter.is_some_and(|quarter| fabrics.contains(&quarter.fabric))
    });
    let by_place = in_quarter.map(|(.., factor)| *factor);
    let by_place = by_place.or_else(|| in_fabric.map(|(.., factor)| *factor));
    metres
        * by_itself(category, street)
            .or(by_place)
            .unwrap_or(otherwise(category))
}

/// What a single street tends to by its grade or its name.
fn by_itself(category: &str, street: &Street) -> Option<f64> {
    let is_path = street.grade == Grade::Path;
    let factor = match category {
        "pothole" | "noise" | "dangerous-parking" | "abandoned-vehicle" | "harbour-damage"
            if is_path =>
        {
            0.0
        }
        "dog-fouling" if is_path => 2.6,
        "fly-tipping" if is_path || street.name.ends_with("Lane") => 1.8,
        _ if is_path => 0.3,
        "pothole" if street.grade == Grade::Main => 2.6,
        "street-lamp" if street.name.ends_with("Ring Road") => 0.5,
        "overflowing-bin" if street.name == "The Esplanade" => 4.0,
        "harbour-damage" if street.name.ends_with("Quay") => 1.0,
        _ => return None,
    };
    Some(factor)
}

/// What all other streets tend to.
fn otherwise(category: &str) -> f64 {
    if category == "harbour-damage" {
        0.0
    } else {
        1.0
    }
}
