//! Following: who wants mails about a report, or about what is reported in a ward or around a place.

use stoa_kernel::{Id, Point, Timestamp, actor::Person, town::Area, vault::PersonalData};

use super::report::Report;

/// One wish to be told. A link to end or confirm it carries its id, signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follow {
    pub id: Id<Follow>,
    pub person: Id<Person>,
    pub of: FollowOf,
    pub rhythm: Rhythm,
    pub made_at: Timestamp,
    /// When its owner said from their mailbox that they want it. Before that nothing is sent but the question.
    pub confirmed_at: Option<Timestamp>,
}

/// What is followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FollowOf {
    Report(Id<Report>),
    /// New reports in a ward, of one category or of all (empty).
    Area {
        area: Id<Area>,
        category: String,
    },
    /// New reports around a place. Which place that is may tell where somebody lives, so it is in the vault
    /// ([`Circle`]); `cell` is the neighbourhood by which new reports find their followers.
    Place {
        cell: i64,
        category: String,
    },
}

impl FollowOf {
    /// The category that is meant, or nothing for all.
    pub fn category(&self) -> &str {
        match self {
            FollowOf::Report(_) => "",
            FollowOf::Area { category, .. } | FollowOf::Place { category, .. } => category,
        }
    }
}

/// How soon a new report is told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Rhythm {
    /// All of a day in one mail, in the morning.
    #[default]
    Daily,
    /// Each by itself.
    AtOnce,
}

impl Rhythm {
    /// Of the word in a form; everything but `at-once` is the quieter one.
    pub fn parse(word: &str) -> Self {
        match word {
            "at-once" => Rhythm::AtOnce,
            _ => Rhythm::Daily,
        }
    }
}

/// A place and how far around it.
#[derive(Debug, Clone, PartialEq)]
pub struct Circle {
    pub point: Point,
    pub metres: u32,
    /// As the owner knows the place: the address that they chose.
    pub name: String,
}

/// The vault's fields of a circle.
const PLACE: &str = "followed_place";
const NAME: &str = "followed_place_name";

impl Circle {
    /// How far a circle may reach, in metres.
    pub const RADII: [u32; 4] = [200, 500, 1000, 2000];

    /// Cells of some 2.4 km across (<https://h3geo.org/docs/core-library/restable/>), and so many rings of them that
    /// they reach further than the widest circle.
    const RESOLUTION: u8 = 7;
    const RINGS: u32 = 2;

    /// The cell under which its follow stands.
    pub fn cell(&self) -> i64 {
        self.point.cell(Self::RESOLUTION)
    }

    /// The cells of all circles that could hold a point.
    pub fn cells_that_reach(point: Point) -> Vec<i64> {
        point.cells_around(Self::RESOLUTION, Self::RINGS)
    }

    pub fn holds(&self, point: Point) -> bool {
        self.point.metres_to(point) <= f64::from(self.metres)
    }

    /// Puts it among what is known of a person.
    pub fn put(&self, data: &mut PersonalData) {
        let Point { lat, lon } = self.point;
        data.insert(PLACE.to_owned(), format!("{lat},{lon},{}", self.metres));
        data.insert(NAME.to_owned(), self.name.clone());
    }

    /// What [`Circle::put`] put there.
    pub fn of(data: &PersonalData) -> Option<Self> {
        let mut figures = data.get(PLACE)?.split(',');
        let (lat, lon) = (figures.next()?.parse().ok()?, figures.next()?.parse().ok()?);
        Some(Circle {
            point: Point::new(lat, lon)?,
            metres: figures.next()?.parse().ok()?,
            name: data.get(NAME).cloned().unwrap_or_default(),
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::*;

    #[test]
    fn a_circle_comes_back_from_the_vault() {
        let circle = Circle {
            point: Point {
                lat: 41.552_345_678,
                lon: -4.7,
            },
            metres: 500,
            name: "Mill Lane 12".to_owned(),
        };
        let mut data = PersonalData::new();
        assert_eq!(Circle::of(&data), None);
        circle.put(&mut data);
        assert_eq!(Circle::of(&data), Some(circle));
    }

    proptest! {
        /// Whoever follows a place is found from every point that their circle holds.
        #[test]
        fn cells_reach_as_far_as_the_widest_circle(lat in -65.0..65.0_f64, lon in -170.0..170.0_f64,
                                                   away in 0.0..1.0_f64, turn in 0.0..std::f64::consts::TAU) {
            let [.., metres] = Circle::RADII;
            let circle = Circle { point: Point { lat, lon }, metres, name: String::new() };
            let degrees = f64::from(metres) * away / 111_195.0;
            let point = Point {
                lat: lat + degrees * turn.sin(),
                lon: lon + degrees * turn.cos() / lat.to_radians().cos(),
            };
            prop_assert!(!circle.holds(point) || Circle::cells_that_reach(point).contains(&circle.cell()));
        }
    }
}
