//! The map as a picture of bounded size: hexagons with the number of people in them, instead of a hundred thousand points.

use crate::Live;
use crate::axes::Point;
use crate::number::real;

const ROOT_3: f64 = 1.732_050_807_568_877_2;
/// By so much the hexagons grow until there are few enough.
const GROWTH: f64 = 1.1;

/// A hexagon, with its corner upwards, and how many people of one group stand in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hexagon {
    /// The name of the group; nothing for those who are in none.
    pub group: Option<u32>,
    pub centre: Point,
    pub people: u32,
}

/// Where everybody stands, without saying who.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Picture {
    /// From the centre of a hexagon to its corners, in the units of the map; 0 where nobody stands.
    pub radius: f64,
    /// By group, from below, from left to right.
    pub hexagons: Vec<Hexagon>,
}

impl Live {
    /// The picture of all places, with at most `most` hexagons for each group (at least four). Each participant is in
    /// one.
    pub fn picture(&self, most: usize) -> Picture {
        let radius = radius(&self.places, most.max(4));
        if radius == 0.0 {
            return Picture::default();
        }
        let named = |group: Option<usize>| group.and_then(|group| self.names.get(group).copied());
        let rows = self.places.iter().zip(&self.group);
        let mut cells: Vec<(Option<u32>, f64, f64)> = rows
            .map(|(place, group)| {
                let (across, up) = hexagon(*place, radius);
                (named(*group), up, across)
            })
            .collect();
        cells.sort_by(|a, b| {
            let by_place = a.1.total_cmp(&b.1).then(a.2.total_cmp(&b.2));
            a.0.cmp(&b.0).then(by_place)
        });
        let hexagons = cells.chunk_by(|a, b| a == b).filter_map(|same| {
            let (group, up, across) = *same.first()?;
            Some(Hexagon {
                group,
                centre: [radius * ROOT_3 * (across + up / 2.0), radius * 1.5 * up],
                people: u32::try_from(same.len()).unwrap_or(u32::MAX),
            })
        });
        Picture {
            radius,
            hexagons: hexagons.collect(),
        }
    }
}

/// The smallest radius, in steps of a tenth, with which at most so many hexagons touch the box around all places.
fn radius(places: &[Point], most: usize) -> f64 {
    if places.is_empty() {
        return 0.0;
    }
    let [wide, high] = [0, 1].map(|axis: usize| {
        let values = places.iter().map(|place| place[axis]);
        let (least, greatest) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), value| {
            (a.min(value), b.max(value))
        });
        greatest - least
    });
    let most = real(most);
    // A box of no size needs one hexagon, of any size.
    let mut radius = (wide.max(high) / most).max(1e-6);
    // Those of a row are √3 radii apart and as wide; rows are 1.5 radii apart and 2 high.
    let touched = |radius: f64| {
        let across = (wide / (ROOT_3 * radius)).ceil() + 1.0;
        across * (((high + 2.0 * radius) / (1.5 * radius)).floor() + 1.0)
    };
    while touched(radius) > most {
        radius *= GROWTH;
    }
    radius
}

/// The axial coordinates, whole numbers, of the hexagon that a place is in: the nearest in cube coordinates.
fn hexagon([x, y]: Point, radius: f64) -> (f64, f64) {
    let (q, r) = ((x * ROOT_3 - y) / 3.0 / radius, y * 2.0 / 3.0 / radius);
    let s = -q - r;
    let (mut across, mut up, third) = (q.round(), r.round(), s.round());
    let off = [(across - q).abs(), (up - r).abs(), (third - s).abs()];
    if off[0] > off[1] && off[0] > off[2] {
        across = -up - third;
    } else if off[1] > off[2] {
        up = -across - third;
    }
    // Not a negative zero, which would sort apart.
    (across + 0.0, up + 0.0)
}
