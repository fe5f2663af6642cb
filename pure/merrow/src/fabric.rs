//! How streets and houses lie together, by the age of a quarter.

/// The manner in which a quarter was built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fabric {
    /// Crooked streets and lanes inside the walls.
    OldTown,
    /// Long rows of the railway's age.
    Terraces,
    /// Rows that run down to the sea, with small hotels.
    Seaside,
    /// Large houses of merchants and canons.
    Villas,
    /// Semi-detached houses between the wars: bent avenues and crescents.
    Garden,
    /// Estates planned at a drawing board after the war.
    Grid,
    /// Closes off a few winding roads, of our own time.
    Closes,
    /// A village that the town grew around.
    Village,
    /// Warehouses by the water.
    Wharves,
    Industry,
    /// Fields, marsh, promenade: nothing is built.
    Open,
}

/// The measures of a fabric, in metres but where something else is said.
#[derive(Debug, Clone, Copy)]
pub struct Measures {
    /// Between long streets.
    pub rows: f64,
    /// Between the streets that join them.
    pub cross: f64,
    /// The share of cross streets that run on beyond the next long street.
    pub carry: f64,
    /// How far roads bend the streets beside them.
    pub follow: f64,
    /// How far streets wander from the straight, in radians.
    pub wander: f64,
    /// Closes for each hundred metres of street.
    pub closes: f64,
    /// The longest street of one name.
    pub longest: f64,
    /// From one front door to the next.
    pub plot: f64,
    /// From the middle of the street to the front door.
    pub set_back: f64,
    /// The share of plots with an address.
    pub built: f64,
}

impl Fabric {
    pub const fn measures(self) -> Measures {
        match self {
            Fabric::OldTown => OLD_TOWN,
            Fabric::Terraces => TERRACES,
            Fabric::Seaside => SEASIDE,
            Fabric::Villas => VILLAS,
            Fabric::Garden => GARDEN,
            Fabric::Grid => GRID,
            Fabric::Closes => CLOSES,
            Fabric::Village => VILLAGE,
            Fabric::Wharves => WHARVES,
            Fabric::Industry => INDUSTRY,
            Fabric::Open => COMMON,
        }
    }
}

const COMMON: Measures = Measures {
    rows: 90.0,
    cross: 190.0,
    carry: 0.2,
    follow: 160.0,
    wander: 0.12,
    closes: 0.0,
    longest: 600.0,
    plot: 9.0,
    set_back: 11.0,
    built: 0.92,
};
const OLD_TOWN: Measures = Measures {
    rows: 66.0,
    cross: 78.0,
    carry: 0.35,
    follow: 90.0,
    wander: 0.55,
    longest: 250.0,
    plot: 8.0,
    set_back: 7.0,
    ..COMMON
};
const TERRACES: Measures = Measures {
    rows: 76.0,
    cross: 170.0,
    carry: 0.25,
    follow: 80.0,
    wander: 0.06,
    closes: 0.1,
    longest: 480.0,
    plot: 6.2,
    set_back: 8.0,
    ..COMMON
};
const SEASIDE: Measures = Measures {
    rows: 76.0,
    cross: 200.0,
    carry: 0.3,
    follow: 130.0,
    wander: 0.08,
    longest: 500.0,
    plot: 7.0,
    set_back: 9.0,
    ..COMMON
};
const VILLAS: Measures = Measures {
    rows: 105.0,
    cross: 190.0,
    follow: 200.0,
    wander: 0.25,
    closes: 0.22,
    plot: 15.0,
    set_back: 15.0,
    ..COMMON
};
const GARDEN: Measures = Measures {
    rows: 110.0,
    cross: 240.0,
    follow: 190.0,
    wander: 0.4,
    closes: 0.26,
    plot: 10.5,
    set_back: 13.0,
    ..COMMON
};
const GRID: Measures = Measures {
    rows: 102.0,
    cross: 180.0,
    carry: 0.5,
    follow: 70.0,
    wander: 0.05,
    closes: 0.26,
    longest: 600.0,
    plot: 8.5,
    ..COMMON
};
const CLOSES: Measures = Measures {
    rows: 180.0,
    cross: 260.0,
    carry: 0.1,
    follow: 150.0,
    wander: 0.6,
    closes: 0.85,
    longest: 600.0,
    plot: 10.0,
    ..COMMON
};
const VILLAGE: Measures = Measures {
    rows: 120.0,
    cross: 170.0,
    follow: 150.0,
    wander: 0.6,
    closes: 0.45,
    plot: 14.0,
    set_back: 13.0,
    built: 0.85,
    ..COMMON
};
const WHARVES: Measures = Measures {
    rows: 120.0,
    cross: 230.0,
    carry: 0.6,
    follow: 120.0,
    wander: 0.05,
    plot: 18.0,
    set_back: 14.0,
    built: 0.7,
    ..COMMON
};
const INDUSTRY: Measures = Measures {
    rows: 170.0,
    cross: 260.0,
    carry: 0.5,
    follow: 200.0,
    wander: 0.05,
    closes: 0.4,
    longest: 700.0,
    plot: 38.0,
    set_back: 22.0,
    built: 0.8,
};
