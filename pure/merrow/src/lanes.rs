//! Lanes, paths, quays and piers that were drawn by hand and lie within the quarters.

use super::geometry::{Pt, pt};

/// How a street is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    Main,
    Street,
    Path,
}

impl Grade {
    /// As the town's tables have it.
    pub const fn slug(self) -> &'static str {
        match self {
            Grade::Main => "main",
            Grade::Street => "street",
            Grade::Path => "path",
        }
    }
}

#[rustfmt::skip] // A line a lane, as it was drawn.
pub const LANES: &[(&str, Grade, &[Pt])] = &[
    ("Merchants' Quay", Grade::Street, &[pt(-485.0, -478.0), pt(-270.0, -500.0), pt(-52.0, -482.0)]),
    ("Wood Lane", Grade::Street, &[
        pt(250.0, 2600.0), pt(560.0, 2560.0), pt(900.0, 2400.0), pt(1300.0, 2350.0), pt(1750.0, 2460.0), pt(2150.0, 2430.0),
    ]),
    ("Thornby Lane", Grade::Street, &[pt(250.0, 2600.0), pt(-250.0, 2560.0), pt(-700.0, 2400.0), pt(-1180.0, 2250.0)]),
    ("Plantation Lane", Grade::Street, &[
        pt(-2950.0, 1440.0), pt(-2840.0, 1800.0), pt(-2500.0, 2100.0), pt(-2350.0, 2420.0), pt(-1700.0, 2580.0), pt(-1180.0, 2250.0),
    ]),
    ("Ferry Lane", Grade::Street, &[pt(-2950.0, 1440.0), pt(-3050.0, 1200.0), pt(-3010.0, 1000.0), pt(-2960.0, 850.0)]),
    ("West Wood Lane", Grade::Street, &[
        pt(-2350.0, -350.0), pt(-2700.0, -420.0), pt(-2980.0, -640.0), pt(-3350.0, -680.0), pt(-3520.0, -620.0),
    ]),
    ("Common Lane", Grade::Street, &[pt(-2300.0, -1740.0), pt(-2480.0, -1330.0), pt(-2700.0, -980.0), pt(-2980.0, -640.0)]),
    ("Long Drove", Grade::Street, &[
        pt(400.0, -2420.0), pt(-150.0, -2520.0), pt(-650.0, -2480.0), pt(-1150.0, -2350.0), pt(-1700.0, -2150.0), pt(-2300.0, -1740.0),
    ]),
    ("Marsh Road", Grade::Street, &[pt(400.0, -2420.0), pt(700.0, -2560.0), pt(880.0, -2700.0), pt(930.0, -2860.0)]),
    ("North Pier", Grade::Path, &[pt(2310.0, 330.0), pt(2480.0, 300.0), pt(2640.0, 235.0)]),
    ("South Pier", Grade::Path, &[pt(2402.0, -80.0), pt(2520.0, -40.0), pt(2620.0, 60.0)]),
    ("Promenade", Grade::Path, &[
        pt(2310.0, 330.0), pt(2195.0, 520.0), pt(2130.0, 760.0), pt(2105.0, 980.0), pt(2145.0, 1360.0), pt(2250.0, 1730.0), pt(2390.0, 1960.0),
    ]),
    ("Wendside Path", Grade::Path, &[
        pt(-2490.0, 815.0), pt(-2260.0, 690.0), pt(-2040.0, 510.0), pt(-1850.0, 330.0), pt(-1650.0, 150.0), pt(-1480.0, 55.0), pt(-1295.0, -35.0),
    ]),
    ("Priory Riverside", Grade::Path, &[
        pt(-1295.0, -35.0), pt(-1090.0, -140.0), pt(-900.0, -245.0), pt(-700.0, -375.0), pt(-485.0, -478.0),
    ]),
    ("Friary Riverside", Grade::Path, &[pt(-1310.0, -135.0), pt(-1100.0, -250.0), pt(-905.0, -345.0), pt(-700.0, -480.0), pt(-478.0, -555.0)]),
    ("Lime Walk", Grade::Path, &[pt(-830.0, 220.0), pt(-760.0, 0.0), pt(-690.0, -200.0), pt(-640.0, -370.0)]),
    ("Bandstand Walk", Grade::Path, &[pt(420.0, 870.0), pt(540.0, 1000.0), pt(700.0, 1040.0), pt(860.0, 950.0)]),
    ("Beck Walk", Grade::Path, &[pt(-850.0, 1880.0), pt(-810.0, 1650.0), pt(-780.0, 1320.0)]),
    ("Sea Bank", Grade::Path, &[
        pt(2060.0, -1120.0), pt(1950.0, -1480.0), pt(1830.0, -1930.0), pt(1600.0, -2370.0), pt(1400.0, -2800.0),
    ]),
];
