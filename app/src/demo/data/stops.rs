//! Bus stops along the main roads, as GeoJSON.

use serde_json::{Value, json};

use super::{Offer, STOPS, described};
use crate::demo::{
    chance::Chance,
    land::{
        Land,
        geometry::{along, length},
        lanes::Grade,
    },
    map,
    office::words,
};

/// Metres between stops, and from the middle of the road.
const STEP: f64 = 310.0;
const KERB: f64 = 6.0;
const LINES: [&str; 7] = ["1", "2", "5", "7", "11", "X4", "N1"];

/// The stops, a pair of them where a bus goes both ways.
pub fn offer(land: &Land, seed: u64) -> Offer {
    let mut description = described(
        words(
            "Bus stops",
            "Paradas de autobús",
            "Arrêts de bus",
            "مواقف الحافلات",
        ),
        words(
            "Where buses stop in Merrow, which lines call there, and what waits for those who wait: a shelter, a bench, a kerb without a step.",
            "Dónde paran los autobuses en Merrow, qué líneas pasan y qué hay para quien espera: marquesina, banco, bordillo sin escalón.",
            "Où les bus s’arrêtent à Merrow, quelles lignes y passent et ce qu’on y trouve : abri, banc, trottoir sans marche.",
            "أماكن توقف الحافلات في ميرو، والخطوط التي تمر بها، وما يجده المنتظرون: مظلة ومقعد ورصيف بلا درجة.",
        ),
        "TRAN",
        &["buses", "accessibility", "map"],
    );
    description.frequency = "QUARTERLY".to_owned();
    let mut chance = Chance::of(seed, "bus stops");
    let mut features: Vec<Value> = Vec::new();
    for street in land.streets.iter().filter(|one| one.grade == Grade::Main) {
        let lines = lines(&mut chance);
        for line in &street.lines {
            let mut at = chance.between(40.0, STEP);
            while at < length(line) {
                let (middle, way) = along(line, at);
                for (side, kerb) in [("a", KERB), ("b", -KERB)] {
                    let place = map::point(middle + way.left() * kerb);
                    let number = features.len() + 1;
                    let shelter = chance.happens(0.55);
                    features.push(json!({
                        "type": "Feature",
                        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
                        "properties": {
                            "stop": format!("M{number:03}{side}"),
                            "name": street.name,
                            "lines": lines,
                            "shelter": shelter,
                            "bench": shelter && chance.happens(0.8),
                            "step free": chance.happens(0.7),
                            "boardings a day": chance.log_normal(90.0, 0.8).round(),
                        },
                    }));
                }
                at += chance.between(0.8, 1.3) * STEP;
            }
        }
    }
    let whole = json!({"type": "FeatureCollection", "features": features});
    Offer {
        slug: STOPS,
        description,
        file_name: "bus-stops.geojson",
        versions: vec![whole.to_string()],
    }
}

/// One to three lines that run along a road.
fn lines(chance: &mut Chance) -> String {
    let first = chance.below(LINES.len());
    let count = 1 + chance.below(3);
    let mut lines: Vec<&str> = (0..count)
        .map(|step| LINES[(first + step) % LINES.len()])
        .collect();
    lines.sort_unstable();
    lines.join(" + ")
}
