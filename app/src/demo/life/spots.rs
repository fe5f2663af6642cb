//! Where things happen: some streets see more of one kind than others, and some corners see it again and again.

use crate::demo::{
    chance::Chance,
    land::{
        Land, Street,
        geometry::{Pt, along, length, nearest},
        lanes::Grade,
        parks::PARKS,
        plan::SIGNALS,
    },
};

use super::{seasons::KINDS, tendencies::tendency};

/// The share of reports that come from the corners where it happens again and again.
const AT_HOT_SPOTS: f64 = 0.4;

/// A place that somebody reports.
#[derive(Debug, Clone)]
pub struct Spot {
    pub at: Pt,
    /// In words, as a person would be shown it.
    pub address: String,
    /// What the reporter would call the place.
    pub called: String,
    /// The place of its street among all; in a park none.
    pub street: Option<usize>,
    /// Which of the kind's hot spots it is near.
    pub hot: Option<usize>,
}

/// Every kind's places.
pub struct Spots<'a> {
    land: &'a Land,
    /// The houses of each street, from the first to before the last.
    houses: Vec<std::ops::Range<usize>>,
    kinds: Vec<Places>,
}

/// The places of one kind.
struct Places {
    /// Weights of the streets, summed up.
    sums: Vec<f64>,
    hot: Vec<Spot>,
}

impl<'a> Spots<'a> {
    pub fn new(land: &'a Land, seed: u64) -> Self {
        let mut houses = Vec::with_capacity(land.streets.len());
        let mut next = 0;
        for street in 0..land.streets.len() {
            let first = next;
            while land
                .houses
                .get(next)
                .is_some_and(|house| house.street == street)
            {
                next += 1;
            }
            houses.push(first..next);
        }
        let mut spots = Spots {
            land,
            houses,
            kinds: Vec::new(),
        };
        for kind in KINDS {
            let mut chance = Chance::of(seed, &format!("hot spots {}", kind.category));
            let mut sum = 0.0;
            let sums = land.streets.iter().map(|street| {
                sum += tendency(kind.category, street);
                sum
            });
            spots.kinds.push(Places {
                sums: sums.collect(),
                hot: Vec::new(),
            });
            let wanted = 8 + (kind.share * 220.0) as usize;
            let place = spots.kinds.len() - 1;
            let hot = (0..wanted)
                .map(|number| Spot {
                    hot: Some(number),
                    ..spots.anywhere(place, &mut chance)
                })
                .collect();
            spots.kinds[place].hot = hot;
        }
        spots
    }

    /// A place for a report of the kind at this place in [`KINDS`].
    pub fn pick(&self, kind: usize, chance: &mut Chance) -> Spot {
        let hot = &self.kinds[kind].hot;
        if !chance.happens(AT_HOT_SPOTS) {
            return self.anywhere(kind, chance);
        }
        // The worst corner sees twice as much as the second, three times as much as the third.
        let rank = chance.weighted((1..=hot.len()).map(|rank| 1.0 / rank as f64));
        let corner = &hot[rank];
        let Some(street) = corner.street else {
            return self.in_park(corner, chance);
        };
        let (on, way) = self.nearest_line(street, corner.at);
        let at = on + way * (chance.normal() * 14.0) + way.left() * (chance.normal() * 2.0);
        // At the end of a street that would be beyond it.
        let (back, way) = self.nearest_line(street, at);
        let at = back + way.left() * chance.between(-3.0, 3.0);
        Spot {
            hot: corner.hot,
            ..self.on_street(street, at)
        }
    }

    fn in_park(&self, corner: &Spot, chance: &mut Chance) -> Spot {
        Spot {
            at: corner.at
                + Pt {
                    x: chance.normal() * 9.0,
                    y: chance.normal() * 9.0,
                },
            ..corner.clone()
        }
    }

    fn nearest_line(&self, street: usize, p: Pt) -> (Pt, Pt) {
        let lines = self.land.streets[street]
            .lines
            .iter()
            .map(|line| nearest(line, p));
        let nearest = lines.min_by(|a, b| a.0.to(p).total_cmp(&b.0.to(p)));
        nearest.unwrap_or((p, Pt { x: 1.0, y: 0.0 }))
    }

    fn anywhere(&self, kind: usize, chance: &mut Chance) -> Spot {
        match KINDS[kind].category {
            "playground" => self.park(chance),
            "dog-fouling" | "tree" if chance.happens(0.3) => self.park(chance),
            "traffic-light" => {
                let at = *chance.pick(SIGNALS)
                    + Pt {
                        x: chance.normal() * 4.0,
                        y: chance.normal() * 4.0,
                    };
                let main = self
                    .land
                    .streets
                    .iter()
                    .enumerate()
                    .filter(|(_, street)| street.grade == Grade::Main);
                let far = |(place, _): &(usize, &Street)| self.nearest_line(*place, at).0.to(at);
                let street = main
                    .min_by(|a, b| far(a).total_cmp(&far(b)))
                    .map_or(0, |(place, _)| place);
                self.on_street(street, at)
            }
            _ => {
                let sums = &self.kinds[kind].sums;
                let drawn = chance.unit() * sums.last().copied().unwrap_or_default();
                let street = sums
                    .partition_point(|sum| *sum <= drawn)
                    .min(sums.len() - 1);
                let line = chance.pick(&self.land.streets[street].lines);
                let (at, way) = along(line, chance.unit() * length(line));
                self.on_street(street, at + way.left() * chance.between(-3.5, 3.5))
            }
        }
    }

    /// A place in a park that people use.
    fn park(&self, chance: &mut Chance) -> Spot {
        let used: Vec<_> = PARKS
            .iter()
            .filter(|park| matches!(park.kind, "park" | "garden" | "pitch"))
            .collect();
        let park = chance.pick(&used);
        let ring = park.ring();
        let middle =
            ring.iter().fold(Pt { x: 0.0, y: 0.0 }, |sum, p| sum + *p) * (1.0 / ring.len() as f64);
        let at = middle + (*chance.pick(&ring) - middle) * chance.between(0.0, 0.7);
        Spot {
            at,
            address: park.name.to_owned(),
            called: park.name.to_owned(),
            street: None,
            hot: None,
        }
    }

    fn on_street(&self, street: usize, at: Pt) -> Spot {
        let Street { name, locality, .. } = &self.land.streets[street];
        let houses = &self.land.houses[self.houses[street].clone()];
        let nearest = houses
            .iter()
            .min_by(|a, b| a.at.to(at).total_cmp(&b.at.to(at)));
        let mut address = match nearest.filter(|house| house.at.to(at) < 60.0) {
            Some(house) => format!("{name} {}, {}", house.number, house.postcode),
            None => name.clone(),
        };
        if !locality.is_empty() {
            address.push_str(", ");
            address.push_str(locality);
        }
        Spot {
            at,
            address,
            called: name.clone(),
            street: Some(street),
            hot: None,
        }
    }

    /// The number of the house nearest to a place, if one is near.
    pub fn house_number(&self, spot: &Spot) -> Option<&str> {
        let houses = &self.land.houses[self.houses[spot.street?].clone()];
        let nearest = houses
            .iter()
            .min_by(|a, b| a.at.to(spot.at).total_cmp(&b.at.to(spot.at)));
        nearest
            .filter(|house| house.at.to(spot.at) < 40.0)
            .map(|house| house.number.as_str())
    }
}
