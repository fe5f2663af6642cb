//! Merrow as it was drawn by hand: coast, river and roads, in metres from the market place, x to the east and y to the north.
//!
//! Courses meet where they share a position, and nowhere else. Between them lie the town's quarters (see quarters.rs).

use super::geometry::{Pt, pt};

/// What a course is, which says whether streets may end on it or keep away from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Border,
    Coast,
    /// The middle of the river; its width grows towards the sea (see water.rs).
    River,
    /// A road that the whole town uses.
    Main,
    Street,
}

/// A line of the plan.
#[derive(Debug)]
pub struct Course {
    pub kind: Kind,
    /// Names, each with the place in `points` from which on it holds.
    pub names: &'static [(usize, &'static str)],
    pub points: &'static [Pt],
}

const fn course(
    kind: Kind,
    names: &'static [(usize, &'static str)],
    points: &'static [Pt],
) -> Course {
    Course {
        kind,
        names,
        points,
    }
}

const MARKET: Pt = pt(0.0, 0.0);
const OLD_BRIDGE: Pt = pt(-60.0, -520.0);
const NEW_BRIDGE: Pt = pt(455.0, -235.0);
const MILL_BRIDGE: Pt = pt(-480.0, -515.0);
const SWING_BRIDGE: Pt = pt(980.0, 60.0);
const PRIORY_BRIDGE: Pt = pt(-1300.0, -80.0);
const RING_BRIDGE: Pt = pt(-2500.0, 760.0);
const WEST_GATE: Pt = pt(-450.0, 30.0);
const NORTH_GATE: Pt = pt(-60.0, 430.0);
const EAST_GATE: Pt = pt(420.0, 160.0);
const BRIDGE_END: Pt = pt(-50.0, -700.0);
const DOCK_CROSS: Pt = pt(1050.0, -600.0);
const PORT_GATE: Pt = pt(1880.0, -620.0);
const QUAY_END: Pt = pt(2410.0, -600.0);
const MOUTH: Pt = pt(2420.0, 140.0);
const NORTH_RING: Pt = pt(180.0, 2080.0);
const WEST_RING: Pt = pt(-2280.0, 1200.0);
const SOUTH_WEST_RING: Pt = pt(-1700.0, -1400.0);
const SOUTH_RING: Pt = pt(330.0, -1930.0);
const COAST_RING: Pt = pt(2060.0, 1980.0);
const MILL_RING: Pt = pt(-2350.0, -350.0);
const WYKE_CORNER: Pt = pt(-1500.0, 750.0);
const GRANGE_CORNER: Pt = pt(-900.0, 330.0);
const NEWLANDS_CORNER: Pt = pt(-520.0, 1290.0);
const THORNBY_CROSS: Pt = pt(60.0, 1300.0);
const LINKS_CORNER: Pt = pt(680.0, 1190.0);
const COAST_CROSS: Pt = pt(1250.0, 900.0);
const FRIARS_CROSS: Pt = pt(-1000.0, -1080.0);
const STATION_CROSS: Pt = pt(220.0, -1500.0);
const PRIORY_CORNER: Pt = pt(-1380.0, -420.0);

#[rustfmt::skip] // A line a course, as it was drawn.
pub const COURSES: &[Course] = &[
    course(Kind::Coast, &[], &[
        pt(2250.0, 3150.0), pt(2520.0, 2850.0), pt(2690.0, 2450.0), pt(2560.0, 2120.0), pt(2340.0, 1760.0),
        pt(2200.0, 1350.0), pt(2150.0, 950.0), pt(2200.0, 600.0), pt(2310.0, 330.0), MOUTH, pt(2400.0, -80.0),
        pt(2430.0, -380.0), QUAY_END, pt(2360.0, -860.0), pt(2220.0, -1080.0), pt(2060.0, -1450.0),
        pt(1960.0, -1900.0), pt(1720.0, -2350.0), pt(1480.0, -2900.0),
    ]),
    course(Kind::Border, &[], &[
        pt(2250.0, 3150.0), pt(1850.0, 3110.0), pt(1150.0, 3020.0), pt(300.0, 3120.0), pt(-900.0, 2960.0),
        pt(-2100.0, 2650.0), pt(-3050.0, 2200.0), pt(-3600.0, 1480.0), pt(-3820.0, 760.0), pt(-3700.0, -200.0),
        pt(-3350.0, -1250.0), pt(-3000.0, -2150.0), pt(-2050.0, -2620.0), pt(-800.0, -2900.0), pt(420.0, -2960.0),
        pt(1480.0, -2900.0),
    ]),
    course(Kind::River, &[], &[
        pt(-3820.0, 760.0), pt(-3450.0, 580.0), pt(-2980.0, 810.0), RING_BRIDGE, pt(-2080.0, 470.0),
        pt(-1680.0, 90.0), PRIORY_BRIDGE, pt(-900.0, -290.0), MILL_BRIDGE, OLD_BRIDGE, pt(250.0, -410.0),
        NEW_BRIDGE, pt(690.0, -50.0), SWING_BRIDGE, pt(1400.0, 60.0), pt(1850.0, 80.0), MOUTH,
    ]),
    course(
        Kind::Main,
        &[(0, "Northern Ring Road"), (7, "Western Ring Road"), (13, "Southern Ring Road")],
        &[
            COAST_RING, pt(1500.0, 2060.0), pt(900.0, 2090.0), NORTH_RING, pt(-600.0, 2000.0), pt(-1300.0, 1800.0),
            pt(-1880.0, 1510.0), WEST_RING, pt(-2440.0, 990.0), RING_BRIDGE, pt(-2490.0, 250.0), MILL_RING,
            pt(-2090.0, -930.0), SOUTH_WEST_RING, pt(-1150.0, -1750.0), pt(-480.0, -1910.0), SOUTH_RING,
            pt(1000.0, -1800.0), pt(1500.0, -1470.0), pt(1790.0, -1050.0), PORT_GATE,
        ],
    ),
    course(
        Kind::Main,
        &[(0, "Bridge Street"), (2, "High Street"), (4, "Northgate"), (6, "Thornby Road"), (7, "North Road")],
        &[
            OLD_BRIDGE, pt(-20.0, -260.0), MARKET, pt(-15.0, 220.0), NORTH_GATE, pt(-30.0, 800.0), THORNBY_CROSS,
            NORTH_RING, pt(250.0, 2600.0), pt(300.0, 3120.0),
        ],
    ),
    course(
        Kind::Main,
        &[(0, "Bridge End"), (1, "Southgate"), (3, "Saltmarsh Road"), (4, "South Road")],
        &[
            OLD_BRIDGE, BRIDGE_END, pt(70.0, -1090.0), STATION_CROSS, SOUTH_RING, pt(400.0, -2420.0), pt(420.0, -2960.0),
        ],
    ),
    course(
        Kind::Main,
        &[(0, "Friargate"), (2, "Aldmoor Road"), (3, "Aldersea Road")],
        &[
            BRIDGE_END, pt(-480.0, -850.0), FRIARS_CROSS, SOUTH_WEST_RING, pt(-2300.0, -1740.0), pt(-3000.0, -2150.0),
        ],
    ),
    course(
        Kind::Main,
        &[(0, "Westgate"), (2, "Wyke Road")],
        &[
            WEST_GATE, GRANGE_CORNER, WYKE_CORNER, WEST_RING, pt(-2950.0, 1440.0), pt(-3600.0, 1480.0),
        ],
    ),
    course(
        Kind::Main,
        &[(0, "Mill Bank"), (2, "Westwall"), (4, "Northwall"), (6, "Eastwall")],
        &[
            MILL_BRIDGE, pt(-510.0, -280.0), WEST_GATE, pt(-320.0, 300.0), NORTH_GATE, pt(230.0, 370.0), EAST_GATE,
            pt(500.0, -50.0), NEW_BRIDGE,
        ],
    ),
    course(Kind::Street, &[(0, "Corngate")], &[WEST_GATE, pt(-230.0, 45.0), MARKET]),
    course(Kind::Street, &[(0, "Fishergate")], &[MARKET, pt(220.0, 50.0), EAST_GATE]),
    course(
        Kind::Main,
        &[(0, "Barbican Road"), (2, "Coast Road")],
        &[
            EAST_GATE, pt(800.0, 510.0), COAST_CROSS, pt(1690.0, 1470.0), COAST_RING, pt(2150.0, 2430.0),
            pt(1990.0, 2790.0), pt(1850.0, 3110.0),
        ],
    ),
    course(
        Kind::Main,
        &[(0, "Harbour Road"), (4, "The Esplanade")],
        &[
            pt(500.0, -50.0), pt(760.0, 160.0), pt(1000.0, 260.0), pt(1500.0, 270.0), pt(1980.0, 320.0),
            pt(2120.0, 470.0), pt(2075.0, 720.0), pt(2050.0, 1000.0), pt(2090.0, 1370.0), pt(2170.0, 1720.0), COAST_RING,
        ],
    ),
    course(
        Kind::Main,
        &[(0, "Swing Bridge Road")],
        &[pt(1000.0, 260.0), SWING_BRIDGE, pt(975.0, -200.0), DOCK_CROSS],
    ),
    course(
        Kind::Main,
        &[(0, "Dock Road"), (5, "Port Approach")],
        &[
            BRIDGE_END, pt(250.0, -690.0), pt(610.0, -640.0), DOCK_CROSS, pt(1450.0, -630.0), PORT_GATE, QUAY_END,
        ],
    ),
    course(Kind::Street, &[(0, "North Pier Road")], &[pt(1980.0, 320.0), pt(2140.0, 335.0), pt(2310.0, 330.0)]),
    course(Kind::Main, &[(0, "New Bridge Road")], &[NEW_BRIDGE, pt(500.0, -430.0), pt(610.0, -640.0)]),
    course(Kind::Street, &[(0, "Mill Lane")], &[MILL_BRIDGE, pt(-465.0, -680.0), pt(-480.0, -850.0)]),
    course(
        Kind::Main,
        &[(0, "Priory Road")],
        &[GRANGE_CORNER, pt(-1150.0, 150.0), PRIORY_BRIDGE, PRIORY_CORNER, pt(-1220.0, -790.0), FRIARS_CROSS],
    ),
    course(
        Kind::Main,
        &[(0, "Newlands Road"), (3, "Park Road")],
        &[WYKE_CORNER, pt(-1080.0, 1120.0), NEWLANDS_CORNER, THORNBY_CROSS, LINKS_CORNER, COAST_CROSS],
    ),
    course(
        Kind::Main,
        &[(0, "Station Road"), (2, "Gasworks Road")],
        &[FRIARS_CROSS, pt(-420.0, -1360.0), STATION_CROSS, pt(700.0, -1330.0), pt(980.0, -970.0), DOCK_CROSS],
    ),
    course(Kind::Main, &[(0, "Mill Hill")], &[MILL_RING, pt(-1870.0, -460.0), PRIORY_CORNER]),
    course(Kind::Street, &[(0, "Moor Lane")], &[NEWLANDS_CORNER, pt(-500.0, 1640.0), pt(-600.0, 2000.0)]),
    course(Kind::Street, &[(0, "Links Road")], &[LINKS_CORNER, pt(840.0, 1620.0), pt(900.0, 2090.0)]),
    course(Kind::Street, &[(0, "Grange Road")], &[GRANGE_CORNER, pt(-680.0, 790.0), NEWLANDS_CORNER]),
    course(Kind::Street, &[(0, "Beck Lane")], &[
        pt(-900.0, 2960.0), pt(-1040.0, 2600.0), pt(-1180.0, 2250.0), pt(-1300.0, 1800.0),
    ]),
    course(Kind::Street, &[(0, "Carr Bank")], &[
        pt(1000.0, -1800.0), pt(1060.0, -2000.0), pt(1330.0, -2200.0), pt(1720.0, -2350.0),
    ]),
    course(Kind::Street, &[(0, "Cliff Road")], &[COAST_CROSS, pt(1640.0, 1030.0), pt(2050.0, 1000.0)]),
];

/// Junctions with traffic lights.
pub const SIGNALS: &[Pt] = &[
    BRIDGE_END,
    NORTH_GATE,
    EAST_GATE,
    WEST_GATE,
    DOCK_CROSS,
    PORT_GATE,
    NORTH_RING,
    WEST_RING,
    SOUTH_WEST_RING,
    SOUTH_RING,
    COAST_RING,
    THORNBY_CROSS,
    COAST_CROSS,
    FRIARS_CROSS,
    STATION_CROSS,
    GRANGE_CORNER,
];
