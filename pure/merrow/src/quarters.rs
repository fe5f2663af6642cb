//! The quarters of Merrow: what was built where and when, and to which ward it belongs.

use super::{
    fabric::Fabric,
    geometry::{Pt, pt},
    names::Theme,
};

/// One quarter, in the face that holds `seed`.
#[derive(Debug)]
pub struct Quarter {
    pub name: &'static str,
    /// The place of its ward in [`WARDS`].
    pub ward: usize,
    pub fabric: Fabric,
    pub seed: Pt,
    /// The way of its long streets where no road bends them, in degrees to the left of the east.
    pub angle: f64,
    /// What was built; empty: the whole face.
    pub outline: &'static [Pt],
    /// Where its streets' names come from.
    pub themes: &'static [Theme],
}

/// A ward's code and name.
pub const WARDS: [(&str, &str); 8] = [
    ("castle", "Castle"),
    ("newlands", "Newlands"),
    ("thornby", "Thornby"),
    ("strand", "Strand"),
    ("priory", "Priory"),
    ("bridge-end", "Bridge End"),
    ("harbour", "Harbour"),
    ("saltmarsh", "Saltmarsh"),
];

const CASTLE: usize = 0;
const NEWLANDS: usize = 1;
const THORNBY: usize = 2;
const STRAND: usize = 3;
const PRIORY: usize = 4;
const BRIDGE_END: usize = 5;
const HARBOUR: usize = 6;
const SALTMARSH: usize = 7;

const fn quarter(
    name: &'static str,
    ward: usize,
    fabric: Fabric,
    place: (f64, f64, f64),
    themes: &'static [Theme],
) -> Quarter {
    Quarter {
        name,
        ward,
        fabric,
        seed: pt(place.0, place.1),
        angle: place.2,
        outline: &[],
        themes,
    }
}

const fn within(quarter: Quarter, outline: &'static [Pt]) -> Quarter {
    Quarter { outline, ..quarter }
}

#[rustfmt::skip] // A line a quarter.
pub const QUARTERS: &[Quarter] = &[
    // The old town, inside the walls.
    quarter("Old Town", CASTLE, Fabric::OldTown, (-250.0, 180.0, 80.0), &[Theme::OldTown]),
    quarter("Old Town", CASTLE, Fabric::OldTown, (180.0, 220.0, 20.0), &[Theme::OldTown]),
    quarter("Old Town", CASTLE, Fabric::OldTown, (-250.0, -200.0, 100.0), &[Theme::OldTown]),
    quarter("Old Town", CASTLE, Fabric::OldTown, (250.0, -150.0, 30.0), &[Theme::OldTown]),
    quarter("Castlefields", CASTLE, Fabric::Terraces, (350.0, 800.0, 75.0), &[Theme::Statesmen, Theme::Battles]),
    quarter("The Priory", PRIORY, Fabric::Villas, (-800.0, 0.0, 30.0), &[Theme::Saints]),
    // North of the Wend.
    quarter("Grange", NEWLANDS, Fabric::Terraces, (-350.0, 900.0, 75.0), &[Theme::Flowers, Theme::Queens]),
    quarter("Newlands", NEWLANDS, Fabric::Garden, (-1000.0, 800.0, 35.0), &[Theme::Trees]),
    quarter("Newlands Moor", NEWLANDS, Fabric::Garden, (-1300.0, 1450.0, 30.0), &[Theme::Poets, Theme::Fells]),
    quarter("Moorside", THORNBY, Fabric::Grid, (-200.0, 1650.0, 8.0), &[Theme::Birds]),
    quarter("Kestrel Park", THORNBY, Fabric::Grid, (450.0, 1650.0, 3.0), &[Theme::Engineers]),
    quarter("Links", THORNBY, Fabric::Closes, (1300.0, 1600.0, 40.0), &[Theme::Golf, Theme::Wildflowers]),
    within(
        quarter("Thornby", THORNBY, Fabric::Village, (900.0, 2500.0, 75.0), &[Theme::Village, Theme::Farms]),
        &[
            pt(230.0, 2150.0), pt(620.0, 2130.0), pt(930.0, 2170.0), pt(960.0, 2420.0), pt(760.0, 2600.0), pt(620.0, 2800.0),
            pt(280.0, 2830.0),
        ],
    ),
    within(
        quarter("Thornby", THORNBY, Fabric::Village, (-500.0, 2500.0, 75.0), &[Theme::Village, Theme::Farms]),
        &[pt(240.0, 2300.0), pt(-90.0, 2280.0), pt(-260.0, 2520.0), pt(-150.0, 2800.0), pt(290.0, 2880.0)],
    ),
    // The coast.
    quarter("Strand", STRAND, Fabric::Seaside, (1400.0, 600.0, 5.0), &[Theme::Admirals, Theme::Islands]),
    quarter("Marine", STRAND, Fabric::Garden, (1850.0, 1400.0, 70.0), &[Theme::Lights, Theme::Islands]),
    quarter("Eastquay", STRAND, Fabric::Wharves, (800.0, 120.0, 20.0), &[Theme::Quays]),
    quarter("Eastquay", STRAND, Fabric::Wharves, (1600.0, 180.0, 0.0), &[Theme::Quays]),
    quarter("The Front", STRAND, Fabric::Open, (2130.0, 1000.0, 90.0), &[]),
    within(
        quarter("Skerry", STRAND, Fabric::Closes, (2350.0, 2450.0, 70.0), &[Theme::Skerry]),
        &[pt(2080.0, 2090.0), pt(2330.0, 2110.0), pt(2400.0, 2330.0), pt(2260.0, 2520.0), pt(2150.0, 2480.0)],
    ),
    // West.
    quarter("Wendside", PRIORY, Fabric::Closes, (-1700.0, 550.0, 150.0), &[Theme::Fish, Theme::Orchards]),
    quarter("Mill Hill", PRIORY, Fabric::Garden, (-1900.0, 0.0, 165.0), &[Theme::Composers]),
    quarter("Friars", BRIDGE_END, Fabric::Grid, (-1700.0, -900.0, 60.0), &[Theme::Abbeys]),
    within(
        quarter("Wyke", PRIORY, Fabric::Village, (-3000.0, 1200.0, 15.0), &[Theme::Village, Theme::Farms]),
        &[
            pt(-3280.0, 1400.0), pt(-3200.0, 1150.0), pt(-2950.0, 1050.0), pt(-2700.0, 1130.0), pt(-2650.0, 1300.0),
            pt(-2930.0, 1430.0),
        ],
    ),
    within(
        quarter("Wyke", NEWLANDS, Fabric::Village, (-2400.0, 2000.0, 15.0), &[Theme::Village, Theme::Farms]),
        &[pt(-3280.0, 1430.0), pt(-3200.0, 1640.0), pt(-2850.0, 1700.0), pt(-2620.0, 1520.0), pt(-2900.0, 1450.0)],
    ),
    within(
        quarter("Holme", PRIORY, Fabric::Closes, (-3000.0, -400.0, 95.0), &[Theme::Marsh]),
        &[
            pt(-2520.0, 420.0), pt(-2700.0, 330.0), pt(-2780.0, 50.0), pt(-2740.0, -260.0), pt(-2600.0, -500.0), pt(-2380.0, -420.0),
            pt(-2440.0, 0.0),
        ],
    ),
    quarter("West Fields", PRIORY, Fabric::Open, (-3000.0, -400.0, 0.0), &[]),
    // South of the Wend.
    quarter("Bridge End", BRIDGE_END, Fabric::Terraces, (-250.0, -650.0, 0.0), &[Theme::Queens]),
    quarter("Friary", BRIDGE_END, Fabric::Villas, (-900.0, -650.0, 160.0), &[Theme::Abbeys, Theme::Saints]),
    quarter("Southgate", BRIDGE_END, Fabric::Terraces, (-250.0, -1050.0, 22.0), &[Theme::Battles, Theme::Towns]),
    quarter("Bridge Wharf", BRIDGE_END, Fabric::Wharves, (250.0, -550.0, 20.0), &[Theme::Quays]),
    quarter("Station", HARBOUR, Fabric::Terraces, (500.0, -1000.0, 80.0), &[Theme::Railway, Theme::Towns]),
    quarter("Coldham", SALTMARSH, Fabric::Grid, (-500.0, -1650.0, 170.0), &[Theme::Painters, Theme::Trees]),
    quarter("Wharfside", HARBOUR, Fabric::Wharves, (800.0, -350.0, 95.0), &[Theme::Quays]),
    quarter("Docks", HARBOUR, Fabric::Wharves, (1600.0, -300.0, 0.0), &[Theme::Docks, Theme::Quays]),
    quarter("Gasworks", HARBOUR, Fabric::Grid, (1200.0, -1150.0, 55.0), &[Theme::Ships, Theme::SeaAreas]),
    within(
        quarter("Aldmoor", SALTMARSH, Fabric::Village, (-1200.0, -2300.0, 150.0), &[Theme::Village, Theme::Farms]),
        &[
            pt(-1680.0, -1480.0), pt(-1250.0, -1790.0), pt(-1020.0, -1850.0), pt(-1050.0, -2080.0), pt(-1350.0, -2200.0),
            pt(-1650.0, -2000.0), pt(-1900.0, -1620.0),
        ],
    ),
    within(
        quarter("Saltmarsh", SALTMARSH, Fabric::Village, (-300.0, -2500.0, 80.0), &[Theme::Village, Theme::Farms]),
        &[
            pt(330.0, -1990.0), pt(50.0, -2010.0), pt(-130.0, -2200.0), pt(-60.0, -2520.0), pt(400.0, -2650.0),
        ],
    ),
    within(
        quarter("Saltmarsh", SALTMARSH, Fabric::Closes, (700.0, -2300.0, 80.0), &[Theme::Village, Theme::Marsh]),
        &[pt(330.0, -1990.0), pt(760.0, -1930.0), pt(960.0, -2120.0), pt(900.0, -2450.0), pt(400.0, -2650.0)],
    ),
    within(
        quarter("Carr Industrial Estate", HARBOUR, Fabric::Industry, (1700.0, -1500.0, 120.0), &[Theme::Industry]),
        &[
            pt(1080.0, -1840.0), pt(1520.0, -1530.0), pt(1830.0, -1080.0), pt(1950.0, -1130.0), pt(1880.0, -1500.0),
            pt(1600.0, -1880.0), pt(1240.0, -2080.0),
        ],
    ),
];
