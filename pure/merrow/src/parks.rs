//! Parks, greens, woods, cemeteries and marsh.

use super::geometry::{Pt, pt, smooth};

/// A green surface.
#[derive(Debug)]
pub struct Park {
    pub kind: &'static str,
    pub name: &'static str,
    points: &'static [Pt],
    pub min_zoom: u8,
}

const fn park(kind: &'static str, name: &'static str, min_zoom: u8, points: &'static [Pt]) -> Park {
    Park {
        kind,
        name,
        points,
        min_zoom,
    }
}

impl Park {
    /// The outline, without its first position repeated: smooth for what grew, straight for what was laid out.
    pub fn ring(&self) -> Vec<Pt> {
        match self.kind {
            "pitch" | "allotments" | "cemetery" | "garden" => self.points.to_vec(),
            _ => smooth(self.points, 20.0, true).0,
        }
    }
}

#[rustfmt::skip] // An outline is read as a whole.
pub const PARKS: &[Park] = &[
    park("park", "Castle Green", 12, &[pt(120.0, 180.0), pt(250.0, 200.0), pt(300.0, 290.0), pt(200.0, 330.0), pt(100.0, 280.0)]),
    park("park", "Priory Park", 11, &[
        pt(-830.0, 220.0), pt(-640.0, 190.0), pt(-570.0, -20.0), pt(-560.0, -400.0), pt(-760.0, -300.0), pt(-960.0, -180.0),
        pt(-840.0, 20.0),
    ]),
    park("park", "People's Park", 11, &[
        pt(420.0, 860.0), pt(560.0, 760.0), pt(800.0, 800.0), pt(900.0, 930.0), pt(760.0, 1090.0), pt(520.0, 1110.0),
        pt(400.0, 1010.0),
    ]),
    park("cemetery", "Newlands Cemetery", 12, &[pt(-1330.0, 1060.0), pt(-1180.0, 1190.0), pt(-1240.0, 1370.0), pt(-1450.0, 1290.0), pt(-1480.0, 1120.0)]),
    park("pitch", "Moorside Playing Fields", 13, &[pt(-430.0, 1490.0), pt(-260.0, 1470.0), pt(-240.0, 1540.0), pt(-170.0, 1535.0), pt(-160.0, 1670.0), pt(-410.0, 1700.0)]),
    park("park", "Beck Park", 12, &[pt(-900.0, 1880.0), pt(-780.0, 1870.0), pt(-720.0, 1330.0), pt(-830.0, 1270.0), pt(-900.0, 1400.0)]),
    park("golf", "Skerry Links", 11, &[
        pt(2230.0, 2010.0), pt(2420.0, 2060.0), pt(2590.0, 2300.0), pt(2610.0, 2480.0), pt(2440.0, 2800.0), pt(2200.0, 2960.0),
        pt(2130.0, 2800.0), pt(2330.0, 2600.0), pt(2440.0, 2370.0), pt(2360.0, 2080.0),
    ]),
    park("park", "Links Green", 12, &[pt(1080.0, 1720.0), pt(1250.0, 1690.0), pt(1290.0, 1850.0), pt(1120.0, 1900.0)]),
    park("pitch", "Kestrel Recreation Ground", 13, &[pt(300.0, 1560.0), pt(470.0, 1550.0), pt(475.0, 1610.0), pt(590.0, 1615.0), pt(585.0, 1740.0), pt(310.0, 1750.0)]),
    park("garden", "Marine Gardens", 12, &[pt(1880.0, 700.0), pt(2010.0, 690.0), pt(2000.0, 900.0), pt(1890.0, 890.0)]),
    park("beach", "Strand Beach", 12, &[
        pt(2150.0, 560.0), pt(2215.0, 590.0), pt(2168.0, 940.0), pt(2215.0, 1350.0), pt(2330.0, 1730.0), pt(2270.0, 1740.0), pt(2160.0, 1360.0),
        pt(2118.0, 960.0),
    ]),
    park("park", "Wendside Meadows", 11, &[
        pt(-2420.0, 880.0), pt(-2160.0, 720.0), pt(-1900.0, 430.0), pt(-1620.0, 190.0), pt(-1680.0, 150.0), pt(-2020.0, 470.0), pt(-2400.0, 790.0),
    ]),
    park("park", "Mill Hill Park", 12, &[pt(-2080.0, -160.0), pt(-1850.0, -130.0), pt(-1780.0, -310.0), pt(-1960.0, -390.0), pt(-2130.0, -330.0)]),
    park("pitch", "Friars School Field", 13, &[pt(-1790.0, -770.0), pt(-1600.0, -720.0), pt(-1540.0, -800.0), pt(-1590.0, -930.0), pt(-1700.0, -960.0)]),
    park("allotments", "Friary Allotments", 13, &[pt(-1100.0, -420.0), pt(-950.0, -370.0), pt(-900.0, -470.0), pt(-1080.0, -540.0)]),
    park("park", "Southgate Square", 14, &[pt(-160.0, -1050.0), pt(-80.0, -1080.0), pt(-55.0, -1010.0), pt(-135.0, -985.0)]),
    park("park", "Coldham Common", 11, &[
        pt(-960.0, -1530.0), pt(-800.0, -1450.0), pt(-640.0, -1500.0), pt(-500.0, -1610.0), pt(-560.0, -1760.0), pt(-740.0, -1740.0), pt(-900.0, -1690.0),
    ]),
    park("pitch", "Gasworks Lane Ground", 12, &[pt(1080.0, -940.0), pt(1240.0, -860.0), pt(1330.0, -960.0), pt(1260.0, -1080.0), pt(1130.0, -1060.0)]),
    park("park", "Jubilee Park", 12, &[pt(520.0, -1560.0), pt(690.0, -1490.0), pt(830.0, -1560.0), pt(800.0, -1690.0), pt(650.0, -1650.0), pt(560.0, -1720.0)]),
    park("wood", "Thornby Wood", 11, &[
        pt(980.0, 2560.0), pt(1100.0, 2450.0), pt(1330.0, 2420.0), pt(1390.0, 2540.0), pt(1620.0, 2620.0), pt(1650.0, 2780.0), pt(1420.0, 2800.0), pt(1290.0, 2930.0), pt(1080.0, 2850.0),
    ]),
    park("wood", "Moor Plantation", 11, &[
        pt(-2080.0, 1900.0), pt(-1850.0, 1860.0), pt(-1700.0, 2010.0), pt(-1420.0, 2060.0), pt(-1380.0, 2230.0), pt(-1620.0, 2330.0), pt(-1760.0, 2470.0), pt(-2000.0, 2360.0), pt(-2270.0, 2330.0), pt(-2230.0, 2080.0),
    ]),
    park("wood", "West Wood", 11, &[
        pt(-3480.0, 120.0), pt(-3250.0, 60.0), pt(-3080.0, 240.0), pt(-2930.0, 180.0), pt(-2960.0, -60.0), pt(-2860.0, -250.0), pt(-3060.0, -380.0), pt(-3120.0, -560.0), pt(-3400.0, -530.0), pt(-3420.0, -200.0),
    ]),
    park("marsh", "Carr Marsh Nature Reserve", 10, &[
        pt(2010.0, -1500.0), pt(1890.0, -1930.0), pt(1660.0, -2380.0), pt(1460.0, -2800.0), pt(1000.0, -2780.0), pt(1010.0, -2520.0),
        pt(1300.0, -2200.0), pt(1700.0, -1880.0), pt(1940.0, -1480.0),
    ]),
    park("cemetery", "Saltmarsh Crematorium Gardens", 13, &[pt(-680.0, -2140.0), pt(-430.0, -2080.0), pt(-330.0, -2200.0), pt(-450.0, -2330.0), pt(-640.0, -2280.0)]),
];
