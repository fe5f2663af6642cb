//! Names on the map that are no street: quarters, squares, landmarks.

use super::geometry::{Pt, pt};

/// A name, and where it stands.
#[derive(Debug)]
pub struct Place {
    pub kind: &'static str,
    pub name: &'static str,
    pub at: Pt,
    pub min_zoom: u8,
}

const fn place(kind: &'static str, name: &'static str, x: f64, y: f64, min_zoom: u8) -> Place {
    Place {
        kind,
        name,
        at: pt(x, y),
        min_zoom,
    }
}

pub const PLACES: &[Place] = &[
    place("quarter", "Old Town", -170.0, -250.0, 12),
    place("quarter", "Castlefields", 330.0, 720.0, 13),
    place("quarter", "Grange", -400.0, 800.0, 13),
    place("quarter", "Newlands", -980.0, 850.0, 13),
    place("quarter", "Moorside", -220.0, 1800.0, 13),
    place("quarter", "Kestrel Park", 440.0, 1850.0, 13),
    place("quarter", "Links", 1350.0, 1560.0, 13),
    place("quarter", "Strand", 1400.0, 600.0, 13),
    place("quarter", "Marine", 1870.0, 1330.0, 13),
    place("quarter", "Eastquay", 1500.0, 190.0, 14),
    place("quarter", "Wendside", -1780.0, 640.0, 13),
    place("quarter", "Mill Hill", -1950.0, 60.0, 13),
    place("quarter", "Friars", -1650.0, -1050.0, 13),
    place("quarter", "Friary", -800.0, -760.0, 13),
    place("quarter", "Southgate", -380.0, -1080.0, 13),
    place("quarter", "Coldham", -250.0, -1680.0, 13),
    place("quarter", "Gasworks", 1250.0, -1250.0, 13),
    place("quarter", "Docks", 1400.0, -250.0, 13),
    place("quarter", "Carr Industrial Estate", 1560.0, -1650.0, 13),
    place("village", "Thornby", 300.0, 2480.0, 11),
    place("village", "Wyke", -2960.0, 1330.0, 11),
    place("village", "Holme", -2650.0, 20.0, 12),
    place("village", "Aldmoor", -1450.0, -1880.0, 11),
    place("village", "Saltmarsh", 300.0, -2280.0, 11),
    place("square", "Market Place", 15.0, 15.0, 14),
    place("square", "Cornhill", -150.0, 60.0, 15),
    place("landmark", "Merrow Castle", 190.0, 260.0, 14),
    place("landmark", "St Hilda's Church", -120.0, 180.0, 15),
    place("landmark", "Town Hall", 60.0, 95.0, 15),
    place("landmark", "Guildhall", -40.0, -130.0, 15),
    place("landmark", "Priory Ruins", -690.0, -120.0, 14),
    place("landmark", "Central Library", 150.0, -60.0, 15),
    place("station", "Merrow Station", 420.0, -1180.0, 13),
    place("station", "Strand Halt", 1780.0, 820.0, 14),
    place("hospital", "Merrow General Hospital", 1010.0, 1330.0, 13),
    place("school", "Newlands Academy", -1290.0, 1500.0, 14),
    place("school", "Friars School", -1650.0, -840.0, 14),
    place("school", "Harbour High School", 1000.0, -1350.0, 14),
    place("school", "Thornby Primary School", 520.0, 2330.0, 15),
    place("school", "Merrow Sixth Form College", -330.0, -1420.0, 14),
    place("bridge", "Old Bridge", -60.0, -535.0, 14),
    place("bridge", "New Bridge", 455.0, -235.0, 14),
    place("bridge", "Mill Bridge", -480.0, -530.0, 15),
    place("bridge", "Priory Bridge", -1300.0, -80.0, 14),
    place("bridge", "Swing Bridge", 980.0, 60.0, 14),
    place("bridge", "Ring Road Bridge", -2500.0, 760.0, 14),
    place("harbour", "Merrow Harbour", 2200.0, 60.0, 12),
    place("harbour", "Ferry Terminal", 2330.0, -310.0, 14),
    place("pier", "North Pier", 2590.0, 275.0, 14),
    place("lighthouse", "Skerry Light", 2670.0, 2460.0, 13),
    place("market", "Fish Market", 560.0, -150.0, 15),
    place("stadium", "The Gasworks Ground", 1190.0, -990.0, 14),
    place("depot", "Council Depot", 1640.0, -1520.0, 15),
    place("recycling", "Carr Recycling Centre", 1420.0, -1760.0, 15),
];
