//! The wards with those who live in them, as areas.

use serde_json::{Value, json};

use super::{Offer, described};
use crate::demo::{
    land::{Land, geometry::area, quarters::WARDS},
    map,
    office::words,
};
use stoa_kernel::town::{Shape, shape::Polygon};

/// Square metres of a square kilometre.
const KILOMETRE: f64 = 1_000_000.0;

/// The wards of the land.
pub fn offer(land: &Land) -> Offer {
    let mut description = described(
        words(
            "Wards and residents",
            "Distritos y habitantes",
            "Quartiers et habitants",
            "الأحياء والسكان",
        ),
        words(
            "The eight wards of Merrow with their boundaries, homes and residents.",
            "Los ocho distritos de Merrow con sus límites, viviendas y habitantes.",
            "Les huit quartiers de Merrow avec leurs limites, logements et habitants.",
            "أحياء ميرو الثمانية بحدودها ومساكنها وسكانها.",
        ),
        "SOCI",
        &["wards", "population", "map"],
    );
    description.frequency = "ANNUAL".to_owned();
    let mut homes = [0_u32; WARDS.len()];
    for house in land.houses.iter().filter(|house| house.is_home()) {
        homes[house.ward()] += 1;
    }
    let features: Vec<Value> = land
        .wards
        .iter()
        .zip(homes)
        .map(|(ward, homes)| {
            let polygon = |ring: &Vec<_>| Polygon {
                outer: map::ring(ring),
                holes: Vec::new(),
            };
            let shape = Shape::Polygons(ward.rings.iter().map(polygon).collect());
            let size: f64 = ward.rings.iter().map(|ring| area(ring)).sum::<f64>() / KILOMETRE;
            json!({
                "type": "Feature",
                "geometry": shape.to_geojson(),
                "properties": {
                    "ward": ward.name,
                    "residents": ward.population,
                    "homes": homes,
                    "square km": (size * 100.0).round() / 100.0,
                    "residents a square km": (ward.population as f64 / size.max(0.01)).round(),
                },
            })
        })
        .collect();
    let whole = json!({"type": "FeatureCollection", "features": features});
    Offer {
        slug: "wards-and-residents",
        description,
        file_name: "wards.geojson",
        versions: vec![whole.to_string()],
    }
}
